/*
 * streams.c - the compressed streams of documents, unpacked.
 *
 * A page's stream is known by what it is not: fonts have a Length1 in their dictionary, objects and cross-references
 * a Type, maps to Unicode begin as such.
 */
#include "streams.h"

#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DICTIONARY_MAX_BYTES = 512 };

void *streams_need(void *memory)
{
	if (!memory) {
		fputs("out of memory\n", stderr);
		exit(1);
	}
	return memory;
}

static char *read_file(const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	long size;

	if (!file || fseek(file, 0, SEEK_END) != 0 || (size = ftell(file)) < 0) {
		perror(path);
		exit(1);
	}
	rewind(file);
	bytes = streams_need(malloc((size_t)size + 1));
	*length = fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return bytes;
}

/* The kind of the stream by the dictionary that ends before at; 0: another. */
static int kind_of(const char *start, const char *at)
{
	static const struct { const char *entry; int kind; } KINDS[] = {
		{ "/Length1", 0 }, { "/Type/XRef", 0 }, { "/Type/ObjStm", STREAMS_OBJECTS },
	};
	const char *from = at - start > DICTIONARY_MAX_BYTES ? at - DICTIONARY_MAX_BYTES : start;
	const char *object = from, *next;

	while ((next = memmem(object, (size_t)(at - object), " obj", 4)))
		object = next + 4;
	for (size_t i = 0; i < sizeof(KINDS) / sizeof(KINDS[0]); i++)
		if (memmem(object, (size_t)(at - object), KINDS[i].entry, strlen(KINDS[i].entry)))
			return KINDS[i].kind;
	return STREAMS_PAGES;
}

static int is_map(const unsigned char *bytes, size_t length)
{
	static const char START[] = "/CIDInit";

	return length >= sizeof(START) - 1 && memcmp(bytes, START, sizeof(START) - 1) == 0;
}

static void add(struct streams *all, const unsigned char *bytes, size_t length)
{
	all->items = streams_need(realloc(all->items, (all->n + 1) * sizeof(*all->items)));
	all->items[all->n].bytes = streams_need(malloc(length + 1));
	memcpy(all->items[all->n].bytes, bytes, length);
	all->items[all->n++].length = length;
	all->bytes += length;
}

static void add_file(struct streams *all, const char *bytes, size_t length, int kinds, unsigned char *scratch)
{
	struct libdeflate_decompressor *d = streams_need(libdeflate_alloc_decompressor());
	const char *end = bytes + length, *at = bytes;

	while ((at = memmem(at, (size_t)(end - at), "stream", 6))) {
		const char *data = at + 6;
		size_t used, made;

		data += data < end && *data == '\r';
		data += data < end && *data == '\n';
		if ((kind_of(bytes, at) & kinds)
		    && libdeflate_zlib_decompress_ex(d, data, (size_t)(end - data), scratch,
				STREAM_MAX_BYTES, &used, &made) == LIBDEFLATE_SUCCESS
		    && !is_map(scratch, made))
			add(all, scratch, made);
		at = data;
	}
	libdeflate_free_decompressor(d);
}

struct streams streams_read(char **paths, int n, int kinds)
{
	unsigned char *scratch = streams_need(malloc(STREAM_MAX_BYTES));
	struct streams all = { 0 };

	for (int i = 0; i < n; i++) {
		size_t length;
		char *bytes = read_file(paths[i], &length);

		add_file(&all, bytes, length, kinds, scratch);
		free(bytes);
	}
	free(scratch);
	if (!all.n) {
		fputs("no compressed stream was found\n", stderr);
		exit(1);
	}
	return all;
}
