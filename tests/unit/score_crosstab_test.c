/*
 * score_crosstab_test.c - tables of counts: their labels, totals and shares; small counts are hidden, and no sum gives
 * them away.
 *
 * The check of what is hidden knows nothing of how cells are chosen: for each hidden cell it tries other tables, number
 * by number, until one agrees with all that is printed.
 */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "score/crosstab.h"
#include "score/shape_crosstab.h"

enum { MAX = 5, CELLS = (MAX + 1) * (MAX + 1), BOTH = CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS };

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

/* bases: one a row, which is that of each of its cells; NULL: none is known. */
static struct crosstab table_of(size_t rows, size_t columns, unsigned totals, const int *counts, const int *bases)
{
	struct crosstab t = crosstab_new(&arena, (struct crosstab_labels){ .n = rows },
					 (struct crosstab_labels){ .n = columns }, totals);

	for (size_t r = 0; r < rows; r++) {
		for (size_t c = 0; c <= columns; c++)
			crosstab_at(&t, r, c)->base = bases ? bases[r] : 0;
		for (size_t c = 0; c < columns; c++)
			t.rows[r].cells[c].count = counts[r * columns + c];
	}
	crosstab_add_up(&t);
	return t;
}

static struct crosstab copy_of(const struct crosstab *t)
{
	struct crosstab copy = crosstab_new(&arena, (struct crosstab_labels){ .n = t->n_rows },
					    (struct crosstab_labels){ .n = t->n_columns },
					    (t->row_totals ? CROSSTAB_ROW_TOTALS : 0) |
						    (t->totals ? CROSSTAB_COLUMN_TOTALS : 0));

	memcpy(copy.all, t->all, (t->n_rows + 1) * (t->n_columns + 1) * sizeof(*t->all));
	return copy;
}

/* ---- labels, totals, shares ---- */

static const struct crosstab_label schools[] = { { "north", "Northfield" }, { "south", "South Bank" } };
static const struct crosstab_label steps[] = { { "same", "The same" }, { "one", "One step" }, { "two", NULL } };

static void a_new_table_is_empty_and_labelled(void **state)
{
	struct crosstab t = crosstab_new(&arena, (struct crosstab_labels){ schools, 2 },
					 (struct crosstab_labels){ steps, 3 }, CROSSTAB_ROW_TOTALS);

	(void)state;
	assert_string_equal(t.rows[1].id, "south");
	assert_string_equal(t.rows[1].name, "South Bank");
	assert_string_equal(t.columns[1].name, "One step");
	assert_int_equal(t.rows[0].n_cells, 3);
	assert_ptr_equal(t.rows[1].total, crosstab_at(&t, 1, 3));
	assert_null(t.totals);
	assert_true(crosstab_has(&t, 1, 3));
	assert_false(crosstab_has(&t, 2, 0));
	for (size_t e = 0; e < 12; e++) {
		assert_int_equal(t.all[e].count, 0);
		assert_int_equal(t.all[e].level, -1);
		assert_null(t.all[e].share);
	}
	t = crosstab_new(&arena, (struct crosstab_labels){ schools, 2 }, (struct crosstab_labels){ steps, 3 },
			 CROSSTAB_COLUMN_TOTALS);
	assert_null(t.rows[0].total);
	assert_ptr_equal(t.totals->cells, crosstab_at(&t, 2, 0));
}

