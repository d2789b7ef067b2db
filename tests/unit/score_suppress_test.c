/*
 * score_suppress_test.c - small numbers are hidden, and no sum gives them away.
 *
 * The check of tables knows nothing of how cells are chosen: for each hidden cell it tries other
 * tables, number by number, until one agrees with all that is printed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "score/suppress.h"

enum { MAX = 5, CELLS = (MAX + 1) * (MAX + 1) };

static const struct suppress_policy public = { SUPPRESS_PUBLIC, 5, 11 };
static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* ---- single numbers ---- */

static void counts_of_one_to_four_are_hidden(void **state)
{
	const struct suppress_policy own = { SUPPRESS_INTERNAL, 5, 11 };
	const struct suppress_policy wide = { SUPPRESS_PUBLIC, 10, 11 };

	(void)state;
	assert_false(suppress_count_hidden(&public, 0, 0));
	assert_false(suppress_count_hidden(&public, 0, 11));
	assert_true(suppress_count_hidden(&public, 0, 10));
	assert_true(suppress_count_hidden(&public, 1, 500));
	assert_true(suppress_count_hidden(&public, 4, 500));
	assert_false(suppress_count_hidden(&public, 5, 500));
	assert_true(suppress_count_hidden(&wide, 9, 500));
	assert_false(suppress_count_hidden(&own, 1, 3));
}

static void percentages_of_few_are_hidden(void **state)
{
	const struct suppress_policy own = { SUPPRESS_RESTRICTED, 5, 11 };

	(void)state;
	assert_true(suppress_percent_hidden(&public, 5, 10));
	assert_false(suppress_percent_hidden(&public, 5, 11));
	assert_false(suppress_percent_hidden(&public, 0, 11));
	assert_true(suppress_percent_hidden(&public, 4, 100));
	assert_true(suppress_percent_hidden(&public, 96, 100));
	assert_false(suppress_percent_hidden(&public, 95, 100));
	assert_false(suppress_percent_hidden(&public, 100, 100));
	assert_false(suppress_percent_hidden(&own, 1, 2));
}

static void a_part_is_hidden_with_its_rest(void **state)
{
	(void)state;
	assert_true(suppress_part_hidden(&public, 18, 20));
	assert_true(suppress_part_hidden(&public, 2, 20));
	assert_true(suppress_part_hidden(&public, 10, 10));
	assert_false(suppress_part_hidden(&public, 20, 20));
	assert_false(suppress_part_hidden(&public, 10, 20));
}

static void numbers_have_one_decimal_or_a_symbol(void **state)
{
	(void)state;
	assert_string_equal(suppress_count_text(&arena, false, 12), "12");
	assert_string_equal(suppress_count_text(&arena, true, 3), "c");
	assert_string_equal(suppress_percent_text(&arena, false, 1, 3), "33.3");
	assert_string_equal(suppress_percent_text(&arena, false, 2, 3), "66.7");
	assert_string_equal(suppress_percent_text(&arena, false, 1, 16), "6.3");
	assert_string_equal(suppress_percent_text(&arena, false, 11, 11), "100.0");
	assert_string_equal(suppress_percent_text(&arena, false, 0, 11), "0.0");
	assert_string_equal(suppress_percent_text(&arena, false, 1, 5000), "0.1");
	assert_string_equal(suppress_percent_text(&arena, true, 1, 5), "c");
	assert_string_equal(suppress_percent_text(&arena, false, 0, 0), "z");
	assert_string_equal(suppress_symbol(SYMBOL_UNAVAILABLE), "x");
	assert_string_equal(suppress_symbol(SYMBOL_UNRELIABLE), "u");
	for (int s = 0; s < SYMBOL_COUNT; s++)
		assert_true(*suppress_symbol_meaning(s));
}

