/* cells.h - every cell of a school's rows, whatever its table. */
#ifndef WAYMARK_EVIDENCE_CELLS_H
#define WAYMARK_EVIDENCE_CELLS_H

#include "evidence/evidence.h"

/* A cell that somebody filled; pupils: of a table whose cells may not be quoted. */
typedef void cell_fn(void *context, const struct cell *cell, bool pupils);

/* In order of the tables, rows and columns; the school's own row first. A cell that several rows share comes once for
 * each of them. */
void evidence_each_cell(const struct school_evidence *school, cell_fn *each, void *context);

/* The same, of those that documents print as they stand. */
void evidence_each_printed_cell(const struct school_evidence *school, cell_fn *each, void *context);

#endif
