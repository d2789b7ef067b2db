/* score_school_days_test.c - counting school days: half terms, closed days, holidays, ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/school_days.h"
#include "support_case.h"

static int open_cases(void **state)
{
	*state = malloc(sizeof(struct cases));
	cases_open(*state);
	return 0;
}

static int close_cases(void **state)
{
	cases_close(*state);
	free(*state);
	return 0;
}

static struct cases *with_calendar(void **state, const char *calendar)
{
	struct cases *c = *state;

	tables_write(&c->tables, "calendar.csv", calendar);
	cases_read_events(c, "");
	return c;
}

static const char *after(struct cases *c, const char *from, int n)
{
	struct school_day found = school_days_after(&c->tables.arena, c->school, day(from), n);

	return found.missing ? found.missing : date_iso(&c->tables.arena, found.date);
}

static const char *before(struct cases *c, const char *from)
{
	struct school_day found = school_days_before(&c->tables.arena, c->school, day(from));

	return found.missing ? found.missing : date_iso(&c->tables.arena, found.date);
}

static void weekends_closed_days_and_holidays_are_passed_over(void **state)
{
	struct cases *c = with_calendar(state, case_calendar);

	assert_string_equal(after(c, "2026-09-14", 1), "2026-09-15");
	assert_string_equal(after(c, "2026-09-14", 5), "2026-09-21");
	assert_string_equal(after(c, "2026-09-18", 1), "2026-09-21");	/* Friday to Monday */
	assert_string_equal(after(c, "2026-09-19", 1), "2026-09-21");	/* from a Saturday */
	assert_string_equal(after(c, "2026-10-20", 1), "2026-10-22");	/* 21 is closed */
	assert_string_equal(after(c, "2026-10-22", 1), "2026-11-02");	/* 23 is closed, then a holiday */
	assert_string_equal(after(c, "2026-12-18", 1), "2027-01-06");	/* Christmas, two days closed */
	assert_string_equal(after(c, "2027-07-21", 1), "2027-09-01");	/* into the next school year */
	assert_string_equal(before(c, "2027-01-06"), "2026-12-18");
	assert_string_equal(before(c, "2026-11-02"), "2026-10-22");
}

/* By hand, after 14 September: 12 in September, 15 in October (the 21st and 23rd are closed), 21 in November. */
static void fifteen_and_fifty_days_are_counted_by_hand(void **state)
{
	struct cases *c = with_calendar(state, case_calendar);
	struct school_day_count count;

	assert_string_equal(after(c, "2026-09-14", 15), "2026-10-05");
	assert_string_equal(after(c, "2026-09-14", 50), "2026-12-02");
	count = school_days_between(&c->tables.arena, c->school, day("2026-09-14"),
				    day("2026-12-02"));
	assert_null(count.missing);
	assert_int_equal(count.n, 50);
	count = school_days_between(&c->tables.arena, c->school, day("2026-09-14"),
				    day("2026-09-14"));
	assert_int_equal(count.n, 0);
}

static void nothing_is_counted_where_the_calendar_does_not_say(void **state)
{
	struct cases *c = with_calendar(state, case_calendar);

	assert_string_equal(after(c, "2027-10-20", 2), "2027-10-22");
	assert_string_equal(after(c, "2027-10-20", 3), "the calendar ends on 22 October 2027");
	assert_string_equal(after(c, "2026-08-30", 1), "the calendar begins on 2 September 2026");
	assert_string_equal(before(c, "2026-09-02"), "the calendar begins on 2 September 2026");
}

static void nothing_is_counted_without_a_calendar(void **state)
{
	struct cases *c = *state;

	cases_read_events(c, "");
	assert_string_equal(after(c, "2026-09-14", 1), "the school has no calendar");
}

/* A holiday of five weeks in the middle of a year is a half term that somebody forgot. */
static void a_forgotten_half_term_is_no_holiday(void **state)
{
	struct cases *c = with_calendar(
		state, "scope,half_term,first_day,last_day\n"
		       "S1,Autumn 1,2026-09-02,2026-10-23\nS1,Spring 1,2027-01-04,2027-02-12\n"
		       "S1,Summer 1,2027-04-12,2027-05-28\nS1,Autumn 1,2027-09-01,2027-10-22\n");

	assert_string_equal(after(c, "2026-10-22", 2), "the calendar has no half term between "
			    "23 October 2026 and 4 January 2027");
	assert_string_equal(after(c, "2027-05-28", 1), "the calendar has no half term between "
			    "28 May 2027 and 1 September 2027");
}

static void closed_days_that_cannot_be_read_stop_the_count(void **state)
{
	struct cases *c = with_calendar(
		state, "scope,half_term,first_day,last_day,closed_days\n"
		       "S1,Autumn 1,2026-09-02,2026-10-23,\nS1,Autumn 2,2026-11-02,2026-12-18,INSET\n");

	assert_string_equal(after(c, "2026-10-22", 1), "2026-10-23");
	assert_string_equal(after(c, "2026-10-22", 2),
			    "the closed days of Autumn 2 cannot be read (calendar.csv line 3)");
}

static void each_school_counts_by_its_own_calendar(void **state)
{
	struct cases *c = with_calendar(
		state, "scope,half_term,first_day,last_day\n"
		       "S1,Autumn 1,2026-09-02,2026-10-23\nS1,Autumn 2,2026-11-02,2026-12-18\n"
		       "S2,Autumn 1,2026-09-02,2026-10-16\nS2,Autumn 2,2026-11-02,2026-12-18\n");
	struct school_day other = school_days_after(&c->tables.arena, &c->tables.schools[1],
						    day("2026-10-16"), 1);

	assert_string_equal(after(c, "2026-10-16", 1), "2026-10-19");
	assert_string_equal(date_iso(&c->tables.arena, other.date), "2026-11-02");
}

static void two_half_terms_are_a_term(void **state)
{
	struct half_term a = { .label = "Autumn 1", .school_year = 2026 },
			 b = { .label = "Autumn 2", .school_year = 2026 },
			 next = { .label = "Autumn 2", .school_year = 2027 },
			 t2 = { .label = "Term 2", .school_year = 2026 },
			 t3 = { .label = "Term 3", .school_year = 2026 },
			 t4 = { .label = "term 4", .school_year = 2026 },
			 spring = { .label = "Spring", .school_year = 2026 },
			 summer = { .label = "Summer", .school_year = 2026 };
	struct arena *arena = &((struct cases *)*state)->tables.arena;

	assert_true(school_days_same_term(&a, &b));
	assert_false(school_days_same_term(&b, &next));
	assert_false(school_days_same_term(&a, &t2));
	assert_false(school_days_same_term(&t2, &t3));
	assert_true(school_days_same_term(&t3, &t4));
	assert_false(school_days_same_term(&spring, &summer));
	assert_string_equal(school_days_term_name(arena, &b), "Autumn 2026\u201327");
	assert_string_equal(school_days_term_name(arena, &t3), "Term 3 and 4 2026\u201327");
	assert_string_equal(school_days_term_name(arena, &spring), "Spring 2026\u201327");
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_cases, close_cases)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(weekends_closed_days_and_holidays_are_passed_over),
		TEST(fifteen_and_fifty_days_are_counted_by_hand),
		TEST(nothing_is_counted_where_the_calendar_does_not_say),
		TEST(nothing_is_counted_without_a_calendar),
		TEST(a_forgotten_half_term_is_no_holiday),
		TEST(closed_days_that_cannot_be_read_stop_the_count),
		TEST(each_school_counts_by_its_own_calendar),
		TEST(two_half_terms_are_a_term),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
