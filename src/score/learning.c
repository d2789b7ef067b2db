/* learning.c - see learning.h: the facts of cases and their counts. learning_hide.c decides what may be shown. */
#include "score/learning.h"

#include <stdlib.h>
#include <string.h>

#include "score/school_days.h"
#include "score/sentences.h"

/* ---- facts ---- */

static const struct case_word *word_of(const struct case_rules *rules, enum case_code code,
				       const struct event_row *row)
{
	const struct cell *cell = code == CODE_PLACE ? &row->place
		: code == CODE_TIME ? &row->time : &row->type;

	return cell->text[0] ? case_rules_code(rules, code, cell->text) : NULL;
}

static void add_code(struct learning_case *fact, int *codes, int code)
{
	for (size_t i = 0; i < fact->n_codes; i++) {
		if (codes[i] == code)
			return;
	}
	codes[fact->n_codes++] = code;
}

static void find_codes(struct arena *arena, const struct case_rules *rules,
		       const struct case_result *result, struct learning_case *fact)
{
	size_t n = result->pupil ? result->pupil->n_events : 0;
	int *codes = arena_array(arena, n * CASE_CODE_COUNT, sizeof(*codes));

	for (size_t i = 0; i < n; i++) {
		const struct pupil_event *event = &result->pupil->events[i];

		if (!pupil_event_counts_here(event, result->until))
			continue;
		for (int c = 0; c < CASE_CODE_COUNT; c++) {
			const struct case_word *word = word_of(rules, (enum case_code)c, event->row);

			if (word)
				add_code(fact, codes, c * LEARNING_CODES +
					 (int)(word - rules->codes[c].words));
		}
	}
	fact->codes = codes;
}

static void find_yes(struct arena *arena, const struct case_rules *rules, const struct case_result *result,
		     struct learning_case *fact)
{
	int *yes = arena_array(arena, rules->n_fields, sizeof(*yes));

	for (size_t f = 0; f < rules->n_fields; f++) {
		if (rules->fields[f].learning && result->items[f].state <= CASE_PARTLY)
			yes[fact->n_yes++] = (int)f;
	}
	fact->yes = yes;
}

/* The day on which the pupil's previous case in the same school year was opened, or year 0. */
static struct date opened_before(const struct school_cases *school, const struct case_result *result)
{
	struct date found = { 0 };

	for (size_t i = 0; i < school->n_cases; i++) {
		const struct case_result *other = &school->cases[i];

		if (other->pupil == result->pupil && other->school_year == result->school_year &&
		    date_compare(other->row->opened, result->row->opened) < 0 &&
		    date_compare(other->row->opened, found) > 0)
			found = other->row->opened;
	}
	return found;
}

/* A decision of the year that was cancelled is counted once: with the case that was open when it was made, or with
 * the first case after it. */
static bool has_cancelled(const struct school_cases *school, const struct case_result *result, int year)
{
	bool is_first = !date_given(opened_before(school, result));

	for (size_t i = 0; result->pupil && i < result->pupil->n_events; i++) {
		const struct event_row *row = result->pupil->events[i].row;

		if (!result->pupil->events[i].unread && date_given(row->cancelled) &&
		    row->elsewhere != YES_NO_YES && date_compare(row->start, result->until) <= 0 &&
		    school_days_year(school->evidence, row->start) == year &&
		    (is_first || date_compare(row->start, result->row->opened) >= 0))
			return true;
	}
	return false;
}

static struct learning_case fact_of(struct arena *arena, const struct school_cases *school,
				    const struct case_result *result, int year)
{
	const struct case_rules *rules = case_rules_of(school->framework);
	struct date day = result->trigger ? result->trigger->on : result->row->opened;
	const struct half_term *h = school_half_term(school->evidence, day);
	struct learning_case fact = {
		.half_term = h && h->school_year == year ? h->label : "",
		.meeting_days = result->meeting_days, .voice = result->has_voice,
		.complete = result->n_open == 0, .outcome = -1, .sen_status = -1,
		.cancelled = has_cancelled(school, result, year),
	};

	if (result->outcome)
		fact.outcome = (int)(result->outcome - rules->outcomes);
	if (result->sen_status)
		fact.sen_status = (int)(result->sen_status - rules->sen_statuses);
	find_yes(arena, rules, result, &fact);
	find_codes(arena, rules, result, &fact);
	return fact;
}

const struct learning_case *learning_facts(struct arena *arena, const struct school_cases *school,
					   size_t *n)
{
	struct learning_case *facts = arena_array(arena, school->n_cases, sizeof(*facts));
	int year = school_days_year(school->evidence, school->report_date);

	*n = 0;
	for (size_t i = 0; i < school->n_cases; i++) {
		const struct case_result *result = &school->cases[i];

		if (result->school_year == year &&
		    date_compare(result->row->opened, school->report_date) <= 0)
			facts[(*n)++] = fact_of(arena, school, result, year);
	}
	return facts;
}

