/*
 * schedule.c - when proposed actions start and are due, and when the plan is reviewed.
 *
 * A school year has three terms of two half terms (domain convention). If the calendar has six half
 * terms for the year, they are taken in order, whatever their names; otherwise they are found by their
 * usual names. Nothing is guessed: what the calendar does not say has no date.
 */
#include "plan/planner.h"

#include <string.h>

#include "base/text.h"
#include "score/school_days.h"

enum { HALF_TERMS = 6, TERMS = 3 };

static const char *const half_term_names[HALF_TERMS] = {
	"Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2",
};
static const char *const term_names[TERMS] = { "Autumn", "Spring", "Summer" };

/* A term may start in the last days of August, so the half term that contains the day decides. */
int planner_school_year(const struct school_evidence *evidence, struct date day)
{
	const struct half_term *half_term = school_half_term(evidence, day);

	return half_term ? half_term->school_year : date_school_year(day);
}

/* "Spring 1" belongs to the term "Spring". */
static const char *term_of(struct arena *arena, const struct half_term *half_term)
{
	size_t length = strlen(half_term->label);

	while (length > 0
	       && ((half_term->label[length - 1] >= '0' && half_term->label[length - 1] <= '9')
		   || half_term->label[length - 1] == ' '))
		length--;
	return arena_strndup(arena, half_term->label, length);
}

static bool same_term(struct arena *arena, const struct half_term *a, const struct half_term *b)
{
	return text_same_folded(term_of(arena, a), term_of(arena, b));
}

static struct moment moment_of(struct arena *arena, const struct half_term *half_term,
			       struct date date)
{
	return (struct moment){
		.label = arena_printf(arena, "%s %s", half_term->label,
				      date_school_year_name(arena, half_term->school_year)),
		.date = date,
	};
}

struct moment planner_start(const struct planner *p)
{
	const struct half_term *first = school_next_half_term(p->evidence, p->result->report_date);

	return first ? moment_of(p->arena, first, first->first_day) : (struct moment){ 0 };
}

/* The half terms of a school year, which are adjacent because they are in order of time. NULL if there are none. */
static const struct half_term *half_terms_of(const struct planner *p, int school_year, size_t *n)
{
	const struct half_term *first = NULL;

	*n = 0;
	for (size_t i = 0; i < p->evidence->n_half_terms; i++) {
		if (p->evidence->half_terms[i].school_year != school_year)
			continue;
		if (!first)
			first = &p->evidence->half_terms[i];
		++*n;
	}
	return first;
}

static const struct half_term *end_of_term(const struct planner *p,
					   const struct half_term *half_term)
{
	size_t n;
	const struct half_term *year = half_terms_of(p, half_term->school_year, &n);

	if (n == HALF_TERMS)
		return year + ((half_term - year) | 1);
	while (half_term + 1 < year + n && same_term(p->arena, half_term, half_term + 1))
		half_term++;
	return half_term;
}

/* The last day of the last half term that the actions take; if reviews are termly, of its term. */
struct moment planner_due(const struct planner *p)
{
	const struct half_term *end = p->evidence->half_terms + p->evidence->n_half_terms;
	const struct half_term *last = school_next_half_term(p->evidence, p->result->report_date);
	int more = p->framework->plan.lasts_half_terms - 1;

	if (!last || more >= end - last)
		return (struct moment){ 0 };
	if (more > 0)
		last += more;
	if (p->rhythm == REVIEW_TERMLY)
		last = end_of_term(p, last);
	return moment_of(p->arena, last, last->last_day);
}

/* The half term that contains the report date, or else the next one. */
static const struct half_term *half_term_now(const struct planner *p)
{
	const struct half_term *now = school_half_term(p->evidence, p->result->report_date);

	return now ? now : school_next_half_term(p->evidence, p->result->report_date);
}

struct moment planner_start_now(const struct planner *p)
{
	const struct half_term *now = half_term_now(p);

	return now ? moment_of(p->arena, now, now->first_day) : (struct moment){ 0 };
}

