/*
 * mapped.h - a file's rows seen through a mapping. Part of table.h.
 */
#ifndef WAYMARK_EVIDENCE_MAPPED_H
#define WAYMARK_EVIDENCE_MAPPED_H

#include "evidence/table.h"

/* The headers that the mapping names, each once, as columns that must be there. */
const struct table_spec *mapped_header_spec(struct table *table);

/* With the headers known: the table's fields from the mapping's columns. False, and reported, if a
 * header is not there, or is there twice. */
bool mapped_bind(struct table *table);

/* What the mapping says beyond one row of names: names in several rows, columns named by their letters, no header
 * at all. n_cells: of the header's row. False, and reported, if a row of names cannot be read. */
bool mapped_settle_headers(struct table *table, size_t n_cells);

/* A field's text from those of its cells: missing ones emptied, joined or split, translated. What is no number and
 * should be is reported at the cell, unless that is NULL. */
const char *mapped_text(struct table *table, const struct table_field *field,
			const char *const *texts, const struct cell *cell);

/* Whether the mapping itself says what becomes of a cell that holds text. */
bool mapped_expects(struct table *table, const struct table_field *field, const char *text);

/* Does the row at hand pass the filters? */
bool mapped_wants_row(struct table *table);

/* Rows that are not as wide as the header and are read all the same, since the mapping says so. */
void mapped_settle_width(struct table *table);

void mapped_fill_up(struct table *table);

/* What is to be said of all rows, once they have been read. */
void mapped_finish(struct table *table);

/* What became of the file, once it has been read. */
struct mapping_use mapped_use(struct table *table);

#endif
