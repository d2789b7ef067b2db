/*
 * pack.h - packs a row struct into bytes and unpacks it.
 *
 * The table's struct table_spec says what a row consists of: its columns, and the typed fields made
 * from them. All cells of a row come from one file, whose name is not among the bytes.
 */
#ifndef WAYMARK_EVIDENCE_PACK_H
#define WAYMARK_EVIDENCE_PACK_H

#include <stddef.h>

#include "base/buf.h"
#include "evidence/table.h"

/* Append the row. */
void pack_row(struct buf *out, const struct table_spec *spec, const char *file, const void *row);

/* Fill the row, of spec->kept_bytes, from bytes made by pack_row; the row's texts point into those bytes. Returns the
 * first byte after them. */
const char *unpack_row(const char *bytes, const struct table_spec *spec, const char *file,
		       void *row);

#endif
