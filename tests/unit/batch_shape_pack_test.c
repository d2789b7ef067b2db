/* batch_shape_pack_test.c - structs come back from their bytes as they went, whatever is in them; bytes that were changed do not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <limits.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "batch/kinds.h"
#include "batch/shape_pack.h"

enum { MOST_STRUCTS = 6, ROUNDS = 500, PACK_MAX_BYTES = 1 << 20 };

/* ---- a struct with every type that can be packed ---- */

struct leaf {
	const char *name;
	int n;
};

struct whole {
	const char *text;
	char chars[9];
	int number, level;
	enum answer_state state;
	size_t count;
	bool yes;
	struct date date;
	struct loc place;
	struct leaf leaf;
	const struct leaf *leaves;	size_t n_leaves;
	const char *const *texts;	size_t n_texts;
	const int *ints;		size_t n_ints;
	const struct loc *places;	size_t n_places;
	int left_out;			/* no row names it */
};

static int worked_out(const struct shape_context *c, const void *of)
{
	(void)c;
	(void)of;
	fail();
	return 0;
}

static const struct shape_row leaf_rows[] = {
	ROW_TEXT(leaf, "name", name, "a text"),
	ROW_INT(leaf, "n", n, "a number"),
};
static const struct shape shape_leaf = SHAPE_OF("leaf", leaf, leaf_rows);

static const struct shape_row whole_rows[] = {
	ROW_TEXT(whole, "text", text, "a text"),
	ROW_CHARS(whole, "chars", chars, "chars"),
	ROW_INT(whole, "number", number, "a number"),
	ROW_LEVEL(whole, "level", level, "a level"),
	ROW_ENUM(whole, "state", state, NULL, "an enum"),
	ROW_COUNT(whole, "count", count, "a count"),
	ROW_BOOL(whole, "yes", yes, "yes or no"),
	ROW_DATE(whole, "date", date, "a date"),
	ROW_PLACE(whole, "place", place, "a place"),
	ROW_RECORD(whole, "leaf", leaf, shape_leaf, "a struct"),
	ROW_LIST(whole, "leaves", leaves, n_leaves, shape_leaf, "structs"),
	ROW_TEXTS(whole, "texts", texts, n_texts, "texts"),
	ROW_INTS(whole, "ints", ints, n_ints, "numbers"),
	ROW_PLACES(whole, "places", places, n_places, "places"),
	ROW_INT_BY("worked_out", worked_out, "never asked for"),
};
static const struct shape shape_whole = SHAPE_OF("whole", whole, whole_rows);

/* ---- structs of any shape, at random ---- */

static uint32_t seed = 1;

