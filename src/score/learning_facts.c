/*
 * learning_facts.c - see learning.h: the facts of one school's cases, and their sums.
 */
#include "score/learning.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
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

/* Quarters of the school year: the same days in every calendar. */
static const struct { const char *label; int month; } quarters[] = {
	{ "September to November", 9 }, { "December to February", 12 }, { "March to May", 3 }, { "June to August", 6 },
};
enum { N_QUARTERS = sizeof(quarters) / sizeof(*quarters) };

static struct date quarter_begins(size_t quarter, int year)
{
	return (struct date){ year + (quarters[quarter].month < 9), quarters[quarter].month, 1 };
}

/* A year that begins in the last days of August has them in its first quarter. */
static const char *quarter_of(struct date day, int year)
{
	size_t quarter = 0;

	for (size_t q = 1; q < N_QUARTERS; q++) {
		if (date_compare(quarter_begins(q, year), day) <= 0)
			quarter = q;
	}
	return quarters[quarter].label;
}

/* The part of the year that the day is in; "": unknown, or of another year. */
static const char *part_of(const struct school_cases *school, struct date day, int year)
{
	const struct half_term *h;

	if (case_rules_of(school->framework)->learning_by == LEARNING_BY_QUARTER)
		return school_days_year(school->evidence, day) == year ? quarter_of(day, year) : "";
	h = school_half_term(school->evidence, day);
	return h && h->school_year == year ? h->label : "";
}

