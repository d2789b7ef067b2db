/*
 * evidence_header_test.c - which row is the header: one that cannot be read is told at its place, in each table, with
 * each delimiter and with a mapping; titles above it are passed over; rows that are no data are told.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "framework/load_mapping.h"
#include "score/items.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase\nS1,Ash,primary\nS2,Birch,special\n";

/* Of the small audit. */
#define ONE "lead.named.emerging"
#define TWO "lead.policy.emerging"

static void read_table(struct tables *t, const char *name, const char *text)
{
	diags_init(&t->diags, &t->arena);
	tables_write(t, "schools.csv", schools);
	tables_write(t, name, text);
	tables_read(t);
}

/* Read only what the small audit asks for. */
static void ask(struct tables *t, struct framework *framework)
{
	assert_true(framework_load(&t->arena, "tests/audits/small.lua", framework, &t->diags));
	t->items = arena_alloc(&t->arena, sizeof(*t->items));
	*t->items = (struct items){ .arena = &t->arena, .framework = framework };
}

/* text with each comma as the delimiter. */
static char *delimited(struct tables *t, const char *text, char delimiter)
{
	char *copy = arena_strdup(&t->arena, text);

	for (char *c = copy; *c; c++)
		*c = *c == ',' ? delimiter : *c;
	return copy;
}

/* Headers that cannot be read, and where they are told. */
static const struct {
	const char *table, *text;
	int line, column;
	enum diag_code code;
} broken[] = {
	/* long */
	{ "responses.csv", "school_id,Our ref,item,rating,respondent,\"note\nS1,x," ONE ",M,school\n", 1, 6, DIAG_CSV003 },
	{ "responses.csv", "school_id,\"item,rating,respondent\nS1," ONE ",M,school\nS2," ONE ",M,school\n", 1, 2, DIAG_CSV003 },
	{ "responses.csv", "\"school_id,item,rating,respondent\nS1," ONE ",M,school\n", 1, 1, DIAG_CSV003 },
	{ "responses.csv", "sch\"ool_id,item,rating,respondent\nS1," ONE ",M,school\n", 1, 1, DIAG_CSV003 },
	{ "responses.csv", "school_id,item,\"rating\"x,respondent\nS1," ONE ",M,school\n", 1, 3, DIAG_CSV003 },
	{ "responses.csv", "school_id,Frage,\"Antwort\nS1," ONE ",school\nS2," ONE ",school\n", 1, 3, DIAG_CSV003 },
	/* closed by a quote in a row below */
	{ "responses.csv", "school_id,item,rating,\"note\nS1," ONE ",M,\"said, so\"\n", 1, 4, DIAG_CSV003 },
	{ "responses.csv", "school_id,item,rating,\"note\nS1," ONE ",M,x\"\nS2," ONE ",M,y\n", 1, 4, DIAG_CSV003 },
	{ "responses.csv", "school_id,item,rating,\"note\nS1," ONE ",M,x\nS2," ONE ",M,\"\n", 1, 4, DIAG_CSV003 },
	/* below titles */
	{ "responses.csv", "Audit,,,\nAutumn,,,\nschool_id,item,rating,\"note\nS1," ONE ",M,school\n", 3, 4, DIAG_CSV003 },
	{ "responses.csv", "School,Autumn,,\nschool_id,item,rating,\"note\nS1," ONE ",M,school\n", 2, 4, DIAG_CSV003 },
	/* wide */
	{ "responses.csv", "school_id,respondent," ONE ",\"" TWO "\nS1,school,M,M\nS2,school,M,M\n", 1, 4, DIAG_CSV003 },
	{ "responses.csv", "school_id," ONE ",\"" TWO "\nS1,M,M\nS2,M,M\n", 1, 3, DIAG_CSV003 },
	/* names that no table has */
	{ "responses.csv", "Schule,Frage,\"Antwort\nS1," ONE ",school\nS2," ONE ",school\n", 1, 3, DIAG_CSV003 },
	/* a repeated header that can be read does not make it a title */
	{ "responses.csv", "school_id,item,rating,\"note\nS1," ONE ",M,x\nschool_id,item,rating,note\nS2," ONE ",M,x\n",
	  1, 4, DIAG_CSV003 },
	/* other tables */
	{ "judgements.csv", "school_id,section,judgement,\"reason\nS1,lead,Emerging,school\n", 1, 4, DIAG_CSV003 },
	{ "calendar.csv", "scope,half_term,first_day,last_day,\"closed_days\n*,Autumn 1,2026-09-02,2026-10-23,\n", 1, 5,
	  DIAG_CSV003 },
	{ "metrics.csv", "school_id,metric,\"value\nS1,a.b,3\n", 1, 3, DIAG_CSV003 },
	{ "actions.csv", "school_id,action_id,item,action,owner,due,\"note\nS1,A1," ONE ",Do it,Head,2026-12-01,\n", 1, 7,
	  DIAG_CSV003 },
	{ "schools.csv", "school_id,name,phase,\"la\nS1,Ash,primary,x\nS2,Birch,primary,x\n", 1, 4, DIAG_CSV003 },
	{ "schools.csv", "school_id,name,\"phase\nS1,Ash,primary\"\nS2,Birch,primary\n", 1, 3, DIAG_CSV003 },
	/* only an audit knows what it is: this one stays last */
	{ "responses.csv", "Who," ONE "," TWO ",\"x\nschool,M,M\nschool,M,M\n", 1, 4, DIAG_CSV003 },
};

