/*
 * store.h - sets the rows of a table aside and returns them one owner at a time.
 *
 * Rows are added in the order of their files. Consecutive rows of one owner form a block, and each
 * block knows its predecessor, so that only one offset per owner stays in memory, and none of a table
 * without rows. A table sorted by school is fastest; a shuffled one is still fast enough.
 */
#ifndef WAYMARK_EVIDENCE_STORE_H
#define WAYMARK_EVIDENCE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/spool.h"
#include "evidence/table.h"

/* An owner's last block, and its number of rows, including those of the unfinished block and those refused. */
struct store_chain {
	size_t at;
	uint32_t length, n_given;	/* length 0: no block */
};

struct store {
	const struct table_spec *spec;
	struct spool *spool;		/* may contain other data too */
	struct arena *arena;
	size_t n_owners;
	struct store_chain *chains;	/* one per owner; NULL: there is no row yet */
	struct buf *block;		/* the unfinished block, of one owner and one file */
	size_t block_owner, block_rows;
	const char *block_file;
};

void store_init(struct store *store, struct arena *arena, struct spool *spool,
		const struct table_spec *spec, size_t n_owners);

/* Append a row whose cells are in that file; the file's name must outlive the store. Returns false with errno set if
 * the spool is full. */
bool store_add(struct store *store, size_t owner, const char *file, const void *row);

/* store_count: the number of rows added for an owner. store_refuse: count one more that was not added. */
size_t store_count(const struct store *store, size_t owner);
void store_refuse(struct store *store, size_t owner);

/* Call after the last row. Returns false with errno set, like store_add. */
bool store_flush(struct store *store);

/* The owner's rows in order, spec->kept_bytes each, with their texts in the arena; NULL if there are none. */
const void *store_rows(struct arena *arena, const struct store *store, size_t owner, size_t *n_rows);

#endif
