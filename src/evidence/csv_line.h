/*
 * csv_line.h - cuts a row of CSV that is one line into its cells, where no parser is needed for it.
 *
 * Nearly all rows are such lines: their quotes, if there are any, enclose whole cells. What is cut here has the cells that
 * libcsv would find.
 */
#ifndef WAYMARK_EVIDENCE_CSV_LINE_H
#define WAYMARK_EVIDENCE_CSV_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/raw_row.h"

/*
 * Cut the line in place: length bytes without its line end, and one more that may be written. cells, of which there is room
 * for n_max, get texts that point into it. Returns false if a parser must decide: a quote is open, stray or follows an
 * equals sign, or there are more cells. The line's bytes are then spoiled.
 */
bool csv_line_cut(char *line, size_t length, int number, char delimiter, struct raw_cell *cells, size_t n_max,
		  size_t *n_cells);

#endif
