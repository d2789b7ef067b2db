/* workbook_book_test.c - a workbook in bytes: the same for the same calls, within Excel's limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <cmocka.h>

#include <string.h>

#include "workbook/book.h"
#include "workbook/fit.h"
#include "workbook/xml_text.h"

static const struct book_info info = { .title = "Title", .created = { 2026, 11, 6 } };
static const struct sheet_look plain = { .frozen_rows = 1 };

static struct buf *written(struct arena *arena, struct book *book)
{
	struct buf *out = buf_new(arena, 16 << 20);

	assert_true(book_write(book, out));
	return out;
}

static struct buf *make(struct arena *arena, bool by_row)
{
	static const char *const words[] = { "Not yet", "Met", "n/a" };
	static const struct cell_look look = { .bold = true, .fill = 0xfff2cc };
	struct book_info of = info;
	struct book *book;
	struct sheet *sheet;

	of.by_row = by_row;
	book = book_new(arena, &of);
	sheet = book_sheet(book, "Answers: all/none", &plain);
	sheet_text(sheet, 0, 0, "=1+1", &look);
	sheet_number(sheet, 0, 1, 12.5, NULL);
	sheet_date(sheet, 1, 0, (struct date){ 2026, 11, 6 }, NULL);
	sheet_date(sheet, 1, 1, (struct date){ 0 }, NULL);
	sheet_formula(sheet, 2, 0, "=COUNTA(A1:A2)", "2", NULL);
	sheet_link(sheet, 3, 0, "W101/Ysgol Tŷ #1.pdf", NULL, "Report");
	sheet_choices(sheet, &(struct sheet_rule){ .range = { 4, 9, 0, 0 }, .title = "Rating" }, words, 3);
	sheet_dates_only(sheet, &(struct sheet_rule){ .range = { 4, 9, 1, 1 } });
	sheet_highlight(sheet, (struct cell_range){ 4, 9, 0, 1 }, "=$A5=\"Met\"", &look);
	return written(arena, book);
}

static void same_calls_give_the_same_bytes(void **state)
{
	struct arena arena;

	arena_init(&arena);
	for (int by_row = 0; by_row < 2; by_row++) {
		struct buf *a = make(&arena, by_row), *b;

		setenv("TZ", "Pacific/Auckland", 1);
		b = make(&arena, by_row);
		unsetenv("TZ");
		assert_int_equal(a->length, b->length);
		assert_memory_equal(a->bytes, b->bytes, a->length);
		assert_memory_equal(a->bytes, "PK", 2);
	}
	arena_clear(&arena);
}

static void two_sheets_differ_in_more_than_capitals(void **state)
{
	struct arena arena;
	struct book *book;

	arena_init(&arena);
	book = book_new(&arena, &info);
	book_sheet(book, "Answers", &plain);
	book_sheet(book, "ANSWERS", &plain);
	assert_false(book_write(book, buf_new(&arena, 1 << 20)));
	arena_clear(&arena);
}

static void a_long_text_is_cut_and_counted(void **state)
{
	struct arena arena;
	struct book *book;
	struct sheet *sheet;
	char *text;

	arena_init(&arena);
	text = arena_alloc(&arena, BOOK_TEXT_MAX + 2);
	memset(text, 'x', BOOK_TEXT_MAX);
	book = book_new(&arena, &info);
	sheet = book_sheet(book, "A", &plain);
	sheet_text(sheet, 0, 0, text, NULL);
	assert_int_equal(book_n_cut(book), 0);
	text[BOOK_TEXT_MAX] = 'y';
	sheet_text(sheet, 1, 0, text, NULL);
	assert_int_equal(book_n_cut(book), 1);
	written(&arena, book);
	arena_clear(&arena);
}

static void a_workbook_that_is_not_written_is_let_go(void **state)
{
	struct arena arena;

	arena_init(&arena);
	book_sheet(book_new(&arena, &info), "A", &plain);
	arena_clear(&arena);
}

static void what_does_not_fit_is_refused(void **state)
{
	struct arena arena;
	struct book *book;

	arena_init(&arena);
	book = book_new(&arena, &info);
	sheet_text(book_sheet(book, "A", &plain), BOOK_ROWS_MAX, 0, "one row too many", NULL);
	assert_false(book_write(book, buf_new(&arena, 1 << 20)));
	book = book_new(&arena, &info);
	book_sheet(book, "A", &plain);
	assert_false(book_write(book, buf_new(&arena, 100)));
	arena_clear(&arena);
}

/* The temporary files do not take all of it, while the workbook itself, which is packed, would fit. Where the disk is full for
 * a moment alone, a sheet that is written row by row has a hole; one that is written in the end has none. */
