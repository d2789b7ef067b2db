/*
 * crosstab_hide.c - which cells of a table are hidden, and which others must go with them.
 *
 * First each row and each column by itself: its total tells the sum of what it hides, so that sum must be as harmless
 * as any printed count. A list needs no more. Then the table as a whole:
 *
 * With its totals the table is a graph: rows and columns are nodes, and each cell is an edge between its row and its
 * column. In every row and column the counts less the total make 0, so any other table with the same sums differs from
 * this one by closed walks along edges, one cell up, the next one down. An edge walked in one direction means a cell
 * that goes up, in the other one that goes down; a cell at its least cannot go down. A hidden cell on no closed walk is
 * given the cheapest one: few more cells, inner cells before totals, low counts before high ones.
 * If columns have no totals, all of them are one node, since only the rows bind; and the other way round.
 */
#include "score/crosstab.h"

#include <stdint.h>

/* The cost of hiding one more cell: the number of cells decides, then how much is lost with them. */
static const int64_t COST_CELL = INT64_C(1) << 32, COST_TOTAL = INT64_C(3) << 32;
static const int64_t COST_NONE = INT64_MAX;
/* How many steps may be spent on taking back needless marks. */
static const size_t TIDY_STEPS = 50 * 1000 * 1000;

struct cell_edge {
	size_t row, column;		/* nodes */
	bool present;			/* false: a total that is not in the table */
	bool is_total;
	bool is_total_of_one;		/* of a row or of a column, not of the table: it counts with a minus */
	bool prints_zero;		/* a zero here would be printed as 0, not as c */
	bool few;			/* hidden because it is small itself */
	int count;
	int least;			/* the least that a reader can think it is, if it is hidden */
};

struct graph {
	const struct suppress_policy *policy;
	size_t rows, columns;		/* of cells, with totals */
	bool rows_bind, columns_bind;	/* they have totals, so each is a node of its own */
	size_t n_nodes;
	struct cell_edge *edges;	/* rows * columns */
	struct crosstab_cell *cells;	/* rows * columns; their marks change */
	/* Used by a search: */
	int64_t *cost;
	size_t *came;			/* the edge by which a node was reached */
	bool *done;
};

/* Is a zero always printed as 0 there? A zero out of few people is not; and the total of a column with such a cell may not
 * say that all of its cells are 0. */
static bool prints_zero(const struct suppress_policy *policy, const struct crosstab *t, size_t row, size_t column)
{
	for (size_t r = row < t->n_rows ? row : 0; r <= row; r++)
		if (suppress_count_hidden(policy, 0, crosstab_at(t, r, column)->base))
			return false;
	return true;
}

static void add_edge(struct graph *g, const struct crosstab *t, size_t row, size_t column)
{
	bool row_total = column == t->n_columns, column_total = row == t->n_rows;
	size_t e = row * g->columns + column;
	struct cell_edge *edge = &g->edges[e];

	*edge = (struct cell_edge){
		.row = g->rows_bind ? row : 0,
		.column = g->rows + (g->columns_bind ? column : 0),
		.present = crosstab_has(t, row, column),
		.is_total = row_total || column_total,
		.is_total_of_one = row_total != column_total,
		.count = g->cells[e].count,
	};
	edge->prints_zero = prints_zero(g->policy, t, row, column);
	edge->few = suppress_count_hidden(g->policy, edge->count, g->cells[e].base);
	edge->least = edge->prints_zero && (edge->count || !g->cells[e].hidden);
}

static void open_graph(struct arena *arena, struct graph *g, const struct suppress_policy *policy,
		       const struct crosstab *t, struct crosstab_cell *cells)
{
	*g = (struct graph){ .policy = policy, .rows = t->n_rows + 1, .columns = t->n_columns + 1,
			     .rows_bind = t->row_totals, .columns_bind = t->totals, .cells = cells };
	g->n_nodes = g->rows + g->columns;
	g->edges = arena_array(arena, g->rows * g->columns, sizeof(*g->edges));
	g->cost = arena_array(arena, g->n_nodes, sizeof(*g->cost));
	g->came = arena_array(arena, g->n_nodes, sizeof(*g->came));
	g->done = arena_array(arena, g->n_nodes, sizeof(*g->done));
	for (size_t r = 0; r < g->rows; r++)
		for (size_t c = 0; c < g->columns; c++)
			add_edge(g, t, r, c);
}

