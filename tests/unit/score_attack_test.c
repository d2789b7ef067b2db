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
#include "score/crosstab.h"
#include "score/learning.h"

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

/* A table with counts of 0 in memory of its own, to be filled again and again. */
static struct crosstab table_of(struct prints *all, size_t rows, size_t columns, unsigned totals)
{
	return crosstab_new(&all->arena, (struct crosstab_labels){ .n = rows }, (struct crosstab_labels){ .n = columns },
			    totals);
}

/* Nothing is hidden of it, and all is of base. */
static void fill(struct crosstab *t, const int *counts, int base)
{
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			*crosstab_at(t, r, c) = (struct crosstab_cell){
				.count = r < t->n_rows && c < t->n_columns ? counts[r * t->n_columns + c] : 0,
				.base = base };
}

/* ---- the learning sheet ---- */

/* A sheet of which one group is filled. */
static struct learning sheet_of(enum learning_group_id group, const struct crosstab *filled, struct crosstab_cell *nothing,
				int total)
{
	struct learning sheet = { .cases.count = total, .median_days = -1 };

	for (int g = 0; g < LEARNING_GROUP_COUNT; g++)
		sheet.groups[g] = (struct crosstab){ .all = nothing };
	sheet.groups[group] = *filled;
	return sheet;
}

/* Parts of all cases, and last the number of these. */
static void print_parts(const struct case_suppression *rule, enum learning_group_id group,
			struct crosstab *parts, const int *counts, int total, struct print *out)
{
	struct crosstab_cell nothing = { .count = 0 };
	struct learning learning = sheet_of(group, parts, &nothing, total);
	size_t n = parts->n_rows;

	fill(parts, counts, total);
	learning_suppress(&(struct case_rules){ .suppression = *rule }, &learning);
	for (size_t i = 0; i < n; i++) {
		const struct crosstab_cell *cell = parts->rows[i].cells;

		put(out, i, cell->hidden, counts[i]);
		assert_true(!cell->hidden || cell->share_hidden);
	}
	put(out, n, learning.cases.hidden, total);
}

