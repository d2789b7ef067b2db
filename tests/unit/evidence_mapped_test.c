/* evidence_mapped_test.c - what a mapping makes of cells, and which rows and columns it takes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "evidence/number.h"
#include "framework/load_mapping.h"
#include "support_evidence.h"
#include "support_lua.h"

static int open_tables(void **state)
{
	struct tables *t;

	tables_setup(state);
	t = *state;
	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primary\nS2,Beech,primary\nS3,Cedar,primary\n");
	return 0;
}

/* Read data.csv as the responses of one entry of a mapping: its fields beside table and files. */
static void read_as(struct tables *t, const char *table, const char *fields, const char *csv)
{
	struct mapping *mapping = arena_alloc(&t->arena, sizeof(*mapping));

	diags_init(&t->diags, &t->arena);
	tables_write(t, "data.csv", csv);
	tables_write(t, "m.lua", arena_printf(&t->arena, "return { api = 1, tables = { { table = \"%s\", files = "
					      "{ \"data.csv\" }, %s } } }\n", table, fields));
	if (!mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), mapping, &t->diags))
		fail_msg("%s", printed(&t->arena, &t->diags));
	t->ok = evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ .mapping = mapping },
					 &t->evidence, &t->diags);
	tables_load(t);
}

/* "S1 item rating, S1 ..." of all schools. */
static const char *answers(struct tables *t)
{
	const char *all = "";

	for (size_t s = 0; s < t->evidence.n_schools; s++) {
		for (size_t i = 0; i < t->schools[s].n_responses; i++) {
			const struct response *row = &t->schools[s].responses[i];

			all = arena_printf(&t->arena, "%s%s%s %s %s", all, *all ? ", " : "", row->school_id.text,
					   row->item.text, row->rating.text);
		}
	}
	return all;
}

static void problems_are(struct tables *t, const char *expected)
{
	assert_string_equal(printed(&t->arena, &t->diags), expected);
}

static const char banded[] = "columns = { school_id = \"School\", item = { constant = \"i\" },\n"
	"rating = { from = \"Score\", bands = { 20, 40.5 }, values = { \"low\", \"middle\", \"high\" } } }";

static void a_number_that_is_a_border_is_in_the_band_above(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", banded, "School,Score\nS1,19.99\nS2,20\nS3,40.499\nS1,40.5\nS2,-3\nS3,\"1,000\"\n"
		"S1,20%\nS2, 40.50 %\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i low, S1 i high, S1 i middle, S2 i middle, S2 i low, S2 i high, "
			    "S3 i middle, S3 i high");
	read_as(t, "responses", "columns = { school_id = \"School\", item = { constant = \"i\" }, rating = { from = "
		"\"Score\", bands = { 20, 40, 60, 80 } } }", "School,Score\nS1,0\nS2,79\nS3,80\n");
	assert_string_equal(answers(t), "S1 i 1, S2 i 4, S3 i 5");
}

static void what_is_no_number_is_told_and_a_symbol_is_no_figure(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", banded, "School,Score\nS1,SUPP\nS2,[c]\nS3,:\nS1,LowCov\nS1,about 20\nS2,12,3\n");
	problems_are(t, "data.csv:6:2: error: Score 'about 20' is not a number, as the mapping's bands require "
			"[CSV088]\n"
		     "  hint: correct it; or, if it means that there is no number, name it in the mapping's 'missing'\n"
		     "data.csv:7:1: error: the row has 3 cells but the header has 2, so it is not used [CSV004]\n"
		     "  hint: put quotes round a cell that holds a comma\n");
	assert_string_equal(tables_problem(t, DIAG_CSV088, "data.csv", 6, 2)->school_id, "S1");
	for (size_t i = 0; i < t->schools[0].n_responses; i++)
		assert_string_equal(t->schools[0].responses[i].rating.text, "");
	assert_true(number_is_absent("[Low]"));
	assert_true(number_is_absent("\xEF\xBC\xBB" "\xEF\xBD\x83" "\xEF\xBC\xBD"));	/* [c], each sign full-width */
	assert_true(number_is_absent("Not\u00A0available"));
	assert_true(number_is_absent("\u2014"));
	assert_true(number_is_absent("\u2026"));
	assert_false(number_is_absent("_"));
	assert_false(number_is_absent("lower"));
	assert_false(number_is_absent("0"));
	assert_false(number_is_absent("[0]"));
}

