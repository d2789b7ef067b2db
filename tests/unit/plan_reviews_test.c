/* plan_reviews_test.c - what the parties said of an action at its reviews, and which status counts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_plan.h"

static struct score_case c;
static const struct date no_day, october = { 2026, 10, 20 }, november = { 2026, 11, 3 };

/* Three parties and their meeting; one action since September, on track; a report on 4 November 2026 by a secondary
 * school. */
static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 5, 2, 3);
	score_case_respondents(&c, 3, true);
	plan_case_calendar(&c, 0, 8);
	plan_case_action(&c, "b.s1.l2", 2026, 9, ACTION_ON_TRACK);
	score_case_answer(&c, "b", "school", "MM NN NN");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static const struct plan_action *the_action(void)
{
	const struct plan *plan = plan_case_build(&c);

	assert_int_equal(plan->n_actions, 1);
	return &plan->actions[0];
}

static void expect_day(struct date day, struct date expected)
{
	assert_int_equal(date_compare(day, expected), 0);
}

static void the_worst_word_counts_and_who_is_missing_is_named(void **state)
{
	const struct plan_action *a;

	(void)state;
	plan_case_review(&c, "Autumn 1", "camhs", ACTION_BEHIND, october);
	plan_case_review(&c, "Autumn 1", "school", ACTION_DONE, november);
	a = the_action();
	assert_int_equal(a->n_reviews, 1);
	assert_string_equal(a->reviews[0].review->label, "Autumn 1");
	assert_int_equal(a->reviews[0].n_words, 2);
	assert_string_equal(a->reviews[0].words[0].respondent->id, "school");	/* in the audit's order */
	assert_true(a->reviews[0].worst);
	assert_false(a->reviews[0].agreed);
	assert_int_equal(a->reviews[0].n_missing, 1);
	assert_string_equal(a->reviews[0].missing[0]->id, "partner");
	assert_int_equal(a->status, ACTION_BEHIND);
	expect_day(a->reviewed_on, november);
}

static void words_go_from_behind_to_done(void **state)
{
	static const enum action_status rising[] = { ACTION_BEHIND, ACTION_NOT_STARTED, ACTION_ON_TRACK,
						     ACTION_STOPPED, ACTION_DONE };
	const size_t n = sizeof(rising) / sizeof(*rising);

	(void)state;
	assert_int_equal(n, ACTION_STATUS_COUNT);
	for (size_t i = 0; i + 1 < n; i++) {
		c.evidence.n_reviews = 0;
		plan_case_review(&c, "Autumn 1", "school", rising[i + 1], october);
		plan_case_review(&c, "Autumn 1", "camhs", rising[i], october);
		assert_int_equal(the_action()->status, rising[i]);
		c.evidence.n_reviews = 0;
		plan_case_review(&c, "Autumn 1", "school", rising[i], october);
		plan_case_review(&c, "Autumn 1", "camhs", rising[i + 1], october);
		assert_int_equal(the_action()->status, rising[i]);
	}
}

static void the_agreed_word_counts_whatever_the_others_say(void **state)
{
	const struct plan_action *a;

	(void)state;
	plan_case_review(&c, "Autumn 1", "agreed", ACTION_DONE, october);
	plan_case_review(&c, "Autumn 1", "school", ACTION_BEHIND, november);
	a = the_action();
	assert_true(a->reviews[0].agreed);
	assert_false(a->reviews[0].worst);
	assert_int_equal(a->reviews[0].n_missing, 0);
	assert_int_equal(a->status, ACTION_DONE);
	expect_day(a->reviewed_on, october);
}

static void the_later_of_review_and_row_counts(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;

	(void)state;
	plan_case_review(&c, "Autumn 1", "school", ACTION_BEHIND, october);
	row->reviewed_on = november;
	assert_int_equal(the_action()->status, ACTION_ON_TRACK);
	expect_day(the_action()->reviewed_on, november);
	assert_int_equal(the_action()->n_reviews, 1);		/* printed all the same */
	row->reviewed_on = october;				/* on the same day the review */
	assert_int_equal(the_action()->status, ACTION_BEHIND);
	row->reviewed_on = no_day;
	assert_int_equal(the_action()->status, ACTION_BEHIND);
}

static void a_review_without_a_date_counts_from_its_first_day(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;

	(void)state;
	plan_case_review(&c, "Autumn 2", "school", ACTION_BEHIND, no_day);	/* it begins on 2 November */
	row->reviewed_on = october;
	assert_int_equal(the_action()->status, ACTION_BEHIND);
	expect_day(the_action()->reviewed_on, no_day);
	row->reviewed_on = november;
	assert_int_equal(the_action()->status, ACTION_ON_TRACK);
}

static void the_last_review_counts(void **state)
{
	const struct plan_action *a;

	(void)state;
	plan_case_review(&c, "Autumn 2", "school", ACTION_ON_TRACK, november);
	plan_case_review(&c, "Autumn 1", "school", ACTION_BEHIND, october);
	a = the_action();
	assert_int_equal(a->n_reviews, 2);
	assert_string_equal(a->reviews[1].review->label, "Autumn 2");
	assert_int_equal(a->status, ACTION_ON_TRACK);
}

static void an_action_that_the_parties_finished_is_not_carried(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;
	const struct plan *plan;

	(void)state;
	row->start.date = (struct date){ 2025, 9, 4 };
	assert_int_equal(plan_case_build(&c)->n_carried, 1);
	plan_case_review(&c, "Autumn 1", "agreed", ACTION_DONE, october);
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_carried, 0);
	assert_int_equal(plan->n_finished, 1);
}

