/*
 * table_box.h - tables: rows of cells, measured once, and the cuts through rows that no page can hold.
 */
#ifndef WAYMARK_LAYOUT_TABLE_BOX_H
#define WAYMARK_LAYOUT_TABLE_BOX_H

#include "layout/flow.h"

struct cell_box {
	const struct table_cell *cell;
	struct flow flow;		/* lines only */
	double x_pt, w_pt;		/* from the table's left; padding included */
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
	double *column_x;		/* n_columns + 1, from the table's left */
	const struct row_box **heads;	/* repeated on each page */
	size_t n_heads;
	double heads_h_pt;
};

/* Set box->column_x and w_pt for a place of that width; whether the columns can hold text and fit
 * there, else refuses. */
void table_columns(struct layout *l, struct table_box *box, double w_pt);
bool table_columns_fit(struct layout *l, const struct table_box *box, double w_pt);

/* The style of paragraphs in a row that name none. */
enum theme_style row_style(enum row_kind kind);
/* The space above and below what stands in a row; a tight table's body has less. */
double row_pad_y(const struct layout *l, const struct row_box *row);

/* A level's word with its pips, as a paragraph of w_pt. */
struct para *level_para(struct layout *l, const struct level_mark *mark, double w_pt,
			enum align align);

/* The part of a row that stands on one page: of each cell, the strips from to end - 1. */
struct cut {
	size_t *from, *end;		/* one a cell */
	double h_pt;
	bool first, last;		/* of the row's parts */
};

/* The whole row as a part. */
struct cut *row_whole(struct layout *l, const struct row_box *row);

/* Divide a part so that its first piece is at most room_pt high: lines stay together as on pages.
 * False, and nothing done, if too little would stand there; with force, one strip of a cell is
 * enough. */
bool row_divide(struct layout *l, const struct row_box *row, const struct cut *part, double room_pt,
		bool force, struct cut **first, struct cut **rest);

/* Draw rows that follow each other on a page or in a column: what lies behind the text first, as
 * one artifact. With again, the repeated heads stand above the first. */
void rows_draw(struct layout *l, const struct placed *placed, size_t n, double x, bool again);

#endif
