/*
 * shape_pack.h - structs as bytes, by their shapes (framework/shape.h), for the same program on the
 * same machine.
 *
 * Workers send their results to the parent in this form: values only, no pointers into the worker's
 * memory. Rows whose value is worked out are left out. A text that is NULL stays NULL, and does not
 * become "".
 */
#ifndef WAYMARK_BATCH_SHAPE_PACK_H
#define WAYMARK_BATCH_SHAPE_PACK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "framework/shape.h"

/* Append n structs of a shape. Its rows must be texts, numbers, dates, places, inner structs and lists of these; a
 * pointer or a reference is a mistake in this program: die(). */
void shape_pack(struct buf *out, const struct shape *shape, const void *structs, size_t n);

/* Read structs and everything in them into the arena; members without a row are 0. False unless the bytes are exactly
 * what shape_pack made of such structs, texts are UTF-8, days are days, no list of texts has a NULL and no enum a value
 * without an id. Whatever the bytes are, a list takes no more memory than they can be structs. */
bool shape_unpack(struct arena *arena, const struct shape *shape, const char *bytes, size_t length,
		  const void **structs, size_t *n);

#endif
