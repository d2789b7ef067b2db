/*
 * loose.h - rows of a table that are no data: a header once more, totals, notes and signatures at the end. Part of
 * table.h.
 */
#ifndef WAYMARK_EVIDENCE_LOOSE_H
#define WAYMARK_EVIDENCE_LOOSE_H

#include "evidence/table.h"

/* Whether a row has text in its first one or two cells only, or is a total, and is of no known school. Of one that
 * could not be read its line is looked at. */
bool loose_row(struct table *table, const struct csv_row *row, enum csv_outcome outcome);

/* Whether the row at hand is no data; it has been told then. */
bool loose_passed_over(struct table *table, enum csv_outcome outcome);

/* Whether the row at hand is another header than the table's: the rest of the file cannot be read by that. It has been
 * told then. */
bool loose_other_header(struct table *table);

#endif
