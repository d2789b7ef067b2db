/* evidence_actions_test.c - the actions table: statuses, years carried, and moments in the
 * calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/text.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase\nS1,Ash Grove,primary\nS2,Birch,secondary\n";

/* Two years, so that bare labels come twice; S2 has a year of its own. */
static const char calendar[] =
	"scope,half_term,first_day,last_day\n"
	"*,Autumn 1,2025-09-01,2025-10-24\n"
	"*,Spring 1,2026-01-05,2026-02-13\n"
	"*,Summer 2,2026-06-01,2026-07-21\n"
	"*,Autumn 1,2026-09-01,2026-10-23\n"
	"*,Spring 1,2027-01-04,2027-02-12\n"
	"*,Summer 2,2027-06-07,2027-07-21\n"
	"S2,Term 1 2026/27,2026-09-02,2026-12-18\n";

static const char header[] = "school_id,action_id,item,action,owner,due,start,status,carried,reviewed_on\n";

static int open_tables(void **state)
{
	struct tables *t;

	tables_setup(state);
	t = *state;
	tables_write(t, "schools.csv", schools);
	tables_write(t, "calendar.csv", calendar);
	return 0;
}

static const struct action_row *read_rows(struct tables *t, const char *rows)
{
	tables_write(t, "actions.csv", arena_printf(&t->arena, "%s%s", header, rows));
	tables_read(t);
	assert_true(t->ok);
	return t->schools[0].actions;
}

static void assert_moment(struct moment moment, const char *label, int year, int month, int day)
{
	if (label)
		assert_non_null(moment.label);
	else
		assert_null(moment.label);
	if (label)
		assert_string_equal(moment.label, label);
	assert_int_equal(moment.date.year, year);
	assert_int_equal(moment.date.month, month);
	assert_int_equal(moment.date.day, day);
}

static void actions_are_typed(void **state)
{
	struct tables *t = *state;
	const struct action_row *a;

	tables_write(t, "actions.csv",
		     "school_id,action_id,item,action,owner,support,start,due,success_measure,status,carried,"
		     "reviewed_on,note\n"
		     "S1,1,voice,Set up a council,Deputy,LA,2026-09-07,18/12/2026,It meets,In Progress,1,2026-11-02,x\n"
		     "S1,2,,Do a thing,,,,,,,,,\n");
	tables_read(t);
	tables_expect(t, 0);
	a = t->schools[0].actions;
	assert_int_equal(t->schools[0].n_actions, 2);
	assert_string_equal(a[0].action.text, "Set up a council");
	assert_string_equal(a[0].success_measure.text, "It meets");
	assert_string_equal(a[0].support.text, "LA");
	assert_string_equal(a[0].note.text, "x");
	assert_moment(a[0].start, NULL, 2026, 9, 7);
	assert_moment(a[0].due, NULL, 2026, 12, 18);
	assert_int_equal(a[0].status, ACTION_ON_TRACK);
	assert_string_equal(action_status_name(a[0].status), "on track");
	assert_int_equal(a[0].carried, 1);
	assert_int_equal(a[0].reviewed_on.month, 11);
	assert_string_equal(a[1].item.text, "");
	assert_moment(a[1].start, NULL, 0, 0, 0);
	assert_moment(a[1].due, NULL, 0, 0, 0);
	assert_int_equal(a[1].status, ACTION_NOT_STARTED);
	assert_int_equal(a[1].reviewed_on.year, 0);
}

static void status_words_are_folded_and_have_aliases(void **state)
{
	static const struct {
		const char *word;
		enum action_status status;
	} cases[] = {
		{ "Not started", ACTION_NOT_STARTED }, { "ON-TRACK", ACTION_ON_TRACK },
			{ "behind", ACTION_BEHIND },
		{ "Done", ACTION_DONE }, { "completed", ACTION_DONE }, { "Complete", ACTION_DONE },
		{ "stopped", ACTION_STOPPED }, { "in_progress", ACTION_ON_TRACK },
	};
	enum { CASES = sizeof(cases) / sizeof(*cases) };
	struct tables *t = *state;
	const struct action_row *a;
	const char *rows = "";

	for (int i = 0; i < CASES; i++)
		rows = arena_printf(&t->arena, "%sS1,%d,voice,Act,,,,%s,,\n", rows, i,
				    cases[i].word);
	a = read_rows(t, rows);
	tables_expect(t, 0);
	for (int i = 0; i < CASES; i++)
		assert_int_equal(a[i].status, cases[i].status);
}

