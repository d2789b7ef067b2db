/* language.c - see language.h. */
#include "base/language.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/text.h"

enum { SUBTAG_MAX = 8, SUBTAGS_MAX = 32 };

/* A part of the tag between hyphens. */
struct subtag {
	const char *text;
	size_t length;
	bool letters, digits;		/* consists of nothing else */
};

/* Returns the number of subtags, or 0 if the text contains anything else. */
static size_t split(const char *text, struct subtag tags[SUBTAGS_MAX])
{
	size_t n = 0;

	for (;; text++) {
		struct subtag tag = { .text = text, .letters = true, .digits = true };

		for (; ascii_is_letter(*text) || ascii_is_digit(*text); text++, tag.length++) {
			tag.letters = tag.letters && ascii_is_letter(*text);
			tag.digits = tag.digits && ascii_is_digit(*text);
		}
		if (!tag.length || tag.length > SUBTAG_MAX || n == SUBTAGS_MAX || (*text && *text != '-'))
			return 0;
		tags[n++] = tag;
		if (!*text)
			return n;
	}
}

/* ISO 639-1, including codes that were withdrawn but stay valid. */
static bool is_two_letter_language(const struct subtag *tag)
{
	static const char codes[] =
		"aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv "
		"cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr "
		"ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr "
		"ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng "
		"nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk "
		"sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve "
		"vi vo wa wo xh yi yo za zh zu ";

	for (const char *code = codes; *code; code += 3) {
		if (strncasecmp(code, tag->text, 2) == 0)
			return true;
	}
	return false;
}

static bool is_variant(const struct subtag *tag)
{
	return tag->length >= 5 || (tag->length == 4 && ascii_is_digit(tag->text[0]));
}

static bool is_twice(const struct subtag *tags, size_t first, size_t i)
{
	for (size_t k = first; k < i; k++) {
		if (tags[k].length == tags[i].length && strncasecmp(tags[k].text, tags[i].text, tags[i].length) == 0)
			return true;
	}
	return false;
}

/* "a-...", "u-...": each letter at most once, with something after it. After "x" everything is private. */
static bool are_extensions(const struct subtag *tags, size_t n, size_t i)
{
	size_t first = i;

	while (i < n) {
		if (tags[i].length != 1)
			return false;
		if (tags[i].text[0] == 'x' || tags[i].text[0] == 'X')
			return i + 1 < n;
		for (size_t k = first; k < i; k++) {
			if (tags[k].length == 1 && strncasecmp(tags[k].text, tags[i].text, 1) == 0)
				return false;
		}
		if (++i == n || tags[i].length == 1)
			return false;
		while (i < n && tags[i].length > 1)
			i++;
	}
	return true;
}

/* Grandfathered tags of RFC 5646: no longer well formed, but still valid. */
static bool is_of_old(const char *text)
{
	static const char *const tags[] = {
		"en-GB-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak", "i-klingon", "i-lux",
		"i-mingo", "i-navajo", "i-pwn", "i-tao", "i-tay", "i-tsu", "sgn-BE-FR", "sgn-BE-NL",
		"sgn-CH-DE",
	};

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++) {
		if (strcasecmp(tags[i], text) == 0)
			return true;
	}
	return false;
}

bool language_is_tag(const char *text)
{
	struct subtag tags[SUBTAGS_MAX];
	size_t n = split(text, tags), i = 1, first;

	if (!n || is_of_old(text))
		return n != 0;
	if (tags[0].length == 1)
		return (tags[0].text[0] | 0x20) == 'x' && n > 1;
	if (!tags[0].letters || tags[0].length > 3 || (tags[0].length == 2 && !is_two_letter_language(&tags[0])))
		return false;
	for (size_t extended = 0; extended < 3 && i < n && tags[i].length == 3 && tags[i].letters; extended++)
		i++;
	if (i < n && tags[i].length == 4 && tags[i].letters)
		i++;
	if (i < n && ((tags[i].length == 2 && tags[i].letters) || (tags[i].length == 3 && tags[i].digits)))
		i++;
	for (first = i; i < n && is_variant(&tags[i]); i++) {
		if (is_twice(tags, first, i))
			return false;
	}
	return are_extensions(tags, n, i);
}

const char *language_tag_of(const char *name)
{
	static const struct {
		const char *name, *tag;
	} languages[] = {
		{ "Welsh", "cy" }, { "Cymraeg", "cy" }, { "English", "en" }, { "Irish", "ga" }, { "Gaeilge", "ga" },
		{ "Gaelic", "gd" }, { "Scottish Gaelic", "gd" }, { "Cornish", "kw" }, { "Manx", "gv" }, { "Scots", "sco" },
		{ "Hebrew", "he" }, { "Yiddish", "yi" }, { "Arabic", "ar" }, { "Urdu", "ur" }, { "Polish", "pl" },
		{ "Punjabi", "pa" }, { "Bengali", "bn" }, { "Gujarati", "gu" }, { "Turkish", "tr" }, { "French", "fr" },
		{ "German", "de" }, { "Spanish", "es" }, { "Portuguese", "pt" }, { "Italian", "it" }, { "Latin", "la" },
	};

	for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++) {
		if (text_same_folded(languages[i].name, name))
			return languages[i].tag;
	}
	return NULL;
}