/* Can the cell's count change in a walk from its row to its column (ahead), or back? */
static bool may_change(const struct cell_edge *edge, bool ahead)
{
	bool up = ahead != edge->is_total_of_one;

	return edge->present && (up || edge->count > edge->least);
}

/* What it costs to hide it. A zero that is always printed as 0 is never hidden. */
static int64_t price(const struct graph *g, size_t e)
{
	const struct cell_edge *edge = &g->edges[e];

	if (g->cells[e].hidden)
		return 0;
	if (!edge->count && edge->prints_zero)
		return COST_NONE;
	return (edge->is_total ? COST_TOTAL : COST_CELL) + edge->count;
}

/* ---- the cheapest walk ---- */

static void reach(struct graph *g, size_t from, size_t to, size_t e, bool ahead)
{
	int64_t step;

	if (g->done[to] || !may_change(&g->edges[e], ahead))
		return;
	step = price(g, e);
	if (step == COST_NONE || g->cost[from] + step >= g->cost[to])
		return;
	g->cost[to] = g->cost[from] + step;
	g->came[to] = e;
}

/* The cheapest node that is not done yet; n_nodes if no other can be reached. */
static size_t nearest_node(const struct graph *g)
{
	size_t best = g->n_nodes;

	for (size_t n = 0; n < g->n_nodes; n++) {
		if (!g->done[n] && g->cost[n] < COST_NONE &&
		    (best == g->n_nodes || g->cost[n] < g->cost[best]))
			best = n;
	}
	return best;
}

/* Go on from a node along all of its cells. */
static void reach_all(struct graph *g, size_t node, size_t without)
{
	bool is_row = node < g->rows, binds = is_row ? g->rows_bind : g->columns_bind;
	size_t at = is_row ? node : node - g->rows;
	size_t row = is_row && binds ? at : 0, end_row = is_row && binds ? at + 1 : g->rows;
	size_t column = !is_row && binds ? at : 0, end = !is_row && binds ? at + 1 : g->columns;

	for (size_t r = row; r < end_row; r++) {
		for (size_t c = column; c < end; c++) {
			size_t e = r * g->columns + c;

			if (e != without)
				reach(g, node, is_row ? g->edges[e].column : g->edges[e].row, e,
				      is_row);
		}
	}
}

/* The cost of the cheapest walk between the two ends of a cell that does not use the cell itself; came has the walk. The
 * search ends when it has become dearer than limit. */
static int64_t find_way(struct graph *g, size_t from, size_t to, size_t without, int64_t limit)
{
	size_t node;

	for (size_t n = 0; n < g->n_nodes; n++) {
		g->cost[n] = COST_NONE;
		g->done[n] = false;
	}
	g->cost[from] = 0;
	while ((node = nearest_node(g)) < g->n_nodes && node != to && g->cost[node] <= limit) {
		g->done[node] = true;
		reach_all(g, node, without);
	}
	return node == to ? g->cost[to] : COST_NONE;
}

static int64_t way_round(struct graph *g, size_t e, bool ahead, int64_t limit)
{
	const struct cell_edge *edge = &g->edges[e];

	if (!may_change(edge, ahead))
		return COST_NONE;
	return ahead ? find_way(g, edge->column, edge->row, e, limit)
		     : find_way(g, edge->row, edge->column, e, limit);
}

/* Without any printed total nothing binds a cell. */
static bool is_safe(struct graph *g, size_t e)
{
	if (!g->rows_bind && !g->columns_bind)
		return true;
	return way_round(g, e, true, 0) == 0 || way_round(g, e, false, 0) == 0;
}

