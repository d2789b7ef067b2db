/*
 * book_parts.c - see book_parts.h.
 *
 * Only for archives that libxlsxwriter made: no comment at the end, parts packed by deflate, no comments in the XML.
 */
#include "workbook/book_parts.h"

#include <isa-l/igzip_lib.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

enum {
	END_BYTES = 22, ENTRY_BYTES = 46, LOCAL_BYTES = 30,	/* of the archive's records, without names */
	PIECE_BYTES = 64 * 1024
};

static uint32_t number(const char *at, int bytes)
{
	uint32_t n = 0;

	while (bytes-- > 0)
		n = n << 8 | (unsigned char)at[bytes];
	return n;
}

/* ---- a part's XML, as it comes ---- */

struct scan {
	bool broken, in_tag, quoted;
	char first, last;		/* characters of the tag */
	long depth;			/* elements that are open */
	bool any;
};

static void end_tag(struct scan *s)
{
	if (s->first == '/')
		s->depth--;
	else if (s->first != '?' && s->last != '/')
		s->depth++;
	s->broken |= s->depth < 0;
	s->in_tag = false;
	s->any = true;
}

static void take(struct scan *s, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		const char c = bytes[i];

		if (c == '<') {
			s->broken |= s->in_tag;
			s->in_tag = true;
			s->first = s->last = '\0';
			s->quoted = false;
		} else if (c == '>' && s->in_tag && !s->quoted) {
			end_tag(s);
		} else if (s->in_tag) {
			s->quoted ^= c == '"';
			s->last = c;
			if (!s->first)
				s->first = c;
		}
	}
}

/* ---- the archive ---- */

static bool is_part_whole(struct inflate_state *state, char *piece, const char *packed, size_t length)
{
	struct scan scan = { .any = false };

	isal_inflate_init(state);
	state->next_in = (uint8_t *)packed;
	state->avail_in = (uint32_t)length;
	do {
		state->next_out = (uint8_t *)piece;
		state->avail_out = PIECE_BYTES;
		if (isal_inflate(state) != ISAL_DECOMP_OK)
			return false;
		take(&scan, piece, PIECE_BYTES - state->avail_out);
	} while (state->avail_out == 0 || (state->block_state != ISAL_BLOCK_FINISH && state->avail_in));
	return state->block_state == ISAL_BLOCK_FINISH && scan.any && !scan.broken && !scan.in_tag && scan.depth == 0;
}

/* The entry of the directory at *at, which is moved behind it. */
static bool is_entry_whole(struct inflate_state *state, char *piece, const char *bytes, size_t length, size_t *at)
{
	const char *entry = bytes + *at;
	size_t packed, local, from;

	if (*at + ENTRY_BYTES > length)
		return false;
	packed = number(entry + 20, 4);
	local = number(entry + 42, 4);
	*at += ENTRY_BYTES + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
	if (local + LOCAL_BYTES > length)
		return false;
	from = local + LOCAL_BYTES + number(bytes + local + 26, 2) + number(bytes + local + 28, 2);
	return from + packed <= length && is_part_whole(state, piece, bytes + from, packed);
}

bool book_parts_whole(const char *bytes, size_t length)
{
	struct inflate_state *state;
	struct arena scratch;
	char *piece;
	const char *end = length >= END_BYTES ? bytes + length - END_BYTES : NULL;
	bool whole = end && memcmp(end, "PK\5\6", 4) == 0;
	size_t at = whole ? number(end + 16, 4) : 0;

	arena_init(&scratch);
	state = arena_alloc(&scratch, sizeof(*state));
	piece = arena_alloc(&scratch, PIECE_BYTES);
	for (uint32_t n = whole ? number(end + 10, 2) : 0; n > 0 && whole; n--)
		whole = is_entry_whole(state, piece, bytes, length, &at);
	arena_clear(&scratch);
	return whole;
}
