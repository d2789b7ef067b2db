/*
 * arena.h - memory that is given back all at once.
 *
 * Three arenas live in a run: run (options, fonts), framework (frozen model) and school (everything
 * else); each is reset, never freed piece by piece. Strings in an arena are immutable and shared.
 * Running out of memory ends the process through die(): no caller checks for NULL.
 */
#ifndef WAYMARK_BASE_ARENA_H
#define WAYMARK_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;
struct arena_cleanup;

struct arena {
	struct arena_block *block;	/* the block in use; older ones behind it */
	size_t used_bytes;		/* of that block */
	size_t older_bytes;		/* used of the older ones, together */
	struct arena_cleanup *cleanups;	/* run in reverse order by reset and clear */
};

/* Caller's storage. Nothing is allocated until the first use. */
void arena_init(struct arena *arena);

/* Run the cleanups and forget every allocation; the largest block is kept for the next round. */
void arena_reset(struct arena *arena);

/* As reset, and give all memory back. */
void arena_clear(struct arena *arena);

/* Zeroed memory, aligned for any type; never NULL, also for 0 bytes. */
void *arena_alloc(struct arena *arena, size_t size_bytes);

/* Zeroed array of count items; an overflowing product ends the process. */
void *arena_array(struct arena *arena, size_t count, size_t item_bytes);

/* A longer copy of an arena's array: *capacity doubles (at least 8); used items are kept. */
void *arena_grow(struct arena *arena, void *items, size_t used, size_t *capacity, size_t item_bytes);

/* How much has been asked for since the last reset, all together. */
size_t arena_bytes(const struct arena *arena);

/* Terminated copies. arena_strdup(NULL) is NULL. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);

char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* Call fn(handle) when the arena is reset or cleared: how a handle (FILE, lua_State) is owned. */
void arena_defer(struct arena *arena, void (*fn)(void *handle), void *handle);

#endif