static void a_full_disk_is_noticed(void **state)
{
	struct rlimit before, small;
	void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
	struct arena arena;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	small = (struct rlimit){ 1 << 16, before.rlim_max };
	arena_init(&arena);
	for (int by_row = 0; by_row < 2; by_row++) {
		struct book_info of = info;

		of.by_row = by_row;
		for (int full = 0; full < 3; full++) {
			struct book *book = book_new(&arena, &of);
			struct sheet *sheet = book_sheet(book, "A", &plain);

			assert_int_equal(setrlimit(RLIMIT_FSIZE, full ? &small : &before), 0);
			for (uint32_t row = 0; row < 5000; row++)
				sheet_text(sheet, row, 0, "the same words in every row of the sheet", NULL);
			if (full == 2)
				assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
			assert_int_equal(book_write(book, buf_new(&arena, 1 << 20)), !full || (full == 2 && !by_row));
			assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
		}
	}
	signal(SIGXFSZ, handler);
	arena_clear(&arena);
}

static void cells_have_names(void **state)
{
	struct arena arena;

	arena_init(&arena);
	assert_string_equal(book_cell(&arena, 11, 2), "C12");
	assert_string_equal(book_cell_fixed(&arena, 0, 27), "$AB$1");
	arena_clear(&arena);
}

static void lines_are_estimated(void **state)
{
	assert_int_equal(fit_lines("", 10), 1);
	assert_int_equal(fit_lines("one two", 10), 1);
	assert_int_equal(fit_lines("one two three", 10), 2);
	assert_int_equal(fit_lines("one\ntwo\n", 10), 3);
	assert_int_equal(fit_lines("Tŷ'r Dŵr Ŷ", 10), 1);	/* characters, not bytes */
	assert_int_equal(fit_lines("leadership.governor_link", 10), 3);
	assert_int_equal(fit_lines("a leadership.governor_link b", 10), 4);
	assert_int_equal(fit_lines("abc", 0), 3);
}

/* A height for rows that need one, also where cells come row by row; a footer of any length. */
static void rows_are_as_high_as_their_texts(void **state)
{
	static const double widths[] = { 10, 20 };
	static const struct cell_look wrapped = { .wrap = true };
	struct arena arena;
	char text[600];

	arena_init(&arena);
	memset(text, '&', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	for (int by_row = 0; by_row < 2; by_row++) {
		const struct sheet_look look = { .widths = widths, .n_widths = 2, .fit_rows = true, .footer = text };
		struct book_info of = info;
		struct book *book;
		struct sheet *sheet;

		of.by_row = by_row;
		book = book_new(&arena, &of);
		sheet = book_sheet(book, "A", &look);
		for (uint32_t row = 0; row < 3; row++) {
			sheet_text(sheet, row, 0, "a text of some words", &wrapped);
			sheet_text(sheet, row, 1, text, &wrapped);
			sheet_text(sheet, row, 2, text, &wrapped);	/* whose width nobody gave */
		}
		written(&arena, book);
	}
	arena_clear(&arena);
}

static void texts_survive_xml(void **state)
{
	static const char usual[] = "school_x0 é _x00_ ﾞ";
	struct arena arena;

	arena_init(&arena);
	assert_ptr_equal(xml_text(&arena, usual), usual);
	assert_string_equal(xml_text(&arena, "_x0041_ _X000d__x"), "_x005F_x0041_ _x005F_X000d__x");
	assert_string_equal(xml_text(&arena, "a\xef\xbf\xbe" "b\xef\xbf\xbf"), "a_xFFFE_b_xFFFF_");
	assert_string_equal(xml_text(&arena, "\xef\xbf\xbd"), "\xef\xbf\xbd");	/* U+FFFD is one */
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_calls_give_the_same_bytes),
		cmocka_unit_test(two_sheets_differ_in_more_than_capitals),
		cmocka_unit_test(a_long_text_is_cut_and_counted),
		cmocka_unit_test(a_workbook_that_is_not_written_is_let_go),
		cmocka_unit_test(what_does_not_fit_is_refused),
		cmocka_unit_test(a_full_disk_is_noticed),
		cmocka_unit_test(cells_have_names),
		cmocka_unit_test(lines_are_estimated),
		cmocka_unit_test(texts_survive_xml),
		cmocka_unit_test(rows_are_as_high_as_their_texts),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
