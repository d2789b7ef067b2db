/* score_clocks_test.c - the statutory clocks: each rule at its limits, and where it cannot be computed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_case.h"

static int open_cases(void **state)
{
	struct cases *c = malloc(sizeof(*c));

	*state = c;
	cases_open(c);
	tables_write(&c->tables, "calendar.csv", case_calendar);
	return 0;
}

static int close_cases(void **state)
{
	cases_close(*state);
	free(*state);
	return 0;
}

/* Each of the three clocks of the term's days, by ';', as at the end of the year. */
static const char *term_clocks(struct cases *c, const char *rows, const struct case_row *row)
{
	struct case_clocks clocks;

	cases_read_events(c, rows);
	clocks = cases_clocks(c, "P1", "2027-07-21", row);
	return arena_printf(&c->tables.arena, "%s; %s; %s; board %s",
			    cases_clock_text(c, &clocks, "C3"), cases_clock_text(c, &clocks, "C4"),
			    cases_clock_text(c, &clocks, "C5"),
			    clocks.board ? clocks.board->clock->id : "none");
}

static const char *text_of_clock(struct cases *c, const char *rows, const char *id, const char *until,
				 const struct case_row *row)
{
	struct case_clocks clocks;

	cases_read_events(c, rows);
	clocks = cases_clocks(c, "P1", until, row);
	return cases_clock_text(c, &clocks, id);
}

static const char *sentence(struct cases *c, const char *rows, const char *id, const char *until,
			    const struct case_row *row)
{
	struct case_clocks clocks;

	cases_read_events(c, rows);
	clocks = cases_clocks(c, "P1", until, row);
	return cases_clock(c, &clocks, id)->sentence;
}

static const struct case_row asked = { .representations = YES_NO_YES },
			     not_asked = { .representations = YES_NO_NO },
			     looked_after = { .looked_after = YES_NO_YES };

static void five_days_need_no_meeting(void **state)
{
	assert_string_equal(term_clocks(*state, "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n", &asked),
			    "C3 applies; C4 does not apply; C5 does not apply; board C3");
}

static void five_and_a_half_need_one_if_parents_ask(void **state)
{
	static const char rows[] = "S1,P1,suspension,2026-09-14,3,2026-09-14,,,\n"
				   "S1,P1,suspension,2026-09-21,2.5,2026-09-21,,,\n";

	assert_string_equal(term_clocks(*state, rows, &asked),
			    "C3 does not apply; C4 applies by 2026-12-09; C5 does not apply; board C4");
	assert_string_equal(term_clocks(*state, rows, &not_asked),
			    "C3 does not apply; C4 applies; C5 does not apply; board C4");
	assert_string_equal(term_clocks(*state, rows, NULL),
			    "C3 does not apply; C4 applies by 2026-12-09 if asked; C5 does not apply; "
			    "board C4");
}

static void fifteen_days_are_still_if_parents_ask(void **state)
{
	assert_string_equal(term_clocks(*state, "S1,P1,suspension,2026-09-14,15,2026-09-14,,,\n", &asked),
			    "C3 does not apply; C4 applies by 2026-12-02; C5 does not apply; board C4");
}

static void more_than_fifteen_need_a_meeting_within_fifteen(void **state)
{
	assert_string_equal(term_clocks(*state, "S1,P1,suspension,2026-09-14,15.5,2026-09-14,,,\n",
					&not_asked),
			    "C3 does not apply; C4 does not apply; C5 applies by 2026-10-05; board C5");
}

/* As eleven rows, and as one row of five and a half days. */
static void eleven_lunchtimes_are_five_and_a_half_days(void **state)
{
	struct cases *c = *state;
	const char *rows = "";

	for (int i = 0; i < 11; i++)
		rows = arena_printf(&c->tables.arena, "%sS1,P1,lunchtime,2026-09-%02d,,2026-09-28,,,\n",
				    rows, i < 5 ? 14 + i : i < 10 ? 16 + i : 28);
	assert_string_equal(term_clocks(c, rows, &not_asked),
			    "C3 does not apply; C4 applies; C5 does not apply; board C4");
	assert_string_equal(term_clocks(c, "S1,P1,lunchtime,2026-09-14,5.5,2026-09-14,,,\n", &not_asked),
			    "C3 does not apply; C4 applies; C5 does not apply; board C4");
	assert_string_equal(sentence(c, rows, "C2", "2026-12-18", NULL),
			    "11 lunchtime suspensions count as 5.5 days.");
	assert_string_equal(term_clocks(c, "S1,P1,lunchtime,2026-09-14,5,2026-09-14,,,\n", &not_asked),
			    "C3 applies; C4 does not apply; C5 does not apply; board C3");
}

static void the_year_has_a_limit_of_45_days(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-14,25,,,,\n"
				   "S1,P1,suspension,2026-11-16,19.5,,,,\n"
				   "S1,P1,suspension,2027-02-01,1,,,,\n";

	assert_string_equal(text_of_clock(c, rows, "C1", "2027-01-31", NULL), "C1 applies");
	assert_string_equal(sentence(c, rows, "C1", "2027-01-31", NULL),
			    "44.5 of 45 in 2026\u201327; half a day is left.");
	assert_string_equal(text_of_clock(c, rows, "C1", "2027-02-01", NULL), "C1 applies passed");
	assert_string_equal(sentence(c, rows, "C1", "2027-02-01", NULL),
			    "45.5 days in 2026\u201327, more than 45. The last suspension cannot stand as it is.");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,45,,,,\n", "C1", "2027-07-21",
					  NULL), "C1 applies");
}

