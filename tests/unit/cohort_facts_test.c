/* cohort_facts_test.c - what documents about all schools know of one: what it lacks, its plan, who supports it, what changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "batch/shape_pack.h"
#include "cohort/facts.h"
#include "score/change.h"
#include "support_plan.h"

static struct score_case c;

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 3, 2, 3);
	plan_case_calendar(&c, 0, 8);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

/* The facts as they come back from a worker. */
static const struct school_facts *packed(const struct school_facts *facts)
{
	struct buf *bytes = buf_new(&c.arena, 1 << 16);
	const void *back;
	size_t n;

	shape_pack(bytes, &shape_school_facts, facts, 1);
	assert_false(bytes->full);
	assert_true(shape_unpack(&c.arena, &shape_school_facts, bytes->bytes, bytes->length, &back, &n));
	assert_int_equal(n, 1);
	return back;
}

static const struct school_facts *facts_of(void)
{
	return packed(cohort_facts(&c.arena, findings_of(&c.arena, score_case_run(&c)), plan_case_build(&c)));
}

/* ---- descriptors ---- */

static void only_what_was_asked_counts(void **state)
{
	static const int expected[] = {
		DESCRIPTOR_MET, DESCRIPTOR_NOT_MET, DESCRIPTOR_NOT_MET,		/* M P N */
		DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_MET,	/* Z W and a blank */
		DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED,	/* not assessed */
		DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED,
		DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED,	/* not in focus */
		DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED, DESCRIPTOR_NOT_ASKED,
	};
	const struct school_facts *facts;

	(void)state;
	c.framework.scoring.na_limit_percent = c.framework.scoring.blanks_limit_percent = 60;
	score_case_focus(&c, "a", "b");
	score_case_answer(&c, "a", "school", "MZ PW N.");
	score_case_answer(&c, "b", "school", "M. .. ..");
	facts = facts_of();
	assert_int_equal(facts->n_descriptors, sizeof(expected) / sizeof(*expected));
	for (size_t i = 0; i < facts->n_descriptors; i++)
		assert_int_equal(facts->descriptors[i], expected[i]);
	assert_string_equal(facts_descriptor_at(&c.framework, 0)->id, "a.s1.l1");
	assert_string_equal(facts_descriptor_at(&c.framework, 5)->id, "a.s2.l3");
	assert_string_equal(facts_descriptor_at(&c.framework, 17)->id, "c.s2.l3");
	assert_null(facts_descriptor_at(&c.framework, 18));
}

/* ---- what cannot wait ---- */

static void an_unmet_duty_is_told_by_its_place(void **state)
{
	const struct school_facts *facts;

	(void)state;
	score_case_gate(&c, "b.s2.l1", "Statutory.")->statutory = true;
	score_case_answer(&c, "a", "school", "MM MM NN");
	score_case_answer(&c, "b", "school", "MN MM NN");
	score_case_answer(&c, "c", "school", "MM MM NN");
	facts = facts_of();
	assert_int_equal(facts->n_urgent, 1);
	assert_int_equal(facts->urgent[0].section, 1);
	assert_string_equal(facts_descriptor_at(&c.framework, facts->urgent[0].descriptor)->id, "b.s2.l1");
	assert_int_equal(facts->urgent[0].figure, -1);
	assert_true(facts->urgent[0].planned);
}

/* ---- plans ---- */

static void check_counts(const struct action_counts *a, int open, int overdue, int due_soon, int done, int stopped)
{
	assert_int_equal(a->open, open);
	assert_int_equal(a->overdue, overdue);
	assert_int_equal(a->due_soon, due_soon);
	assert_int_equal(a->done, done);
	assert_int_equal(a->stopped, stopped);
}

static void due(struct action_row *row, int year, int month, int day)
{
	row->due.date = (struct date){ year, month, day };
}

