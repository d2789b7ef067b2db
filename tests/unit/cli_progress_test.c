/* cli_progress_test.c - how far a run is, in words: with nothing known, in a narrow line, with hours
 * to go. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "cli/progress.h"

static const struct progress midway = {
	.done = 120, .total = 302, .failed = 2, .recent = 142, .recent_ms = 10000
};

static void expect_line(const char *expected, struct progress progress)
{
	char text[PROGRESS_TEXT_BYTES];

	progress_line(text, &progress);
	assert_string_equal(text, expected);
}

static void expect_bar(const char *expected, struct progress progress, int columns)
{
	char text[PROGRESS_TEXT_BYTES];

	progress_bar(text, &progress, columns);
	assert_string_equal(text, expected);
	assert_true(columns < 1 || (int)strlen(text) < columns);
}

static void a_line_says_pace_time_left_and_failures(void **state)
{
	struct progress both = midway;

	expect_line("120 of 302 schools, 14.2 a second, 13 s left, 2 failed", midway);
	both.withheld = 12;
	expect_line("120 of 302 schools, 14.2 a second, 13 s left, 12 withheld, 2 failed", both);
	both.failed = 0;
	expect_line("120 of 302 schools, 14.2 a second, 13 s left, 12 withheld", both);
}

static void a_later_pass_says_what_it_makes(void **state)
{
	struct progress beside = midway;

	beside.what = "feedback.pdf";
	expect_line("feedback.pdf: 120 of 302 schools, 14.2 a second, 13 s left, 2 failed", beside);
	expect_bar("[###     ] feedback.pdf: 120 of 302, 13 s left, 2 failed", beside, 57);
	expect_bar("[#########              ] 120/302, 2 failed", beside, 44);
}

static void what_is_not_known_is_not_said(void **state)
{
	expect_line("0 of 0 schools", (struct progress){ .total = 0 });
	expect_line("0 of 302 schools", (struct progress){ .total = 302 });
	expect_line("0 of 302 schools", (struct progress){ .total = 302, .recent_ms = 9000 });
	expect_line("1 of 302 schools", (struct progress){ NULL, 1, 302, 0, 0, 1, 0 });
	expect_line("1 of 1 school, 4.0 a second", (struct progress){ NULL, 1, 1, 0, 0, 1, 250 });
}

static void at_the_end_no_time_is_left(void **state)
{
	expect_line("302 of 302 schools, 14.2 a second", (struct progress){ NULL, 302, 302, 0, 0, 142, 10000 });
}

static void a_slow_pace_is_told_a_minute(void **state)
{
	expect_line("1 of 2 schools, 1.0 a second, 1 s left", (struct progress){ NULL, 1, 2, 0, 0, 1, 1000 });
	expect_line("1 of 2 schools, 59.9 a minute, 2 s left",
		    (struct progress){ NULL, 1, 2, 0, 0, 1, 1001 });
	expect_line("1 of 2 schools, 1.5 a minute, 40 s left",
		    (struct progress){ NULL, 1, 2, 0, 0, 1, 40000 });
}

static void time_left_is_rounded_up_and_readable(void **state)
{
	expect_line("1 of 61 schools, 1.0 a second, 1 min 0 s left",
		    (struct progress){ NULL, 1, 61, 0, 0, 10, 10000 });
	expect_line("1 of 3600 schools, 1.0 a second, 59 min 59 s left",
		    (struct progress){ NULL, 1, 3600, 0, 0, 10, 10000 });
	expect_line("1 of 7501 schools, 1.0 a second, 2 h 5 min left",
		    (struct progress){ NULL, 1, 7501, 0, 0, 10, 10000 });
	expect_line("1 of 1000000 schools, 1.0 a second, over 99 h left",
		    (struct progress){ NULL, 1, 1000000, 0, 0, 10, 10000 });
	expect_line("1 of 2000000 schools, 1.0 a minute, over 99 h left",
		    (struct progress){ NULL, 1, 2000000, 0, 0, 1, 60000 });
}

static void a_bar_takes_the_room_there_is(void **state)
{
	expect_bar("[###############                         ] "
		   "120 of 302 schools, 14.2 a second, 13 s left, 2 failed", midway, 200);
	expect_bar("[########              ] 120 of 302 schools, 14.2 a second, 13 s left, 2 failed",
		   midway, 80);
	expect_bar("[#######             ] 120 of 302, 13 s left, 2 failed", midway, 55);
	expect_bar("[###       ] 120/302, 2 failed", midway, 31);
}

static void in_a_narrow_line_numbers_go_before_the_bar(void **state)
{
	struct progress well = midway;

	well.failed = 0;
	expect_bar("120/302, 2 failed", midway, 20);
	expect_bar("[###      ] 120/302", well, 20);
	expect_bar("120/302", midway, 10);
	expect_bar("120/30", midway, 7);
	expect_bar("", midway, 1);
	expect_bar("", midway, 0);
}

static void a_bar_is_empty_at_first_and_full_at_last(void **state)
{
	expect_bar("[        ] 0/302", (struct progress){ .total = 302 }, 17);
	expect_bar("[####### ] 301/302", (struct progress){ NULL, 301, 302, 0, 0, 0, 0 }, 19);
	expect_bar("[########] 302/302", (struct progress){ NULL, 302, 302, 0, 0, 0, 0 }, 19);
	expect_bar("[        ] 0/0", (struct progress){ .total = 0 }, 15);
}

/* ---- the pace ---- */

