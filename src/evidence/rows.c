/* rows.c - see rows.h. Stores chunks, so that growing never copies; groups with a counting sort. */
#include "evidence/rows.h"

#include <string.h>

enum { CHUNK_ROWS = 1024 };

struct rows_chunk {
	struct rows_chunk *next;
	size_t n;
	size_t owners[CHUNK_ROWS];
	unsigned char *items;
};

void rows_init(struct rows *rows, struct arena *arena, size_t row_bytes)
{
	*rows = (struct rows){ .arena = arena, .row_bytes = row_bytes };
}

static void open_chunk(struct rows *rows)
{
	struct rows_chunk *chunk = arena_alloc(rows->arena, sizeof(*chunk));

	chunk->items = arena_array(rows->arena, CHUNK_ROWS, rows->row_bytes);
	if (rows->last)
		rows->last->next = chunk;
	else
		rows->first = chunk;
	rows->last = chunk;
}

const void *rows_add(struct rows *rows, size_t owner, const void *row)
{
	struct rows_chunk *chunk;

	if (!rows->last || rows->last->n == CHUNK_ROWS)
		open_chunk(rows);
	chunk = rows->last;
	chunk->owners[chunk->n] = owner;
	rows->n++;
	return memcpy(chunk->items + chunk->n++ * rows->row_bytes, row, rows->row_bytes);
}

void **rows_list(struct arena *arena, const struct rows *rows)
{
	void **list = arena_array(arena, rows->n, sizeof(*list));
	size_t n = 0;

	for (const struct rows_chunk *c = rows->first; c; c = c->next) {
		for (size_t i = 0; i < c->n; i++)
			list[n++] = c->items + i * rows->row_bytes;
	}
	return list;
}

struct row_groups rows_group(struct arena *arena, const struct rows *rows, size_t n_owners)
{
	struct row_groups groups = { .n = rows->n };
	size_t *next = arena_array(rows->arena, n_owners + 1, sizeof(*next));
	unsigned char *items = arena_array(arena, rows->n, rows->row_bytes);

	for (const struct rows_chunk *c = rows->first; c; c = c->next) {
		for (size_t i = 0; i < c->n; i++)
			next[c->owners[i] + 1]++;
	}
	for (size_t i = 0; i < n_owners; i++)
		next[i + 1] += next[i];
	groups.items = items;
	groups.starts = arena_array(arena, n_owners + 1, sizeof(*groups.starts));
	memcpy(groups.starts, next, (n_owners + 1) * sizeof(*next));
	for (const struct rows_chunk *c = rows->first; c; c = c->next) {
		for (size_t i = 0; i < c->n; i++)
			memcpy(items + next[c->owners[i]]++ * rows->row_bytes,
			       c->items + i * rows->row_bytes, rows->row_bytes);
	}
	return groups;
}