static void days_at_a_previous_school_count_to_the_year_alone(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-03,20,,,yes,\n";

	assert_string_equal(sentence(c, rows, "C1", "2026-10-01", NULL),
			    "20 of 45 in 2026\u201327, 20 of them at a previous school; 25 days are left.");
	assert_string_equal(term_clocks(c, rows, &asked),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board none");
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-07-03,20,,,yes,\n", "C1", "2026-10-01",
				     NULL), "No day of suspension is recorded in 2026\u201327.");
}

static void a_permanent_exclusion_needs_a_meeting_whatever_the_days(void **state)
{
	assert_string_equal(term_clocks(*state, "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n", &not_asked),
			    "C3 does not apply; C4 does not apply; C5 applies by 2026-10-05; board C5");
}

static void an_exam_comes_before_a_later_date(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,2026-09-18\n");
	clocks = cases_clocks(c, "P1", "2026-09-14", NULL);
	assert_string_equal(cases_clock_text(c, &clocks, "C6"), "C6 applies by 2026-10-05, where it can 2026-09-17");
	assert_string_equal(clocks.board->clock->id, "C6");
	assert_string_equal(clocks.overridden->clock->id, "C5");
}

static void an_exam_binds_where_nothing_else_does(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P1,suspension,2026-09-14,2,2026-09-14,,,2026-09-15\n");
	clocks = cases_clocks(c, "P1", "2026-09-14", NULL);
	assert_string_equal(clocks.board->clock->id, "C6");
	assert_string_equal(cases_clock_text(c, &clocks, "C6"), "C6 applies by 2026-10-05, where it can 2026-09-14");
	assert_string_equal(cases_clock_text(c, &clocks, "C3"), "C3 does not apply");
	assert_string_equal(cases_clock_text(c, &clocks, "C13"), "C13 applies");
}

/* Notice on Monday the 14th, the exam on the 16th of a suspension of three days. */
static void both_days_of_an_exam_are_named_also_once_it_is_past(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-14,3,2026-09-14,,,2026-09-16\n",
			  late[] = "S1,P1,permanent,2026-09-14,,2026-09-14,,,2026-10-06\n";

	assert_string_equal(sentence(c, rows, "C6", "2026-09-16", NULL),
			    "An exam on 16 September 2026 would be missed, so the board considers whether the pupil "
			    "returns, whatever the days. It must do so by 5 October 2026, within 15 school days of "
			    "being told on 14 September 2026, and where it can before the exam: 15 "
			    "September 2026 is the last school day before it.");
	assert_string_equal(sentence(c, rows, "C6", "2026-09-17", NULL),
			    "An exam on 16 September 2026 would be missed, so the board considers whether the pupil "
			    "returns, whatever the days. It must do so by 5 October 2026, within 15 school days of "
			    "being told on 14 September 2026, and where it could before the exam: 15 "
			    "September 2026 was the last school day before it. The exam is past; 5 October 2026 still "
			    "stands.");
	assert_string_equal(text_of_clock(c, rows, "C6", "2026-12-18", NULL),
			    "C6 applies by 2026-10-05, where it can 2026-09-15");
	assert_null(strstr(sentence(c, rows, "C6", "2026-10-06", NULL), "stands"));
	/* Due on the eve, so there is nothing earlier to try. */
	assert_string_equal(text_of_clock(c, late, "C6", "2026-09-17", NULL), "C6 applies by 2026-10-05");
	assert_string_equal(sentence(c, late, "C6", "2026-09-17", NULL) +
			    strlen("An exam on 6 October 2026 would be missed, so the board considers whether the "
				   "pupil returns, whatever the days. It must do so by 5 October 2026"),
			    ", within 15 school days of being told on 14 September 2026; that is "
			    "before the exam.");
}

/* What says that nobody need meet is not said beside it. */
static void an_exam_leaves_no_word_that_a_meeting_is_not_needed(void **state)
{
	struct cases *c = *state;
	static const char three[] = "S1,P1,suspension,2026-09-14,3,2026-09-14,,,2026-09-16\n",
			  six[] = "S1,P1,suspension,2026-09-14,6,2026-09-14,,,2026-09-16\n",
			  untold[] = "S1,P1,suspension,2026-09-14,3,,,,2026-09-16\n",
			  unread[] = "S1,P1,suspension,2026-09-14,3,2026-09-14,,,soon\n";

	assert_string_equal(term_clocks(c, three, &not_asked),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board C6");
	assert_string_equal(sentence(c, three, "C3", "2026-09-16", NULL),
			    "3 days in Autumn 2026\u201327, but an exam would be missed, so the board considers the "
			    "return of the pupil.");
	assert_string_equal(term_clocks(c, six, &not_asked),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board C6");
	assert_string_equal(sentence(c, six, "C4", "2026-09-16", &not_asked),
			    "6 days in Autumn 2026\u201327. Parents have made no representations, but an exam would "
			    "be missed.");
	assert_string_equal(term_clocks(c, six, &asked),
			    "C3 does not apply; C4 applies by 2026-12-02; C5 does not apply; board C6");
	/* Without a day of notice the eve is known all the same. */
	assert_string_equal(term_clocks(c, untold, NULL),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board C6");
	assert_string_equal(text_of_clock(c, untold, "C6", "2026-09-16", NULL),
			    "C6 cannot compute: the day on which the board was told is missing (events.csv line 2, "
			    "column notified); an exam on 16 September 2026 would be missed, and the last school day "
			    "before it is 15 September 2026");
	assert_string_equal(term_clocks(c, unread, NULL),
			    "C3 cannot compute: the day of the exam cannot be read; C4 does not apply; C5 does not "
			    "apply; board C3");
}

static void an_exam_after_the_suspension_is_not_missed(void **state)
{
	struct cases *c = *state;

	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,2,2026-09-14,,,2026-09-16\n",
					  "C6", "2026-09-14", NULL), "C6 does not apply");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,16,2026-09-14,,,2027-05-12\n",
					  "C6", "2026-09-14", NULL), "C6 does not apply");
}