static void differences_come_from_unrounded_shares(void **state)
{
	(void)state;
	assert_string_equal(suppress_difference_text(&arena, &public, 10, 30, 9, 22), "+7.6");
	/* 12.44 and 12.56: rounded shares, 12.4 and 12.6, would be 0.2 apart. */
	assert_string_equal(suppress_difference_text(&arena, &public, 1244, 10000, 1256, 10000),
			    "+0.1");
	assert_string_equal(suppress_difference_text(&arena, &public, 50, 200, 40, 200), "\u22125.0");
	/* 16.65 % is shown as 16.7 and 16.64 % as 16.6, but they are a hundredth apart. */
	assert_string_equal(suppress_difference_text(&arena, &public, 1664, 10000, 1665, 10000),
			    "+0.1");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 20, 40), "0.0");
	assert_string_equal(suppress_difference_text(&arena, &public, 3, 40, 20, 40), "c");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 38, 40), "c");
	assert_string_equal(suppress_difference_text(&arena, &public, 20, 40, 0, 0), "z");
	assert_string_equal(suppress_difference_text(&arena, &public, 1000000000, 2000000000,
						     2000000000, 2000000000), "+50.0");
}

/* ---- tables, by trying other ones ---- */

struct guess {
	const struct suppress_table *t;
	const bool *hidden;
	const int *full;		/* the true table with totals */
	int least[CELLS];		/* of each cell, if it is hidden */
	int window;			/* how far from the truth numbers are tried */
	int tried[MAX][MAX];
	size_t target;			/* must differ here */
	size_t tries;
};

static size_t at(const struct suppress_table *t, size_t r, size_t c)
{
	return suppress_at(t, r, c);
}

static bool present(const struct suppress_table *t, size_t r, size_t c)
{
	return (r < t->n_rows || t->column_totals) && (c < t->n_columns || t->row_totals);
}

static int sum(const struct guess *g, size_t row, size_t column)
{
	int total = 0;

	for (size_t r = 0; r < g->t->n_rows; r++)
		for (size_t c = 0; c < g->t->n_columns; c++)
			if ((row == g->t->n_rows || r == row) && (column == g->t->n_columns || c == column))
				total += g->tried[r][c];
	return total;
}

/* Does what is printed, and what is known of hidden cells, hold for this total? */
static bool total_agrees(const struct guess *g, size_t r, size_t c)
{
	size_t e = at(g->t, r, c);
	int value = sum(g, r, c);

	if (!present(g->t, r, c))
		return true;
	return g->hidden[e] ? value >= g->least[e] : value == g->full[e];
}

static bool differs(const struct guess *g)
{
	size_t r = g->target / (g->t->n_columns + 1), c = g->target % (g->t->n_columns + 1);

	return sum(g, r, c) != g->full[g->target];
}

static bool try_from(struct guess *g, size_t cell)
{
	size_t columns = g->t->n_columns, r = cell / columns, c = cell % columns, e;

	if (cell == g->t->n_rows * columns) {
		for (size_t k = 0; k <= columns; k++)
			if (!total_agrees(g, g->t->n_rows, k))
				return false;
		return differs(g);
	}
	e = at(g->t, r, c);
	for (int d = -g->window; d <= g->window; d++) {
		g->tried[r][c] = g->full[e] + (g->hidden[e] ? d : 0);
		g->tries++;
		if (g->tried[r][c] >= (g->hidden[e] ? g->least[e] : 0) &&
		    (c + 1 < columns || total_agrees(g, r, columns)) && try_from(g, cell + 1))
			return true;
		if (!g->hidden[e])
			break;
	}
	return false;
}

/* The truth with totals, and what a reader knows of hidden cells by the rules alone. */
static void know(struct guess *g, const struct suppress_policy *policy, int *full)
{
	const struct suppress_table *t = g->t;
	bool any_few = false;

	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t c = 0; c < t->n_columns; c++)
			g->tried[r][c] = t->counts[r * t->n_columns + c];
	for (size_t r = 0; r < t->n_rows; r++)
		any_few |= t->bases && t->bases[r] > 0 && t->bases[r] < policy->base;
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++) {
			bool few = r < t->n_rows ? t->bases && t->bases[r] > 0 &&
				t->bases[r] < policy->base : any_few;

			full[at(t, r, c)] = sum(g, r, c);
			g->least[at(t, r, c)] = !few;
		}
	g->full = full;
}

