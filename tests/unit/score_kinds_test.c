/* score_kinds_test.c - what score says of each kind of audit is whole, and findings are of the audit's kind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "score/kinds.h"
#include "support_score.h"

#define TEST(name) cmocka_unit_test(name)

static void every_row_says_what_others_ask(void **state)
{
	for (enum framework_kind kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct score_kind *row = score_kind(kind);

		assert_non_null(row->judge);
		assert_non_null(row->shape);
		assert_non_null(row->main_table);
		/* Either its documents can be made public, or somebody is told why not. */
		assert_true((row->publish != NULL) != (row->kept != NULL));
		assert_int_equal(row->items != NULL, row->item_shape != NULL);
	}
}

static void findings_are_of_the_audits_kind(void **state)
{
	struct score_case c;
	const struct findings *findings, *published;

	score_case_init(&c, 1, 1, 2);
	c.school.roll.text = "";
	score_case_answer(&c, "a", "", "M N");
	findings = findings_of(&c.arena, score_case_run(&c));
	assert_ptr_equal(findings->kind, &score_rubric);
	assert_ptr_equal(findings_judged(findings), findings->own);
	assert_int_equal(findings_judged(findings)->sections[0].level, 1);
	published = findings_public(&c.arena, findings);
	assert_ptr_not_equal(findings_judged(published), findings->own);
	assert_ptr_not_equal(published->evidence, findings->evidence);
	assert_int_equal(findings_judged(published)->sections[0].level, 1);
	score_case_clear(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_row_says_what_others_ask),
		TEST(findings_are_of_the_audits_kind),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