static uint32_t any(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static int any_int(void)
{
	static const int some[] = { -1, 0, 1, 63, 64, 127, 128, 999999, INT_MAX, INT_MIN };

	return some[any(sizeof(some) / sizeof(*some))];
}

static const char *any_text(struct arena *arena)
{
	static const char *const some[] = { NULL, "", "a", "Autumn 1", "\n\"\xc3\xa9", "0123456789" };
	uint32_t i = any(sizeof(some) / sizeof(*some) + 1);

	return i < sizeof(some) / sizeof(*some) ? some[i] : arena_printf(arena, "%0*d", (int)any(300) + 1, 7);
}

static struct loc any_place(struct arena *arena)
{
	return (struct loc){ any_text(arena), any_int(), any_int() };
}

/* A day or none. */
static struct date any_day(void)
{
	return any(4) ? (struct date){ (int)any(9999) + 1, (int)any(12) + 1, (int)any(31) + 1 } : (struct date){ 0 };
}

static void fill_struct(struct arena *arena, const struct shape *shape, char *of);

static size_t fill_list(struct arena *arena, const struct shape_row *row, const void **items)
{
	const size_t n = any(MOST_STRUCTS), bytes = row->type == SHAPE_LIST ? row->of->size_bytes : sizeof(struct loc);
	char *list = arena_array(arena, n, bytes);

	for (size_t i = 0; i < n; i++) {
		if (row->type == SHAPE_TEXTS)
			((const char **)list)[i] = arena_printf(arena, "%d", any_int());
		else if (row->type == SHAPE_INTS)
			((int *)list)[i] = any_int();
		else if (row->type == SHAPE_PLACES)
			((struct loc *)list)[i] = any_place(arena);
		else
			fill_struct(arena, row->of, list + i * bytes);
	}
	*items = list;
	return n;
}

/* An enum without ids has any number. */
static int any_enum(const char *const *ids)
{
	uint32_t n = 0;

	while (ids && ids[n])
		n++;
	return ids ? (int)any(n) : any_int();
}

static void fill_row(struct arena *arena, const struct shape_row *row, char *of)
{
	char *at = of + row->at;

	if (shape_is_list(row->type))
		*(size_t *)(of + row->count_at) = fill_list(arena, row, (const void **)at);
	else if (row->type == SHAPE_TEXT)
		*(const char **)at = any_text(arena);
	else if (row->type == SHAPE_CHARS)
		memset(at, 'x', any((uint32_t)row->item_bytes));
	else if (row->type == SHAPE_COUNT)
		*(size_t *)at = any(2) ? SIZE_MAX : any(1000);
	else if (row->type == SHAPE_BOOL)
		*(bool *)at = any(2);
	else if (row->type == SHAPE_DATE)
		*(struct date *)at = any_day();
	else if (row->type == SHAPE_PLACE)
		*(struct loc *)at = any_place(arena);
	else if (row->of)
		fill_struct(arena, row->of, at);
	else
		*(int *)at = row->type == SHAPE_ENUM ? any_enum(row->ids) : any_int();
}

static void fill_struct(struct arena *arena, const struct shape *shape, char *of)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		if (!shape->rows[i].number)
			fill_row(arena, &shape->rows[i], of);
	}
}

/* ---- and compared ---- */

static void same_text(const char *a, const char *b)
{
	assert_int_equal(a != NULL, b != NULL);
	if (a)
		assert_string_equal(a, b);
}

static void same_place(const struct loc *a, const struct loc *b)
{
	same_text(a->file, b->file);
	assert_int_equal(a->line, b->line);
	assert_int_equal(a->column, b->column);
}

static void same_struct(const struct shape *shape, const char *a, const char *b);

static void same_list(const struct shape_row *row, const char *a, const char *b)
{
	const size_t n = *(const size_t *)(a + row->count_at);
	const void *x = *(const void *const *)(a + row->at), *y = *(const void *const *)(b + row->at);

	assert_int_equal(n, *(const size_t *)(b + row->count_at));
	for (size_t i = 0; i < n; i++) {
		if (row->type == SHAPE_TEXTS)
			same_text(((const char *const *)x)[i], ((const char *const *)y)[i]);
		else if (row->type == SHAPE_INTS)
			assert_int_equal(((const int *)x)[i], ((const int *)y)[i]);
		else if (row->type == SHAPE_PLACES)
			same_place((const struct loc *)x + i, (const struct loc *)y + i);
		else
			same_struct(row->of, (const char *)x + i * row->of->size_bytes,
				    (const char *)y + i * row->of->size_bytes);
	}
}

static void same_row(const struct shape_row *row, const char *a, const char *b)
{
	const char *x = a + row->at, *y = b + row->at;

	if (shape_is_list(row->type))
		same_list(row, a, b);
	else if (row->type == SHAPE_TEXT)
		same_text(*(const char *const *)x, *(const char *const *)y);
	else if (row->type == SHAPE_CHARS)
		assert_string_equal(x, y);
	else if (row->type == SHAPE_COUNT)
		assert_int_equal(*(const size_t *)x, *(const size_t *)y);
	else if (row->type == SHAPE_BOOL)
		assert_int_equal(*(const bool *)x, *(const bool *)y);
	else if (row->type == SHAPE_DATE)
		assert_memory_equal(x, y, sizeof(struct date));
	else if (row->type == SHAPE_PLACE)
		same_place((const struct loc *)x, (const struct loc *)y);
	else if (row->of)
		same_struct(row->of, x, y);
	else
		assert_int_equal(*(const int *)x, *(const int *)y);
}

static void same_struct(const struct shape *shape, const char *a, const char *b)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		if (!shape->rows[i].number)
			same_row(&shape->rows[i], a, b);
	}
}

/* ---- tests ---- */

