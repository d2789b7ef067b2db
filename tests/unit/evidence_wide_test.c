/* evidence_wide_test.c - responses with one row a school and respondent, one column an item. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "score/answers.h"
#include "score/items.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase\nS1,Ash,primary\nS2,Birch,special\n";

static void read_with(struct tables *t, const char *text)
{
	diags_init(&t->diags, &t->arena);
	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv", text);
	tables_read(t);
}

static const struct response *response(const struct tables *t, size_t school, size_t i)
{
	assert_true(i < t->schools[school].n_responses);
	return &t->schools[school].responses[i];
}

static void each_cell_that_is_filled_is_an_answer(void **state)
{
	struct tables *t = *state;
	const struct response *r;

	read_with(t, "Note,Voice.Pupils,URN,respondent,voice.parents,,evidence_date\n"
		     "all well,met,S1,camhs,,,04/11/2026\n"
		     ",not yet,S2,,partly,,\n"
		     ",,S2,agreed,,,\n");
	tables_expect(t, 0);
	assert_int_equal(t->evidence.files[0].n_rows, 3);
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_int_equal(t->schools[1].n_responses, 2);
	r = response(t, 0, 0);
	assert_string_equal(r->item.text, "Voice.Pupils");
	assert_string_equal(r->rating.text, "met");
	assert_string_equal(r->respondent.text, "camhs");
	assert_string_equal(r->note.text, "all well");
	assert_int_equal(r->evidence_date.day, 4);
	assert_int_equal(r->item.at.line, 2);
	assert_int_equal(r->item.at.column, 2);
	assert_int_equal(r->rating.at.column, 2);
	assert_int_equal(r->header_at.line, 1);
	assert_int_equal(r->header_at.column, 2);
	r = response(t, 1, 1);
	assert_string_equal(r->item.text, "voice.parents");
	assert_int_equal(r->item.at.line, 3);
	assert_int_equal(r->item.at.column, 5);
	/* Only the column without a name is noted. */
	assert_int_equal(t->diags.n, 1);
	tables_problem(t, DIAG_CSV007, "responses.csv", 1, 6);
}

static void a_reason_may_stand_behind_not_applicable(void **state)
{
	static const struct {
		const char *cell, *rating, *reason;
	} cases[] = {
		{ "n/a: no nursery", "n/a", "no nursery" },
		{ "N/A - no nursery", "N/A", "no nursery" },
		{ "Not applicable: no nursery", "Not applicable", "no nursery" },
		{ "NA:no: nursery", "NA", "no: nursery" },
		{ "n/a \xE2\x80\x93 no nursery", "n/a", "no nursery" },
		{ "Not\xC2\xA0""applicable\xEF\xBC\x9A no nursery", "Not\xC2\xA0""applicable", "no nursery" },
		{ "not-applicable \xE2\x88\x92 no nursery", "not-applicable", "no nursery" },
		{ "n/a", "n/a", "" },
		{ "n/a:", "n/a", "" },
		{ "National - no", "National - no", "" },
		{ "met: nearly", "met: nearly", "" },
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		read_with(t, arena_printf(&t->arena, "school_id,a.b\nS1,%s\n", cases[i].cell));
		tables_expect(t, 0);
		assert_string_equal(response(t, 0, 0)->rating.text, cases[i].rating);
		assert_string_equal(response(t, 0, 0)->na_reason.text, cases[i].reason);
	}
	assert_int_equal(response(t, 0, 0)->na_reason.at.line, 2);
}

