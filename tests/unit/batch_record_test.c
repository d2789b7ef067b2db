/* batch_record_test.c - a record survives the way from worker to parent, and nothing else is taken
 * for one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "batch/records.h"
#include "batch/shape_pack.h"
#include "score/learning.h"
#include "score/shape_cases.h"

static struct record sample(struct arena *arena)
{
	static const struct output outputs[] = {
		{ .name = "report.pdf", .size_bytes = 123456789,
		  .sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
		  .plain_sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
		{ .name = "results.json" },
	};
	static const struct loc places[] = { { "responses.csv", 41, 3 }, { "responses.csv", 43, 3 } };
	struct record r = { .status = SCHOOL_WITHHELD, .results = "a,b\n\"c\n\",d\n", .actions = "",
			    .outputs = outputs, .n_outputs = 2,
			    .facts = "a\0b", .facts_bytes = 3 };
	struct diag *d;

	diags_init(&r.problems, arena);
	d = diags_add(&r.problems, DIAG_CSV012, (struct loc){ "responses.csv", 41, 3 },
		      "rating 'x' is bad");
	d->school_id = "E8-001";
	d->value = "x";
	d->hint = "";
	d->places = places;
	d->n_places = 2;
	diags_add(&r.problems, DIAG_RPT004, (struct loc){ .file = NULL }, "no glyph");
	return r;
}

static void a_record_comes_back_as_it_went(void **state)
{
	struct arena arena;
	struct record in, out;
	struct buf *bytes;

	arena_init(&arena);
	in = sample(&arena);
	bytes = buf_new(&arena, 1 << 20);
	record_write(&in, bytes);
	assert_true(record_read(&arena, bytes->bytes, bytes->length, &out));
	assert_int_equal(out.status, SCHOOL_WITHHELD);
	assert_string_equal(out.results, in.results);
	assert_string_equal(out.actions, "");
	assert_int_equal(out.n_outputs, 2);
	assert_string_equal(out.outputs[0].name, "report.pdf");
	assert_string_equal(out.outputs[0].plain_sha256, in.outputs[0].plain_sha256);
	assert_string_equal(out.outputs[1].plain_sha256, "");
	assert_string_equal(out.outputs[0].sha256, in.outputs[0].sha256);
	assert_int_equal(out.outputs[0].size_bytes, 123456789);
	assert_int_equal(out.facts_bytes, 3);
	assert_memory_equal(out.facts, "a\0b", 3);
	assert_int_equal(out.problems.n, 2);
	assert_int_equal(out.problems.n_errors, 1);
	assert_int_equal(out.problems.n_warnings, 1);
	assert_string_equal(out.problems.items[0].at.file, "responses.csv");
	assert_int_equal(out.problems.items[0].at.line, 41);
	assert_int_equal(out.problems.items[0].at.column, 3);
	assert_string_equal(out.problems.items[0].school_id, "E8-001");
	assert_string_equal(out.problems.items[0].value, "x");
	assert_string_equal(out.problems.items[0].hint, "");
	assert_string_equal(out.problems.items[0].message, "rating 'x' is bad");
	assert_int_equal(out.problems.items[0].n_places, 2);
	assert_int_equal(out.problems.items[0].places[1].line, 43);
	assert_null(out.problems.items[1].places);
	assert_null(out.problems.items[1].at.file);
	assert_null(out.problems.items[1].hint);
	arena_clear(&arena);
}

static void a_cut_or_longer_record_is_refused(void **state)
{
	struct arena arena, scratch;
	struct record in, out;
	struct buf *bytes;

	arena_init(&arena);
	arena_init(&scratch);
	in = sample(&arena);
	bytes = buf_new(&arena, 1 << 20);
	record_write(&in, bytes);
	for (size_t length = 0; length < bytes->length; length++) {
		/* of its own, so that reading past it is seen */
		char *cut = arena_alloc(&scratch, length);

		memcpy(cut, bytes->bytes, length);
		assert_false(record_read(&scratch, cut, length, &out));
		arena_reset(&scratch);
	}
	buf_putc(bytes, 0);
	assert_false(record_read(&arena, bytes->bytes, bytes->length, &out));
	arena_clear(&scratch);
	arena_clear(&arena);
}

