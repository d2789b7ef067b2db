/*
 * reviews.c - what the parties said of each action at its reviews, and which status counts.
 *
 * At a review the agreed word counts, or else the worst of the others: one party alone can neither end an
 * action nor call it on track. Of the last review and the row of actions.csv, the later counts.
 */
#include "plan/planner.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/nearest.h"
#include "base/text.h"

/* One row of reviews.csv with what its cells mean. */
struct said {
	const struct review_row *row;
	size_t action;				/* index of its row of actions.csv */
	const struct year_reviews *year;
	int review;				/* index in year->reviews */
	const struct respondent *respondent;
};

/* From worst to best. What ends an action is better than what goes on, so that it needs every party. */
static const int rank_of[ACTION_STATUS_COUNT] = {
	[ACTION_BEHIND] = 0, [ACTION_NOT_STARTED] = 1, [ACTION_ON_TRACK] = 2, [ACTION_STOPPED] = 3, [ACTION_DONE] = 4,
};

/* ---- what a row is about ---- */

struct action_key {
	const char *key;			/* the key of its id (base/fold.h) */
	size_t action;
};

static int compare_keys(const void *left, const void *right)
{
	const struct action_key *a = left, *b = right;
	int by = strcmp(a->key, b->key);

	return by ? by : (a->action > b->action) - (a->action < b->action);
}

static struct action_key *action_keys(const struct planner *p)
{
	size_t n = p->evidence->n_actions;
	struct action_key *keys = arena_array(p->arena, n, sizeof(*keys));

	for (size_t i = 0; i < n; i++)
		keys[i] = (struct action_key){ text_id_key(p->arena, p->evidence->actions[i].action_id.text), i };
	if (n)
		qsort(keys, n, sizeof(*keys), compare_keys);
	return keys;
}

static const char *hint_action(const struct planner *p, const char *text)
{
	size_t n = p->evidence->n_actions;
	const char **ids = arena_array(p->arena, n, sizeof(*ids)), *nearest;

	if (!n)
		return "reviews are about rows of actions.csv: use the one that the last run wrote as evidence";
	for (size_t i = 0; i < n; i++)
		ids[i] = p->evidence->actions[i].action_id.text;
	nearest = text_nearest_name(text, ids, n);
	return nearest ? text_did_you_mean(p->diags->arena, text, nearest) : NULL;
}

