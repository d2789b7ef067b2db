/* plan_test.c - priorities, actions, and what is carried forward. */
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

/* "b a c": the ranked sections; a capital is proposed, '*' behind one that is adopted. */
static const char *ranked(const struct plan *plan)
{
	const char *text = "";

	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *p = &plan->priorities[i];
		char id = p->section->section->id[0];

		assert_int_equal(p->rank, i + 1);
		text = arena_printf(&c.arena, "%s%s%c%s", text, i ? " " : "",
				    p->proposed ? id - 'a' + 'A' : id, p->adopted ? "*" : "");
	}
	return text;
}

/* The ids of the actions' descriptors. */
static const char *descriptors(const struct plan_action *list, size_t n)
{
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(&c.arena, "%s%s%s", text, i ? " " : "",
				    list[i].descriptor ? list[i].descriptor->id : "-");
	return text;
}

static void the_lowest_level_and_then_the_nearest_win_come_first(void **state)
{
	(void)state;
	score_case_answer(&c, "a", "", "MM MM MN");	/* 2, one short */
	score_case_answer(&c, "b", "", "MM NN NN");	/* 1, two short */
	score_case_answer(&c, "c", "", "MM MN NN");	/* 1, one short */
	score_case_answer(&c, "d", "", "MM MM MM");	/* at the top: no candidate */
	score_case_answer(&c, "e", "", "MP NN NN");	/* 0 */
	assert_string_equal(ranked(plan_case_build(&c)), "E C B a");
}

static void equals_stay_in_the_audits_order_and_the_unassessed_are_out(void **state)
{
	(void)state;
	score_case_answer(&c, "d", "", "MM MN NN");
	score_case_answer(&c, "b", "", "MM NM NN");
	score_case_answer(&c, "a", "", "MM MP NN");
	score_case_answer(&c, "c", "", ".M .. ..");
	assert_string_equal(ranked(plan_case_build(&c)), "A B D");
}

static void a_failed_gate_comes_before_all_else(void **state)
{
	const struct plan *plan;

	(void)state;
	c.framework.scoring.model = MODEL_BEST_FIT;
	c.framework.scoring.floor_percent = 50;
	score_case_gate(&c, "c.s2.l1", "Statutory.");
	score_case_answer(&c, "a", "", "NN NN NN");
	score_case_answer(&c, "b", "", "MM NN NN");
	score_case_answer(&c, "c", "", "MN MM NN");
	plan = plan_case_build(&c);
	assert_string_equal(ranked(plan), "C A B");
	assert_string_equal(plan->priorities[0].reason,
			    "What the audit requires is not met (3.2 Strand 3.2). The area is "
			    "at Emerging.");
	assert_string_equal(plan->priorities[2].reason, "The area is at Emerging, with both "
							"Established descriptors still to meet.");
	assert_string_equal(plan->actions[0].descriptor->id, "c.s2.l1");
}

/* Marked as a duty of law, a gate gives its section no better place: it is done whichever comes first. */
static void what_is_law_stands_apart_and_its_action_is_due_now(void **state)
{
	const struct plan *plan;

	(void)state;
	c.framework.plan.areas = 1;
	c.framework.scoring.gate_cap = 2;
	score_case_gate(&c, "c.s2.l1", "Statutory.")->statutory = true;
	score_case_gate(&c, "b.s1.l1", "A basic.");
	score_case_answer(&c, "a", "", "NN NN NN");
	score_case_answer(&c, "b", "", "NM NN NN");
	score_case_answer(&c, "c", "", "MP MM NN");
	plan = plan_case_build(&c);
	assert_string_equal(ranked(plan), "B c a");
	assert_string_equal(plan->priorities[1].reason, "What the law requires cannot wait (3.2 Strand 3.2). The area "
			    "is at Emerging \u2013 not yet secure, with 1 of the 2 Emerging descriptors still to meet.");
	assert_int_equal(plan->n_urgent, 1);
	assert_string_equal(plan->urgent[0].gate->descriptor->id, "c.s2.l1");
	assert_true(plan->urgent[0].planned);
	assert_ptr_equal(plan->urgent[0].action, &plan->actions[0]);
	assert_true(plan->actions[0].urgent);
	assert_string_equal(plan->actions[0].id, "2026-27.c.1");
	assert_string_equal(plan->actions[0].due_text, "now");
	assert_int_equal(date_compare(plan->actions[0].due.date, c.report_date), 0);
	assert_string_equal(plan->actions[1].descriptor->id, "b.s1.l1");
	assert_false(plan->actions[1].urgent);
	assert_string_not_equal(plan->actions[1].due_text, "now");
	/* the rest of its section waits until that is a priority */
	for (size_t i = 1; i < plan->n_actions; i++)
		assert_ptr_not_equal(plan->actions[i].section, plan->actions[0].section);
}

