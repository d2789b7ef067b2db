/* score_triggers_test.c - when a trigger fires, and when it cannot be said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_case.h"

static int open_cases(void **state)
{
	struct cases *c = malloc(sizeof(*c));

	*state = c;
	cases_open(c);
	tables_write(&c->tables, "calendar.csv", case_calendar);
	return 0;
}

static int close_cases(void **state)
{
	cases_close(*state);
	free(*state);
	return 0;
}

/* "T1 2026-09-21 Autumn 1; T3 cannot compute: ...": all of P1's in 2026-27 up to a day. */
static const char *fired(struct cases *c, const char *rows, const char *until)
{
	struct arena *arena = &c->tables.arena;
	struct trigger_list list = { .n = 0 };
	const char *text = "";

	cases_read_events(c, rows);
	triggers_of_events(arena, case_rules_of(&c->framework), pupil_events_find(c->pupils, c->n_pupils, "P1"), 2026,
			   day(until), &list);
	for (size_t i = 0; i < list.n; i++) {
		const struct trigger_firing *f = &list.items[i];

		text = arena_printf(arena, "%s%s%s %s%s%s", text, i ? "; " : "", f->trigger->id,
				    f->missing ? "cannot compute: " : date_iso(arena, f->on),
				    f->missing ? "" : " ",
				    f->missing ? f->missing : f->half_term ? f->half_term->label : "-");
	}
	return text;
}

static void two_suspensions_of_a_half_term_fire(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-09-21,1,,,,\n"
					  "S1,P2,suspension,2026-09-15,1,,,,\n"
					  "S1,P1,suspension,2026-09-14,1,,,,\n", "2026-12-18"),
			    "T1 2026-09-21 Autumn 1");
}

static void half_a_day_is_one_suspension(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,lunchtime,2026-09-14,,,,,\n"
					  "S1,P1,suspension,2026-10-22,0.5,,,,\n", "2026-12-18"),
			    "T1 2026-10-22 Autumn 1");
}

/* The last day of one half term and the first of the next are not one half term. */
static void two_half_terms_do_not_add_up(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-10-22,1,,,,\n"
					  "S1,P1,suspension,2026-11-02,1,,,,\n", "2026-12-18"), "");
}

/* A suspension that runs into a half term has started in the one before. */
static void the_start_decides_the_half_term(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-10-22,5,,,,\n"
					  "S1,P1,suspension,2026-11-16,1,,,,\n", "2026-12-18"),
			    "T3 2026-11-16 Autumn 2");
}

static void neither_cancelled_nor_elsewhere_nor_later_ones_count(void **state)
{
	static const char rows[] = "S1,P1,suspension,2026-09-14,1,,,,\n"
				   "S1,P1,suspension,2026-09-15,1,,2026-09-16,,\n"
				   "S1,P1,suspension,2026-09-07,1,,,yes,\n"
				   "S1,P1,permanent,2026-09-16,,,,,\n"
				   "S1,P1,suspension,2026-10-05,1,,,,\n";

	assert_string_equal(fired(*state, rows, "2026-10-04"), "");
	assert_string_equal(fired(*state, rows, "2026-10-05"), "T1 2026-10-05 Autumn 1");
}

static void it_fires_once_a_half_term_and_again_in_the_next(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-09-14,0.5,,,,\n"
					  "S1,P1,suspension,2026-09-15,0.5,,,,\n"
					  "S1,P1,suspension,2026-09-16,0.5,,,,\n"
					  "S1,P1,suspension,2026-11-09,0.5,,,,\n"
					  "S1,P1,suspension,2026-11-10,0.5,,,,\n", "2026-12-18"),
			    "T1 2026-09-15 Autumn 1; T1 2026-11-10 Autumn 2");
}

static void last_years_suspensions_do_not_fire_this_year(void **state)
{
	struct cases *c = *state;

	tables_write(&c->tables, "calendar.csv",
		     "scope,half_term,first_day,last_day\n"
		     "S1,Summer 2,2026-06-01,2026-07-21\nS1,Autumn 1,2026-09-02,2026-10-23\n");
	assert_string_equal(fired(c, "S1,P1,suspension,2026-07-20,1,,,,\n"
				     "S1,P1,suspension,2026-07-21,1,,,,\n", "2026-12-18"), "");
}

