/*
 * crosstab.h - rows by columns, each cell so many of so many, with the totals that are printed beside them.
 *
 * It knows no audit and no school. Whoever makes one names its rows and columns and counts; then crosstab_hide marks
 * what may not be shown, and crosstab_shares writes the shares of what may: in that order.
 *
 * Who reads a table is taken to know all that is printed, the rules, this program, and that a hidden count is no less
 * than 1 (0 where a zero would be hidden too); not which cells are hidden for their own sake, since all show the same c.
 * A cell is a secret if at least two numbers can stand in it. README.md has the rule and why it holds.
 *
 * The hard idea: a list that hides by its counts alone, never by their places, prints the same whichever of the hidden
 * counts stands in which hidden cell; so it keeps its secret as soon as they can differ. Where rows and columns both
 * have totals, a hidden cell is safe if another table has the same totals: two such differ by cycles of cells that go
 * up and down by one in turn, so a cycle of hidden cells must lead through it.
 */
#ifndef WAYMARK_SCORE_CROSSTAB_H
#define WAYMARK_SCORE_CROSSTAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "score/suppress.h"

/* Of a row or a column. */
struct crosstab_label {
	const char *id;			/* "one_step" */
	const char *name;		/* for people: "One step apart" */
};

struct crosstab_labels {
	const struct crosstab_label *items;	size_t n;	/* items NULL: they have no names */
};

struct crosstab_cell {
	int count;			/* none negative */
	int base;			/* of how many; 0: not known, so that there is no share */
	const char *share;		/* in per cent, without the sign; NULL: there is none, or it is hidden */
	const char *word;		/* what stands there in words instead of the count; NULL: nothing */
	int level;			/* that stands there instead of the count; -1: none */
	bool hidden, share_hidden;	/* the count, the share may not be shown */
	const struct loc *places;	size_t n_places;	/* what was counted; may be none */
};

struct crosstab_row {
	const char *id, *name;		/* NULL: it has none; so of the totals */
	struct crosstab_cell *cells;	size_t n_cells;	/* as many as there are columns */
	struct crosstab_cell *total;	/* NULL: none is printed */
};

/* Its cells are (n_rows + 1) * (n_columns + 1), row by row, totals last; those of a total that is not printed stand
 * empty. */
struct crosstab {
	const char *id, *title;		/* the maker's; NULL: it has none */
	const struct crosstab_label *columns;	size_t n_columns;
	struct crosstab_row *rows;	size_t n_rows;	/* without totals */
	struct crosstab_row *totals;	/* of each column; NULL: none is printed. With those of rows also that of all */
	bool row_totals;
	struct crosstab_cell *all;
};

enum { CROSSTAB_ROW_TOTALS = 1, CROSSTAB_COLUMN_TOTALS = 2 };

/* Cells, rows and columns live in the arena; the texts are kept, not copied. Counts and bases are 0. totals: of
 * CROSSTAB_ROW_TOTALS, CROSSTAB_COLUMN_TOTALS. */
struct crosstab crosstab_new(struct arena *arena, struct crosstab_labels rows, struct crosstab_labels columns,
			     unsigned totals);

/* The label that a text means, by id or by name, as ids are compared; labels.n: none does. */
size_t crosstab_find(struct crosstab_labels labels, const char *text);

static inline struct crosstab_cell *crosstab_at(const struct crosstab *t, size_t row, size_t column)
{
	return &t->all[row * (t->n_columns + 1) + column];
}

/* Whether such a cell is in the table: all but totals that are not printed. */
static inline bool crosstab_has(const struct crosstab *t, size_t row, size_t column)
{
	return (row < t->n_rows || t->totals) && (column < t->n_columns || t->row_totals);
}

/* Work out the totals; one that is more than an int holds is INT_MAX. */
void crosstab_add_up(struct crosstab *t);

/* Each cell is a part of its row, and each row's total a part of the row's total: 100 %. After crosstab_add_up. */
void crosstab_base_rows(struct crosstab *t);

/*
 * Mark what may not be shown: counts of few people, those from which one could be worked out, and their shares. Totals
 * are worked out first. Cells that add up to a printed total are safe together; where no total is printed each is a
 * part of its base by itself, and its rest must be safe. A cell that is marked already stays so. (A zero that the
 * caller marks is known all the same where a total of it is printed as 0.)
 */
void crosstab_hide(const struct suppress_policy *policy, struct crosstab *t);

/* All of it, totals too. */
void crosstab_hide_all(struct crosstab *t);

/* Whether a hidden cell could be worked out from the sums alone. For tests and doubters. */
bool crosstab_derivable(const struct suppress_policy *policy, const struct crosstab *t, size_t row, size_t column);

/* Write the share, of one cell or of each, unless it is hidden. */
void crosstab_share(struct arena *arena, struct crosstab_cell *cell, int decimals);
void crosstab_shares(struct arena *arena, struct crosstab *t, int decimals);

#endif
