/*
 * heap.c - see heap.h. A refused request is for the library to handle; if the system has no memory, the
 * process ends.
 *
 * The one hard idea: blocks are cut from chunks that never move, and a freed block goes to the free
 * list of its size class. Everything a library holds therefore lies in a few stretches of memory that
 * can be copied and copied back, and most calls take a few instructions. Rounding up and free lists
 * cost at most about as much again as is in use.
 */
#include "base/heap.h"

#include <malloc.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/die.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#else
#define ASAN_POISON_MEMORY_REGION(at, bytes) ((void)(at), (void)(bytes))
#define ASAN_UNPOISON_MEMORY_REGION(at, bytes) ((void)(at), (void)(bytes))
#endif

enum {
	KEPT_BYTES = 32 << 20, HUGE_ROOM_BYTES = 24 << 20, HUGE_PAGE_BYTES = 2 << 20, GROWTH_BYTES = 1 << 20,
	ALIGN_BYTES = _Alignof(max_align_t),
	FIRST_CHUNK_BYTES = 64 << 10, CHUNK_MAX_BYTES = 1 << 20,	/* size of chunks that hold several blocks */
	SPARE_MAX_BYTES = 8 << 20,	/* kept beyond the snapshot's chunks */
	SMALL_BITS = 10, SMALL_CLASSES = (1 << SMALL_BITS) / ALIGN_BYTES,
};

struct heap_chunk {
	struct heap_chunk *next;
	size_t size_bytes, used_bytes;
	unsigned char *copy;		/* made by the snapshot; NULL: the chunk is newer */
	size_t copy_bytes;
	_Alignas(max_align_t) unsigned char bytes[];
};

void heap_init(struct heap *heap, size_t max_bytes)
{
	*heap = (struct heap){ .max_bytes = max_bytes };
}

static void free_chunk(struct heap_chunk *chunk)
{
	ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->size_bytes);
	free(chunk->copy);
	free(chunk);
}

void heap_clear(struct heap *heap)
{
	for (struct heap_chunk *chunk = heap->first, *next; chunk; chunk = next) {
		next = chunk->next;
		free_chunk(chunk);
	}
	heap_init(heap, heap->max_bytes);
}

/* ---- sizes ---- */

/*
 * The size class of a request, and the size of its blocks: multiples of the alignment, then four steps per doubling.
 */
static unsigned size_class(size_t bytes, size_t *class_bytes)
{
	unsigned bits;
	size_t step;

	if (bytes <= 1u << SMALL_BITS) {
		*class_bytes = (bytes + ALIGN_BYTES - 1) & ~(size_t)(ALIGN_BYTES - 1);
		return (unsigned)(*class_bytes / ALIGN_BYTES) - 1;
	}
	bits = 63 - (unsigned)__builtin_clzll((unsigned long long)(bytes - 1));
	step = (size_t)1 << (bits - 2);
	*class_bytes = (bytes + step - 1) & ~(step - 1);
	return SMALL_CLASSES + (bits - SMALL_BITS) * 4
	       + (unsigned)((*class_bytes - ((size_t)1 << bits)) / step) - 1;
}

/* ---- chunks ---- */

static struct heap_chunk *new_chunk(size_t size_bytes)
{
	struct heap_chunk *chunk = malloc(sizeof(*chunk) + size_bytes);

	if (!chunk)
		die_of_memory();
	*chunk = (struct heap_chunk){ .size_bytes = size_bytes };
	ASAN_POISON_MEMORY_REGION(chunk->bytes, size_bytes);
	return chunk;
}

/* Go on to the next chunk with room, allocating it if necessary. The rest of the previous chunk is lost until a
 * restore. */
static void next_chunk(struct heap *heap, size_t need_bytes)
{
	struct heap_chunk *last = heap->now.last, **link = last ? &last->next : &heap->first;
	size_t size = last ? last->size_bytes * 2 : FIRST_CHUNK_BYTES;

	if (!*link || (*link)->size_bytes < need_bytes) {
		struct heap_chunk *chunk;

		size = size > CHUNK_MAX_BYTES ? CHUNK_MAX_BYTES : size;
		chunk = new_chunk(size > need_bytes ? size : need_bytes);
		chunk->next = *link;
		*link = chunk;
	}
	heap->now.last = *link;
	(*link)->used_bytes = 0;
}

/* ---- blocks ---- */

