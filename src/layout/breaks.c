/*
 * breaks.c - line break opportunities. The rules and tables are libunistring's.
 *
 * The one idea of its own: most of a report's text is plain words and figures separated by spaces,
 * where UAX #14 allows a break after each space and nowhere else. Only the stretches between them need
 * the tables.
 */
#include "layout/breaks.h"

#include <string.h>

#include <unigbrk.h>
#include <unilbrk.h>

/* A letter or digit: class AL or NU. */
static bool plain(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* A full stop, comma, colon or semicolon: class IS. */
static bool infix(unsigned char c)
{
	return c == ',' || c == '.' || c == ':' || c == ';';
}

/* Find the breaks inside bytes start to end - 1, using the tables. */
static void look_up(const char *text, size_t start, size_t end, char *at)
{
	const char before = at[start];

	u8_possible_linebreaks((const uint8_t *)text + start, end - start, "UTF-8", at + start);
	for (size_t i = start; i < end; i++)
		at[i] = at[i] == UC_BREAK_POSSIBLE || at[i] == UC_BREAK_MANDATORY;
	at[start] = before;
}

/*
 * A stretch ends where a letter or digit follows a plain word and spaces: there only LB18, the break after a space,
 * applies, and no rule looks back across it. A word is plain if it consists of letters and digits, or ends with one
 * of these and a sign of class IS. A stretch that is plain throughout has no break inside.
 */
const char *breaks_find(struct arena *arena, const char *text, size_t length)
{
	char *at = arena_alloc(arena, length + 1);
	bool word = false, odd = false;	/* word: the last word is plain; odd: the stretch is not */
	size_t start = 0;

	for (size_t i = 0; i < length; i++) {
		const unsigned char c = (unsigned char)text[i];

		if (plain(c)) {
			if (i > 0 && text[i - 1] == ' ' && word) {
				if (odd)
					look_up(text, start, i, at);
				at[i] = 1;
				start = i;
				odd = false;
			} else if (i > 0 && text[i - 1] == ' ') {
				odd = true;
			}
			word = true;
		} else if (c != ' ') {
			word = infix(c) && i > 0 && plain((unsigned char)text[i - 1]);
			odd = odd || !word;
		}
	}
	if (odd)
		look_up(text, start, length, at);
	return at;
}

/* The length in bytes of a sign that may end a part: those of URLs and paths, and spaces that otherwise join words
 * (U+00A0, U+202F). 0 for anything else. */
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
