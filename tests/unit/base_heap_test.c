/* base_heap_test.c - blocks keep what is in them, the cap holds, and a snapshot brings everything back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/heap.h"

enum { BLOCKS = 300, STEPS = 20000 };

/* Blocks of many sizes, each filled with a byte of its own. */
struct blocks {
	struct heap heap;
	unsigned char *at[BLOCKS];
	size_t bytes[BLOCKS];
	unsigned char fill[BLOCKS];
	uint32_t seed;
};

static uint32_t next_number(struct blocks *b, uint32_t below)
{
	b->seed = b->seed * 1664525u + 1013904223u;
	return (b->seed >> 8) % below;
}

static void expect_filled(const struct blocks *b)
{
	for (size_t i = 0; i < BLOCKS; i++)
		for (size_t k = 0; k < b->bytes[i]; k++)
			assert_int_equal(b->at[i][k], b->fill[i]);
}

/* Give, grow, shrink or take back one block; most are small, a few large. */
static void step(struct blocks *b)
{
	const size_t i = next_number(b, BLOCKS), old = b->bytes[i];
	size_t new = next_number(b, 4) ? next_number(b, 200) : next_number(b, 20000);

	b->at[i] = heap_resize(&b->heap, b->at[i], old, new);
	assert_int_equal((uintptr_t)b->at[i] % _Alignof(max_align_t), 0);
	for (size_t k = 0; k < old && k < new; k++)
		assert_int_equal(b->at[i][k], b->fill[i]);
	b->bytes[i] = new;
	b->fill[i] = (unsigned char)next_number(b, 256);
	if (new)
		memset(b->at[i], b->fill[i], new);
}

static void no_block_disturbs_another(void **state)
{
	struct blocks b = { .seed = 1 };
	size_t used = 0;

	heap_init(&b.heap, SIZE_MAX);
	for (int i = 0; i < STEPS; i++)
		step(&b);
	expect_filled(&b);
	for (size_t i = 0; i < BLOCKS; i++)
		used += b.bytes[i];
	assert_int_equal(b.heap.now.used_bytes, used);
	heap_clear(&b.heap);
}

static void a_block_given_back_is_used_again(void **state)
{
	struct heap heap;
	void *first;

	heap_init(&heap, SIZE_MAX);
	first = heap_resize(&heap, NULL, 0, 100);
	heap_resize(&heap, first, 100, 0);
	assert_ptr_equal(heap_resize(&heap, NULL, 0, 98), first);
	heap_clear(&heap);
}

static void more_than_the_cap_is_refused(void **state)
{
	struct heap heap;
	char *block;

	heap_init(&heap, 1000);
	block = heap_resize(&heap, NULL, 0, 600);
	block[0] = 'x';
	assert_null(heap_resize(&heap, NULL, 0, 401));
	assert_null(heap_resize(&heap, block, 600, 1001));
	assert_int_equal(block[0], 'x');
	assert_non_null(heap_resize(&heap, NULL, 0, 400));
	assert_int_equal(heap.now.used_bytes, 1000);
	heap_clear(&heap);
}

static void a_snapshot_brings_everything_back(void **state)
{
	struct blocks b = { .seed = 2 }, then;

	heap_init(&b.heap, SIZE_MAX);
	for (int i = 0; i < STEPS / 10; i++)
		step(&b);
	heap_snapshot(&b.heap);
	then = b;
	for (int round = 0; round < 3; round++) {
		struct heap heap;

		for (int i = 0; i < STEPS / 10; i++)
			step(&b);
		expect_filled(&b);
		heap_restore(&b.heap);
		heap = b.heap;
		b = then;
		b.heap = heap;
		b.seed += (uint32_t)round;
		expect_filled(&b);
		assert_int_equal(b.heap.now.used_bytes, then.heap.now.used_bytes);
	}
	heap_clear(&b.heap);
}

static void a_second_snapshot_takes_the_place_of_the_first(void **state)
{
	struct heap heap;
	char *a, *b;

	heap_init(&heap, SIZE_MAX);
	a = heap_resize(&heap, NULL, 0, 100000);
	strcpy(a, "one");
	heap_snapshot(&heap);
	b = heap_resize(&heap, NULL, 0, 200000);
	strcpy(a, "two");
	strcpy(b, "more");
	heap_snapshot(&heap);
	strcpy(a, "three");
	heap_resize(&heap, b, 200000, 0);
	heap_restore(&heap);
	assert_string_equal(a, "two");
	assert_string_equal(b, "more");
	heap_clear(&heap);
}

static void a_heap_may_be_empty_when_it_is_remembered(void **state)
{
	struct heap heap;
	void *block;

	heap_init(&heap, SIZE_MAX);
	heap_snapshot(&heap);
	heap_restore(&heap);
	block = heap_resize(&heap, NULL, 0, 64);
	heap_restore(&heap);
	assert_int_equal(heap.now.used_bytes, 0);
	assert_ptr_equal(heap_resize(&heap, NULL, 0, 64), block);
	heap_clear(&heap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_block_disturbs_another),
		cmocka_unit_test(a_block_given_back_is_used_again),
		cmocka_unit_test(more_than_the_cap_is_refused),
		cmocka_unit_test(a_snapshot_brings_everything_back),
		cmocka_unit_test(a_second_snapshot_takes_the_place_of_the_first),
		cmocka_unit_test(a_heap_may_be_empty_when_it_is_remembered),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("base_heap", tests, NULL, NULL);
}
