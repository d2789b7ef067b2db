/* score_suppress_test.c - single small numbers are hidden; tables are score_crosstab_test.c's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "score/suppress.h"

static const struct suppress_policy public = { SUPPRESS_PUBLIC, 5, 11 };
static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* ---- single numbers ---- */

static void counts_of_one_to_four_are_hidden(void **state)
{
	const struct suppress_policy own = { SUPPRESS_INTERNAL, 5, 11 };
	const struct suppress_policy wide = { SUPPRESS_PUBLIC, 10, 11 };

	(void)state;
	assert_false(suppress_count_hidden(&public, 0, 0));
	assert_false(suppress_count_hidden(&public, 0, 11));
	assert_true(suppress_count_hidden(&public, 0, 10));
	assert_true(suppress_count_hidden(&public, 1, 500));
	assert_true(suppress_count_hidden(&public, 4, 500));
	assert_false(suppress_count_hidden(&public, 5, 500));
	assert_true(suppress_count_hidden(&wide, 9, 500));
	assert_false(suppress_count_hidden(&own, 1, 3));
}

static void percentages_of_few_are_hidden(void **state)
{
	const struct suppress_policy own = { SUPPRESS_RESTRICTED, 5, 11 };

	(void)state;
	assert_true(suppress_percent_hidden(&public, 5, 10));
	assert_false(suppress_percent_hidden(&public, 5, 11));
	assert_false(suppress_percent_hidden(&public, 0, 11));
	assert_true(suppress_percent_hidden(&public, 4, 100));
	assert_true(suppress_percent_hidden(&public, 96, 100));
	assert_false(suppress_percent_hidden(&public, 95, 100));
	assert_false(suppress_percent_hidden(&public, 100, 100));
	assert_false(suppress_percent_hidden(&own, 1, 2));
}

static void a_part_is_hidden_with_its_rest(void **state)
{
	(void)state;
	assert_true(suppress_part_hidden(&public, 18, 20));
	assert_true(suppress_part_hidden(&public, 2, 20));
	assert_true(suppress_part_hidden(&public, 10, 10));
	assert_false(suppress_part_hidden(&public, 20, 20));
	assert_false(suppress_part_hidden(&public, 10, 20));
}

static void a_hidden_number_is_a_symbol(void **state)
{
	(void)state;
	assert_string_equal(suppress_count_text(&arena, false, 12), "12");
	assert_string_equal(suppress_count_text(&arena, true, 3), "c");
	assert_string_equal(suppress_symbol(SYMBOL_UNAVAILABLE), "x");
	assert_string_equal(suppress_symbol(SYMBOL_UNRELIABLE), "u");
	for (int s = 0; s < SYMBOL_COUNT; s++)
		assert_true(*suppress_symbol_meaning(s));
}

static void profiles_have_names(void **state)
{
	(void)state;
	assert_string_equal(suppress_profile_name(SUPPRESS_INTERNAL), "internal");
}

static void differences_come_from_unrounded_shares(void **state)
{
	(void)state;
	assert_string_equal(suppress_difference_text(&arena, &public, 10, 30, 9, 22), "+7.6");
	/* 12.44 and 12.56: rounded shares, 12.4 and 12.6, would be 0.2 apart. */
	assert_string_equal(suppress_difference_text(&arena, &public, 1244, 10000, 1256, 10000),
			    "+0.1");
	assert_string_equal(suppress_difference_text(&arena, &public, 50, 200, 40, 200), "\u22125.0");
	/* 16.65 % is shown as 16.7 and 16.64 % as 16.6, but they are a hundredth apart. */
	assert_string_equal(suppress_difference_text(&arena, &public, 1664, 10000, 1665, 10000),
			    "+0.1");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 20, 40), "0.0");
	assert_string_equal(suppress_difference_text(&arena, &public, 3, 40, 20, 40), "c");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 38, 40), "c");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 0, 0), "z");
	assert_string_equal(suppress_difference_text(&arena, &public, 1000000000, 2000000000,
						     2000000000, 2000000000), "+50.0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_of_one_to_four_are_hidden),
		cmocka_unit_test(percentages_of_few_are_hidden),
		cmocka_unit_test(a_part_is_hidden_with_its_rest),
		cmocka_unit_test(a_hidden_number_is_a_symbol),
		cmocka_unit_test(profiles_have_names),
		cmocka_unit_test(differences_come_from_unrounded_shares),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
