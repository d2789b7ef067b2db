/* metric_periods.c - see metric_periods.h. */
#include "evidence/metric_periods.h"

#include "base/period.h"
#include "base/text.h"
#include "evidence/reading.h"

enum { PERIODS_MAX = 300 };		/* an audit shows five, and a table has a century at most */

struct named_period {
	const char *text;		/* as first written; in the scratch arena */
	struct period when;		/* PERIOD_NONE: nobody can tell */
	struct loc of_all;		/* where it first stands in a row of all schools */
	size_t n_of_all;
	bool of_school;
};

struct metric_periods {
	struct named_period items[PERIODS_MAX];
	size_t n, last;			/* last: where the row before was noted; most rows repeat it */
};

/* "2025/26" is the same time as "2025-26". */
static bool is_same(const struct named_period *a, const char *text, const struct period *when)
{
	if (when->unit != PERIOD_NONE)
		return a->when.unit == when->unit && a->when.index == when->index;
	return text_same_id(a->text, text);
}

/* Returns NULL if there is no room for another. */
static struct named_period *period_named(struct reading *r, struct metric_periods *periods, const char *text)
{
	struct period when = { .unit = PERIOD_NONE };

	if (periods->n && text_same_id(periods->items[periods->last].text, text))
		return &periods->items[periods->last];
	period_parse(text, &when);
	for (size_t i = 0; i < periods->n; i++) {
		if (!is_same(&periods->items[i], text, &when))
			continue;
		periods->last = i;
		return &periods->items[i];
	}
	if (periods->n == PERIODS_MAX)
		return NULL;
	periods->last = periods->n++;
	periods->items[periods->last] = (struct named_period){ .text = arena_strdup(r->scratch, text), .when = when };
	return &periods->items[periods->last];
}

void metric_periods_note(struct reading *r, const struct metric_row *row)
{
	struct named_period *named;

	if (!r->figures_by_period || !*row->period.text)
		return;
	if (!r->metric_periods)
		r->metric_periods = arena_alloc(r->scratch, sizeof(*r->metric_periods));
	named = period_named(r, r->metric_periods, row->period.text);
	if (!named)
		return;
	named->of_school |= !row->of_all;
	if (row->of_all && named->n_of_all++ == 0)
		named->of_all = row->period.at;
}

static void tell(struct reading *r, const struct named_period *named)
{
	const bool one = named->n_of_all == 1;

	reading_problem(r, DIAG_FIG006, named->of_all, NULL, named->text,
			one ? "%zu value for all schools is of '%s', and no school has a figure of that time"
			    : "%zu values for all schools are of '%s', and no school has a figure of that time",
			named->n_of_all, reading_shown(r, named->text))
		->hint = one ? "no report has it: a group's value stands beside a school's of the same period"
			     : "no report has them: a group's value stands beside a school's of the same period";
}

void metric_periods_tell(struct reading *r)
{
	const struct metric_periods *periods = r->metric_periods;
	bool dated = false;

	for (size_t i = 0; periods && i < periods->n; i++)
		dated |= periods->items[i].of_school;
	for (size_t i = 0; dated && i < periods->n; i++) {
		if (!periods->items[i].of_school)
			tell(r, &periods->items[i]);
	}
}
