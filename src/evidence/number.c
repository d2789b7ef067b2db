/* number.c - see number.h. */
#include "evidence/number.h"

#include <string.h>

#include "base/ascii.h"
#include "base/fold.h"

enum { WHOLE_DIGITS_MAX = 10, PART_DIGITS = 6, SYMBOL_BYTES_MAX = 64 };

static const char *skip_spaces(const char *text)
{
	for (;;) {
		if (*text == ' ')
			text++;
		else if (strncmp(text, "\xC2\xA0", 2) == 0)
			text += 2;
		else
			return text;
	}
}

static bool take(const char **text, const char *mark)
{
	size_t length = strlen(mark);

	if (strncmp(*text, mark, length) != 0)
		return false;
	*text = skip_spaces(*text + length);
	return true;
}

/* Digits, or groups of three digits separated by commas: 12,345 but not 12,34. */
static bool take_whole(const char **text, long long *whole)
{
	size_t digits = 0, group = 0, groups = 0;
	const char *c = *text;

	for (*whole = 0; ascii_is_digit(*c) || (*c == ',' && ascii_is_digit(c[1])); c++) {
		if (*c == ',') {
			if (groups ? group != 3 : group > 3 || group == 0)
				return false;
			groups++;
			group = 0;
			continue;
		}
		if (++digits > WHOLE_DIGITS_MAX)
			return false;
		group++;
		*whole = *whole * 10 + (*c - '0');
	}
	*text = c;
	return digits > 0 && (!groups || group == 3);
}

/* Digits after the point, as millionths. */
static bool take_part(const char **text, long long *micro)
{
	size_t digits = 0;

	*micro = 0;
	for (; ascii_is_digit(**text); ++*text) {
		if (++digits > PART_DIGITS)
			return false;
		*micro = *micro * 10 + (**text - '0');
	}
	for (size_t i = digits; i < PART_DIGITS; i++)
		*micro *= 10;
	return digits > 0;
}

bool number_parse(const char *text, struct number *number)
{
	long long whole, part = 0;
	bool minus;

	*number = (struct number){ .sign = NUMBER_PLAIN };
	text = skip_spaces(text);
	minus = take(&text, "-") || take(&text, "\xE2\x88\x92");
	if (!minus)
		take(&text, "+");
	if (take(&text, "\xC2\xA3"))
		number->sign = NUMBER_POUNDS;
	if (!take_whole(&text, &whole))
		return false;
	if (*text == '.') {
		text++;
		if (!take_part(&text, &part))
			return false;
	}
	text = skip_spaces(text);
	if (number->sign == NUMBER_PLAIN && take(&text, "%"))
		number->sign = NUMBER_PERCENT;
	number->micro = (whole * 1000000 + part) * (minus ? -1 : 1);
	return !*text;
}

static bool begins(const char *text, const char *mark)
{
	while (*mark && ascii_small(*text) == *mark)
		text++, mark++;
	return !*mark;
}

enum number_bound number_bound_parse(const char *text, struct number *number)
{
	static const struct {
		const char *mark;
		enum number_bound bound;
	} marks[] = {			/* a mark that another one begins with comes after it */
		{ ">=", BOUND_FROM }, { "\xE2\x89\xA5", BOUND_FROM }, { "at least ", BOUND_FROM },
		{ "<=", BOUND_TO }, { "\xE2\x89\xA4", BOUND_TO }, { "at most ", BOUND_TO }, { "up to ", BOUND_TO },
		{ ">", BOUND_ABOVE }, { "more than ", BOUND_ABOVE }, { "over ", BOUND_ABOVE },
		{ "<", BOUND_BELOW }, { "fewer than ", BOUND_BELOW }, { "less than ", BOUND_BELOW },
		{ "under ", BOUND_BELOW },
	};
	struct number found;

	text = skip_spaces(text);
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		const size_t length = strlen(marks[i].mark);

		if (!begins(text, marks[i].mark))
			continue;
		if (!number_parse(text + length, &found))
			return BOUND_NONE;
		*number = found;
		return marks[i].bound;
	}
	return BOUND_NONE;
}

/* Takes the key of an id (base/fold.h). */
static bool is_symbol(const char *text)
{
	static const char *const symbols[] = {
		"c", "x", "z", "low", "u", "w", ":", ".", "..", "...", "-", "~", "*", "**",
		"supp", "suppressed", "sup", "ne", "np", "na", "n/a", "nc", "lowcov", "null", "nan",
		"not applicable", "not available", "not published", "no data", "confidential", "close to 0", "unreliable",
	};
	size_t length = strlen(text);
	bool in_brackets = length > 2 && text[0] == '[' && text[length - 1] == ']';

	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		if (in_brackets ? strlen(symbols[i]) == length - 2 && strncmp(symbols[i], text + 1, length - 2) == 0
				: strcmp(symbols[i], text) == 0)
			return true;
	}
	return false;
}

bool number_is_absent(const char *text)
{
	struct arena scratch;
	const char *key;
	bool absent;

	if (strlen(text) > SYMBOL_BYTES_MAX)
		return false;
	arena_init(&scratch);
	key = text_id_key(&scratch, text);	/* for nearly every figure this is the text itself */
	absent = is_symbol(key);
	arena_clear(&scratch);
	return absent;
}

const char *number_text(struct arena *arena, long long micro)
{
	long long size = micro < 0 ? -micro : micro;
	char *text = arena_printf(arena, "%s%lld.%06lld", micro < 0 ? "-" : "", size / 1000000, size % 1000000);
	size_t length = strlen(text);

	while (text[length - 1] == '0')
		text[--length] = '\0';
	if (text[length - 1] == '.')
		text[length - 1] = '\0';
	return text;
}
