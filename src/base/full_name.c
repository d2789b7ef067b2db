/* full_name.c - see full_name.h. Where characters end is libunistring's to say. */
#include "base/full_name.h"

#include <string.h>

#include <unigbrk.h>

#include "base/folder_name.h"
#include "base/text.h"

enum { PRIVATE_FIRST = 0xE000, PRIVATE_LAST = 0xF8FF };

/* What stands for a character; NULL: itself. Those of Windows' that mean something else there; # and %, which a link
 * reads in another way; what cannot be seen. */
static const char *instead(uint32_t c)
{
	if (text_is_space(c))
		return " ";
	if (text_is_invisible(c) || (c >= PRIVATE_FIRST && c <= PRIVATE_LAST))
		return "";	/* some file systems write the forbidden ones as private characters */
	switch (c) {
	case ':': case '|': return " - ";
	case '/': case '\\': return "-";
	case '"': return "'";
	case '<': case '>': case '?': case '*': case '#': case '%': return " ";
	default: return NULL;
	}
}

/* Add to text what is at from, and one space for several. */
static char *add(const char *start, char *end, const char *from, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (from[i] != ' ' || (end > start && end[-1] != ' '))
			*end++ = from[i];
	}
	return end;
}

/* Each character that takes one byte becomes at most three. */
static char *replaced(struct arena *arena, const char *text)
{
	char *copy = arena_alloc(arena, 3 * strlen(text) + 1), *end = copy;

	while (*text) {
		size_t size;
		const char *other = instead(text_decode(text, &size));

		end = other ? add(copy, end, other, strlen(other)) : add(copy, end, text, size);
		text += size;
	}
	*end = '\0';
	return copy;
}

/* Shorten to at most max_bytes, to end between two characters and with one that may be the last. */
static const char *cut(struct arena *arena, const char *text, size_t max_bytes)
{
	const uint8_t *start = (const uint8_t *)text, *end = start + strlen(text), *at = start;
	size_t length;

	while (at < end) {
		const uint8_t *next = u8_grapheme_next(at, end);

		if (!next || (size_t)(next - start) > max_bytes)
			break;
		at = next;
	}
	length = (size_t)(at - start);
	while (length && strchr(" .-", text[length - 1]))
		length--;
	return arena_strndup(arena, text, length);
}

const char *full_name_part(struct arena *arena, const char *text, size_t max_bytes)
{
	const char *part = text_nfc(arena, replaced(arena, text));

	part += strspn(part, " .-~");	/* hidden, an option of a program, or a spreadsheet's own copy */
	part = cut(arena, part, max_bytes);
	return folder_name_is_device(part) ? cut(arena, arena_printf(arena, "_%s", part), max_bytes) : part;
}

const char *full_name_end(const char *name)
{
	const char *last = name;

	for (const char *p = name; (p = strstr(p, FULL_NAME_BETWEEN)) != NULL; last = p)
		p += strlen(FULL_NAME_BETWEEN);
	return last;
}
