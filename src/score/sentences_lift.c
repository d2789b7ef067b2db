/* sentences_lift.c - see sentences.h: what would lift a level, and what figures say. */
#include "score/sentences.h"

#include <string.h>

#include "base/english.h"
#include "base/text.h"
#include "score/wording.h"

/* ---- what would lift a level ---- */

const char *score_says_at_level(struct arena *arena, const char *numbers, const char *level)
{
	return arena_printf(arena, "%s at %s", numbers, level);
}

const char *score_says_settle(struct arena *arena, const char *const *figures, size_t n)
{
	return arena_printf(arena, "settle %s", english_list(arena, figures, n));
}

const char *score_says_meet_gates(struct arena *arena, const char *numbers)
{
	return arena_printf(arena, "meet %s, which must be met", numbers);
}

const char *score_says_record_source(struct arena *arena, const char *numbers)
{
	return arena_printf(arena, "record a dated source for %s", numbers);
}

const char *score_says_show_types(struct arena *arena, int least, bool needs_voice)
{
	return arena_printf(arena, "show %s %s of source or more behind what is met%s", english_number(arena, least),
			    least == 1 ? "type" : "types",
			    needs_voice ? ", one of them people\u2019s own voice or outcome data" : "");
}

const char *score_says_dated(struct arena *arena, size_t dated, size_t all, const char *from)
{
	if (dated == 0)
		return "";
	if (dated == all)
		return dated == 1 ? ", with a dated source" : ", each with a dated source";
	return arena_printf(arena, ", from %s on with a dated source", from);
}

const char *score_says_worth(struct arena *arena, long long half_points)
{
	return arena_printf(arena, ", worth %lld%s %s or more", half_points / 2, half_points % 2 ? ".5" : "",
			    half_points == 2 ? "point" : "points");
}

const char *score_says_stays_unmet(struct arena *arena, int most, const char *not_yet)
{
	if (most < 0)
		return "";
	return arena_printf(arena, ", and %s%s \u201c%s\u201d", most ? "at most " : "",
			    most ? english_number(arena, most) : "none", not_yet);
}

const char *score_says_rated(struct arena *arena, const struct rating_names *names, bool partly)
{
	return partly ? arena_printf(arena, "\u201c%s\u201d or \u201c%s\u201d", names->met, names->partly)
		      : arena_printf(arena, "\u201c%s\u201d", names->met);
}

const char *score_says_group(struct arena *arena, bool exact, int least, const char *numbers)
{
	return arena_printf(arena, "%s %s of %s", exact ? "any" : "at least", english_number(arena, least), numbers);
}

const char *score_says_choice(struct arena *arena, const char *always, const char *const *groups, size_t n,
			      const char *example)
{
	const char **parts = arena_array(arena, n + 1, sizeof(*parts));
	size_t n_parts = 0;

	if (*always)
		parts[n_parts++] = arena_printf(arena, "%s in any case", always);
	for (size_t i = 0; i < n; i++)
		parts[n_parts++] = groups[i];
	return arena_printf(arena, "%s; for example %s",
			    n_parts == 2 ? arena_printf(arena, "%s, and %s", parts[0], parts[1])
					 : english_list_by(arena, parts, n_parts, "; "), example);
}

const char *score_says_more_met(struct arena *arena, int n, const char *rated, const char *dated, const char *condition,
				const char *which)
{
	return arena_printf(arena, "it would need %s more %s%s%s: %s", english_number(arena, n), rated, dated, condition,
			    which);
}

static const char *to_level(struct arena *arena, enum lift_to to, const char *level, bool starts)
{
	static const char *const words[LIFT_TO_COUNT] = {
		[LIFT_REACH] = "reach", [LIFT_INDICATE] = "be indicated as", [LIFT_SUPPORT] = "support",
	};

	return arena_printf(arena, "%s %s %s", starts ? "To" : "to", words[to], level);
}

const char *score_says_lift(struct arena *arena, enum lift_to to, const char *level, const char *const *firsts, size_t n,
			    const char *more)
{
	const char *first;

	if (!n)
		return arena_printf(arena, "%s, %s.", to_level(arena, to, level, true), more);
	first = arena_printf(arena, "First %s.", english_list_by(arena, firsts, n, "; "));
	if (!*more)
		return arena_printf(arena, "%s Nothing else is needed %s.", first, to_level(arena, to, level, false));
	return arena_printf(arena, "%s Then, %s, %s.", first, to_level(arena, to, level, false), more);
}

const char *score_says_highest(struct arena *arena, bool reviewed)
{
	(void)arena;
	return reviewed ? "The ratings indicate the highest level already." : "This is the highest level.";
}

