/*
 * csv_row.h - reads back a row that buf_csv_row wrote (base/buf.h). Not for files of other people: evidence reads those.
 */
#ifndef WAYMARK_BASE_CSV_ROW_H
#define WAYMARK_BASE_CSV_ROW_H

#include <stddef.h>

#include "base/arena.h"

/* Split the row at `text` into at most `max` cells, in the arena, without quotes and guards; cells that it does not have
 * are "". Returns where the next row begins; at the end of the text, where *n is 0, text itself. */
const char *csv_row_split(struct arena *arena, const char *text, const char **cells, size_t max, size_t *n);

/* How many rows the text has. */
size_t csv_row_count(struct arena *arena, const char *text);

#endif
