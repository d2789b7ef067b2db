/*
 * table_box.c - measures tables: columns, cells, rows, and their place in the structure.
 *
 * Each cell is a flow of its own, measured once. Tags: head cells are TH of their column. A cell that
 * heads its row is TH of that row. The first cell of a group row is TH of the columns it spans, up to
 * the next group (each group is a TBody of its own). A head cell without text is a TD, since an empty
 * header helps nobody.
 */
#include "layout/table_box.h"

#include <string.h>

#include "layout/element.h"

static const double TABLE_BEFORE_PT = 8, TABLE_AFTER_PT = 12, LOW_ROW_SHARE = 0.1;
static const double TIGHT = 0.5;		/* relative to the theme's padding of a cell */

/* ---- cells ---- */

static bool says_nothing(const struct table_cell *cell)
{
	for (size_t i = 0; i < cell->blocks.n; i++) {
		const struct block *block = &cell->blocks.items[i];

		if (block->kind != BLOCK_PARAGRAPH)
			return false;
		for (size_t k = 0; k < block->paragraph.text.n; k++) {
			if (*block->paragraph.text.spans[k].text
			    || block->paragraph.text.spans[k].level)
				return false;
		}
	}
	return !cell->level;
}

static void tag_cell(struct layout *l, const struct row_box *row, size_t i, struct element *tr)
{
	const struct table_cell *cell = row->cells[i].cell;
	const bool heads_group = row->row->kind == ROW_GROUP && i == 0;
	const bool header = row->row->kind == ROW_HEAD || heads_group || cell->kind == TABLE_CELL_HEADER;
	struct element *element
		= element_new(l->arena, tr, header && !says_nothing(cell) ? ROLE_TH : ROLE_TD);

	element->colspan = cell->colspan;
	if (element->role == ROLE_TH)
		element->scope = row->row->kind == ROW_HEAD || (heads_group && row->n_cells == 1)
					 ? SCOPE_COLUMN
					 : SCOPE_ROW;
	row->cells[i].element = element;
}

static void measure_cell(struct layout *l, const struct row_box *row, struct cell_box *box,
			 enum align align)
{
	const struct table_cell *cell = box->cell;
	const double w_pt = box->w_pt - 2 * table_pad_x(l, row->table->table);
	const bool single = cell->blocks.n == 1 && cell->blocks.items[0].kind == BLOCK_PARAGRAPH;
	struct place at = {
		.flow = &box->flow,
		.w_pt = w_pt,
		.parent = box->element,
		.style = row_style(row->row->kind),
		.options = { .aligned = true,
			     .align = align,
			     .coloured = row->row->kind == ROW_HEAD,
			     .rgb = l->theme->accent_ink },
	};

	if (!blocks_are_text(&cell->blocks)) {
		layout_refuse(l, "a cell of a table contains something other than paragraphs and lists");
		return;
	}
	if (cell->level) {
		struct para *word = level_para(l, row->table->table, cell, w_pt, align);

		word->element = cell->blocks.n ? element_new(l->arena, box->element, ROLE_P)
					       : box->element;
		flow_add_para(l, &at, word, 0, layout_style(l, STYLE_TABLE)->after_pt, false);
	} else if (single) {
		at.own = box->element;
	}
	measure_blocks(l, &at, &cell->blocks);
}

static enum align cell_align(const struct row_box *row, const struct table_cell *cell, size_t column)
{
	return row->row->kind == ROW_GROUP || cell->colspan > 1 ? ALIGN_LEFT
		: row->table->table->columns[column].align;
}

static bool row_adds_up(struct layout *l, const struct table_block *table, const struct table_row *row)
{
	size_t columns = 0;

	for (size_t i = 0; i < row->n_cells; i++)
		columns += row->cells[i].colspan > 0 ? (size_t)row->cells[i].colspan
						     : table->n_columns + 1;
	if (columns != table->n_columns)
		layout_refuse(l, "a table row spans %zu columns, its table has %zu", columns,
			      table->n_columns);
	return columns == table->n_columns;
}

double row_pad_y(const struct layout *l, const struct row_box *row)
{
	return l->theme->cell_y_pt * (row->table->table->tight ? TIGHT : 1);
}

static struct row_box *measure_row(struct layout *l, const struct table_box *table,
			       const struct table_row *from, struct element *parent)
{
	struct row_box *row = arena_alloc(l->arena, sizeof(*row));
	struct element *tr = element_new(l->arena, parent, ROLE_TR);
	double h = 0;
	size_t column = 0;

	row->row = from;
	row->table = table;
	row->n_cells = from->n_cells;
	row->cells = arena_array(l->arena, from->n_cells, sizeof(*row->cells));
	for (size_t i = 0; i < from->n_cells; i++) {
		struct cell_box *box = &row->cells[i];
		double cell_h;

		box->cell = &from->cells[i];
		box->x_pt = table->column_x[column];
		box->w_pt = table->column_x[column + (size_t)box->cell->colspan] - box->x_pt;
		tag_cell(l, row, i, tr);
		measure_cell(l, row, box, cell_align(row, box->cell, column));
		cell_h = flow_height(&box->flow, 0, box->flow.n);
		h = cell_h > h ? cell_h : h;
		column += (size_t)box->cell->colspan;
	}
	if (h == 0)
		h = layout_style(l, row_style(from->kind))->leading_pt;
	row->h_pt = h + 2 * row_pad_y(l, row);
	return row;
}

