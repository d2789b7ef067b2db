/* store.c - see store.h. How a row becomes bytes is up to pack.c. */
#include "evidence/store.h"

#include <string.h>

#include "base/die.h"
#include "evidence/pack.h"

enum {
	BLOCK_BYTES = 64 * 1024,		/* a longer block is ended and a new one begun */
	BLOCK_BYTES_MAX = 1 << 30		/* if its last row has 10,000 long cells */
};

/* How a block begins. */
struct block_head {
	size_t before_at;		/* the owner's previous block */
	uint32_t before_length;		/* 0: none */
	uint32_t n_rows;
	const char *file;
};

void store_init(struct store *store, struct arena *arena, struct spool *spool,
		const struct table_spec *spec, size_t n_owners)
{
	*store = (struct store){ .spec = spec, .spool = spool, .arena = arena, .n_owners = n_owners };
}

static struct store_chain *chain_of(struct store *store, size_t owner)
{
	if (!store->chains) {
		store->chains = arena_array(store->arena, store->n_owners, sizeof(*store->chains));
		store->block = buf_new(store->arena, BLOCK_BYTES_MAX);
	}
	return &store->chains[owner];
}

bool store_flush(struct store *store)
{
	struct store_chain *chain;
	struct block_head head;
	size_t at, length;

	if (!store->block_rows)
		return true;
	if (store->block->full)
		die("a row is longer than %d bytes", BLOCK_BYTES_MAX);
	chain = &store->chains[store->block_owner];
	head = (struct block_head){ chain->at, chain->length, (uint32_t)store->block_rows,
				    store->block_file };
	at = spool_length(store->spool);
	length = sizeof(head) + store->block->length;
	if (!spool_add(store->spool, &head, sizeof(head)) ||
	    !spool_add(store->spool, store->block->bytes, store->block->length))
		return false;
	chain->at = at;
	chain->length = (uint32_t)length;
	buf_reset(store->block);
	store->block_rows = 0;
	return true;
}

bool store_add(struct store *store, size_t owner, const char *file, const void *row)
{
	bool same = owner == store->block_owner && file == store->block_file;
	struct store_chain *chain = chain_of(store, owner);

	if ((!same || store->block->length > BLOCK_BYTES) && !store_flush(store))
		return false;
	store->block_owner = owner;
	store->block_file = file;
	pack_row(store->block, store->spec, file, row);
	store->block_rows++;
	chain->n_given++;
	return true;
}

size_t store_count(const struct store *store, size_t owner)
{
	return store->chains ? store->chains[owner].n_given : 0;
}

void store_refuse(struct store *store, size_t owner)
{
	chain_of(store, owner)->n_given++;
}

/* A block that was read back. */
struct read_block {
	struct read_block *next;
	struct block_head head;
	const char *rows, *end;
};

/* Read the owner's blocks, the last one first. Returns the first, and the number of rows of all. */
static struct read_block *read_blocks(struct arena *arena, const struct store *store, size_t owner, size_t *n_rows)
{
	const struct store_chain *chain = &store->chains[owner];
	size_t at = chain->at, length = chain->length;
	struct read_block *first = NULL, *block;

	for (*n_rows = 0; length; at = block->head.before_at, length = block->head.before_length) {
		char *bytes = arena_alloc(arena, length);

		spool_read(store->spool, at, bytes, length);
		block = arena_alloc(arena, sizeof(*block));
		memcpy(&block->head, bytes, sizeof(block->head));
		block->rows = bytes + sizeof(block->head);
		block->end = bytes + length;
		block->next = first;
		first = block;
		*n_rows += block->head.n_rows;
	}
	return first;
}

const void *store_rows(struct arena *arena, const struct store *store, size_t owner, size_t *n_rows)
{
	struct read_block *block;
	char *rows, *to;

	*n_rows = 0;
	if (!store->chains || !store->chains[owner].length)
		return NULL;
	block = read_blocks(arena, store, owner, n_rows);
	to = rows = arena_array(arena, *n_rows, store->spec->kept_bytes);
	for (; block; block = block->next) {
		const char *from = block->rows;

		for (size_t i = 0; i < block->head.n_rows; i++, to += store->spec->kept_bytes)
			from = unpack_row(from, store->spec, block->head.file, to);
		if (from != block->end)
			die("rows came back as others than were set aside");
	}
	return rows;
}