/* A section without a level can still break the law; one out of focus is not looked at. */
static void what_cannot_wait_needs_no_level(void **state)
{
	const struct plan *plan;

	(void)state;
	score_case_gate(&c, "a.s1.l1", "Statutory.")->statutory = true;
	score_case_gate(&c, "b.s1.l1", "Statutory.")->statutory = true;
	score_case_answer(&c, "a", "", "N. .. ..");
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_int_equal(plan->priorities[0].section->section - c.framework.sections, 1);
	assert_int_equal(plan->n_urgent, 1);
	assert_string_equal(plan->urgent[0].gate->descriptor->id, "a.s1.l1");
	assert_true(plan->urgent[0].planned);
}

/* The school's rows replace the proposal; what it has not planned is said with the audit's words. */
static void what_cannot_wait_finds_the_schools_own_action(void **state)
{
	const struct plan *plan;
	struct action_row *row;

	(void)state;
	score_case_gate(&c, "a.s1.l1", "Statutory.")->statutory = true;
	score_case_gate(&c, "b.s1.l1", "Statutory.")->statutory = true;
	score_case_answer(&c, "a", "", "NN NN NN");
	score_case_answer(&c, "b", "", "NN NN NN");
	row = plan_case_action(&c, "a.s1.l1", 2026, 11, ACTION_ON_TRACK);
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_urgent, 2);
	assert_true(plan->urgent[0].planned);
	assert_ptr_equal(plan->urgent[0].action->row, row);
	assert_true(plan->actions[0].urgent);
	assert_false(plan->urgent[1].planned);
	assert_string_equal(plan->urgent[1].action->due_text, "now");
	assert_int_equal(plan->n_actions, 1);
	/* once it is done and the gate is still not met, nothing is in hand */
	row->status = ACTION_DONE;
	plan = plan_case_build(&c);
	assert_false(plan->urgent[0].planned);
}

static void last_years_closed_focus_waits_but_an_open_one_does_not(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "a.s1.l2", 2025, 11, ACTION_DONE);
	plan_case_action(&c, "b.s2.l2", 2025, 11, ACTION_DONE);
	plan_case_action(&c, "b", 2025, 11, ACTION_BEHIND);
	plan_case_action(&c, "d.s1", 2024, 11, ACTION_DONE);
	for (char id = 'a'; id <= 'd'; id++)
		score_case_answer(&c, (char[]){ id, '\0' }, "", "MM MN NN");
	plan = plan_case_build(&c);
	assert_string_equal(ranked(plan), "B C D a");
	assert_string_equal(plan->priorities[0].reason,
			    "The area is at Emerging, with 1 of the 2 Established descriptors "
			    "still to meet; actions from an earlier year are still open.");
	assert_string_equal(
		plan->priorities[3].reason,
		"The area is at Emerging, with 1 of the 2 Established descriptors "
		"still to meet; it was a focus last year, and no action for it is open.");
}

/* Last year's report says which sections were its focus, whatever its actions were for. */
static void last_years_report_says_what_was_its_focus(void **state)
{
	struct earlier_judgement judgements[5] = { { .there = true }, { .there = true, .in_focus = true }, { .there = true },
						   { .there = true, .in_focus = true }, { .there = false } };
	struct earlier_year before = { .school_year = 2025, .judgements = judgements };
	const struct earlier earlier = { .years = &before, .n = 1 };
	struct findings findings;

	(void)state;
	plan_case_action(&c, "a.s1.l2", 2025, 11, ACTION_DONE);
	plan_case_action(&c, "d", 2025, 11, ACTION_BEHIND);
	for (char id = 'a'; id <= 'e'; id++)
		score_case_answer(&c, (char[]){ id, '\0' }, "", "MM MN NN");
	findings = *findings_of(&c.arena, score_case_run(&c));
	findings.earlier = &earlier;
	assert_string_equal(ranked(plan_build(&c.arena, &findings, &c.diags)), "A C D e b");
	/* Without a focus last year, or of a year before that, its actions count. */
	judgements[0].in_focus = judgements[2].in_focus = true;
	assert_string_equal(ranked(plan_build(&c.arena, &findings, &c.diags)), "B C D e a");
	judgements[0].in_focus = false;
	before.school_year = 2024;
	assert_string_equal(ranked(plan_build(&c.arena, &findings, &c.diags)), "B C D e a");
}

