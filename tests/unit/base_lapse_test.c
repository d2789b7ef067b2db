/* base_lapse_test.c - how long something has: what is read, what is written, which of two is later. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/lapse.h"

static struct arena arena;

static int open_arena(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int close_arena(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static void what_is_read_is_written_alike(void **state)
{
	static const struct {
		const char *text, *written, *words;
	} good[] = {
		{ "now", "now", "now" }, { " Now", "now", "now" },
		{ "10 school days", "10 school days", "within 10 school days" },
		{ "1 School Day", "1 school day", "within 1 school day" },
		{ "1 half terms", "1 half term", "within 1 half term" },
		{ "2 half-terms", "2 half terms", "within 2 half terms" },
		{ "2 years", "2 years", "within 2 years" },
	};
	static const char *const bad[] = {
		"", "soon", "10", "0 years", "100 years", "10days", "10 days", "-1 years", "1.5 years",
		"2026-11-04", "Autumn 1", "ten school days", "2 half terms or so",
	};
	struct lapse lapse;

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		assert_true(lapse_parse(good[i].text, &lapse));
		assert_string_equal(lapse_text(&arena, lapse), good[i].written);
		assert_string_equal(lapse_words(&arena, lapse), good[i].words);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_false(lapse_parse(bad[i], &lapse));
	assert_string_equal(lapse_text(&arena, (struct lapse){ LAPSE_NONE, 0 }), "");
}

static void units_are_compared_as_far_as_it_is_sure(void **state)
{
	const struct lapse now = { LAPSE_NOW, 0 }, five = { LAPSE_SCHOOL_DAYS, 5 },
			   ten = { LAPSE_SCHOOL_DAYS, 10 }, year = { LAPSE_YEARS, 1 }, none = { 0, 0 };

	(void)state;
	assert_true(lapse_not_later(ten, five));
	assert_true(lapse_not_later(five, five));
	assert_false(lapse_not_later(five, ten));
	assert_false(lapse_not_later(now, five));
	assert_true(lapse_not_later(five, now));
	assert_true(lapse_not_later(now, now));
	assert_true(lapse_not_later(year, ten));
	assert_false(lapse_not_later(ten, year));
	assert_true(lapse_not_later((struct lapse){ LAPSE_HALF_TERMS, 2 }, ten));
	assert_false(lapse_not_later((struct lapse){ LAPSE_HALF_TERMS, 1 }, (struct lapse){ LAPSE_SCHOOL_DAYS, 30 }));
	assert_true(lapse_not_later(year, (struct lapse){ LAPSE_HALF_TERMS, 6 }));
	assert_false(lapse_not_later(year, (struct lapse){ LAPSE_HALF_TERMS, 7 }));
	assert_false(lapse_before(year, (struct lapse){ LAPSE_HALF_TERMS, 6 }));
	assert_true(lapse_before(year, ten));
	assert_false(lapse_not_later(none, now));
	assert_true(lapse_before(ten, five));
	assert_false(lapse_before(five, five));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_arena, close_arena)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_read_is_written_alike),
		TEST(units_are_compared_as_far_as_it_is_sure),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