static void noise_is_refused(void **state)
{
	struct arena arena;
	struct record out;
	char noise[512];
	uint32_t x = 1;

	arena_init(&arena);
	for (int round = 0; round < 2000; round++) {
		for (size_t i = 0; i < sizeof(noise); i++) {
			x = x * 1664525 + 1013904223;
			noise[i] = (x >> 29) ? (char)(x >> 24) : 0;
		}
		memset(noise, 0, 8);		/* no facts */
		assert_false(record_read(&arena, noise, sizeof(noise), &out));
		arena_reset(&arena);
	}
	arena_clear(&arena);
}

enum { SCHOOLS = 5000 };

/* In an order that is not theirs, as workers answer; together more than stays in memory. */
static void records_come_back_by_school(void **state)
{
	struct arena arena, scratch;
	struct records records;

	arena_init(&arena);
	arena_init(&scratch);
	records = records_new(&arena, SCHOOLS, NULL);
	for (size_t i = 0; i < SCHOOLS; i++) {
		size_t school = i * 7 % SCHOOLS;
		struct record record = sample(&scratch);
		struct buf *bytes = buf_new(&scratch, 1 << 20);

		assert_false(records_has(&records, school));
		record.results = arena_printf(&scratch, "%zu\n", school);
		record_write(&record, bytes);
		assert_true(records_put(&records, school, bytes->bytes, bytes->length));
		assert_true(records_has(&records, school));
		arena_reset(&scratch);
	}
	assert_true(spool_length(records.spool) > SPOOL_MEMORY_BYTES);
	for (size_t i = 0; i < SCHOOLS; i++) {
		struct record record = records_get(&scratch, &records, i);

		assert_string_equal(record.results, arena_printf(&scratch, "%zu\n", i));
		assert_int_equal(record.status, SCHOOL_WITHHELD);
		assert_int_equal(record.problems.n, 2);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	arena_clear(&arena);
}

/* Every third school is counted; what else its record says does not matter. */
static void facts_come_back_by_school(void **state)
{
	struct arena arena, scratch;
	struct records records;

	arena_init(&arena);
	arena_init(&scratch);
	records = records_new(&arena, SCHOOLS, NULL);
	for (size_t i = 0; i < SCHOOLS; i++) {
		const struct learning_line line = { .group = LEARNING_OUTCOMES, .id = "O1", .name = "Stays", .count = (int)i };
		const struct learning_tally one[] = { { .n_cases = (int)i, .lines = &line, .n_lines = 1 }, { .n_cases = 0 } };
		struct record record = sample(&scratch);
		struct buf *bytes = buf_new(&scratch, 1 << 20), *facts = buf_new(&scratch, 1 << 10);

		shape_pack(facts, &shape_learning_tally, one, i % 2 + 1);
		record.facts = i % 3 ? NULL : facts->bytes;
		record.facts_bytes = i % 3 ? 0 : facts->length;
		record_write(&record, bytes);
		assert_true(records_put(&records, i, bytes->bytes, bytes->length));
		arena_reset(&scratch);
	}
	for (size_t i = 0; i < SCHOOLS; i++) {
		const void *facts;
		size_t n;

		assert_int_equal(records_facts(&scratch, &records, i, &shape_learning_tally, &facts, &n), i % 3 == 0);
		if (i % 3)
			continue;
		assert_int_equal(n, i % 2 + 1);
		assert_int_equal(((const struct learning_tally *)facts)->n_cases, i);
		assert_string_equal(((const struct learning_tally *)facts)->lines[0].id, "O1");
		assert_int_equal(((const struct learning_tally *)facts)->lines[0].group, LEARNING_OUTCOMES);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	arena_clear(&arena);
}

static void records_that_find_no_room_are_refused(void **state)
{
	struct arena arena;
	struct records records;
	char bytes[1000] = { 0 };
	bool ok = true;
	size_t i;

	arena_init(&arena);
	records = records_new(&arena, SCHOOLS, "/nowhere");
	for (i = 0; i < SCHOOLS && ok; i++)
		ok = records_put(&records, i, bytes, sizeof(bytes));
	assert_false(ok);
	assert_int_equal(errno, ENOENT);
	assert_int_equal(i, SPOOL_MEMORY_BYTES / sizeof(bytes) + 1);
	assert_false(records_has(&records, i - 1));
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_comes_back_as_it_went),
		cmocka_unit_test(a_cut_or_longer_record_is_refused),
		cmocka_unit_test(noise_is_refused),
		cmocka_unit_test(records_come_back_by_school),
		cmocka_unit_test(facts_come_back_by_school),
		cmocka_unit_test(records_that_find_no_room_are_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
