/*
 * clocks.c - see clocks.h: what is counted, the clocks that do not belong elsewhere, and which one binds the
 * board. clocks_board.c has the meetings, clocks_absence.c what depends on the length of an absence,
 * clocks_after.c who is told, and what comes after a decision.
 */
#include "score/clocks.h"

#include "score/clock_look.h"
#include "score/school_days.h"
#include "score/sentences.h"

const char *clock_state_name(enum clock_state state)
{
	static const char *const names[CLOCK_STATE_COUNT] = {
		[CLOCK_APPLIES] = "applies", [CLOCK_DOES_NOT_APPLY] = "does not apply",
		[CLOCK_CANNOT_COMPUTE] = "cannot compute",
	};

	return names[state];
}

const char *clock_days_of_them(struct arena *arena, const struct clock_days *days)
{
	return score_says_of_them(arena, days->elsewhere.n ? halves_number(arena, days->elsewhere.n) : NULL,
				  days->cancelled.n ? halves_number(arena, days->cancelled.n) : NULL);
}

/* ---- the clocks ---- */

/* Whether this school's last suspension took the year's days over the limit. */
static bool suspension_passed(const struct clock_look *look)
{
	const struct pupil_event *last = NULL;

	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if (pupil_event_counts_here(event, look->until) && event->n_days &&
		    event->days[event->n_days - 1].half_term->school_year == look->days->school_year)
			last = event;
	}
	return last && pupil_halves_in_year(look->pupil, look->days->school_year, last->row->start,
					    YEAR_ALL).n > 2 * look->clock->limit;
}

static void year_limit(struct clock_look *look)
{
	const struct clock_days *days = look->days;
	const char *year = date_school_year_words(look->arena, days->school_year);
	int limit = 2 * look->clock->limit, left = limit - days->year.n;

	if (days->year.missing) {
		clock_cannot(look, days->year.at, days->year.missing);
		return;
	}
	if (!days->year.n) {
		clock_does_not(look, score_says_year_none(look->arena, year));
		return;
	}
	clock_cite_year(look);
	look->result->passed = left < 0;
	if (left < 0)
		clock_applies(look, score_says_year_passed(look->arena, halves_text(look->arena, days->year.n), year,
							   clock_days_of_them(look->arena, days), look->clock->limit,
							   suspension_passed(look)));
	else
		clock_applies(look, score_says_year_left(look->arena, halves_number(look->arena, days->year.n),
							 look->clock->limit, year, clock_days_of_them(look->arena, days),
							 left));
}

static void lunchtimes(struct clock_look *look)
{
	int n = 0;

	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if (event->row->kind != EVENT_LUNCHTIME || event->unread ||
		    !pupil_event_counts_here(event, look->until) ||
		    school_days_year(look->school, event->row->start) != look->days->school_year)
			continue;
		n += event->row->halves;
		loc_list_add(look->arena, &look->cells, event->row->days_cell.at);
	}
	if (n)
		clock_applies(look, score_says_lunchtimes(look->arena, n));
	else
		clock_does_not(look, score_says_lunchtimes(look->arena, 0));
}

static void principles(struct clock_look *look)
{
	if (!clock_has_decision(look))
		return;
	loc_list_add(look->arena, &look->cells, look->days->decision->row->event_cell.at);
	clock_applies(look, score_says_principles(look->arena, date_long(look->arena, look->days->decision->row->start)));
}

static clock_fn *const functions[CLOCK_RULE_COUNT] = {
	[CLOCK_YEAR_LIMIT] = year_limit, [CLOCK_LUNCHTIMES] = lunchtimes,
	[CLOCK_NO_MEETING] = clock_no_meeting, [CLOCK_MEETING_IF_ASKED] = clock_meeting_if_asked,
	[CLOCK_MEETING] = clock_meeting, [CLOCK_EXAM] = clock_exam, [CLOCK_NOTIFY] = clock_notify,
	[CLOCK_EDUCATION] = clock_education, [CLOCK_NO_EXTENSION] = clock_no_extension,
	[CLOCK_CANCELLED] = clock_cancelled, [CLOCK_REVIEW_PANEL] = clock_review_panel,
	[CLOCK_PRINCIPLES] = principles, [CLOCK_REMOTE] = clock_remote,
	[CLOCK_OFF_SITE] = clock_off_site,
};

/* ---- what is counted ---- */

/* Count the term of the decision; if a suspension runs into the next term, the one with more of its days. */
static void count_term(struct arena *arena, const struct pupil *pupil, struct date until,
		       struct clock_days *days)
{
	const struct pupil_event *decision = days->decision;

