/* base_period_test.c - labels of periods are read in all their forms, ordered where their order can be told, and go on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/period.h"

static void each_form_is_read(void **state)
{
	static const struct { const char *text; enum period_unit unit; const char *words, *next; } labels[] = {
		{ "2026-05", PERIOD_MONTH, "May 2026", "2026-06" },
		{ "2026-12", PERIOD_MONTH, "December 2026", "2027-01" },
		{ "2026-05-14", PERIOD_DAY, "14 May 2026", "2026-05-21" },
		{ "2025-26", PERIOD_YEAR, "2025–26", "2026-27" },
		{ "2025/2026", PERIOD_YEAR, "2025–26", "2026-27" },
		{ "Autumn 2025-26", PERIOD_TERM, "Autumn 2025–26", "Spring 2025-26" },
		{ "2018-19 Summer", PERIOD_TERM, "Summer 2018–19", "Autumn 2019-20" },
		{ "Autumn 2 2025-26", PERIOD_HALF_TERM, "Autumn 2 2025–26", "Spring 1 2025-26" },
		{ "2025-26 summer 2", PERIOD_HALF_TERM, "Summer 2 2025–26", "Autumn 1 2026-27" },
		{ "Spring 2 2024", PERIOD_HALF_TERM, "Spring 2 2023–24", "Summer 1 2023-24" },
		{ "Autumn 2024", PERIOD_TERM, "Autumn 2024–25", "Spring 2024-25" },
	};
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(labels) / sizeof(*labels); i++) {
		struct period period;

		if (!period_parse(labels[i].text, &period))
			fail_msg("'%s' is not read", labels[i].text);
		assert_int_equal(period.unit, labels[i].unit);
		assert_string_equal(period_words(&arena, &period), labels[i].words);
		assert_string_equal(period_next(&arena, &period), labels[i].next);
	}
	arena_clear(&arena);
}

static void nothing_else_is(void **state)
{
	static const char *const texts[] = {
		"", "May", "2026", "2026-13", "2025-27", "Autumn", "Autumn 3 2025-26", "Autumn Spring 2025-26", "term 1", "2026-5-5x",
	};
	struct period period;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		if (period_parse(texts[i], &period))
			fail_msg("'%s' is read", texts[i]);
	}
}

static void a_day_lies_in_each_unit(void **state)
{
	static const struct { struct date day; const char *week, *month, *half_term, *term, *year; } days[] = {
		{ { 2026, 9, 1 }, "2026-08-31", "2026-09", "Autumn 1 2026-27", "Autumn 2026-27", "2026-27" },
		{ { 2026, 11, 9 }, "2026-11-09", "2026-11", "Autumn 2 2026-27", "Autumn 2026-27", "2026-27" },
		{ { 2027, 2, 28 }, "2027-02-22", "2027-02", "Spring 1 2026-27", "Spring 2026-27", "2026-27" },
		{ { 2027, 3, 1 }, "2027-03-01", "2027-03", "Spring 2 2026-27", "Spring 2026-27", "2026-27" },
		{ { 2027, 8, 31 }, "2027-08-30", "2027-08", "Summer 2 2026-27", "Summer 2026-27", "2026-27" },
		{ { 1969, 12, 31 }, "1969-12-29", "1969-12", "Autumn 2 1969-70", "Autumn 1969-70", "1969-70" },
	};
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(days) / sizeof(*days); i++) {
		const struct { enum period_unit unit; const char *name; } units[] = {
			{ PERIOD_DAY, days[i].week }, { PERIOD_MONTH, days[i].month }, { PERIOD_HALF_TERM, days[i].half_term },
			{ PERIOD_TERM, days[i].term }, { PERIOD_YEAR, days[i].year },
		};

		for (size_t k = 0; k < sizeof(units) / sizeof(*units); k++) {
			const struct period period = period_at(units[k].unit, days[i].day);
			struct period read;

			assert_string_equal(period_name(&arena, &period), units[k].name);
			assert_true(period_parse(units[k].name, &read));
			assert_int_equal(read.index, period.index);
		}
	}
	arena_clear(&arena);
}

/* The order of two labels; 9: nobody can tell. */
static int order_of(const char *left, const char *right)
{
	struct period a, b;
	int order;

	assert_true(period_parse(left, &a));
	assert_true(period_parse(right, &b));
	return period_order(&a, &b, &order) ? order : 9;
}

static void two_are_ordered_where_that_can_be_told(void **state)
{
	assert_int_equal(order_of("2026-04", "2026-05"), -1);
	assert_int_equal(order_of("2026-05", "2026-05"), 0);
	assert_int_equal(order_of("2025-26", "2024-25"), 1);
	assert_int_equal(order_of("Summer 2024-25", "Autumn 2025-26"), -1);
	assert_int_equal(order_of("Autumn 1 2025-26", "2026-05"), -1);
	assert_int_equal(order_of("2025-26", "2026-05"), 9);
	assert_int_equal(order_of("Autumn 2025-26", "Autumn 2 2025-26"), 9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_form_is_read), cmocka_unit_test(a_day_lies_in_each_unit),
		cmocka_unit_test(nothing_else_is),
		cmocka_unit_test(two_are_ordered_where_that_can_be_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
