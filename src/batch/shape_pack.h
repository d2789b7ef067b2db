/*
 * shape_pack.h - structs as bytes for the same program on the same machine, by their shape (framework/shape.h).
 *
 * What a worker tells its parent goes this way: values alone, no pointer into the worker's memory. Rows whose value is
 * worked out are left out. A text that is NULL does not become "".
 */
#ifndef WAYMARK_BATCH_SHAPE_PACK_H
#define WAYMARK_BATCH_SHAPE_PACK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "framework/shape.h"

/* Append n structs of a shape whose rows are texts, numbers, dates, places, structs in place and lists of these; a
 * pointer or a reference is a mistake in this program: die(). */
void shape_pack(struct buf *out, const struct shape *shape, const void *structs, size_t n);

/* Structs and all that they hold, in the arena; members that no row names are 0. False if the bytes are not, to the last
 * one, what shape_pack made of such structs. */
bool shape_unpack(struct arena *arena, const struct shape *shape, const char *bytes, size_t length,
		  const void **structs, size_t *n);

#endif