static void a_header_that_cannot_be_read_is_told_at_its_place(void **state)
{
	static const char delimiters[] = ",;\t|";
	struct tables *t = *state;
	struct framework framework;

	for (int with_audit = 0; with_audit < 2; with_audit++) {
		for (size_t i = 0; i < sizeof(broken) / sizeof(*broken) - !with_audit; i++) {
			for (const char *d = delimiters; *d; d++) {
				read_table(t, broken[i].table, delimited(t, broken[i].text, *d));
				tables_problem(t, broken[i].code, broken[i].table, broken[i].line, broken[i].column);
				assert_true(t->evidence.incomplete);
				assert_int_equal(tables_count(t, DIAG_CSV044), 0);
				assert_int_equal(tables_count(t, DIAG_CSV009), 0);
			}
			assert_int_equal(remove(file_join(&t->arena, t->folder, broken[i].table)), 0);
		}
		ask(t, &framework);
	}
}

static void a_mapped_header_that_cannot_be_read_is_told_too(void **state)
{
	static const char *const texts[] = {
		"Ref,Who,Was,\"Wie\nS1,x," ONE ",M\n", "Who,Was,Ref,Wie,\"Notiz\nS1," ONE ",x,M,school\n",
		"Report of 2026,,,\nRef,Who,Was,Wie,\"Notiz\nS1,x," ONE ",M,school\n",
	};
	static const int places[][2] = { { 1, 4 }, { 1, 5 }, { 2, 5 } };
	struct tables *t = *state;
	struct mapping mapping;

	tables_write(t, "m.lua", "return { api = 1, tables = { { table = \"responses\", files = { \"form.csv\" }, columns = {\n"
			     "school_id = \"Who\", item = \"Was\", rating = \"Wie\" } } } }\n");
	if (!mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), &mapping, &t->diags))
		tables_expect(t, 0);
	tables_write(t, "schools.csv", schools);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		diags_init(&t->diags, &t->arena);
		tables_write(t, "form.csv", texts[i]);
		assert_true(evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ .mapping = &mapping },
					 &t->evidence, &t->diags));
		tables_problem(t, DIAG_CSV003, "form.csv", places[i][0], places[i][1]);
		assert_true(t->evidence.incomplete);
	}
}

