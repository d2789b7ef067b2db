/* cli_kinds_test.c - every kind of audit has its row here, and says how much one of its audits holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "cli/kinds.h"

static void each_kind_has_a_row(void **state)
{
	(void)state;
	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct framework framework = { .kind = (enum framework_kind)kind };
		const struct cli_kind *row = cli_kind(&framework);

		assert_true(row->size && row->show);
	}
}

static const char *size(struct arena *arena, const char *path, bool whole)
{
	struct framework framework;
	struct diags diags;

	diags_init(&diags, arena);
	assert_true(framework_load(arena, path, &framework, &diags));
	return cli_kind(&framework)->size(arena, &framework, whole);
}

static void an_audit_says_how_much_it_holds(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_string_equal(size(&arena, "tests/audits/weighted.lua", false), "1 area, 2 descriptors");
	assert_string_equal(size(&arena, "tests/audits/weighted.lua", true), "1 area, 1 strand, 2 descriptors");
	assert_string_equal(size(&arena, "tests/audits/small_interview.lua", true), "2 headings, 3 questions");
	assert_string_equal(size(&arena, "tests/audits/small_case.lua", false), "4 sections, 27 fields");
	assert_string_equal(size(&arena, "tests/audits/small_case.lua", true), "4 sections, 27 fields, 13 gates");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_a_row),
		cmocka_unit_test(an_audit_says_how_much_it_holds),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