static void days_in_a_term_and_in_a_year_have_their_own(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-09-07,9.5,,,yes,\n"
					  "S1,P1,suspension,2026-09-14,5,,,,\n"
					  "S1,P1,suspension,2026-11-09,0.5,,,,\n"
					  "S1,P1,suspension,2027-01-11,15,,,,\n", "2027-07-21"),
			    "T3 2026-11-09 Autumn 2; T3 2027-01-11 Spring 1; T4 2027-01-11 Spring 1");
}

/* 16, 17 and 18 December are the autumn's; eight days from 6 January are the spring's, and five of them would not be. */
static void days_that_run_into_the_next_term_fire_there(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-12-16,11,,,,\n", "2026-12-18"),
			    "T3 2026-12-16 Autumn 2");
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-12-16,8,,,,\n", "2026-12-18"), "");
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-12-16,8,,,,\n"
					  "S1,P1,suspension,2027-01-25,0.5,,,,\n", "2027-02-12"),
			    "T3 2027-01-25 Spring 1");
}

static void a_start_outside_the_calendar_cannot_be_said(void **state)
{
	assert_string_equal(fired(*state, "S1,P1,suspension,2026-10-28,1,,,,\n", "2026-12-18"),
			    "T1 cannot compute: 28 October 2026 is in no half term of the calendar; "
			    "T3 cannot compute: 28 October 2026 is in no half term of the calendar");
}

static void nothing_can_be_said_without_a_calendar(void **state)
{
	struct cases *c = *state;

	tables_write(&c->tables, "calendar.csv", "scope,half_term,first_day,last_day\n");
	assert_string_equal(fired(c, "S1,P1,suspension,2026-09-14,1,,,,\n", "2026-12-18"),
			    "T1 cannot compute: the school has no calendar; "
			    "T3 cannot compute: the school has no calendar; "
			    "T4 cannot compute: the school has no calendar");
}

static void a_sentence_names_the_days_and_the_cells(void **state)
{
	struct cases *c = *state;
	struct trigger_list list = { .n = 0 };

	cases_read_events(c, "S1,P1,suspension,2026-09-14,1,,,,\nS1,P1,suspension,2026-09-21,1,,,,\n");
	triggers_of_events(&c->tables.arena, case_rules_of(&c->framework), &c->pupils[0], 2026, day("2026-12-18"),
			   &list);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.items[0].sentence, "2 suspensions started in Autumn 1 2026\u201327: on "
			    "14 September 2026 and 21 September 2026.");
	assert_int_equal(list.items[0].n_cells, 2);
	assert_int_equal(list.items[0].cells[1].line, 3);
	assert_int_equal(list.items[0].cells[1].column, 4);
}

static void a_declaration_fires_on_the_day_the_case_was_opened(void **state)
{
	struct cases *c = *state;
	struct trigger_list list = { .n = 0 };
	struct case_row row = { .declared = YES_NO_YES, .opened = { 2026, 10, 5 } };

	cases_read_events(c, "");
	triggers_declared(&c->tables.arena, case_rules_of(&c->framework), c->school, &row, &list);
	assert_int_equal(list.n, 1);
	assert_string_equal(list.items[0].trigger->id, "T2");
	assert_int_equal(list.items[0].on.day, 5);
	row.declared = YES_NO_NO;
	triggers_declared(&c->tables.arena, case_rules_of(&c->framework), c->school, &row, &list);
	assert_int_equal(list.n, 1);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_cases, close_cases)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_suspensions_of_a_half_term_fire),
		TEST(half_a_day_is_one_suspension),
		TEST(two_half_terms_do_not_add_up),
		TEST(the_start_decides_the_half_term),
		TEST(neither_cancelled_nor_elsewhere_nor_later_ones_count),
		TEST(it_fires_once_a_half_term_and_again_in_the_next),
		TEST(last_years_suspensions_do_not_fire_this_year),
		TEST(days_in_a_term_and_in_a_year_have_their_own),
		TEST(days_that_run_into_the_next_term_fire_there),
		TEST(a_start_outside_the_calendar_cannot_be_said),
		TEST(nothing_can_be_said_without_a_calendar),
		TEST(a_sentence_names_the_days_and_the_cells),
		TEST(a_declaration_fires_on_the_day_the_case_was_opened),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
