/*
 * heap.h - memory with a cap, for a library that asks for its memory through a function of ours.
 */
#ifndef WAYMARK_BASE_HEAP_H
#define WAYMARK_BASE_HEAP_H

#include <stddef.h>

struct heap {
	size_t used_bytes;
	size_t max_bytes;	/* more is refused */
};

/*
 * Give, grow, shrink or (new_bytes 0) take back one block, as realloc does; old_bytes is 0 for a new
 * one. NULL when the block is gone or the cap would be passed: the old block then stays as it was.
 */
void *heap_resize(struct heap *heap, void *block, size_t old_bytes, size_t new_bytes);

/* Memory given back stays with the process, for the next school: asking the system for it again costs more than
 * all the work on it. At most once, at the start of a program. */
void heap_keep_freed(void);

#endif
