/*
 * table_columns.c - determines how wide a table's columns are.
 *
 * Fixed widths and shares come from the document. The one hard idea: a word cut in two looks like a
 * mistake. So columns too narrow for their heads, levels and ordinary words take width from those that
 * have more than they need.
 */
#include "layout/table_box.h"

#include <math.h>
#include <string.h>

enum theme_style row_style(enum row_kind kind)
{
	return kind == ROW_HEAD	   ? STYLE_TABLE_HEAD
	       : kind == ROW_GROUP ? STYLE_TABLE_GROUP
				   : STYLE_TABLE;
}

static const double ROOMY_PT = 1e6, NARROW_PAD = 0.65;

double table_pad_x(const struct layout *l, const struct table_block *table)
{
	return l->theme->cell_x_pt * (table->narrow ? NARROW_PAD : 1);
}

/* Something to draw before words that are none: a word joiner, which no font is asked for. */
#define NO_WORDS "\u2060"

static size_t level_spans(struct layout *l, const struct table_block *table, const struct table_cell *cell,
			  struct span spans[3])
{
	const bool above = table->narrow && cell->level->of > 0;
	struct level_mark *plain = arena_alloc(l->arena, sizeof(*plain));
	size_t n = 0;

	*plain = *cell->level;
	plain->of = 0;
	spans[n++] = (struct span){ .text = above ? NO_WORDS : cell->level->word, .level = cell->level };
	if (cell->sign)
		spans[n++] = (struct span){ .text = arena_printf(l->arena, "\u00a0%s", cell->sign), .level = plain };
	if (above)
		spans[n++] = (struct span){ .text = cell->level->word, .level = plain, .flags = SPAN_BREAK };
	return n;
}

struct para *level_para(struct layout *l, const struct table_block *table, const struct table_cell *cell, double w_pt,
			enum align align)
{
	const struct para_options options = { .aligned = true, .align = align };
	struct text_style *style = arena_alloc(l->arena, sizeof(*style));
	struct span *spans = arena_array(l->arena, 3, sizeof(*spans));

	*style = table->narrow ? *table->narrow : *layout_style(l, STYLE_TABLE);
	style->font = FONT_SEMIBOLD;
	return para_new(l, style, (struct text){ spans, level_spans(l, table, cell, spans) }, w_pt, options);
}

/* The width a head or level needs so that no word of it is cut; 0 for other cells. */
static double cell_need(struct layout *l, const struct table_block *table, const struct table_row *row,
			const struct table_cell *cell)
{
	const double pad = 2 * table_pad_x(l, table);
	double need = 0;

	if (cell->level)
		return para_least_w(level_para(l, table, cell, ROOMY_PT, ALIGN_LEFT)) + pad;
	for (size_t i = 0; row->kind == ROW_HEAD && i < cell->blocks.n; i++) {
		const struct block *block = &cell->blocks.items[i];
		const struct text_style *style;
		double w;

		if (block->kind != BLOCK_PARAGRAPH)
			continue;
		style = block->paragraph.style ? block->paragraph.style
					       : layout_style(l, row_style(row->kind));
		w = para_least_w(para_new(l, style, block->paragraph.text, ROOMY_PT,
					  (struct para_options){ 0 }))
		    + pad;
		need = w > need ? w : need;
	}
	return need;
}

/* Words of this length may be cut: they are addresses rather than words. And a width that few letters exceed. */
enum { WORD_BYTES_MAX = 24 };
static const double WIDE_LETTER_EM = 0.66;

/* The widest word of a text, if it may be wider than w_pt; otherwise 0. */
static double wide_word(struct layout *l, const struct text_style *style, const char *text,
			double w_pt)
{
	const double letter_pt = WIDE_LETTER_EM * style->size_pt;
	double need = 0;

	if (WORD_BYTES_MAX * letter_pt <= w_pt)
		return 0;	/* there is no such word */
	for (size_t n; *text; text += n + (text[n] != '\0')) {
		n = strcspn(text, " \n/-");
		if ((double)n * letter_pt > w_pt && n <= WORD_BYTES_MAX) {
			const double w = font_shape(l->fonts, style->font, text,
						    n + (text[n] == '/' || text[n] == '-'))
						 ->w_em
					 * style->size_pt;

			need = w > need ? w : need;
		}
	}
	return need;
}

/*
 * The width that the paragraphs of a body cell need so that no ordinary word is cut, if that may be more than w_pt.
 */
static double body_need(struct layout *l, const struct table_block *table, const struct table_cell *cell, double w_pt)
{
	const double pad = 2 * table_pad_x(l, table);
	double need = 0;

	for (size_t i = 0; i < cell->blocks.n; i++) {
		const struct block *block = &cell->blocks.items[i];
		const struct text_style *style;

		if (block->kind != BLOCK_PARAGRAPH)
			continue;
		style = block->paragraph.style ? block->paragraph.style
					       : layout_style(l, STYLE_TABLE);
		for (size_t k = 0; k < block->paragraph.text.n; k++) {
			const double w = wide_word(l, style, block->paragraph.text.spans[k].text,
						   w_pt - pad);

			need = w > 0 && w + pad > need ? w + pad : need;
		}
	}
	return need;
}

