/*
 * mapped.h - reads a file's rows through a mapping. Part of table.h.
 */
#ifndef WAYMARK_EVIDENCE_MAPPED_H
#define WAYMARK_EVIDENCE_MAPPED_H

#include "evidence/table.h"

/* The headers that the mapping names, each once, as required columns. */
const struct table_spec *mapped_header_spec(struct table *table);

/* Once the headers are known: make the table's fields from the mapping's columns. Returns false, with a problem, if a
 * header is missing or occurs twice. */
bool mapped_bind(struct table *table);

/* Handle headers that are not one row of names: names spread over several rows, columns named by their letters, or no
 * header at all. n_cells: cells in the header row. Returns false, with a problem, if a row of names cannot be read. */
bool mapped_settle_headers(struct table *table, size_t n_cells);

/* A field's text, made from its cells: placeholders for missing values emptied, cells joined or split, values
 * translated. If cell is not NULL, text that should be a number and is not is reported there. */
const char *mapped_text(struct table *table, const struct table_field *field,
			const char *const *texts, const struct cell *cell);

/* Whether the mapping itself says what to do with a cell that contains this text. */
bool mapped_expects(struct table *table, const struct table_field *field, const char *text);

/* Whether the current row passes the filters. */
bool mapped_wants_row(struct table *table);

/* Adjust the width of a row that is narrower or wider than the header, if the mapping allows it. */
void mapped_settle_width(struct table *table);

void mapped_fill_up(struct table *table);

/* Report what concerns all rows, after the last one. */
void mapped_finish(struct table *table);

/* What became of the file, after the last row. */
struct mapping_use mapped_use(struct table *table);

#endif
