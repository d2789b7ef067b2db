/* change_words.c - what is said of a change since last year, each sentence with its cells. See change_words.h. */
#include "score/change_words.h"

#include "score/sentences.h"
#include "score/then.h"
#include "score/wording.h"

enum { REASONS_MAX = 3 + DESCRIPTOR_CHANGE_COUNT };

static const char *name(const struct changing *c, int level)
{
	return framework_level_name(c->framework, level);
}

static const char *year_words(const struct changing *c, const struct earlier_year *year)
{
	return date_school_year_words(c->arena, year->school_year);
}

/* ---- a sentence for each kind of change ---- */

static const char *say_first(const struct changing *c)
{
	(void)c;
	return "This is the first year: there is nothing to compare it with.";
}

static const char *say_new(const struct changing *c)
{
	return score_says_new(c->arena, year_words(c, &c->earlier->years[0]));
}

/* "in 2024–25", "in 2023–24 (carried since)", "at the last review". */
static const char *when(const struct changing *c)
{
	const struct change_level *last = c->change->last;

	if (!last->year)
		return "at the last review";
	return arena_printf(c->arena, "in %s%s", date_school_year_words(c->arena, last->school_year),
			    last->carried ? " (carried since)" : "");
}

static const char *say_moved(const struct changing *c)
{
	return score_says_moved(c->arena, c->judgement->level - c->change->last->level, name(c, c->change->last->level),
				when(c), name(c, c->judgement->level));
}

static const char *say_to_be_moderated(const struct changing *c)
{
	return score_says_unmoderated(c->arena, name(c, c->change->last->level), when(c),
				      c->change->last->to_be_moderated, c->moderated_now);
}

static const char *say_unlike(const struct changing *c)
{
	return score_says_unlike(c->arena, name(c, c->change->last->level), when(c), c->change->last->by_reviewer);
}

static const char *say_no_level(const struct changing *c)
{
	const struct change_level *last = c->change->last;
	const bool now = c->judgement->status == SECTION_ASSESSED;

	if (c->result->status == SECTION_NOT_IN_FOCUS)
		return "It is outside this year's focus, and the earlier reports have no level that could be carried over.";
	return score_says_one_level(c->arena, last ? name(c, last->level) : NULL,
				    last ? when(c) : arena_printf(c->arena, "in %s", year_words(c, &c->earlier->years[0])),
				    now);
}

static const char *say_carried(const struct changing *c)
{
	const struct change_level *last = c->change->last;

	return score_says_carried(c->arena, name(c, last->level), date_school_year_words(c->arena, last->school_year),
				  date_long(c->arena, then_ends(last->date, c->framework->recheck_months)));
}

static const char *say_lapsed(const struct changing *c)
{
	const struct change_level *last = c->change->last;

	return score_says_lapsed(c->arena, name(c, last->level), date_school_year_words(c->arena, last->school_year),
				 c->framework->recheck_months);
}

static const char *say_not_compared(const struct changing *c)
{
	const struct earlier_year *year = &c->earlier->years[0];
	const char *then = year->judgements[c->judgement->judgement->index].level_name;

	return score_says_not_alike(c->arena, year_words(c, year), year->same_major ? NULL : year->version, then);
}

static const char *(*const say[CHANGE_KIND_COUNT])(const struct changing *c) = {
	[CHANGE_FIRST] = say_first, [CHANGE_NEW] = say_new, [CHANGE_UP] = say_moved, [CHANGE_DOWN] = say_moved,
	[CHANGE_SAME] = say_moved, [CHANGE_TO_BE_MODERATED] = say_to_be_moderated, [CHANGE_UNLIKE] = say_unlike,
	[CHANGE_NO_LEVEL_THEN] = say_no_level, [CHANGE_NO_LEVEL_NOW] = say_no_level, [CHANGE_NO_LEVEL] = say_no_level,
	[CHANGE_CARRIED] = say_carried, [CHANGE_LAPSED] = say_lapsed, [CHANGE_NOT_COMPARED] = say_not_compared,
};

/* ---- the descriptors ---- */

static const char *const list_heads[DESCRIPTOR_CHANGE_COUNT] = {
	[DESCRIPTOR_NEWLY_MET] = "Newly met", [DESCRIPTOR_NO_LONGER_MET] = "No longer met",
	[DESCRIPTOR_OTHERWISE] = "Judged otherwise", [DESCRIPTOR_ADDED] = "New in the audit",
};

/* "4.3 Established"; of a review "4.3". */
static const char *descriptor_name(const struct changing *c, const struct descriptor *d)
{
	const char *number = c->result->section->strands[d->strand].number;

	return framework_has_steps(c->framework) ? arena_printf(c->arena, "%s %s", number, name(c, d->level)) : number;
}

static struct reason say_list(const struct changing *c, enum descriptor_change change)
{
	const struct changed_list *list = &c->lists[change];
	const char **names = arena_array(c->arena, list->n, sizeof(*names));
	struct loc *cells = arena_array(c->arena, list->n, sizeof(*cells));
	struct reason reason = { .cells = cells };

	for (size_t i = 0; i < list->n; i++) {
		const struct answer *answer = wording_deciding(c->framework, list->items[i].now);

		names[i] = descriptor_name(c, list->items[i].now->descriptor);
		if (answer)
			cells[reason.n_cells++] = answer->row->rating.at;
	}
	reason.text = score_says_changed(c->arena, list_heads[change], names, list->n);
	return reason;
}

void change_write(const struct changing *c)
{
	struct reason *reasons = arena_array(c->arena, REASONS_MAX, sizeof(*reasons));
	struct change *change = c->change;
	size_t n = 0;

	reasons[n++].text = say[change->kind](c);
	if (change->kind == CHANGE_DOWN || change->reason_at)
		reasons[n++] = (struct reason){
			score_says_why_lower(c->arena, fall_reason_name(change->reason_code), change->reason),
			change->reason_at, change->reason_at != NULL,
		};
	if (change->was_called)
		reasons[n++].text = score_says_was_called(c->arena, change->was_called,
							  year_words(c, &c->earlier->years[0]));
	change->named = n;
	for (int i = 0; i < DESCRIPTOR_CHANGE_COUNT; i++)
		if (c->lists[i].n)
			reasons[n++] = say_list(c, (enum descriptor_change)i);
	change->reasons = reasons;
	change->n_reasons = n;
}