static void a_table_with_item_or_rating_is_long(void **state)
{
	struct tables *t = *state;

	read_with(t, "school_id,item,a.b\nS1,x,met\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV005, "responses.csv", 1, 1);
	read_with(t, "school_id,a.b,answer\nS1,x,met\n");
	tables_expect(t, 1);
	/* A slip of one of them does not make the table wide. */
	read_with(t, "school_id,a.b,ratng\nS1,x,met\n");
	tables_expect(t, 2);
	assert_int_equal(tables_count(t, DIAG_CSV005), 2);
	read_with(t, "school_id,item,raitng,respondent\nS1,x,met,school\nS1,y,met,school\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV005, "responses.csv", 1, 1);
	/* Nor does a table without any item. */
	read_with(t, "school_id,respondent,note\nS1,camhs,x\n");
	tables_expect(t, 2);
	assert_int_equal(tables_count(t, DIAG_CSV005), 2);
	/* Other tables are never wide. */
	read_with(t, "school_id,item,rating\n");
	tables_write(t, "judgements.csv", "school_id,voice\nS1,Emerging\n");
	tables_read(t);
	assert_int_equal(tables_count(t, DIAG_CSV005), 2);
}

static void titles_and_answers_are_not_taken_for_the_header(void **state)
{
	struct tables *t = *state;

	read_with(t, "School,Autumn review\nwho,x\nschool_id;who;a.b;a.c\nS1;school;met;met\n"
		     "S1;school;not yet;\n");
	tables_expect(t, 0);
	assert_int_equal(response(t, 0, 0)->header_at.line, 3);
	assert_int_equal(t->schools[0].n_responses, 5);
	assert_string_equal(response(t, 0, 0)->item.text, "who");
	assert_string_equal(response(t, 0, 4)->rating.text, "not yet");
	tables_problem(t, DIAG_CSV043, "responses.csv", 1, 1);
}

static void two_columns_of_one_item_are_refused(void **state)
{
	struct tables *t = *state;

	read_with(t, "school_id,a.b,a.c,A.B\nS1,met,met,met\n");
	tables_expect(t, 1);
	assert_true(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_CSV006, "responses.csv", 1, 4)->message,
			    "columns 2 and 4 are both named 'A.B'");
}

static void a_row_of_no_school_is_no_answer(void **state)
{
	struct tables *t = *state;

	read_with(t, "school_id,a.b,a.c\n,met,met\nS3,met,met\nS2,met\n");
	tables_expect(t, 3);
	tables_problem(t, DIAG_CSV008, "responses.csv", 2, 1);
	tables_problem(t, DIAG_CSV009, "responses.csv", 3, 1);
	tables_problem(t, DIAG_CSV004, "responses.csv", 4, 1);
	assert_int_equal(t->schools[1].n_responses, 0);
}

/* Read only what the small audit asks for. */
static void ask(struct tables *t, struct framework *framework, struct items *items)
{
	assert_true(framework_load(&t->arena, "tests/audits/small.lua", framework, &t->diags));
	*items = (struct items){ .arena = &t->arena, .framework = framework };
	t->items = items;
}

/* Bind the schools' answers to the small audit. */
static void bind(struct tables *t, const struct framework *framework)
{
	for (size_t i = 0; i < t->evidence.n_schools; i++)
		answers_bind(&t->arena, framework, &t->schools[i], NULL, (struct date){ 2026, 11, 4 },
			     &t->diags);
}

static void a_column_that_is_no_item_is_told_once(void **state)
{
	struct tables *t = *state;
	struct framework framework;
	struct items items;
	const struct diag *diag;
	const char *item;

	ask(t, &framework, &items);
	item = framework.sections[0].strands[0].descriptors[0].id;
	read_with(t, arena_printf(&t->arena, "school_id,respondent,%s,%sx,Timestamp,Any thoughts\n"
				  "S1,school,M,M,09:30,fine\nS1,camhs,M,M,09:31,good\n"
				  "S1,la,M,,09:31,\nS2,school,M,,09:32,well\n", item, item));
	assert_int_equal(t->schools[0].n_responses, 5);
	bind(t, &framework);
	assert_int_equal(t->diags.n, 3);
	diag = tables_problem(t, DIAG_CSV011, "responses.csv", 1, 4);
	assert_string_equal(diag->hint, arena_printf(&t->arena, "did you mean '%s'?", item));
	assert_string_equal(diag->school_id, "S1");
	diag = tables_problem(t, DIAG_CSV044, "responses.csv", 1, 5);
	assert_int_equal(diag->severity, DIAG_NOTE);
	assert_null(diag->school_id);
	assert_string_equal(diag->message,
			    "the column 'Timestamp' is not an item of the audit and is not used");
	tables_problem(t, DIAG_CSV044, "responses.csv", 1, 6);
}

static void a_shared_cell_is_told_once_a_row(void **state)
{
	struct tables *t = *state;
	struct framework framework;
	const struct strand *strand;
	struct items items;

	ask(t, &framework, &items);
	strand = &framework.sections[1].strands[0];
	read_with(t, arena_printf(&t->arena, "school_id,respondent,evidence_type,%s,%s\n"
				  "S1,nobody,hearsay,M,Mostly\nS1,nobody,hearsay,n/a,M\n",
				  strand->descriptors[0].id, strand->descriptors[1].id));
	bind(t, &framework);
	assert_int_equal(tables_count(t, DIAG_CSV013), 2);
	tables_problem(t, DIAG_CSV013, "responses.csv", 2, 2);
	tables_problem(t, DIAG_CSV013, "responses.csv", 3, 2);
	assert_int_equal(tables_count(t, DIAG_CSV027), 2);
	tables_problem(t, DIAG_CSV012, "responses.csv", 2, 5);
	assert_string_equal(tables_problem(t, DIAG_CSV015, "responses.csv", 3, 4)->hint,
			    "say why after it: 'n/a: reason'");
}

static void a_reason_may_stand_behind_any_word_that_leaves_out(void **state)
{
	struct tables *t = *state;
	struct framework framework;
	const struct strand *strand;
	struct items items;

	ask(t, &framework, &items);
	strand = &framework.sections[1].strands[0];
	read_with(t, arena_printf(&t->arena, "school_id,respondent,%s,%s,%s,waived_by,waived_until\n"
				  "S1,school,W: until July: all of it,waived :,M: no,the board,31/07/2027\n"
				  "S2,school,M,M,M,,\n",
				  strand->descriptors[0].id, strand->descriptors[1].id,
				  strand->descriptors[2].id));
	bind(t, &framework);
	assert_int_equal(t->diags.n, 2);
	assert_string_equal(tables_problem(t, DIAG_CSV015, "responses.csv", 2, 4)->hint,
			    "say why after it: 'waived: reason'");
	tables_problem(t, DIAG_CSV012, "responses.csv", 2, 5);
}

/* Also when none of hundreds of columns is an item, it is told once. */
static void a_table_of_another_audit_gives_no_answers(void **state)
{
	enum { COLUMNS = 300 };
	struct tables *t = *state;
	struct framework framework;
	struct items items;
	const char *head = "school_id", *row = "";

	ask(t, &framework, &items);

	for (int i = 0; i < COLUMNS; i++) {
		head = arena_printf(&t->arena, "%s,another%d", head, i);
		row = arena_printf(&t->arena, "%s,M", row);
	}
	read_with(t, arena_printf(&t->arena, "%s\nS1%s\nS1%s\nS2%s\n", head, row, row, row));
	assert_int_equal(t->schools[0].n_responses, 0);
	bind(t, &framework);
	assert_string_equal(tables_problem(t, DIAG_CSV063, "responses.csv", 1, 1)->message,
			    "0 of the 300 columns that may be items of the audit are; 'another0' is not");
	assert_true(t->evidence.incomplete);
	assert_int_equal(tables_count(t, DIAG_CSV040), 2);
	tables_expect(t, 3);
}

/* Whatever other delimiters make of such a row: that it is too wide is what can be mended. */
static void a_header_with_too_many_cells_is_told(void **state)
{
	struct tables *t = *state;
	struct buf text;

	buf_init(&text, 1 << 20);
	buf_puts(&text, "school_id,respondent");
	for (int i = 0; i < 10000; i++)
		buf_puts(&text, ",voice");
	buf_puts(&text, "\n");
	read_with(t, arena_strndup(&t->arena, text.bytes, text.length));
	buf_clear(&text);
	assert_string_equal(tables_problem(t, DIAG_CSV032, "responses.csv", 1, 10001)->message,
			    "the row has more than 10000 cells");
	tables_expect(t, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_cell_that_is_filled_is_an_answer),
		TEST(a_reason_may_stand_behind_not_applicable),
		TEST(a_table_with_item_or_rating_is_long),
		TEST(titles_and_answers_are_not_taken_for_the_header),
		TEST(two_columns_of_one_item_are_refused),
		TEST(a_row_of_no_school_is_no_answer),
		TEST(a_column_that_is_no_item_is_told_once),
		TEST(a_shared_cell_is_told_once_a_row),
		TEST(a_reason_may_stand_behind_any_word_that_leaves_out),
		TEST(a_table_of_another_audit_gives_no_answers),
		TEST(a_header_with_too_many_cells_is_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
