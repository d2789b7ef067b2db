/* fold.c - see fold.h. The Unicode tables are libunistring's. */
#include "base/fold.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/ascii.h"
#include "base/die.h"
#include "base/text.h"

enum form {
	FORM_WORD,
	FORM_ID,
	FORM_REF
};

static bool is_ascii(const char *text)
{
	while (*text && (unsigned char)*text < 0x80)
		text++;
	return !*text;
}

/* ASCII only: spaces and controls are all up to ' '. */
static bool ignored_in_words(char c)
{
	return (c && (unsigned char)c <= ' ') || c == '_' || c == '-' || c == 0x7F;
}

/* The character that stands for all of its kind. */
static uint32_t kind_of(uint32_t c)
{
	if (text_is_dash(c))
		return '-';
	if (uc_is_general_category(c, UC_CONNECTOR_PUNCTUATION))
		return '_';
	if ((c >= 0x2018 && c <= 0x201B) || c == 0x02BC || c == 0x2032)
		return '\'';
	return (c >= 0x201C && c <= 0x201F) || c == 0x2033 ? '"' : c;
}

/* Drop invisible characters, and make all kinds of "i" one: Turkish and Lithuanian differ from other languages in
 * whether a small or capital i carries a dot. */
static char *seen_only(struct arena *arena, const char *text, enum form form)
{
	char *seen = arena_alloc(arena, strlen(text) + 1), *to = seen;
	size_t size;

	for (; *text; text += size) {
		uint32_t c = text_decode(text, &size);	/* 0: not UTF-8 */
		bool after_i = to > seen && ascii_small(to[-1]) == 'i';

		if ((c && text_is_invisible(c)) || (form != FORM_REF && c == 0x0307 && after_i))
			continue;
		if (form != FORM_REF && (c == 0x0130 || c == 0x0131)) {
			*to++ = 'i';
			continue;
		}
		memcpy(to, text, size);
		to += size;
	}
	*to = '\0';
	return seen;
}

/* Whether the only non-ASCII characters are dashes (U+2013, U+2014) and quotes (U+2018 to U+201F). They have no
 * compatibility forms, compositions or lower case, so only the ASCII letters need folding. */
static bool only_quotes_and_dashes(const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		if (*c < 0x80)
			continue;
		if (c[0] != 0xE2 || c[1] != 0x80 || c[2] < 0x93 || c[2] > 0x9F || (c[2] > 0x94 && c[2] < 0x98))
			return false;
		c += 2;
	}
	return true;
}

static const char *small_copy(struct arena *arena, const char *text)
{
	char *small = arena_strdup(arena, text);

	for (char *c = small; *c; c++)
		*c = ascii_small(*c);
	return small;
}

/* NFKC, lower case, NFKC again, because a compatibility character may stand for a capital. Returns text unchanged if
 * it is not UTF-8. */
static const char *compatible_small(struct arena *arena, const char *text)
{
	size_t bytes = strlen(text), length = 0, small_length = 0;
	bool valid = text_valid_utf8(text, bytes) == bytes;
	uint8_t *plain = valid ? u8_normalize(UNINORM_NFKC, (const uint8_t *)text, bytes, NULL, &length) : NULL;
	uint8_t *small = plain ? u8_casefold(plain, length, NULL, UNINORM_NFKC, NULL, &small_length) : NULL;
	const char *copy = small ? arena_strndup(arena, (const char *)small, small_length) : text;

	if (valid && !small && errno == ENOMEM)
		die_of_memory();
	free(small);
	free(plain);
	return copy;
}

static const char *small_of(struct arena *arena, const char *text)
{
	return only_quotes_and_dashes(text) ? small_copy(arena, text) : compatible_small(arena, text);
}

/* Replace each sign by the one for its kind; reduce runs of spaces to one, trim the ends; for words, drop spaces
 * altogether. The replacement is never longer than the original. */
static const char *kinds_folded(struct arena *arena, const char *text, enum form form)
{
	char *folded = arena_alloc(arena, strlen(text) + 1), *to = folded;
	bool gap = false;
	size_t size;

	for (; *text; text += size) {
		uint32_t c = text_decode(text, &size), kind = form == FORM_REF ? c : kind_of(c);

		if ((c && text_is_invisible(c)) || (form == FORM_WORD && (kind == '-' || kind == '_')))
			continue;
		if (text_is_space(c)) {
			gap = form != FORM_WORD && to > folded;
			continue;
		}
		if (gap)
			*to++ = ' ';
		gap = false;
		if (kind == c) {
			memcpy(to, text, size);
			to += size;
		} else {
			*to++ = (char)kind;
		}
	}
	*to = '\0';
	return folded;
}