/* On 4 November 2026 the next review is over on 18 December. */
static void actions_are_counted_where_they_are(void **state)
{
	const struct school_facts *facts;

	(void)state;
	score_case_answer(&c, "a", "school", "MM MN NN");
	due(plan_case_action(&c, "a", 2026, 9, ACTION_ON_TRACK), 2026, 11, 3);
	due(plan_case_action(&c, "a", 2026, 9, ACTION_ON_TRACK), 2026, 11, 4);
	due(plan_case_action(&c, "a", 2026, 9, ACTION_BEHIND), 2026, 12, 18);
	due(plan_case_action(&c, "a", 2026, 9, ACTION_NOT_STARTED), 2026, 12, 19);
	due(plan_case_action(&c, "b", 2026, 9, ACTION_DONE), 2026, 10, 1);
	due(plan_case_action(&c, "b", 2026, 9, ACTION_STOPPED), 2026, 12, 1);
	plan_case_action(&c, "", 2026, 9, ACTION_ON_TRACK);
	due(plan_case_action(&c, "a", 2025, 9, ACTION_BEHIND), 2026, 7, 1);
	plan_case_action(&c, "a", 2024, 9, ACTION_BEHIND);
	due(plan_case_action(&c, "c", 2025, 9, ACTION_DONE), 2026, 7, 1);
	facts = facts_of();
	assert_true(facts->plan.chosen);
	check_counts(&facts->plan.actions, 7, 2, 2, 2, 1);
	assert_int_equal(facts->plan.n_sections, 4);
	assert_int_equal(facts->plan.sections[0].section, 0);
	check_counts(&facts->plan.sections[0].counts, 6, 2, 2, 0, 0);
	check_counts(&facts->plan.sections[1].counts, 0, 0, 0, 1, 1);
	check_counts(&facts->plan.sections[2].counts, 0, 0, 0, 1, 0);
	assert_int_equal(facts->plan.sections[3].section, -1);
	check_counts(&facts->plan.sections[3].counts, 1, 0, 0, 0, 0);
	assert_int_equal(facts->plan.n_carried, 2);
	assert_int_equal(facts->plan.carried[0] + facts->plan.carried[1], 1 + 2);
	assert_true(facts->judgements[0].rank && facts->judgements[0].adopted);
}

static void what_is_only_proposed_is_nobodys_promise(void **state)
{
	const struct school_facts *facts;

	(void)state;
	score_case_answer(&c, "a", "school", "MM MN NN");
	facts = facts_of();
	assert_false(facts->plan.chosen);
	check_counts(&facts->plan.actions, 0, 0, 0, 0, 0);
	assert_int_equal(facts->plan.n_sections, 0);
	assert_true(facts->judgements[0].rank && !facts->judgements[0].adopted);
	for (size_t i = 0; i < facts->n_backed; i++)
		assert_false(facts->backed[i].own);
}

static void supported_by(const char *support)
{
	struct action_row *row = plan_case_action(&c, "a", 2026, 9, ACTION_ON_TRACK);

	row->support.text = support;
	due(row, 2026, 10, 1);
}

static void an_action_is_told_to_each_who_supports_it(void **state)
{
	static const int expected[] = { 0, 0, 0, 1, 1, 0 };
	const struct school_facts *facts;

	(void)state;
	assert_int_equal(c.framework.plan.n_supporters, 2);
	score_case_answer(&c, "a", "school", "MM MN NN");
	supported_by("camhs");
	supported_by("CAMHS Worker");
	supported_by(arena_printf(&c.arena, "CAMHS worker and %s", c.framework.plan.supporters[1].name));
	supported_by(arena_printf(&c.arena, "the caretaker; %s", c.framework.plan.supporters[1].id));
	supported_by("Ms Camhs");
	supported_by("nobody, camhs");
	facts = facts_of();
	assert_int_equal(facts->n_backed, sizeof(expected) / sizeof(*expected));
	for (size_t i = 0; i < facts->n_backed; i++) {
		assert_int_equal(facts->backed[i].supporter, expected[i]);
		assert_true(facts->backed[i].own && facts->backed[i].overdue);
		assert_string_equal(facts->backed[i].text, "Act");
		assert_string_equal(facts->backed[i].due, "1 Oct 2026");
		assert_int_equal(facts->backed[i].section, 0);
	}
}