/* ---- the table ---- */

static void add_row(struct layout *l, struct place *at, struct row_box *row, bool keep)
{
	struct strip *strip = flow_add(l, at, STRIP_ROW);

	strip->row = row;
	strip->h_pt = row->h_pt;
	strip->keep = keep;
}

static void add_caption(struct layout *l, struct place *at, const struct table_block *table,
			struct element *parent, enum role role)
{
	const struct text_style *style = layout_style(l, STYLE_CAPTION);
	struct para *para;
	struct place above = *at;

	if (!table->caption.n)
		return;
	above.frame = NULL;
	para = para_new(l, style, table->caption, at->w_pt, (struct para_options){ 0 });
	if (!para->n_lines)
		return;
	para->element = element_new(l->arena, parent, role);
	flow_add_para(l, &above, para, style->before_pt, style->after_pt, true);
}

static size_t count_heads(const struct table_block *table)
{
	size_t n = 0;

	while (n < table->n_rows && table->rows[n].kind == ROW_HEAD)
		n++;
	return n;
}

/* Keep the first two rows together, and the last two, if they are low enough, so that none is alone with the head. */
static void keep_pairs(const struct layout *l, struct strip *body, size_t n)
{
	const double low = (l->bottom - l->top) * LOW_ROW_SHARE;

	if (n < 4)
		return;
	if (body[0].h_pt < low && body[1].h_pt < low)
		body[0].keep = true;
	if (body[n - 2].h_pt < low && body[n - 1].h_pt < low)
		body[n - 2].keep = true;
}

static void add_rows(struct layout *l, struct place *at, struct table_box *box,
		     struct element *element)
{
	const struct table_block *table = box->table;
	const size_t n_heads = count_heads(table);
	struct element *body = n_heads ? element_new(l->arena, element, ROLE_THEAD) : NULL;

	box->heads = arena_array(l->arena, n_heads, sizeof(struct row_box *));
	for (size_t i = 0; i < table->n_rows && !layout_refused(l); i++) {
		const struct table_row *from = &table->rows[i];
		struct row_box *row;

		if (!row_adds_up(l, table, from))
			return;
		if (i == n_heads || (i > n_heads && from->kind == ROW_GROUP))
			body = element_new(l->arena, element, ROLE_TBODY);
		anchor_add(l, from->to_anchor);
		row = measure_row(l, box, from, body);
		add_row(l, at, row, i + 1 < table->n_rows && from->kind != ROW_BODY);
		if (i < n_heads) {
			box->heads[box->n_heads++] = row;
			box->heads_h_pt += row->h_pt;
		}
	}
}

void measure_table(struct layout *l, struct place *at, const struct block *block)
{
	const struct table_block *table = &block->table;
	struct table_box *box = arena_alloc(l->arena, sizeof(*box));
	struct frame *frame = arena_alloc(l->arena, sizeof(*frame));
	struct place inside = *at;
	struct element *element;
	size_t first;

	if (!table->n_rows || !table->n_columns) {
		add_caption(l, at, table, place_parent(l, at), ROLE_P);
		return;
	}
	box->table = table;
	table_columns(l, box, at->w_pt);
	if (!table_columns_fit(l, box, at->w_pt))
		return;
	element = element_new(l->arena, place_parent(l, at), ROLE_TABLE);
	element->summary = table->summary;
	add_caption(l, at, table, element, ROLE_CAPTION);
	*frame = (struct frame){
		.x_pt = at->x_pt, .w_pt = box->w_pt, .after_pt = TABLE_AFTER_PT, .table = box
	};
	inside.frame = frame;
	first = at->flow->n;
	add_rows(l, &inside, box, element);
	if (at->flow->n == first)
		return;
	if (at->flow->n - first > box->n_heads)
		keep_pairs(l, &at->flow->strips[first + box->n_heads],
			   at->flow->n - first - box->n_heads);
	at->flow->strips[first].before_pt = table->caption.n ? 0 : TABLE_BEFORE_PT;
	at->flow->strips[at->flow->n - 1].keep = block->keep_with_next;
	if (box->heads_h_pt > (l->bottom - l->top) / 2) {
		box->n_heads = 0;	/* too high to be repeated */
		box->heads_h_pt = 0;
	}
}