static void totals_are_the_sums_of_the_cells(void **state)
{
	struct crosstab t = table_of(2, 3, BOTH, (const int[]){ 1, 2, 3,  10, 0, 30 }, NULL);

	(void)state;
	assert_int_equal(t.rows[0].total->count, 6);
	assert_int_equal(t.rows[1].total->count, 40);
	assert_int_equal(t.totals->cells[0].count, 11);
	assert_int_equal(t.totals->cells[1].count, 2);
	assert_int_equal(t.totals->cells[2].count, 33);
	assert_int_equal(t.totals->total->count, 46);
	/* Again: sums are not added to sums. */
	t.rows[0].cells[0].count = 0;
	crosstab_add_up(&t);
	assert_int_equal(t.rows[0].total->count, 5);
	assert_int_equal(t.totals->total->count, 45);
	t.rows[0].cells[0].count = INT_MAX;
	crosstab_add_up(&t);
	assert_int_equal(t.rows[0].total->count, INT_MAX);
	assert_int_equal(t.totals->cells[0].count, INT_MAX);
	assert_int_equal(t.totals->cells[2].count, 33);
}

static void shares_are_of_the_base_and_of_what_is_shown(void **state)
{
	struct crosstab t = table_of(2, 3, BOTH, (const int[]){ 1, 1, 1,  0, 0, 0 }, NULL);

	(void)state;
	crosstab_base_rows(&t);
	t.rows[0].cells[1].share_hidden = true;
	crosstab_shares(&arena, &t, 1);
	assert_string_equal(t.rows[0].cells[0].share, "33.3");
	assert_null(t.rows[0].cells[1].share);
	assert_string_equal(t.rows[0].total->share, "100.0");
	assert_string_equal(t.totals->cells[2].share, "33.3");
	/* Of nobody there is no share. */
	assert_null(t.rows[1].cells[0].share);
	assert_null(t.rows[1].total->share);
	crosstab_shares(&arena, &t, 0);
	assert_string_equal(t.rows[0].cells[0].share, "33");
	t = table_of(1, 5, 0, (const int[]){ 1, 2, 5, 3, 16 }, (const int[]){ 16 });
	crosstab_shares(&arena, &t, 1);
	/* Half a tenth up. */
	assert_string_equal(t.rows[0].cells[0].share, "6.3");
	assert_string_equal(t.rows[0].cells[1].share, "12.5");
	assert_string_equal(t.rows[0].cells[2].share, "31.3");
	assert_string_equal(t.rows[0].cells[3].share, "18.8");
	assert_string_equal(t.rows[0].cells[4].share, "100.0");
	t = table_of(1, 2, 0, (const int[]){ 1999, 1 }, (const int[]){ 2000 });
	crosstab_shares(&arena, &t, 0);
	assert_string_equal(t.rows[0].cells[0].share, "99");
	assert_string_equal(t.rows[0].cells[1].share, "1");
}

/* ---- what is hidden, by trying other tables ---- */

struct guess {
	const struct crosstab *t;	/* the truth, and what of it is hidden */
	int least[CELLS];		/* of each cell, if it is hidden */
	int window;			/* how far from the truth numbers are tried */
	int tried[MAX][MAX];
	size_t row, column;		/* must differ here */
};

static size_t at(const struct crosstab *t, size_t r, size_t c)
{
	return r * (t->n_columns + 1) + c;
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
	const struct crosstab_cell *cell = crosstab_at(g->t, r, c);
	int value = sum(g, r, c);

	if (!crosstab_has(g->t, r, c))
		return true;
	return cell->hidden ? value >= g->least[at(g->t, r, c)] : value == cell->count;
}

static bool try_from(struct guess *g, size_t i)
{
	size_t columns = g->t->n_columns, r = i / columns, c = i % columns;
	const struct crosstab_cell *cell = crosstab_at(g->t, r, c);

	if (i == g->t->n_rows * columns) {
		for (size_t k = 0; k <= columns; k++)
			if (!total_agrees(g, g->t->n_rows, k))
				return false;
		return sum(g, g->row, g->column) != crosstab_at(g->t, g->row, g->column)->count;
	}
	for (int d = -g->window; d <= g->window; d++) {
		g->tried[r][c] = cell->count + (cell->hidden ? d : 0);
		if (g->tried[r][c] >= (cell->hidden ? g->least[at(g->t, r, c)] : 0) &&
		    (c + 1 < columns || total_agrees(g, r, columns)) && try_from(g, i + 1))
			return true;
		if (!cell->hidden)
			break;
	}
	return false;
}