/* A meeting that is due anyway, and earlier, is not put off to the eve of an exam. */
static void an_earlier_meeting_is_not_overridden(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,2027-05-12\n");
	clocks = cases_clocks(c, "P1", "2026-09-14", NULL);
	assert_string_equal(clocks.board->clock->id, "C5");
	assert_null(clocks.overridden);
}

/* The 28th and 29th were missed before it was cancelled: they count towards the year, and towards nothing else. */
static void days_before_a_cancelled_decision_count_towards_the_year(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n"
				   "S1,P1,suspension,2026-09-28,10.5,2026-09-28,2026-09-30,,\n";

	assert_string_equal(term_clocks(c, rows, &asked),
			    "C3 applies; C4 does not apply; C5 does not apply; board C3");
	assert_string_equal(sentence(c, rows, "C1", "2026-12-18", NULL),
			    "7 of 45 in 2026\u201327, 2 of them before a decision was cancelled; 38 days are "
			    "left.");
	assert_string_equal(text_of_clock(c, rows, "C10", "2026-12-18", NULL), "C10 applies");
	assert_string_equal(sentence(c, rows, "C10", "2026-12-18", NULL),
			    "The decision of 28 September 2026 was cancelled on 30 September 2026. The pupil is to "
			    "return without delay, and all who were told are to be told so, and why. Days out of "
			    "school before that count towards the year alone.");
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-09-14,,2026-09-14,2026-09-20,,\n", "C5",
					  "2026-12-18", NULL), "C5 does not apply");
}

/* 30 days elsewhere, then out from 2 November: 15 school days to the 20th are 45, the 23rd is half past them. */
static void no_decision_is_cancelled_after_45_days(void **state)
{
	struct cases *c = *state;
	static const char elsewhere[] = "S1,P1,suspension,2026-09-07,30,,,yes,\n";
	const char *at = arena_printf(&c->tables.arena, "%sS1,P1,permanent,2026-11-02,,2026-11-02,2026-11-23,,\n",
				      elsewhere);
	const char *over = arena_printf(&c->tables.arena, "%sS1,P1,permanent,2026-11-02,,2026-11-02,2026-11-27,,\n",
					elsewhere);

	assert_string_equal(text_of_clock(c, at, "C10", "2026-12-01", NULL), "C10 applies");
	assert_string_equal(text_of_clock(c, over, "C10", "2026-12-01", NULL), "C10 applies passed");
	assert_string_equal(sentence(c, over, "C10", "2026-12-01", NULL),
			    "The decision of 2 November 2026 was cancelled on 27 November 2026. By then the pupil had "
			    "been out of school for 49 days of the school year, more than 45. A decision is not to be "
			    "cancelled after that: check the guidance. If it was too late, the decision stands, and the "
			    "board considers it within the limits that run from its notice; they are not counted here.");
	/* The board is not told that nothing runs. */
	assert_string_equal(term_clocks(c, over, NULL),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board C10");
	assert_string_equal(term_clocks(c, at, NULL),
			    "C3 does not apply; C4 does not apply; C5 does not apply; board none");
	assert_string_equal(sentence(c, at, "C5", "2026-12-01", NULL),
			    "No suspension or exclusion by this school stands on 1 December 2026: what was decided was "
			    "cancelled.");
	assert_string_equal(sentence(c, over, "C1", "2026-12-01", NULL),
			    "49 days in 2026\u201327, 30 of them at a previous school, 19 of them before a decision was "
			    "cancelled, more than 45. No further day of suspension can be added to them.");
	/* What came after the cancelling does not make it late. */
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-07,40,,,yes,\n"
					  "S1,P1,suspension,2026-11-02,5,2026-11-02,2026-11-04,,\n"
					  "S1,P1,suspension,2026-11-09,5,2026-11-09,,,\n", "C10", "2026-12-01",
					  NULL), "C10 applies");
}

static void no_decision_is_cancelled_once_the_board_has_begun(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,permanent,2026-09-14,,2026-09-14,2026-09-30,,\n";
	const struct case_row begun = { .board_met = { 2026, 9, 29 } }, same_day = { .board_met = { 2026, 9, 30 } },
			      letter = { .upheld = { 2026, 9, 29 } }, other = { .board_met = { 2026, 9, 11 } };

	assert_string_equal(text_of_clock(c, rows, "C10", "2026-12-01", &begun), "C10 applies passed");
	assert_string_equal(sentence(c, rows, "C10", "2026-12-01", &begun),
			    "The decision of 14 September 2026 was cancelled on 30 September 2026. By then the board "
			    "had begun to meet, on 29 September 2026. A decision is not to be cancelled after that: "
			    "check the guidance. If it was too late, the decision stands, and the board considers it "
			    "within the limits that run from its notice; they are not counted here.");
	assert_string_equal(sentence(c, rows, "C10", "2026-12-01", &same_day),
			    "The decision of 14 September 2026 was cancelled on 30 September 2026. The board met that "
			    "day: check that this was before the meeting began. The pupil is to return without delay, "
			    "and all who were told are to be told so, and why. Days out of school before that count "
			    "towards the year alone.");
	assert_string_equal(text_of_clock(c, rows, "C10", "2026-12-01", &letter), "C10 applies passed");
	assert_string_equal(text_of_clock(c, rows, "C10", "2026-12-01", &same_day), "C10 applies");
	assert_string_equal(text_of_clock(c, rows, "C10", "2026-12-01", &other), "C10 applies");
}

