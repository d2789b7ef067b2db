/*
 * weights.c - the numbers of src/pdf/weights.def anew: how often each literal, length and distance comes in the streams of PDFs.
 *
 * Pages and packed objects of the PDFs named, counted as the compressor counts them. Shares of SHARES, at least 1, so
 * that what did not come has a code too.
 */
#include <isa-l/igzip_lib.h>
#include <stdio.h>

#include "streams.h"

enum { SHARES = 100000, IN_A_LINE = 16 };

static void print_shares(const char *name, const uint64_t *counts, int n)
{
	uint64_t all = 0;

	for (int i = 0; i < n; i++)
		all += counts[i];
	printf("%s(", name);
	for (int i = 0; i < n; i++) {
		uint64_t share = counts[i] * SHARES / all;

		printf("%s%llu%s", i % IN_A_LINE ? " " : "\n\t", (unsigned long long)(share ? share : 1), i + 1 < n ? "," : ")\n");
	}
}

int main(int argc, char **argv)
{
	static struct isal_huff_histogram counts;
	struct streams all = streams_read(argv + 1, argc - 1, STREAMS_PAGES | STREAMS_OBJECTS);

	for (size_t i = 0; i < all.n; i++)
		isal_update_histogram(all.items[i].bytes, (int)all.items[i].length, &counts);
	print_shares("LITERALS_AND_LENGTHS", counts.lit_len_histogram, ISAL_DEF_LIT_LEN_SYMBOLS);
	print_shares("DISTANCES", counts.dist_histogram, ISAL_DEF_DIST_SYMBOLS);
	return 0;
}
