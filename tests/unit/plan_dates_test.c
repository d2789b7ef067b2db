/* plan_dates_test.c - when actions start and are due, and when the plan is reviewed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_plan.h"

static struct score_case c;

/* Five sections of two strands and three levels; a report on 4 November 2026 by a secondary school.
 */
static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 5, 2, 3);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static void termly_actions_end_with_a_term(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	c.school.phase = PHASE_PRIMARY;
	c.report_date = (struct date){ 2026, 10, 1 };
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	/* Autumn 2 and Spring 1, rounded up to the whole of spring */
	assert_string_equal(plan->actions[0].start_text, "Autumn 2");
	assert_string_equal(plan->actions[0].due_text, "Spring 2");
	c.school.phase = PHASE_SPECIAL;
	assert_string_equal(plan_case_build(&c)->actions[0].due_text, "Spring 1");
	c.framework.plan.lasts_half_terms = 1;
	assert_string_equal(plan_case_build(&c)->actions[0].due_text, "Autumn 2");
}

static void a_moment_of_the_next_year_says_so(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	c.report_date = (struct date){ 2027, 5, 10 };
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_string_equal(plan->actions[0].start_text, "Summer 2");
	assert_string_equal(plan->actions[0].due_text, "Autumn 1 2027-28");
	assert_int_equal(c.diags.n, 0);
}

static void a_start_in_august_belongs_to_the_half_term_that_holds_it(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "b", 2026, 8, ACTION_NOT_STARTED)->start.date.day = 27;
	assert_int_equal(plan_case_build(&c)->n_carried, 1);
	plan_case_calendar(&c, 0, 8);
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_carried, 0);
	assert_int_equal(plan->n_actions, 1);
}

static void reviews_follow_the_rhythm_of_the_phase(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	plan = plan_case_build(&c);
	assert_int_equal(plan->rhythm, REVIEW_HALF_TERMLY);
	assert_int_equal(plan->n_reviews, 6);
	assert_string_equal(plan->reviews[3].label, "Spring 2");
	assert_string_equal(date_iso(&c.arena, plan->reviews[3].by), "2027-03-25");
	c.school.phase = PHASE_PRIMARY;
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_reviews, 3);
	assert_string_equal(plan->reviews[0].label, "Autumn");
	assert_string_equal(date_iso(&c.arena, plan->reviews[0].by), "2026-12-18");
	assert_string_equal(date_iso(&c.arena, plan->reviews[2].by), "2027-07-21");
	assert_int_equal(c.diags.n_warnings, 1); /* no answers; nothing about the calendar */
}

static void half_terms_with_other_names_are_taken_in_order(void **state)
{
	const struct plan *plan;
	struct half_term *half_terms;

	(void)state;
	plan_case_calendar(&c, 0, 6);
	half_terms = (struct half_term *)c.evidence.half_terms;
	for (int i = 0; i < 6; i++)
		half_terms[i].label = arena_printf(&c.arena, "Term %d", i + 1);
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_string_equal(plan->reviews[3].label, "Term 4");
	assert_string_equal(plan->actions[0].due_text, "Term 4");
	c.school.phase = PHASE_PRIMARY;
	c.framework.plan.lasts_half_terms = 1;
	plan = plan_case_build(&c);
	assert_string_equal(plan->reviews[1].label, "Spring");
	assert_string_equal(date_iso(&c.arena, plan->reviews[1].by), "2027-03-25");
	assert_string_equal(plan->actions[0].due_text, "Term 4");
}

static void without_a_calendar_there_are_names_and_no_dates(void **state)
{
	const struct plan *plan;

	(void)state;
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_string_equal(plan->actions[0].start_text, "");
	assert_null(plan->actions[0].due.label);
	assert_false(date_given(plan->actions[0].due.date));
	assert_string_equal(plan->reviews[5].label, "Summer 2");
	assert_false(date_given(plan->reviews[5].by));
	assert_true(score_case_says(
		&c, "schools.csv:2:1: warning: the school has no calendar, so review dates cannot be "
		    "given [CSV039]"));
	assert_int_equal(c.diags.n, 1);
}