/* What a reader knows of hidden cells by the rules alone: how small they can be. */
static void know(struct guess *g, const struct suppress_policy *policy)
{
	const struct crosstab *t = g->t;
	bool any_few = false;

	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++) {
			int base = crosstab_at(t, r, c)->base;
			bool few = r < t->n_rows ? base > 0 && base < policy->base : any_few;

			any_few |= few;
			g->least[at(t, r, c)] = !few;
		}
}

/* How many hidden cells are known to who reads. */
static size_t given_away(const struct suppress_policy *policy, const struct crosstab *t)
{
	struct guess g = { .t = t, .window = 2 };
	size_t n = 0;

	know(&g, policy);
	for (g.row = 0; g.row <= t->n_rows; g.row++)
		for (g.column = 0; g.column <= t->n_columns; g.column++) {
			bool other;

			if (!crosstab_at(t, g.row, g.column)->hidden)
				continue;
			other = try_from(&g, 0);
			n += !other;
			assert_int_equal(other, !crosstab_derivable(policy, t, g.row, g.column));
		}
	return n;
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static struct crosstab make(uint32_t *seed, size_t max_cells)
{
	static const int scales[] = { 3, 7, 12, 30, 200 };
	int counts[MAX * MAX], bases[MAX];
	size_t rows, columns;
	unsigned totals = 0;

	do {
		rows = 1 + next(seed) % 4;
		columns = 1 + next(seed) % MAX;
	} while (rows * columns > max_cells);
	for (size_t r = 0; r < rows; r++) {
		bases[r] = next(seed) % 3 ? 11 + (int)(next(seed) % 100) : (int)(next(seed) % 11);
		for (size_t c = 0; c < columns; c++)
			counts[r * columns + c] = next(seed) % 4 == 0 ? 0
				: (int)(next(seed) % (uint32_t)scales[next(seed) % 5]);
	}
	totals |= next(seed) % 4 ? CROSSTAB_ROW_TOTALS : 0;
	totals |= rows > 1 && next(seed) % 4 ? CROSSTAB_COLUMN_TOTALS : 0;
	return table_of(rows, columns, totals, counts, next(seed) % 2 ? bases : NULL);
}

static size_t n_marked(const struct crosstab *t)
{
	size_t n = 0;

	for (size_t e = 0; e < (t->n_rows + 1) * (t->n_columns + 1); e++)
		n += t->all[e].hidden;
	return n;
}

/* Only what the rule of few hides. */
static struct crosstab few_of(const struct crosstab *t)
{
	struct crosstab few = copy_of(t);

	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++) {
			struct crosstab_cell *cell = crosstab_at(&few, r, c);

			cell->hidden = crosstab_has(t, r, c) && suppress_count_hidden(&public, cell->count, cell->base);
		}
	return few;
}

static void hidden_is_all_of(const struct crosstab *t, const struct crosstab *few)
{
	for (size_t e = 0; e < (t->n_rows + 1) * (t->n_columns + 1); e++) {
		assert_true(t->all[e].hidden || !few->all[e].hidden);
		assert_true(t->all[e].share_hidden || !t->all[e].hidden);
		assert_int_equal(t->all[e].count, few->all[e].count);
	}
}

static void no_hidden_cell_can_be_worked_out(void **state)
{
	size_t n_tables = 0, n_hidden = 0, n_weak = 0;
	uint32_t seed = 20261122;

	(void)state;
	for (int i = 0; i < 4000; i++) {
		struct crosstab t = make(&seed, 12), few = few_of(&t);

		crosstab_hide(&public, &t);
		hidden_is_all_of(&t, &few);
		if (given_away(&public, &t))
			fail_msg("table %d gives a number away", i);
		n_weak += given_away(&public, &few) > 0;
		n_tables += n_marked(&few) > 0;
		n_hidden += n_marked(&t);
	}
	/* The check itself must be able to see: without more than the rule of few, many fail. */
	assert_in_range(n_tables, 2000, 4000);
	assert_in_range(n_weak, 800, 4000);
	assert_in_range(n_hidden, 1, 40000);
}