/* Rows of schools are never the header, however much they look like one, nor is anything below them. */
static void a_row_of_a_school_is_no_header(void **state)
{
	static const char *const texts[] = {
		"Schule,Frage,Antwort,Wer\nS1," ONE ",M,school\nS2," ONE ",M,school\n",
		"S1," ONE ",M,school\nS2," ONE ",M,school\n",
		"Schule,Wer," ONE "," TWO "\nS1,school,M,M\nS2,school,M,M\n",
		"Schule,Frage,Antwort\nS1," ONE ",M\nS2," ONE ",M\nschool_id,item,rating\nS1," TWO ",M\n",
	};
	struct tables *t = *state;
	struct framework framework;

	ask(t, &framework);
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		read_table(t, "responses.csv", texts[i]);
		assert_true(tables_problem(t, DIAG_CSV005, "responses.csv", 1, 1)->severity == DIAG_ERROR);
		assert_true(t->evidence.incomplete);
		assert_int_equal(t->schools[0].n_responses, 0);
	}
}

static void titles_with_names_in_them_are_passed_over(void **state)
{
	static const char *const titles[] = {
		"School,Ash\n", "School,S1\nDate,4 November\n", "The \"Ash\" review\n", "School \"Ash\", date 4\n",
		"item\n\nNote,\"see below\"\n", "Role,Rating\n",
	};
	struct tables *t = *state;
	struct framework framework;

	ask(t, &framework);
	for (size_t i = 0; i < sizeof(titles) / sizeof(*titles); i++) {
		read_table(t, "responses.csv", arena_printf(&t->arena, "%sschool_id,item,rating,note\nS1," ONE ",M,x\n", titles[i]));
		tables_expect(t, 0);
		assert_int_equal(t->schools[0].n_responses, 1);
		assert_int_equal(tables_count(t, DIAG_CSV043), 1);
		read_table(t, "responses.csv", arena_printf(&t->arena, "%sschool_id," ONE "," TWO "\nS1,M,M\n", titles[i]));
		tables_expect(t, 0);
		assert_int_equal(t->schools[0].n_responses, 2);
	}
}

/* A header may have line breaks in it. */
static void a_header_of_several_lines_is_read(void **state)
{
	struct tables *t = *state;

	read_table(t, "responses.csv", "school_id,item,\"rating\",\"Wer\n(school, camhs, la)\",\"x\ny\"\nS1,a,met,x,y\n");
	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_responses, 1);
}

static void rows_at_the_end_that_are_no_data_are_told(void **state)
{
	static const char *const ends[] = {
		"Total,2\n", "Total,,,2\n", "Total\n", "\n\nSigned: A. Head,4 November 2026\n\n", "Source: a form,,,,,\n,,,,\n",
		",see above\n", "\"Note\": they agreed\n", "Total,,\nSigned,A. Head\n\nchecked\n", "END OF FILE",
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		read_table(t, "responses.csv", arena_printf(&t->arena, "school_id,item,rating,note\nS1,a,met,\nS2,b,met,\n%s", ends[i]));
		tables_expect(t, 0);
		assert_int_equal(tables_count(t, DIAG_CSV080), 1);
		assert_int_equal(t->schools[0].n_responses + t->schools[1].n_responses, 2);
	}
	read_table(t, "responses.csv", "school_id,item,rating,note\nS1,a,met,\nTotal,2\nSigned\n");
	assert_string_equal(tables_problem(t, DIAG_CSV080, "responses.csv", 3, 1)->message,
			    "the 2 rows from 'Total' on are not data and are not used");
	read_table(t, "responses.csv", "school_id,item,rating,note\nS1,a,met,\nTotal,2\n");
	assert_string_equal(tables_problem(t, DIAG_CSV080, "responses.csv", 3, 1)->message,
			    "the row 'Total' is not data and is not used");
}

/* In the middle, of a known school, or with more in it: it may be an answer. */
static void a_row_that_may_be_data_is_an_error_still(void **state)
{
	static const char *const texts[] = {
		"Total,2\nS1,a,met,\n", "S1,a,met,\nS2,b\n", "S1,a,met,\nS9,b,met,\n", "S1,a,met,\nS9,b,3,\n",
		"S1,a,met,\nA note,with,three\n",
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		read_table(t, "responses.csv", arena_printf(&t->arena, "school_id,item,rating,note\n%s", texts[i]));
		tables_expect(t, 1);
		assert_int_equal(tables_count(t, DIAG_CSV080), 0);
	}
}

