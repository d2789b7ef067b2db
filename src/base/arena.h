/*
 * arena.h - memory that is given back all at once.
 *
 * A run has three arenas: run (options, fonts), framework (the frozen model) and school (everything
 * else). Each is reset as a whole; single allocations are never freed. Strings in an arena are
 * immutable and shared. Running out of memory ends the process through die(): callers never check for
 * NULL.
 */
#ifndef WAYMARK_BASE_ARENA_H
#define WAYMARK_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena_block;
struct arena_cleanup;

struct arena {
	struct arena_block *block;	/* the block in use; older blocks are chained behind it */
	size_t used_bytes;		/* used bytes of `block` */
	size_t older_bytes;		/* used bytes of all older blocks together */
	struct arena_cleanup *cleanups;	/* run in reverse order by reset and clear */
};

/* The struct is the caller's. Nothing is allocated until the first use. */
void arena_init(struct arena *arena);

/* Run the cleanups and forget every allocation; the largest block is kept for the next round. */
void arena_reset(struct arena *arena);

/* Like arena_reset, but gives all memory back to the system. */
void arena_clear(struct arena *arena);

/* Zeroed memory, aligned for any type. Never NULL, not even for 0 bytes. */
void *arena_alloc(struct arena *arena, size_t size_bytes);

/* A zeroed array of `count` items. If the product overflows, the process ends. */
void *arena_array(struct arena *arena, size_t count, size_t item_bytes);

/* Copy an arena's array into a larger one: *capacity doubles (to at least 8); the `used` items are copied. */
void *arena_grow(struct arena *arena, void *items, size_t used, size_t *capacity, size_t item_bytes);

/* Bytes asked for since the last reset, over all blocks. */
size_t arena_bytes(const struct arena *arena);

/* Terminated copies. arena_strdup(NULL) returns NULL. */
char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);

char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/* Call fn(handle) when the arena is reset or cleared. This is how a handle (FILE, lua_State) gets an owner. */
void arena_defer(struct arena *arena, void (*fn)(void *handle), void *handle);

#endif
