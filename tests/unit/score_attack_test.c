/*
 * score_attack_test.c - what a reader can work out who knows the program and all that it prints.
 *
 * Every small table is made and printed. Tables that print alike are alike to the reader, so a number is
 * a secret if it is not the same in all of them. Nothing here knows how cells are chosen.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "score/learning.h"
#include "score/suppress.h"

enum { MAX = 13, HIDDEN = -1, ABSENT = -2 };

/* What is printed of a table, number by number; what stands behind it, and whether nobody may know. */
struct print {
	int16_t shown[MAX], truth[MAX];
	bool secret[MAX];
};

struct prints {
	struct arena arena;
	struct print *items;
	size_t n, capacity;
	size_t n_secret, n_known;	/* numbers, and those of them that only one fits */
};

static struct print *add_print(struct prints *all)
{
	if (all->n == all->capacity)
		all->items = arena_grow(&all->arena, all->items, all->n, &all->capacity,
					sizeof(*all->items));
	memset(&all->items[all->n], 0, sizeof(*all->items));
	return &all->items[all->n++];
}

static void put(struct print *print, size_t at, bool hidden, int number)
{
	print->shown[at] = (int16_t)(hidden ? HIDDEN : number);
	print->truth[at] = (int16_t)number;
	print->secret[at] = hidden;
}

static int by_shown(const void *left, const void *right)
{
	const struct print *a = left, *b = right;

	return memcmp(a->shown, b->shown, sizeof(a->shown));
}

/* Those that print alike, from first to end. */
static void compare(struct prints *all, size_t first, size_t end)
{
	for (size_t c = 0; c < MAX; c++) {
		bool differs = false;
		size_t n_secret = 0;

		for (size_t i = first; i < end; i++) {
			differs |= all->items[i].truth[c] != all->items[first].truth[c];
			n_secret += all->items[i].secret[c];
		}
		all->n_secret += n_secret;
		all->n_known += differs ? 0 : n_secret;
	}
}

static void attack(struct prints *all)
{
	size_t first = 0;

	qsort(all->items, all->n, sizeof(*all->items), by_shown);
	for (size_t i = 1; i <= all->n; i++) {
		if (i < all->n && by_shown(&all->items[i], &all->items[first]) == 0)
			continue;
		compare(all, first, i);
		first = i;
	}
	all->n = 0;
}

/* The next way to share a total among n cells; false after the last. From all of it in the last cell. */
static bool share_next(int *counts, size_t n)
{
	size_t at = n - 1;
	int left;

	while (at > 0 && !counts[at])
		at--;
	if (!at)
		return false;
	left = counts[at] - 1;
	counts[at] = 0;
	counts[at - 1]++;
	counts[n - 1] = left;
	return true;
}

/* ---- the learning sheet ---- */

/* Parts of all cases, and last the number of these. */
static void print_parts(const struct case_suppression *rule, enum learning_group_id group,
			const int *counts, size_t n, int total, struct print *out)
{
	struct learning learning = { .cases.count = total, .median_days = -1 };
	struct learning_line lines[MAX];

	for (size_t i = 0; i < n; i++)
		lines[i] = (struct learning_line){ .count = counts[i], .base = total };
	learning.groups[group] = (struct learning_group){ .exclusive = true, .lines = lines,
							  .n_lines = n };
	learning_suppress(rule, &learning);
	for (size_t i = 0; i < n; i++) {
		put(out, i, lines[i].hide_count, counts[i]);
		assert_true(!lines[i].hide_count || lines[i].hide_percent);
	}
	put(out, n, learning.cases.hide_count, total);
}

static void try_parts(struct prints *all, struct case_suppression rule, enum learning_group_id group,
		      size_t n, int max_total)
{
	for (int total = 0; total <= max_total; total++) {
		int counts[MAX] = { 0 };

		counts[n - 1] = total;
		do
			print_parts(&rule, group, counts, n, total, add_print(all));
		while (share_next(counts, n));
	}
	attack(all);
}

