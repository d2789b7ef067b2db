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

/* A field's text from those of its cells: missing ones emptied, joined or split, translated. */
const char *mapped_text(struct table *table, const struct table_field *field,
			const char *const *texts);

/* Does the row at hand pass the filters? */
bool mapped_wants_row(const struct table *table);

/* What became of the file, once it has been read. */
struct mapping_use mapped_use(struct table *table);

#endif