/* The first row of actions.csv with that id; two of them are an error of that table. */
static bool find_action(const struct planner *p, const struct action_key *keys, const struct cell *id, size_t *action)
{
	const char *key = text_id_key(p->arena, id->text), *hint;
	size_t low = 0, high = p->evidence->n_actions;
	struct diag *diag;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(keys[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < p->evidence->n_actions && strcmp(keys[low].key, key) == 0) {
		*action = keys[low].action;
		return true;
	}
	hint = hint_action(p, id->text);
	diag = planner_problem(p, DIAG_CSV093, id->at, id->text, "action_id '%s' is not in the actions table", id->text);
	if (hint)
		diag->hint = hint;
	return false;
}

/* A name without a school year is of the year in which the row's date lies, or else of the report's. */
static bool find_review(struct planner *p, const struct review_row *row, struct said *said)
{
	enum { HALF_TERMS = 6, NAMES = 9 };
	const char *names[NAMES], *nearest;
	struct diag *diag;

	said->year = planner_reviews(p, row->school_year ? row->school_year
				     : date_given(row->date) ? planner_school_year(p->evidence, row->date)
				     : p->school_year);
	said->review = planner_review_named(p, said->year, row->half_term);
	if (said->review >= 0)
		return true;
	for (size_t i = 0; i < NAMES; i++)
		names[i] = i < HALF_TERMS ? said->year->half_terms[i].label : said->year->terms[i - HALF_TERMS].label;
	nearest = text_nearest_step(row->half_term, names, NAMES);
	diag = planner_problem(p, DIAG_CSV022, row->review.at, row->review.text,
			       "review '%s' is not a half term or term of the school's calendar", row->review.text);
	diag->hint = nearest ? text_did_you_mean(p->diags->arena, row->half_term, nearest)
		: arena_printf(p->diags->arena, "write a half term such as '%s', or a term such as '%s'",
			       names[0], names[HALF_TERMS]);
	return false;
}

static bool find_respondent(const struct planner *p, const struct cell *cell, struct said *said)
{
	const struct framework *f = p->framework;
	const char **ids = arena_array(p->arena, f->n_respondents, sizeof(*ids)), *nearest;
	struct diag *diag;

	said->respondent = framework_respondent(f, cell->text);
	if (said->respondent)
		return true;
	for (size_t i = 0; i < f->n_respondents; i++)
		ids[i] = f->respondents[i].id;
	nearest = text_nearest(cell->text, ids, f->n_respondents);
	diag = planner_problem(p, DIAG_CSV013, cell->at, cell->text, "respondent '%s' is not known", cell->text);
	if (nearest)
		diag->hint = text_did_you_mean(p->diags->arena, cell->text, nearest);
	return false;
}

/* ---- when it was said ---- */

/* Whether the review begins after that day; a later school year does, even if it has no calendar yet. */
static bool begins_after(const struct planner *p, const struct said *said, struct date day)
{
	const struct review *review = &said->year->reviews[said->review];

	if (date_given(review->from))
		return date_compare(review->from, day) > 0;
	return said->year->school_year > p->school_year;
}

/* Nobody can have held a review that is still to come. */
static bool is_ahead(const struct planner *p, const struct said *said)
{
	const struct review_row *row = said->row;
	struct date today = p->result->report_date;

	if (date_given(row->date) && date_compare(row->date, today) > 0) {
		planner_problem(p, DIAG_CSV024, row->date_cell.at, row->date_cell.text,
				"date '%s' lies after the report date, so this row does not count", row->date_cell.text);
		return true;
	}
	if (!begins_after(p, said, today))
		return false;
	planner_problem(p, DIAG_CSV024, row->review.at, row->review.text,
			"review '%s' begins after the report date, so this row does not count", row->review.text)->hint =
		"correct the name of the review; it may need its school year";
	return true;
}

static void check_year(const struct planner *p, const struct placed_row *action, const struct said *said)
{
	const struct review_row *row = said->row;

	if (date_given(row->date) && planner_school_year(p->evidence, row->date) != said->year->school_year)
		planner_problem(p, DIAG_CSV095, row->date_cell.at, row->date_cell.text,
				"date '%s' is not in the school year of review '%s'", row->date_cell.text,
				row->review.text);
	else if (date_given(action->row->start.date) && said->year->school_year < action->school_year)
		planner_problem(p, DIAG_CSV095, date_given(row->date) ? row->date_cell.at : row->review.at,
				date_given(row->date) ? row->date_cell.text : row->review.text,
				"the review is of %s, before action '%s' starts",
				date_school_year_name(p->arena, said->year->school_year), action->row->action_id.text);
}

/* ---- rows in order ---- */

static int by_number(long long a, long long b)
{
	return (a > b) - (a < b);
}

static int compare_reviews(const struct said *a, const struct said *b)
{
	int by = by_number((long long)a->action, (long long)b->action);

	if (!by)
		by = by_number(a->year->school_year, b->year->school_year);
	return by ? by : by_number(a->review, b->review);
}

static int compare_said(const void *left, const void *right)
{
	const struct said *a = left, *b = right;
	int by = compare_reviews(a, b);

	if (!by)
		by = (a->respondent > b->respondent) - (a->respondent < b->respondent);
	return by ? by : (a->row > b->row) - (a->row < b->row);
}

/* Keep the first of several rows of the same party. Returns how many are left. */
static size_t drop_twins(const struct planner *p, struct said *said, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		const struct said *last = kept ? &said[kept - 1] : NULL;
		const struct cell *id = &said[i].row->action_id;

		if (!last || compare_reviews(last, &said[i]) || last->respondent != said[i].respondent) {
			said[kept++] = said[i];
			continue;
		}
		planner_problem(p, DIAG_CSV094, id->at, id->text, "what %s says of action '%s' in %s is already at %s:%d",
				last->respondent->short_name, id->text, last->year->reviews[last->review].label,
				last->row->action_id.at.file, last->row->action_id.at.line);
	}
	return kept;
}

static struct said *read_rows(struct planner *p, const struct placed_row *actions, size_t *n)
{
	size_t n_rows = p->evidence->n_reviews;
	struct said *all = arena_array(p->arena, n_rows, sizeof(*all));
	struct action_key *keys = action_keys(p);

	*n = 0;
	for (size_t i = 0; i < n_rows; i++) {
		const struct review_row *row = &p->evidence->reviews[i];
		struct said said = { .row = row };
		bool known = find_action(p, keys, &row->action_id, &said.action);

		known &= find_review(p, row, &said);
		known &= find_respondent(p, &row->respondent, &said);
		if (!known || is_ahead(p, &said))
			continue;
		check_year(p, &actions[said.action], &said);
		all[(*n)++] = said;
	}
	if (*n)
		qsort(all, *n, sizeof(*all), compare_said);
	*n = drop_twins(p, all, *n);
	return all;
}

/* ---- what counts ---- */

/* The agreed respondent is a party too if that is a person who rates alone. */
static bool is_party(const struct framework *f, const struct respondent *who)
{
	return !who->agreed || who == f->reviewer;
}