/* Every table of two rows and two columns with counts up to 7, whichever totals are printed; and every list of three. */
static void no_small_table_gives_a_number_away(void **state)
{
	static const size_t sizes[][2] = { { 2, 2 }, { 1, 3 }, { 3, 1 }, { 1, 1 } };
	size_t n_hidden = 0;

	(void)state;
	for (size_t k = 0; k < 4 * 4; k++) {
		size_t rows = sizes[k / 4][0], columns = sizes[k / 4][1];

		for (unsigned i = 0; i < 1u << 3 * rows * columns; i++) {
			const int counts[] = { i & 7, i >> 3 & 7, i >> 6 & 7, i >> 9 & 7 };
			struct crosstab t = table_of(rows, columns, (unsigned)k % 4, counts, NULL);

			crosstab_hide(&public, &t);
			assert_int_equal(given_away(&public, &t), 0);
			n_hidden += n_marked(&t);
		}
		arena_reset(&arena);
	}
	assert_in_range(n_hidden, 10000, SIZE_MAX);
}

/* Of a known base, those counts that print alike, with their shares, are at least two, and so are their rests. */
static void no_part_of_a_known_base_is_known(void **state)
{
	(void)state;
	for (int base = 0; base <= 60; base++) {
		int n_hidden = 0;

		for (int count = 0; count <= base; count++) {
			struct crosstab t = table_of(1, 1, 0, &count, &base);
			const struct crosstab_cell *cell = t.rows[0].cells;

			crosstab_hide(&public, &t);
			crosstab_shares(&arena, &t, 1);
			assert_int_equal(cell->hidden, suppress_part_hidden(&public, count, base));
			/* A share that is shown tells the count; a hidden one of a shown count only what is known. */
			assert_true(!cell->hidden || !cell->share);
			n_hidden += cell->hidden;
		}
		assert_int_not_equal(n_hidden, 1);
		assert_true(base == 0 || n_hidden > 1);
	}
}

/* The fewest cells that would do, by trying all sets of them. */
static size_t fewest(const struct crosstab *few)
{
	size_t columns = few->n_columns + 1, n = (few->n_rows + 1) * columns, best = n;
	struct crosstab t = copy_of(few);

	for (uint32_t set = 0; set < (1u << n); set++) {
		size_t size = (size_t)__builtin_popcount(set);
		bool ok = true;

		for (size_t e = 0; e < n && ok && size < best; e++) {
			t.all[e].hidden = set >> e & 1;
			ok = (t.all[e].hidden || !few->all[e].hidden) &&
			     (!t.all[e].hidden || crosstab_has(&t, e / columns, e % columns));
		}
		for (size_t e = 0; e < n && ok && size < best; e++)
			ok = !t.all[e].hidden || !crosstab_derivable(&public, &t, e / columns, e % columns);
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
		struct crosstab t = make(&seed, 4), few = few_of(&t);

		if ((t.n_rows + 1) * (t.n_columns + 1) > 10 || (!t.row_totals && !t.totals))
			continue;
		crosstab_hide(&public, &t);
		n_hidden += n_marked(&t);
		n_fewest += fewest(&few);
		n++;
	}
	/* Inner cells go before totals, so that it can take more of them; but not many. */
	assert_in_range(n_hidden, n_fewest, n_fewest + n_fewest / 10);
}

/* "3 c c 12 | 30": a table as a line a row, without what is not printed. */
static const char *shown(struct crosstab t)
{
	const char *text = "";

	crosstab_hide(&public, &t);
	for (size_t r = 0; r <= t.n_rows; r++)
		for (size_t c = 0; c <= t.n_columns; c++)
			if (crosstab_has(&t, r, c))
				text = arena_printf(&arena, "%s%s%s", text, *text ? c ? " " : " / " : "",
						    suppress_count_text(&arena, crosstab_at(&t, r, c)->hidden,
									crosstab_at(&t, r, c)->count));
	return text;
}

