/*
 * pack.h - a row struct as a run of bytes, and back.
 *
 * What a row is made of is the table's to say (struct table_spec): its columns, and what was made of
 * them. All cells of a row lie in one file, which is not part of the bytes.
 */
#ifndef WAYMARK_EVIDENCE_PACK_H
#define WAYMARK_EVIDENCE_PACK_H

#include <stddef.h>

#include "base/buf.h"
#include "evidence/table.h"

/* Append the row. */
void pack_row(struct buf *out, const struct table_spec *spec, const char *file, const void *row);

/* Fill the row, of spec->kept_bytes, from bytes that pack_row made; its texts stay there. Returns
 * the first byte behind it. */
const char *unpack_row(const char *bytes, const struct table_spec *spec, const char *file,
		       void *row);

#endif
