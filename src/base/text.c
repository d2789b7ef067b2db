/* text.c - see text.h. The Unicode tables are libunistring's. */
#include "base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/bytes.h"
#include "base/die.h"

size_t text_valid_utf8(const char *bytes, size_t length)
{
	size_t i = 0;

	while (i < length) {
		int size = 1;

		if (length - i >= sizeof(uint64_t) && !(bytes_eight(bytes + i) & BYTES_EACH(0x80))) {
			i += sizeof(uint64_t);
			continue;
		}
		if ((unsigned char)bytes[i] >= 0x80)
			size = u8_mblen((const uint8_t *)bytes + i, length - i);
		if (size < 0)
			return i;
		i += (size_t)size;
	}
	return length;
}

uint32_t text_decode(const char *text, size_t *size_bytes)
{
	ucs4_t c = 0;
	int size;

	if ((unsigned char)*text < 0x80) {
		*size_bytes = *text != '\0';
		return (unsigned char)*text;
	}
	size = u8_strmbtouc(&c, (const uint8_t *)text);
	*size_bytes = size < 0 ? 1 : (size_t)size;
	return c;
}

size_t text_encode(uint32_t c, char bytes[4])
{
	int size = u8_uctomb((uint8_t *)bytes, c, 4);

	return size > 0 ? (size_t)size : 0;
}

bool text_turns_at(const char *text)
{
	size_t size;
	uint32_t c;

	if ((unsigned char)*text < 0xD6)
		return false;	/* before the first right-to-left script, or inside a character */
	if ((unsigned char)*text == 0xE2 && (unsigned char)text[1] > 0x81)
		return false;	/* punctuation */
	c = text_decode(text, &size);
	return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC)
	       || (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF)
	       || c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067;
}

bool text_turns(const char *text, size_t length)
{
	size_t i = 0;

	for (; i + sizeof(uint64_t) <= length; i += sizeof(uint64_t)) {	/* nearly all text is ASCII */
		if (!(bytes_eight(text + i) & BYTES_EACH(0x80)))
			continue;
		for (size_t k = i; k < i + sizeof(uint64_t); k++) {
			if ((unsigned char)text[k] >= 0xD6 && text_turns_at(text + k))
				return true;
		}
	}
	if (length >= sizeof(uint64_t) && !(bytes_eight(text + length - sizeof(uint64_t)) & BYTES_EACH(0x80)))
		return false;	/* what is left is ASCII */
	for (; i < length; i++) {
		if ((unsigned char)text[i] >= 0xD6 && text_turns_at(text + i))
			return true;
	}
	return false;
}

const char *text_isolated(struct arena *arena, const char *text)
{
	return text_turns(text, strlen(text)) ? arena_printf(arena, "\u2068%s\u2069", text) : text;
}

bool text_is_isolate(uint32_t c)
{
	return c >= 0x2066 && c <= 0x2069;
}

/* Whether the text is certainly composed: the only characters from U+0300 on, where combining marks begin, are
 * dashes, quotes and the like (U+2010 to U+203F), none of which composes or decomposes (UAX #15). */
static bool composed_already(const char *text)
{
	for (const unsigned char *p = (const unsigned char *)text; *p; p++) {
		if (*p < 0xCC)
			continue;
		if (p[0] != 0xE2 || p[1] != 0x80 || p[2] < 0x90)
			return false;
		p += 2;
	}
	return true;
}

bool text_is_space(uint32_t c)
{
	if (c < 0x80)
		return c == ' ' || (c >= '\t' && c <= '\r');
	return c == 0x2800 || uc_is_property_white_space(c);	/* U+2800, the blank Braille pattern, looks like a space */
}

bool text_is_invisible(uint32_t c)
{
	if (c < 0xA0)
		return (c < ' ' || c >= 0x7F) && !text_is_space(c);
	return (c >= 0xFFF9 && c <= 0xFFFB) || uc_is_property_default_ignorable_code_point(c);
}

bool text_is_dash(uint32_t c)
{
	if (c < 0x80)
		return c == '-';
	return c == 0x2212 || c == 0x2043 || uc_is_general_category(c, UC_DASH_PUNCTUATION);
}

const char *text_nfc(struct arena *arena, const char *text)
{
	size_t length = 0;
	uint8_t *composed;
	const char *copy;

	if (composed_already(text))
		return text;
	composed = u8_normalize(UNINORM_NFC, (const uint8_t *)text, strlen(text), NULL, &length);
	if (!composed && errno == ENOMEM)
		die_of_memory();
	if (!composed)
		return text;
	copy = arena_strndup(arena, (const char *)composed, length);
	free(composed);
	return copy;
}

static bool is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7F;
}