static void try_parts(struct prints *all, struct case_suppression rule, enum learning_group_id group,
		      size_t n, int max_total)
{
	struct crosstab parts = table_of(all, n, 1, CROSSTAB_COLUMN_TOTALS);

	for (int total = 0; total <= max_total; total++) {
		int counts[MAX] = { 0 };

		counts[n - 1] = total;
		do
			print_parts(&rule, group, &parts, counts, total, add_print(all));
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

/* What stands beside a count: its share as it is printed, of one decimal. */
static int16_t share_shown(const struct crosstab_cell *cell)
{
	return (int16_t)(cell->share_hidden ? HIDDEN : cell->base <= 0 ? ABSENT
			 : (2000 * cell->count + cell->base) / (2 * cell->base));
}

/* So many of so many, which is not printed, of all; what it is a share of may be told by other rows. */
static void print_share(const struct case_suppression *rule, struct crosstab *part, int count, int base, int total,
			struct print *out)
{
	const struct suppress_policy policy = { SUPPRESS_PUBLIC, rule->below, rule->base };
	struct crosstab_cell nothing = { .count = 0 };
	struct learning learning = sheet_of(LEARNING_QUALITY, part, &nothing, total);
	const struct crosstab_cell *cell = part->rows[0].cells;

	learning.n_meetings = base;
	learning.median_name = "Median of the days to the meeting";
	learning.median_days = base ? 3 : -1;
	fill(part, &count, base);
	learning_suppress(&(struct case_rules){ .suppression = *rule }, &learning);
	put(out, 0, learning.cases.hidden, total);
	put(out, 1, cell->hidden, count);
	out->shown[2] = (int16_t)(learning.median_hidden ? HIDDEN - 1 : learning.median_days);
	out->shown[3] = share_shown(cell);
	out->truth[4] = (int16_t)base;
	out->secret[4] = suppress_part_hidden(&policy, base, total);
}

static void no_share_of_meetings_tells_who_had_none(void **state)
{
	static const int belows[] = { 3, 5, 10 }, bases[] = { 0, 11, 20 };
	struct prints all = { .n = 0 };
	struct crosstab part;

	(void)state;
	arena_init(&all.arena);
	part = table_of(&all, 1, 1, 0);
	for (size_t i = 0; i < 9; i++) {
		struct case_suppression rule = { CASE_PROFILE_PUBLIC, belows[i % 3], bases[i / 3], 5 };

		for (int total = 0; total <= 60; total++)
			for (int base = 0; base <= total; base++)
				for (int count = 0; count <= base; count++)
					print_share(&rule, &part, count, base, total, add_print(&all));
		attack(&all);
	}
	assert_int_equal(all.n_known, 0);
	arena_clear(&all.arena);
}

/* Parts of all cases that do not add up stand beside each other and beside the outcomes: so many cases with a cancelled
 * decision, so many pupils kept apart. Of how many is printed; both may be of the same cases. */
static void print_others(const struct case_suppression *rule, struct crosstab *parts, const int counts[2], int total,
			 struct print *out)
{
	struct crosstab_cell nothing = { .count = 0 };
	struct learning learning = sheet_of(LEARNING_OTHER, parts, &nothing, total);

	fill(parts, counts, total);
	learning_suppress(&(struct case_rules){ .suppression = *rule }, &learning);
	put(out, 0, learning.cases.hidden, total);
	for (size_t i = 0; i < 2; i++) {
		const struct crosstab_cell *cell = parts->rows[i].cells;

		put(out, 1 + 2 * i, cell->hidden, cell->count);
		/* The cases without are as secret as those with. */
		out->shown[2 + 2 * i] = share_shown(cell);
		out->truth[5 + i] = (int16_t)(total - cell->count);
		out->secret[5 + i] = cell->hidden;
	}
}

static void no_separation_and_no_cancelled_decision_is_known(void **state)
{
	static const int belows[] = { 3, 5, 10 }, bases[] = { 0, 11, 20 };
	struct prints all = { .n = 0 };
	struct crosstab parts;

	(void)state;
	arena_init(&all.arena);
	parts = table_of(&all, 2, 1, 0);
	for (size_t i = 0; i < 9; i++) {
		struct case_suppression rule = { CASE_PROFILE_PUBLIC, belows[i % 3], bases[i / 3], 5 };

		for (int total = 0; total <= 40; total++)
			for (int cancelled = 0; cancelled <= total; cancelled++)
				for (int apart = 0; apart <= total; apart++)
					print_others(&rule, &parts, (const int[]){ cancelled, apart }, total,
						     add_print(&all));
		attack(&all);
	}
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 10 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

/* ---- the same year by two rules ---- */

/* A year's own sheet, and the sheet of the next year, whose audit may have another rule. What both hide nobody may know. */
static void print_twice(const struct case_suppression *rules, struct crosstab *parts, const int *counts, int total,
			struct print *out)
{
	const size_t n = parts->n_rows;
	bool hidden[MAX] = { false };

	for (size_t r = 0; r < 2; r++) {
		struct crosstab_cell nothing = { .count = 0 };
		struct learning learning = sheet_of(LEARNING_OUTCOMES, parts, &nothing, total);

		fill(parts, counts, total);
		learning_suppress(&(struct case_rules){ .suppression = rules[r] }, &learning);
		for (size_t i = 0; i < n; i++) {
			const bool own = parts->rows[i].cells->hidden;

			hidden[i] = own && (r == 0 || hidden[i]);
			out->shown[r * n + i] = (int16_t)(own ? HIDDEN : counts[i]);
		}
		out->shown[2 * n + r] = (int16_t)(learning.cases.hidden ? HIDDEN : total);
	}
	for (size_t i = 0; i < n; i++) {
		out->truth[i] = (int16_t)counts[i];
		out->secret[i] = hidden[i];
	}
}

/* Every small list is printed by both rules. */
static struct prints prints_by(int below, int next_below)
{
	const struct case_suppression rules[] = { { CASE_PROFILE_PUBLIC, below, 11, 5 },
						  { CASE_PROFILE_PUBLIC, next_below, 11, 5 } };
	struct prints all = { .n = 0 };

	arena_init(&all.arena);
	for (size_t n = 2; n <= 4; n++) {
		struct crosstab parts = table_of(&all, n, 1, CROSSTAB_COLUMN_TOTALS);

		for (int total = 0; total <= 40; total++) {
			int counts[MAX] = { 0 };

			counts[n - 1] = total;
			do
				print_twice(rules, &parts, counts, total, add_print(&all));
			while (share_next(counts, n));
		}
		attack(&all);
	}
	arena_clear(&all.arena);
	return all;
}

/* So a year that was hidden by another rule is not printed again. */
static void what_two_rules_hide_may_be_known(void **state)
{
	struct prints all = prints_by(5, 5);

	(void)state;
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 100 * 1000, SIZE_MAX);
	all = prints_by(5, 10);
	assert_in_range(all.n_known, 1, all.n_secret / 500);
	all = prints_by(5, 3);
	assert_in_range(all.n_known, 1, all.n_secret / 300);
}

/* ---- rates ---- */

/* Permanent exclusions stand beside the outcomes, of which the first is that one was issued: there are as many, or a few
 * more, whose case says something else. */
static void print_permanent(const struct case_rules *rules, struct crosstab *parts, const int *counts, int total, int more,
			    struct print *out)
{
	struct crosstab_cell nothing = { .count = 0 };
	struct learning learning = sheet_of(LEARNING_OUTCOMES, parts, &nothing, total);
	struct case_published published = { .figure = CASE_RATE_PERMANENT, .value = "0.1" };
	struct learning_rate rate = { .published = &published };

	learning.rates[CASE_RATE_PERMANENT] = counts[0] + more;
	learning.published = &rate;
	learning.n_published = 1;
	fill(parts, counts, total);
	learning_suppress(rules, &learning);
	for (size_t i = 0; i < parts->n_rows; i++)
		put(out, i, parts->rows[i].cells->hidden, counts[i]);
	put(out, parts->n_rows, learning.cases.hidden, total);
	put(out, parts->n_rows + 1, rate.cell.hidden, counts[0] + more);
}

static void no_outcome_is_known_beside_the_permanent_exclusions(void **state)
{
	static const struct case_outcome outcomes[] = {
		{ .word = { "O9", "Issued" }, .issued = true }, { .word = { "O1", "Stays" } }, { .word = { "O2", "Moves" } },
	};
	const struct case_rules rules = { .suppression = { CASE_PROFILE_PUBLIC, 5, 11, 5 }, .outcomes = outcomes,
					  .n_outcomes = 3 };
	struct prints all = { .n = 0 };
	struct crosstab parts;

	(void)state;
	arena_init(&all.arena);
	parts = table_of(&all, 3, 1, CROSSTAB_COLUMN_TOTALS);
	for (size_t i = 0; i < 3; i++)
		parts.rows[i].id = outcomes[i].word.id;
	for (int total = 0; total <= 40; total++) {
		int counts[MAX] = { 0 };

		counts[2] = total;
		do
			for (int more = 0; more <= 2; more++)
				print_permanent(&rules, &parts, counts, total, more, add_print(&all));
		while (share_next(counts, 3));
	}
	attack(&all);
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 10 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

/* So many suspensions of so many pupils: each number bounds the other. */
static void no_few_suspended_pupils_are_known(void **state)
{
	const struct case_rules rules = { .suppression = { CASE_PROFILE_PUBLIC, 5, 11, 5 } };
	const struct case_published published[] = { { .figure = CASE_RATE_SUSPENSIONS }, { .figure = CASE_RATE_SUSPENDED } };
	struct crosstab_cell nothing = { .count = 0 };
	struct prints all = { .n = 0 };
	struct crosstab parts;

	(void)state;
	arena_init(&all.arena);
	parts = table_of(&all, 1, 1, CROSSTAB_COLUMN_TOTALS);
	fill(&parts, (const int[]){ 20 }, 20);
	for (int n = 0; n <= 40; n++) {
		for (int pupils = n > 0; pupils <= n; pupils++) {
			struct learning_rate rates[] = { { .published = &published[0] }, { .published = &published[1] } };
			struct learning learning = sheet_of(LEARNING_OUTCOMES, &parts, &nothing, 20);
			struct print *out = add_print(&all);

			learning.cases.base = 700;
			learning.rates[CASE_RATE_SUSPENSIONS] = n;
			learning.rates[CASE_RATE_SUSPENDED] = pupils;
			learning.published = rates;
			learning.n_published = 2;
			learning_suppress(&rules, &learning);
			put(out, 0, rates[0].cell.hidden, n);
			put(out, 1, rates[1].cell.hidden, pupils);
			/* Nor are many suspensions told of few pupils. */
			assert_true(!pupils || pupils > 4 || rates[0].cell.hidden);
		}
	}
	attack(&all);
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 100, SIZE_MAX);
	arena_clear(&all.arena);
}

/* ---- tables ---- */

static const struct suppress_policy public = { SUPPRESS_PUBLIC, 5, 11 };

static void print_table(struct crosstab *t, const int *counts, struct print *out)
{
	fill(t, counts, 0);
	crosstab_hide(&public, t);
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			if (crosstab_has(t, r, c))
				put(out, r * (t->n_columns + 1) + c, crosstab_at(t, r, c)->hidden,
				    crosstab_at(t, r, c)->count);
}

static void try_tables(struct prints *all, struct crosstab t, int max_total)
{
	size_t n = t.n_rows * t.n_columns;
	const struct crosstab_cell *sum = crosstab_at(&t, t.n_rows - !t.totals, t.n_columns);
	int counts[MAX] = { 0 };

	for (int total = 0; total <= max_total; total++) {
		memset(counts, 0, sizeof(counts));
		counts[n - 1] = total;
		do {
			print_table(&t, counts, add_print(all));
			/* Of a hidden total others than those tried may be. */
			if (sum->hidden)
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
		try_tables(&all, table_of(&all, 1, n, CROSSTAB_ROW_TOTALS), n < 5 ? 40 : 24);
	assert_int_equal(all.n_known, 0);
	assert_in_range(all.n_secret, 100 * 1000, SIZE_MAX);
	arena_clear(&all.arena);
}

/* Safe against sums, as score_crosstab_test.c shows, but not wholly against who knows how cells are chosen. */
static void few_cells_are_known_where_rows_and_columns_have_totals(void **state)
{
	enum { BOTH = CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS };
	struct prints all = { .n = 0 };

	(void)state;
	arena_init(&all.arena);
	try_tables(&all, table_of(&all, 2, 2, BOTH), 30);
	assert_in_range(all.n_known, 0, all.n_secret / 500);
	all.n_known = all.n_secret = 0;
	try_tables(&all, table_of(&all, 2, 3, BOTH), 18);
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
		cmocka_unit_test(what_two_rules_hide_may_be_known),
		cmocka_unit_test(no_outcome_is_known_beside_the_permanent_exclusions),
		cmocka_unit_test(no_few_suspended_pupils_are_known),
		cmocka_unit_test(no_cell_of_a_list_is_known),
		cmocka_unit_test(few_cells_are_known_where_rows_and_columns_have_totals),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
