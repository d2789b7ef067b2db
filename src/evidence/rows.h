/*
 * rows.h - rows of one type, each with an owner's number, then grouped by owner. All are in memory: those
 * of schools may be too many for that, and are store.h's.
 */
#ifndef WAYMARK_EVIDENCE_ROWS_H
#define WAYMARK_EVIDENCE_ROWS_H

#include <stddef.h>

#include "base/arena.h"

struct rows_chunk;

struct rows {
	struct arena *arena;	/* holds the rows until they are grouped */
	size_t row_bytes, n;
	struct rows_chunk *first, *last;
};

/* The rows of owner i are items starts[i] up to, without, starts[i + 1]. */
struct row_groups {
	void *items;
	size_t *starts;		/* n_owners + 1 of them */
	size_t n;
};

void rows_init(struct rows *rows, struct arena *arena, size_t row_bytes);

/* Append a copy of row. */
void rows_add(struct rows *rows, size_t owner, const void *row);

/* One array in arena, by owner, within each in the order of adding. Linear in time. */
struct row_groups rows_group(struct arena *arena, const struct rows *rows, size_t n_owners);

#endif