/* A report of an earlier year makes this one no first year, even if no row says what became of its plan. */
static void an_earlier_report_ends_the_first_year(void **state)
{
	const struct earlier_year before = { .school_year = 2025, .judgements =
		arena_array(&c.arena, 5, sizeof(struct earlier_judgement)) };
	struct earlier earlier = { .years = &before, .n = 1 };
	struct findings findings;

	(void)state;
	score_case_answer(&c, "a", "", "MM MN NN");
	findings = *findings_of(&c.arena, score_case_run(&c));
	findings.earlier = &earlier;
	assert_false(plan_build(&c.arena, &findings, &c.diags)->first_year);
	earlier.n = 0;
	assert_true(plan_build(&c.arena, &findings, &c.diags)->first_year);
}

static void proposals_are_the_audits_own_words(void **state)
{
	const struct plan *plan;
	const struct plan_action *first;

	(void)state;
	plan_case_calendar(&c, 0, 8);
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_false(plan->chosen);
	assert_true(plan->first_year);
	assert_int_equal(plan->n_actions, 2);
	first = &plan->actions[0];
	assert_string_equal(first->id, "2026-27.b.1");
	assert_string_equal(plan->actions[1].id, "2026-27.b.2");
	assert_int_equal(first->origin, ORIGIN_PROPOSED);
	assert_string_equal(first->text, "Do Strand 2.1 level 2");
	assert_string_equal(first->owner, "Deputy head");
	assert_string_equal(first->support, "CAMHS worker");
	assert_string_equal(first->success, "Pupils say so");
	assert_string_equal(first->start.label, "Spring 1 2026-27");
	assert_string_equal(first->start_text, "Spring 1");
	assert_string_equal(date_iso(&c.arena, first->start.date), "2027-01-04");
	assert_string_equal(first->due_text, "Spring 2");
	assert_string_equal(date_iso(&c.arena, first->due.date), "2027-03-25");
	assert_int_equal(first->status, ACTION_NOT_STARTED);
	assert_null(first->row);
	assert_int_equal(c.diags.n, 0);
}

static void no_more_actions_than_the_audit_wants_and_gates_first(void **state)
{
	const struct plan *plan;

	(void)state;
	tear_down(NULL);
	score_case_init(&c, 1, 5, 3);
	c.framework.scoring.model = MODEL_BEST_FIT;
	score_case_gate(&c, "a.s5.l1", "Statutory.");
	score_case_answer(&c, "a", "", "MMMMN NNMNN NNNNN");
	plan = plan_case_build(&c);
	assert_string_equal(descriptors(plan->actions, plan->n_actions), "a.s5.l1 a.s1.l2 a.s2.l2");
	c.framework.plan.actions = 1;
	plan = plan_case_build(&c);
	assert_string_equal(descriptors(plan->actions, plan->n_actions), "a.s5.l1");
}

static void what_an_open_action_is_for_is_not_proposed_again(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "b.s1.l2", 2025, 11, ACTION_ON_TRACK);
	score_case_answer(&c, "b", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_string_equal(descriptors(plan->actions, plan->n_actions), "b.s2.l2");
	assert_string_equal(descriptors(plan->carried, plan->n_carried), "b.s1.l2");
}

static void what_lower_levels_lack_is_proposed_where_it_lifts(void **state)
{
	const struct plan *plan;

	(void)state;
	tear_down(NULL);
	score_case_init(&c, 1, 4, 3);
	c.framework.scoring.model = MODEL_BEST_FIT;
	/* Established by share, Advanced held by the floor below it and its own share */
	score_case_answer(&c, "a", "", "MMMM MMMN MMNN");
	plan = plan_case_build(&c);
	assert_string_equal(descriptors(plan->actions, plan->n_actions), "a.s3.l3 a.s4.l3 a.s4.l2");
}

