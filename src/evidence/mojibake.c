/*
 * mojibake.c - detects letters that were encoded twice. See clean.h.
 *
 * The one hard idea: each letter of such a text stands for a byte, and these bytes are again UTF-8.
 * That alone proves nothing: CAFÉ” would contain such a pair. So two bytes count on their own only if
 * they form a letter, sign or space of western Europe and the second is not a quote or dash. For other
 * scripts two pairs in a row are needed. Three bytes count for dashes, quotes, arrows and the like;
 * four bytes for emoji.
 */
#include "evidence/clean.h"

#include <string.h>

#include "base/text.h"

/* The characters of bytes 0x80 to 0x9F in Windows-1252; undefined bytes stand for themselves. */
static const uint16_t windows[32] = {
	0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
	0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
};

/* The byte from 0x80 on that the character at text stands for, or 0. In Latin-1 this may be a control character. */
static unsigned byte_at(const char *text, size_t *size)
{
	uint32_t c = text_decode(text, size);

	if (c >= 0x80 && c <= 0xFF)
		return (unsigned)c;
	for (unsigned i = 0; c > 0xFF && i < 32; i++) {
		if (windows[i] == c)
			return 0x80 + i;
	}
	return 0;
}

/* Up to 4 such bytes in a row, from text on. */
static size_t bytes_from(const char *text, unsigned char bytes[4], size_t ends[4])
{
	size_t n = 0, at = 0, size;

	for (unsigned byte; n < 4 && (byte = byte_at(text + at, &size)); n++) {
		at += size;
		bytes[n] = (unsigned char)byte;
		ends[n] = at;
	}
	return n;
}

static bool follows(unsigned char byte)
{
	return byte >= 0x80 && byte < 0xC0;
}

/* An ellipsis, quote or dash of Windows-1252, which may legitimately follow a capital. */
static bool is_mark(unsigned char byte)
{
	return byte == 0x85 || (byte >= 0x91 && byte <= 0x94) || byte == 0x96 || byte == 0x97;
}

/* How many of the n bytes certainly form one character; 0: none. */
static size_t letter_in(const unsigned char *b, size_t n)
{
	if (n < 2 || !follows(b[1]))
		return 0;
	if (b[0] >= 0xC2 && b[0] <= 0xC5)
		return is_mark(b[1]) ? 0 : 2;
	if (b[0] >= 0xC6 && b[0] <= 0xDF)
		return n >= 4 && b[2] >= 0xC2 && b[2] <= 0xDF && follows(b[3]) ? 2 : 0;
	if (n < 3 || !follows(b[2]))
		return 0;
	if (b[0] == 0xE2)
		return b[1] == 0x80 || b[1] == 0x82 || b[1] == 0x84 || b[1] == 0x86 || b[1] == 0x88 || b[1] == 0x9C ? 3 : 0;
	if (b[0] == 0xEF)
		return b[1] == 0xBF || b[1] == 0xBB || b[1] == 0xAC ? 3 : 0;
	return n == 4 && b[0] == 0xF0 && b[1] == 0x9F && follows(b[3]) ? 4 : 0;
}

/* Mac Roman: only the common and certain cases. */
static const struct {
	const char *letters, *meant;
} of_mac[] = {
	{ "‚Äô", "’" }, { "‚Äò", "‘" }, { "‚Äú", "“" }, { "‚Äù", "”" }, { "‚Äì", "–" }, { "‚Äî", "—" }, { "‚Ä¶", "…" },
	{ "√©", "é" }, { "√®", "è" }, { "√¢", "â" }, { "¬£", "£" },
};

static const char *mac_letter(const char *text, const char **meant)
{
	for (size_t i = 0; i < sizeof(of_mac) / sizeof(*of_mac); i++) {
		if (*text == *of_mac[i].letters && strncmp(text, of_mac[i].letters, strlen(of_mac[i].letters)) == 0) {
			*meant = of_mac[i].meant;
			return of_mac[i].letters;
		}
	}
	return NULL;
}

const char *clean_encoded_twice(struct arena *arena, const char *text, char *meant)
{
	unsigned char bytes[4];
	size_t ends[4], n;

	for (; *text; text++) {
		const char *of, *letters;

		if ((unsigned char)*text < 0xC2)
			continue;
		n = letter_in(bytes, bytes_from(text, bytes, ends));
		letters = n ? NULL : mac_letter(text, &of);
		if (letters) {
			memcpy(meant, of, strlen(of) + 1);
			return letters;
		}
		if (!n)
			continue;
		memcpy(meant, bytes, n);
		meant[n] = '\0';
		if (text_valid_utf8(meant, n) == n)
			return arena_strndup(arena, text, ends[n - 1]);
	}
	return NULL;
}