#define LIST(...) shown(table_of(1, sizeof((int[]){ __VA_ARGS__ }) / sizeof(int), CROSSTAB_ROW_TOTALS, \
				 (int[]){ __VA_ARGS__ }, NULL))

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

/* A list hides the same whether it stands as a row or as a column. */
static void a_column_hides_as_a_row_does(void **state)
{
	uint32_t seed = 31;
	size_t n_hidden = 0;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		size_t n = 1 + next(&seed) % MAX;
		int counts[MAX];
		struct crosstab row, column;

		for (size_t k = 0; k < n; k++)
			counts[k] = (int)(next(&seed) % (i % 2 ? 9 : 40));
		row = table_of(1, n, CROSSTAB_ROW_TOTALS, counts, NULL);
		column = table_of(n, 1, CROSSTAB_COLUMN_TOTALS, counts, NULL);
		crosstab_hide(&public, &row);
		crosstab_hide(&public, &column);
		for (size_t k = 0; k <= n; k++) {
			assert_int_equal(crosstab_at(&row, 0, k)->hidden, crosstab_at(&column, k, 0)->hidden);
			n_hidden += crosstab_at(&row, 0, k)->hidden;
		}
	}
	assert_in_range(n_hidden, 1000, SIZE_MAX);
}

static void schools_and_their_total_do_not_tell_on_each_other(void **state)
{
	static const int counts[] = { 12, 7, 3,  15, 9, 20,  30, 8, 11 };

	(void)state;
	/* The 3, another of its school, and both kinds of another school. */
	assert_string_equal(shown(table_of(3, 3, BOTH, counts, NULL)),
			    "12 c c 22 / 15 9 20 44 / 30 c c 49 / 57 24 34 115");
}

static void a_school_of_few_shows_no_zero(void **state)
{
	static const int counts[] = { 0, 0, 20, 12 }, bases[] = { 8, 200 };
	struct crosstab t = table_of(2, 2, BOTH, counts, bases);

	(void)state;
	crosstab_hide(&public, &t);
	assert_true(t.rows[0].cells[0].hidden && t.rows[0].cells[1].hidden && t.rows[0].total->hidden);
	assert_int_equal(given_away(&public, &t), 0);
}

/* A count may be shown where its share may not: of 100 the rest is 4, and nothing says of how many it is. */
static void a_share_of_few_is_hidden_beside_its_count(void **state)
{
	struct crosstab t = table_of(1, 2, CROSSTAB_ROW_TOTALS, (const int[]){ 96, 30 }, (const int[]){ 100 });

	(void)state;
	crosstab_hide(&public, &t);
	crosstab_shares(&arena, &t, 1);
	assert_false(t.rows[0].cells[0].hidden);
	assert_true(t.rows[0].cells[0].share_hidden);
	assert_null(t.rows[0].cells[0].share);
	assert_string_equal(t.rows[0].cells[1].share, "30.0");
}

/* 30 and 60 % are of 50, which is what the row's hidden total would be. */
static void no_share_tells_a_hidden_total(void **state)
{
	size_t n_totals = 0, n_shares = 0;
	uint32_t seed = 11;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		struct crosstab t = make(&seed, 12);

		crosstab_base_rows(&t);
		crosstab_hide(&public, &t);
		crosstab_shares(&arena, &t, 1);
		for (size_t r = 0; r < t.n_rows; r++) {
			n_totals += t.row_totals && t.rows[r].total->hidden;
			for (size_t c = 0; c < t.n_columns; c++) {
				n_shares += t.rows[r].cells[c].share != NULL;
				assert_true(!t.rows[r].cells[c].share || !t.row_totals || !t.rows[r].total->hidden);
			}
		}
	}
	assert_in_range(n_totals, 100, SIZE_MAX);
	assert_in_range(n_shares, 100, SIZE_MAX);
}

