/*
 * store.h - the rows of a table, set aside by owner and got back one owner at a time.
 *
 * Rows are added in the order of their files. Those of one owner that follow each other are a block,
 * and each block knows the one before it, so that of an owner no more than a place is kept in
 * memory. A table that is sorted by school is quickest, one that is shuffled is not slow.
 */
#ifndef WAYMARK_EVIDENCE_STORE_H
#define WAYMARK_EVIDENCE_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/spool.h"
#include "evidence/table.h"

/* An owner's last block, and what all of them come to. */
struct store_chain {
	size_t at, length;
	size_t n_bytes, n_rows;
	size_t n_given;			/* rows, those of the block in the making too */
};

struct store {
	const struct table_spec *spec;
	struct spool *spool;		/* may hold other things too */
	struct store_chain *chains;	/* one an owner */
	struct buf *block;		/* in the making; of one owner and file */
	size_t block_owner, block_rows;
	const char *block_file;
};

void store_init(struct store *store, struct arena *arena, struct spool *spool,
		const struct table_spec *spec, size_t n_owners);

/* Append a row whose cells are of that file, the name of which must outlive the store. False with
 * errno set if the spool takes no more. */
bool store_add(struct store *store, size_t owner, const char *file, const void *row);

/* How many rows an owner was given; and one more that was not. */
size_t store_count(const struct store *store, size_t owner);
void store_refuse(struct store *store, size_t owner);

/* To be called behind the last row. False likewise. */
bool store_flush(struct store *store);

/* The owner's rows in order, spec->kept_bytes each, with their texts in the arena; NULL if there are
 * none. */
const void *store_rows(struct arena *arena, const struct store *store, size_t owner, size_t *n_rows);

#endif