	days->half_term = decision->half_term;
	if (decision->missing || (!decision->half_term && decision->row->kind != EVENT_PERMANENT)) {
		days->term.missing = decision->missing ? decision->missing
			: school_days_no_half_term(arena, pupil->school, decision->row->start);
		days->term.at = decision->row->start_cell.at;
		return;
	}
	if (!days->half_term)
		return;
	days->term = pupil_halves_in_term(pupil, days->half_term, until);
	if (decision->n_days && !days->term.missing) {
		const struct half_term *last = decision->days[decision->n_days - 1].half_term;
		struct halves there = pupil_halves_in_term(pupil, last, until);

		if (there.n > days->term.n) {
			days->term = there;
			days->half_term = last;
		}
	}
}

static void count_days(struct arena *arena, const struct pupil *pupil, struct date until,
		       struct clock_days *days)
{
	if (!pupil)
		return;
	for (size_t i = 0; i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];

		if (!pupil_event_counts_here(event, until) || event->unread ||
		    (days->decision && days->decision->row->kind == EVENT_PERMANENT))
			continue;
		days->decision = event;
		if (event->row->kind != EVENT_LUNCHTIME)
			days->absence = event;
	}
	days->year = pupil_halves_in_year(pupil, days->school_year, until, YEAR_ALL);
	days->elsewhere = pupil_halves_in_year(pupil, days->school_year, until, YEAR_ELSEWHERE);
	days->cancelled = pupil_halves_in_year(pupil, days->school_year, until, YEAR_CANCELLED);
	if (days->decision)
		count_term(arena, pupil, until, days);
}

/* The one of the three clocks about days in the term that is not "does not apply". */
static const struct clock_result *find_meeting(const struct case_rules *rules,
					       const struct clock_result *results)
{
	static const bool about_term[CLOCK_RULE_COUNT] = {
		[CLOCK_NO_MEETING] = true, [CLOCK_MEETING_IF_ASKED] = true, [CLOCK_MEETING] = true,
	};

	for (size_t i = 0; i < rules->n_clocks; i++) {
		if (about_term[rules->clocks[i].rule] && results[i].state != CLOCK_DOES_NOT_APPLY)
			return &results[i];
	}
	return NULL;
}

static const struct clock_result *find_rule(const struct case_rules *rules,
					    const struct clock_result *results,
					    enum clock_rule rule)
{
	for (size_t i = 0; i < rules->n_clocks; i++) {
		if (rules->clocks[i].rule == rule)
			return &results[i];
	}
	return NULL;
}

/* Whether a meeting that is due anyway comes as early as an exam requires. */
static bool comes_first(const struct clock_result *meeting, const struct clock_result *exam)
{
	struct date first = date_given(exam->before) ? exam->before : exam->due;

	return meeting && meeting->state == CLOCK_APPLIES && date_given(meeting->due) && !meeting->if_asked &&
	       (exam->state != CLOCK_APPLIES || date_compare(meeting->due, first) <= 0);
}

/* An exam binds the board if it comes before everything else that is due, or nothing else is. A decision that was
 * cancelled too late may still bind the board; so if no meeting is called, that is what it hears. */
static void choose_board(struct case_clocks *clocks, const struct clock_look *look)
{
	const struct clock_result *cancelled = find_rule(look->rules, clocks->results, CLOCK_CANCELLED);

	clocks->board = look->meeting ? look->meeting : cancelled && cancelled->passed ? cancelled : NULL;
	if (!look->exam_missed || comes_first(look->meeting, look->exam))
		return;
	clocks->board = look->exam;
	clocks->overridden = look->meeting;
}

/* Clocks that any single row can trigger: if a row cannot be read, "does not apply" cannot be claimed. */
static const bool any_row_triggers[CLOCK_RULE_COUNT] = {
	[CLOCK_LUNCHTIMES] = true, [CLOCK_EXAM] = true, [CLOCK_EDUCATION] = true,
	[CLOCK_NO_EXTENSION] = true, [CLOCK_CANCELLED] = true,
};

static void run_one(struct clock_look *look, struct clock_result *result)
{
	const struct pupil_event *unread = clock_first_unread(look);

	look->cells = (struct loc_list){ 0 };
	look->result = result;
	look->clock = result->clock;
	functions[result->clock->rule](look);
	if (unread && result->state == CLOCK_DOES_NOT_APPLY && any_row_triggers[result->clock->rule])
		clock_cannot(look, unread->row->event_cell.at, unread->missing);
	result->cells = look->cells.items;
	result->n_cells = look->cells.n;
}