static void swap(int *a, int *b)
{
	int kept = *a;

	*a = *b;
	*b = kept;
}

/* What is hidden of a list depends on its counts and never on their places: the same counts in another order hide alike. */
static void the_order_of_a_list_changes_nothing(void **state)
{
	uint32_t seed = 5;
	size_t n_hidden = 0;

	(void)state;
	for (int i = 0; i < 2000; i++) {
		size_t n = 2 + next(&seed) % (MAX - 1), moved = next(&seed) % (uint32_t)n;
		int counts[MAX];
		struct crosstab t, other;

		for (size_t k = 0; k < n; k++)
			counts[k] = (int)(next(&seed) % (i % 2 ? 6 : 20));
		t = table_of(1, n, CROSSTAB_ROW_TOTALS, counts, NULL);
		swap(&counts[0], &counts[moved]);
		other = table_of(1, n, CROSSTAB_ROW_TOTALS, counts, NULL);
		crosstab_hide(&public, &t);
		crosstab_hide(&public, &other);
		for (size_t k = 0; k <= n; k++) {
			size_t at = k == 0 ? moved : k == moved ? 0 : k;

			assert_int_equal(t.all[k].hidden, other.all[at].hidden);
			n_hidden += t.all[k].hidden;
		}
	}
	assert_in_range(n_hidden, 1000, SIZE_MAX);
}

static void only_the_public_profile_hides(void **state)
{
	(void)state;
	for (int p = SUPPRESS_INTERNAL; p < SUPPRESS_PROFILE_COUNT; p++) {
		const struct suppress_policy policy = { (enum suppress_profile)p, 5, 11 };
		struct crosstab t = table_of(2, 2, BOTH, (const int[]){ 1, 2, 3, 4 }, (const int[]){ 3, 7 });

		t.rows[0].cells[0].count = 2;
		crosstab_hide(&policy, &t);
		assert_int_equal(n_marked(&t), 0);
		assert_int_equal(t.rows[0].total->count, 4);
		crosstab_shares(&arena, &t, 0);
		assert_string_equal(t.rows[1].cells[0].share, "43");
	}
}

static void what_is_marked_by_hand_stays_hidden(void **state)
{
	struct crosstab t = table_of(1, 3, CROSSTAB_ROW_TOTALS, (const int[]){ 30, 40, 50 }, NULL);

	(void)state;
	t.rows[0].cells[1].hidden = true;
	crosstab_hide(&public, &t);
	assert_true(t.rows[0].cells[1].hidden && t.rows[0].cells[0].hidden);
	assert_true(!t.rows[0].cells[2].hidden && !t.rows[0].total->hidden);
}

static void all_of_a_table_can_be_hidden(void **state)
{
	struct crosstab t = table_of(2, 2, CROSSTAB_COLUMN_TOTALS, (const int[]){ 10, 20, 30, 40 }, NULL);

	(void)state;
	crosstab_hide_all(&t);
	assert_int_equal(n_marked(&t), 6);
	assert_true(t.totals->cells[1].share_hidden);
}

/* The fields of a cell that say something, as "count base hidden". */
static const char *told(const struct crosstab_cell *cell)
{
	const struct shape_context context = { .arena = &arena };
	const char *text = "";

	for (size_t i = 0; i < shape_crosstab_cell.n_rows; i++) {
		const struct shape_row *row = &shape_crosstab_cell.rows[i];
		struct shape_value value = shape_value(&context, row, cell);

		if (value.given && (row->type != SHAPE_BOOL || value.number))
			text = arena_printf(&arena, "%s%s%s", text, *text ? " " : "", *row->name ? row->name : "(level)");
	}
	return text;
}

