/* source.c - see source.h. */
#include "evidence/source.h"

#include <string.h>

enum {
	PIECE_BYTES = 128 * 1024,
	TAIL_BYTES_MAX = 3		/* of a UTF-8 character, after its first byte */
};

bool source_open(struct source *source, struct spool *spool)
{
	*source = (struct source){ .spool = spool, .bytes = spool_view(spool),
				   .length = spool_length(spool) };
	return source->bytes != NULL;
}

void source_skip(struct source *source, size_t n_bytes)
{
	source->start += n_bytes;
	source->bytes += n_bytes;
	source->length -= n_bytes;
}

bool source_starts_with(const struct source *source, const char *start, size_t length)
{
	return source->length >= length && memcmp(source->bytes, start, length) == 0;
}

static bool inside_character(char byte)
{
	return ((unsigned char)byte & 0xC0) == 0x80;
}

size_t source_piece(const struct source *source, size_t offset)
{
	const char *bytes = source->bytes + offset;
	size_t n = source->length - offset;

	source_passed(source, offset);
	if (n <= PIECE_BYTES)
		return n;
	n = PIECE_BYTES;
	for (size_t tail = 0; tail <= TAIL_BYTES_MAX; tail++) {
		if (!inside_character(bytes[n - tail]))
			return n - tail;
	}
	return n;	/* not UTF-8 */
}

void source_passed(const struct source *source, size_t offset)
{
	spool_view_passed(source->spool, source->start + offset);
}