/* 14 September and 15 school days: 5 October 2026. */
static void a_meeting_that_was_held_is_told(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n";
	const struct case_row in_time = { .board_met = { 2026, 9, 30 } }, late = { .board_met = { 2026, 10, 6 } },
			      before = { .board_met = { 2026, 9, 11 } };
	static const char must[] = "The decision is a permanent exclusion. The board must meet by 5 October 2026, within 15 "
		"school days of being told of the decision of 14 September 2026, whether or not parents make "
		"representations.";

	assert_string_equal(sentence(c, rows, "C5", "2026-12-01", &before), must);
	assert_string_equal(sentence(c, rows, "C5", "2026-12-01", &in_time),
			    arena_printf(&c->tables.arena, "%s The board met on 30 September 2026.", must));
	assert_string_equal(sentence(c, rows, "C5", "2026-12-01", &late),
			    arena_printf(&c->tables.arena, "%s The board met on 6 October 2026, which is later than "
					 "that.", must));
	assert_string_equal(sentence(c, rows, "C5", "2026-10-05", &late), must);
}

static void a_cancelled_decision_counts_no_day_that_was_not_missed(void **state)
{
	struct cases *c = *state;
	static const char over[] = "; 42.5 days are left.";
	const char *text;

	/* A suspension that was over when it was cancelled, half a day of it. */
	text = sentence(c, "S1,P1,suspension,2026-09-28,2.5,2026-09-28,2026-10-09,,\n", "C1", "2026-12-18",
			NULL);
	assert_string_equal(text + strlen(text) - strlen(over), over);
	/* A permanent exclusion over half term, with two closed days before it: 19, 20, 22 October, 2 November. */
	assert_string_equal(sentence(c, "S1,P1,permanent,2026-10-19,,2026-10-19,2026-11-03,,\n", "C1",
				     "2026-12-18", NULL),
			    "4 of 45 in 2026\u201327, 4 of them before a decision was cancelled; 41 days are "
			    "left.");
	/* Cancelled before it began; at a previous school, where nobody here knows. */
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-28,2,2026-09-25,2026-09-27,,\n"
				     "S1,P1,suspension,2026-09-28,2,,2026-09-30,yes,\n", "C1", "2026-12-18",
				     NULL), "No day of suspension is recorded in 2026\u201327.");
}

/* Five days in each half term of the autumn are ten in the term; in two terms they are five each. */
static void half_terms_add_up_to_a_term_and_terms_do_not(void **state)
{
	struct cases *c = *state;

	assert_string_equal(term_clocks(c, "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n"
					   "S1,P1,suspension,2026-11-09,5,2026-11-09,,,\n", &not_asked),
			    "C3 does not apply; C4 applies; C5 does not apply; board C4");
	assert_string_equal(term_clocks(c, "S1,P1,suspension,2026-12-14,5,2026-12-14,,,\n"
					   "S1,P1,suspension,2027-01-11,5,2027-01-11,,,\n", &not_asked),
			    "C3 applies; C4 does not apply; C5 does not apply; board C3");
}

/* 16, 17 and 18 December, then from 6 January: eight of its eleven days lie in the spring. */
static void a_suspension_over_a_holiday_counts_in_both_terms(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P1,suspension,2026-12-16,11,2026-12-16,,,\n");
	clocks = cases_clocks(c, "P1", "2027-02-01", &not_asked);
	assert_int_equal(clocks.days.term.n, 16);
	assert_string_equal(clocks.days.half_term->label, "Spring 1");
	assert_int_equal(clocks.days.year.n, 22);
}

/* The last three days of July belong to one school year, the first two of September to the next. */
static void a_suspension_over_the_summer_counts_in_both_years(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P1,suspension,2027-07-19,5,2027-07-19,,,\n");
	clocks = cases_clocks(c, "P1", "2027-09-10", NULL);
	assert_int_equal(clocks.days.year.n, 6);
}

/* What came later has a later date of its own; the first that passed the limit is the one to keep. */
static void the_suspension_that_passed_the_limit_sets_the_date(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-14,5.5,2026-09-14,,,\n"
				   "S1,P1,lunchtime,2026-10-05,,2026-10-05,,,\n";

	assert_string_equal(text_of_clock(c, rows, "C4", "2026-12-18", &asked), "C4 applies by 2026-12-02");
}