static void terms_and_half_terms_name_the_same_reviews(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_review(&c, "Autumn", "school", ACTION_BEHIND, november);	/* held half-termly: its last half term */
	plan = plan_case_build(&c);
	assert_string_equal(plan->actions[0].reviews[0].review->label, "Autumn 2");
	c.school.phase = PHASE_PRIMARY;
	assert_string_equal(the_action()->reviews[0].review->label, "Autumn");
	c.evidence.n_reviews = 0;
	plan_case_review(&c, "autumn 1", "school", ACTION_BEHIND, november);
	assert_string_equal(the_action()->reviews[0].review->label, "Autumn");
}

static void the_date_says_of_which_year_a_review_is(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;
	const struct plan *plan;

	(void)state;
	row->start.date = (struct date){ 2025, 9, 4 };
	plan_case_review(&c, "Summer 2", "school", ACTION_BEHIND, (struct date){ 2026, 6, 20 });
	plan_case_review(&c, "Autumn 1", "school", ACTION_ON_TRACK, october);
	plan = plan_case_build(&c);
	assert_int_equal(plan->carried[0].n_reviews, 2);
	assert_string_equal(plan->carried[0].reviews[0].review->label, "Summer 2 2025-26");
	assert_string_equal(plan->carried[0].reviews[1].review->label, "Autumn 1");
	assert_int_equal(plan->carried[0].status, ACTION_ON_TRACK);
	assert_int_equal(plan->reviews_held, 1);		/* of this year's */
	assert_int_equal(c.diags.n, 0);
}

static void reviews_are_due_once_they_have_passed_or_are_held(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;
	const struct plan *plan = plan_case_build(&c);

	(void)state;
	assert_int_equal(plan->reviews_due, 1);			/* Autumn 1 ended on 23 October */
	assert_int_equal(plan->reviews_held, 0);
	plan_case_review(&c, "Autumn 2", "school", ACTION_BEHIND, november);
	plan = plan_case_build(&c);
	assert_int_equal(plan->reviews_due, 2);
	assert_int_equal(plan->reviews_held, 1);
	assert_true(plan->reviews[0].due);
	assert_false(plan->reviews[0].held);
	assert_true(plan->reviews[1].held);
	row->start.date = (struct date){ 2026, 11, 1 };		/* the plan had not begun */
	assert_int_equal(plan_case_build(&c)->reviews_due, 1);
	c.evidence.n_reviews = c.evidence.n_actions = 0;	/* a proposal is not reviewed */
	assert_int_equal(plan_case_build(&c)->reviews_due, 0);
}

static void without_a_calendar_a_dated_row_comes_before_an_undated_review(void **state)
{
	struct action_row *row = (struct action_row *)c.evidence.actions;

	(void)state;
	c.evidence.n_half_terms = 0;
	plan_case_review(&c, "Autumn 1", "school", ACTION_BEHIND, no_day);
	assert_int_equal(the_action()->status, ACTION_BEHIND);
	row->reviewed_on = october;
	assert_int_equal(the_action()->status, ACTION_ON_TRACK);
}

static void what_is_ahead_or_of_nobody_does_not_count(void **state)
{
	static const enum diag_code codes[] = { DIAG_CSV024, DIAG_CSV024, DIAG_CSV013, DIAG_CSV022, DIAG_CSV093 };

	(void)state;
	plan_case_review(&c, "Spring 1", "school", ACTION_BEHIND, no_day);
	plan_case_review(&c, "Autumn 2", "school", ACTION_BEHIND, (struct date){ 2026, 11, 5 });
	plan_case_review(&c, "Autumn 1", "nobody", ACTION_BEHIND, october);
	plan_case_review(&c, "Autumn 9", "school", ACTION_BEHIND, october);
	plan_case_review(&c, "Autumn 1", "school", ACTION_BEHIND, october)->action_id.text = "x2";
	assert_int_equal(the_action()->n_reviews, 0);
	assert_int_equal(the_action()->status, ACTION_ON_TRACK);
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++)
		assert_int_equal(c.diags.items[i].code, codes[i]);
}

static void a_review_of_a_later_year_is_ahead_though_that_year_has_no_calendar(void **state)
{
	(void)state;
	plan_case_review(&c, "Autumn 1", "school", ACTION_DONE, no_day)->school_year = 2029;
	plan_case_review(&c, "Autumn 1", "camhs", ACTION_DONE, october)->school_year = 2029;
	assert_int_equal(the_action()->n_reviews, 0);
	assert_int_equal(the_action()->status, ACTION_ON_TRACK);
	assert_int_equal(c.diags.items[0].code, DIAG_CSV024);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_worst_word_counts_and_who_is_missing_is_named),
		TEST(words_go_from_behind_to_done),
		TEST(the_agreed_word_counts_whatever_the_others_say),
		TEST(the_later_of_review_and_row_counts),
		TEST(a_review_without_a_date_counts_from_its_first_day),
		TEST(the_last_review_counts),
		TEST(an_action_that_the_parties_finished_is_not_carried),
		TEST(terms_and_half_terms_name_the_same_reviews),
		TEST(the_date_says_of_which_year_a_review_is),
		TEST(reviews_are_due_once_they_have_passed_or_are_held),
		TEST(without_a_calendar_a_dated_row_comes_before_an_undated_review),
		TEST(what_is_ahead_or_of_nobody_does_not_count),
		TEST(a_review_of_a_later_year_is_ahead_though_that_year_has_no_calendar),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
