/* score_focus_test.c - what a school looks at this year, and judgements of whole sections. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "support_score.h"

static struct score_case c;

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 3, 2, 3);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static const char *hint_of(enum diag_code code)
{
	for (size_t i = 0; i < c.diags.n; i++) {
		if (c.diags.items[i].code == code)
			return c.diags.items[i].hint;
	}
	return "";
}

static void answers_outside_the_focus_are_told_once_a_section(void **state)
{
	(void)state;
	score_case_focus(&c, "a", "b");
	score_case_answer(&c, "c", "", "MM MM ..");
	score_case_row(&c, "c.s1.l3", "");
	score_case_row(&c, "c.s2.l3", "Mostly");
	score_case_run(&c);
	assert_true(score_case_says(
		&c, "responses.csv:2:2: warning: 5 answers for 'Area C' are outside this year's "
		    "focus and are not used [CSV026]"));
	assert_int_equal(c.diags.n, 1);
}

static void an_unknown_section_in_focus_is_an_error(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_focus(&c, "a", "b-");
	score_case_focus(&c, "b", "a");
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "schools.csv:2:4: error: focus 'b-' is not in the audit [CSV019]"));
	assert_string_equal(hint_of(DIAG_CSV019), "did you mean 'b'?");
	assert_int_equal(result->sections[0].status, SECTION_NOT_ASSESSED);
	assert_int_equal(result->sections[2].status, SECTION_NOT_IN_FOCUS);
	/* twice the same area is one: two are named, which is usual */
	assert_int_equal(c.diags.n, 2);
}

/* A title may hold a comma: its parts go together before each is looked for alone. */
static void a_focus_names_titles_too(void **state)
{
	const struct school_result *result;

	(void)state;
	((struct section *)c.framework.sections)[2].title = "Voice, choice and \u00c9lan";
	score_case_focus(&c, "area a", "voice");
	score_case_focus(&c, "Choice and \u00c9LAN", NULL);
	result = score_case_run(&c);
	for (size_t i = 0; i < c.diags.n; i++)
		assert_int_not_equal(c.diags.items[i].code, DIAG_CSV019);
	assert_int_equal(result->sections[0].status, SECTION_NOT_ASSESSED);
	assert_int_equal(result->sections[1].status, SECTION_NOT_IN_FOCUS);
	assert_int_equal(result->sections[2].status, SECTION_NOT_ASSESSED);
	score_case_focus(&c, "choice", NULL);
	score_case_run(&c);
	assert_true(score_case_says(&c, "schools.csv:2:4: error: focus 'choice' is not in the audit [CSV019]"));
}

static void a_focus_of_unknown_sections_alone_leaves_all_in_focus(void **state)
{
	const struct school_result *result;

	(void)state;
	score_case_focus(&c, "x", NULL);
	score_case_answer(&c, "c", "", "MM MM MM");
	result = score_case_run(&c);
	assert_int_equal(result->sections[2].level, 3);
	assert_int_equal(c.diags.n, 1);
}

static void one_focus_area_or_too_many_are_unusual(void **state)
{
	(void)state;
	score_case_focus(&c, "a", NULL);
	score_case_run(&c);
	assert_true(score_case_says(&c, "schools.csv:2:4: warning: focus names 1 area [CSV036]"));
	assert_string_equal(hint_of(DIAG_CSV036), "the audit has 2 to 3 in mind");
	c.framework.plan.areas = 2;
	score_case_focus(&c, "b", "c");
	score_case_run(&c);
	assert_true(score_case_says(&c, "schools.csv:2:4: warning: focus names 3 areas [CSV036]"));
}

static void a_school_without_answers_is_told(void **state)
{
	(void)state;
	score_case_row(&c, "a.s1.l1", "");
	score_case_run(&c);
	assert_true(score_case_says(
		&c, "schools.csv:2:1: warning: school 's1' has no answers [CSV040]"));
}

static struct judgement_row *give_judgements(const char *const (*rows)[3], size_t n)
{
	struct judgement_row *judgements = arena_array(&c.arena, n, sizeof(*judgements));

	for (size_t i = 0; i < n; i++) {
		int line = (int)i + 2;

		judgements[i].section =
			score_case_cell(&c.arena, rows[i][0], "judgements.csv", line, 2);
		judgements[i].judgement =
			score_case_cell(&c.arena, rows[i][1], "judgements.csv", line, 3);
		judgements[i].respondent =
			score_case_cell(&c.arena, rows[i][2], "judgements.csv", line, 4);
		judgements[i].reason = score_case_cell(&c.arena, "", "judgements.csv", line, 5);
		judgements[i].reason_code = score_case_cell(&c.arena, "", "judgements.csv", line, 7);
		judgements[i].previous = score_case_cell(&c.arena, "", "judgements.csv", line, 6);
	}
	c.evidence.judgements = judgements;
	c.evidence.n_judgements = n;
	score_case_answer(&c, "a", "", "MM MM MM");
	return judgements;
}