/* 15.5 days in the autumn, told on 11 December: five school days to the 18th, ten from 6 January. */
static void a_meeting_of_an_earlier_term_is_kept_until_it_is_due(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;
	static const char autumn[] = "S1,P1,suspension,2026-11-18,15.5,2026-12-11,,,\n";
	const char *rows = arena_printf(&c->tables.arena, "%sS1,P1,lunchtime,2027-01-07,,2027-01-07,,,\n",
					autumn);

	assert_string_equal(term_clocks(c, autumn, &not_asked),
			    "C3 does not apply; C4 does not apply; C5 applies by 2027-01-19; board C5");
	assert_string_equal(term_clocks(c, rows, &not_asked),
			    "C3 applies; C4 does not apply; C5 applies by 2027-01-19; board C5");
	cases_read_events(c, rows);
	clocks = cases_clocks(c, "P1", "2027-07-21", NULL);
	assert_string_equal(cases_clock(c, &clocks, "C5")->sentence,
			    "15.5 days in Autumn 2026\u201327, more than 15. The board must meet by 19 January "
			    "2027, within 15 school days of being told of the decision of 18 November 2026, "
			    "whether or not parents make representations.");
	assert_string_equal(cases_clock_text(c, &clocks, "C13"), "C13 applies");
	/* It was due when the next decision was made. */
	assert_string_equal(term_clocks(c, arena_printf(&c->tables.arena, "%sS1,P1,lunchtime,2027-01-20,,"
							"2027-01-20,,,\n", autumn), &not_asked),
			    "C3 applies; C4 does not apply; C5 does not apply; board C3");
	/* What is due now comes first: 15 school days of an exclusion, before fifty of the autumn's. */
	assert_string_equal(term_clocks(c, "S1,P1,suspension,2026-12-01,6,2026-12-01,,,\n"
					   "S1,P1,suspension,2027-01-07,15.5,2027-01-07,,,\n", &asked),
			    "C3 does not apply; C4 does not apply; C5 applies by 2027-01-28; board C5");
}

static void closed_days_put_a_due_date_off(void **state)
{
	/* 15 school days from 5 October: the 21st and 23rd are closed, then a week of holiday. */
	assert_string_equal(term_clocks(*state, "S1,P1,permanent,2026-10-05,,2026-10-05,,,\n", NULL),
			    "C3 does not apply; C4 does not apply; C5 applies by 2026-11-04; board C5");
}

/* Half an hour at lunch does not hide a suspension before it, nor anything a permanent exclusion. */
static void a_later_small_decision_hides_nothing(void **state)
{
	struct cases *c = *state;
	static const char rows[] = "S1,P1,suspension,2026-09-14,6,2026-09-14,,,2026-09-16\n"
				   "S1,P1,lunchtime,2026-09-28,,2026-09-28,,,\n";

	assert_string_equal(text_of_clock(c, rows, "C6", "2026-12-18", NULL), "C6 applies by 2026-10-05, where it can 2026-09-15");
	assert_string_equal(text_of_clock(c, rows, "C8", "2026-12-18", NULL), "C8 applies by 2026-09-21");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,2,2026-09-14,,,2026-09-15\n"
					     "S1,P1,permanent,2026-11-09,,2026-11-09,,,\n", "C6",
					  "2026-12-18", NULL), "C6 does not apply");
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n"
					     "S1,P1,lunchtime,2026-09-15,,2026-09-28,,,\n", "C5",
					  "2026-12-18", NULL), "C5 applies by 2026-10-05");
}

static void education_begins_on_the_sixth_day(void **state)
{
	struct cases *c = *state;

	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,5,,,,\n", "C8", "2026-09-14",
					  NULL), "C8 does not apply");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,5.5,,,,\n", "C8", "2026-09-14",
					  NULL), "C8 applies by 2026-09-21");
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-09-14,,,,,\n", "C8", "2026-09-14", NULL),
			    "C8 applies by 2026-09-21");
	assert_string_equal(text_of_clock(c, "S1,P1,lunchtime,2026-09-14,5,,,,\n", "C8", "2026-09-14",
					  NULL), "C8 does not apply");
	/* That it is a day and which is not ours to say. */
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,5,,,,\n", "C8", "2026-09-14", &looked_after),
			    "The last suspension ends before its day 6. For a looked-after pupil check the guidance: "
			    "it may be from the next day.");
}

/* 16 and 17 September, then from the 18th: the sixth school day of the absence is the 23rd. */
static void suspensions_in_a_row_are_one_absence(void **state)
{
	struct cases *c = *state;
	static const char row[] = "S1,P1,suspension,2026-09-16,2,,,,\nS1,P1,suspension,2026-09-18,4,,,,\n",
			  gap[] = "S1,P1,suspension,2026-09-16,2,,,,\nS1,P1,suspension,2026-09-21,5,,,,\n",
			  into[] = "S1,P1,suspension,2026-09-16,3,,,,\nS1,P1,permanent,2026-09-21,,,,,\n",
			  brief[] = "S1,P1,suspension,2026-09-16,2,,,,\nS1,P1,suspension,2026-09-18,3,,,,\n";

	assert_string_equal(text_of_clock(c, row, "C8", "2026-12-18", NULL), "C8 applies by 2026-09-23");
	assert_string_equal(sentence(c, row, "C8", "2026-12-18", NULL),
			    "Day 6 of the suspensions that follow each other from 16 September 2026 is "
			    "23 September 2026: from then on the school provides full-time education.");
	assert_string_equal(text_of_clock(c, gap, "C8", "2026-12-18", NULL), "C8 does not apply");
	assert_string_equal(sentence(c, brief, "C8", "2026-12-18", NULL),
			    "The suspensions that follow each other end before day 6.");
	/* A permanent exclusion has days of its own. */
	assert_string_equal(text_of_clock(c, into, "C8", "2026-12-18", NULL), "C8 applies by 2026-09-28");
}

/* Wednesday to Friday before half term, Monday and Tuesday after: the closed days are none of the six. */
static void the_sixth_day_is_counted_across_closed_days_and_half_term(void **state)
{
	struct cases *c = *state;

	/* 19, 20, 22 October; 2, 3, 4 November. */
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-10-19,6,,,,\n", "C8", "2026-12-18", NULL),
			    "C8 applies by 2026-11-04");
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-10-22,,,,,\n", "C8", "2026-12-18", NULL),
			    "C8 applies by 2026-11-06");
	/* On a closed day, so the next school day is its first. */
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-10-21,,,,,\n", "C8", "2026-12-18", NULL),
			    "C8 applies by 2026-11-06");
}