static void a_label_with_its_year_is_one_half_term(void **state)
{
	struct tables *t = *state;
	const struct action_row *a = read_rows(t,
		"S1,1,voice,Act,,Spring 1 2025-26,Autumn 1 2025-26,,,\n"
		"S1,2,voice,Act,,spring1 2026 – 27,AUTUMN 1 2025–2026,,,\n"
		"S2,1,voice,Act,,Term 1 2026/27,,,,\n"
		"S2,2,voice,Act,,Term 1 2026-27,Term 1,,,\n");

	tables_expect(t, 0);
	assert_moment(a[0].start, "Autumn 1 2025-26", 2025, 9, 1);
	assert_moment(a[0].due, "Spring 1 2025-26", 2026, 2, 13);
	assert_moment(a[1].start, "Autumn 1 2025-26", 2025, 9, 1);
	assert_moment(a[1].due, "Spring 1 2026-27", 2027, 2, 12);
	assert_moment(t->schools[1].actions[0].due, "Term 1 2026-27", 2026, 12, 18);
	assert_moment(t->schools[1].actions[1].start, "Term 1 2026-27", 2026, 9, 2);
	assert_string_equal(t->schools[1].half_terms[0].label, "Term 1");
}

/* The rule of struct moment, line by line. */
static void a_bare_label_is_resolved_by_the_other_moment(void **state)
{
	struct tables *t = *state;
	const struct action_row *a = read_rows(t,
		"S1,1,v,Act,,Summer 2,Spring 1,,,\n"		/* both bare: the latest pair in order */
		"S1,2,v,Act,,Autumn 1,Spring 1,,,\n"		/* due comes round only after the earlier start */
		"S1,3,v,Act,,2026-05-20,Spring 1,,,\n"		/* a start from which the date can be met */
		"S1,4,v,Act,,Spring 1,2025-11-03,,,\n"		/* the first due after a given start */
		"S1,5,v,Act,,Spring 1,,,,\n"			/* due alone: the last */
		"S1,6,v,Act,,,Spring 1,,,\n"			/* start alone: the last */
		"S1,7,v,Act,,Autumn 1,Autumn 1,,,\n"		/* within one half term */
		"S1,8,v,Act,,Spring 1,2026-02-13,,,\n");	/* due on the day it starts */

	tables_expect(t, 0);
	assert_moment(a[0].start, "Spring 1 2026-27", 2027, 1, 4);
	assert_moment(a[0].due, "Summer 2 2026-27", 2027, 7, 21);
	assert_moment(a[1].start, "Spring 1 2025-26", 2026, 1, 5);
	assert_moment(a[1].due, "Autumn 1 2026-27", 2026, 10, 23);
	assert_moment(a[2].start, "Spring 1 2025-26", 2026, 1, 5);
	assert_moment(a[2].due, NULL, 2026, 5, 20);
	assert_moment(a[3].due, "Spring 1 2025-26", 2026, 2, 13);
	assert_moment(a[4].due, "Spring 1 2026-27", 2027, 2, 12);
	assert_moment(a[5].start, "Spring 1 2026-27", 2027, 1, 4);
	assert_moment(a[6].start, "Autumn 1 2026-27", 2026, 9, 1);
	assert_moment(a[6].due, "Autumn 1 2026-27", 2026, 10, 23);
	assert_moment(a[7].due, "Spring 1 2025-26", 2026, 2, 13);
}