static void a_judgement_is_attached_to_its_section(void **state)
{
	static const char *const rows[][3] = {
		{ "a", "Emerging", "school" },
		{ "a", "established", "agreed" },
		{ "b", "none", "" },
	};
	const struct school_result *result;

	(void)state;
	score_case_respondents(&c, 1, true);
	give_judgements(rows, 3);
	result = score_case_run(&c);
	assert_int_equal(c.diags.n, 0);
	assert_string_equal(result->sections[0].judgement->judgement.text, "established");
	assert_int_equal(result->sections[0].level, 3);
	assert_string_equal(result->sections[1].judgement->judgement.text, "none");
	assert_null(result->sections[2].judgement);
}

static void a_judgement_must_name_a_section_a_level_and_a_respondent_once(void **state)
{
	static const char *const rows[][3] = {
		{ "aa", "Emerging", "" },
		{ "a", "Good", "" },
		{ "b", "Emerging", "" },
		{ "b", "Advanced", "" },
		{ "c", "Emerging", "head" },
	};
	const struct school_result *result;

	(void)state;
	give_judgements(rows, 5);
	result = score_case_run(&c);
	assert_true(score_case_says(
		&c, "judgements.csv:2:2: error: section 'aa' is not in the audit [CSV019]"));
	assert_true(score_case_says(&c, "judgements.csv:3:3: error: judgement 'Good' is not a "
					"level of the audit [CSV035]"));
	assert_true(score_case_says(
		&c, "judgements.csv:5:2: error: section 'b' is already judged by School at "
		    "judgements.csv:4 [CSV014]"));
	assert_true(score_case_says(
		&c, "judgements.csv:6:4: error: respondent 'head' is not known [CSV013]"));
	assert_int_equal(c.diags.n, 4);
	assert_string_equal(result->sections[1].judgement->judgement.text, "Emerging");
}

/* A rubric's levels come from its ratings: rows of judgements.csv may give reasons alone. */
static void a_row_may_give_a_reason_alone(void **state)
{
	static const char *const rows[][3] = { { "a", "", "" }, { "b", "", "" }, { "b", "", "school" } };
	struct judgement_row *given = give_judgements(rows, 3);
	const struct school_result *result;

	(void)state;
	given[0].reason.text = "We look harder now.";
	given[1].reason_code.text = "Judged strictly";
	given[2].reason_code.text = "staffing";
	result = score_case_run(&c);
	assert_true(score_case_says(&c, "judgements.csv:4:2: error: section 'b' already has a row by School at "
					"judgements.csv:3 [CSV014]"));
	assert_int_equal(c.diags.n, 1);
	assert_null(result->sections[0].judgement);
	assert_int_equal(result->sections[0].level, 3);
}

static void a_code_is_one_of_six_in_any_spelling(void **state)
{
	static const char *const rows[][3] = { { "a", "", "" }, { "b", "", "" }, { "c", "", "" } };
	struct judgement_row *given = give_judgements(rows, 3);

	(void)state;
	given[0].reason_code.text = "evidence-lapsed";
	given[1].reason_code.text = "DESCRIPTOR CHANGED";
	given[2].reason_code.text = "staffin";
	score_case_run(&c);
	assert_true(score_case_says(&c, "judgements.csv:4:7: error: reason_code 'staffin' is not a reason [CSV097]"));
	assert_int_equal(c.diags.n, 1);
	assert_string_equal(c.diags.items[0].hint, "did you mean 'staffing'?");
}

static void what_a_rubric_says_of_the_last_review_is_not_read(void **state)
{
	static const char *const rows[][3] = { { "a", "", "" }, { "b", "Emerging", "" } };
	struct judgement_row *given = give_judgements(rows, 2);
	const struct school_result *result;

	(void)state;
	given[0].previous.text = "Emerging";
	given[1].previous.text = "Advanced";
	result = score_case_run(&c);
	assert_true(score_case_says(&c, "judgements.csv:2:6: note: previous 'Emerging' is not read: no reviewer judges in "
					"this audit [CSV098]"));
	assert_int_equal(c.diags.n, 1);
	assert_int_equal(result->sections[0].judgements[0].previous, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(answers_outside_the_focus_are_told_once_a_section),
		TEST(an_unknown_section_in_focus_is_an_error),
		TEST(a_focus_names_titles_too),
		TEST(a_focus_of_unknown_sections_alone_leaves_all_in_focus),
		TEST(one_focus_area_or_too_many_are_unusual),
		TEST(a_school_without_answers_is_told),
		TEST(a_judgement_is_attached_to_its_section),
		TEST(a_judgement_must_name_a_section_a_level_and_a_respondent_once),
		TEST(a_row_may_give_a_reason_alone),
		TEST(a_code_is_one_of_six_in_any_spelling),
		TEST(what_a_rubric_says_of_the_last_review_is_not_read),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