/* How many hidden cells are known to who reads. */
static size_t given_away(const struct suppress_policy *policy, const struct suppress_table *t,
			 const bool *hidden)
{
	struct guess g = { .t = t, .hidden = hidden, .window = 2 };
	int full[CELLS];
	size_t n = 0;

	for (size_t e = 0; e < (t->n_rows + 1) * (t->n_columns + 1); e++) {
		bool other;

		if (!hidden[e])
			continue;
		know(&g, policy, full);
		g.target = e;
		other = try_from(&g, 0);
		n += !other;
		assert_int_equal(other, !suppress_table_derivable(policy, t, hidden,
								  e / (t->n_columns + 1),
								  e % (t->n_columns + 1)));
	}
	return n;
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

struct made {
	int counts[MAX * MAX], bases[MAX];
	struct suppress_table table;
};

static void make(struct made *m, uint32_t *seed, size_t max_cells)
{
	static const int scales[] = { 3, 7, 12, 30, 200 };
	size_t rows, columns;

	do {
		rows = 1 + next(seed) % 4;
		columns = 1 + next(seed) % MAX;
	} while (rows * columns > max_cells);
	for (size_t r = 0; r < rows; r++) {
		m->bases[r] = next(seed) % 3 ? 11 + (int)(next(seed) % 100) : (int)(next(seed) % 11);
		for (size_t c = 0; c < columns; c++)
			m->counts[r * columns + c] = next(seed) % 4 == 0 ? 0
				: (int)(next(seed) % (uint32_t)scales[next(seed) % 5]);
	}
	m->table = (struct suppress_table){
		.n_rows = rows, .n_columns = columns, .counts = m->counts,
		.row_totals = next(seed) % 4 != 0, .column_totals = rows > 1 && next(seed) % 4 != 0,
		.bases = next(seed) % 2 ? m->bases : NULL,
	};
}

static size_t n_marked(const struct suppress_table *t, const bool *hidden)
{
	size_t n = 0;

	for (size_t e = 0; e < (t->n_rows + 1) * (t->n_columns + 1); e++)
		n += hidden[e];
	return n;
}

/* Only what the rule of few hides. */
static void mark_few(const struct suppress_table *t, bool *hidden)
{
	struct guess g = { .t = t };
	int full[CELLS];

	know(&g, &public, full);
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			hidden[at(t, r, c)] = present(t, r, c) &&
				suppress_count_hidden(&public, full[at(t, r, c)],
						      t->bases && r < t->n_rows ? t->bases[r] : 0);
}

static void no_hidden_cell_can_be_worked_out(void **state)
{
	size_t n_tables = 0, n_hidden = 0, n_weak = 0;
	uint32_t seed = 20261122;

	(void)state;
	for (int i = 0; i < 4000; i++) {
		bool hidden[CELLS] = { false }, few[CELLS] = { false };
		struct made m;

		make(&m, &seed, 12);
		mark_few(&m.table, few);
		suppress_table(&public, &m.table, hidden);
		for (size_t e = 0; e < CELLS; e++)
			assert_true(hidden[e] || !few[e]);
		if (given_away(&public, &m.table, hidden))
			fail_msg("table %d gives a number away", i);
		n_weak += given_away(&public, &m.table, few) > 0;
		n_tables += n_marked(&m.table, few) > 0;
		n_hidden += n_marked(&m.table, hidden);
	}
	/* The check itself must be able to see: without more than the rule of few, many fail. */
	assert_in_range(n_tables, 2000, 4000);
	assert_in_range(n_weak, 800, 4000);
	assert_in_range(n_hidden, 1, 40000);
}

/* The fewest cells that would do, by trying all sets of them. */
static size_t fewest(const struct suppress_table *t, const bool *few)
{
	size_t n = (t->n_rows + 1) * (t->n_columns + 1), best = n;

	for (uint32_t set = 0; set < (1u << n); set++) {
		bool hidden[CELLS] = { false }, ok = true;
		size_t size = (size_t)__builtin_popcount(set);

		for (size_t e = 0; e < n && ok && size < best; e++) {
			size_t r = e / (t->n_columns + 1), c = e % (t->n_columns + 1);

			hidden[e] = set >> e & 1;
			ok = (hidden[e] || !few[e]) && (!hidden[e] || present(t, r, c));
		}
		for (size_t e = 0; e < n && ok && size < best; e++)
			ok = !hidden[e] || !suppress_table_derivable(&public, t, hidden,
				e / (t->n_columns + 1), e % (t->n_columns + 1));
		if (ok && size < best)
			best = size;
	}
	return best;
}

static void few_more_cells_are_hidden_than_must_be(void **state)
{
	size_t n_hidden = 0, n_fewest = 0, n = 0;
	uint32_t seed = 7;

	(void)state;
	while (n < 150) {
		bool hidden[CELLS] = { false }, few[CELLS] = { false };
		struct made m;

		make(&m, &seed, 4);
		if ((m.table.n_rows + 1) * (m.table.n_columns + 1) > 10)
			continue;
		mark_few(&m.table, few);
		suppress_table(&public, &m.table, hidden);
		n_hidden += n_marked(&m.table, hidden);
		n_fewest += fewest(&m.table, few);
		n++;
	}
	/* Inner cells go before totals, so that it can take more of them; but not many. */
	assert_in_range(n_hidden, n_fewest, n_fewest + n_fewest / 10);
}

/* "3 c c 12 | 30": a table as a line a row, "-" for a total that is not printed. */
static const char *shown(const struct suppress_table *t)
{
	struct guess g = { .t = t };
	bool hidden[CELLS] = { false };
	const char *text = "";
	int full[CELLS];

	know(&g, &public, full);
	suppress_table(&public, t, hidden);
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			if (present(t, r, c))
				text = arena_printf(&arena, "%s%s%s", text,
						    *text ? c ? " " : " / " : "",
						    suppress_count_text(&arena, hidden[at(t, r, c)],
									full[at(t, r, c)]));
	return text;
}

#define LIST(...) shown(&(struct suppress_table){ .n_rows = 1, \
	.n_columns = sizeof((int[]){ __VA_ARGS__ }) / sizeof(int), .row_totals = true, \
	.counts = (int[]){ __VA_ARGS__ } })