static void add_missing(const struct planner *p, struct action_review *made)
{
	const struct framework *f = p->framework;
	const struct respondent **missing = arena_array(p->arena, f->n_respondents, sizeof(*missing));

	for (size_t i = 0; i < f->n_respondents; i++) {
		bool answered = !is_party(f, &f->respondents[i]);

		for (size_t k = 0; k < made->n_words && !answered; k++)
			answered = made->words[k].respondent == &f->respondents[i];
		if (!answered)
			missing[made->n_missing++] = &f->respondents[i];
	}
	made->missing = missing;
}

static struct action_review make_review(const struct planner *p, const struct said *said, size_t n)
{
	struct review_word *words = arena_array(p->arena, n, sizeof(*words));
	struct action_review made = { .review = &said->year->reviews[said->review], .words = words, .n_words = n,
				      .status = said->row->status };

	said->year->reviews[said->review].held = true;
	for (size_t i = 0; i < n; i++) {
		const struct review_row *row = said[i].row;

		words[i] = (struct review_word){ .respondent = said[i].respondent, .status = row->status,
						 .note = row->note.text, .on = row->date, .row = row };
		if (date_given(row->date) && (!date_given(made.on) || date_compare(row->date, made.on) > 0))
			made.on = row->date;
		made.worst |= row->status != said->row->status;
		if (rank_of[row->status] < rank_of[made.status])
			made.status = row->status;
	}
	for (size_t i = 0; i < n; i++) {
		if (!words[i].respondent->agreed)
			continue;
		made.agreed = true;
		made.worst = false;
		made.status = words[i].status;
		if (date_given(words[i].on))
			made.on = words[i].on;
	}
	if (!made.agreed)
		add_missing(p, &made);
	return made;
}

/* A row without a date counts from the first day of its review; the status then has no date. */
static bool is_later(const struct action_review *review, struct date reviewed_on)
{
	struct date when = date_given(review->on) ? review->on : review->review->from;

	return !date_given(reviewed_on) || (date_given(when) && date_compare(when, reviewed_on) >= 0);
}

static void let_count(const struct planner *p, struct placed_row *action)
{
	const struct action_review *last = &action->reviews[action->n_reviews - 1];
	const struct cell *cell = NULL;

	if (!is_later(last, action->reviewed_on))
		return;
	for (size_t i = 0; i < last->n_words; i++) {
		if (last->words[i].status == last->status && (!last->agreed || last->words[i].respondent->agreed))
			cell = &last->words[i].row->status_cell;
	}
	if (planner_finishes(action->status) && !planner_finishes(last->status) && cell)
		planner_problem(p, DIAG_CSV096, cell->at, cell->text,
				"action '%s' is %s in actions.csv, but %s at the review in %s",
				action->row->action_id.text, action_status_name(action->status),
				action_status_name(last->status), last->review->label);
	action->status = last->status;
	action->reviewed_on = last->on;
}

void planner_place_reviews(struct planner *p, struct placed_row *rows)
{
	struct action_review *made = arena_array(p->arena, p->evidence->n_reviews, sizeof(*made));
	struct said *said;
	size_t n, end;

	if (!p->evidence->n_reviews)
		return;
	said = read_rows(p, rows, &n);
	for (size_t i = 0; i < n; i = end) {
		struct placed_row *action = &rows[said[i].action];

		for (end = i + 1; end < n && !compare_reviews(&said[i], &said[end]); end++)
			;
		if (!action->n_reviews)
			action->reviews = made;
		action->n_reviews++;
		*made++ = make_review(p, &said[i], end - i);
	}
	for (size_t i = 0; i < p->evidence->n_actions; i++) {
		if (rows[i].n_reviews)
			let_count(p, &rows[i]);
	}
}

/* ---- held and due ---- */

/* Whether a plan had begun by that day: an action of this year, or one carried forward, had started. */
static bool had_begun(const struct planner *p, struct date day)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		struct date start = p->rows[i].row->start.date;

		if ((p->rows[i].open || planner_is_this_year(p, &p->rows[i]))
		    && (!date_given(start) || date_compare(start, day) <= 0))
			return true;
	}
	return false;
}

void planner_count_reviews(struct planner *p, struct plan *plan)
{
	struct review *reviews = planner_reviews(p, p->school_year)->reviews;

	plan->reviews = reviews;
	plan->n_reviews = planner_n_reviews(p);
	for (size_t i = 0; i < plan->n_reviews; i++) {
		bool passed = date_given(reviews[i].by) && date_compare(reviews[i].by, p->result->report_date) < 0;

		reviews[i].due = reviews[i].held || (passed && had_begun(p, reviews[i].by));
		plan->reviews_due += reviews[i].due;
		plan->reviews_held += reviews[i].held;
	}
}
