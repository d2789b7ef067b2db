/*
 * rows.h - rows of one type, collected with an owner's number and then grouped by owner. Everything is
 * in memory; for the rows of schools, which may not fit, see store.h.
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

/* Owner i's rows are items[starts[i]] up to, but not including, items[starts[i + 1]]. */
struct row_groups {
	void *items;
	size_t *starts;		/* n_owners + 1 indices */
	size_t n;
};

void rows_init(struct rows *rows, struct arena *arena, size_t row_bytes);

/* Append a copy of row; returns the copy, which lives as long as the rows. */
const void *rows_add(struct rows *rows, size_t owner, const void *row);

/* The rows themselves, in the order in which they were added; the list is in arena. */
void **rows_list(struct arena *arena, const struct rows *rows);

/* Returns one array in arena, ordered by owner and, within an owner, as the rows were added. Takes linear time. */
struct row_groups rows_group(struct arena *arena, const struct rows *rows, size_t n_owners);

#endif