/* ---- changes ---- */

static const struct school_facts *with_change(const struct change *change)
{
	const struct school_result *result = score_case_run(&c);
	const struct plan *plan = plan_case_build(&c);

	((struct judgement_result *)result->sections[0].judgements)->change = change;
	return packed(cohort_facts(&c.arena, findings_of(&c.arena, result), plan));
}

static void a_level_is_beside_last_years(void **state)
{
	static const struct change_level last = { .level = 3, .school_year = 2025, .year = "2025-26" };
	static const struct {
		struct change change;
		enum compared_change expected;
		size_t n_moves;
	} cases[] = {
		{ { .kind = CHANGE_DOWN, .last = &last, .reason_code = FALL_STAFFING, .reason = "Two left." }, COMPARED_DOWN, 1 },
		{ { .kind = CHANGE_DOWN, .last = &last, .reason_missing = true }, COMPARED_DOWN, 0 },
		{ { .kind = CHANGE_UP, .last = &last }, COMPARED_UP, 0 },
		{ { .kind = CHANGE_SAME, .last = &last, .reason = "As before." }, COMPARED_SAME, 0 },
		{ { .kind = CHANGE_TO_BE_MODERATED, .last = &last }, COMPARED_NOT_COMPARED, 0 },
		{ { .kind = CHANGE_NOT_COMPARED }, COMPARED_NOT_COMPARED, 0 },
		{ { .kind = CHANGE_FIRST }, COMPARED_NEW, 0 },
		{ { .kind = CHANGE_NO_LEVEL_THEN }, COMPARED_NEW, 0 },
	};

	(void)state;
	score_case_answer(&c, "a", "school", "MM MN NN");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct school_facts *facts = with_change(&cases[i].change);

		assert_int_equal(facts->judgements[0].change, cases[i].expected);
		assert_int_equal(facts->judgements[0].last_level, cases[i].change.last ? 3 : -1);
		assert_int_equal(facts->judgements[0].last_year, cases[i].change.last ? 2025 : 0);
		assert_int_equal(facts->judgements[0].unexplained, cases[i].change.reason_missing);
		assert_int_equal(facts->n_moves, cases[i].n_moves);
		assert_int_equal(facts->judgements[1].change, COMPARED_NO_CHANGE_KNOWN);
	}
	assert_string_equal(with_change(&cases[0].change)->moves[0].reason_code, "staffing");
	assert_string_equal(with_change(&cases[0].change)->moves[0].reason, "Two left.");
}

static void a_level_outside_the_focus_is_carried(void **state)
{
	static const struct change_level last = { .level = 2, .year = "2024-25" };
	static const struct change carried = { .kind = CHANGE_CARRIED, .last = &last, .carried = &last },
				   lapsed = { .kind = CHANGE_LAPSED, .last = &last };
	const struct school_facts *facts;

	(void)state;
	score_case_focus(&c, "b", "c");
	score_case_answer(&c, "b", "school", "MM MN NN");
	facts = with_change(&carried);
	assert_int_equal(facts->judgements[0].level, -1);
	assert_int_equal(facts->judgements[0].change, COMPARED_CARRIED);
	assert_int_equal(facts->judgements[0].carried_level, 2);
	facts = with_change(&lapsed);
	assert_int_equal(facts->judgements[0].change, COMPARED_NO_CHANGE_KNOWN);
	assert_int_equal(facts->judgements[0].carried_level, -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(only_what_was_asked_counts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_unmet_duty_is_told_by_its_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(actions_are_counted_where_they_are, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_only_proposed_is_nobodys_promise, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_action_is_told_to_each_who_supports_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_level_is_beside_last_years, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_level_outside_the_focus_is_carried, set_up, tear_down),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