static void the_first_school_has_the_time_since_the_start(void **state)
{
	struct progress progress = { .total = 10 };
	struct pace pace = { .n = 0 };

	pace_add(&pace, 0, &progress);
	assert_int_equal(progress.recent, 0);
	progress.done = 1;
	pace_add(&pace, 0, &progress);
	expect_line("1 of 10 schools", progress);
	progress.done = 2;
	pace_add(&pace, 200, &progress);
	expect_line("2 of 10 schools, 10.0 a second, 1 s left", progress);
}

static void only_the_last_seconds_count(void **state)
{
	struct progress progress = { .total = 100000 };
	struct pace pace = { .n = 0 };
	long long now = 0;

	for (int s = 0; s < 600; s++) {		/* ten minutes of 100 a second */
		pace_add(&pace, now, &progress);
		now += 1000;
		progress.done += 100;
	}
	for (int s = 0; s < 60; s++) {		/* a minute of 2 a second */
		pace_add(&pace, now, &progress);
		now += 1000;
		progress.done += 2;
	}
	pace_add(&pace, now, &progress);
	assert_int_equal(progress.recent, 2 * (PACE_MARKS - 1));
	assert_int_equal(progress.recent_ms, 1000 * (PACE_MARKS - 1));
}

static void many_schools_at_once_do_not_push_the_start_out(void **state)
{
	struct progress progress = { .total = 1000 };
	struct pace pace = { .n = 0 };

	for (int i = 0; i < 1000; i++) {
		progress.done = (size_t)i;
		pace_add(&pace, i, &progress);
	}
	assert_int_equal(progress.recent, 999);
	assert_int_equal(progress.recent_ms, 999);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_says_pace_time_left_and_failures),
		cmocka_unit_test(a_later_pass_says_what_it_makes),
		cmocka_unit_test(what_is_not_known_is_not_said),
		cmocka_unit_test(at_the_end_no_time_is_left),
		cmocka_unit_test(a_slow_pace_is_told_a_minute),
		cmocka_unit_test(time_left_is_rounded_up_and_readable),
		cmocka_unit_test(a_bar_takes_the_room_there_is),
		cmocka_unit_test(in_a_narrow_line_numbers_go_before_the_bar),
		cmocka_unit_test(a_bar_is_empty_at_first_and_full_at_last),
		cmocka_unit_test(the_first_school_has_the_time_since_the_start),
		cmocka_unit_test(only_the_last_seconds_count),
		cmocka_unit_test(many_schools_at_once_do_not_push_the_start_out),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