static const char *fold_any(struct arena *arena, const char *text, enum form form)
{
	const char *seen = seen_only(arena, text, form);

	return kinds_folded(arena, form == FORM_REF ? seen : small_of(arena, seen), form);
}

const char *text_fold(struct arena *arena, const char *text)
{
	char *folded, *to;

	if (!is_ascii(text))
		return fold_any(arena, text, FORM_WORD);
	to = folded = arena_alloc(arena, strlen(text) + 1);
	for (; *text; text++) {
		if (!ignored_in_words(*text))
			*to++ = ascii_small(*text);
	}
	*to = '\0';
	return folded;
}

static bool same_slowly(const char *a, const char *b, enum form form)
{
	struct arena scratch;
	bool same;

	arena_init(&scratch);
	same = strcmp(fold_any(&scratch, a, form), fold_any(&scratch, b, form)) == 0;
	arena_clear(&scratch);
	return same;
}

bool text_same_folded(const char *a, const char *b)
{
	if (strcmp(a, b) == 0)		/* nearly all that are the same are written alike */
		return true;
	for (const char *x = a, *y = b;; x++, y++) {
		while (ignored_in_words(*x))
			x++;
		while (ignored_in_words(*y))
			y++;
		if (((unsigned char)*x | (unsigned char)*y) >= 0x80)
			return strcmp(a, b) == 0 || same_slowly(a, b, FORM_WORD);
		if (ascii_small(*x) != ascii_small(*y))
			return false;
		if (!*x)
			return true;
	}
}

/* One step of FNV-1a. */
static uint64_t hash_byte(uint64_t hash, char c)
{
	return (hash ^ (unsigned char)c) * UINT64_C(1099511628211);
}

static uint64_t hash_of(const char *folded)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	while (*folded)
		hash = hash_byte(hash, *folded++);
	return hash;
}

static uint64_t hash_slowly(const char *text, enum form form)
{
	struct arena scratch;
	uint64_t hash;

	arena_init(&scratch);
	hash = hash_of(fold_any(&scratch, text, form));
	arena_clear(&scratch);
	return hash;
}

uint64_t text_fold_hash(const char *text)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (const char *c = text; *c; c++) {
		if ((unsigned char)*c >= 0x80)
			return hash_slowly(text, FORM_WORD);
		if (!ignored_in_words(*c))
			hash = hash_byte(hash, ascii_small(*c));
	}
	return hash;
}

/* Whether every character is ASCII and stays in an id's key, apart from capitals, which become small. */
static bool kept_in_ids(const char *text)
{
	bool space = true;	/* a space here would be the first character or follow another space */

	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < ' ' || c >= 0x7F || (c == ' ' && space))
			return false;
		space = c == ' ';
	}
	return !space;
}

const char *text_id_key(struct arena *arena, const char *text)
{
	const char *capital = text;
	char *key;

	if (!*text)
		return text;
	if (!kept_in_ids(text))
		return fold_any(arena, text, FORM_ID);
	while (*capital && ascii_small(*capital) == *capital)
		capital++;
	if (!*capital)
		return text;
	key = arena_strdup(arena, text);
	for (char *c = key; *c; c++)
		*c = ascii_small(*c);
	return key;
}

bool text_same_id(const char *a, const char *b)
{
	const char *x = a, *y = b;

	for (; (unsigned char)*x > ' ' && (unsigned char)*x < 0x7F && ascii_small(*x) == ascii_small(*y); x++)
		y++;
	if (*x == *y && (!*x || strcmp(x, y) == 0))
		return true;
	if ((unsigned char)*x > ' ' && (unsigned char)*x < 0x7F && (unsigned char)*y > ' ' && (unsigned char)*y < 0x7F)
		return false;
	return same_slowly(a, b, FORM_ID);
}

const char *text_ref_key(struct arena *arena, const char *text)
{
	return !*text || kept_in_ids(text) ? text : fold_any(arena, text, FORM_REF);
}