/* Some structs of the shape, and their bytes. */
static const char *some(struct arena *arena, const struct shape *shape, size_t *n, struct buf **bytes)
{
	char *structs;

	*n = any(MOST_STRUCTS);
	structs = arena_array(arena, *n, shape->size_bytes);
	for (size_t i = 0; i < *n; i++)
		fill_struct(arena, shape, structs + i * shape->size_bytes);
	*bytes = buf_new(arena, PACK_MAX_BYTES);
	shape_pack(*bytes, shape, structs, *n);
	assert_false((*bytes)->full);
	return structs;
}

static void check_shape(struct arena *arena, const struct shape *shape)
{
	for (int round = 0; round < ROUNDS; round++) {
		struct buf *bytes;
		size_t n, n_back;
		const char *structs = some(arena, shape, &n, &bytes);
		const void *back;

		assert_true(shape_unpack(arena, shape, bytes->bytes, bytes->length, &back, &n_back));
		assert_int_equal(n_back, n);
		for (size_t i = 0; i < n; i++)
			same_struct(shape, structs + i * shape->size_bytes,
				    (const char *)back + i * shape->size_bytes);
		arena_reset(arena);
	}
}

static void structs_come_back_as_they_went(void **state)
{
	struct arena arena;

	arena_init(&arena);
	check_shape(&arena, &shape_whole);
	arena_clear(&arena);
}

/* Of each kind that has some. */
static void facts_come_back_as_they_went(void **state)
{
	struct arena arena;
	int n_kinds = 0;

	arena_init(&arena);
	for (enum framework_kind kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct batch_kind *row = batch_kind(&(struct framework){ .kind = kind });

		assert_int_equal(row->facts != NULL, row->fact_shape != NULL);
		if (!row->fact_shape)
			continue;
		check_shape(&arena, row->fact_shape);
		n_kinds++;
	}
	assert_true(n_kinds > 0);
	arena_clear(&arena);
}

static bool is_refused(struct arena *scratch, const char *bytes, size_t length)
{
	/* Of their own, so that reading past them is seen. */
	char *own = arena_alloc(scratch, length);
	const void *structs;
	size_t n;
	bool refused;

	memcpy(own, bytes, length);
	refused = !shape_unpack(scratch, &shape_whole, own, length, &structs, &n);
	arena_reset(scratch);
	return refused;
}

static void damaged_bytes_are_refused(void **state)
{
	struct arena arena, scratch;

	arena_init(&arena);
	arena_init(&scratch);
	for (int round = 0; round < 20; round++) {
		struct buf *bytes;
		size_t n;

		some(&arena, &shape_whole, &n, &bytes);
		for (size_t i = 0; i < bytes->length; i++) {
			const char bit = (char)(1 << any(8));

			assert_true(is_refused(&scratch, bytes->bytes, i));
			bytes->bytes[i] ^= bit;
			assert_true(is_refused(&scratch, bytes->bytes, bytes->length));
			bytes->bytes[i] ^= bit;
		}
		buf_putc(bytes, 0);
		assert_true(is_refused(&scratch, bytes->bytes, bytes->length));
		arena_reset(&arena);
	}
	arena_clear(&scratch);
	arena_clear(&arena);
}

/* ---- values that their members cannot have ---- */

struct three_numbers {
	size_t big;
	int small;
	enum answer_state state;
};

static const struct shape_row big_rows[] = { ROW_COUNT(three_numbers, "big", big, "a count") };
static const struct shape_row small_rows[] = { ROW_INT(three_numbers, "small", small, "a number") };
static const struct shape_row state_rows[] = { ROW_ENUM(three_numbers, "state", state, answer_state_ids, "an enum") };
static const struct shape shape_big = SHAPE_OF("big", three_numbers, big_rows);
static const struct shape shape_small = SHAPE_OF("small", three_numbers, small_rows);
static const struct shape shape_state = SHAPE_OF("state", three_numbers, state_rows);

/* Is it taken, packed by one shape and read by another? */
static bool is_taken(const struct three_numbers *number, const struct shape *out, const struct shape *in)
{
	struct arena arena;
	struct buf *bytes;
	const void *structs;
	size_t n;
	bool taken;

	arena_init(&arena);
	bytes = buf_new(&arena, 100);
	shape_pack(bytes, out, number, 1);
	taken = shape_unpack(&arena, in, bytes->bytes, bytes->length, &structs, &n);
	arena_clear(&arena);
	return taken;
}