static void no_part_of_all_cases_is_known(void **state)
{
	static const int belows[] = { 3, 4, 5, 6, 10 }, bases[] = { 0, 6, 11 };
	static const int mixes[] = { 0, 3, 5, 8 };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	for (size_t i = 0; i < 5 * 3 * 4; i++) {
		int mix = mixes[i / 15];
		struct case_suppression rule = { CASE_PROFILE_PUBLIC, belows[i % 5],
						 bases[i / 5 % 3], mix };

		for (size_t n = 2; n <= 4; n++)
			try_parts(&all, rule, mix ? LEARNING_SEN : LEARNING_OUTCOMES, n, 18);
	}
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 1000 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

static void no_part_is_known_on_the_sheet_as_it_is(void **state)
{
	static const struct case_suppression rule = { CASE_PROFILE_PUBLIC, 5, 11, 5 };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	for (size_t n = 2; n <= 5; n++)
		try_parts(&all, rule, LEARNING_OUTCOMES, n, 28);
	try_parts(&all, rule, LEARNING_OUTCOMES, 11, 11);
	assert_int_equal(all.n_known, 0);
	arena_clear(&all.arena);
}

/* So many of so many, which nobody prints, of all; what it is a share of may be told by other lines. */
static void print_share(const struct case_suppression *rule, int count, int base, int total,
			struct print *out)
{
	const struct suppress_policy policy = { SUPPRESS_PUBLIC, rule->below, rule->base };
	struct learning_line line = { .count = count, .base = base };
	struct learning learning = { .cases.count = total, .n_meetings = base,
				     .median_days = base ? 3 : -1 };

	learning.groups[LEARNING_QUALITY] = (struct learning_group){ .lines = &line, .n_lines = 1 };
	learning_suppress(rule, &learning);
	put(out, 0, learning.cases.hide_count, total);
	put(out, 1, line.hide_count, count);
	out->shown[2] = (int16_t)learning.median_days;
	out->shown[3] = (int16_t)(line.hide_percent ? HIDDEN : base <= 0 ? ABSENT
				  : (2000 * count + base) / (2 * base));
	out->truth[4] = (int16_t)base;
	out->secret[4] = suppress_part_hidden(&policy, base, total);
}

static void no_share_of_meetings_tells_who_had_none(void **state)
{
	static const int belows[] = { 3, 5, 10 }, bases[] = { 0, 11, 20 };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	for (size_t i = 0; i < 9; i++) {
		struct case_suppression rule = { CASE_PROFILE_PUBLIC, belows[i % 3], bases[i / 3], 5 };

		for (int total = 0; total <= 60; total++)
			for (int base = 0; base <= total; base++)
				for (int count = 0; count <= base; count++)
					print_share(&rule, count, base, total, add_print(&all));
		attack(&all);
	}
	assert_int_equal(all.n_known, 0);
	arena_clear(&all.arena);
}

/* Parts of all cases that do not add up stand beside each other and beside the outcomes: so many cases with a cancelled
 * decision, so many pupils kept apart. Of how many is printed; both may be of the same cases. */
static void print_others(const struct case_suppression *rule, int cancelled, int apart, int total, struct print *out)
{
	struct learning_line lines[2] = { { .count = cancelled, .base = total }, { .count = apart, .base = total } };
	struct learning learning = { .cases.count = total, .median_days = -1 };

	learning.groups[LEARNING_OTHER] = (struct learning_group){ .lines = lines, .n_lines = 2 };
	learning_suppress(rule, &learning);
	put(out, 0, learning.cases.hide_count, total);
	for (size_t i = 0; i < 2; i++) {
		put(out, 1 + 2 * i, lines[i].hide_count, lines[i].count);
		/* The share as it is printed; and the cases without are as secret as those with. */
		out->shown[2 + 2 * i] = (int16_t)(lines[i].hide_percent ? HIDDEN : total == 0 ? ABSENT
						  : (2000 * lines[i].count + total) / (2 * total));
		out->truth[5 + i] = (int16_t)(total - lines[i].count);
		out->secret[5 + i] = lines[i].hide_count;
	}
}

static void no_separation_and_no_cancelled_decision_is_known(void **state)
{
	static const int belows[] = { 3, 5, 10 }, bases[] = { 0, 11, 20 };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	for (size_t i = 0; i < 9; i++) {
		struct case_suppression rule = { CASE_PROFILE_PUBLIC, belows[i % 3], bases[i / 3], 5 };

		for (int total = 0; total <= 40; total++)
			for (int cancelled = 0; cancelled <= total; cancelled++)
				for (int apart = 0; apart <= total; apart++)
					print_others(&rule, cancelled, apart, total, add_print(&all));
		attack(&all);
	}
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 10 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

/* ---- tables ---- */

static const struct suppress_policy public = { SUPPRESS_PUBLIC, 5, 11 };

static void print_table(const struct suppress_table *t, struct print *out)
{
	bool hidden[MAX] = { false };

	suppress_table(&public, t, hidden);
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++) {
			int sum = 0;

			for (size_t i = 0; i < t->n_rows * t->n_columns; i++)
				if ((r == t->n_rows || r == i / t->n_columns) &&
				    (c == t->n_columns || c == i % t->n_columns))
					sum += t->counts[i];
			if ((r < t->n_rows || t->column_totals) &&
			    (c < t->n_columns || t->row_totals))
				put(out, suppress_at(t, r, c), hidden[suppress_at(t, r, c)], sum);
		}
}

static void try_tables(struct prints *all, struct suppress_table t, int max_total)
{
	size_t n = t.n_rows * t.n_columns;
	size_t sum_at = suppress_at(&t, t.n_rows - !t.column_totals, t.n_columns);
	int counts[MAX] = { 0 };

	t.counts = counts;
	for (int total = 0; total <= max_total; total++) {
		memset(counts, 0, sizeof(counts));
		counts[n - 1] = total;
		do {
			struct print *print = add_print(all);

			print_table(&t, print);
			/* Of a hidden total others than those tried may be. */
			if (print->shown[sum_at] == HIDDEN)
				all->n--;
		} while (share_next(counts, n));
	}
	attack(all);
}

static void no_cell_of_a_list_is_known(void **state)
{
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	for (size_t n = 1; n <= 5; n++)
		try_tables(&all, (struct suppress_table){ .n_rows = 1, .n_columns = n,
							  .row_totals = true }, n < 5 ? 40 : 24);
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 100 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

/* Safe against sums, as score_suppress_test.c shows, but not wholly against who knows how cells are chosen. */
static void few_cells_are_known_where_rows_and_columns_have_totals(void **state)
{
	struct suppress_table t = { .n_rows = 2, .n_columns = 2, .row_totals = true,
				    .column_totals = true };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	try_tables(&all, t, 30);
	assert_in_range(all.n_known, 0, all.n_secret / 500);
	all.n_known = all.n_secret = 0;
	t.n_columns = 3;
	try_tables(&all, t, 18);
	assert_in_range(all.n_known, 0, all.n_secret / 50);
	arena_clear(&all.arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_part_of_all_cases_is_known),
		cmocka_unit_test(no_part_is_known_on_the_sheet_as_it_is),
		cmocka_unit_test(no_share_of_meetings_tells_who_had_none),
		cmocka_unit_test(no_separation_and_no_cancelled_decision_is_known),
		cmocka_unit_test(no_cell_of_a_list_is_known),
		cmocka_unit_test(few_cells_are_known_where_rows_and_columns_have_totals),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