static void what_is_hidden_leaves_with_no_document(void **state)
{
	const struct loc place = { "metrics.csv", 3, 1 };
	struct crosstab_cell cell = { .count = 12, .base = 30, .share = "40.0", .level = -1 };

	(void)state;
	assert_string_equal(told(&cell), "count base share");
	cell.base = 0;
	cell.share = NULL;
	assert_string_equal(told(&cell), "count");
	cell = (struct crosstab_cell){ .count = 28, .base = 30, .share_hidden = true, .level = -1 };
	assert_string_equal(told(&cell), "count share_hidden");
	cell = (struct crosstab_cell){ .count = 2, .base = 30, .hidden = true, .share_hidden = true, .level = -1 };
	assert_string_equal(told(&cell), "hidden share_hidden");
	cell = (struct crosstab_cell){ .word = "Not assessed", .level = 0, .places = &place, .n_places = 1 };
	assert_string_equal(told(&cell), "count word (level) cells");
}

static void a_table_of_many_schools_is_done_at_once(void **state)
{
	enum { ROWS = 70, COLUMNS = 10 };
	int *counts = arena_array(&arena, ROWS * COLUMNS, sizeof(*counts));
	struct crosstab t;
	size_t n_few = 0;
	uint32_t seed = 3;

	(void)state;
	for (size_t i = 0; i < ROWS * COLUMNS; i++) {
		counts[i] = (int)(next(&seed) % 40);
		n_few += counts[i] > 0 && counts[i] < 5;
	}
	t = table_of(ROWS, COLUMNS, BOTH, counts, NULL);
	crosstab_hide(&public, &t);
	for (size_t r = 0; r <= ROWS; r++)
		for (size_t c = 0; c <= COLUMNS; c++)
			assert_false(crosstab_at(&t, r, c)->hidden && crosstab_derivable(&public, &t, r, c));
	assert_in_range(n_marked(&t), n_few, n_few + n_few);
}

static void a_table_without_rows_or_columns_is_no_trouble(void **state)
{
	static const size_t sizes[][2] = { { 0, 0 }, { 0, 3 }, { 3, 0 } };

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct crosstab t = table_of(sizes[i][0], sizes[i][1], BOTH, NULL, NULL);

		crosstab_base_rows(&t);
		crosstab_hide(&public, &t);
		crosstab_shares(&arena, &t, 1);
		assert_int_equal(n_marked(&t), 0);
		assert_int_equal(t.totals->total->count, 0);
		assert_null(t.totals->total->share);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_table_is_empty_and_labelled),
		cmocka_unit_test(totals_are_the_sums_of_the_cells),
		cmocka_unit_test(shares_are_of_the_base_and_of_what_is_shown),
		cmocka_unit_test(no_hidden_cell_can_be_worked_out),
		cmocka_unit_test(no_small_table_gives_a_number_away),
		cmocka_unit_test(no_part_of_a_known_base_is_known),
		cmocka_unit_test(few_more_cells_are_hidden_than_must_be),
		cmocka_unit_test(the_second_lowest_goes_with_a_single_one),
		cmocka_unit_test(a_column_hides_as_a_row_does),
		cmocka_unit_test(schools_and_their_total_do_not_tell_on_each_other),
		cmocka_unit_test(a_school_of_few_shows_no_zero),
		cmocka_unit_test(a_share_of_few_is_hidden_beside_its_count),
		cmocka_unit_test(no_share_tells_a_hidden_total),
		cmocka_unit_test(the_order_of_a_list_changes_nothing),
		cmocka_unit_test(only_the_public_profile_hides),
		cmocka_unit_test(what_is_marked_by_hand_stays_hidden),
		cmocka_unit_test(all_of_a_table_can_be_hidden),
		cmocka_unit_test(what_is_hidden_leaves_with_no_document),
		cmocka_unit_test(a_table_of_many_schools_is_done_at_once),
		cmocka_unit_test(a_table_without_rows_or_columns_is_no_trouble),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
