/*
 * crosstab.h - a table of counts: rows by columns, each cell so many of so many, with or without totals.
 *
 * It knows no audit and no school. Its maker names the rows and columns and counts; then crosstab_hide marks what may
 * not be shown, and after it crosstab_shares writes the shares of what may.
 *
 * A reader is assumed to know everything that is printed, the rules, this program, and that a hidden count is at least 1
 * (or 0, where a zero would be hidden too). They do not know which cells are hidden because they are small themselves,
 * since every hidden cell shows the same c. A cell is a secret if at least two numbers can stand in it. README.md has
 * the rule and why it holds.
 *
 * The hard idea: if what a list hides depends on its counts alone and never on their places, it prints the same
 * whichever of the hidden counts stands in which hidden cell; so it keeps its secret as soon as these counts can differ.
 * If rows and columns both have totals, a hidden cell is safe when another table has the same totals. Two such tables
 * differ along cycles of cells, up by one and down by one in turn; so a cycle of hidden cells must lead through the cell.
 */
#ifndef WAYMARK_SCORE_CROSSTAB_H
#define WAYMARK_SCORE_CROSSTAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "score/suppress.h"

/* What a row or a column is called. */
struct crosstab_label {
	const char *id;			/* "one_step" */
	const char *name;		/* for people: "One step apart" */
};

struct crosstab_labels {
	const struct crosstab_label *items;	size_t n;	/* items NULL: they have no names */
};

struct crosstab_cell {
	int count;			/* none negative */
	int base;			/* of how many; 0: not known, and there is no share */
	const char *share;		/* in per cent, without the sign; NULL: there is none, or it is hidden */
	const char *word;		/* replaces the count; NULL: nothing does */
	int level;			/* replaces the count; -1: nothing does */
	bool hidden;			/* the count may not be shown */
	bool share_hidden;		/* the share may not be shown */
	const struct loc *places;	size_t n_places;	/* the cells of the evidence that were counted */
};

struct crosstab_row {
	const char *id, *name;		/* its label; NULL: none, as in the row of totals */
	struct crosstab_cell *cells;	size_t n_cells;	/* as many as there are columns */
	struct crosstab_cell *total;	/* NULL: none is printed */
};

struct crosstab {
	const char *id, *title;		/* set by its maker; NULL: none */
	const struct crosstab_label *columns;	size_t n_columns;
	struct crosstab_row *rows;	size_t n_rows;	/* without totals */
	struct crosstab_row *totals;	/* of each column; NULL: not printed. Its own total is that of the table */
	bool row_totals;		/* each row has a total */
	struct crosstab_cell *all;	/* (n_rows + 1) * (n_columns + 1), row by row, totals last, printed or not */
};

enum { CROSSTAB_ROW_TOTALS = 1, CROSSTAB_COLUMN_TOTALS = 2 };

/* A table in which every count and base is 0. Labels are borrowed and must outlive it; all else is in the arena.
 * totals: CROSSTAB_ROW_TOTALS, CROSSTAB_COLUMN_TOTALS, both (|) or 0. */
struct crosstab crosstab_new(struct arena *arena, struct crosstab_labels rows, struct crosstab_labels columns,
			     unsigned totals);

static inline struct crosstab_cell *crosstab_at(const struct crosstab *t, size_t row, size_t column)
{
	return &t->all[row * (t->n_columns + 1) + column];
}

/* Whether the table shows such a cell: every cell but a total that is not printed. */
static inline bool crosstab_has(const struct crosstab *t, size_t row, size_t column)
{
	return (row < t->n_rows || t->totals) && (column < t->n_columns || t->row_totals);
}

/* Work out the totals. One that an int cannot hold is INT_MAX. */
void crosstab_add_up(struct crosstab *t);

/* Make each row's total the base of its cells, and of itself: 100 %. After crosstab_add_up. */
void crosstab_base_rows(struct crosstab *t);

/*
 * Work out the totals, and mark what may not be shown: small counts, the counts from which a small one could be worked
 * out, and the shares of both. If totals are printed, the table is made safe as a whole. If none is, each cell stands
 * alone as a part of its base, and the rest of the base must be safe as well. Cells that the caller has marked stay
 * marked. (A zero marked by the caller is known all the same if a total of it is printed as 0.)
 */
void crosstab_hide(const struct suppress_policy *policy, struct crosstab *t);

/* Hide the whole table, totals included. */
void crosstab_hide_all(struct crosstab *t);

/* Whether a hidden cell could be worked out from the sums alone. For tests. */
bool crosstab_derivable(const struct suppress_policy *policy, const struct crosstab *t, size_t row, size_t column);

/* Write the share of one cell, or of every cell, unless it is hidden. decimals: how many the share has. */
void crosstab_share(struct arena *arena, struct crosstab_cell *cell, int decimals);
void crosstab_shares(struct arena *arena, struct crosstab *t, int decimals);

#endif
