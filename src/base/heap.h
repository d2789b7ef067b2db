/*
 * heap.h - memory with a cap, for a library that allocates through a callback; with a snapshot that can
 * be restored.
 */
#ifndef WAYMARK_BASE_HEAP_H
#define WAYMARK_BASE_HEAP_H

#include <stddef.h>

enum { HEAP_CLASSES = 192 };

struct heap_chunk;

/* What was in use at one moment. */
struct heap_state {
	size_t used_bytes;		/* as requested, before rounding up */
	struct heap_chunk *last;	/* the chunk that new blocks are cut from; NULL: no chunk yet */
	void *freed[HEAP_CLASSES];	/* lists of blocks given back, by size class */
};

struct heap {
	size_t max_bytes;		/* a request beyond this is refused */
	struct heap_state now, kept;
	struct heap_chunk *first;	/* NULL: no chunk yet */
};

/* Make an empty heap. Zeroed memory is a valid heap whose cap is 0. */
void heap_init(struct heap *heap, size_t max_bytes);

/* Give all memory back to the system. */
void heap_clear(struct heap *heap);

/* Allocate, grow, shrink or (new_bytes 0) free one block, like realloc; old_bytes is 0 for a new block. Returns NULL
 * after freeing, or when the cap would be exceeded: the old block is then unchanged. */
void *heap_resize(struct heap *heap, void *block, size_t old_bytes, size_t new_bytes);

/* heap_snapshot remembers all blocks and their contents; heap_restore brings them back, at the same addresses. A
 * second snapshot replaces the first. */
void heap_snapshot(struct heap *heap);
void heap_restore(struct heap *heap);

/* Let malloc keep freed memory for the next school: asking the system for it again would cost more than all the work
 * on a school. The first part uses large pages where the system has them. Call at most once, when the program starts. */
void heap_keep_freed(void);

#endif
