/* shown.c - see shown.h. */
#include "base/shown.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { ESCAPE_BYTES = 12 };	/* the longest is "U+10FFFF" */

static const struct { uint32_t first, last; } hidden[] = {
	{ 0x01, 0x1F }, { 0x7F, 0x9F }, { 0x61C, 0x61C }, { 0x200B, 0x200B }, { 0x200E, 0x200F },
	{ 0x2028, 0x202E }, { 0x2060, 0x206F }, { 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB }, { 0xE0000, 0xE007F },
};

bool shown_hides(uint32_t c)
{
	if (c >= 0x20 && c < 0x7F)
		return false;
	for (size_t i = 0; i < sizeof(hidden) / sizeof(*hidden); i++) {
		if (c >= hidden[i].first && c <= hidden[i].last)
			return true;
	}
	return false;
}

/* Whether nothing has to change: true for nearly every text of a table. */
static bool is_plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char)text[i] < 0x20 || (unsigned char)text[i] >= 0x7F)
			return false;
	}
	return true;
}

/* Write what a code point is shown as; returns its length. */
static size_t escape(char out[ESCAPE_BYTES], uint32_t c)
{
	static const char short_of[] = { ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't' };

	if (c < sizeof(short_of) && short_of[c])
		return (size_t)snprintf(out, ESCAPE_BYTES, "\\%c", short_of[c]);
	return (size_t)snprintf(out, ESCAPE_BYTES, "U+%04X", (unsigned)c);
}

/* Write the next code point as it is shown; *size gets the number of bytes it took in the text. */
static size_t next_shown(const char *text, size_t left, char out[ESCAPE_BYTES], size_t *size)
{
	const size_t most = left < 4 ? left : 4, valid = text_valid_utf8(text, most);
	uint32_t c;

	if (!valid) {
		*size = 1;
		out[0] = '?';
		return 1;
	}
	c = text_decode(text, size);
	if (shown_hides(c))
		return escape(out, c);
	memcpy(out, text, *size);
	return *size;
}

void shown_into(char *out, size_t room_bytes, const char *text)
{
	const size_t length = strlen(text), room = room_bytes - sizeof("...");
	size_t used = 0, size, at;
	char one[ESCAPE_BYTES];

	for (at = 0; at < length; at += size) {
		size_t n = next_shown(text + at, length - at, one, &size);

		if (used + n > room)
			break;
		memcpy(out + used, one, n);
		used += n;
	}
	memcpy(out + used, at < length ? "..." : "", at < length ? sizeof("...") : 1);
}

const char *text_shown(struct arena *arena, const char *text, size_t max_bytes)
{
	const size_t length = strlen(text), most = length * ESCAPE_BYTES;
	size_t room;
	char *shown;

	if ((!max_bytes || length <= max_bytes) && is_plain(text, length))
		return text;
	room = (max_bytes && max_bytes < most ? max_bytes : most) + sizeof("...");
	shown = arena_alloc(arena, room);
	shown_into(shown, room, text);
	return shown;
}
