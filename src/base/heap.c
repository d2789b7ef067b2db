/* heap.c - see heap.h. A refusal is the borrower's to handle; real exhaustion ends the process. */
#include "base/heap.h"

#include <malloc.h>
#include <stdlib.h>

#include "base/die.h"

enum { KEPT_BYTES = 32 << 20, GROWTH_BYTES = 1 << 20 };

void *heap_resize(struct heap *heap, void *block, size_t old_bytes, size_t new_bytes)
{
	void *moved;

	if (new_bytes == 0) {
		free(block);
		heap->used_bytes -= old_bytes;
		return NULL;
	}
	if (new_bytes > old_bytes && (heap->used_bytes > heap->max_bytes ||
				      new_bytes - old_bytes > heap->max_bytes - heap->used_bytes))
		return NULL;
	moved = realloc(block, new_bytes);
	if (!moved)
		die("out of memory");
	heap->used_bytes += new_bytes - old_bytes;
	return moved;
}

void heap_keep_freed(void)
{
	mallopt(M_MMAP_THRESHOLD, KEPT_BYTES);
	mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
	mallopt(M_TOP_PAD, GROWTH_BYTES);
}