static void the_second_lowest_goes_with_a_single_one(void **state)
{
	(void)state;
	assert_string_equal(LIST(30, 3, 12, 40), "30 c c 40 85");
	assert_string_equal(LIST(30, 3, 2, 40), "30 c c 40 75");
	assert_string_equal(LIST(30, 3, 0, 40), "c c 0 40 73");
	/* Two of one each, of which the sum tells that they are: a third goes. */
	assert_string_equal(LIST(30, 1, 1, 40), "c c c 40 72");
	/* The rest of 30 is 3, a small count itself. */
	assert_string_equal(LIST(30, 1, 2, 40), "c c c 40 73");
	assert_string_equal(LIST(30, 1, 4, 40), "30 c c 40 75");
	/* Three of four each, of which the sum tells likewise. */
	assert_string_equal(LIST(6, 5, 4, 4, 4), "6 c c c c 23");
	assert_string_equal(LIST(4, 4, 3), "c c c 11");
	assert_string_equal(LIST(4, 4, 4), "c c c c");
	/* Which of two alike went would tell where the small one is. */
	assert_string_equal(LIST(30, 12, 3, 12), "30 c c c 57");
	assert_string_equal(LIST(30, 12, 40), "30 12 40 82");
	assert_string_equal(LIST(0, 0), "0 0 0");
	assert_string_equal(LIST(3), "c c");
	assert_string_equal(LIST(3, 0), "c 0 c");
	assert_string_equal(LIST(9), "9 9");
}

static void schools_and_their_total_do_not_tell_on_each_other(void **state)
{
	static const int counts[] = { 12, 7, 3,  15, 9, 20,  30, 8, 11 };
	struct suppress_table t = { .n_rows = 3, .n_columns = 3, .counts = counts,
				    .row_totals = true, .column_totals = true };

	(void)state;
	/* The 3, another of its school, and both kinds of another school. */
	assert_string_equal(shown(&t), "12 c c 22 / 15 9 20 44 / 30 c c 49 / 57 24 34 115");
}

