/* evidence_cases_test.c - the tables of single pupils, and the closed days of the calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/cases.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase\nS1,Ash Grove,primary\nS2,Birch,secondary\n";

static int open_tables(void **state)
{
	struct tables *t;

	tables_setup(state);
	t = *state;
	t->pupils = true;
	tables_write(t, "schools.csv", schools);
	return 0;
}

static const struct event_row *read_events(struct tables *t, const char *rows)
{
	tables_write(t, "events.csv",
		     arena_printf(&t->arena,
				  "school_id,pupil_ref,event,start,days,notified,cancelled,"
				  "previous_school,exam_on,place\n%s", rows));
	tables_read(t);
	assert_true(t->ok);
	return t->schools[0].events;
}

static void assert_day(struct date day, int year, int month, int d)
{
	assert_int_equal(day.year, year);
	assert_int_equal(day.month, month);
	assert_int_equal(day.day, d);
}

static void events_are_typed(void **state)
{
	struct tables *t = *state;
	const struct event_row *e = read_events(
		t, "S1,P1,Suspension,2026-09-14,2.5,14/09/2026,,no,2026-09-16,corridor\n"
		   "S2,P9,lunchtime,2026-09-15,,,,,,\n"
		   "S1,P1,fixed-term exclusion,2026-09-21,\"3,0\",,2026-09-22,yes,,\n"
		   "S1,P2,PEX,2026-10-01,,,,,,\n");

	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_events, 3);
	assert_int_equal(e[0].kind, EVENT_SUSPENSION);
	assert_int_equal(e[0].halves, 5);
	assert_day(e[0].start, 2026, 9, 14);
	assert_day(e[0].notified, 2026, 9, 14);
	assert_day(e[0].exam_on, 2026, 9, 16);
	assert_int_equal(e[0].elsewhere, YES_NO_NO);
	assert_string_equal(e[0].place.text, "corridor");
	assert_int_equal(e[0].place.at.line, 2);
	assert_int_equal(e[0].place.at.column, 10);
	assert_int_equal(e[1].halves, 6);
	assert_int_equal(e[1].elsewhere, YES_NO_YES);
	assert_day(e[1].cancelled, 2026, 9, 22);
	assert_int_equal(e[2].kind, EVENT_PERMANENT);
	assert_int_equal(e[2].halves, 0);
	assert_int_equal(t->schools[1].events[0].halves, 1);
}

static void days_are_halves_or_refused(void **state)
{
	static const char *const bad[] = { "2.25", "2.", "half", "-1", "0", "0.0", "381", "2.5x", "1e1",
					   ".", ".0", ".25", "2\xC2\xBD.5", "2\xC2\xBC", "\xC2\xBD\xC2\xBD",
					   "190.5", "3 weeks", " days" };
	static const struct { const char *text; int halves; } good[] = {
		{ "0.5", 1 }, { "1", 2 }, { "1.0", 2 }, { "44.5", 89 }, { "2.50", 5 }, { "190", 380 },
		{ ".5", 1 }, { ".50", 1 }, { "\xC2\xBD", 1 }, { "2\xC2\xBD", 5 }, { "2 \xC2\xBD", 5 },
		{ "2.5 days", 5 }, { "1 day", 2 }, { "2 \xC2\xBD Days", 5 },
	};

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
		struct tables t;
		const struct event_row *e;

		tables_open(&t);
		t.pupils = true;
		tables_write(&t, "schools.csv", schools);
		e = read_events(&t, arena_printf(&t.arena, "S1,P,suspension,2026-09-14,%s,,,,,\n",
						 good[i].text));
		tables_expect(&t, 0);
		assert_int_equal(e[0].halves, good[i].halves);
		tables_close(&t);
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct tables t;

		tables_open(&t);
		t.pupils = true;
		tables_write(&t, "schools.csv", schools);
		read_events(&t, arena_printf(&t.arena, "S1,P,suspension,2026-09-14,%s,,,,,\n",
					     bad[i]));
		tables_problem(&t, DIAG_CAS002, "events.csv", 2, 5);
		tables_expect(&t, 1);
		tables_close(&t);
	}
}

static void a_suspension_needs_days_and_an_exclusion_has_none(void **state)
{
	struct tables *t = *state;

	read_events(t, "S1,P1,suspension,2026-09-14,,,,,,\nS1,P1,permanent,2026-09-14,5,,,,,\n");
	tables_problem(t, DIAG_CAS002, "events.csv", 2, 5);
	tables_problem(t, DIAG_CAS002, "events.csv", 3, 5);
	tables_expect(t, 2);
}

/* As a school's information system exports them for the census. */
static void codes_of_the_census_are_kinds(void **state)
{
	struct tables *t = *state;
	const struct event_row *e = read_events(
		t, "S1,P1,SUSP,2026-11-09,1,2026-11-09,,,,\nS1,P1,FIXD,2026-11-12,1,,,,,\n"
		   "S1,P1,LNCH,2026-11-10,,,,,,\nS1,P1,PERM,2026-11-16,,2026-11-16,,,,\n"
		   "S1,P2,perm,2026-11-16,0,2026-11-16,,,,\n");

	tables_expect(t, 0);
	assert_int_equal(e[0].kind, EVENT_SUSPENSION);
	assert_int_equal(e[1].kind, EVENT_SUSPENSION);
	assert_int_equal(e[2].kind, EVENT_LUNCHTIME);
	assert_int_equal(e[2].halves, 1);
	assert_int_equal(e[3].kind, EVENT_PERMANENT);
	assert_int_equal(e[4].kind, EVENT_PERMANENT);
}

