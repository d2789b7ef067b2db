/*
 * floor.c - the least that a run could take: the time to compress its pages and nothing else.
 *
 * Each PDF named is read and the compressed streams of its pages are unpacked first; what is timed is
 * libdeflate at level 6 over all of them, once, in processor time. Other streams say what they are: fonts have a
 * Length1 in their dictionary, objects and cross-references a Type, maps to Unicode begin as such.
 * Prints the seconds, the streams and their bytes unpacked.
 */
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LEVEL = 6, STREAM_MAX_BYTES = 1 << 24, DICTIONARY_MAX_BYTES = 512 };

struct stream { unsigned char *bytes; size_t length; };

struct streams { struct stream *items; size_t n, bytes; };

static void *need(void *memory)
{
	if (!memory) {
		fputs("floor: out of memory\n", stderr);
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
	bytes = need(malloc((size_t)size + 1));
	*length = fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return bytes;
}

/* Whether the dictionary that ends before at is another stream's than a page's. */
static int is_other(const char *start, const char *at)
{
	static const char *const OTHERS[] = { "/Length1", "/Type/ObjStm", "/Type/XRef" };
	const char *from = at - start > DICTIONARY_MAX_BYTES ? at - DICTIONARY_MAX_BYTES : start;
	const char *object = from, *next;

	while ((next = memmem(object, (size_t)(at - object), " obj", 4)))
		object = next + 4;
	for (size_t i = 0; i < sizeof(OTHERS) / sizeof(OTHERS[0]); i++)
		if (memmem(object, (size_t)(at - object), OTHERS[i], strlen(OTHERS[i])))
			return 1;
	return 0;
}

static int is_map(const unsigned char *bytes, size_t length)
{
	static const char START[] = "/CIDInit";

	return length >= sizeof(START) - 1 && memcmp(bytes, START, sizeof(START) - 1) == 0;
}

static void add_streams(struct streams *all, const char *bytes, size_t length,
			unsigned char *scratch)
{
	struct libdeflate_decompressor *d = need(libdeflate_alloc_decompressor());
	const char *end = bytes + length, *at = bytes;

	while ((at = memmem(at, (size_t)(end - at), "stream", 6))) {
		const char *data = at + 6;
		size_t used, made;

		data += data < end && *data == '\r';
		data += data < end && *data == '\n';
		if (!is_other(bytes, at)
		    && libdeflate_zlib_decompress_ex(d, data, (size_t)(end - data), scratch,
				STREAM_MAX_BYTES, &used, &made) == LIBDEFLATE_SUCCESS
		    && !is_map(scratch, made)) {
			all->items = need(realloc(all->items, (all->n + 1) * sizeof(*all->items)));
			all->items[all->n].bytes = need(malloc(made + 1));
			memcpy(all->items[all->n].bytes, scratch, made);
			all->items[all->n++].length = made;
			all->bytes += made;
		}
		at = data;
	}
	libdeflate_free_decompressor(d);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	struct libdeflate_compressor *c = need(libdeflate_alloc_compressor(LEVEL));
	unsigned char *scratch = need(malloc(STREAM_MAX_BYTES));
	struct streams all = { 0 };
	double start;

	for (int i = 1; i < argc; i++) {
		size_t length;
		char *bytes = read_file(argv[i], &length);

		add_streams(&all, bytes, length, scratch);
		free(bytes);
	}
	if (!all.n) {
		fputs("floor: no compressed stream was found\n", stderr);
		return 1;
	}
	start = now();
	for (size_t i = 0; i < all.n; i++)
		if (!libdeflate_zlib_compress(c, all.items[i].bytes, all.items[i].length, scratch,
					      STREAM_MAX_BYTES)) {
			fputs("floor: a stream is too large\n", stderr);
			return 1;
		}
	printf("%.6f %zu %zu\n", now() - start, all.n, all.bytes);
	return 0;
}
