/*
 * entries_periods.c - which row of an entry is today's, which was last time's, and what that says: new, better, worse,
 * gone, late, due soon. See entries_internal.h.
 *
 * The periods are ordered first, by all rows together, because two labels that overlap would leave it open which of two
 * rows counts.
 */
#include "score/entries_internal.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* ---- the order of periods ---- */

/* A total order; where it is not one in time, check_order has said so. */
int entries_compare_periods(const struct period *a, const struct period *b)
{
	int order;

	if (period_order(a, b, &order))
		return order;
	return (a->first_month > b->first_month) - (a->first_month < b->first_month)
		? (a->first_month > b->first_month) - (a->first_month < b->first_month) : (int)a->unit - (int)b->unit;
}

static int compare_by_period(const void *left, const void *right)
{
	const struct bound_entry *const *a = left, *const *b = right;
	const int by = entries_compare_periods(&(*a)->period, &(*b)->period);

	return by ? by : ((*a)->order > (*b)->order) - ((*a)->order < (*b)->order);
}

static const struct cell *period_cell(const struct bound_entry *bound)
{
	return &bound->found->row->cells[ENTRY_PERIOD];
}

static void check_order(const struct entry_binder *b, const struct bound_entry *earlier,
			const struct bound_entry *later)
{
	int order;

	if (!earlier->period.unit || !later->period.unit || period_order(&earlier->period, &later->period, &order))
		return;
	entries_problem(b, DIAG_ENT010, period_cell(later)->at, period_cell(later)->text,
			"nobody can tell whether '%s' or '%s' comes first", period_cell(later)->text,
			period_cell(earlier)->text)->hint = "write all periods in one way, such as 2026-05";
}

/* One that is not of the rhythm, or that leaves one out before it. */
static void check_rhythm(const struct entry_binder *b, const struct bound_entry *earlier,
			 const struct bound_entry *later)
{
	const enum period_unit unit = entry_rhythm_unit(b->rules->review);
	static const char *const names[ENTRY_RHYTHM_COUNT] = {
		[RHYTHM_WEEKLY] = "a week, by its first day", [RHYTHM_MONTHLY] = "a month", [RHYTHM_TERMLY] = "a term",
		[RHYTHM_HALF_TERMLY] = "a half term", [RHYTHM_YEARLY] = "a school year",
	};
	struct period missing;

	if (!unit || !later->period.unit || (earlier && entries_compare_periods(&earlier->period, &later->period) == 0))
		return;
	if (later->period.unit != unit) {
		entries_problem(b, DIAG_ENT011, period_cell(later)->at, period_cell(later)->text,
				"'%s' is another sort of period than the audit's, which is %s",
				period_cell(later)->text, names[b->rules->review])->hint =
			"write the period as the audit is renewed";
		return;
	}
	if (!earlier || earlier->period.unit != unit || unit == PERIOD_DAY ||
	    later->period.index == earlier->period.index + 1)
		return;
	missing = period_of(unit, earlier->period.index + 1);
	entries_problem(b, DIAG_ENT011, period_cell(later)->at, period_cell(later)->text,
			"before '%s' comes '%s', and there is no row of it", period_cell(later)->text,
			period_words(b->diags->arena, &missing))->hint =
		"add what was said then, or leave it if nothing was";
}

/* A row without a period among rows that have one. */
static void check_dated(const struct entry_binder *b, const struct bound_entry *row)
{
	if (row->period.unit || *period_cell(row)->text || !b->rules->review)
		return;
	entries_problem(b, DIAG_ENT009, period_cell(row)->at, NULL, "%s is empty, and other rows have one",
			entry_names_of(&b->rules->names, ENTRY_PERIOD))->hint = "write of when the row is, such as 2026-05";
}