static const struct event_row *read_sessions(struct tables *t, const char *rows)
{
	tables_write(t, "events.csv",
		     arena_printf(&t->arena, "school_id,pupil_ref,event,start,days,sessions\n%s", rows));
	tables_read(t);
	assert_true(t->ok);
	return t->schools[0].events;
}

/* In the place of days or beside them; a row without either is a suspension of no length. */
static void two_sessions_are_a_day(void **state)
{
	struct tables *t = *state;
	const struct event_row *e = read_sessions(
		t, "S1,P1,SUSP,2026-09-14,,5\nS1,P1,SUSP,2026-09-21,2.5,5\nS1,P1,LNCH,2026-09-28,,1\n"
		   "S1,P1,LNCH,2026-09-29,,\nS1,P1,PERM,2026-10-05,,0\nS1,P1,SUSP,2026-10-06,1,\n"
		   "S1,P1,FTE,2026-10-07,,3 sessions\n");

	tables_expect(t, 0);
	assert_int_equal(e[0].halves, 5);
	assert_int_equal(e[0].days_cell.at.column, 6);
	assert_int_equal(e[1].halves, 5);
	assert_int_equal(e[1].days_cell.at.column, 5);
	assert_int_equal(e[2].halves, 1);
	assert_int_equal(e[3].halves, 1);
	assert_int_equal(e[4].halves, 0);
	assert_int_equal(e[5].halves, 2);
	assert_int_equal(e[6].halves, 3);
}

static void sessions_that_are_none_are_told(void **state)
{
	static const char *const bad[] = { ",2.5", ",0", ",381", ",one", "2,5", "5,5" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct tables t;
		const struct event_row *e;

		tables_open(&t);
		t.pupils = true;
		tables_write(&t, "schools.csv", schools);
		e = read_sessions(&t, arena_printf(&t.arena, "S1,P1,SUSP,2026-09-14,%s\n", bad[i]));
		tables_problem(&t, DIAG_CAS002, "events.csv", 2, 6);
		tables_expect(&t, 1);
		assert_int_equal(e[0].halves, 0);
		tables_close(&t);
	}
}

static void sessions_of_a_permanent_exclusion_are_told(void **state)
{
	struct tables *t = *state;

	read_sessions(t, "S1,P1,PERM,2026-09-14,,4\nS1,P1,SUSP,2026-09-14,,\n");
	tables_problem(t, DIAG_CAS002, "events.csv", 2, 6);
	tables_problem(t, DIAG_CAS002, "events.csv", 3, 5);
	tables_expect(t, 2);
}

/* Notice of what the board found comes after it has met, the application after notice. */
static void days_of_the_board_follow_each_other(void **state)
{
	struct tables *t = *state;
	const struct case_row *row;

	tables_write(t, "cases.csv",
		     "school_id,case_ref,pupil_ref,opened,board_met,upheld,panel_applied\n"
		     "S1,C1,P1,2026-09-14,2026-09-28,2026-09-28,2026-10-02\n"
		     "S1,C2,P1,2026-09-14,2026-09-28,2026-09-25,\n"
		     "S1,C3,P1,2026-09-14,,2026-09-28,2026-09-25\n");
	read_events(t, "");
	tables_problem(t, DIAG_CSV025, "cases.csv", 3, 6);
	tables_problem(t, DIAG_CSV025, "cases.csv", 4, 7);
	tables_expect(t, 2);
	row = t->schools[0].cases;
	assert_day(row->board_met, 2026, 9, 28);
	assert_day(row->upheld, 2026, 9, 28);
	assert_day(row->panel_applied, 2026, 10, 2);
}