static void a_total_is_no_school(void **state)
{
	static const char *const ends[] = { "Total,2,\n", "Total\n", "Total,2 schools,,\n", "Total,,,450\n", "Signed: A. Head\n" };
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		diags_init(&t->diags, &t->arena);
		tables_write(t, "schools.csv", arena_printf(&t->arena, "school_id,name,phase,roll\nS1,Ash,primary,210\n"
							    "S2,Birch,primary,240\n%s", ends[i]));
		tables_read(t);
		tables_expect(t, 0);
		assert_int_equal(t->evidence.n_schools, 2);
		tables_problem(t, DIAG_CSV080, "schools.csv", 4, 1);
	}
	/* One whose phase was forgotten is a school. */
	diags_init(&t->diags, &t->arena);
	tables_write(t, "schools.csv", "school_id,name,phase,roll\nS1,Ash,primary,210\nS17,Cedar,,\n");
	tables_read(t);
	tables_expect(t, 1);
	assert_int_equal(tables_count(t, DIAG_CSV080), 0);
	/* A number alone is none, though ids are numbers. */
	diags_init(&t->diags, &t->arena);
	tables_write(t, "schools.csv", "school_id,name,phase,roll\n100101,Ash,primary,210\n1,,,\n");
	tables_read(t);
	tables_expect(t, 0);
	tables_problem(t, DIAG_CSV080, "schools.csv", 3, 1);
}

static void files_that_were_joined_are_told(void **state)
{
	struct tables *t = *state;

	read_table(t, "responses.csv", "school_id,item,rating,note\nS1,a,met,\nTotal,1\nSCHOOL ID,Item,rating,Note,\nS2,b,met,\n"
				   "school_id,item,rating,note\n");
	tables_expect(t, 0);
	assert_int_equal(tables_count(t, DIAG_CSV080), 3);
	tables_problem(t, DIAG_CSV080, "responses.csv", 3, 1);
	tables_problem(t, DIAG_CSV080, "responses.csv", 4, 1);
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_int_equal(t->schools[1].n_responses, 1);
	assert_int_equal(t->evidence.files[0].n_rows, 2);
	/* With its columns in another order it would be read wrong. */
	read_table(t, "responses.csv", "school_id,item,rating,note\nS1,a,met,\nitem,school_id,rating,note\nb,S2,met,\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV081, "responses.csv", 3, 2);
	assert_true(t->evidence.incomplete);
}

/* However many rows there are that may be the end and are not. */
static void many_loose_rows_cost_little(void **state)
{
	enum { ROWS = 200000 };
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 24);

	buf_puts(text, "school_id,item,rating,note\nS1,a,met,\n");
	for (int i = 0; i < ROWS; i++)
		buf_puts(text, "note,more\n");
	read_table(t, "responses.csv", text->bytes);
	tables_expect(t, 0);
	assert_string_equal(tables_problem(t, DIAG_CSV080, "responses.csv", 3, 1)->message,
			    "the 200000 rows from 'note' on are not data and are not used");
}