static void moments_that_cannot_be_are_errors(void **state)
{
	struct tables *t = *state;
	const struct action_row *a = read_rows(t,
		"S1,1,v,Act,,Sprng 1,Autumn 9,,,\n"
		"S1,2,v,Act,,31/02/2027,2026-09-01,,,\n"
		"S1,3,v,Act,,2026-09-01,2026-09-02,,,\n"
		"S1,4,v,Act,,Autumn 1 2025-26,Autumn 1 2026-27,,,\n"
		"S1,5,v,Act,,Spring 1 2027-28,,,,\n"
		"S1,6,v,Act,,when we can,,,,\n");
	const struct diag *d;

	tables_expect(t, 7);
	d = tables_problem(t, DIAG_CSV022, "actions.csv", 2, 6);
	assert_string_equal(d->message,
			    "due 'Sprng 1' is not a half term of the school's calendar");
	assert_string_equal(d->hint, "did you mean 'Spring 1'?");
	assert_string_equal(d->school_id, "S1");
	/* another number is another half term */
	assert_string_equal(tables_problem(t, DIAG_CSV022, "actions.csv", 2, 7)->hint,
			    "write a half term such as 'Autumn 1 2025-26', or a date such as 2026-11-04");
	assert_string_equal(tables_problem(t, DIAG_CSV017, "actions.csv", 3, 6)->message,
			    "due '31/02/2027' is not a date");
	assert_string_equal(tables_problem(t, DIAG_CSV025, "actions.csv", 4, 6)->message,
			    "due '2026-09-01' lies before the start, '2026-09-02'");
	tables_problem(t, DIAG_CSV025, "actions.csv", 5, 6);
	assert_string_equal(tables_problem(t, DIAG_CSV022, "actions.csv", 6, 6)->hint,
			    "write a half term such as 'Autumn 1 2025-26', or a date such as 2026-11-04");
	assert_string_equal(tables_problem(t, DIAG_CSV022, "actions.csv", 7, 6)->hint,
			    "write a half term such as 'Autumn 1 2025-26', or a date such as 2026-11-04");
	assert_int_equal(t->schools[0].n_actions, 6);
	assert_moment(a[0].due, NULL, 0, 0, 0);
	assert_moment(a[1].start, NULL, 2026, 9, 1);
}

static void a_label_without_a_calendar_says_so(void **state)
{
	struct tables *t = *state;
	const struct diag *d;

	tables_write(t, "calendar.csv", "scope,half_term,first_day,last_day\n");
	read_rows(t, "S1,1,v,Act,,Spring 1,,,,\n");
	tables_expect(t, 1);
	d = tables_problem(t, DIAG_CSV022, "actions.csv", 2, 6);
	assert_string_equal(d->message,
			    "due 'Spring 1' names a half term, but the school has no calendar");
	assert_string_equal(d->hint, "name its half terms in calendar.csv, or write a date such as "
			    "2026-11-04");
}

/* Each label would be told, before the one problem that they come of. */
static void labels_of_a_calendar_in_error_are_not_told(void **state)
{
	struct tables *t = *state;

	tables_write(t, "calendar.csv", "scope,half_term,first_day,last_day\n"
		     "*,Spring 1,04-Jam-27,31-Feb-27\n");
	read_rows(t, "S1,1,v,Act,,Spring 1,Autumn 1 2026-27,,,\n");
	tables_expect(t, 2);
	tables_problem(t, DIAG_CSV017, "calendar.csv", 2, 3);
	tables_problem(t, DIAG_CSV017, "calendar.csv", 2, 4);
	assert_true(t->evidence.incomplete);
}

static void unknown_statuses_and_counts_are_errors(void **state)
{
	struct tables *t = *state;
	const struct action_row *a = read_rows(t,
		"S1,1,v,Act,,,,dne,-1,\n"
		"S1,2,v,Act,,,,perhaps so,1.5,soon\n"
		"S1,3,v,Act,,,,,100,\n"
		"S1,4,v,Act,,,,,99,\n");
	const struct diag *d;

	tables_expect(t, 6);
	d = tables_problem(t, DIAG_CSV021, "actions.csv", 2, 8);
	assert_string_equal(d->message, "status 'dne' is not a status");
	assert_string_equal(d->hint, "did you mean 'done'?");
	assert_string_equal(d->value, "dne");
	assert_string_equal(tables_problem(t, DIAG_CSV021, "actions.csv", 3, 8)->hint,
			    "use not started, on track, behind, done or stopped");
	d = tables_problem(t, DIAG_CSV023, "actions.csv", 2, 9);
	assert_string_equal(d->message, "carried '-1' is not a number of years from 0 to 99");
	assert_string_equal(d->hint,
			    "write how many years the action has been carried forward, such as 1");
	tables_problem(t, DIAG_CSV023, "actions.csv", 3, 9);
	tables_problem(t, DIAG_CSV023, "actions.csv", 4, 9);
	tables_problem(t, DIAG_CSV017, "actions.csv", 3, 10);
	assert_int_equal(a[3].carried, 99);
	assert_int_equal(a[0].status, ACTION_NOT_STARTED);
}

