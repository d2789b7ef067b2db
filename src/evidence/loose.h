/*
 * loose.h - rows that are not data: a repeated header, totals, notes and signatures at the end. Part of
 * table.h.
 */
#ifndef WAYMARK_EVIDENCE_LOOSE_H
#define WAYMARK_EVIDENCE_LOOSE_H

#include "evidence/table.h"

/* Whether a row has text in its first one or two cells only, or is a total, and does not name a known school. A row
 * that could not be parsed is judged by its line. */
bool loose_row(struct table *table, const struct raw_row *row, enum row_outcome outcome);

/* Whether the current row is not data; it has then been reported. */
bool loose_passed_over(struct table *table, enum row_outcome outcome);

/* Whether the current row is a different header: the rest of the file cannot be read by the first one. It has then
 * been reported. */
bool loose_other_header(struct table *table);

#endif
