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
	size_t before_at, before_length;	/* the owner's previous block; length 0: none */
	size_t n_rows;
	const char *file;
};

void store_init(struct store *store, struct arena *arena, struct spool *spool,
		const struct table_spec *spec, size_t n_owners)
{
	*store = (struct store){ .spec = spec, .spool = spool };
	store->chains = arena_array(arena, n_owners, sizeof(*store->chains));
	store->block = buf_new(arena, BLOCK_BYTES_MAX);
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
	head = (struct block_head){ chain->at, chain->length, store->block_rows,
				    store->block_file };
	at = spool_length(store->spool);
	length = sizeof(head) + store->block->length;
	if (!spool_add(store->spool, &head, sizeof(head)) ||
	    !spool_add(store->spool, store->block->bytes, store->block->length))
		return false;
	chain->at = at;
	chain->length = length;
	chain->n_bytes += length;
	chain->n_rows += store->block_rows;
	buf_reset(store->block);
	store->block_rows = 0;
	return true;
}

bool store_add(struct store *store, size_t owner, const char *file, const void *row)
{
	bool same = owner == store->block_owner && file == store->block_file;

	if ((!same || store->block->length > BLOCK_BYTES) && !store_flush(store))
		return false;
	store->block_owner = owner;
	store->block_file = file;
	pack_row(store->block, store->spec, file, row);
	store->block_rows++;
	store->chains[owner].n_given++;
	return true;
}

size_t store_count(const struct store *store, size_t owner)
{
	return store->chains[owner].n_given;
}

void store_refuse(struct store *store, size_t owner)
{
	store->chains[owner].n_given++;
}

static struct block_head head_of(const char *block)
{
	struct block_head head;

	memcpy(&head, block, sizeof(head));
	return head;
}

/* Read the owner's blocks, first to last; the chain is followed backwards. */
static char *read_blocks(struct arena *arena, const struct store *store,
			 const struct store_chain *chain)
{
	char *bytes = arena_alloc(arena, chain->n_bytes), *to = bytes + chain->n_bytes;
	struct block_head head = { chain->at, chain->length, 0, NULL };

	while (head.before_length) {
		if (head.before_length > (size_t)(to - bytes))
			die("the blocks of an owner are longer than their sum");
		to -= head.before_length;
		spool_read(store->spool, head.before_at, to, head.before_length);
		head = head_of(to);
	}
	return bytes;
}

const void *store_rows(struct arena *arena, const struct store *store, size_t owner, size_t *n_rows)
{
	const struct store_chain *chain = &store->chains[owner];
	const char *from, *end;
	char *rows, *to;

	*n_rows = chain->n_rows;
	if (!chain->n_rows)
		return NULL;
	from = read_blocks(arena, store, chain);
	end = from + chain->n_bytes;
	to = rows = arena_array(arena, chain->n_rows, store->spec->kept_bytes);
	while (from < end) {
		struct block_head head = head_of(from);

		from += sizeof(head);
		for (; head.n_rows; head.n_rows--, to += store->spec->kept_bytes)
			from = unpack_row(from, store->spec, head.file, to);
	}
	if (from != end || to != rows + chain->n_rows * store->spec->kept_bytes)
		die("rows came back as others than were set aside");
	return rows;
}