static void an_action_id_is_a_school_s_own(void **state)
{
	struct tables *t = *state;
	const struct diag *d;

	tables_write(t, "actions-2.csv",
		     "school_id,action_id,item,action,owner,due\nS1,b,v,Act,,\nS2,a,v,Act,,\n");
	read_rows(t,
		  "S1,a,v,Act,,,,,,\nS1,b,v,Act,,,,,,\nS1,A,v,Act,,,,,,\nS1,a,v,Act,,,,,,\nS1,,v,,,,,,,\n");
	tables_expect(t, 5);
	assert_int_equal(tables_count(t, DIAG_CSV029), 3);
	assert_string_equal(tables_problem(t, DIAG_CSV029, "actions.csv", 4, 2)->message,
			    "action_id 'A' is already at actions.csv:2");
	d = tables_problem(t, DIAG_CSV029, "actions.csv", 5, 2);
	assert_string_equal(d->message, "action_id 'a' is already at actions.csv:4");
	assert_string_equal(d->hint, "give each action of a school its own id");
	assert_string_equal(d->school_id, "S1");
	assert_string_equal(d->value, "a");
	assert_string_equal(tables_problem(t, DIAG_CSV029, "actions.csv", 3, 2)->message,
			    "action_id 'b' is already at actions-2.csv:2");
	tables_problem(t, DIAG_CSV008, "actions.csv", 6, 2);
	tables_problem(t, DIAG_CSV008, "actions.csv", 6, 4);
	assert_int_equal(t->schools[0].n_actions, 5);
}

/* The same numbers each time: a test that fails today fails tomorrow. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

/* As texts are once they have been read: no space around them, no control character but a line end. */
static const char *some_text(struct arena *arena, unsigned *seed)
{
	static const char *const signs[] = { "'", "'", "=", "+", "-", "@", "\n", "\"", ",", ";", ".", "1", "0", "%",
					     "A", "x", " ", "\xC3\xA9", "\xE2\x80\x93" };
	size_t n = 1 + next_number(seed) % 11;
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s", text, signs[next_number(seed) % (sizeof(signs) / sizeof(*signs))]);
	text = text_trim(arena, text);
	return *text ? text : "x";
}

enum { WRITTEN = 3000 };

static void texts_come_back_as_they_were_written(void **state)
{
	static const char *const names[] = { "school_id", "action_id", "item", "action", "owner", "due", "note" };
	struct tables *t = *state;
	const char *texts[WRITTEN][3];
	unsigned seed = 20261104;
	struct buf table;

	buf_init(&table, 1 << 20);
	buf_csv_head(&table, names, 7);
	for (int i = 0; i < WRITTEN; i++) {
		for (int k = 0; k < 3; k++)
			texts[i][k] = some_text(&t->arena, &seed);
		buf_csv_row(&table, (const char *const[]){ "S1", arena_printf(&t->arena, "a%d", i), "v", texts[i][0],
							   texts[i][1], "", texts[i][2] }, 7);
	}
	tables_write_bytes(t, "actions.csv", table.bytes, table.length);
	buf_clear(&table);
	tables_read(t);
	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_actions, WRITTEN);
	for (int i = 0; i < WRITTEN; i++) {
		assert_string_equal(t->schools[0].actions[i].action.text, texts[i][0]);
		assert_string_equal(t->schools[0].actions[i].owner.text, texts[i][1]);
		assert_string_equal(t->schools[0].actions[i].note.text, texts[i][2]);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_tables, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(actions_are_typed),
		TEST(status_words_are_folded_and_have_aliases),
		TEST(a_label_with_its_year_is_one_half_term),
		TEST(a_bare_label_is_resolved_by_the_other_moment),
		TEST(moments_that_cannot_be_are_errors),
		TEST(a_label_without_a_calendar_says_so),
		TEST(labels_of_a_calendar_in_error_are_not_told),
		TEST(unknown_statuses_and_counts_are_errors),
		TEST(an_action_id_is_a_school_s_own),
		TEST(texts_come_back_as_they_were_written),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