/* Hide the cells of the walk found last. */
static void hide_way(struct graph *g, size_t from, size_t to)
{
	while (to != from) {
		size_t e = g->came[to];

		g->cells[e].hidden = true;
		to = g->edges[e].row == to ? g->edges[e].column : g->edges[e].row;
	}
}

static void protect(struct graph *g, size_t e)
{
	const struct cell_edge *edge = &g->edges[e];
	int64_t back = way_round(g, e, false, COST_NONE), ahead = way_round(g, e, true, COST_NONE);

	if (ahead <= back && ahead < COST_NONE) {
		hide_way(g, edge->column, edge->row);
	} else if (back < COST_NONE) {
		way_round(g, e, false, COST_NONE);
		hide_way(g, edge->row, edge->column);
	}
}

/* ---- one row or column ---- */

struct line {
	size_t first, step, n;		/* its cells */
	size_t total;			/* the cell that holds their sum */
};

static size_t n_lines(const struct graph *g)
{
	return g->rows + g->columns;
}

static struct line line_at(const struct graph *g, size_t i)
{
	if (i < g->rows)
		return (struct line){ i * g->columns, 1, g->columns - 1,
				      i * g->columns + g->columns - 1 };
	i -= g->rows;
	return (struct line){ i, g->columns, g->rows - 1, (g->rows - 1) * g->columns + i };
}

/* Whether the sum of the hidden cells may be known, which a printed total tells. It is a count like any other, so it may
 * not be small itself. If all hidden cells are small, it may not be a sum that they reach only when each is at its least
 * or each at its most. */
static bool is_line_safe(const struct graph *g, struct line line)
{
	int least = 0, n = 0, most = g->policy->below - 1;
	long long sum = 0;
	bool all_few = true;

	for (size_t i = 0, e = line.first; i < line.n; i++, e += line.step) {
		if (!g->cells[e].hidden)
			continue;
		n++;
		sum += g->edges[e].count;
		least += g->edges[e].least;
		all_few &= g->edges[e].few;
	}
	if (!n || !g->edges[line.total].present || g->cells[line.total].hidden)
		return true;
	return n > 1 && sum > most && (!all_few || (sum > least && sum < n * most));
}

/* Hide the lowest count that is printed and not 0, everywhere it stands: hiding one of two equal counts would tell
 * something by its place. If there is none, hide the total. False if the total cannot be hidden either. */
static bool widen(struct graph *g, struct line line)
{
	const struct cell_edge *total = &g->edges[line.total];
	int lowest = 0;

	for (size_t i = 0, e = line.first; i < line.n; i++, e += line.step)
		if (!g->cells[e].hidden && g->edges[e].count &&
		    (!lowest || g->edges[e].count < lowest))
			lowest = g->edges[e].count;
	for (size_t i = 0, e = line.first; lowest && i < line.n; i++, e += line.step)
		g->cells[e].hidden |= g->edges[e].count == lowest;
	if (!lowest && !total->count && total->prints_zero)
		return false;
	g->cells[line.total].hidden |= !lowest;
	return true;
}

/* Repeat until every line is safe: a cell that one line hides belongs to another line too. */
static void widen_all(struct graph *g)
{
	bool changed;

	do {
		changed = false;
		for (size_t i = 0; i < n_lines(g); i++)
			while (!is_line_safe(g, line_at(g, i)) && widen(g, line_at(g, i)))
				changed = true;
	} while (changed);
}

/* ---- the table ---- */

static bool all_safe(struct graph *g)
{
	for (size_t i = 0; i < n_lines(g); i++)
		if (!is_line_safe(g, line_at(g, i)))
			return false;
	for (size_t e = 0; e < g->rows * g->columns; e++)
		if (g->cells[e].hidden && !is_safe(g, e))
			return false;
	return true;
}

