/* batch_draft_test.c - a draft that is set aside piece by piece has the bytes that it would have in memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "batch/draft.h"

enum { ROWS = 40000, FILE_MAX = 1 << 24 };

static void fill(struct draft *draft, int seed)
{
	for (int i = 0; i < ROWS; i++) {
		buf_printf(draft->bytes, "row %d of %d, which is one of many\n", i, seed);
		draft_spill(draft);
	}
	draft_put_away(draft);
}

static void two_drafts_are_set_aside_one_after_the_other(void **state)
{
	char folder_name[] = "/tmp/draft-test-XXXXXX";
	struct drafts aside = { .n = 0 }, in_memory = { .n = 0 };
	struct spool *spool;
	struct folder folder;
	struct arena arena;

	arena_init(&arena);
	assert_non_null(mkdtemp(folder_name));
	assert_true(folder_open(&folder, FILE_FOR_ALL, folder_name));
	spool = spool_new(&arena, NULL);
	for (int i = 0; i < 2; i++) {
		struct draft *draft = draft_add(&arena, &aside, i ? "b.csv" : "a.csv", SUPPRESS_INTERNAL);

		draft->spool = spool;
		fill(draft, i);
		assert_int_equal(draft->bytes->length, 0);
		fill(draft_add(&arena, &in_memory, "m.csv", SUPPRESS_INTERNAL), i);
	}
	for (size_t i = 0; i < 2; i++) {
		const struct draft *whole = &in_memory.items[i], *draft = &aside.items[i];
		struct writer *writer = writer_new(&arena, &folder, draft->name);
		char sha256[HASH_HEX_BYTES], *bytes;
		size_t size, length;

		assert_true(draft_write(draft, writer));
		assert_true(writer_close(writer, sha256, &size));
		assert_true(folder_read(&arena, &folder, draft->name, FILE_MAX, &bytes, &length));
		assert_int_equal(length, whole->bytes->length);
		assert_memory_equal(bytes, whole->bytes->bytes, length);
		assert_string_equal(sha256, draft_output(whole).sha256);
		folder_remove(&folder, draft->name);
	}
	folder_close(&folder);
	rmdir(folder_name);
	arena_clear(&arena);
}

static void one_that_cannot_be_set_aside_is_not_written(void **state)
{
	struct drafts drafts = { .n = 0 };
	struct draft *draft;
	struct arena arena;

	arena_init(&arena);
	draft = draft_add(&arena, &drafts, "a.csv", SUPPRESS_INTERNAL);
	draft->spool = spool_new(&arena, "/nowhere/at/all");
	fill(draft, 0);
	assert_false(draft_write(draft, NULL));
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_drafts_are_set_aside_one_after_the_other),
		cmocka_unit_test(one_that_cannot_be_set_aside_is_not_written),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