static void who_is_told_depends_on_days_and_people(void **state)
{
	struct cases *c = *state;
	static const struct case_row known = { .social_worker = YES_NO_YES, .looked_after = YES_NO_YES };
	static const struct case_row none = { .social_worker = YES_NO_NO, .looked_after = YES_NO_NO }, unknown = { 0 };

	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,5,,,,\n", "C7", "2026-09-14", NULL),
			    "To be told without delay: parents and the local authority. No day of notice is recorded "
			    "for the decision of 14 September 2026.");
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,5.5,2026-09-11,,,\n", "C7", "2026-09-14", &known),
			    "To be told without delay: parents, the local authority, the board, the social "
			    "worker and the virtual school head. Notice is recorded on 11 September 2026.");
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n", "C7", "2026-09-14", &none),
			    "To be told without delay: parents and the local authority. Notice is recorded on 14 "
			    "September 2026.");
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n", "C7", "2026-09-14", &unknown),
			    "To be told without delay: parents, the local authority, a social worker who is "
			    "involved and the virtual school head of a looked-after pupil. Notice is recorded on 14 "
			    "September 2026.");
	assert_string_equal(sentence(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n", "C7", "2026-09-14", NULL),
			    "To be told without delay: parents, the local authority, the board and the authority "
			    "where the pupil lives, if it is another. Notice is recorded on 14 September 2026.");
}

static void each_day_of_notice_is_told_once(void **state)
{
	struct cases *c = *state;

	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-03,9,,,yes,\n"
				     "S1,P1,lunchtime,2026-09-14,,2026-09-16,,,\n"
				     "S1,P1,lunchtime,2026-09-15,,2026-09-16,,,\n"
				     "S1,P1,suspension,2026-09-21,1,,,,\n"
				     "S1,P1,suspension,2026-09-28,1,2026-09-28,,,\n"
				     "S1,P1,suspension,2026-10-05,1,,,,\n", "C7", "2026-12-18", NULL),
			    "To be told without delay: parents and the local authority. Notice is recorded on 16 "
			    "September 2026 and 28 September 2026. No day of notice is recorded for the decisions of "
			    "21 September 2026 and 5 October 2026.");
}

/* Issued is issued: cancelled or not, alone or behind a decision that stands. */
static void the_board_is_told_of_an_exclusion_that_was_cancelled(void **state)
{
	struct cases *c = *state;
	static const char told[] = "To be told without delay: parents, the local authority, the board and the "
				   "authority where the pupil lives, if it is another. The board is also told of the "
				   "permanent exclusion of 28 September 2026, though it was cancelled. Notice is "
				   "recorded on ";

	assert_string_equal(sentence(c, "S1,P1,permanent,2026-09-28,,2026-09-28,2026-09-30,,\n", "C7", "2026-12-18",
				     NULL), arena_printf(&c->tables.arena, "%s28 September 2026.", told));
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-14,1,2026-09-14,,,\n"
				     "S1,P1,permanent,2026-09-28,,2026-09-28,2026-09-30,,\n"
				     "S1,P1,suspension,2026-10-05,1,2026-10-05,2026-10-06,,\n", "C7", "2026-12-18",
				     NULL), arena_printf(&c->tables.arena, "%s14 September 2026, 28 September 2026 and "
							 "5 October 2026.", told));
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-28,2,2026-09-28,2026-09-29,,\n", "C7",
				     "2026-12-18", NULL),
			    "To be told without delay: parents and the local authority. Notice is recorded on 28 "
			    "September 2026.");
	assert_string_equal(sentence(c, "S1,P1,suspension,2026-09-28,6,2026-09-28,2026-09-29,,\n", "C7",
				     "2026-12-18", NULL),
			    "To be told without delay: parents, the local authority and the board. Notice is recorded "
			    "on 28 September 2026.");
}

static void a_suspension_that_follows_at_once_is_told(void **state)
{
	struct cases *c = *state;

	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,2,,,,\n"
					     "S1,P1,suspension,2026-09-16,2,,,,\n", "C9", "2026-12-18",
					  NULL), "C9 applies");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-17,2,,,,\n"
					     "S1,P1,permanent,2026-09-21,,,,,\n", "C9", "2026-12-18",
					  NULL), "C9 applies");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,2,,,,\n"
					     "S1,P1,suspension,2026-09-17,2,,,,\n", "C9", "2026-12-18",
					  NULL), "C9 does not apply");
}

/* Closed on the 21st and 23rd, a week of holiday: 15 school days from 5 October end on 4 November. */
static void a_review_is_counted_from_notice_and_then_from_the_application(void **state)
{
	struct cases *c = *state;
	const struct case_row upheld = { .upheld = { 2026, 10, 5 } },
			      applied = { .upheld = { 2026, 10, 5 }, .panel_applied = { 2026, 11, 4 } },
			      late = { .upheld = { 2026, 10, 5 }, .panel_applied = { 2026, 11, 5 } },
			      alone = { .panel_applied = { 2026, 11, 4 } };
	static const char rows[] = "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n";

	assert_string_equal(text_of_clock(c, rows, "C11", "2026-12-18", &upheld),
			    "C11 applies by 2026-11-04");
	assert_string_equal(text_of_clock(c, rows, "C11", "2026-12-18", &applied),
			    "C11 applies by 2026-11-25");
	assert_string_equal(sentence(c, rows, "C11", "2026-12-18", &applied),
			    "Parents may ask for an independent review by 4 November 2026, within 15 school days of 5 "
			    "October 2026, when they were given notice of the board\u2019s decision. They applied on 4 "
			    "November 2026. The panel sits by 25 November 2026, within 15 school days of that.");
	assert_string_equal(sentence(c, rows, "C11", "2026-12-18", &late),
			    "Parents may ask for an independent review by 4 November 2026, within 15 school days of 5 "
			    "October 2026, when they were given notice of the board\u2019s decision. They applied on 5 "
			    "November 2026. That is later than they may: check the guidance. The panel sits by "
			    "26 November 2026, within 15 school days of that.");
	assert_string_equal(sentence(c, rows, "C11", "2026-12-18", &alone),
			    "The day on which parents were given notice of the board\u2019s decision is not recorded. "
			    "They applied on 4 November 2026. The panel sits by 25 November 2026, within 15 school days "
			    "of that.");
	assert_string_equal(text_of_clock(c, rows, "C11", "2026-12-18", NULL), "C11 does not apply");
}

