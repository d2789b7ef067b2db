/*
 * mojibake.c - letters that were encoded twice. See clean.h.
 *
 * The one hard idea: each letter of such a text stands for a byte, and the bytes are UTF-8 once more. That alone is
 * no proof: CAFÉ” would be such a pair. So two bytes count by themselves only where they are of a letter, a
 * sign or a space of western Europe and the second is no quote or dash; of other scripts two pairs in a row;
 * three bytes of dashes, quotes, arrows and their like; four of pictures.
 */
#include "evidence/clean.h"

#include <string.h>

#include "base/text.h"

/* What Windows-1252 makes of the bytes 0x80 to 0x9F; those that it does not have stay as they are. */
static const uint16_t windows[32] = {
	0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
	0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
};

/* The byte that the character at text stands for; 0 if it is none from 0x80 on. Latin-1 has its control characters. */
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

/* The bytes that follow one another from text on, at most 4. */
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

/* In Windows-1252: an ellipsis, quotes, dashes, which may well stand behind a capital. */
static bool is_mark(unsigned char byte)
{
	return byte == 0x85 || (byte >= 0x91 && byte <= 0x94) || byte == 0x96 || byte == 0x97;
}

/* How many of n bytes are a letter beyond doubt; 0: none. */
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

/* Mac Roman's: only what is common and certain. */
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
