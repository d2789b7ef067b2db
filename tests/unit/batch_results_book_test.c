/* batch_results_book_test.c - a workbook is not made of more rows than a sheet holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/results_book.h"
#include "batch/whole.h"
#include "workbook/book.h"

static struct school school;
static const struct school_entry entry = { .school = &school }, *schools[] = { &entry };

/* Records of one school with so many rows in results.csv. */
static struct records with_rows(struct arena *arena, size_t n)
{
	struct records records = records_new(arena, 1, NULL);
	struct buf *bytes = buf_new(arena, RECORD_MAX_BYTES);
	char *rows = arena_alloc(arena, 2 * n + 1);
	struct record record = { .status = SCHOOL_MADE, .results = rows, .actions = "" };

	for (size_t i = 0; i < n; i++)
		memcpy(rows + 2 * i, "a\n", 2);
	diags_init(&record.problems, arena);
	record_write(&record, bytes);
	assert_true(records_put(&records, 0, bytes->bytes, bytes->length));
	return records;
}

static bool is_made(size_t n_rows, size_t max_bytes, struct diags *diags, struct arena *arena)
{
	struct records records = with_rows(arena, n_rows);
	struct records compared = records_new(arena, 1, NULL);
	struct batch_options options = { .date = { 2026, 11, 6 } };
	struct job job = { .options = &options, .schools = schools, .n_schools = 1, .framework = { .id = "audit", .title = "Audit" } };
	struct told_list none = { .n = 0 };
	struct drafts drafts = { .n = 0 };
	struct whole whole = { .job = &job, .records = &records, .compared = &compared, .problems = &none, .drafts = &drafts };
	struct product_source source = { .job = &job, .file = "results.xlsx", .whole = &whole };

	diags_init(diags, arena);
	school = school_blank((struct loc){ .file = "schools.csv" });
	draft_add(arena, &drafts, source.file, SUPPRESS_INTERNAL)->bytes->max_bytes = max_bytes;
	return results_book(arena, &source, &drafts.items[0], diags);
}

static void too_many_rows_are_a_note(void **state)
{
	struct arena arena;
	struct diags diags;

	arena_init(&arena);
	assert_false(is_made(BOOK_ROWS_MAX, DRAFT_MAX_BYTES, &diags, &arena));
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.items[0].code, DIAG_RUN010);
	arena_clear(&arena);
}

static void what_cannot_be_made_is_an_error(void **state)
{
	struct arena arena;
	struct diags diags;

	arena_init(&arena);
	assert_true(is_made(2, DRAFT_MAX_BYTES, &diags, &arena));
	assert_int_equal(diags.n, 0);
	assert_false(is_made(2, 100, &diags, &arena));
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.items[0].code, DIAG_RUN011);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(too_many_rows_are_a_note),
					  cmocka_unit_test(what_cannot_be_made_is_an_error) };

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