static struct learning_case fact_of(struct arena *arena, const struct school_cases *school,
				    const struct case_result *result, int year)
{
	const struct case_rules *rules = case_rules_of(school->framework);
	struct date day = result->trigger ? result->trigger->on : result->row->opened;
	struct learning_case fact = {
		.part = part_of(school, day, year),
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

/* Of the cases of the report's school year. */
static const struct learning_case *facts_of(struct arena *arena, const struct school_cases *school, size_t *n)
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

/* ---- the sums of a school ---- */

struct summing {
	struct arena *arena;
	const struct case_rules *rules;
	const struct learning_case *cases;	size_t n;
	struct learning_line *lines;	size_t n_lines, capacity;
};

/* The next line, of all cases so far with a count of 0. */
static struct learning_line *add_line(struct summing *s, enum learning_group_id group, const char *id, const char *name)
{
	if (s->n_lines == s->capacity)
		s->lines = arena_grow(s->arena, s->lines, s->n_lines, &s->capacity, sizeof(*s->lines));
	s->lines[s->n_lines] = (struct learning_line){ .group = group, .id = id, .name = name, .of = (int)s->n };
	return &s->lines[s->n_lines++];
}

static void add_word(struct summing *s, enum learning_group_id group, const struct case_word *word)
{
	add_line(s, group, word->id, word->name);
}

/* Schools' calendars differ in days, not in names: one line per name, with its first day. */
static void parts_of_year(struct summing *s, const struct learning_part *parts, size_t n)
{
	const enum learning_group_id group =
		s->rules->learning_by == LEARNING_BY_QUARTER ? LEARNING_QUARTERS : LEARNING_HALF_TERMS;
	const size_t first = s->n_lines;
	struct learning_line *unknown;

	for (size_t i = 0; i < n; i++) {
		size_t k = first;

		while (k < s->n_lines && !text_same_id(s->lines[k].id, parts[i].label))
			k++;
		if (k == s->n_lines)
			add_line(s, group, parts[i].label, parts[i].label)->first_day = parts[i].first_day;
		else if (date_compare(parts[i].first_day, s->lines[k].first_day) < 0)
			s->lines[k].first_day = parts[i].first_day;
	}
	unknown = add_line(s, group, "not_known", "Not known");
	for (size_t i = 0; i < s->n; i++) {
		struct learning_line *line = &s->lines[first];

		while (line < unknown && !text_same_id(line->id, s->cases[i].part))
			line++;
		line->count++;
	}
}

static void quality(struct summing *s)
{
	const struct case_asks *asks = &s->rules->asks;
	const int target = s->rules->meeting_target;
	int voice = 0, complete = 0, met = 0, in_time = 0;
	struct learning_line *line;

	for (size_t i = 0; i < s->n; i++) {
		voice += s->cases[i].voice;
		complete += s->cases[i].complete;
		met += s->cases[i].meeting_days >= 0;
		in_time += s->cases[i].meeting_days >= 0 && s->cases[i].meeting_days <= target;
	}
	if (asks->voice)
		add_line(s, LEARNING_QUALITY, "voice", "The pupil\u2019s own voice is recorded")->count = voice;
	if (asks->gates)
		add_line(s, LEARNING_QUALITY, "complete", "All that must be answered is answered")->count = complete;
	if (!target || s->rules->learning_by == LEARNING_BY_QUARTER) /* the days' own lines say it */
		return;
	line = add_line(s, LEARNING_QUALITY, "in_time",
			score_says_met_within(s->arena, target, s->rules->meeting, s->rules->trigger));
	line->count = in_time;
	line->of = met;
}

/* By how long the meeting took: up to the target, twice and four times that, longer; or it is not known. */
static void days_to_meeting(struct summing *s)
{
	enum { BANDS = 4, USUAL_TARGET = 5 };
	static const char *const ids[BANDS] = { "in_time", "twice", "four_times", "longer" };
	const int target = s->rules->meeting_target ? s->rules->meeting_target : USUAL_TARGET;
	const size_t first = s->n_lines;
	int from = 0;

	if (!s->rules->asks.meeting || s->rules->learning_by != LEARNING_BY_QUARTER)
		return;
	for (int band = 0; band < BANDS; band++) {
		const int to = band == BANDS - 1 ? -1 : target << band;

		add_line(s, LEARNING_DAYS, ids[band], score_says_days_to(s->arena, from, to, s->rules->meeting));
		from = to + 1;
	}
	add_line(s, LEARNING_DAYS, "none", score_says_days_to(s->arena, -1, -1, s->rules->meeting));
	for (size_t i = 0; i < s->n; i++) {
		const int days = s->cases[i].meeting_days;
		size_t band = 0;

		while (days >= 0 && band < BANDS - 1 && days > target << band)
			band++;
		s->lines[first + (days < 0 ? BANDS : band)].count++;
	}
}

static void outcomes(struct summing *s)
{
	const size_t first = s->n_lines, n = s->rules->n_outcomes;

	if (!s->rules->asks.outcome)
		return;
	for (size_t i = 0; i < n; i++)
		add_word(s, LEARNING_OUTCOMES, &s->rules->outcomes[i].word);
	add_line(s, LEARNING_OUTCOMES, LEARNING_NO_OUTCOME, "No outcome yet");
	for (size_t i = 0; i < s->n; i++)
		s->lines[first + (s->cases[i].outcome < 0 ? n : (size_t)s->cases[i].outcome)].count++;
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
static void others(struct summing *s)
{
	struct learning_line *line = NULL;

	if (s->rules->asks.events)
		line = add_line(s, LEARNING_OTHER, "cancelled", "A decision was cancelled");
	for (size_t i = 0; line && i < s->n; i++)
		line->count += s->cases[i].cancelled;
	for (size_t f = 0; f < s->rules->n_fields; f++) {
		if (!s->rules->fields[f].learning)
			continue;
		line = add_line(s, LEARNING_OTHER, s->rules->fields[f].id, s->rules->fields[f].learning);
		for (size_t i = 0; i < s->n; i++)
			line->count += says_yes(&s->cases[i], f);
	}
}

static void sen_statuses(struct summing *s)
{
	const size_t first = s->n_lines, n = s->rules->n_sen_statuses;

	if (!s->rules->asks.sen_status)
		return;
	for (size_t i = 0; i < n; i++)
		add_word(s, LEARNING_SEN, &s->rules->sen_statuses[i]);
	add_line(s, LEARNING_SEN, "not_given", "Not given");
	for (size_t i = 0; i < s->n; i++)
		s->lines[first + (s->cases[i].sen_status < 0 ? n : (size_t)s->cases[i].sen_status)].count++;
}

/* How many cases have each code. A case may have several, so the lines do not add up. */
static void codes(struct summing *s, enum case_code code)
{
	const struct case_codes *list = &s->rules->codes[code];
	const size_t first = s->n_lines;

	for (size_t i = 0; i < list->n; i++)
		add_word(s, (enum learning_group_id)(LEARNING_PLACES + (int)code), &list->words[i]);
	for (size_t i = 0; i < s->n; i++) {
		for (size_t k = 0; k < s->cases[i].n_codes; k++) {
			if (s->cases[i].codes[k] / LEARNING_CODES == (int)code)
				s->lines[first + (size_t)(s->cases[i].codes[k] % LEARNING_CODES)].count++;
		}
	}
}

static int compare_ints(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

struct learning_tally learning_sum(struct arena *arena, const struct case_rules *rules, const struct learning_case *cases,
				   size_t n, const struct learning_part *parts, size_t n_parts)
{
	struct summing s = { .arena = arena, .rules = rules, .cases = cases, .n = n };
	int *days = arena_array(arena, n, sizeof(*days));
	struct learning_tally tally = { .n_cases = (int)n, .meeting_days = days };

	parts_of_year(&s, parts, n_parts);
	quality(&s);
	days_to_meeting(&s);
	outcomes(&s);
	others(&s);
	sen_statuses(&s);
	for (int c = 0; c < CASE_CODE_COUNT; c++)
		codes(&s, (enum case_code)c);
	for (size_t i = 0; i < n; i++) {
		if (cases[i].meeting_days >= 0)
			days[tally.n_meetings++] = cases[i].meeting_days;
	}
	if (tally.n_meetings)
		qsort(days, tally.n_meetings, sizeof(*days), compare_ints);
	tally.lines = s.lines;
	tally.n_lines = s.n_lines;
	return tally;
}

static const struct learning_part *quarters_begun(struct arena *arena, int year, struct date report_date, size_t *n)
{
	struct learning_part *found = arena_array(arena, N_QUARTERS, sizeof(*found));

	*n = 0;
	for (size_t q = 0; q < N_QUARTERS; q++) {
		const struct date first = quarter_begins(q, year);

		if (!q || date_compare(first, report_date) <= 0)
			found[(*n)++] = (struct learning_part){ quarters[q].label, first };
	}
	return found;
}

/* The half terms of the report's school year that have begun, or its quarters. */
static const struct learning_part *begun(struct arena *arena, const struct school_cases *school, int year, size_t *n)
{
	const struct school_evidence *calendar = school->evidence;
	struct learning_part *found = arena_array(arena, calendar->n_half_terms, sizeof(*found));

	if (case_rules_of(school->framework)->learning_by == LEARNING_BY_QUARTER)
		return quarters_begun(arena, year, school->report_date, n);
	*n = 0;
	for (size_t i = 0; i < calendar->n_half_terms; i++) {
		const struct half_term *h = &calendar->half_terms[i];

		if (h->school_year == year && date_compare(h->first_day, school->report_date) <= 0)
			found[(*n)++] = (struct learning_part){ h->label, h->first_day };
	}
	return found;
}

/* ---- events ---- */

static void count_events(const struct pupil *pupil, int year, struct date until, int *rates)
{
	int suspensions = 0;

	for (size_t i = 0; i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];

		if (!pupil_event_counts_here(event, until) || school_days_year(pupil->school, event->row->start) != year ||
		    date_compare(event->row->start, until) > 0)
			continue;
		rates[CASE_RATE_PERMANENT] += event->row->kind == EVENT_PERMANENT;
		suspensions += event->row->kind == EVENT_SUSPENSION || event->row->kind == EVENT_LUNCHTIME;
	}
	rates[CASE_RATE_SUSPENSIONS] += suspensions;
	rates[CASE_RATE_SUSPENDED] += suspensions > 0;
}

/* A whole number above 0, or 0. */
static int number_of(const struct cell *cell)
{
	const size_t digits = strspn(cell->text, "0123456789");

	return digits && digits <= 6 && !cell->text[digits] ? atoi(cell->text) : 0;
}

const struct learning_tally *learning_tally(struct arena *arena, const struct school_cases *school)
{
	const int year = school_days_year(school->evidence, school->report_date);
	struct learning_tally *tally = arena_alloc(arena, sizeof(*tally));
	const struct learning_part *parts;
	const struct learning_case *cases;
	const struct pupil *pupils;
	size_t n, n_parts;

	cases = facts_of(arena, school, &n);
	parts = begun(arena, school, year, &n_parts);
	*tally = learning_sum(arena, case_rules_of(school->framework), cases, n, parts, n_parts);
	pupils = pupil_events_read(arena, school->evidence, &n);
	for (size_t i = 0; case_rules_of(school->framework)->asks.events && i < n; i++)
		count_events(&pupils[i], year, school->report_date, tally->rates);
	tally->rule = case_rules_of(school->framework)->suppression;
	tally->roll = number_of(&school->evidence->school->roll);
	return tally;
}
