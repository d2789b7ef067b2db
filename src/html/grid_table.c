/*
 * grid_table.c - see grid_table.h.
 *
 * Each cell of a body carries the head of its column, which the style sheet shows before the cell where
 * the screen is too narrow for columns. A group of rows is a tbody, so that its head is a header of these
 * rows alone.
 */
#include "html/grid_table.h"

#include <string.h>

#include "html/escape.h"
#include "html/prose.h"

enum { COLUMNS_KEPT = 2, COLUMNS_FEW = 7 };

struct grid_of {
	struct writing *w;
	const struct table_block *table;
	const char **heads;		/* for each column; "" without one */
	bool open;			/* a tbody is */
};

static bool is_empty(const struct table_cell *cell)
{
	return !cell->level && !cell->blocks.n;
}

static const char *cell_plain(struct arena *arena, const struct table_cell *cell)
{
	const char *text = cell->level ? cell->level->word : "";

	for (size_t i = 0; i < cell->blocks.n; i++) {
		if (cell->blocks.items[i].kind == BLOCK_PARAGRAPH)
			text = arena_printf(arena, "%s%s%s", text, *text ? " " : "",
					    prose_plain(arena, cell->blocks.items[i].paragraph.text));
	}
	return text;
}

/* A head is shown with a colon after it: "No", not "No.". */
static const char *without_stop(struct arena *arena, const char *text)
{
	const size_t n = strlen(text);

	return n && text[n - 1] == '.' ? arena_strndup(arena, text, n - 1) : text;
}

/* The last head of each column that is not empty. */
static void find_heads(struct grid_of *g)
{
	g->heads = arena_array(g->w->arena, g->table->n_columns, sizeof(*g->heads));
	for (size_t i = 0; i < g->table->n_columns; i++)
		g->heads[i] = "";
	for (size_t r = 0; r < g->table->n_rows && g->table->rows[r].kind == ROW_HEAD; r++) {
		const struct table_row *row = &g->table->rows[r];
		size_t column = 0;

		for (size_t i = 0; i < row->n_cells; i++) {
			const char *text = without_stop(g->w->arena, cell_plain(g->w->arena, &row->cells[i]));

			for (int k = 0; k < row->cells[i].colspan && column < g->table->n_columns; k++, column++)
				g->heads[column] = *text ? text : g->heads[column];
		}
	}
}

/* ---- cells ---- */

static const char *scope_of(const struct table_row *row, const struct table_cell *cell, bool first)
{
	if (is_empty(cell))
		return NULL;
	if (row->kind == ROW_HEAD)
		return "col";
	if (row->kind == ROW_GROUP)
		return first ? "rowgroup" : NULL;
	return cell->kind == TABLE_CELL_HEADER ? "row" : NULL;
}

static void put_classes(struct grid_of *g, const struct table_cell *cell, const struct table_column *column)
{
	static const char *const aligns[] = { [ALIGN_LEFT] = "", [ALIGN_RIGHT] = " r", [ALIGN_CENTRE] = " c" };
	const char *align = aligns[column->align], *divided = column->divided ? " dv" : "";

	if (cell->level)
		buf_printf(g->w->out, " class=\"lv m%zu\"", sheet_mark(g->w->sheet, cell->level));
	else if (*align || *divided)
		buf_printf(g->w->out, " class=\"%s\"", arena_printf(g->w->arena, "%s%s", align, divided) + 1);
}

static void put_cell(struct grid_of *g, const struct table_row *row, const struct table_cell *cell, size_t column)
{
	struct buf *out = g->w->out;
	const char *scope = scope_of(row, cell, column == 0), *tag = scope ? "th" : "td";

	buf_printf(out, "<%s", tag);
	if (scope)
		buf_printf(out, " scope=\"%s\"", scope);
	if (cell->colspan > 1)
		buf_printf(out, " colspan=\"%d\"", cell->colspan);
	put_classes(g, cell, &g->table->columns[column]);
	if (row->kind == ROW_BODY && !scope && cell->colspan == 1 && *g->heads[column]) {
		buf_puts(out, " data-h=\"");
		escape_text(out, g->heads[column]);
		buf_putc(out, '"');
	}
	buf_putc(out, '>');
	if (cell->level) {
		prose_mark(g->w, cell->level);
		buf_puts(out, cell->sign ? "\u00a0" : "");
		escape_prose(out, cell->sign ? cell->sign : "");
		buf_puts(out, cell->blocks.n ? "<br>" : "");
	}
	prose_cell(g->w, &cell->blocks);
	buf_printf(out, "</%s>", tag);
}

/* ---- rows ---- */