static size_t count_hidden(const struct graph *g)
{
	size_t n = 0;

	for (size_t e = 0; e < g->rows * g->columns; e++)
		n += g->cells[e].hidden;
	return n;
}

/* Take back needless marks: of totals first, then from the last cell on. own: marks that stay. */
static void tidy(struct graph *g, const bool *own)
{
	size_t n = g->rows * g->columns, steps = count_hidden(g) * (n + g->n_nodes * g->n_nodes);

	for (int totals = 1; totals >= 0; totals--) {
		size_t spent = 0;

		for (size_t e = n; e-- > 0;) {
			if (!g->cells[e].hidden || own[e] || g->edges[e].is_total != (bool)totals)
				continue;
			spent += steps;
			if (spent > TIDY_STEPS)
				return;
			g->cells[e].hidden = false;
			g->cells[e].hidden = !all_safe(g);
		}
	}
}

/* Make cells safe that add up to printed totals. */
static void hide_together(const struct suppress_policy *policy, struct crosstab *t)
{
	struct arena scratch;
	struct graph g;
	bool *own;
	size_t n;

	arena_init(&scratch);
	open_graph(&scratch, &g, policy, t, t->all);
	n = g.rows * g.columns;
	for (size_t e = 0; e < n; e++)
		t->all[e].hidden = g.edges[e].present && (t->all[e].hidden || g.edges[e].few);
	widen_all(&g);
	own = arena_array(&scratch, n, sizeof(*own));
	for (size_t e = 0; e < n; e++)
		own[e] = t->all[e].hidden;
	for (size_t e = 0; e < n; e++)
		if (own[e] && !is_safe(&g, e))
			protect(&g, e);
	tidy(&g, own);
	arena_clear(&scratch);
}

static void hide_parts(const struct suppress_policy *policy, struct crosstab *t)
{
	for (size_t r = 0; r < t->n_rows; r++)
		for (size_t c = 0; c < t->n_columns; c++)
			crosstab_at(t, r, c)->hidden |= suppress_part_hidden(policy, crosstab_at(t, r, c)->count,
									     crosstab_at(t, r, c)->base);
}

/* A count and its share tell their base, which may be the total of the row, of the column or of the table. */
static bool tells_a_hidden_total(const struct crosstab *t, size_t row, size_t column)
{
	return crosstab_at(t, row, t->n_columns)->hidden || crosstab_at(t, t->n_rows, column)->hidden ||
	       crosstab_at(t, t->n_rows, t->n_columns)->hidden;
}

static void hide_shares(const struct suppress_policy *policy, struct crosstab *t)
{
	for (size_t r = 0; r <= t->n_rows; r++) {
		for (size_t c = 0; c <= t->n_columns; c++) {
			struct crosstab_cell *cell = crosstab_at(t, r, c);

			cell->share_hidden |= cell->hidden || tells_a_hidden_total(t, r, c) ||
					      suppress_percent_hidden(policy, cell->count, cell->base);
		}
	}
}

void crosstab_hide(const struct suppress_policy *policy, struct crosstab *t)
{
	crosstab_add_up(t);
	if (policy->profile != SUPPRESS_PUBLIC)
		return;
	if (t->row_totals || t->totals)
		hide_together(policy, t);
	else
		hide_parts(policy, t);
	hide_shares(policy, t);
}

void crosstab_hide_all(struct crosstab *t)
{
	for (size_t r = 0; r <= t->n_rows; r++)
		for (size_t c = 0; c <= t->n_columns; c++)
			crosstab_at(t, r, c)->hidden = crosstab_at(t, r, c)->share_hidden = crosstab_has(t, r, c);
}

bool crosstab_derivable(const struct suppress_policy *policy, const struct crosstab *t, size_t row, size_t column)
{
	struct arena scratch;
	struct graph g;
	bool safe;

	arena_init(&scratch);
	open_graph(&scratch, &g, policy, t, t->all);
	safe = is_safe(&g, row * g.columns + column);
	arena_clear(&scratch);
	return !safe;
}
