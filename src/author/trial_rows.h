/* trial_rows.h - rows of a table in a trial, as texts by column: their schema, and the table that they make. Private to the
 * room. */
#ifndef WAYMARK_AUTHOR_TRIAL_ROWS_H
#define WAYMARK_AUTHOR_TRIAL_ROWS_H

#include "author/trial_private.h"
#include "evidence/evidence.h"

struct table_spec;

/* A row is its columns' texts, in the order of the table's columns, without the first column. */
const struct schema *trial_row_schema(struct arena *arena, const struct table_spec *spec);

/* The rows as a table that is read like any evidence. first: the cell in its first column. */
struct evidence_text trial_table_text(struct arena *arena, const struct table_spec *spec, const struct trial_rows *rows,
				      const char *first);

/* The lines of a list's items in the file of trials; and problems of the table's rows at those lines. */
const int *trial_lines_of(struct reader *reader, const struct data *list);
void trial_set_lines(const struct table_spec *spec, const struct trial_rows *rows, struct diags *diags);

#endif