/* ---- counts ---- */

struct gathering {
	struct arena *arena;
	const struct case_rules *rules;
	const struct learning_cases *all;
	const struct learning_case *cases;	size_t n;	/* those of all schools */
	struct learning *out;
};

static const struct {
	const char *id, *title;
	bool adds_up;			/* each case is in exactly one row */
} groups[LEARNING_GROUP_COUNT] = {
	[LEARNING_HALF_TERMS] = { "half_terms", "By half term of the trigger", true },
	[LEARNING_QUALITY] = { "quality", "How the process was kept", false },
	[LEARNING_OUTCOMES] = { "outcomes", "Outcomes", true },
	[LEARNING_OTHER] = { "other", "Beside the outcome", false },
	[LEARNING_SEN] = { "sen_status", "SEN status", true },
	[LEARNING_PLACES] = { "place", "Where", false },
	[LEARNING_TIMES] = { "time", "When", false },
	[LEARNING_TYPES] = { "type", "What kind", false },
};

/* Make the rows of a group, with all counts 0. */
static struct crosstab_row *open_group(struct gathering *g, enum learning_group_id id,
				       const struct crosstab_label *labels, size_t n)
{
	static const struct crosstab_label cases[] = { { "cases", "Cases" } };
	struct crosstab *group = &g->out->groups[id];

	*group = crosstab_new(g->arena, (struct crosstab_labels){ labels, n }, (struct crosstab_labels){ cases, 1 },
			      groups[id].adds_up ? CROSSTAB_COLUMN_TOTALS : 0);
	group->id = groups[id].id;
	group->title = groups[id].title;
	for (size_t i = 0; i < n; i++)
		group->rows[i].cells->base = (int)g->n;
	return group->rows;
}

static struct crosstab_label *new_labels(struct gathering *g, size_t n)
{
	return arena_array(g->arena, n, sizeof(struct crosstab_label));
}

static struct crosstab_label label_of(const struct case_word *word)
{
	return (struct crosstab_label){ word->id, word->name };
}

static int by_first_day(const void *left, const void *right)
{
	const struct learning_half_term *a = left, *b = right;

	if (a->first_day != b->first_day)
		return a->first_day < b->first_day ? -1 : 1;
	return strcmp(a->label, b->label);
}

/* Schools' calendars differ in days, not in names: one line per name, in order of the first day; cases without a half
 * term come last. */
static void half_terms(struct gathering *g)
{
	size_t n = g->all->n_half_terms;
	struct learning_half_term *order = arena_array(g->arena, n, sizeof(*order));
	struct crosstab_label *items = new_labels(g, n + 1);
	struct crosstab_labels known = { items, 0 };
	struct crosstab_row *rows;

	for (size_t i = 0; i < n; i++)
		order[i] = g->all->half_terms[i];
	if (n)
		qsort(order, n, sizeof(*order), by_first_day);
	for (size_t i = 0; i < n; i++)
		if (crosstab_find(known, order[i].label) == known.n)
			items[known.n++] = (struct crosstab_label){ order[i].label, order[i].label };
	items[known.n] = (struct crosstab_label){ "not_known", "Not known" };
	rows = open_group(g, LEARNING_HALF_TERMS, items, known.n + 1);
	for (size_t i = 0; i < g->n; i++)
		rows[crosstab_find(known, g->cases[i].half_term)].cells->count++;
}

static void quality(struct gathering *g)
{
	enum { VOICE, COMPLETE, IN_TIME, N };
	struct crosstab_label *labels = new_labels(g, N);
	struct crosstab_row *rows;

	labels[VOICE] = (struct crosstab_label){ "voice", "The pupil\u2019s own voice is recorded" };
	labels[COMPLETE] = (struct crosstab_label){ "complete", "All that must be answered is answered" };
	labels[IN_TIME] = (struct crosstab_label){ "in_time", score_says_met_within(g->arena, g->rules->meeting_target) };
	rows = open_group(g, LEARNING_QUALITY, labels, N);
	rows[IN_TIME].cells->base = 0;
	for (size_t i = 0; i < g->n; i++) {
		rows[VOICE].cells->count += g->cases[i].voice;
		rows[COMPLETE].cells->count += g->cases[i].complete;
		rows[IN_TIME].cells->base += g->cases[i].meeting_days >= 0;
		rows[IN_TIME].cells->count += g->cases[i].meeting_days >= 0 &&
					      g->cases[i].meeting_days <= g->rules->meeting_target;
	}
}

