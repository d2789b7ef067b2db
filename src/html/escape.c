/* escape.c - see escape.h. Bytes that may stay are copied in runs; all others are few. */
#include "html/escape.h"

#include <stdbool.h>
#include <string.h>

#include "base/ascii.h"

/* In characters: words longer than this may be broken, after each so many. */
enum { LONG_WORD = 24, WORD_PART = 16 };

static const char REPLACEMENT[] = "\xEF\xBF\xBD";

/* What stands for a byte of ASCII; NULL: itself. Other control characters are no characters of a page. */
static const char *const entities[128] = {
	['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
	[0x01] = REPLACEMENT, [0x02] = REPLACEMENT, [0x03] = REPLACEMENT, [0x04] = REPLACEMENT, [0x05] = REPLACEMENT,
	[0x06] = REPLACEMENT, [0x07] = REPLACEMENT, [0x08] = REPLACEMENT, [0x0B] = REPLACEMENT, [0x0C] = REPLACEMENT,
	[0x0D] = REPLACEMENT, [0x0E] = REPLACEMENT, [0x0F] = REPLACEMENT, [0x10] = REPLACEMENT, [0x11] = REPLACEMENT,
	[0x12] = REPLACEMENT, [0x13] = REPLACEMENT, [0x14] = REPLACEMENT, [0x15] = REPLACEMENT, [0x16] = REPLACEMENT,
	[0x17] = REPLACEMENT, [0x18] = REPLACEMENT, [0x19] = REPLACEMENT, [0x1A] = REPLACEMENT, [0x1B] = REPLACEMENT,
	[0x1C] = REPLACEMENT, [0x1D] = REPLACEMENT, [0x1E] = REPLACEMENT, [0x1F] = REPLACEMENT, [0x7F] = REPLACEMENT,
};

/* How many bytes at p are one character that HTML forbids: a control character of Latin-1, or the last two of a plane. */
static size_t forbidden(const unsigned char *p)
{
	if (p[0] == 0xC2 && p[1] >= 0x80 && p[1] <= 0x9F)
		return 2;
	if (p[0] == 0xEF && p[1] == 0xBF && (p[2] == 0xBE || p[2] == 0xBF))
		return 3;
	if (p[0] == 0xEF && p[1] == 0xB7 && p[2] >= 0x90 && p[2] <= 0xAF)
		return 3;
	if (p[0] >= 0xF0 && (p[1] & 0x0F) == 0x0F && p[2] == 0xBF && (p[3] == 0xBE || p[3] == 0xBF))
		return 4;
	return 0;
}

static void escape_range(struct buf *out, const unsigned char *p, const unsigned char *end)
{
	const unsigned char *from = p;

	while (p < end) {
		const char *instead = *p < 128 ? entities[*p] : NULL;
		const size_t n = *p < 128 ? (instead != NULL) : forbidden(p);

		if (!n) {
			p++;
			continue;
		}
		buf_add(out, from, (size_t)(p - from));
		buf_puts(out, instead ? instead : REPLACEMENT);
		from = p += n;
	}
	buf_add(out, from, (size_t)(p - from));
}

void escape_text(struct buf *out, const char *text)
{
	escape_range(out, (const unsigned char *)text, (const unsigned char *)text + strlen(text));
}

static bool begins_character(unsigned char c)
{
	return (c & 0xC0) != 0x80;
}

/* The end of a word, and how many characters it has. */
static const unsigned char *word_end(const unsigned char *p, size_t *n)
{
	*n = 0;
	while (*p && *p != ' ' && *p != '\n')
		*n += begins_character(*p++);
	return p;
}

void escape_prose(struct buf *out, const char *text)
{
	const unsigned char *p = (const unsigned char *)text, *from = p, *end;
	size_t n;

	while (*p) {
		end = word_end(p, &n);
		if (n > LONG_WORD) {
			while (p < end) {
				for (n = 0; p < end && (n < WORD_PART || !begins_character(*p)); p++)
					n += begins_character(*p);
				escape_range(out, from, p);
				from = p;
				if (p < end)
					buf_puts(out, "<wbr>");
			}
		}
		p = *end ? end + 1 : end;
	}
	escape_range(out, from, p);
}

static bool is_plain(unsigned char c)
{
	return ascii_is_digit((char)c) || ascii_is_letter((char)c);
}

void escape_anchor(struct buf *out, const char *name)
{
	buf_puts(out, "a-");
	for (const unsigned char *p = (const unsigned char *)name; *p; p++) {
		if (is_plain(*p) || *p == '_')
			buf_putc(out, (char)*p);
		else if (*p == '-')
			buf_puts(out, "--");
		else
			buf_printf(out, "-%02x", *p);
	}
}

void escape_css_string(struct buf *out, const char *text)
{
	buf_putc(out, '"');
	for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
		if (is_plain(*p) || *p == ' ' || *p >= 128)
			buf_putc(out, (char)*p);
		else
			buf_printf(out, "\\%x ", *p);
	}
	buf_putc(out, '"');
}
