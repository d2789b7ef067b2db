/* evidence_workbook_test.c - values of workbooks as a person sees them, and rows of sheets as they are set aside. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/buf.h"
#include "evidence/file_names.h"
#include "evidence/sheet_rows.h"
#include "evidence/sheet_value.h"
#include "evidence/workbook.h"

static void a_number_has_its_shortest_form(void **state)
{
	static const struct {
		const char *written, *read;
	} cases[] = {
		{ "42", "42" }, { "42.0", "42" }, { "12.50", "12.5" }, { "0", "0" }, { "-0", "0" }, { " 7\n", "7" },
		{ "0.30000000000000004", "0.3" }, { "1E-3", "0.001" }, { "1.25E-5", "0.0000125" }, { "-1.5E-7", "-0.00000015" },
		{ "123456789012345", "123456789012345" }, { "1.5E+15", "1500000000000000" }, { "-2E21", "-2000000000000000000000" },
		{ "1E100", "1e+100" }, { "1E999", "1E999" }, { "nan", "nan" }, { "12a", "12a" }, { "", "" },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(value_text(&arena, cases[i].written, value_format_built_in(0), false), cases[i].read);
	arena_clear(&arena);
}

static void a_style_says_what_a_number_is(void **state)
{
	static const struct {
		const char *code, *written, *read;
		bool from_1904;
	} cases[] = {
		{ "General", "46330", "46330", false },
		{ "dd/mm/yyyy", "46330", "2026-11-04", false },
		{ "dd/mm/yyyy", "44868", "2026-11-04", true },
		{ "[$-809]d mmmm yyyy;@", "46330.75", "2026-11-04", false },
		{ "mmm\\-yy", "46330", "2026-11-04", false },
		{ "yyyy-mm-dd hh:mm", "46330", "2026-11-04", false },
		{ "yyyy-mm-dd hh:mm", "46330.99999999", "2026-11-05", false },
		{ "d/m/yy h:mm AM/PM", "46330.75", "2026-11-04 18:00", false },
		{ "h:mm:ss", "0.500011574", "12:00:01", false },
		{ "mm:ss", "0.5", "12:00", false },
		{ "[h]:mm", "2", "48:00", false },
		{ "dd/mm/yyyy", "1", "1900-01-01", false },
		{ "dd/mm/yyyy", "60", "60", false },
		{ "dd/mm/yyyy", "0.5", "0.5", false },
		{ "dd/mm/yyyy", "-3", "-3", false },
		{ "dd/mm/yyyy", "2958466", "2958466", false },
		{ "0%", "0.07", "7%", false },
		{ "0.00%", "1.234", "123.4%", false },
		{ "\"\u00a3\"#,##0", "1200", "\u00a31200", false },
		{ "[$\u00a3-809]#,##0.00;[Red]-[$\u00a3-809]#,##0.00", "-1200.5", "-\u00a31200.50", false },
		{ "[$\u20ac-2] #,##0", "3", "\u20ac3", false },
		{ "0000000", "12345", "0012345", false },
		{ "0000", "12.5", "12.5", false },
		{ "0.00", "12.5", "12.5", false },
		{ "0 \"days\"", "12", "12", false },
		{ "[Red]0", "12", "12", false },
		{ "\"unclosed", "12", "12", false },
		{ "[unclosed", "12", "12", false },
		{ "\\", "12", "12", false },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(value_text(&arena, cases[i].written, value_format_of(cases[i].code), cases[i].from_1904),
				    cases[i].read);
	assert_string_equal(value_text(&arena, "46330", value_format_built_in(14), false), "2026-11-04");
	assert_string_equal(value_text(&arena, "0.5", value_format_built_in(9), false), "50%");
	assert_string_equal(value_text(&arena, "12", value_format_built_in(44), false), "\u00a312");
	arena_clear(&arena);
}

static void a_text_is_read_as_it_was_typed(void **state)
{
	static const struct {
		const char *written, *read;
	} cases[] = {
		{ "plain", "plain" }, { "a_x000D_\nb", "a\nb" }, { "a_x000d_b", "a\nb" }, { "a\r\nb", "a\nb" },
		{ "_x005F_x000D_", "_x000D_" }, { "_x0041_", "A" }, { "_x0041", "_x0041" }, { "_x00G1_", "_x00G1_" },
		{ "_x0000_", "_x0000_" }, { "_xD83D_", "_xD83D_" }, { "_x00A3_5", "\u00a35" }, { "__x0041_", "_A" },
	};
	struct buf text;

	(void)state;
	buf_init(&text, 1000);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		buf_reset(&text);
		workbook_unescape(&text, cases[i].written, strlen(cases[i].written));
		assert_string_equal(text.bytes, cases[i].read);
	}
	buf_clear(&text);
}

static void add(struct sheet_row *row, int column, const char *text)
{
	sheet_row_add(row, column, text, strlen(text));
}

static void rows_are_read_as_they_were_set_aside(void **state)
{
	struct sheet_row made = { .number = 0 };
	struct sheet_rows *rows;
	struct raw_row row;
	struct arena arena;
	struct spool *spool;

	(void)state;
	arena_init(&arena);
	spool = spool_new(&arena, NULL);
	buf_init(&made.cells, 16 * 1024 * 1024);
	sheet_row_begin(&made, 3);
	add(&made, 2, "b");
	add(&made, 5, "two\nlines");
	assert_true(sheet_row_end(&made, spool));
	sheet_row_begin(&made, 4);
	assert_true(sheet_row_end(&made, spool));
	sheet_row_begin(&made, 9);
	add(&made, 1, "a");
	sheet_row_add(&made, 2, "", RAW_CELL_BYTES_MAX + 1);
	add(&made, 3, "c");
	assert_true(sheet_row_end(&made, spool));
	sheet_row_begin(&made, 10);
	add(&made, RAW_ROW_CELLS_MAX, "x");
	add(&made, RAW_ROW_CELLS_MAX + 1, "y");
	assert_true(sheet_row_end(&made, spool));
	rows = sheet_rows_new(&arena, spool_view(spool), spool_length(spool));
	assert_int_equal(sheet_rows_next(rows, &row), ROW_OUTCOME_ROW);
	assert_int_equal(row.line, 3);
	assert_int_equal(row.n_cells, 5);
	assert_string_equal(row.cells[0].text, "");
	assert_string_equal(row.cells[1].text, "b");
	assert_string_equal(row.cells[4].text, "two\nlines");
	assert_int_equal(row.cells[4].line, 3);
	assert_int_equal(sheet_rows_next(rows, &row), ROW_OUTCOME_LONG_CELL);
	assert_int_equal(row.line, 9);
	assert_int_equal(row.n_cells, 1);
	assert_int_equal(sheet_rows_next(rows, &row), ROW_OUTCOME_WIDE_ROW);
	assert_int_equal(row.n_cells, RAW_ROW_CELLS_MAX);
	assert_int_equal(sheet_rows_next(rows, &row), ROW_OUTCOME_END);
	assert_int_equal(sheet_rows_count(rows), 3);
	buf_clear(&made.cells);
	arena_clear(&arena);
}

static void a_sheet_is_named_like_a_table(void **state)
{
	static const struct {
		const char *name;
		int target;
	} cases[] = {
		{ "responses", MAPPING_RESPONSES }, { "Responses", MAPPING_RESPONSES }, { "responses camhs", MAPPING_RESPONSES },
		{ "Responses_2", MAPPING_RESPONSES }, { " responses", MAPPING_RESPONSES }, { "responses-x", MAPPING_RESPONSES },
		{ "Case items", MAPPING_CASE_ITEMS }, { "case-items", MAPPING_CASE_ITEMS }, { "cases", MAPPING_CASES },
		{ "responsesx", -1 }, { "my responses", -1 }, { "response", -1 }, { "", -1 }, { "Sheet1", -1 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		enum mapping_target target = MAPPING_TARGET_COUNT;

		assert_int_equal(file_name_is_sheet(cases[i].name, &target), cases[i].target >= 0);
		if (cases[i].target >= 0)
			assert_int_equal(target, cases[i].target);
	}
	assert_true(file_name_is_workbook("a.XLSX") && file_name_is_workbook("b.xlsm") && !file_name_is_workbook("xlsx"));
	assert_true(file_name_is_other_workbook("a.Ods") && !file_name_is_other_workbook("a.xlsx"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_has_its_shortest_form),
		cmocka_unit_test(a_style_says_what_a_number_is),
		cmocka_unit_test(a_text_is_read_as_it_was_typed),
		cmocka_unit_test(rows_are_read_as_they_were_set_aside),
		cmocka_unit_test(a_sheet_is_named_like_a_table),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
