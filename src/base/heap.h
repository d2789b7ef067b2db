/*
 * heap.h - memory with a cap, for a library that asks for its memory through a function of ours; and the way
 * back to what it held at one moment.
 */
#ifndef WAYMARK_BASE_HEAP_H
#define WAYMARK_BASE_HEAP_H

#include <stddef.h>

enum { HEAP_CLASSES = 192 };

struct heap_chunk;

/* What was in use at one moment. */
struct heap_state {
	size_t used_bytes;		/* as they were asked for */
	struct heap_chunk *last;	/* the chunk that blocks come from; NULL: none yet */
	void *freed[HEAP_CLASSES];	/* blocks given back, by size */
};

struct heap {
	size_t max_bytes;		/* more is refused */
	struct heap_state now, kept;
	struct heap_chunk *first;	/* NULL: none yet */
};

/* An empty heap; zeroed memory is one too, with nothing to give. */
void heap_init(struct heap *heap, size_t max_bytes);

/* Give back everything. */
void heap_clear(struct heap *heap);

/*
 * Give, grow, shrink or (new_bytes 0) take back one block, as realloc does; old_bytes is 0 for a new
 * one. NULL when the block is gone or the cap would be passed: the old block then stays as it was.
 */
void *heap_resize(struct heap *heap, void *block, size_t old_bytes, size_t new_bytes);

/* Remember all blocks and what stands in them; and bring that back, at the same addresses. A second
 * snapshot takes the first one's place. */
void heap_snapshot(struct heap *heap);
void heap_restore(struct heap *heap);

/* Memory given back stays with the process, for the next school: asking the system for it again costs more than
 * all the work on it; the first of it comes in large pages where there are any. At most once, at the start of a program. */
void heap_keep_freed(void);

#endif