struct moment planner_due_now(const struct planner *p)
{
	const struct half_term *now = half_term_now(p);

	return now ? moment_of(p->arena, now, now->last_day) : (struct moment){ 0 };
}

/* The last day of the n-th half term, counted from the one that contains the day or else the next one; year 0 beyond
 * the calendar. */
static struct moment half_terms_after(const struct planner *p, struct date from, int n)
{
	const struct half_term *end = p->evidence->half_terms + p->evidence->n_half_terms;
	const struct half_term *at = school_half_term(p->evidence, from);

	if (!at)
		at = school_next_half_term(p->evidence, from);
	if (!at || n > end - at)
		return (struct moment){ 0 };
	return moment_of(p->arena, at + n - 1, at[n - 1].last_day);
}

struct moment planner_after(const struct planner *p, struct date from, struct lapse lapse)
{
	struct moment moment = { 0 };
	struct school_day day;

	switch (lapse.unit) {
	case LAPSE_NOW:
		moment.date = from;
		break;
	case LAPSE_SCHOOL_DAYS:
		day = school_days_after(p->arena, p->evidence, from, lapse.n);
		if (!day.missing)
			moment.date = day.date;
		break;
	case LAPSE_HALF_TERMS:
		moment = half_terms_after(p, from, lapse.n);
		break;
	case LAPSE_YEARS:
		moment = half_terms_after(p, from, HALF_TERMS * lapse.n);
		break;
	default:
		break;
	}
	moment.in = lapse;
	return moment;
}

/* A half term of the plan's own year is written without a year. */
const char *planner_moment_text(const struct planner *p, const struct moment *moment)
{
	const char *year = date_school_year_name(p->arena, p->school_year);
	size_t length, tail = strlen(year) + 1;

	if (moment->in.unit == LAPSE_NOW)
		return "now";
	if (!moment->label)
		return date_given(moment->date) ? date_short(p->arena, moment->date)
						: lapse_words(p->arena, moment->in);
	length = strlen(moment->label);
	if (length > tail && moment->label[length - tail] == ' '
	    && strcmp(moment->label + length - tail + 1, year) == 0)
		return arena_strndup(p->arena, moment->label, length - tail);
	return moment->label;
}

static struct review review_of(const char *label, const struct half_term *first, const struct half_term *last)
{
	return (struct review){ .label = label, .from = first->first_day, .by = last->last_day };
}

static struct review half_term_review(const struct half_term *year, size_t n, size_t i)
{
	if (n == HALF_TERMS)
		return review_of(year[i].label, &year[i], &year[i]);
	for (size_t k = n; k > 0; k--) {
		if (text_same_folded(year[k - 1].label, half_term_names[i]))
			return review_of(half_term_names[i], &year[k - 1], &year[k - 1]);
	}
	return (struct review){ .label = half_term_names[i] };
}

static struct review term_review(struct arena *arena, const struct half_term *year, size_t n,
				 size_t i)
{
	struct review review = { .label = term_names[i] };

	if (n == HALF_TERMS) {
		const struct half_term *pair = &year[2 * i];

		/* "Term 1" and "Term 2" share a word with all the others too, which is no name for a term. */
		return review_of(same_term(arena, &pair[0], &pair[1])
				 && !same_term(arena, &year[0], &year[HALF_TERMS - 1])
				 ? term_of(arena, &pair[0]) : term_names[i], &pair[0], &pair[1]);
	}
	for (size_t k = 0; k < n; k++) {
		if (!text_same_folded(term_of(arena, &year[k]), term_names[i]))
			continue;
		if (!date_given(review.from))
			review.from = year[k].first_day;
		review.by = year[k].last_day;
	}
	return review;
}

size_t planner_n_reviews(const struct planner *p)
{
	return p->rhythm == REVIEW_TERMLY ? TERMS : HALF_TERMS;
}

