/*
 * malloc.c - the C library's malloc, with one difference: what it cannot give ends the process, as it does everywhere in
 * this program, also where a library asked.
 *
 * Of the libraries here some pass over a refusal and go on with less (HarfBuzz shapes nothing, and a page has no text),
 * some crash (libxlsxwriter), some abort (GLib). A definition in the program comes before that of the C library for all
 * of them. Large requests are refused as ever: their size may come from a damaged file, and the library that reads it
 * says so.
 *
 * A sanitizer has its own functions in this place.
 */
#include <stdlib.h>

#include "base/die.h"

#ifdef __has_feature
#define SANITIZED (__has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || __has_feature(thread_sanitizer))
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED 1
#else
#define SANITIZED 0
#endif

#if defined(__GLIBC__) && !SANITIZED

enum { REFUSED_BYTES = 16 << 20 };	/* requests of this size and more may be refused */

/* The C library's own, under names that are always its. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);

static void *given(void *block, size_t size)
{
	if (!block && size < REFUSED_BYTES)
		die_of_memory();
	return block;
}

void *malloc(size_t size)
{
	return given(__libc_malloc(size), size);
}

void *calloc(size_t count, size_t size)
{
	size_t all;

	return given(__libc_calloc(count, size), __builtin_mul_overflow(count, size, &all) ? REFUSED_BYTES : all);
}

/* A size of 0 frees the block, and NULL is no refusal. */
void *realloc(void *block, size_t size)
{
	void *moved = __libc_realloc(block, size);

	return size ? given(moved, size) : moved;
}

#endif