static void a_calendar_with_a_gap_or_an_early_end_is_told_once(void **state)
{
	const struct plan *plan;

	(void)state;
	score_case_answer(&c, "b", "", "MM NN NN");
	plan_case_calendar(&c, 2, 4);
	plan = plan_case_build(&c);
	assert_false(date_given(plan->reviews[0].by));
	assert_string_equal(date_iso(&c.arena, plan->reviews[2].by), "2027-02-12");
	assert_true(score_case_says(
		&c, "calendar.csv:5:2: warning: the calendar of all schools (scope '*') lacks half terms of "
		    "2026-27, so some review dates cannot be given [CSV039]"));
	assert_int_equal(c.diags.n, 1);
	c.diags.n = 0;
	plan_case_calendar(&c, 0, 6);
	c.report_date = (struct date){ 2027, 5, 10 };
	plan = plan_case_build(&c);
	assert_string_equal(plan->actions[0].start_text, "Summer 2");
	assert_string_equal(plan->actions[0].due_text, "");
	assert_true(score_case_says(
		&c, "calendar.csv:7:2: warning: the calendar of all schools (scope '*') ends with half_term "
		    "'Summer 2', before proposed actions are due [CSV039]"));
	assert_int_equal(c.diags.n, 1);
}

static void an_audit_may_say_how_long_an_action_has(void **state)
{
	struct timing *timing = &score_case_gate(&c, "b.s1.l2", NULL)->timing;
	const struct plan_action *action;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	score_case_answer(&c, "b", "", "MM NN NN");
	*timing = (struct timing){ { LAPSE_SCHOOL_DAYS, 10 }, { LAPSE_HALF_TERMS, 3 }, "\u00a3200" };
	action = &plan_case_build(&c)->actions[0];
	assert_string_equal(action->descriptor->id, "b.s1.l2");
	/* 4 November 2026 is a Wednesday */
	assert_string_equal(date_iso(&c.arena, action->start.date), "2026-11-04");
	assert_string_equal(action->due_text, "18 Nov 2026");
	assert_string_equal(action->measured_text, "Spring 2");
	assert_string_equal(action->cost, "\u00a3200");
	timing->due = (struct lapse){ LAPSE_HALF_TERMS, 2 };
	timing->measured = (struct lapse){ LAPSE_YEARS, 2 };
	action = &plan_case_build(&c)->actions[0];
	assert_string_equal(action->start_text, "Spring 1");
	assert_string_equal(action->due_text, "Spring 2");
	/* beyond the calendar there are words, and no date */
	assert_string_equal(action->measured_text, "within 2 years");
	assert_false(date_given(action->measured.date));
	timing->due = (struct lapse){ LAPSE_NOW, 0 };
	assert_string_equal(plan_case_build(&c)->actions[0].due_text, "now");
	/* without a calendar school days cannot be counted */
	timing->due = (struct lapse){ LAPSE_SCHOOL_DAYS, 10 };
	c.evidence.n_half_terms = 0;
	action = &plan_case_build(&c)->actions[0];
	assert_string_equal(action->due_text, "within 10 school days");
	assert_false(date_given(action->due.date));
}

static void a_row_may_say_how_long_it_has(void **state)
{
	struct action_row *row = plan_case_action(&c, "b", 2026, 11, ACTION_NOT_STARTED);
	const struct plan *plan;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	score_case_answer(&c, "b", "", "MM NN NN");
	row->due.in = (struct lapse){ LAPSE_SCHOOL_DAYS, 5 };
	row->measured.in = (struct lapse){ LAPSE_YEARS, 1 };
	c.report_date = (struct date){ 2026, 11, 12 };
	plan = plan_case_build(&c);
	/* from its start, 4 November, whatever the day of the report */
	assert_string_equal(plan->actions[0].due_text, "11 Nov 2026");
	assert_true(plan->actions[0].overdue);
	assert_string_equal(plan->actions[0].measured_text, "Autumn 1 2027-28");
	row->start.date = (struct date){ 0 };
	plan = plan_case_build(&c);
	assert_string_equal(plan->actions[0].due_text, "19 Nov 2026");
	assert_false(plan->actions[0].overdue);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(termly_actions_end_with_a_term),
		TEST(a_moment_of_the_next_year_says_so),
		TEST(a_start_in_august_belongs_to_the_half_term_that_holds_it),
		TEST(reviews_follow_the_rhythm_of_the_phase),
		TEST(half_terms_with_other_names_are_taken_in_order),
		TEST(without_a_calendar_there_are_names_and_no_dates),
		TEST(a_calendar_with_a_gap_or_an_early_end_is_told_once),
		TEST(an_audit_may_say_how_long_an_action_has),
		TEST(a_row_may_say_how_long_it_has),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