static void references_that_differ_in_case_alone_are_told_once(void **state)
{
	struct tables *t = *state;
	const struct diag *d;

	tables_write(t, "cases.csv", "school_id,case_ref,pupil_ref,opened\n"
				     "S1,C-1,p1,2026-09-14\n"
				     "S1,C2,P\xC2\xA0\x32,2026-09-14\n"
				     "S2,C3,p2,2026-09-14\n");
	tables_write(t, "case_items.csv", "school_id,case_ref,item\nS1,c-1,a\nS1,C2\xE2\x80\x8B,a\nS1,c-1,b\n");
	read_events(t, "S1,P1,suspension,2026-09-14,1,,,,,\n"
		       "S1,\xEF\xBB\xBFP 2,suspension,2026-09-21,1,,,,,\n"
		       "S1,P1,suspension,2026-09-28,1,,,,,\n"
		       "S1,P2,suspension,2026-10-05,1,,,,,\n");
	tables_expect(t, 2);
	d = tables_problem(t, DIAG_CSV065, "cases.csv", 2, 3);
	assert_non_null(strstr(d->message, "pupil_ref differs from the one in "));
	assert_non_null(strstr(d->message, "events.csv line 2 only in letter case or a kind of dash or quotation mark"));
	assert_null(d->value);
	assert_string_equal(d->school_id, "S1");
	tables_problem(t, DIAG_CSV065, "case_items.csv", 2, 2);
	/* spaces and what nobody sees do not make another */
	assert_string_equal(t->schools[0].events[1].pupil_ref.text, t->schools[0].cases[1].pupil_ref.text);
	assert_string_equal(t->schools[0].cases[1].case_ref.text, t->schools[0].case_items[1].case_ref.text);
}

/* What stands in a cell may be a name, a diagnosis, an accusation. */
static void no_cell_of_a_pupil_is_quoted(void **state)
{
	struct tables *t = *state;

	tables_write(t, "cases.csv",
		     "school_id,case_ref,pupil_ref,opened,declared,review\n"
		     "S1,SECRETREF,P1,SECRETDATE,SECRETANSWER,2026-01-01\n"
		     "S1,SECRETREF,P1,2026-02-01,yes,2026-01-01\n"
		     "S1,C3,P1,2026-02-01,yes\n"
		     "SECRETSCHOOL,C4,SECRET\x01,2026-02-01,yes,\n"
		     "S1,C5,\"SECRET\"x,2026-02-01,yes,\n");
	tables_write(t, "case_items.csv", "school_id,case_ref,item,answer,date\n"
					  "S1,C1,a1,x,SECRETDAY\n");
	read_events(t, "S1,P1,SECRETEVENT,2026-09-14,SECRETDAYS,,,SECRET,2026-01-02,\n");
	tables_problem(t, DIAG_CSV017, "cases.csv", 2, 4);
	tables_problem(t, DIAG_CSV045, "cases.csv", 2, 5);
	tables_problem(t, DIAG_CAS004, "cases.csv", 3, 2);
	tables_problem(t, DIAG_CSV025, "cases.csv", 3, 6);
	tables_problem(t, DIAG_CSV004, "cases.csv", 4, 1);
	tables_problem(t, DIAG_CSV009, "cases.csv", 5, 1);
	tables_problem(t, DIAG_CSV030, "cases.csv", 5, 3);
	tables_problem(t, DIAG_CSV017, "case_items.csv", 2, 5);
	tables_problem(t, DIAG_CAS001, "events.csv", 2, 3);
	tables_problem(t, DIAG_CSV025, "events.csv", 2, 9);
	for (size_t i = 0; i < t->diags.n; i++) {
		const struct diag *d = &t->diags.items[i];

		assert_null(strstr(d->message, "SECRET"));
		assert_true(!d->hint || !strstr(d->hint, "SECRET"));
		assert_true(!d->value || !strstr(d->value, "SECRET"));
	}
}

static void a_missing_header_row_is_not_quoted(void **state)
{
	struct tables *t = *state;

	tables_write(t, "cases.csv", "S1,SECRETREF,SECRETPUPIL,2026-02-01,yes,\n");
	tables_read(t);
	assert_true(tables_count(t, DIAG_CSV005) > 0);
	for (size_t i = 0; i < t->diags.n; i++) {
		assert_null(strstr(t->diags.items[i].message, "SECRET"));
		assert_true(!t->diags.items[i].hint || !strstr(t->diags.items[i].hint, "SECRET"));
		assert_true(!t->diags.items[i].value || !strstr(t->diags.items[i].value, "SECRET"));
	}
}