static void texts_around_a_cell_come_off_and_are_put_on(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", "columns = { school_id = { from = \"School\", strip = { \"School no. \" }, before = \"S\" },\n"
		"item = { constant = \"i\" }, rating = \"Is\",\n"
		"note = { from = \"Text\", strip = { \"Q:\", \"(end)\" }, before = \"<\", after = \">\" } }",
		"School,Is,Text\nschool no. 1,M,Q: why? (END)\n2,M,\nSchool no.3,M,fine\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i M, S2 i M, S3 i M");
	assert_string_equal(t->schools[0].responses[0].note.text, "<why?>");
	assert_string_equal(t->schools[1].responses[0].note.text, "");
	assert_string_equal(t->schools[2].responses[0].note.text, "<fine>");
}

static void words_are_values_however_their_spaces_are_written(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", "columns = { school_id = { from = \"School\", values = { [\"A-1\"] = \"S1\", A1 = \"S2\" } },\n"
		"item = { constant = \"i\" }, rating = { from = \"Is\", values = { [\"Not at all\"] = \"N\", [\"fully-met\"] = "
		"\"M\", [\"fully met\"] = \"P\", [\"-\"] = \"none\" } } }",
		"School,Is\nA-1,Not\u2010at_all\nA1,FULLY\u00A0MET\nA-1,fully-met\nA1,Fullymet\nA-1,\nA1,_\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i N, S1 i M, S1 i , S2 i P, S2 i Fullymet, S2 i _");
}

static const char latest[] = "latest = \"When\", where_not = { State = { \"Test\" } }, columns = { school_id = \"School\", "
	"item = { constant = \"i\" }, rating = \"Is\" }";

static void of_each_school_the_latest_row_is_read(void **state)
{
	struct tables *t = *state;
	const struct mapping_use *use;

	read_as(t, "responses", latest, "School,When,Is,State\nS1,2025-09-01,old,\nS2,04/11/2026,new,\nS1,2026-09-01,new,\n"
		"S1,2026-10-01,test,Test\nS2,,undated,\nS3,,only,\nS2,2026-11-03,old,\nX9,2026-01-01,x,\n");
	assert_string_equal(answers(t), "S1 i new, S2 i new, S3 i only");
	problems_are(t, "data.csv:9:1: error: School 'X9' is not in the schools table [CSV009]\n"
		     "  hint: add the school to schools.csv, or correct the id\n");
	use = &t->evidence.uses[0];
	assert_int_equal(use->n_rows, 8);
	assert_int_equal(use->n_filtered, 1);
	assert_int_equal(use->n_earlier, 3);
}

static void two_latest_rows_that_differ_are_told(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", latest, "School,When,Is,State\nS1,2026-09-01,a,\nS1,1 September 2026,b,\nS1,2026-09-01,c,\n"
		"S2,2026-09-01,a,x\nS2,2026-09-01,a,y\nS3,,a,\nS3,,b,\n");
	assert_string_equal(answers(t), "S1 i a, S2 i a, S3 i a");
	problems_are(t, "data.csv:3:2: error: this row and the one in line 2 have the same date, 2026-09-01, but "
			"say different things [CSV089]\n"
		     "  hint: leave one of them out with the mapping's 'where' or 'where_not', or correct its date\n"
		     "data.csv:8:2: error: neither this row nor the one in line 7 has a date, and they say "
		     "different things "
		     "[CSV089]\n"
		     "  hint: leave one of them out with the mapping's 'where' or 'where_not', or correct its date\n");
	assert_string_equal(tables_problem(t, DIAG_CSV089, "data.csv", 3, 2)->school_id, "S1");
}

static void a_date_that_is_none_is_told_in_a_row_that_is_not_read(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", latest, "School,When,Is,State\nS1,soon,a,\nS1,2026-09-01,b,\n");
	assert_string_equal(answers(t), "S1 i b");
	assert_string_equal(tables_problem(t, DIAG_CSV017, "data.csv", 2, 2)->school_id, "S1");
	tables_expect(t, 1);
	read_as(t, "responses", "dates = \"month first\", latest = \"When\", columns = { school_id = \"School\", "
		"item = { constant = \"i\" }, rating = \"Is\" }", "School,When,Is\nS1,11/04/2026,new\nS1,10/25/2026,old\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i new");
}

/* In the schools table ids are what the rows say. */
static void of_a_register_the_latest_row_is_the_school(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", "x\n");
	read_as(t, "schools", "latest = \"From\", columns = { school_id = \"Id\", name = \"Name\", "
		"phase = { constant = \"primary\" } }",
		"Id,Name,From\nA,Old,2001-01-01\nB,Bee,2001-01-01\nA,New,2011-01-01\n");
	assert_int_equal(t->evidence.n_schools, 2);
	assert_string_equal(t->evidence.schools[1].school->name.text, "New");
}

static void columns_go_by_letter_and_number_too(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", "where = { [\"#D\"] = \"yes\" }, columns = { school_id = \"#1\", item = { constant = \"i\" }, "
		"rating = \"#C\", note = { join = { \"Is\", \"#b\" } } }", "School,Is,Is,\nS1,a,b,yes\nS2,c,d,no\n");
	tables_problem(t, DIAG_CSV006, "m.lua", 1, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV006, "m.lua", 1, 1)->hint,
			    "name the one that is meant by its letter: '#B' or '#C'");
	read_as(t, "responses", "where = { [\"#D\"] = \"yes\" }, columns = { school_id = \"#1\", item = { constant = \"i\" }, "
		"rating = \"#C\", note = \"#b\" }", "School,Is,Is,\nS1,a,b,yes\nS2,c,d,no\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i b");
	assert_string_equal(t->schools[0].responses[0].note.text, "a");
	read_as(t, "responses", "columns = { school_id = \"#A\", item = { constant = \"i\" }, rating = \"#AB\" }",
		"School,Is\nS1,a\n");
	assert_string_equal(tables_problem(t, DIAG_MAP002, "m.lua", 1, 1)->message,
			    "data.csv has no column AB: its header has 2");
	assert_int_equal(mapping_column_number("#AA"), 27);
	assert_int_equal(mapping_column_number("#10000"), 10000);
	assert_int_equal(mapping_column_number("#10001"), 0);
	assert_int_equal(mapping_column_number("#"), 0);
	assert_int_equal(mapping_column_number("#0"), 0);
	assert_int_equal(mapping_column_number("#1st"), 0);
}

static void a_file_without_a_header_has_columns_by_letter(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", "header = 0, columns = { school_id = \"#A\", item = { constant = \"i\" }, rating = \"#C\" }",
		"S1;x;M\nS2;y;N\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i M, S2 i N");
	assert_int_equal(t->schools[0].responses[0].rating.at.line, 1);
}

static void a_header_may_have_two_rows(void **state)
{
	struct tables *t = *state;

	read_as(t, "responses", "header = 2, header_rows = 2, columns = { school_id = \"School\", [\"i.one\"] = "
		"\"What do you offer? / Counselling\", [\"i.two\"] = \"What do you offer? / Clubs\", note = \"Anything else?\" }",
		"A form\nSchool,What do you offer?,,Anything else?\n,Counselling,Clubs,\nS1,yes,no,fine\nS2,no,,\n");
	problems_are(t, "");
	assert_string_equal(answers(t), "S1 i.one yes, S1 i.two no, S2 i.one no");
	assert_string_equal(t->schools[0].responses[0].note.text, "fine");
	assert_int_equal(t->schools[0].responses[0].rating.at.line, 4);
	read_as(t, "responses", "header = 2, header_rows = 2, columns = { school_id = \"School\", [\"i.one\"] = \"Q\" }",
		"A form\nSchool,Q\n");
	assert_string_equal(tables_problem(t, DIAG_CSV033, "data.csv", 2, 1)->message,
			    "the file ends within its header, which has 2 rows as the mapping says");
}

static void short_and_long_rows_are_read_where_the_mapping_says_so(void **state)
{
	static const char csv[] = "School,Is,Free text\nS1,M\nS2,N,some, more, text\nS3,M,x\n";
	struct tables *t = *state;

	read_as(t, "responses", "columns = { school_id = \"School\", item = { constant = \"i\" }, rating = \"Is\" }", csv);
	tables_problem(t, DIAG_CSV004, "data.csv", 2, 1);
	tables_problem(t, DIAG_CSV004, "data.csv", 3, 1);
	read_as(t, "responses", "short_rows = \"fill\", overflow = \"drop\", columns = { school_id = \"School\", item = "
		"{ constant = \"i\" }, rating = \"Is\" }", csv);
	problems_are(t, "data.csv:1:1: note: 1 row is filled up with empty cells, and in 1 row the cells after "
			"the last column are ignored, as the mapping says [MAP004]\n"
		     "  hint: take short_rows or overflow out of the mapping to be told of each row\n");
	assert_string_equal(answers(t), "S1 i M, S2 i N, S3 i M");
	read_as(t, "responses", "overflow = \"drop\", columns = { school_id = \"School\", item = { constant = \"i\" }, "
		"rating = \"Is\", note = \"Free text\" }", csv);
	assert_string_equal(tables_problem(t, DIAG_MAP005, "m.lua", 1, 1)->message,
			    "cells after the last column of data.csv cannot be ignored, since that column, 'Free "
			    "text', is read");
}

static void a_symbol_has_the_meaning_that_the_mapping_gives(void **state)
{
	struct tables *t = *state;

	read_as(t, "metrics", "tolerance = 2.5, symbols = { c = \"confidential\", z = \"Not applicable\" }, columns = { "
		"school_id = \"School\", metric = { constant = \"m\" }, value = \"Is\" }", "School,Is\nS1,C\nS2,z\nS3,x\n");
	problems_are(t, "");
	assert_string_equal(t->schools[0].metrics[0].value.text, "confidential");
	assert_string_equal(t->schools[1].metrics[0].value.text, "not applicable");
	assert_string_equal(t->schools[2].metrics[0].value.text, "x");
	assert_int_equal(t->schools[0].metrics[0].tolerance_milli, 2500);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_tables, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_number_that_is_a_border_is_in_the_band_above),
		TEST(what_is_no_number_is_told_and_a_symbol_is_no_figure),
		TEST(texts_around_a_cell_come_off_and_are_put_on),
		TEST(words_are_values_however_their_spaces_are_written),
		TEST(of_each_school_the_latest_row_is_read),
		TEST(two_latest_rows_that_differ_are_told),
		TEST(a_date_that_is_none_is_told_in_a_row_that_is_not_read),
		TEST(of_a_register_the_latest_row_is_the_school),
		TEST(columns_go_by_letter_and_number_too),
		TEST(a_file_without_a_header_has_columns_by_letter),
		TEST(a_header_may_have_two_rows),
		TEST(short_and_long_rows_are_read_where_the_mapping_says_so),
		TEST(a_symbol_has_the_meaning_that_the_mapping_gives),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("evidence_mapped", tests, NULL, NULL);
}