static void outcomes(struct gathering *g)
{
	size_t n = g->rules->n_outcomes;
	struct crosstab_label *labels = new_labels(g, n + 1);
	struct crosstab_row *rows;

	for (size_t i = 0; i < n; i++)
		labels[i] = label_of(&g->rules->outcomes[i].word);
	labels[n] = (struct crosstab_label){ "none", "No outcome yet" };
	rows = open_group(g, LEARNING_OUTCOMES, labels, n + 1);
	for (size_t i = 0; i < g->n; i++)
		rows[g->cases[i].outcome < 0 ? (int)n : g->cases[i].outcome].cells->count++;
}

static bool says_yes(const struct learning_case *fact, size_t field)
{
	for (size_t i = 0; i < fact->n_yes; i++) {
		if (fact->yes[i] == (int)field)
			return true;
	}
	return false;
}

/* What may accompany any outcome: each is a part of all cases by itself. */
static void others(struct gathering *g)
{
	struct crosstab_label *labels = new_labels(g, g->rules->n_fields + 1);
	size_t *fields = arena_array(g->arena, g->rules->n_fields + 1, sizeof(*fields)), n = 1;
	struct crosstab_row *rows;

	labels[0] = (struct crosstab_label){ "cancelled", "A decision was cancelled" };
	for (size_t f = 0; f < g->rules->n_fields; f++) {
		if (!g->rules->fields[f].learning)
			continue;
		labels[n] = (struct crosstab_label){ g->rules->fields[f].id, g->rules->fields[f].learning };
		fields[n++] = f;
	}
	rows = open_group(g, LEARNING_OTHER, labels, n);
	for (size_t i = 0; i < g->n; i++) {
		rows[0].cells->count += g->cases[i].cancelled;
		for (size_t k = 1; k < n; k++)
			rows[k].cells->count += says_yes(&g->cases[i], fields[k]);
	}
}

static void sen_statuses(struct gathering *g)
{
	size_t n = g->rules->n_sen_statuses;
	struct crosstab_label *labels = new_labels(g, n + 1);
	struct crosstab_row *rows;

	for (size_t i = 0; i < n; i++)
		labels[i] = label_of(&g->rules->sen_statuses[i]);
	labels[n] = (struct crosstab_label){ "not_given", "Not given" };
	rows = open_group(g, LEARNING_SEN, labels, n + 1);
	for (size_t i = 0; i < g->n; i++)
		rows[g->cases[i].sen_status < 0 ? (int)n : g->cases[i].sen_status].cells->count++;
}

/* How many cases have each code. A case may have several, so the lines do not add up. */
static void codes(struct gathering *g, enum case_code code)
{
	const struct case_codes *list = &g->rules->codes[code];
	struct crosstab_label *labels = new_labels(g, list->n);
	struct crosstab_row *rows;

	for (size_t i = 0; i < list->n; i++)
		labels[i] = label_of(&list->words[i]);
	rows = open_group(g, (enum learning_group_id)(LEARNING_PLACES + (int)code), labels, list->n);
	for (size_t i = 0; i < g->n; i++) {
		for (size_t k = 0; k < g->cases[i].n_codes; k++) {
			if (g->cases[i].codes[k] / LEARNING_CODES == (int)code)
				rows[g->cases[i].codes[k] % LEARNING_CODES].cells->count++;
		}
	}
}

static int compare_ints(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

/* The lower of the two values in the middle, which is the number of days of some case. */
static int median_days(struct gathering *g, int *n_meetings)
{
	int *days = arena_array(g->arena, g->n, sizeof(*days));
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++) {
		if (g->cases[i].meeting_days >= 0)
			days[n++] = g->cases[i].meeting_days;
	}
	*n_meetings = (int)n;
	if (!n)
		return -1;
	qsort(days, n, sizeof(*days), compare_ints);
	return days[(n - 1) / 2];
}

const struct learning *learning_gather(struct arena *arena, const struct case_rules *rules,
				       const struct learning_cases *all)
{
	struct learning *out = arena_alloc(arena, sizeof(*out));
	struct gathering g = { arena, rules, all, all->cases, all->n, out };

	out->n_schools = all->n_schools;
	out->cases = (struct crosstab_cell){ .count = (int)all->n, .base = all->roll, .level = -1 };
	out->median_days = median_days(&g, &out->n_meetings);
	half_terms(&g);
	quality(&g);
	outcomes(&g);
	others(&g);
	sen_statuses(&g);
	for (int c = 0; c < CASE_CODE_COUNT; c++)
		codes(&g, (enum case_code)c);
	return out;
}

void learning_shares(struct arena *arena, struct learning *learning)
{
	crosstab_share(arena, &learning->cases, 1);
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++)
		crosstab_shares(arena, &learning->groups[g], 1);
}
