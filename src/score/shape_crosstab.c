/*
 * shape_crosstab.c - see shape_crosstab.h. What is hidden is not there at all, so that nothing can print it.
 *
 * A base goes with its share: of a count whose share is hidden it would tell how many are not among it. In JSON a cell is
 * its counts alone.
 */
#include "score/shape_crosstab.h"

#include "score/crosstab.h"

static bool is_shown(const struct shape_context *c, const void *of)
{
	return !((const struct crosstab_cell *)of)->hidden;
}

static bool is_share_shown(const struct shape_context *c, const void *of)
{
	const struct crosstab_cell *cell = of;

	return cell->base > 0 && !cell->share_hidden;
}

/* An empty list in every cell takes time and says nothing. */
static bool has_places(const struct shape_context *c, const void *of)
{
	return ((const struct crosstab_cell *)of)->n_places > 0;
}

static const struct shape_row cell_rows[] = {
	ROW_INT(crosstab_cell, "count", count, "how many", .when = is_shown),
	ROW_INT(crosstab_cell, "base", base, "of how many", .when = is_share_shown),
	ROW_TEXT(crosstab_cell, "share", share, "in per cent, without the sign: \"12.5\"", .only = SHAPE_VIEW),
	ROW_BOOL(crosstab_cell, "hidden", hidden,
		 "the count is not shown, since it is small or would give a small one away"),
	ROW_BOOL(crosstab_cell, "share_hidden", share_hidden, "the share is not shown, for the same reason"),
	ROW_TEXT(crosstab_cell, "word", word, "words that replace the count", .only = SHAPE_VIEW),
	ROW_LEVEL_HERE(crosstab_cell, level, "a level that replaces the count", .only = SHAPE_VIEW),
	ROW_PLACES(crosstab_cell, "cells", places, n_places, "the cells of the evidence that were counted",
		   .only = SHAPE_VIEW, .when = has_places),
};
const struct shape shape_crosstab_cell = SHAPE_OF("crosstab_cell", crosstab_cell, cell_rows, .one_line = true);

static const struct shape_row row_rows[] = {
	ROW_TEXT(crosstab_row, "id", id, "what the row counts: the id of a section or an outcome, say"),
	ROW_TEXT(crosstab_row, "name", name, "the same for people", .only = SHAPE_VIEW),
	ROW_LIST(crosstab_row, "cells", cells, n_cells, shape_crosstab_cell, "one for each column"),
	ROW_POINTER(crosstab_row, "total", total, shape_crosstab_cell, "the sum of the row"),
};
static const struct shape shape_row = SHAPE_OF("crosstab_row", crosstab_row, row_rows);

static const struct shape_row column_rows[] = {
	ROW_TEXT(crosstab_label, "id", id, "what the column counts: \"one_step\""),
	ROW_TEXT(crosstab_label, "name", name, "the same for people", .only = SHAPE_VIEW),
};
static const struct shape shape_column = SHAPE_OF("crosstab_column", crosstab_label, column_rows, .one_line = true);

static const struct shape_row crosstab_rows[] = {
	ROW_TEXT(crosstab, "id", id, "which table it is, where there are several"),
	ROW_TEXT(crosstab, "title", title, "the same for people", .only = SHAPE_VIEW),
	ROW_LIST(crosstab, "columns", columns, n_columns, shape_column, "what is counted from left to right"),
	ROW_LIST(crosstab, "rows", rows, n_rows, shape_row, "what is counted from top to bottom"),
	ROW_POINTER(crosstab, "totals", totals, shape_row,
		    "a row with the sum of each column; its own total is the sum of all"),
};
const struct shape shape_crosstab = SHAPE_OF("crosstab", crosstab, crosstab_rows);