const char *score_says_none_higher(struct arena *arena, const struct words *w)
{
	return arena_printf(arena, "No higher level has %s that applies.", text_with_article(arena, w->descriptor));
}

const char *score_says_by_review(struct arena *arena, const struct words *w, const char *level, const char *needs,
				 const char *previous)
{
	return arena_printf(arena, "However many %s are met, %s needs %s or better at the last review%s.", w->descriptors,
			    level, needs, previous ? arena_printf(arena, ", and that was %s", previous)
			    : ", of which nothing is known");
}

/* ---- figures ---- */

const char *score_says_sum(struct arena *arena, const char *parts, const char *sum, const char *whole)
{
	return sum ? arena_printf(arena, "%s make %s, not %s", parts, sum, whole)
		   : arena_printf(arena, "%s make %s", parts, whole);
}

const char *score_says_sum_rounded(struct arena *arena, const char *parts, const char *sum, const char *whole)
{
	return arena_printf(arena, "%s make %s, which beside %s is within the rounding of the figures", parts, sum, whole);
}

const char *score_says_part(struct arena *arena, const char *part, bool within, const char *whole)
{
	return arena_printf(arena, "%s is %s %s", part, within ? "within" : "more than", whole);
}

const char *score_says_pupils(struct arena *arena, const char *parts, const char *sum, const char *number,
			      const char *whole, bool counted)
{
	return arena_printf(arena, "The pupils %s %s make %s, not the %s %s %s", counted ? "counted in" : "behind", parts,
			    sum, number, counted ? "of" : "behind", whole);
}

const char *score_says_pupils_make(struct arena *arena, const char *parts, const char *whole)
{
	return arena_printf(arena, "The pupils behind %s make those behind %s.", parts, whole);
}

const char *score_says_no_pupils(struct arena *arena, const char *figure)
{
	return arena_printf(arena, "Not checked, since there is no number of pupils for %s.", figure);
}

const char *score_says_gap(struct arena *arena, const char *first, const char *second, const char *points, bool above)
{
	if (!points)
		return arena_printf(arena, "%s is level with %s.", first, second);
	return arena_printf(arena, "%s is %s percentage %s %s %s.", first, points,
			    strcmp(points, "1") == 0 || strcmp(points, "1.0") == 0 ? "point" : "points",
			    above ? "above" : "below", second);
}

const char *score_says_points_apart(struct arena *arena, const char *points)
{
	return points ? arena_printf(arena, "%s %s", points, strcmp(points, "1") == 0 || strcmp(points, "1.0") == 0
				     ? "point" : "points") : "none";
}

const char *score_says_too_few_pupils(struct arena *arena, int least)
{
	return arena_printf(arena, "Fewer than %d pupils stand behind the figures, which is too few to judge by.", least);
}

const char *score_says_few(struct arena *arena, int base)
{
	return arena_printf(arena, "A base below %d is too few to read much into it.", base);
}

const char *score_says_base_unknown(struct arena *arena, int base)
{
	return arena_printf(arena, "Whether %d pupils stand behind both is not given, so it is not said to stand out.",
			    base);
}

const char *score_says_no_number(struct arena *arena, const char *figure, const char *symbol)
{
	return arena_printf(arena, "Not checked, since %s has \u201c%s\u201d in the place of a number.", figure, symbol);
}

const char *score_says_not_checked(struct arena *arena, const char *figure, const char *value)
{
	return arena_printf(arena, "Not checked, since %s is %s.", figure, *value ? text_lower_first(arena, value)
			    : "not given");
}

const char *score_says_not_compared(struct arena *arena, const char *parts)
{
	return arena_printf(arena, "%s are not compared here, since a number is too small to be published.", parts);
}

const char *score_says_held(struct arena *arena, const char *parts, const char *whole, bool held, bool percent)
{
	return arena_printf(arena, "%s%s %s %s%s.", percent ? "The pupils behind " : "", parts,
			    held ? "make" : "do not make", percent ? "those behind " : "", whole);
}

const char *score_says_hold_answer(struct arena *arena, const char *figure, bool yes)
{
	return arena_printf(arena, "%s (%s)", figure, yes ? "yes" : "no");
}

const char *score_says_hold_sum(struct arena *arena, const char *figure)
{
	return arena_printf(arena, "%s (the sum does not hold)", figure);
}

const char *score_says_figure_missing(struct arena *arena, const char *figure, bool yes, const char *level)
{
	return arena_printf(arena, "%s is not given. If the answer is %s, the figures support no more than %s.", figure,
			    yes ? "yes" : "no", level);
}

const char *score_says_check_missing(struct arena *arena, const char *figure, const char *level)
{
	return arena_printf(arena, "%s is not given, so one check of figures is not made. If it fails, the figures "
			    "support no more than %s.", figure, level);
}
