/*
 * breaks.c - line break opportunities. The rules and tables are libunistring's.
 *
 * The one idea of its own: most texts of a report are plain words and figures with a space between,
 * for which UAX #14 allows a break after each space and nowhere else; those do not need the tables.
 */
#include "layout/breaks.h"

#include <string.h>

#include <unigbrk.h>
#include <unilbrk.h>

/* Letters and digits: class AL or NU. */
static bool plain(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/*
 * Only letters and digits; spaces; and commas, full stops, colons and semicolons (class IS)
 * directly behind a letter or digit: no rule but LB18, the break after a space, can allow one.
 */
static bool breaks_at_spaces_only(const char *text, size_t length)
{
	unsigned char before = ' ';

	for (size_t i = 0; i < length; before = (unsigned char)text[i++]) {
		const unsigned char c = (unsigned char)text[i];

		if (plain(c) || c == ' ')
			continue;
		if ((c != ',' && c != '.' && c != ':' && c != ';') || !plain(before))
			return false;
	}
	return true;
}

const char *breaks_find(struct arena *arena, const char *text, size_t length)
{
	char *at = arena_alloc(arena, length + 1);

	if (breaks_at_spaces_only(text, length)) {
		for (size_t i = 1; i < length; i++)
			at[i] = text[i - 1] == ' ' && text[i] != ' ';
		return at;
	}
	u8_possible_linebreaks((const uint8_t *)text, length, "UTF-8", at);
	for (size_t i = 0; i < length; i++)
		at[i] = at[i] == UC_BREAK_POSSIBLE || at[i] == UC_BREAK_MANDATORY;
	at[0] = 0;
	return at;
}

/* Bytes of a sign that a part may end with: those of URLs and paths, and the spaces that otherwise
 * hold words together (U+00A0, U+202F); 0 of any other. */
static size_t sign(const char *text, size_t left)
{
	if (left >= 2 && memcmp(text, "\xC2\xA0", 2) == 0)
		return 2;
	if (left >= 3 && memcmp(text, "\xE2\x80\xAF", 3) == 0)
		return 3;
	return left >= 1 && *text != '\0' && strchr("/.-_?&=", *text) != NULL;
}

size_t breaks_next_part(const char *text, size_t length, size_t start)
{
	size_t end = start;

	while (end < length && !sign(text + end, length - end))
		end++;
	while (end < length && sign(text + end, length - end))
		end += sign(text + end, length - end);
	return end;
}

const char *breaks_characters(struct arena *arena, const char *text, size_t length)
{
	char *at = arena_alloc(arena, length + 1);

	u8_grapheme_breaks((const uint8_t *)text, length, at);
	return at;
}
