/*
 * clocks_off_site.c - notice of an off-site direction: a number of school days before the pupil's first
 * day there.
 *
 * It depends on two dates of the checklist, which the clock names, and on the outcome. It is not an
 * event.
 */
#include "score/case.h"
#include "score/clock_look.h"
#include "score/school_days.h"
#include "score/sentences.h"

/* The state until the checklist is known. */
void clock_off_site(struct clock_look *look)
{
	clock_does_not(look, "No off-site direction is recorded.");
}

struct direction {
	const struct case_item *notice, *start;
	struct date notice_on, start_on;	/* year 0: not given, or does not count */
	struct date decided;
	bool outcome;			/* it is the outcome of the meeting */
};

static struct date date_of(const struct case_item *item)
{
	return item->n_rows && !item->open ? item->rows[0]->date : (struct date){ 0 };
}

static struct direction read_direction(const struct clock *clock, const struct case_result *result)
{
	struct direction d = { .notice = &result->items[clock->notice_index],
			       .start = &result->items[clock->start_index],
			       .outcome = result->outcome && result->outcome->off_site };

	d.notice_on = date_of(d.notice);
	d.start_on = date_of(d.start);
	d.decided = d.outcome && date_given(result->row->meeting) ? result->row->meeting
		: date_given(d.notice_on) ? d.notice_on : d.start_on;
	return d;
}

static void cite(struct clock_look *look, const struct case_item *item)
{
	for (size_t i = 0; i < item->n_cells; i++)
		loc_list_add(look->arena, &look->cells, item->cells[i]);
}

/* The n-th school day before `day`. */
static struct school_day days_before(struct clock_look *look, struct date day, int n)
{
	struct school_day found = { .date = day };

	for (int i = 0; i < n && !found.missing; i++)
		found = school_days_before(look->arena, look->school, found.date);
	return found;
}

/* The first day is known, so there is a last day for giving notice. */
static void by_first_day(struct clock_look *look, const struct direction *d)
{
	struct school_day due = days_before(look, d->start_on, look->clock->within);
	const char *start = date_long(look->arena, d->start_on);
	const char *notice = date_given(d->notice_on) ? date_long(look->arena, d->notice_on) : NULL;

	if (due.missing) {
		clock_cannot(look, d->start->cells[0], due.missing);
		return;
	}
	look->result->due = due.date;
	look->result->passed = date_given(d->notice_on) && date_compare(d->notice_on, due.date) > 0;
	if (!date_given(d->notice_on))
		clock_applies(look, score_says_no_notice(look->arena, start, date_long(look->arena, due.date),
							 look->clock->within, d->notice->field->number));
	else if (date_compare(d->notice_on, d->start_on) > 0)
		clock_applies(look, score_says_notice_after(look->arena, notice, start));
	else
		clock_applies(look, score_says_notice(look->arena, notice, look->clock->within, start,
						      !look->result->passed));
}

/* Only the notice is known: compute the earliest first day. Notice given on a day without school counts as given on
 * the next school day. */
static void by_notice(struct clock_look *look, const struct direction *d)
{
	struct school_day day = school_days_from(look->arena, look->school, d->notice_on);

	if (!day.missing)
		day = school_days_after(look->arena, look->school, day.date, look->clock->within);
	if (day.missing)
		clock_cannot(look, d->notice->cells[0], day.missing);
	else
		clock_applies(look, score_says_start_at_earliest(look->arena, date_long(look->arena, d->notice_on),
								 date_long(look->arena, day.date),
								 d->start->field->number));
}

static void look_at(struct clock_look *look, const struct case_result *result)
{
	struct direction d = read_direction(look->clock, result);
	struct date from = { 0 };

	if (d.outcome)
		loc_list_add(look->arena, &look->cells, result->row->outcome.at);
	cite(look, d.notice);
	cite(look, d.start);
	if (look->clock->from)
		date_parse(look->clock->from, &from);
	if (!d.outcome && !date_given(d.decided))
		clock_off_site(look);
	else if (date_given(from) && date_given(d.decided) && date_compare(d.decided, from) < 0)
		clock_does_not(look, score_says_before_rule(look->arena, date_long(look->arena, d.decided),
							    date_long(look->arena, from)));
	else if (date_given(d.start_on))
		by_first_day(look, &d);
	else if (date_given(d.notice_on))
		by_notice(look, &d);
	else
		clock_cannot(look, result->row->outcome.at, score_says_no_dates(
			look->arena, d.notice->field->number, d.start->field->number));
}

void clocks_off_site(struct arena *arena, const struct case_rules *rules,
		     const struct school_evidence *school, struct case_result *result)
{
	for (size_t i = 0; i < rules->n_clocks; i++) {
		struct clock_result *out = (struct clock_result *)&result->clocks.results[i];
		struct clock_look look = { .arena = arena, .rules = rules, .school = school,
					   .row = result->row, .clock = &rules->clocks[i], .result = out };

		if (rules->clocks[i].rule != CLOCK_OFF_SITE)
			continue;
		*out = (struct clock_result){ .clock = look.clock };
		look_at(&look, result);
		out->cells = look.cells.items;
		out->n_cells = look.cells.n;
	}
}