static void cases_and_their_items_are_typed(void **state)
{
	struct tables *t = *state;
	const struct case_row *c;
	const struct case_item_row *i;

	tables_write(t, "cases.csv",
		     "school_id,case_ref,pupil_ref,opened,declared,representations,looked_after,"
		     "social_worker,meeting,chair,attendees,outcome,sen_status,upheld,review\n"
		     "S1,C1,P1,2026-10-01,Y,,no,yes,2026-10-05,Deputy,SENCO,O1,K,2026-11-01,2026-11-10\n");
	tables_write(t, "case_items.csv",
		     "school_id,case_ref,item,answer,note,date,start,how_often,review,effect,owner\n"
		     "S1,C1,d1,yes,Mentor,,2026-09-07,weekly,2026-10-19,calmer,Head of Year\n");
	tables_read(t);
	tables_expect(t, 0);
	c = t->schools[0].cases;
	assert_int_equal(t->schools[0].n_cases, 1);
	assert_int_equal(c->declared, YES_NO_YES);
	assert_int_equal(c->representations, YES_NO_EMPTY);
	assert_int_equal(c->looked_after, YES_NO_NO);
	assert_int_equal(c->social_worker, YES_NO_YES);
	assert_day(c->meeting, 2026, 10, 5);
	assert_day(c->upheld, 2026, 11, 1);
	assert_string_equal(c->sen_status.text, "K");
	i = t->schools[0].case_items;
	assert_day(i->start, 2026, 9, 7);
	assert_day(i->review, 2026, 10, 19);
	assert_string_equal(i->owner.text, "Head of Year");
	assert_int_equal(t->schools[1].n_cases, 0);
}

/* The tables of pupils lie beside others: an audit that is not about pupils does not open them. */
static void they_are_read_only_where_they_are_asked_for(void **state)
{
	struct tables *t = *state;

	t->pupils = false;
	read_events(t, "S1,P1,nonsense,nonsense,nonsense,,,,,\n");
	tables_expect(t, 0);
	assert_int_equal(tables_count(t, DIAG_CSV028), 1);
	assert_int_equal(t->evidence.n_files, 1);
}

static void closed_days_are_days_and_ranges(void **state)
{
	struct tables *t = *state;
	const struct half_term *h;

	tables_write(t, "calendar.csv",
		     "scope,half_term,first_day,last_day,closed_days\n"
		     "*,Autumn 1,2026-09-01,2026-10-23,2026-09-01; 19/10/2026 .. 2026-10-21 ;\n"
		     "*,Autumn 2,2026-11-02,2026-12-18,\n");
	tables_read(t);
	tables_expect(t, 0);
	h = t->schools[0].half_terms;
	assert_int_equal(h[0].n_closed, 2);
	assert_day(h[0].closed[0].first, 2026, 9, 1);
	assert_day(h[0].closed[0].last, 2026, 9, 1);
	assert_day(h[0].closed[1].first, 2026, 10, 19);
	assert_day(h[0].closed[1].last, 2026, 10, 21);
	assert_int_equal(h[1].n_closed, 0);
	assert_false(h[1].closed_unread);
}

static void closed_days_that_cannot_be_read_mark_their_half_term(void **state)
{
	static const char *const bad[] = { "INSET", "2026-10-21..2026-10-19", "2026-12-24",
					   "2026-10-23..2026-10-26", "2026-10-01..", "..2026-10-01" };

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct tables t;

		tables_open(&t);
		tables_write(&t, "schools.csv", schools);
		tables_write(&t, "calendar.csv",
			     arena_printf(&t.arena,
					  "scope,half_term,first_day,last_day,closed_days\n"
					  "*,Autumn 1,2026-09-01,2026-10-23,2026-09-01;%s\n", bad[i]));
		tables_read(&t);
		tables_problem(&t, DIAG_CAS003, "calendar.csv", 2, 5);
		tables_expect(&t, 1);
		assert_true(t.schools[0].half_terms[0].closed_unread);
		assert_int_equal(t.schools[0].half_terms[0].n_closed, 1);
		assert_false(t.evidence.incomplete);
		tables_close(&t);
	}
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_tables, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(events_are_typed),
		cmocka_unit_test(days_are_halves_or_refused),
		TEST(a_suspension_needs_days_and_an_exclusion_has_none),
		TEST(codes_of_the_census_are_kinds),
		TEST(days_of_the_board_follow_each_other),
		TEST(two_sessions_are_a_day),
		cmocka_unit_test(sessions_that_are_none_are_told),
		TEST(sessions_of_a_permanent_exclusion_are_told),
		TEST(references_that_differ_in_case_alone_are_told_once),
		TEST(no_cell_of_a_pupil_is_quoted),
		TEST(a_missing_header_row_is_not_quoted),
		TEST(cases_and_their_items_are_typed),
		TEST(they_are_read_only_where_they_are_asked_for),
		TEST(closed_days_are_days_and_ranges),
		cmocka_unit_test(closed_days_that_cannot_be_read_mark_their_half_term),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
