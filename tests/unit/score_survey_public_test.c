/*
 * score_survey_public_test.c - what a public document tells of a survey: of every small table of answers, what is printed
 * leaves at least two numbers in each place where a small one stands.
 *
 * What is printed is the counts between cuts, and of two sides that are not told apart which one is small. Tables that are
 * printed alike are put together; whoever reads the page cannot tell which of them it is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/map.h"
#include "score/survey_numbers.h"

enum { ANSWERS_MOST = 4, BELOW = 5 };

/* By what is printed: the least and largest number in each place, of all tables printed alike. */
struct range {
	int least[ANSWERS_MOST + 1], most[ANSWERS_MOST + 1];	/* the last: the rest, behind the positive answers */
};

struct attack {
	struct arena arena;
	struct map printed;
	struct range *ranges;
	size_t n, capacity;
};

static int sum(const int *n, size_t from, size_t to)
{
	int all = 0;

	for (size_t i = from; i < to; i++)
		all += n[i];
	return all;
}

static bool is_few(int n)
{
	return n > 0 && n < BELOW;
}

/* The text stands for all that the page tells of the item. */
static const char *page(struct arena *arena, const int *n, size_t n_answers, size_t first)
{
	bool cut[ANSWERS_MOST];
	const char *text = "";
	size_t from = 0;

	survey_cuts(n, n_answers, first, BELOW, cut);
	for (size_t i = 0; i < n_answers; i++) {
		if (i + 1 < n_answers && !cut[i])
			continue;
		text = arena_printf(arena, "%s %zu-%zu:%d", text, from, i, sum(n, from, i + 1));
		from = i + 1;
	}
	if (is_few(sum(n, 0, first)))
		return arena_printf(arena, "%s few positive", text);
	return is_few(sum(n, first, n_answers)) ? arena_printf(arena, "%s few others", text) : text;
}

static void note(struct attack *a, const int *n, size_t n_answers, size_t first)
{
	const struct map_slot *slot = map_add(&a->printed, page(&a->arena, n, n_answers, first), a->n);
	struct range *range;

	if (slot->value == a->n) {
		if (a->n == a->capacity)
			a->ranges = arena_grow(&a->arena, a->ranges, a->n, &a->capacity, sizeof(*a->ranges));
		range = &a->ranges[a->n++];
		for (size_t i = 0; i <= n_answers; i++)
			range->least[i] = range->most[i] = i < n_answers ? n[i] : sum(n, first, n_answers);
		return;
	}
	range = &a->ranges[slot->value];
	for (size_t i = 0; i <= n_answers; i++) {
		const int value = i < n_answers ? n[i] : sum(n, first, n_answers);

		range->least[i] = value < range->least[i] ? value : range->least[i];
		range->most[i] = value > range->most[i] ? value : range->most[i];
	}
}

/* No small number of a table may be the only one that fits what is printed. */
static void look(struct attack *a, const int *n, size_t n_answers, size_t first)
{
	const char *text = page(&a->arena, n, n_answers, first);
	const struct range *range = &a->ranges[map_get(&a->printed, text)->value];
	const int rest = sum(n, first, n_answers);

	for (size_t i = 0; i < n_answers; i++) {
		if (is_few(n[i]) && range->least[i] == range->most[i])
			fail_msg("answer %zu is %d by '%s'", i + 1, n[i], text);
	}
	if (is_few(rest) && range->least[n_answers] == range->most[n_answers])
		fail_msg("the rest is %d by '%s'", rest, text);
}

typedef void table_fn(struct attack *a, const int *n, size_t n_answers, size_t first);

/* Every table of so many people. */
static void each(struct attack *a, table_fn *fn, size_t n_answers, size_t first, int people)
{
	int n[ANSWERS_MOST] = { 0 };

	for (n[0] = 0; n[0] <= people; n[0]++) {
		for (n[1] = 0; n[1] <= people - n[0]; n[1]++) {
			if (n_answers == 2 && n[0] + n[1] != people)
				continue;
			for (n[2] = 0; n[2] <= (n_answers > 2 ? people - n[0] - n[1] : 0); n[2]++) {
				n[3] = n_answers > 3 ? people - n[0] - n[1] - n[2] : 0;
				if (sum(n, 0, n_answers) == people)
					fn(a, n, n_answers, first);
			}
		}
	}
}

static void attack(size_t n_answers, size_t first, int people)
{
	struct attack a = { .n = 0 };

	arena_init(&a.arena);
	map_init(&a.printed, &a.arena);
	each(&a, note, n_answers, first, people);
	each(&a, look, n_answers, first, people);
	assert_true(a.n > 1);
	arena_clear(&a.arena);
}

static void no_small_number_can_be_worked_out(void **state)
{
	(void)state;
	for (int people = 11; people <= 26; people++) {
		attack(2, 1, people);
		for (size_t first = 1; first < 3; first++)
			attack(3, first, people);
		for (size_t first = 1; first < 4; first++)
			attack(4, first, people);
	}
}

static void what_is_large_is_told(void **state)
{
	static const int large[] = { 60, 30, 20, 10 }, few[] = { 99, 18, 3 };
	bool cut[ANSWERS_MOST];

	(void)state;
	survey_cuts(large, 4, 2, BELOW, cut);
	assert_true(cut[0] && cut[1] && cut[2]);
	survey_cuts(few, 3, 2, BELOW, cut);
	assert_true(cut[0]);
	assert_false(cut[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_small_number_can_be_worked_out),
		cmocka_unit_test(what_is_large_is_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
