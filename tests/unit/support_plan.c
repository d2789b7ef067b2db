/* support_plan.c - see support_plan.h. */
#include "support_plan.h"

#include "base/die.h"

enum { MOST_ACTIONS = 16, MOST_REVIEWS = 16 };

struct term_dates {
	const char *label;
	struct date first, last;
	int school_year;
};

static const struct term_dates two_years[] = {
	{ "Autumn 1", { 2026, 8, 27 }, { 2026, 10, 23 }, 2026 },
	{ "Autumn 2", { 2026, 11, 2 }, { 2026, 12, 18 }, 2026 },
	{ "Spring 1", { 2027, 1, 4 }, { 2027, 2, 12 }, 2026 },
	{ "Spring 2", { 2027, 2, 22 }, { 2027, 3, 25 }, 2026 },
	{ "Summer 1", { 2027, 4, 12 }, { 2027, 5, 28 }, 2026 },
	{ "Summer 2", { 2027, 6, 7 }, { 2027, 7, 21 }, 2026 },
	{ "Autumn 1", { 2027, 9, 1 }, { 2027, 10, 22 }, 2027 },
	{ "Autumn 2", { 2027, 11, 1 }, { 2027, 12, 17 }, 2027 },
};

void plan_case_calendar(struct score_case *c, size_t skip, size_t n)
{
	struct half_term *half_terms = arena_array(&c->arena, n, sizeof(*half_terms));

	for (size_t i = 0; i < n; i++) {
		const struct term_dates *d = &two_years[skip + i];

		half_terms[i].scope = score_case_cell(&c->arena, "*", "calendar.csv", (int)i + 2, 1);
		half_terms[i].label = d->label;
		half_terms[i].label_cell =
			score_case_cell(&c->arena, d->label, "calendar.csv", (int)i + 2, 2);
		half_terms[i].first_day = d->first;
		half_terms[i].last_day = d->last;
		half_terms[i].school_year = d->school_year;
	}
	c->evidence.half_terms = half_terms;
	c->evidence.n_half_terms = n;
}

struct action_row *plan_case_action(struct score_case *c, const char *item, int year, int month,
				    enum action_status status)
{
	struct action_row *rows = (struct action_row *)c->evidence.actions, *row;
	size_t n = c->evidence.n_actions++;
	int line = (int)n + 2;

	if (!rows)
		rows = arena_array(&c->arena, MOST_ACTIONS, sizeof(*rows));
	if (n >= MOST_ACTIONS)
		die("a plan case has room for %d actions", MOST_ACTIONS);
	c->evidence.actions = rows;
	row = &rows[n];

	*row = (struct action_row){
		.action_id = score_case_cell(&c->arena, "x1", "actions.csv", line, 2),
		.item = score_case_cell(&c->arena, item, "actions.csv", line, 3),
		.action = score_case_cell(&c->arena, "Act", "actions.csv", line, 4),
		.owner = score_case_cell(&c->arena, "Head", "actions.csv", line, 5),
		.support = score_case_cell(&c->arena, "camhs", "actions.csv", line, 6),
		.success_measure = score_case_cell(&c->arena, "", "actions.csv", line, 9),
		.note = score_case_cell(&c->arena, "", "actions.csv", line, 13),
		.status = status,
	};
	if (year)
		row->start.date = (struct date){ year, month, 4 };
	return row;
}

struct review_row *plan_case_review(struct score_case *c, const char *half_term, const char *respondent,
				    enum action_status status, struct date date)
{
	struct review_row *rows = (struct review_row *)c->evidence.reviews, *row;
	size_t n = c->evidence.n_reviews++;
	int line = (int)n + 2;

	if (!rows)
		rows = arena_array(&c->arena, MOST_REVIEWS, sizeof(*rows));
	if (n >= MOST_REVIEWS)
		die("a plan case has room for %d reviews", MOST_REVIEWS);
	c->evidence.reviews = rows;
	row = &rows[n];

	*row = (struct review_row){
		.action_id = score_case_cell(&c->arena, "x1", "reviews.csv", line, 2),
		.review = score_case_cell(&c->arena, half_term, "reviews.csv", line, 3),
		.respondent = score_case_cell(&c->arena, respondent, "reviews.csv", line, 4),
		.status_cell = score_case_cell(&c->arena, action_status_name(status), "reviews.csv", line, 5),
		.note = score_case_cell(&c->arena, "", "reviews.csv", line, 6),
		.date_cell = score_case_cell(&c->arena, "a day", "reviews.csv", line, 7),
		.half_term = half_term,
		.status = status,
		.date = date,
	};
	return row;
}

const struct plan *plan_case_build(struct score_case *c)
{
	return plan_build(&c->arena, findings_of(&c->arena, score_case_run(c)), &c->diags);
}