static void two_columns_of_one_name_matter_only_where_they_are_read(void **state)
{
	struct tables *t = *state;
	struct framework framework;

	ask(t, &framework);
	read_table(t, "responses.csv", "school_id,item,Comment 2,rating,Comment-2\nS1," ONE ",x,M,y\n");
	tables_expect(t, 0);
	read_table(t, "responses.csv", "school_id,Any thoughts," ONE ",Any thoughts," TWO "\nS1,x,M,y,M\n");
	tables_expect(t, 0);
	assert_int_equal(tables_count(t, DIAG_CSV044), 2);
	assert_int_equal(t->schools[0].n_responses, 2);
	read_table(t, "responses.csv", "school_id," ONE "," TWO "," ONE "\nS1,x,M,y\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV006, "responses.csv", 1, 4);
}

/* Headers as form programs export them. */
static void a_wide_header_may_be_words(void **state)
{
	struct tables *t = *state;
	struct framework framework;
	const struct strand *strand;
	const struct descriptor *d;
	const char *level, *headers[20];
	size_t n = 0;

	ask(t, &framework);
	strand = &framework.sections[0].strands[1];
	d = &strand->descriptors[0];
	level = framework_level_name(&framework, d->level);
	headers[n++] = d->text;
	headers[n++] = arena_printf(&t->arena, "%s %s", strand->number, level);
	headers[n++] = arena_printf(&t->arena, "Q%s %s", strand->number, level);
	headers[n++] = arena_printf(&t->arena, "Question %s: %s", strand->number, level);
	headers[n++] = arena_printf(&t->arena, "%s %s - %s", strand->number, level, d->text);
	headers[n++] = arena_printf(&t->arena, "%s %s - %.9s...", strand->number, level, d->text);
	headers[n++] = arena_printf(&t->arena, "%s %s", d->id, d->text);
	headers[n++] = arena_printf(&t->arena, "%s: %s", strand->title, level);
	headers[n++] = arena_printf(&t->arena, "%s %s %s2", strand->number, strand->title, level);
	headers[n++] = arena_printf(&t->arena, "%s 2", d->text);
	headers[n++] = arena_printf(&t->arena, "12. %s", d->text);
	headers[n++] = arena_printf(&t->arena, "%s: %s: %s", framework.sections[0].title, strand->title, level);
	headers[n++] = arena_printf(&t->arena, "Q12. %s", d->text);
	headers[n++] = arena_printf(&t->arena, "Question 12: %s", d->text);
	headers[n++] = arena_printf(&t->arena, "12 - %s: %s", strand->title, level);
	headers[n++] = arena_printf(&t->arena, "Area [%s %s]", strand->number, level);
	for (size_t i = 0; i < n; i++) {
		read_table(t, "responses.csv", arena_printf(&t->arena, "school_id,\"%s\",Timestamp\nS1,M,now\n", headers[i]));
		tables_expect(t, 0);
		assert_int_equal(t->schools[0].n_responses, 1);
		assert_string_equal(t->schools[0].responses[0].item.text, d->id);
		tables_problem(t, DIAG_CSV084, "responses.csv", 1, 2);
		tables_problem(t, DIAG_CSV044, "responses.csv", 1, 3);
	}
	/* A strand's number is the strand. */
	read_table(t, "responses.csv", arena_printf(&t->arena, "school_id,%s\nS1,Emerging\n", strand->number));
	assert_string_equal(t->schools[0].responses[0].item.text, strand->id);
	/* The same question twice, and a column beside a question. */
	read_table(t, "responses.csv", arena_printf(&t->arena, "school_id,\"%s\",\"%s2\"\nS1,M,M\n", d->text, d->text));
	assert_string_equal(tables_problem(t, DIAG_CSV006, "responses.csv", 1, 3)->message,
			    arena_printf(&t->arena, "columns 2 and 3 are both the item '%s'", d->id));
	read_table(t, "responses.csv", arena_printf(&t->arena, "school_id," ONE ",\"%s %s notes\"\nS1,M,M\n", strand->number, level));
	tables_expect(t, 0);
	tables_problem(t, DIAG_CSV044, "responses.csv", 1, 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_header_that_cannot_be_read_is_told_at_its_place),
		TEST(a_mapped_header_that_cannot_be_read_is_told_too),
		TEST(a_row_of_a_school_is_no_header),
		TEST(titles_with_names_in_them_are_passed_over),
		TEST(a_header_of_several_lines_is_read),
		TEST(rows_at_the_end_that_are_no_data_are_told),
		TEST(a_row_that_may_be_data_is_an_error_still),
		TEST(a_total_is_no_school),
		TEST(files_that_were_joined_are_told),
		TEST(many_loose_rows_cost_little),
		TEST(two_columns_of_one_name_matter_only_where_they_are_read),
		TEST(a_wide_header_may_be_words),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