static void order_periods(struct entry_binder *b, struct bound_entry **sorted)
{
	const struct bound_entry *earlier = NULL;

	for (size_t i = 0; i < b->n_bound; i++) {
		const struct bound_entry *row = sorted[i];

		if (b->n_bound && sorted[b->n_bound - 1]->period.unit)
			check_dated(b, row);
		if (earlier)
			check_order(b, earlier, row);
		check_rhythm(b, earlier, row);
		if (row->period.unit && (!earlier || entries_compare_periods(&earlier->period, &row->period) != 0)) {
			b->before = b->last;
			b->last = row->period;
			earlier = row;
		}
	}
}

/* ---- an entry over time ---- */

/* How far something has come; -1: that cannot be said. */
static int progress_of(const struct entry_state *state)
{
	static const int by_meaning[ENTRY_MEANING_COUNT] = {
		[ENTRY_LATE] = 0, [ENTRY_OPEN] = 1, [ENTRY_ACTIVE] = 2, [ENTRY_DONE] = 3, [ENTRY_STOPPED] = -1,
		[ENTRY_ABSENT] = 0, [ENTRY_PLANNED] = 1, [ENTRY_PRESENT] = 2,
	};

	return by_meaning[state->meaning];
}

enum entry_change entries_compare_states(const struct entry_state *was, const struct entry_state *now)
{
	int from, to;

	if (was == now)
		return ENTRY_SAME;
	if (!was || !now)
		return ENTRY_OTHER;
	from = was->mark >= 0 && now->mark >= 0 ? was->mark : progress_of(was);
	to = was->mark >= 0 && now->mark >= 0 ? now->mark : progress_of(now);
	if (from < 0 || to < 0 || from == to)
		return ENTRY_OTHER;
	return to > from ? ENTRY_BETTER : ENTRY_WORSE;
}

static enum entry_change change_of(const struct entry_binder *b, const struct bound_entry *row,
				   const struct bound_entry *previous)
{
	if (!b->before.unit || b->rules->over == OVER_PERIOD)	/* a matrix over time shows each period for itself */
		return ENTRY_FIRST;
	if (entries_compare_periods(&row->period, &b->last) < 0)
		return !row->found->closed && entries_compare_periods(&row->period, &b->before) == 0 ? ENTRY_GONE
												     : ENTRY_SAME;
	return previous ? entries_compare_states(previous->found->state, row->found->state) : ENTRY_NEW;
}

static void report_twin(const struct entry_binder *b, const struct bound_entry *first, const struct bound_entry *second)
{
	const struct entry_found *e = second->found;
	const struct cell *id = &e->row->cells[ENTRY_ID];
	const char *when = *e->period ? arena_printf(b->diags->arena, " of %s", e->period) : "";
	struct diag *diag;

	if (second->by_id)
		diag = entries_problem(b, DIAG_ENT007, id->at, id->text, "'%s'%s is also at %s:%d", id->text, when,
				       first->found->at.file, first->found->at.line);
	else
		diag = entries_problem(b, DIAG_ENT021, e->at, e->section->id, "the cell '%s'%s%s%s is also at %s:%d",
				       e->section->id, e->group ? " and " : "", e->group ? e->group->id : "", when,
				       first->found->at.file, first->found->at.line);
	diag->hint = second->by_id ? "give each entry its own id, and each month of it its own period"
				   : "keep one of the two rows, or give each an id";
}

static void check_text(const struct entry_binder *b, const struct bound_entry *was, const struct bound_entry *now)
{
	if (!now->by_id || !*was->found->text || text_same_folded(was->found->text, now->found->text))
		return;
	entries_problem(b, DIAG_ENT008, now->found->row->cells[ENTRY_TEXT].at, now->found->text,
			"the text of '%s' is another than in %s, at %s:%d", now->found->id, was->found->period,
			was->found->at.file, was->found->at.line)->hint =
		"if it is another entry, give it another id; if it is the same, nothing needs to be done";
}

static int days_until(const struct entry_binder *b, struct date day)
{
	return (int)(date_days(day) - date_days(b->report_date));
}

