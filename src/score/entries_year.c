/*
 * entries_year.c - what a school year has come to: what is done, what goes on, and how it went, period by period. See
 * entries_internal.h.
 *
 * A plan that is renewed leaves out of its next table what is done. So for the rest of the year such an entry counts as it
 * was last listed.
 */
#include "score/entries_internal.h"

#include <string.h>

enum { FIRST_MONTH = 8, MONTHS = 12 };	/* a school year begins in September */

struct over_year {
	struct entry_binder *b;
	int year;
	struct period *periods;	size_t n_periods;	/* of the year, in order */
	struct crosstab *course;
	struct entries_year *out;
};

static int school_year_of(const struct period *period)
{
	return (period->first_month - FIRST_MONTH) / MONTHS;
}

static bool is_in_year(const struct over_year *y, const struct bound_entry *row)
{
	return !row->period.unit || school_year_of(&row->period) == y->year;
}

/* ---- its periods ---- */

static void add_period(struct over_year *y, const struct period *period)
{
	size_t at = y->n_periods;

	while (at > 0 && entries_compare_periods(&y->periods[at - 1], period) > 0)
		at--;
	if (at > 0 && entries_compare_periods(&y->periods[at - 1], period) == 0)
		return;
	memmove(y->periods + at + 1, y->periods + at, (y->n_periods - at) * sizeof(*y->periods));
	y->periods[at] = *period;
	y->n_periods++;
}

static void find_periods(struct over_year *y)
{
	y->periods = arena_array(y->b->arena, y->b->n_bound + 1, sizeof(*y->periods));
	for (size_t i = 0; i < y->b->n_bound; i++) {
		if (y->b->rows[i]->period.unit && is_in_year(y, y->b->rows[i]))
			add_period(y, &y->b->rows[i]->period);
	}
}

static struct crosstab *new_course(const struct over_year *y)
{
	const struct entry_rules *rules = y->b->rules;
	struct arena *arena = y->b->arena;
	struct crosstab_label *periods = arena_array(arena, y->n_periods, sizeof(*periods));
	struct crosstab_label *states = arena_array(arena, rules->n_states, sizeof(*states));
	struct crosstab *course = arena_alloc(arena, sizeof(*course));

	for (size_t i = 0; i < y->n_periods; i++) {
		const char *words = period_words(arena, &y->periods[i]);

		periods[i] = (struct crosstab_label){ words, words };
	}
	for (size_t k = 0; k < rules->n_states; k++)
		states[k] = (struct crosstab_label){ rules->states[k].id, rules->states[k].name };
	*course = crosstab_new(arena, (struct crosstab_labels){ periods, y->n_periods },
			       (struct crosstab_labels){ states, rules->n_states }, CROSSTAB_ROW_TOTALS);
	course->id = "course";
	return course;
}

/* ---- an entry ---- */

/* rows[0 .. n - 1]: what the year says of it, the earliest first. Count it in each period in which it stands. */
static void count_course(const struct over_year *y, struct bound_entry *const *rows, size_t n)
{
	size_t at = 0;

	for (size_t p = 0; p < y->n_periods; p++) {
		const struct entry_found *e;

		while (at < n && entries_compare_periods(&rows[at]->period, &y->periods[p]) <= 0)
			at++;
		if (at == 0)
			continue;
		e = rows[at - 1]->found;
		if (e->state && (e->closed || entries_compare_periods(&rows[at - 1]->period, &y->periods[p]) == 0))
			crosstab_at(y->course, p, (size_t)(e->state - y->b->rules->states))->count++;
	}
}

static enum entry_change change_of(const struct over_year *y, const struct bound_entry *first,
				   const struct bound_entry *last)
{
	const size_t n = y->n_periods;

	if (n < 2)
		return ENTRY_FIRST;
	if (!last->found->closed && entries_compare_periods(&last->period, &y->periods[n - 1]) < 0)
		return ENTRY_GONE;
	if (entries_compare_periods(&first->period, &y->periods[0]) > 0)
		return ENTRY_NEW;
	return entries_compare_states(first->found->state, last->found->state);
}

static void count_due(const struct over_year *y, const struct entry_found *e)
{
	if (!date_given(e->due) || date_compare(e->due, y->b->report_date) > 0)
		return;
	y->out->due++;
	y->out->done_of_due += e->done;
}

/* rows[0 .. n - 1] are one entry, the earliest first; the last is today's. */
static void take_entry(const struct over_year *y, struct bound_entry *const *rows, size_t n)
{
	struct entry_over_year *year = &rows[n - 1]->found->year;
	size_t first = 0;

	year->since = "";
	while (first < n && !is_in_year(y, rows[first]))
		first++;
	if (first == n)
		return;
	*year = (struct entry_over_year){ true, rows[first]->found->state, rows[first]->found->period,
					  change_of(y, rows[first], rows[n - 1]) };
	y->out->n++;
	y->out->fresh += year->change == ENTRY_NEW;
	y->out->better += year->change == ENTRY_BETTER;
	y->out->worse += year->change == ENTRY_WORSE;
	count_due(y, rows[n - 1]->found);
	if (y->course)
		count_course(y, rows + first, n - first);
}

/* ---- all of them ---- */

static bool is_done(const struct entry_found *e) { return e->year.in_year && e->done; }
static bool is_stopped(const struct entry_found *e) { return e->year.in_year && e->closed && !e->done; }
static bool is_gone(const struct entry_found *e) { return e->year.in_year && e->year.change == ENTRY_GONE; }

static bool goes_on(const struct entry_found *e)
{
	return e->year.in_year && !e->closed && e->year.change != ENTRY_GONE;
}

static struct entry_pointers late_first(struct arena *arena, struct entry_pointers all)
{
	const struct entry_found **items = arena_array(arena, all.n, sizeof(const struct entry_found *));
	size_t n = 0;

	for (int late = 1; late >= 0; late--) {
		for (size_t i = 0; i < all.n; i++) {
			if (all.items[i]->late == (late == 1))
				items[n++] = all.items[i];
		}
	}
	return (struct entry_pointers){ items, n };
}

static void fill(const struct over_year *y)
{
	struct arena *arena = y->b->arena;
	struct entry_found *const *today = y->b->today;
	const size_t n = y->b->n_today;
	struct entries_year *out = y->out;

	out->name = date_school_year_words(arena, y->year);
	out->first = y->n_periods ? period_words(arena, &y->periods[0]) : "";
	out->last = y->n_periods ? period_words(arena, &y->periods[y->n_periods - 1]) : "";
	out->done = entries_where(arena, today, n, is_done);
	out->stopped = entries_where(arena, today, n, is_stopped);
	out->gone = entries_where(arena, today, n, is_gone);
	out->open = late_first(arena, entries_where(arena, today, n, goes_on));
	out->course = y->course;
	if (y->course)
		crosstab_add_up(y->course);
}

void entries_year(struct entry_binder *b)
{
	struct over_year y = { .b = b, .out = arena_alloc(b->arena, sizeof(*y.out)) };
	size_t first = 0;

	*y.out = (struct entries_year){ .name = "" };
	y.year = b->last.unit ? school_year_of(&b->last) : date_school_year(b->report_date);
	find_periods(&y);
	if (y.n_periods > 1 && b->rules->n_states)
		y.course = new_course(&y);
	for (size_t i = 1; i <= b->n_bound; i++) {
		if (i < b->n_bound && strcmp(b->rows[first]->identity, b->rows[i]->identity) == 0)
			continue;
		take_entry(&y, b->rows + first, i - first);
		first = i;
	}
	fill(&y);
	b->out->year = y.out;
}