static void a_claimed_descriptor_needs_a_source_and_no_new_practice(void **state)
{
	const struct plan *plan;

	(void)state;
	c.framework.scoring.evidence =
		(struct evidence_rule){ .on = true, .dated_from = 2, .types_from = 3 };
	score_case_answer(&c, "a", "", "MM MM NN");
	score_case_source(&c.rows[2], "Policy", "document", 2026, 9, 1);
	plan = plan_case_build(&c);
	assert_string_equal(descriptors(plan->actions, plan->n_actions), "a.s2.l2");
	assert_string_equal(plan->actions[0].text,
			    "Record a dated source that shows this: Strand 1.2 shows level 2");
	assert_string_equal(plan->priorities[0].reason,
			    "The area is at Emerging, with 1 of the 2 Established descriptors met but "
			    "not evidenced.");
}

static void the_schools_own_rows_replace_the_proposal(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "d.s2.l2", 2026, 11, ACTION_ON_TRACK)->due.date =
		(struct date){ 2026, 11, 3 };
	plan_case_action(&c, "b", 2027, 1, ACTION_NOT_STARTED)->support.text = "Parents' forum";
	plan_case_action(&c, "d.s1", 0, 0, ACTION_DONE)->due.date = (struct date){ 2026, 11, 3 };
	plan_case_action(&c, "", 2026, 10, ACTION_NOT_STARTED)->due.date =
		(struct date){ 2026, 11, 4 };
	for (char id = 'a'; id <= 'd'; id++)
		score_case_answer(&c, (char[]){ id, '\0' }, "",
				  id == 'd' ? "MM MM MM" : "MM MN NN");
	plan = plan_case_build(&c);
	assert_true(plan->chosen);
	assert_true(plan->first_year);
	assert_string_equal(ranked(plan), "A B* C d*");
	assert_string_equal(plan->priorities[3].reason,
			    "The school chose this area, which is at Advanced already.");
	assert_int_equal(plan->n_actions, 4);
	assert_string_equal(plan->actions[0].section->id, "b");
	assert_null(plan->actions[0].descriptor);
	assert_string_equal(plan->actions[0].support, "Parents' forum");
	assert_string_equal(plan->actions[1].descriptor->id, "d.s2.l2");
	assert_string_equal(plan->actions[1].support, "CAMHS worker");
	assert_true(plan->actions[1].overdue);
	assert_false(plan->actions[2].overdue);		/* done */
	assert_null(plan->actions[3].section);
	assert_false(plan->actions[3].overdue);		/* due today */
	assert_int_equal(plan->actions[0].origin, ORIGIN_CHOSEN);
	assert_int_equal(c.diags.n, 1);			/* no calendar */
}

static void too_few_or_too_many_adopted_are_told_at_the_row(void **state)
{
	(void)state;
	plan_case_calendar(&c, 0, 6);
	plan_case_action(&c, "a", 2025, 11, ACTION_DONE);
	plan_case_action(&c, "b.s1", 2026, 11, ACTION_NOT_STARTED);
	plan_case_action(&c, "b.s2", 2026, 11, ACTION_NOT_STARTED);
	plan_case_build(&c);
	assert_true(score_case_says(
		&c, "actions.csv:3:3: warning: this year's actions are for 1 area [CSV036]"));
	plan_case_action(&c, "c", 2026, 11, ACTION_NOT_STARTED);
	plan_case_action(&c, "d", 2026, 11, ACTION_NOT_STARTED);
	c.diags.n = 0;
	plan_case_build(&c);
	assert_false(score_case_says(
		&c, "actions.csv:3:3: warning: this year's actions are for 3 areas [CSV036]"));
	plan_case_action(&c, "e", 2026, 11, ACTION_NOT_STARTED);
	plan_case_build(&c);
	assert_true(score_case_says(
		&c, "actions.csv:7:3: warning: this year's actions are for 4 areas [CSV036]"));
}

static void as_many_as_the_rule_proposes_are_enough(void **state)
{
	(void)state;
	plan_case_calendar(&c, 0, 6);
	plan_case_action(&c, "b.s1", 2026, 11, ACTION_NOT_STARTED);
	score_case_answer(&c, "b", "", "MM NN NN");
	plan_case_build(&c);
	assert_false(score_case_says(
		&c, "actions.csv:2:3: warning: this year's actions are for 1 area [CSV036]"));
	score_case_answer(&c, "c", "", "MM NN NN");
	plan_case_build(&c);
	assert_true(score_case_says(
		&c, "actions.csv:2:3: warning: this year's actions are for 1 area [CSV036]"));
}