static void nothing_is_computed_without_a_day_of_notice(void **state)
{
	assert_string_equal(term_clocks(*state, "S1,P1,permanent,2026-09-14,,,,,\n", NULL),
			    "C3 does not apply; C4 does not apply; C5 cannot compute: the day on which the "
			    "board was told is missing (events.csv line 2, column notified); board C5");
}

static void nothing_is_computed_without_a_calendar(void **state)
{
	struct cases *c = *state;

	tables_write(&c->tables, "calendar.csv", "scope,half_term,first_day,last_day\n");
	assert_string_equal(term_clocks(c, "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n", NULL),
			    "C3 cannot compute: the school has no calendar; C4 cannot compute: the school "
			    "has no calendar; C5 cannot compute: the school has no calendar; board C3");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,5,,,,\n", "C1", "2026-12-18",
					  NULL), "C1 cannot compute: the school has no calendar");
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n", "C5",
					  "2026-12-18", NULL),
			    "C5 cannot compute: the school has no calendar");
}

static void nothing_is_computed_where_the_calendar_ends(void **state)
{
	struct cases *c = *state;

	tables_write(&c->tables, "calendar.csv", "scope,half_term,first_day,last_day\n"
						 "S1,Autumn 1,2026-09-02,2026-10-23\n");
	assert_string_equal(term_clocks(c, "S1,P1,permanent,2026-10-12,,2026-10-12,,,\n", NULL),
			    "C3 does not apply; C4 does not apply; C5 cannot compute: the calendar ends on "
			    "23 October 2026; board C5");
	assert_string_equal(term_clocks(c, "S1,P1,suspension,2026-10-20,6,2026-10-12,,,\n", NULL),
			    "C3 cannot compute: the calendar ends on 23 October 2026; C4 cannot compute: the "
			    "calendar ends on 23 October 2026; C5 cannot compute: the calendar ends on "
			    "23 October 2026; board C3");
}

/* What was long before the calendar begins cannot reach into its years; what was the year before might. */
static void old_suspensions_need_no_calendar(void **state)
{
	struct cases *c = *state;

	assert_string_equal(sentence(c, "S1,P1,suspension,2024-11-12,2,,,,\n"
				     "S1,P1,suspension,2026-09-14,3,,,,\n", "C1", "2026-12-18", NULL),
			    "3 of 45 in 2026\u201327; 42 days are left.");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2024-11-12,2,,,,\n"
					  "S1,P1,suspension,2026-09-14,3,,,,\n", "C3", "2026-12-18", NULL),
			    "C3 applies");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2025-11-12,2,,,,\n"
					  "S1,P1,suspension,2026-09-14,3,,,,\n", "C1", "2026-12-18", NULL),
			    "C1 cannot compute: the calendar begins on 2 September 2026");
}

static void the_words_of_a_limit_make_sense(void **state)
{
	struct cases *c = *state;
	static const char five[] = "S1,P1,suspension,2026-09-14,5,2026-09-14,,,\n",
			  many[] = "S1,P1,suspension,2026-09-14,15.5,2026-09-14,,,\n";

	assert_string_equal(sentence(c, five, "C4", "2026-12-18", NULL),
			    "5 days in Autumn 2026\u201327, not more than 5.");
	assert_string_equal(sentence(c, many, "C4", "2026-12-18", NULL),
			    "15.5 days in Autumn 2026\u201327, more than 15.");
	assert_string_equal(sentence(c, five, "C5", "2026-12-18", NULL),
			    "5 days in Autumn 2026\u201327, not more than 15.");
}

/* A sum without a row that has an error would be too low. */
static void a_row_with_an_error_stops_every_sum(void **state)
{
	struct cases *c = *state;

	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,many,,,,\n"
					     "S1,P1,suspension,2026-09-21,2,,,,\n", "C1", "2026-12-18",
					  NULL), "C1 cannot compute: events.csv line 2 has an error");
	assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,many,,,,\n", "C3", "2026-12-18",
					  NULL), "C3 cannot compute: events.csv line 2 has an error");
}

/* Nor can it be said that no row is of a kind, while one cannot be read. */
static void a_row_with_an_error_may_be_of_any_kind(void **state)
{
	static const char *const ids[] = { "C2", "C6", "C8", "C9", "C10" };
	struct cases *c = *state;

	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		assert_string_equal(text_of_clock(c, "S1,P1,suspension,2026-09-14,1,,,,\n"
						  "S1,P1,suspension,2026-09-21,many,,,,\n", ids[i],
						  "2026-12-18", NULL),
				    arena_printf(&c->tables.arena,
						 "%s cannot compute: events.csv line 3 has an error", ids[i]));
	assert_string_equal(text_of_clock(c, "S1,P1,permanent,2026-09-14,,2026-09-14,,,\n"
					  "S1,P1,suspension,2026-09-07,many,,,,\n", "C5", "2026-12-18", NULL),
			    "C5 applies by 2026-10-05");
}

