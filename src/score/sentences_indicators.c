/* sentences_indicators.c - what is said of figures without ratings. See sentences.h. */
#include "score/sentences.h"

#include <stdlib.h>
#include <string.h>

#include "base/rounding.h"
#include "base/text.h"
#include "score/indicators.h"

const char *score_says_relative(struct arena *arena, long long tenths)
{
	return arena_printf(arena, "%s%s%%", tenths > 0 ? "+" : tenths < 0 ? "\xE2\x88\x92" : "",
			    rounding_text(arena, llabs(tenths), 1));
}

/* Without its sign, which words say. */
static const char *unsigned_text(const char *text)
{
	static const char minus[] = "\xE2\x88\x92";

	if (*text == '+')
		return text + 1;
	return strncmp(text, minus, sizeof(minus) - 1) == 0 ? text + sizeof(minus) - 1 : text;
}

static const char at_least[] = "at least ";

const char *score_says_at_least(struct arena *arena, const char *text)
{
	return arena_printf(arena, "%s%s", at_least, text);
}

/* "6.0 points", "at least 290" */
static const char *amount(struct arena *arena, const char *text)
{
	const size_t length = sizeof(at_least) - 1;

	if (strncmp(text, at_least, length) != 0)
		return unsigned_text(text);
	return score_says_at_least(arena, unsigned_text(text + length));
}

static const char *verdict(enum indicator_side side)
{
	return side == SIDE_BETTER ? ", which is better" : side == SIDE_WORSE ? ", which is worse" : "";
}

static const char *in_period(struct arena *arena, const char *period)
{
	return *period ? arena_printf(arena, " in %s", period) : "";
}

static const char *change_words(struct arena *arena, const struct indicator_change *change)
{
	const char *then = arena_printf(arena, "It was %s%s", change->then->text, in_period(arena, change->then->period));

	if (change->side == SIDE_SAME)
		return arena_printf(arena, "%s as well.", then);
	return arena_printf(arena, "%s: %s %s%s%s.", then, change->up ? "up" : "down", amount(arena, change->difference),
			    change->percent ? arena_printf(arena, ", %s of that", amount(arena, change->percent)) : "",
			    verdict(change->side));
}

static const char *comparator_words(struct arena *arena, const struct indicator_value *own,
				     const struct indicator_comparator *other)
{
	const char *group = arena_printf(arena, "%s has %s%s", other->group->name, other->value.text,
					 other->other_period ? in_period(arena, other->value.period) : "");

	if (!other->difference)
		return arena_printf(arena, "%s.", group);
	if (other->side == SIDE_SAME)
		return arena_printf(arena, "%s as well.", group);
	return arena_printf(arena, "%s: this is %s %s%s%s.", group, unsigned_text(other->difference),
			    own->micro > other->value.micro ? "higher" : "lower",
			    other->times ? arena_printf(arena, " (%s%s times as much)",
							own->micro > other->value.micro ? "" : "that is ",
							other->times) : "",
			    verdict(other->side));
}

static const char *overlap_words(struct arena *arena, const struct indicator_overlap *overlap)
{
	return arena_printf(arena, "It can be %s–%s%s; %s are in one or both.", overlap->low, overlap->high,
			    overlap->held ? "" : ", so it cannot be right", overlap->either);
}

static const char *own_words(struct arena *arena, const struct indicator *figure)
{
	const struct indicator_value *own = figure->own;

	if (!*own->text)
		return "It is not given.";
	return arena_printf(arena, "%s%s%s.", text_upper_first(arena, own->text),
			    *own->base ? arena_printf(arena, " (%s)", own->base) : "", in_period(arena, own->period));
}

const char *score_says_indicator(struct arena *arena, const struct indicator *figure)
{
	const char *text = own_words(arena, figure);

	if (figure->change)
		text = arena_printf(arena, "%s %s", text, change_words(arena, figure->change));
	for (size_t i = 0; i < figure->n_comparators; i++)
		text = arena_printf(arena, "%s %s", text,
				    comparator_words(arena, figure->own, &figure->comparators[i]));
	return figure->overlap ? arena_printf(arena, "%s %s", text, overlap_words(arena, figure->overlap)) : text;
}

/* ---- of a school as a whole ---- */

/* "“Persistent absence” (−6.0 points)" for each change that the audit asks to be named. */
static const char *named_changes(struct arena *arena, const struct school_indicators *found, size_t *n)
{
	const char *text = "";

	for (size_t i = 0; i < found->framework->n_sections; i++) {
		for (size_t k = 0; k < found->framework->sections[i].n_figures; k++) {
			const struct indicator *figure = &found->sections[i].figures[k];

			if (figure->change && figure->change->named)
				text = arena_printf(arena, "%s%s\u201c%s\u201d (%s)", text, (*n)++ ? ", " : "",
						    figure->rule->field->title, figure->change->difference);
		}
	}
	return text;
}

static size_t failed_checks(const struct school_indicators *found)
{
	size_t n = 0;

	for (size_t i = 0; i < found->framework->n_sections; i++) {
		for (size_t k = 0; k < found->framework->sections[i].n_checks; k++)
			n += found->sections[i].checks[k].state == CHECK_FAILED
			     && found->sections[i].checks[k].check->kind != CHECK_GAP;
	}
	return n;
}

const char *score_says_indicators(struct arena *arena, const struct school_indicators *found)
{
	size_t n = 0, failed = failed_checks(found);
	const char *changes = named_changes(arena, found, &n), *text;

	if (!found->n_given)
		return "No figure is given.";
	if (found->n_given < found->n_figures)
		text = arena_printf(arena, "%d of %d figures %s given.", found->n_given, found->n_figures,
				    found->n_given == 1 ? "is" : "are");
	else
		text = found->n_figures == 1   ? "The figure is given."
		       : found->n_figures == 2 ? "Both figures are given."
					       : arena_printf(arena, "All %d figures are given.", found->n_figures);
	if (n)
		text = arena_printf(arena, "%s Changed most since the period before: %s.", text, changes);
	if (failed)
		text = arena_printf(arena, "%s %zu %s not add up.", text, failed, failed == 1 ? "sum does" : "sums do");
	return text;
}
