/*
 * arena.c - blocks of memory in a chain, the newest first.
 *
 * The one hard idea: a block never moves, so pointers stay good until the reset. When something does
 * not fit, a new block is opened, at least twice as large as the last.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/die.h"

enum { ALIGN_BYTES = _Alignof(max_align_t), FIRST_BLOCK_BYTES = 16 * 1024 };

struct arena_block {
	struct arena_block *older;
	size_t size_bytes;
	_Alignas(max_align_t) unsigned char bytes[];
};

struct arena_cleanup {
	struct arena_cleanup *older;
	void (*fn)(void *);
	void *handle;
};

void arena_init(struct arena *arena)
{
	*arena = (struct arena){ 0 };
}

static void run_cleanups(struct arena *arena)
{
	struct arena_cleanup *c = arena->cleanups;

	arena->cleanups = NULL;
	for (; c; c = c->older)
		c->fn(c->handle);
}

static void free_blocks(struct arena_block *b)
{
	while (b) {
		struct arena_block *older = b->older;

		free(b);
		b = older;
	}
}

void arena_reset(struct arena *arena)
{
	run_cleanups(arena);
	if (arena->block) {
		free_blocks(arena->block->older);
		arena->block->older = NULL;
	}
	arena->used_bytes = arena->older_bytes = 0;
}

void arena_clear(struct arena *arena)
{
	run_cleanups(arena);
	free_blocks(arena->block);
	arena_init(arena);
}

static void open_block(struct arena *arena, size_t need_bytes)
{
	size_t size = arena->block ? arena->block->size_bytes * 2 : FIRST_BLOCK_BYTES;
	struct arena_block *b;

	if (size < need_bytes)
		size = need_bytes;
	b = malloc(sizeof(*b) + size);
	if (!b)
		die_of_memory();
	b->older = arena->block;
	b->size_bytes = size;
	arena->block = b;
	arena->older_bytes += arena->used_bytes;
	arena->used_bytes = 0;
}

/* Returns memory that is not yet zeroed. Shared by arena_alloc and the string copies. */
static void *take(struct arena *arena, size_t size_bytes)
{
	void *p;

	if (size_bytes > SIZE_MAX / 4)
		die_of_memory();
	size_bytes = (size_bytes + ALIGN_BYTES - 1) & ~(size_t)(ALIGN_BYTES - 1);
	if (!arena->block || arena->block->size_bytes - arena->used_bytes < size_bytes)
		open_block(arena, size_bytes);
	p = arena->block->bytes + arena->used_bytes;
	arena->used_bytes += size_bytes;
	return p;
}

void *arena_alloc(struct arena *arena, size_t size_bytes)
{
	return memset(take(arena, size_bytes), 0, size_bytes);
}

size_t arena_bytes(const struct arena *arena)
{
	return arena->older_bytes + arena->used_bytes;
}

void *arena_array(struct arena *arena, size_t count, size_t item_bytes)
{
	if (item_bytes && count > SIZE_MAX / item_bytes)
		die_of_memory();
	return arena_alloc(arena, count * item_bytes);
}

void *arena_grow(struct arena *arena, void *items, size_t used, size_t *capacity, size_t item_bytes)
{
	size_t wider = *capacity ? *capacity * 2 : 8;
	unsigned char *wide;

	if (item_bytes && wider > SIZE_MAX / item_bytes)
		die_of_memory();
	wide = take(arena, wider * item_bytes);
	if (used)
		memcpy(wide, items, used * item_bytes);
	memset(wide + used * item_bytes, 0, (wider - used) * item_bytes);
	*capacity = wider;
	return wide;
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
	char *copy = take(arena, length + 1);

	if (length)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return text ? arena_strndup(arena, text, strlen(text)) : NULL;
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	char shortly[256], *text;
	va_list again;
	int length;

	va_copy(again, args);
	length = vsnprintf(shortly, sizeof(shortly), format, again);
	va_end(again);
	if (length < 0)
		die("could not format a message");
	if ((size_t)length < sizeof(shortly))
		return arena_strndup(arena, shortly, (size_t)length);
	text = take(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, args);
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

void arena_defer(struct arena *arena, void (*fn)(void *), void *handle)
{
	struct arena_cleanup *c = arena_alloc(arena, sizeof(*c));

	c->older = arena->cleanups;
	c->fn = fn;
	c->handle = handle;
	arena->cleanups = c;
}