/* Some clocks depend on others: first comes the exam, then meetings, then everything else. */
enum pass { PASS_EXAM, PASS_MEETINGS, PASS_OTHERS };
static const enum pass passes[CLOCK_RULE_COUNT] = {
	[CLOCK_YEAR_LIMIT] = PASS_OTHERS, [CLOCK_LUNCHTIMES] = PASS_OTHERS,
	[CLOCK_NO_MEETING] = PASS_MEETINGS, [CLOCK_MEETING_IF_ASKED] = PASS_MEETINGS,
	[CLOCK_MEETING] = PASS_MEETINGS, [CLOCK_EXAM] = PASS_EXAM, [CLOCK_NOTIFY] = PASS_OTHERS,
	[CLOCK_EDUCATION] = PASS_OTHERS, [CLOCK_NO_EXTENSION] = PASS_OTHERS,
	[CLOCK_CANCELLED] = PASS_OTHERS, [CLOCK_REVIEW_PANEL] = PASS_OTHERS,
	[CLOCK_PRINCIPLES] = PASS_OTHERS, [CLOCK_REMOTE] = PASS_OTHERS,
};

static void run_pass(struct clock_look *look, struct clock_result *results, enum pass pass)
{
	const struct case_rules *rules = look->rules;

	for (size_t i = 0; i < rules->n_clocks; i++) {
		results[i].clock = &rules->clocks[i];
		if (passes[rules->clocks[i].rule] == pass)
			run_one(look, &results[i]);
	}
}

/* The eve of the first counted decision in the term; year 0: none starts in it. */
static struct date eve_of_term(const struct clock_look *look)
{
	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if (event->half_term && pupil_event_counts_here(event, look->until) &&
		    school_days_same_term(event->half_term, look->days->half_term))
			return date_from_days(date_days(event->row->start) - 1);
	}
	return (struct date){ 0 };
}

/* A small decision in a new term does not cancel a meeting that the days of an earlier term require: that meeting
 * must still be held if it was not yet due, and comes before what is due now. */
static void keep_earlier(struct clock_look *look, struct clock_result *results)
{
	const struct clock_result *now = look->meeting, *then;
	struct case_clocks earlier;
	struct clock_result *same;
	struct date eve;

	if (!look->days->decision || !look->days->half_term || clock_permanent(look))
		return;
	eve = eve_of_term(look);
	if (!date_given(eve))
		return;
	clocks_run(look->arena, look->rules, look->school, look->pupil, look->row,
		   look->days->school_year, eve, &earlier);
	then = earlier.meeting;
	if (!clock_has_due(then) || date_compare(then->due, look->days->decision->row->start) < 0 ||
	    (clock_has_due(now) && date_compare(now->due, then->due) <= 0))
		return;
	look->meeting = then;
	same = &results[then->clock - look->rules->clocks];
	if (same->state == CLOCK_DOES_NOT_APPLY)
		*same = *then;
}

static void run_all(struct clock_look *look, struct clock_result *results)
{
	run_pass(look, results, PASS_EXAM);
	look->exam = find_rule(look->rules, results, CLOCK_EXAM);
	run_pass(look, results, PASS_MEETINGS);
	look->meeting = find_meeting(look->rules, results);
	keep_earlier(look, results);
	run_pass(look, results, PASS_OTHERS);
}

/* The day of the decision that counts; else of the last one made here. */
static struct date decided_on(const struct pupil *pupil, const struct clock_days *days, struct date until)
{
	const struct pupil_event *found = days->decision;

	for (size_t i = 0; pupil && !days->decision && i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];

		if (!event->unread && event->row->elsewhere != YES_NO_YES &&
		    date_compare(event->row->start, until) <= 0)
			found = event;
	}
	return found ? pupil_event_decided(found) : (struct date){ 0 };
}

void clocks_run(struct arena *arena, const struct case_rules *rules,
		const struct school_evidence *school, const struct pupil *pupil,
		const struct case_row *row, int school_year, struct date until,
		struct case_clocks *clocks)
{
	struct clock_result *results = arena_array(arena, rules->n_clocks, sizeof(*results));
	struct clock_look look = { .arena = arena, .rules = rules, .school = school,
				   .pupil = pupil, .row = row, .until = until,
				   .days = &clocks->days };

	*clocks = (struct case_clocks){ .days = { .school_year = school_year },
					.results = results };
	count_days(arena, pupil, until, &clocks->days);
	run_all(&look, results);
	clocks->meeting = look.meeting;
	clocks->decided = decided_on(pupil, &clocks->days, until);
	choose_board(clocks, &look);
}
