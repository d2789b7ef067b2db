/*
 * floor.c - the least that a run could take: the time to compress its pages and nothing else.
 *
 * The streams of the pages of each PDF named are unpacked first; what is timed is libdeflate at level 6 over all of
 * them, once, in processor time. Prints the seconds, the streams and their bytes unpacked.
 */
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "streams.h"

enum { LEVEL = 6 };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	struct streams all = streams_read(argv + 1, argc - 1, STREAMS_PAGES);
	struct libdeflate_compressor *c = streams_need(libdeflate_alloc_compressor(LEVEL));
	unsigned char *scratch = streams_need(malloc(STREAM_MAX_BYTES));
	double start = now();

	for (size_t i = 0; i < all.n; i++)
		if (!libdeflate_zlib_compress(c, all.items[i].bytes, all.items[i].length, scratch,
					      STREAM_MAX_BYTES)) {
			fputs("floor: a stream is too large\n", stderr);
			return 1;
		}
	printf("%.6f %zu %zu\n", now() - start, all.n, all.bytes);
	return 0;
}
