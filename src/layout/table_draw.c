/*
 * table_draw.c - cuts rows that are too high, and draws rows.
 *
 * Rows are drawn in two passes: first what is behind the text, for all rows on the page, as one
 * artifact; then the text of the cells in reading order.
 */
#include "layout/table_box.h"

#include <string.h>

#include "layout/canvas.h"
#include "layout/icons.h"

static const double PRIORITY_BAR_PT = 3, LEVEL_INSET_PT = 1.5;
enum { FILL_MOST = 5 };		/* relative to what the level's word needs */
enum { LINES_LEAST = 2 };	/* lines of a cut cell's text on each side, as for a paragraph at a page break */

/* ---- cutting ---- */

struct cut *row_whole(struct layout *l, const struct row_box *row)
{
	struct cut *cut = arena_alloc(l->arena, sizeof(*cut));

	cut->from = arena_array(l->arena, row->n_cells, sizeof(*cut->from));
	cut->end = arena_array(l->arena, row->n_cells, sizeof(*cut->end));
	for (size_t i = 0; i < row->n_cells; i++)
		cut->end[i] = row->cells[i].flow.n;
	cut->h_pt = row->h_pt;
	cut->first = cut->last = true;
	return cut;
}

/* How many strips, from `from` on, fit into room_pt, ending where a page could end. */
static size_t cell_fit(const struct flow *flow, size_t from, size_t end, double room_pt, bool force)
{
	double h = 0;
	size_t at = from, good = from;

	for (; at < end; at++) {
		h += (at > from ? strip_gap(&flow->strips[at - 1], &flow->strips[at]) : 0)
		     + flow->strips[at].h_pt;
		if (h > room_pt + 0.01)
			break;
		if (!flow->strips[at].keep || at + 1 == end)
			good = at + 1;
	}
	if (good == from && force)
		good = at > from ? at : from + 1;
	return good;
}

static void set_height(struct layout *l, const struct row_box *row, struct cut *cut)
{
	double most = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const double h = flow_height(&row->cells[i].flow, cut->from[i], cut->end[i]);

		most = h > most ? h : most;
	}
	cut->h_pt = most + 2 * row_pad_y(l, row);
}

bool row_divide(struct layout *l, const struct row_box *row, const struct cut *part, double room_pt,
		bool force, struct cut **first, struct cut **rest)
{
	struct cut *a = row_whole(l, row), *b = row_whole(l, row);
	const double inside = room_pt - 2 * row_pad_y(l, row);
	size_t lines = 0;
	bool left = false;

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct flow *flow = &row->cells[i].flow;
		const size_t fit = cell_fit(flow, part->from[i], part->end[i], inside, force);

		a->from[i] = part->from[i];
		a->end[i] = b->from[i] = fit;
		b->end[i] = part->end[i];
		left = left || fit < part->end[i];
		if (fit < part->end[i] && fit - part->from[i] > lines)
			lines = fit - part->from[i];
	}
	if (!left || lines < (force ? 1 : LINES_LEAST))
		return false;
	a->first = part->first;
	a->last = b->first = false;
	b->last = part->last;
	set_height(l, row, a);
	set_height(l, row, b);
	*first = a;
	*rest = b;
	return true;
}

/* ---- drawing ---- */

/* Whether this is only part of a row. */
static bool is_part(const struct cut *cut)
{
	return !(cut->first && cut->last);
}

/* A level fills its cell. In a row much taller than the level's word, or one that continues over pages, it fills only
 * what the word needs: a fill as high as the page would dominate the text, and a fill without its word says nothing. */
static void cell_fill(struct layout *l, const struct row_box *row, size_t i, const struct cut *cut,
		      double x, double y, double h)
{
	const struct cell_box *cell = &row->cells[i];
	const double inset = LEVEL_INSET_PT;
	double needed;

	if (!cell->cell->level || (cut && is_part(cut) && cut->from[i] == cut->end[i]))
		return;
	needed = flow_height(&cell->flow, 0, cell->flow.n) + 2 * row_pad_y(l, row);
	if ((cut && is_part(cut)) || h > FILL_MOST * needed)
		h = needed;
	level_box_draw(l, NULL, cell->cell->level, x + cell->x_pt + inset, y + inset,
		       cell->w_pt - 2 * inset, h - 2 * inset);
}

