/* crosstab.c - see crosstab.h: making a table, its totals and shares. What may be shown of it is crosstab_hide.c's. */
#include "score/crosstab.h"

#include <limits.h>

#include "base/rounding.h"

static void open_row(struct crosstab *t, size_t row)
{
	struct crosstab_row *r = &t->rows[row];

	r->cells = crosstab_at(t, row, 0);
	r->n_cells = t->n_columns;
	r->total = t->row_totals ? crosstab_at(t, row, t->n_columns) : NULL;
}

struct crosstab crosstab_new(struct arena *arena, struct crosstab_labels rows, struct crosstab_labels columns,
			     unsigned totals)
{
	size_t n = (rows.n + 1) * (columns.n + 1);
	struct crosstab t = {
		.columns = columns.items, .n_columns = columns.n,
		.rows = arena_array(arena, rows.n + 1, sizeof(*t.rows)), .n_rows = rows.n,
		.row_totals = totals & CROSSTAB_ROW_TOTALS,
		.all = arena_array(arena, n, sizeof(*t.all)),
	};

	for (size_t e = 0; e < n; e++)
		t.all[e].level = -1;
	for (size_t r = 0; r <= rows.n; r++)
		open_row(&t, r);
	for (size_t r = 0; rows.items && r < rows.n; r++) {
		t.rows[r].id = rows.items[r].id;
		t.rows[r].name = rows.items[r].name;
	}
	if (totals & CROSSTAB_COLUMN_TOTALS)
		t.totals = &t.rows[rows.n];
	return t;
}

static void add(struct crosstab_cell *total, int count)
{
	total->count = count > INT_MAX - total->count ? INT_MAX : total->count + count;
}

void crosstab_add_up(struct crosstab *t)
{
	for (size_t c = 0; c <= t->n_columns; c++)
		crosstab_at(t, t->n_rows, c)->count = 0;
	for (size_t r = 0; r < t->n_rows; r++) {
		struct crosstab_cell *total = crosstab_at(t, r, t->n_columns);

		total->count = 0;
		for (size_t c = 0; c < t->n_columns; c++) {
			add(total, t->rows[r].cells[c].count);
			add(crosstab_at(t, t->n_rows, c), t->rows[r].cells[c].count);
		}
		add(crosstab_at(t, t->n_rows, t->n_columns), total->count);
	}
}

void crosstab_base_rows(struct crosstab *t)
{
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			crosstab_at(t, r, c)->base = crosstab_at(t, r, t->n_columns)->count;
}

void crosstab_share(struct arena *arena, struct crosstab_cell *cell, int decimals)
{
	cell->share = cell->base > 0 && !cell->share_hidden
		? rounding_text(arena, rounding_share(cell->count, cell->base, decimals), decimals) : NULL;
}

void crosstab_shares(struct arena *arena, struct crosstab *t, int decimals)
{
	for (size_t e = 0; e < (t->n_rows + 1) * (t->n_columns + 1); e++)
		crosstab_share(arena, &t->all[e], decimals);
}
