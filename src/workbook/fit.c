/* fit.c - see fit.h. */
#include "workbook/fit.h"

#include <stdbool.h>

static bool begins_character(char byte)
{
	return (byte & 0xc0) != 0x80;
}

/* The characters up to the next space, line end or end; *text is moved there. */
static size_t take_word(const char **text)
{
	size_t n = 0;

	for (; **text && **text != ' ' && **text != '\n'; (*text)++)
		n += begins_character(**text);
	return n;
}

size_t fit_lines(const char *text, double width)
{
	const size_t whole = width > 1 ? (size_t)width : 0, room = whole ? whole : 1;
	size_t lines = 1, used = 0;

	for (;; text++) {
		const size_t word = take_word(&text);

		if (used && used + word > room) {
			lines++;
			used = 0;
		}
		if (word > room)
			lines += (word - 1) / room;	/* one without a place to wrap */
		used += word > room ? (word - 1) % room + 1 : word;
		if (!*text)
			return lines;
		if (*text == '\n')
			lines++;
		used = *text == '\n' ? 0 : used + 1;
	}
}