/* Draw the rules left of divided columns, in rows with one cell per column. */
static void row_dividers(struct layout *l, const struct row_box *row, double x, double y, double h)
{
	const struct table_box *box = row->table;

	if (row->row->kind != ROW_BODY)
		return;
	for (size_t i = 0; i < box->table->n_columns; i++) {
		if (box->table->columns[i].divided)
			canvas_line(l, canvas_mark(l, NULL), x + box->column_x[i], y, 0, h,
				    l->theme->rule, l->theme->rule_pt);
	}
}

static void row_behind(struct layout *l, const struct row_box *row, const struct cut *cut, double x,
		       double y, double h)
{
	const struct theme *theme = l->theme;
	const double w = row->table->w_pt;

	if (row->row->kind != ROW_BODY)
		canvas_rect(l, canvas_mark(l, NULL), x, y, w, h,
			    paint_fill(row->row->kind == ROW_HEAD ? theme->accent : theme->tint));
	for (size_t i = 0; i < row->n_cells; i++)
		cell_fill(l, row, i, cut, x, y, h);
	row_dividers(l, row, x, y, h);
	if (row->table->table->ruled && row->row->kind != ROW_HEAD)
		canvas_line(l, canvas_mark(l, NULL), x, y + h, w, 0, theme->rule, theme->rule_pt);
	if (row->row->priority)
		canvas_rect(l, canvas_mark(l, NULL), x, y, PRIORITY_BAR_PT, h,
			    paint_fill(theme->priority));
}

/* Draw strips from to end - 1 of a cell's flow, which has only lines; y is the top of the first. */
static void draw_lines(struct layout *l, const struct flow *flow, size_t from, size_t end, double x, double y, bool again)
{
	const struct strip *before = NULL;

	for (size_t i = from, n; i < end; i += n) {
		const struct strip *strip = &flow->strips[i];

		y += strip_gap(before, strip);
		for (n = 1; i + n < end && flow->strips[i + n].para == strip->para; n++)
			;
		if (again)
			para_draw_again(l, strip->para, strip->line, n, x + strip->x_pt, y);
		else
			para_draw(l, strip->para, strip->line, n, x + strip->x_pt, y);
		y += (double)n * strip->h_pt;
		before = &flow->strips[i + n - 1];
	}
}

static void row_text(struct layout *l, const struct row_box *row, const struct cut *cut, double x,
		     double y, bool again)
{
	const double pad_x = table_pad_x(l, row->table->table), pad_y = row_pad_y(l, row);

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct cell_box *cell = &row->cells[i];

		draw_lines(l, &cell->flow, cut ? cut->from[i] : 0,
				cut ? cut->end[i] : cell->flow.n, x + cell->x_pt + pad_x, y + pad_y,
				again);
	}
}

static void heads_again(struct layout *l, const struct table_box *table, double x, double y)
{
	for (size_t i = 0; i < table->n_heads; i++) {
		row_behind(l, table->heads[i], NULL, x, y, table->heads[i]->h_pt);
		row_text(l, table->heads[i], NULL, x, y, true);
		y += table->heads[i]->h_pt;
	}
}

void rows_draw(struct layout *l, const struct placed *placed, size_t n, double x, bool again)
{
	const struct table_box *table = placed[0].strip->row->table;

	if (again)
		heads_again(l, table, x, placed[0].y - table->heads_h_pt);
	for (size_t i = 0; i < n; i++)
		row_behind(l, placed[i].strip->row, placed[i].cut, x, placed[i].y, placed[i].h);
	for (size_t i = 0; i < n; i++)
		row_text(l, placed[i].strip->row, placed[i].cut, x, placed[i].y, false);
}