static void each_school_has_its_own_due_date(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	tables_write(&c->tables, "calendar.csv",
		     "scope,half_term,first_day,last_day\n"
		     "S1,Autumn 1,2026-09-02,2026-10-23\nS1,Autumn 2,2026-11-02,2026-12-18\n"
		     "S2,Autumn 1,2026-09-02,2026-10-16\nS2,Autumn 2,2026-11-02,2026-12-18\n");
	cases_read_events(c, "S1,P1,permanent,2026-10-05,,2026-10-05,,,\n"
			     "S2,P1,permanent,2026-10-05,,2026-10-05,,,\n");
	clocks = cases_clocks(c, "P1", "2026-12-18", NULL);
	assert_string_equal(cases_clock_text(c, &clocks, "C5"), "C5 applies by 2026-11-02");
	c->school = &c->tables.schools[1];
	c->pupils = pupil_events_read(&c->tables.arena, c->school, &c->n_pupils);
	clocks = cases_clocks(c, "P1", "2026-12-18", NULL);
	assert_string_equal(cases_clock_text(c, &clocks, "C5"), "C5 applies by 2026-11-09");
}

static void each_finding_has_the_cells_behind_it(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;
	const struct clock_result *r;

	cases_read_events(c, "S1,P1,suspension,2026-09-14,3,2026-09-14,,,\n"
			     "S1,P2,suspension,2026-09-15,9,2026-09-14,,,\n"
			     "S1,P1,suspension,2026-09-21,2.5,2026-09-21,,,\n");
	clocks = cases_clocks(c, "P1", "2026-12-18", &asked);
	r = cases_clock(c, &clocks, "C4");
	assert_int_equal(r->n_cells, 4);
	assert_int_equal(r->cells[0].line, 2);
	assert_int_equal(r->cells[0].column, 5);
	assert_int_equal(r->cells[1].line, 4);
	assert_int_equal(r->cells[3].line, 4);
	assert_int_equal(r->cells[3].column, 6);
}

static void a_pupil_without_events_has_no_clock(void **state)
{
	struct cases *c = *state;
	struct case_clocks clocks;

	cases_read_events(c, "S1,P2,suspension,2026-09-15,9,2026-09-14,,,\n");
	clocks = cases_clocks(c, "P1", "2026-12-18", NULL);
	assert_null(clocks.board);
	for (size_t i = 0; i < case_rules_of(&c->framework)->n_clocks; i++)
		assert_int_equal(clocks.results[i].state, CLOCK_DOES_NOT_APPLY);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_cases, close_cases)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(five_days_need_no_meeting),
		TEST(five_and_a_half_need_one_if_parents_ask),
		TEST(fifteen_days_are_still_if_parents_ask),
		TEST(more_than_fifteen_need_a_meeting_within_fifteen),
		TEST(eleven_lunchtimes_are_five_and_a_half_days),
		TEST(the_year_has_a_limit_of_45_days),
		TEST(days_at_a_previous_school_count_to_the_year_alone),
		TEST(a_permanent_exclusion_needs_a_meeting_whatever_the_days),
		TEST(an_exam_comes_before_a_later_date),
		TEST(an_exam_binds_where_nothing_else_does),
		TEST(both_days_of_an_exam_are_named_also_once_it_is_past),
		TEST(an_exam_leaves_no_word_that_a_meeting_is_not_needed),
		TEST(an_exam_after_the_suspension_is_not_missed),
		TEST(an_earlier_meeting_is_not_overridden),
		TEST(days_before_a_cancelled_decision_count_towards_the_year),
		TEST(no_decision_is_cancelled_after_45_days),
		TEST(no_decision_is_cancelled_once_the_board_has_begun),
		TEST(a_meeting_that_was_held_is_told),
		TEST(a_cancelled_decision_counts_no_day_that_was_not_missed),
		TEST(half_terms_add_up_to_a_term_and_terms_do_not),
		TEST(a_suspension_over_a_holiday_counts_in_both_terms),
		TEST(a_suspension_over_the_summer_counts_in_both_years),
		TEST(the_suspension_that_passed_the_limit_sets_the_date),
		TEST(a_meeting_of_an_earlier_term_is_kept_until_it_is_due),
		TEST(closed_days_put_a_due_date_off),
		TEST(a_later_small_decision_hides_nothing),
		TEST(education_begins_on_the_sixth_day),
		TEST(suspensions_in_a_row_are_one_absence),
		TEST(the_sixth_day_is_counted_across_closed_days_and_half_term),
		TEST(who_is_told_depends_on_days_and_people),
		TEST(a_suspension_that_follows_at_once_is_told),
		TEST(each_day_of_notice_is_told_once),
		TEST(the_board_is_told_of_an_exclusion_that_was_cancelled),
		TEST(a_review_is_counted_from_notice_and_then_from_the_application),
		TEST(nothing_is_computed_without_a_day_of_notice),
		TEST(nothing_is_computed_without_a_calendar),
		TEST(nothing_is_computed_where_the_calendar_ends),
		TEST(old_suspensions_need_no_calendar),
		TEST(the_words_of_a_limit_make_sense),
		TEST(a_row_with_an_error_stops_every_sum),
		TEST(a_row_with_an_error_may_be_of_any_kind),
		TEST(each_school_has_its_own_due_date),
		TEST(each_finding_has_the_cells_behind_it),
		TEST(a_pupil_without_events_has_no_clock),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
