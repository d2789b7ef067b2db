/*
 * case_dates.c - dates of a checklist that belong together: one that has to follow another, one that is due by another,
 * and the weeks from one to another.
 */
#include "score/case_internal.h"

#include "score/school_days.h"
#include "score/sentences.h"

/* The date of a field, or year 0. */
static struct date date_of(const struct case_result *result, const struct case_item *item)
{
	if (item->field->computed == COMPUTED_MEETING)
		return result->row->meeting;
	if (item->field->computed == COMPUTED_REVIEW)
		return result->row->review;
	return item->n_rows ? item->rows[0]->date : (struct date){ 0 };
}

/* A date that lies before one it must follow does not count as an answer. */
static void check_order(struct case_binder *b, const struct case_result *result, struct case_item *item)
{
	const struct case_item *first = &result->items[item->field->not_before_index];
	const struct date day = date_of(result, item), before = date_of(result, first);

	if (!item->field->not_before || !date_given(day) || !date_given(before) || date_compare(day, before) >= 0)
		return;
	item->open = true;
	item->why_open = arena_printf(b->arena, "before %s", first->field->number);
	case_problem(b, DIAG_CAS020, item->rows[0]->date_cell.at, "%s of this case lies before %s, which has to come first",
		     item->field->number, first->field->number)->hint = "correct one of the two dates";
}

/* A later date is an answer, and said to be later. Without a date it is open; once the day has passed, for that reason. */
static void check_due(struct case_binder *b, const struct case_result *result, struct case_item *item)
{
	const struct case_item *by = &result->items[item->field->due_by_index];
	const struct date day = date_of(result, item), due = date_of(result, by);

	if (!item->field->due_by || !date_given(due))
		return;
	if (date_given(day) && date_compare(day, due) > 0)
		item->late = score_says_later_than(b->arena, by->field->number, date_long(b->arena, due));
	else if (!date_given(day) && date_compare(b->report_date, due) > 0)
		item->why_open = score_says_was_due(b->arena, by->field->number, date_long(b->arena, due));
}

void case_check_dates(struct case_binder *b, struct case_result *result)
{
	for (size_t f = 0; f < b->rules->n_fields; f++) {
		struct case_item *item = (struct case_item *)&result->items[f];

		check_order(b, result, item);
		check_due(b, result, item);
	}
}

void case_count_weeks(struct case_binder *b, const struct case_result *result, struct case_item *item)
{
	enum { DAYS_OF_WEEK = 5 };
	const struct case_item *from = &result->items[item->field->from_index], *to = &result->items[item->field->to_index];
	const struct date first = date_of(result, from), last = date_of(result, to);
	const struct date end = date_given(last) ? last : result->until;
	const int most = DAYS_OF_WEEK * item->field->at_most;
	struct school_day_count count;
	const char *missing = NULL;
	bool starts;

	if (!date_given(first) || date_compare(first, end) > 0) {
		item->why_open = score_says_not_begun(b->arena, from->field->number);
		return;
	}
	count = school_days_between(b->arena, b->evidence, first, end);
	starts = school_days_is_one(b->arena, b->evidence, first, &missing);
	if (count.missing || missing) {
		item->why_open = score_says_uncomputed(b->arena, count.missing ? count.missing : missing);
		return;
	}
	count.n += starts;
	item->value = score_says_weeks(b->arena, count.n / DAYS_OF_WEEK, count.n % DAYS_OF_WEEK, !date_given(last));
	if (most && count.n > most)
		item->late = score_says_more_weeks(b->arena, item->field->at_most);
}