static void set_dates(const struct entry_binder *b, struct entry_found *e)
{
	const bool dated = date_given(e->due);

	e->overdue = !e->closed && dated && days_until(b, e->due) < 0;
	e->late = e->overdue || (e->state && e->state->meaning == ENTRY_LATE);
	e->due_soon = !e->closed && dated && !e->overdue && days_until(b, e->due) <= b->rules->due_soon;
	e->no_due = !e->closed && !dated;
	e->no_owner = !e->closed && !*e->owner;
}

/* rows[0 .. n - 1] are one entry, the earliest first. */
static void settle_entry(struct entry_binder *b, struct bound_entry *const *rows, size_t n)
{
	struct bound_entry *last = rows[n - 1];
	const struct bound_entry *previous = NULL;

	for (size_t i = 1; i < n; i++) {
		if (entries_compare_periods(&rows[i - 1]->period, &rows[i]->period) == 0)
			report_twin(b, rows[i - 1], rows[i]);
		else
			check_text(b, rows[i - 1], rows[i]);
	}
	for (size_t i = n - 1; i > 0 && !previous; i--) {
		if (entries_compare_periods(&rows[i - 1]->period, &last->period) != 0)
			previous = rows[i - 1];
	}
	last->found->times = 1;
	for (size_t i = 1; i < n; i++)
		last->found->times += entries_compare_periods(&rows[i - 1]->period, &rows[i]->period) != 0;
	last->found->was = previous ? previous->found->state : NULL;
	last->found->was_period = previous ? previous->found->period : "";
	last->found->change = change_of(b, last, previous);
	last->order = rows[0]->order;
	set_dates(b, last->found);
	b->today[b->n_today++] = last->found;
}

/* ---- all of them ---- */

static int compare_identity(const void *left, const void *right)
{
	const struct bound_entry *const *a = left, *const *b = right;
	const int by = strcmp((*a)->identity, (*b)->identity);

	return by ? by : compare_by_period(left, right);
}

/* A found entry and where it belongs. */
struct placed_entry {
	struct entry_found *found;
	size_t order;
};

static int compare_placed(const void *left, const void *right)
{
	const struct placed_entry *a = left, *b = right;

	if (a->found->section != b->found->section)
		return a->found->section < b->found->section ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* Sections lie in one array, so their addresses are in the audit's order. */
static void place_all(struct entry_binder *b, struct placed_entry *placed)
{
	const struct entry_section *section = NULL;
	size_t number = 0;

	if (b->n_today)
		qsort(placed, b->n_today, sizeof(*placed), compare_placed);
	for (size_t i = 0; i < b->n_today; i++) {
		struct entry_found *e = placed[i].found;

		number = e->section == section ? number + 1 : 1;
		section = e->section;
		e->key = *e->id ? e->id : arena_printf(b->arena, "%s#%zu", section->id, number);
		b->today[i] = e;
	}
}

void entries_settle(struct entry_binder *b)
{
	struct bound_entry **sorted = arena_array(b->arena, b->n_bound, sizeof(struct bound_entry *));
	struct placed_entry *placed = arena_array(b->arena, b->n_bound, sizeof(*placed));
	size_t first = 0;

	b->today = arena_array(b->arena, b->n_bound, sizeof(struct entry_found *));
	for (size_t i = 0; i < b->n_bound; i++)
		sorted[i] = &b->bound[i];
	if (b->n_bound)
		qsort(sorted, b->n_bound, sizeof(*sorted), compare_by_period);
	order_periods(b, sorted);
	if (b->n_bound)
		qsort(sorted, b->n_bound, sizeof(*sorted), compare_identity);
	for (size_t i = 1; i <= b->n_bound; i++) {
		if (i < b->n_bound && strcmp(sorted[first]->identity, sorted[i]->identity) == 0)
			continue;
		settle_entry(b, sorted + first, i - first);
		placed[b->n_today - 1] = (struct placed_entry){ b->today[b->n_today - 1], sorted[i - 1]->order };
		first = i;
	}
	place_all(b, placed);
	b->rows = sorted;
}