static void put_row(struct grid_of *g, const struct table_row *row)
{
	struct buf *out = g->w->out;
	size_t column = 0;

	buf_puts(out, "<tr");
	if (row->to_anchor) {
		buf_puts(out, " id=\"");
		escape_anchor(out, row->to_anchor);
		buf_putc(out, '"');
	}
	if (row->kind == ROW_GROUP || row->priority)
		buf_printf(out, " class=\"%s\"", row->kind == ROW_GROUP ? row->priority ? "gr pri" : "gr" : "pri");
	buf_putc(out, '>');
	for (size_t i = 0; i < row->n_cells && column < g->table->n_columns; i++) {
		put_cell(g, row, &row->cells[i], column);
		column += (size_t)row->cells[i].colspan;
	}
	buf_puts(out, "</tr>\n");
}

static size_t put_heads(struct grid_of *g)
{
	size_t n = 0;

	while (n < g->table->n_rows && g->table->rows[n].kind == ROW_HEAD)
		n++;
	if (!n)
		return 0;
	buf_puts(g->w->out, "<thead>\n");
	for (size_t i = 0; i < n; i++)
		put_row(g, &g->table->rows[i]);
	buf_puts(g->w->out, "</thead>\n");
	return n;
}

static void put_bodies(struct grid_of *g, size_t from)
{
	for (size_t i = from; i < g->table->n_rows; i++) {
		if (g->open && g->table->rows[i].kind == ROW_GROUP) {
			buf_puts(g->w->out, "</tbody>\n");
			g->open = false;
		}
		if (!g->open)
			buf_puts(g->w->out, "<tbody>\n");
		g->open = true;
		put_row(g, &g->table->rows[i]);
	}
	if (g->open)
		buf_puts(g->w->out, "</tbody>\n");
}

/* ---- the table ---- */

/* Columns of a fixed width have it; the others share what is left. */
static void put_columns(struct grid_of *g)
{
	double fixed = 0, shares = 0;

	for (size_t i = 0; i < g->table->n_columns; i++) {
		fixed += g->table->columns[i].w_pt;
		shares += g->table->columns[i].w_pt > 0 ? 0 : g->table->columns[i].share;
	}
	buf_puts(g->w->out, "<colgroup>");
	for (size_t i = 0; i < g->table->n_columns; i++) {
		const struct table_column *column = &g->table->columns[i];
		const double left = fixed < g->w->room_pt ? g->w->room_pt - fixed : 0;
		const double w = column->w_pt > 0 ? column->w_pt : shares > 0 ? left * column->share / shares : 0;

		buf_printf(g->w->out, "<col class=\"w%d\">", sheet_width(g->w->sheet, w / g->w->room_pt));
	}
	buf_puts(g->w->out, "</colgroup>\n");
}

/* Every table has a caption; where a document has none, it is for those who do not see what stands above. */
static void put_caption(struct grid_of *g)
{
	struct writing *w = g->w;
	const struct table_block *table = g->table;
	const char *unseen = table->summary && *table->summary ? table->summary
			     : *w->heading ? w->heading : w->document->title;

	if (table->caption.n) {
		buf_puts(w->out, "<caption>");
		prose_text(w, table->caption);
		if (table->summary && *table->summary) {
			buf_puts(w->out, "<span class=\"vh\"> ");
			escape_text(w->out, table->summary);
			buf_puts(w->out, "</span>");
		}
		buf_puts(w->out, "</caption>\n");
	} else if (*unseen) {
		buf_puts(w->out, "<caption class=\"vh\">");
		escape_text(w->out, unseen);
		buf_puts(w->out, "</caption>\n");
	}
}

static const char *classes_of(struct writing *w, const struct table_block *table)
{
	const char *stacked = table->narrow || table->n_columns <= COLUMNS_KEPT ? ""
			      : table->n_columns <= COLUMNS_FEW ? " t1" : " t2";

	return arena_printf(w->arena, "%s%s%s", table->ruled ? "ru" : "nr", table->tight ? " ti" : "", stacked);
}

void grid_table(struct writing *w, const struct block *block)
{
	struct grid_of g = { .w = w, .table = &block->table };
	const char *name = block->table.caption.n ? prose_plain(w->arena, block->table.caption) : w->heading;

	if (block->table.narrow) {
		buf_puts(w->out, "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
		escape_text(w->out, *name ? name : "Table");
		buf_puts(w->out, "\">\n");
	}
	prose_open(w, "table", block, classes_of(w, g.table));
	buf_putc(w->out, '\n');
	find_heads(&g);
	put_caption(&g);
	put_columns(&g);
	put_bodies(&g, put_heads(&g));
	buf_puts(w->out, block->table.narrow ? "</table>\n</div>\n" : "</table>\n");
}