static struct year_reviews *make_reviews(const struct planner *p, int school_year)
{
	struct year_reviews *made = arena_alloc(p->arena, sizeof(*made));
	struct review *half_terms = arena_array(p->arena, HALF_TERMS, sizeof(*half_terms));
	struct review *terms = arena_array(p->arena, TERMS, sizeof(*terms));
	size_t n, n_reviews = planner_n_reviews(p);
	const struct half_term *year = half_terms_of(p, school_year, &n);

	for (size_t i = 0; i < HALF_TERMS; i++)
		half_terms[i] = half_term_review(year, n, i);
	for (size_t i = 0; i < TERMS; i++)
		terms[i] = term_review(p->arena, year, n, i);
	*made = (struct year_reviews){ .school_year = school_year, .half_terms = half_terms, .terms = terms };
	made->reviews = arena_array(p->arena, n_reviews, sizeof(*made->reviews));
	for (size_t i = 0; i < n_reviews; i++) {
		made->reviews[i] = p->rhythm == REVIEW_TERMLY ? terms[i] : half_terms[i];
		if (school_year != p->school_year)
			made->reviews[i].label = arena_printf(p->arena, "%s %s", made->reviews[i].label,
							      date_school_year_name(p->arena, school_year));
	}
	return made;
}

struct year_reviews *planner_reviews(struct planner *p, int school_year)
{
	struct year_reviews *year = p->years;

	while (year && year->school_year != school_year)
		year = year->next;
	if (!year) {
		year = make_reviews(p, school_year);
		year->next = p->years;
		p->years = year;
	}
	return year;
}

int planner_review_named(const struct planner *p, const struct year_reviews *year, const char *name)
{
	bool termly = p->rhythm == REVIEW_TERMLY;

	for (int i = 0; i < TERMS; i++) {
		if (text_same_folded(year->terms[i].label, name))
			return termly ? i : 2 * i + 1;
	}
	for (int i = 0; i < HALF_TERMS; i++) {
		if (text_same_folded(year->half_terms[i].label, name))
			return termly ? i / 2 : i;
	}
	return -1;
}

static bool lacks_a_review(const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_reviews; i++) {
		if (!date_given(plan->reviews[i].by))
			return true;
	}
	return false;
}

static bool lacks_a_due(const struct plan *plan)
{
	for (size_t i = 0; i < plan->n_actions; i++) {
		if (plan->actions[i].origin == ORIGIN_PROPOSED
		    && !date_given(plan->actions[i].due.date))
			return true;
	}
	return false;
}

/* Whose calendar it is. A gap in a calendar of several schools is one fault of all of them and is reported once. */
static const char *whose_calendar(const struct planner *p)
{
	const char *scope = p->evidence->half_terms[0].scope.text;

	if (strcmp(scope, "*") == 0)
		return "the calendar of all schools (scope '*')";
	return arena_printf(p->arena, "the calendar of '%s'", scope);
}

void planner_check_calendar(const struct planner *p, const struct plan *plan)
{
	size_t n = p->evidence->n_half_terms;
	const struct half_term *last = n ? &p->evidence->half_terms[n - 1] : NULL;
	struct diag *diag;

	if (!last) {
		diag = planner_problem(p, DIAG_CSV039, p->evidence->school->id.at, NULL,
				       "the school has no calendar, so review dates cannot be given");
		diag->hint = "add its half terms to calendar.csv, or those of '*' for all schools";
	} else if (lacks_a_review(plan)) {
		diag = planner_problem(p, DIAG_CSV039, last->label_cell.at, last->label,
				       "%s lacks half terms of %s, so some review dates cannot be given",
				       whose_calendar(p), date_school_year_name(p->arena, p->school_year));
		diag->hint = "add the half terms that are missing";
	} else if (lacks_a_due(plan)) {
		diag = planner_problem(p, DIAG_CSV039, last->label_cell.at, last->label,
				       "%s ends with half_term '%s', before proposed actions are due",
				       whose_calendar(p), last->label);
		diag->hint = "add the half terms of the next school year";
	}
}