bool text_is_plain_name(const char *name)
{
	size_t length = strlen(name);

	for (const char *c = name; *c; c++) {
		if (is_control(*c))
			return false;
	}
	return text_valid_utf8(name, length) == length;
}

const char *text_plain_name(struct arena *arena, const char *name)
{
	char *plain = arena_strdup(arena, name);
	size_t length = strlen(plain), bad;

	for (char *c = plain; *c; c++) {
		if (is_control(*c))
			*c = '?';
	}
	while ((bad = text_valid_utf8(plain, length)) < length)
		plain[bad] = '?';
	return text_nfc(arena, plain);
}

const char *text_lower_first(struct arena *arena, const char *text)
{
	char *copy = arena_strdup(arena, text);
	bool capital = copy[0] >= 'A' && copy[0] <= 'Z', next = copy[1] >= 'a' && copy[1] <= 'z';

	if (capital && next)
		copy[0] = (char)(copy[0] - 'A' + 'a');
	return copy;
}

const char *text_upper_first(struct arena *arena, const char *text)
{
	char *copy = arena_strdup(arena, text);

	if (copy[0] >= 'a' && copy[0] <= 'z')
		copy[0] = (char)(copy[0] - 'a' + 'A');
	return copy;
}

/* First words of posts and bodies that are not proper names. */
static const char *const common_words[] = {
	"academy", "agreed", "assistant", "behaviour", "board", "careers", "chair", "child", "children", "class", "clerk",
	"coach", "consultant", "data", "deputy", "designated", "director", "early", "executive", "external", "family",
	"framework", "governing", "governor", "governors", "head", "headteacher", "inclusion", "independent", "interim",
	"internal", "key", "lead", "leader", "leaders", "leadership", "learning", "link", "local", "mental", "middle",
	"network", "nurse", "parent", "parents", "partner", "pastoral", "peer", "phase", "principal", "pupil", "pupils",
	"regional", "reviewer", "safeguarding", "school", "senior", "special", "specialist", "staff", "student",
	"students", "subject", "teacher", "teachers", "teaching", "team", "trust", "trustee", "trustees", "vice",
	"visiting", "visitor", "welfare", "wellbeing", "year", "young", "youth",
};

const char *text_the(struct arena *arena, const char *name)
{
	size_t letters = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
	const char *small = text_lower_first(arena, name);
	bool capitalised = letters > 1 && strcmp(small, name) != 0;

	if (strncmp(small, "the ", 4) == 0)
		return small;
	for (size_t i = 0; capitalised && i < sizeof(common_words) / sizeof(*common_words); i++)
		if (strlen(common_words[i]) == letters && strncmp(common_words[i], small, letters) == 0)
			return arena_printf(arena, "the %s", small);
	return capitalised && !name[letters] ? name : arena_printf(arena, "the %s", name);
}

const char *text_with_article(struct arena *arena, const char *word)
{
	bool acronym = word[0] >= 'A' && word[0] <= 'Z' && word[1] >= 'A' && word[1] <= 'Z';
	bool spelled = acronym && !strchr("AEIOU", word[1]);

	return arena_printf(arena, "%s %s", *word && strchr(spelled ? "AEFHILMNORSX" : "aeiouAEIOU",
							    word[0]) ? "an" : "a", word);
}

/* The length in bytes of the white space or invisible character here, or 0. A variation selector belongs to the
 * character before it. */
static size_t space_at(const char *text)
{
	size_t size;
	uint32_t c;

	if ((unsigned char)*text < 0x80)
		return *text && text_is_space((unsigned char)*text) ? 1 : 0;
	if ((unsigned char)*text < 0xC2)
		return 0;
	c = text_decode(text, &size);
	return text_is_space(c) || (text_is_invisible(c) && !uc_is_property_variation_selector(c)) ? size : 0;
}

bool text_blank(const char *text)
{
	size_t skip;

	while ((skip = space_at(text)))
		text += skip;
	return !*text;
}

/* How long text is without spaces at its end. */
static size_t end_of(const char *text)
{
	size_t end = strlen(text), size;

	while (end && ((unsigned char)text[end - 1] <= ' ' || (unsigned char)text[end - 1] >= 0x7F)) {
		for (size = 1; size <= 4 && (size > end || space_at(text + end - size) != size);)
			size++;
		if (size > 4)
			break;
		end -= size;
	}
	return end;
}

const char *text_trim(struct arena *arena, const char *text)
{
	size_t skip, end;

	while ((skip = space_at(text)))
		text += skip;
	end = end_of(text);
	return text[end] ? arena_strndup(arena, text, end) : text;
}

bool text_colour(const char *text, uint32_t *rgb)
{
	char *end;
	unsigned long value;

	if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	value = strtoul(text + 1, &end, 16);
	*rgb = (uint32_t)value;
	return true;
}
