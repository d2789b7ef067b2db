/* cells.h - visits every cell of a school's rows, whatever the table. */
#ifndef WAYMARK_EVIDENCE_CELLS_H
#define WAYMARK_EVIDENCE_CELLS_H

#include "evidence/evidence.h"

/* Called for each filled cell. pupils: the table is about single pupils, so its cells must not be quoted. */
typedef void cell_fn(void *context, const struct cell *cell, bool pupils);

/* Visits cells in the order of tables, rows and columns, the school's own row first. A cell that several rows share
 * is visited once per row. */
void evidence_each_cell(const struct school_evidence *school, cell_fn *each, void *context);

/* Only the cells that documents print unchanged. */
void evidence_each_printed_cell(const struct school_evidence *school, cell_fn *each, void *context);

#endif
