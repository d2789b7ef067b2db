/* base_rounding_test.c - each small fraction is rounded half away from zero, and to 0 or 100 only where it is that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/rounding.h"

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

/* What a share has to be, from the definition alone: units is right where 100 * part / whole lies nearer to it
 * than to any other, or in the middle and nothing lies further from zero; all but at 0 and at all of them. */
static void check_share(long long part, long long whole, long long all, long long units)
{
	long long twice = 2 * all * part;	/* in halves of a unit, times whole */

	if (part == 0)
		assert_int_equal(units, 0);
	else if (part == whole)
		assert_int_equal(units, all);
	else {
		assert_int_not_equal(units, 0);
		assert_int_not_equal(units, all);
		if (twice < whole)
			assert_int_equal(units, 1);
		else if (part < whole && twice >= (2 * all - 1) * whole)
			assert_int_equal(units, all - 1);
		else if (part > whole && twice < (2 * all + 1) * whole)
			assert_int_equal(units, all + 1);
		else
			assert_true((2 * units - 1) * whole <= twice && twice < (2 * units + 1) * whole);
	}
}

static void every_small_fraction(void **state)
{
	static const long long all[] = { 100, 1000 };

	(void)state;
	for (int decimals = 0; decimals < 2; decimals++) {
		for (long long whole = 1; whole <= 450; whole++) {
			for (long long part = 0; part <= whole + 5; part++)
				check_share(part, whole, all[decimals],
					    rounding_share(part, whole, decimals));
		}
		for (long long part = 0; part <= 2001; part++)
			check_share(part, 2001, all[decimals], rounding_share(part, 2001, decimals));
	}
}

static const char *share(long long part, long long whole, int decimals)
{
	return rounding_text(&arena, rounding_share(part, whole, decimals), decimals);
}

static void some_by_name(void **state)
{
	(void)state;
	assert_string_equal(share(1, 201, 1), "0.5");
	assert_string_equal(share(999, 1000, 1), "99.9");
	assert_string_equal(share(999, 1000, 0), "99");
	assert_string_equal(share(1999, 2000, 1), "99.9");
	assert_string_equal(share(1, 1000, 1), "0.1");
	assert_string_equal(share(1, 5000, 1), "0.1");
	assert_string_equal(share(1, 1000, 0), "1");
	assert_string_equal(share(1, 16, 1), "6.3");
	assert_string_equal(share(1, 200, 0), "1");
	assert_string_equal(share(2, 3, 0), "67");
	assert_string_equal(share(5, 1000, 0), "1");
	assert_string_equal(share(1001, 1000, 0), "101");
	assert_string_equal(share(12500, 1000, 0), "1,250");
	/* Rounded once: to six places first, it would be a half. */
	assert_string_equal(share(123449999999, 1000000000000, 1), "12.3");
	assert_string_equal(share(10000000000000000, 10000000000000001, 1), "99.9");
}

static const char *gap(long long part, long long whole, long long other_part, long long other_whole)
{
	return rounding_text(&arena, rounding_gap(part, whole, other_part, other_whole, 1), 1);
}

static void differences_on_both_sides_of_zero(void **state)
{
	(void)state;
	assert_string_equal(gap(1, 2, 1, 4), "25.0");
	assert_string_equal(gap(1, 4, 1, 2), "\u221225.0");
	assert_string_equal(gap(1, 3, 1, 3), "0.0");
	assert_string_equal(gap(1, 3, 3333, 10000), "0.1");
	assert_string_equal(gap(3333, 10000, 1, 3), "\u22120.1");
	assert_string_equal(gap(1, 2000, 0, 7), "0.1");
	assert_string_equal(gap(0, 7, 1, 2000), "\u22120.1");
	assert_string_equal(gap(3, 2000, 0, 7), "0.2");		/* 0.15: the half goes away from zero */
	assert_string_equal(gap(0, 7, 3, 2000), "\u22120.2");
	assert_string_equal(gap(2000, 2000, 1, 9999), "99.9");
	assert_string_equal(gap(10000000000000000, 10000000000000000, 0, 10000000000000000), "100.0");
}

static void numbers_of_millionths(void **state)
{
	(void)state;
	assert_string_equal(rounding_text(&arena, rounding_micro(1250000, 1), 1), "1.3");
	assert_string_equal(rounding_text(&arena, rounding_micro(-1250000, 1), 1), "\u22121.3");
	assert_string_equal(rounding_text(&arena, rounding_micro(4000, 2), 2), "0.01");
	assert_string_equal(rounding_text(&arena, rounding_micro(-4000, 2), 2), "\u22120.01");
	assert_string_equal(rounding_text(&arena, rounding_micro(0, 2), 2), "0.00");
	assert_string_equal(rounding_text(&arena, rounding_micro(99990000, 1), 1), "100.0");
	assert_string_equal(rounding_text(&arena, rounding_percent(99990000, 1), 1), "99.9");
	assert_string_equal(rounding_text(&arena, rounding_percent(100000000, 1), 1), "100.0");
	assert_string_equal(rounding_text(&arena, rounding_percent(100010000, 1), 1), "100.1");
	assert_string_equal(rounding_text(&arena, rounding_percent(10000, 1), 1), "0.1");
}

static void thousands_have_a_comma(void **state)
{
	(void)state;
	assert_string_equal(rounding_text(&arena, 0, 0), "0");
	assert_string_equal(rounding_text(&arena, 999, 0), "999");
	assert_string_equal(rounding_text(&arena, 1198, 0), "1,198");
	assert_string_equal(rounding_text(&arena, -1234567, 0), "\u22121,234,567");
	assert_string_equal(rounding_text(&arena, 1234567, 2), "12,345.67");
	assert_string_equal(rounding_text(&arena, 5, 2), "0.05");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_small_fraction),
		TEST(some_by_name),
		TEST(differences_on_both_sides_of_zero),
		TEST(numbers_of_millionths),
		TEST(thousands_have_a_comma),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