static void last_years_open_actions_carry_and_the_others_are_finished(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "a.s1.l2", 2025, 11, ACTION_BEHIND)->due.date =
		(struct date){ 2026, 3, 1 };
	plan_case_action(&c, "a.s2.l2", 2025, 11, ACTION_DONE);
	plan_case_action(&c, "b.s1.l2", 2026, 8, ACTION_NOT_STARTED);
	plan_case_action(&c, "b.s2.l2", 2024, 11, ACTION_STOPPED);
	score_case_answer(&c, "a", "", "MM NN NN");
	plan = plan_case_build(&c);
	assert_false(plan->first_year);
	assert_false(plan->chosen);
	assert_string_equal(descriptors(plan->carried, plan->n_carried), "a.s1.l2 b.s1.l2");
	assert_string_equal(descriptors(plan->finished, plan->n_finished), "a.s2.l2 b.s2.l2");
	assert_int_equal(plan->carried[0].origin, ORIGIN_CARRIED);
	assert_int_equal(plan->carried[0].carried, 1);
	assert_true(plan->carried[0].overdue);
	assert_false(plan->carried[1].overdue);		/* no due date */
	assert_int_equal(plan->n_actions, 1);
}

static void years_carried_do_not_grow_when_the_table_is_fed_back(void **state)
{
	const struct plan *plan;

	(void)state;
	/* never carried; written by a run this year; by a run last year; given a new start */
	plan_case_action(&c, "a", 2025, 11, ACTION_BEHIND);
	plan_case_action(&c, "a", 2025, 11, ACTION_BEHIND)->carried = 1;
	plan_case_action(&c, "a", 2024, 11, ACTION_BEHIND)->carried = 1;
	plan_case_action(&c, "a", 2025, 11, ACTION_BEHIND)->carried = 3;
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_carried, 4);
	assert_int_equal(plan->carried[0].carried, 1);
	assert_int_equal(plan->carried[1].carried, 1);
	assert_int_equal(plan->carried[2].carried, 2);
	assert_int_equal(plan->carried[3].carried, 3);
}

static void an_unknown_item_of_an_action_is_told(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_action(&c, "b.s3", 2026, 11, ACTION_NOT_STARTED);
	plan = plan_case_build(&c);
	assert_true(score_case_says(
		&c, "actions.csv:2:3: error: item 'b.s3' is not in the audit [CSV011]"));
	assert_int_equal(plan->n_actions, 1);
	assert_null(plan->actions[0].section);
}

static void a_school_with_nothing_to_plan_has_an_empty_plan(void **state)
{
	const struct plan *plan;

	(void)state;
	plan_case_calendar(&c, 0, 6);
	for (char id = 'a'; id <= 'e'; id++)
		score_case_answer(&c, (char[]){ id, '\0' }, "", "MM MM MM");
	plan = plan_case_build(&c);
	assert_int_equal(plan->n_priorities, 0);
	assert_int_equal(plan->n_actions, 0);
	assert_int_equal(plan->n_reviews, 6);
	assert_int_equal(c.diags.n, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_lowest_level_and_then_the_nearest_win_come_first),
		TEST(equals_stay_in_the_audits_order_and_the_unassessed_are_out),
		TEST(a_failed_gate_comes_before_all_else),
		TEST(what_is_law_stands_apart_and_its_action_is_due_now),
		TEST(what_cannot_wait_needs_no_level),
		TEST(what_cannot_wait_finds_the_schools_own_action),
		TEST(last_years_closed_focus_waits_but_an_open_one_does_not),
		TEST(last_years_report_says_what_was_its_focus),
		TEST(an_earlier_report_ends_the_first_year),
		TEST(proposals_are_the_audits_own_words),
		TEST(no_more_actions_than_the_audit_wants_and_gates_first),
		TEST(what_an_open_action_is_for_is_not_proposed_again),
		TEST(what_lower_levels_lack_is_proposed_where_it_lifts),
		TEST(a_claimed_descriptor_needs_a_source_and_no_new_practice),
		TEST(the_schools_own_rows_replace_the_proposal),
		TEST(too_few_or_too_many_adopted_are_told_at_the_row),
		TEST(as_many_as_the_rule_proposes_are_enough),
		TEST(last_years_open_actions_carry_and_the_others_are_finished),
		TEST(years_carried_do_not_grow_when_the_table_is_fed_back),
		TEST(an_unknown_item_of_an_action_is_told),
		TEST(a_school_with_nothing_to_plan_has_an_empty_plan),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