/* The least width in which any text can be set. */
static double least_w(const struct layout *l)
{
	return 2 * l->theme->cell_x_pt + layout_style(l, STYLE_TABLE)->size_pt;
}

/* Minimum width of each column. A level mark repeated from the row above is measured once. */
static double *column_needs(struct layout *l, const struct table_block *table, const double *widths)
{
	double *needs = arena_array(l->arena, table->n_columns, sizeof(*needs));
	const struct level_mark **last = arena_array(l->arena, table->n_columns, sizeof(*last));

	for (size_t i = 0; i < table->n_columns; i++)
		needs[i] = least_w(l);
	for (size_t r = 0; r < table->n_rows; r++) {
		const struct table_row *row = &table->rows[r];
		size_t column = 0;

		for (size_t i = 0; i < row->n_cells && column < table->n_columns; i++) {
			const struct table_cell *cell = &row->cells[i];

			if (cell->colspan == 1 && row->kind != ROW_GROUP
			    && (!cell->level || cell->sign || cell->level != last[column])) {
				const double need = cell->level || row->kind == ROW_HEAD
							    ? cell_need(l, table, row, cell)
							    : body_need(l, table, cell, widths[column]);

				needs[column] = need > needs[column] ? need : needs[column];
				last[column] = cell->level;
			}
			column += cell->colspan > 0 ? (size_t)cell->colspan : 1;
		}
	}
	return needs;
}

/* Give columns narrower than they need the missing width, taken from the others in proportion to what those can
 * spare. Returns false, changing nothing, if they cannot spare enough. */
static bool widen_columns(double *widths, const double *needs, size_t n, double spare)
{
	double lacking = 0, surplus = 0, give;

	for (size_t i = 0; i < n; i++) {
		if (widths[i] < needs[i])
			lacking += needs[i] - widths[i];
		else
			surplus += widths[i] - needs[i];
	}
	give = lacking > spare ? lacking - spare : 0;
	if (give > surplus)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (widths[i] < needs[i])
			widths[i] = needs[i];
		else if (surplus > 0)
			widths[i] -= give * (widths[i] - needs[i]) / surplus;
	}
	return true;
}

/* Widen columns to the least width for any text, even though words are cut, if that is possible. */
static void widen_to_least(struct layout *l, double *widths, size_t n, double spare)
{
	double *needs = arena_array(l->arena, n, sizeof(*needs));

	for (size_t i = 0; i < n; i++)
		needs[i] = least_w(l);
	widen_columns(widths, needs, n, spare);
}

/* Fixed widths grow with the text size; in large print, only so far that the shares keep some room. */
static const double FIXED_SHARE_MAX = 0.6;

static double fixed_scale(const struct layout *l, double fixed, double shares, double w_pt)
{
	const double most = shares > 0 ? w_pt * FIXED_SHARE_MAX : w_pt;

	return l->theme->column_scale > 1 ? fmax(1, fmin(l->theme->column_scale, most / fixed)) : 1;
}

/* Fixed widths are given first; the shares divide the rest. */
void table_columns(struct layout *l, struct table_box *box, double w_pt)
{
	const struct table_block *table = box->table;
	double *widths = arena_array(l->arena, table->n_columns, sizeof(*widths));
	double fixed = 0, shares = 0, sum = 0, scale;

	for (size_t i = 0; i < table->n_columns; i++) {
		fixed += table->columns[i].w_pt;
		shares += table->columns[i].w_pt > 0 ? 0 : table->columns[i].share;
	}
	scale = fixed > 0 ? fixed_scale(l, fixed, shares, w_pt) : 1;
	for (size_t i = 0; i < table->n_columns; i++) {
		const struct table_column *column = &table->columns[i];

		widths[i] = column->w_pt > 0 ? column->w_pt * scale
			    : shares > 0 ? (w_pt - fixed * scale) * column->share / shares : 0;
		sum += widths[i];
	}
	if (!widen_columns(widths, column_needs(l, table, widths), table->n_columns, fmax(w_pt - sum, 0)))
		widen_to_least(l, widths, table->n_columns, fmax(w_pt - sum, 0));
	box->column_x = arena_array(l->arena, table->n_columns + 1, sizeof(*box->column_x));
	for (size_t i = 0; i < table->n_columns; i++)
		box->column_x[i + 1] = box->column_x[i] + widths[i];
	box->w_pt = box->column_x[table->n_columns];
}

bool table_columns_fit(struct layout *l, const struct table_box *box, double w_pt)
{
	const double least = least_w(l);

	for (size_t i = 0; i < box->table->n_columns; i++) {
		if (box->column_x[i + 1] - box->column_x[i] < least) {
			layout_refuse(l, "column %zu of a table is too narrow for any text", i + 1);
			return false;
		}
	}
	if (box->w_pt > w_pt + 0.5) {
		layout_refuse(l, "a table's columns are %.0f pt wide, its place %.0f pt", box->w_pt,
			      w_pt);
		return false;
	}
	return true;
}