static void a_school_of_few_shows_no_zero(void **state)
{
	static const int counts[] = { 0, 0, 20, 12 }, bases[] = { 8, 200 };
	struct suppress_table t = { .n_rows = 2, .n_columns = 2, .counts = counts,
				    .row_totals = true, .column_totals = true, .bases = bases };
	bool hidden[9] = { false };

	(void)state;
	suppress_table(&public, &t, hidden);
	assert_true(hidden[at(&t, 0, 0)] && hidden[at(&t, 0, 1)] && hidden[at(&t, 0, 2)]);
	assert_int_equal(given_away(&public, &t, hidden), 0);
}

static void only_the_public_profile_hides(void **state)
{
	static const int counts[] = { 1, 2, 3, 4 };
	const struct suppress_table t = { .n_rows = 2, .n_columns = 2, .counts = counts,
					  .row_totals = true, .column_totals = true };

	(void)state;
	for (int p = SUPPRESS_INTERNAL; p < SUPPRESS_PROFILE_COUNT; p++) {
		const struct suppress_policy policy = { (enum suppress_profile)p, 5, 11 };
		bool hidden[9] = { false };

		suppress_table(&policy, &t, hidden);
		assert_int_equal(n_marked(&t, hidden), 0);
	}
	assert_string_equal(suppress_profile_name(SUPPRESS_INTERNAL), "internal");
}

static void what_is_marked_by_hand_stays_hidden(void **state)
{
	static const int counts[] = { 30, 40, 50 };
	const struct suppress_table t = { .n_rows = 1, .n_columns = 3, .counts = counts,
					  .row_totals = true };
	bool hidden[8] = { false, true };

	(void)state;
	suppress_table(&public, &t, hidden);
	assert_true(hidden[1] && hidden[0] && !hidden[2] && !hidden[3]);
}

static void a_table_of_many_schools_is_done_at_once(void **state)
{
	enum { ROWS = 70, COLUMNS = 10 };
	int *counts = arena_array(&arena, ROWS * COLUMNS, sizeof(*counts));
	struct suppress_table t = { .n_rows = ROWS, .n_columns = COLUMNS, .counts = counts,
				    .row_totals = true, .column_totals = true };
	bool *hidden = arena_array(&arena, (ROWS + 1) * (COLUMNS + 1), sizeof(*hidden));
	size_t n = 0, n_few = 0;
	uint32_t seed = 3;

	(void)state;
	for (size_t i = 0; i < ROWS * COLUMNS; i++) {
		counts[i] = (int)(next(&seed) % 40);
		n_few += counts[i] > 0 && counts[i] < 5;
	}
	suppress_table(&public, &t, hidden);
	for (size_t r = 0; r <= ROWS; r++)
		for (size_t c = 0; c <= COLUMNS; c++) {
			n += hidden[at(&t, r, c)];
			assert_false(hidden[at(&t, r, c)] &&
				     suppress_table_derivable(&public, &t, hidden, r, c));
		}
	assert_in_range(n, n_few, n_few + n_few);
}

static void nothing_to_hide_is_no_trouble(void **state)
{
	const struct suppress_table none = { .row_totals = true, .column_totals = true };
	bool hidden[1] = { false };

	(void)state;
	suppress_table(&public, &none, hidden);
	assert_false(hidden[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_of_one_to_four_are_hidden),
		cmocka_unit_test(percentages_of_few_are_hidden),
		cmocka_unit_test(a_part_is_hidden_with_its_rest),
		cmocka_unit_test(numbers_have_one_decimal_or_a_symbol),
		cmocka_unit_test(differences_come_from_unrounded_shares),
		cmocka_unit_test(no_hidden_cell_can_be_worked_out),
		cmocka_unit_test(few_more_cells_are_hidden_than_must_be),
		cmocka_unit_test(the_second_lowest_goes_with_a_single_one),
		cmocka_unit_test(schools_and_their_total_do_not_tell_on_each_other),
		cmocka_unit_test(a_school_of_few_shows_no_zero),
		cmocka_unit_test(only_the_public_profile_hides),
		cmocka_unit_test(what_is_marked_by_hand_stays_hidden),
		cmocka_unit_test(a_table_of_many_schools_is_done_at_once),
		cmocka_unit_test(nothing_to_hide_is_no_trouble),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