static void values_out_of_range_are_refused(void **state)
{
	for (enum answer_state s = 0; s < ANSWER_STATE_COUNT; s++)
		assert_true(is_taken(&(struct three_numbers){ .state = s }, &shape_state, &shape_state));
	assert_false(is_taken(&(struct three_numbers){ .state = ANSWER_STATE_COUNT }, &shape_state, &shape_state));
	assert_false(is_taken(&(struct three_numbers){ .state = (enum answer_state)INT_MAX }, &shape_state, &shape_state));
	assert_false(is_taken(&(struct three_numbers){ .state = (enum answer_state)-1 }, &shape_state, &shape_state));
	assert_true(is_taken(&(struct three_numbers){ .big = UINT32_MAX }, &shape_big, &shape_small));
	assert_false(is_taken(&(struct three_numbers){ .big = (size_t)UINT32_MAX + 1 }, &shape_big, &shape_small));
	assert_false(is_taken(&(struct three_numbers){ .big = SIZE_MAX }, &shape_big, &shape_small));
}

/* Packed as they are, with the right sum, and refused by who reads them. */
static bool comes_back(const struct whole *whole)
{
	struct arena arena;
	struct buf *bytes;
	const void *structs;
	size_t n;
	bool back;

	arena_init(&arena);
	bytes = buf_new(&arena, 1000);
	shape_pack(bytes, &shape_whole, whole, 1);
	back = shape_unpack(&arena, &shape_whole, bytes->bytes, bytes->length, &structs, &n);
	arena_clear(&arena);
	return back;
}

static void texts_that_are_not_utf8_are_refused(void **state)
{
	static const char *const bad[] = { "\xff", "caf\xe9", "\xc3", "\xed\xa0\x80", "\xc0\x80", "\xf5\x80\x80\x80" };

	assert_true(comes_back(&(struct whole){ .text = "caf\xc3\xa9" }));
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct whole chars = { .text = "" };

		strcpy(chars.chars, bad[i]);
		assert_false(comes_back(&(struct whole){ .text = bad[i] }));
		assert_false(comes_back(&(struct whole){ .place.file = bad[i] }));
		assert_false(comes_back(&(struct whole){ .texts = &bad[i], .n_texts = 1 }));
		assert_false(comes_back(&(struct whole){ .leaves = &(struct leaf){ .name = bad[i] }, .n_leaves = 1 }));
		assert_false(comes_back(&chars));
	}
	assert_false(comes_back(&(struct whole){ .texts = (const char *const[]){ NULL }, .n_texts = 1 }));
}

static void days_that_are_none_are_refused(void **state)
{
	static const struct date good[] = { { 0, 0, 0 }, { 2026, 11, 4 }, { 1, 1, 1 }, { 9999, 12, 31 } },
		bad[] = { { 2026, 0, 1 }, { 2026, 13, 1 }, { 2026, 1, 0 }, { 2026, 1, 32 }, { 0, 1, 1 }, { -1, 1, 1 },
			  { 10000, 1, 1 }, { INT_MAX, INT_MAX, INT_MAX } };

	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		assert_true(comes_back(&(struct whole){ .date = good[i] }));
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		assert_false(comes_back(&(struct whole){ .date = bad[i] }));
}

static void what_does_not_fit_is_seen(void **state)
{
	struct leaf leaves[100] = { { .name = "leaf" } };
	struct arena arena;
	struct buf *bytes;

	arena_init(&arena);
	bytes = buf_new(&arena, 100);
	shape_pack(bytes, &shape_leaf, leaves, 100);
	assert_true(bytes->full);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(structs_come_back_as_they_went),
		cmocka_unit_test(facts_come_back_as_they_went),
		cmocka_unit_test(damaged_bytes_are_refused),
		cmocka_unit_test(values_out_of_range_are_refused),
		cmocka_unit_test(texts_that_are_not_utf8_are_refused),
		cmocka_unit_test(days_that_are_none_are_refused),
		cmocka_unit_test(what_does_not_fit_is_seen),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
