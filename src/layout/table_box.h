/*
 * table_box.h - tables: rows of cells, measured once, and the cutting of rows that no page can hold.
 */
#ifndef WAYMARK_LAYOUT_TABLE_BOX_H
#define WAYMARK_LAYOUT_TABLE_BOX_H

#include "layout/flow.h"

struct cell_box {
	const struct table_cell *cell;
	struct flow flow;		/* contains lines only */
	double x_pt, w_pt;		/* from the table's left edge; padding included */
	struct element *element;	/* TH or TD */
};

struct row_box {
	const struct table_row *row;
	const struct table_box *table;
	struct cell_box *cells;		size_t n_cells;
	double h_pt;
};

struct table_box {
	const struct table_block *table;
	double w_pt;
	double *column_x;		/* n_columns + 1 positions, from the table's left edge */
	const struct row_box **heads;	/* head rows, repeated on each page */
	size_t n_heads;
	double heads_h_pt;
};

/* Set box->column_x and w_pt for a place of width w_pt. Refuses the document if the columns cannot hold text or do
 * not fit. */
void table_columns(struct layout *l, struct table_box *box, double w_pt);
bool table_columns_fit(struct layout *l, const struct table_box *box, double w_pt);

/* The style of paragraphs without one of their own, in a row of this kind. */
enum theme_style row_style(enum row_kind kind);
/* The space above and below a row's content; smaller in the body of a tight table. */
double row_pad_y(const struct layout *l, const struct row_box *row);

/* The space at each side of a cell's content. */
double table_pad_x(const struct layout *l, const struct table_block *table);

/* The level of a cell, its word with pips and sign, as a paragraph of width w_pt. */
struct para *level_para(struct layout *l, const struct table_block *table, const struct table_cell *cell, double w_pt,
			enum align align);

/* The part of a row that is on one page: in each cell, strips from to end - 1. */
struct cut {
	size_t *from, *end;		/* one per cell */
	double h_pt;
	bool first, last;		/* whether it is the row's first or last part */
};

/* The whole row as one part. */
struct cut *row_whole(struct layout *l, const struct row_box *row);

/* Divide a part so that its first piece is at most room_pt high; lines stay together as at page breaks. Returns
 * false, changing nothing, if too little would fit; with force, one strip of one cell is enough. */
bool row_divide(struct layout *l, const struct row_box *row, const struct cut *part, double room_pt,
		bool force, struct cut **first, struct cut **rest);

/* Draw consecutive rows of one page or column. Everything behind the text comes first, as one artifact. With again,
 * repeat the heads above the first row. */
void rows_draw(struct layout *l, const struct placed *placed, size_t n, double x, bool again);

#endif