static void *take(struct heap *heap, size_t bytes)
{
	size_t class_bytes;
	unsigned class = size_class(bytes, &class_bytes);
	void *block = heap->now.freed[class];
	struct heap_chunk *chunk = heap->now.last;

	if (block) {
		memcpy(&heap->now.freed[class], block, sizeof(void *));
	} else {
		if (!chunk || chunk->size_bytes - chunk->used_bytes < class_bytes) {
			next_chunk(heap, class_bytes);
			chunk = heap->now.last;
		}
		block = chunk->bytes + chunk->used_bytes;
		chunk->used_bytes += class_bytes;
	}
	ASAN_UNPOISON_MEMORY_REGION(block, bytes);
	return block;
}

static void give_back(struct heap *heap, void *block, size_t bytes)
{
	size_t class_bytes;
	unsigned class = size_class(bytes, &class_bytes);

	ASAN_UNPOISON_MEMORY_REGION(block, class_bytes);
	memcpy(block, &heap->now.freed[class], sizeof(void *));
	heap->now.freed[class] = block;
	ASAN_POISON_MEMORY_REGION((char *)block + sizeof(block), class_bytes - sizeof(block));
}

static bool same_class(size_t a, size_t b)
{
	size_t a_bytes, b_bytes;

	return size_class(a, &a_bytes) == size_class(b, &b_bytes);
}

void *heap_resize(struct heap *heap, void *block, size_t old_bytes, size_t new_bytes)
{
	void *moved;

	if (new_bytes == 0) {
		if (block)
			give_back(heap, block, old_bytes);
		heap->now.used_bytes -= old_bytes;
		return NULL;
	}
	if (new_bytes > old_bytes && (heap->now.used_bytes > heap->max_bytes ||
				      new_bytes - old_bytes > heap->max_bytes - heap->now.used_bytes))
		return NULL;
	heap->now.used_bytes += new_bytes - old_bytes;
	if (!block)
		return take(heap, new_bytes);
	if (same_class(old_bytes, new_bytes)) {
		ASAN_UNPOISON_MEMORY_REGION(block, new_bytes);
		return block;
	}
	moved = take(heap, new_bytes);
	memcpy(moved, block, old_bytes < new_bytes ? old_bytes : new_bytes);
	give_back(heap, block, old_bytes);
	return moved;
}

/* ---- there and back ---- */

void heap_snapshot(struct heap *heap)
{
	bool held = heap->now.last != NULL;

	for (struct heap_chunk *chunk = heap->first; chunk; chunk = chunk->next) {
		free(chunk->copy);
		chunk->copy = NULL;
		if (!held)
			continue;
		chunk->copy_bytes = chunk->used_bytes;
		chunk->copy = malloc(chunk->copy_bytes + 1);
		if (!chunk->copy)
			die_of_memory();
		ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->used_bytes);
		memcpy(chunk->copy, chunk->bytes, chunk->copy_bytes);
		held = chunk != heap->now.last;
	}
	heap->kept = heap->now;
}

/* Keep some chunks beyond the snapshot's for the next blocks, and free the others. */
static void free_spare(struct heap_chunk **link)
{
	size_t spare = 0;

	while (*link) {
		struct heap_chunk *chunk = *link;

		spare += chunk->size_bytes;
		if (spare <= SPARE_MAX_BYTES) {
			ASAN_POISON_MEMORY_REGION(chunk->bytes, chunk->size_bytes);
			link = &chunk->next;
			continue;
		}
		*link = chunk->next;
		free_chunk(chunk);
	}
}

void heap_restore(struct heap *heap)
{
	struct heap_chunk **link = &heap->first;

	for (; *link && (*link)->copy; link = &(*link)->next) {
		struct heap_chunk *chunk = *link;

		ASAN_POISON_MEMORY_REGION(chunk->bytes, chunk->size_bytes);
		ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->copy_bytes);
		memcpy(chunk->bytes, chunk->copy, chunk->copy_bytes);
		chunk->used_bytes = chunk->copy_bytes;
	}
	free_spare(link);
	heap->now = heap->kept;
}

/* Ask for two-megabyte pages for the memory that malloc hands out first: a run touches some ten megabytes all over,
 * and fewer pages make address translation cheaper. It is only a hint; failure is ignored. */
static void ask_for_huge_pages(void)
{
	char *room = malloc(HUGE_ROOM_BYTES);
	size_t to_page = -(uintptr_t)room & (HUGE_PAGE_BYTES - 1);

	if (room)
		madvise(room + to_page, HUGE_ROOM_BYTES - HUGE_PAGE_BYTES, MADV_HUGEPAGE);
	free(room);
}

void heap_keep_freed(void)
{
	mallopt(M_MMAP_THRESHOLD, KEPT_BYTES);
	mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
	mallopt(M_TOP_PAD, GROWTH_BYTES);
	ask_for_huge_pages();
}
