/*
 * numbers.c - finds pupil numbers in other text. Part of identity.h.
 *
 * Their check digits distinguish them from other numbers. Spaces, invisible characters and full-width
 * digits must not hide one, so a cell is read sign by sign as people see it.
 */
#include "evidence/identity.h"

#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"
#include "base/fold.h"
#include "base/text.h"

enum { UPN_SIGNS = 13, TEN = 10, GROUPS_MAX = TEN };

static const char *const kinds[] = {
	[IDENTITY_UPN] = "a unique pupil number", [IDENTITY_NHS] = "an NHS number",
	[IDENTITY_ULN] = "a unique learner number",
};
static const char *const stand_ins[] = {
	[IDENTITY_UPN] = "[UPN]", [IDENTITY_NHS] = "[NHS number]", [IDENTITY_ULN] = "[ULN]",
};

const char *identity_number_name(enum identity_kind kind)
{
	return kinds[kind];
}

/* The sign at text as people see it: an ASCII capital or digit, ' ', '-', or '?' for anything else; '\0' at the end.
 * Invisible characters are skipped. *next gets the position after it. */
static char sign_at(const char *text, const char **next)
{
	size_t size;
	uint32_t c;

	do {
		c = text_decode(text, &size);
		if (!c && *text) {
			*next = text + 1;
			return '?';	/* not UTF-8 */
		}
		text += size;
	} while (c && text_is_invisible(c));
	*next = text;
	if (c >= 0xFF01 && c <= 0xFF5E)
		c -= 0xFF01 - '!';
	if (c >= 'a' && c <= 'z')
		c -= 'a' - 'A';
	if (!c || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
		return (char)c;
	if (text_is_space(c))
		return ' ';
	return c == '-' || text_is_dash(c) ? '-' : '?';
}

static bool is_word(char c)
{
	return ascii_is_digit(c) || ascii_is_capital(c);
}

/* The letter's number, or -1. */
static int letter_value(char c)
{
	static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";	/* no I, O, S */
	const char *at = c ? strchr(letters, c) : NULL;

	return at ? (int)(at - letters) : -1;
}

/*
 * A check letter, eleven digits, and a digit or (in a temporary number) a letter. The sum of positions 2 to 13, each
 * multiplied by its position number, modulo 23 gives the check letter (domain convention: the Department for
 * Education's guide to unique pupil numbers; Government Data Standards Catalogue).
 */
static bool is_upn(const char signs[UPN_SIGNS])
{
	int sum = 0;

	for (int i = 1; i < UPN_SIGNS; i++) {
		int value = ascii_is_digit(signs[i]) ? signs[i] - '0'
			    : i == UPN_SIGNS - 1 ? letter_value(signs[i]) : -1;

		if (value < 0)
			return false;
		sum += value * (i + 1);
	}
	return sum % 23 == letter_value(signs[0]);
}

/* Ten digits; the first nine are weighted 10 to 2. With the last digit the sum is a multiple of 11 in an NHS number
 * (NHS Data Dictionary); in a learner number the last digit is 10 minus the remainder (Learning Records Service). */
static bool is_ten(const char signs[TEN], enum identity_kind *kind)
{
	int sum = 0, last = signs[TEN - 1] - '0', rest;

	for (int i = 0; i < TEN - 1; i++)
		sum += (signs[i] - '0') * (TEN - i);
	rest = sum % 11;
	if (!sum)
		return false;
	*kind = (rest + last) % 11 == 0 ? IDENTITY_NHS : IDENTITY_ULN;
	return *kind == IDENTITY_NHS || (rest && last == 10 - rest && signs[0] != '0');
}

/* Read n signs, with spaces and hyphens between them. Returns NULL if there are fewer, or if another sign follows
 * directly. */
static const char *take_signs(const char *text, size_t n, char *signs, int *groups, size_t *n_groups)
{
	const char *end = text, *next;
	bool apart = false;
	char sign;

	*n_groups = 1;
	memset(groups, 0, GROUPS_MAX * sizeof(*groups));
	for (size_t taken = 0; taken < n;) {
		sign = sign_at(end, &next);
		if (!is_word(sign) && (!taken || (sign != ' ' && sign != '-')))
			return NULL;
		if (is_word(sign)) {
			*n_groups += apart && *n_groups < GROUPS_MAX;
			groups[*n_groups - 1]++;
			signs[taken++] = sign;
		}
		apart = !is_word(sign);
		end = next;
	}
	return is_word(sign_at(end, &next)) ? NULL : end;
}

/* Groups of digits may also be years and counts: they are one number only if they cannot be a list of those. */
static bool is_one_number(const char *signs, const int *groups, size_t n_groups)
{
	bool of_nhs = n_groups == 3 && groups[0] == 3 && groups[1] == 3;

	for (size_t g = 0; g < n_groups && n_groups > 1 && !of_nhs; signs += groups[g++]) {
		if (groups[g] == 4 && (memcmp(signs, "19", 2) == 0 || memcmp(signs, "20", 2) == 0))
			return false;
	}
	return true;
}

static bool followed_by_digit(const char *text)
{
	const char *next;
	char sign = sign_at(text, &next);

	while (sign == ' ' || sign == '-')
		sign = sign_at(next, &next);
	return ascii_is_digit(sign);
}

static bool ten_at(const char *text, struct identity_number *found)
{
	char signs[UPN_SIGNS];
	int groups[GROUPS_MAX];
	size_t n_groups;
	const char *end = take_signs(text, TEN, signs, groups, &n_groups);

	for (int i = 0; end && i < TEN; i++) {
		if (!ascii_is_digit(signs[i]))
			return false;
	}
	if (!end || followed_by_digit(end) || !is_one_number(signs, groups, n_groups) ||
	    !is_ten(signs, &found->kind))
		return false;
	found->length = (size_t)(end - text);
	return true;
}

static bool upn_at(const char *text, struct identity_number *found)
{
	char signs[UPN_SIGNS];
	int groups[GROUPS_MAX];
	size_t n_groups;
	const char *end = take_signs(text, UPN_SIGNS, signs, groups, &n_groups);

	if (!end || !is_upn(signs))
		return false;
	found->kind = IDENTITY_UPN;
	found->length = (size_t)(end - text);
	return true;
}

bool identity_find_number(const char *text, struct identity_number *found)
{
	const char *at = text, *next;
	char sign, before = ' ', before_spaces = ' ';

	for (; (sign = sign_at(at, &next)); at = next) {
		bool starts = is_word(sign) && !is_word(before);

		found->start = (size_t)(at - text);
		if (starts && (ascii_is_digit(sign) ? !ascii_is_digit(before_spaces) && ten_at(at, found)
						    : upn_at(at, found)))
			return true;
		before = sign;
		if (sign != ' ' && sign != '-')
			before_spaces = sign;
	}
	return false;
}

/* A number's digits have nothing between them that is printable ASCII, but for spaces and hyphens. */
bool identity_may_hold_number(const char *text, size_t length)
{
	size_t digits = 0;

	if (length < TEN)
		return false;
	for (size_t i = 0; i < length;) {
		unsigned char c = (unsigned char)text[i];

		if (length - i >= 8 && bytes_without_digits(text + i) && bytes_plain(text + i)) {
			digits = bytes_have_letter(text + i) ? 0 : digits;
			i += 8;
			continue;
		}
		if ((c >= '0' && c <= '9') || c == 0xEF)	/* full-width forms begin with this byte */
			digits++;
		else if (c > ' ' && c < 0x7F && c != '-')
			digits = 0;
		if (digits == TEN)
			return true;
		i++;
	}
	return false;
}

bool identity_left_out(const char *text)
{
	for (size_t i = 0; i < sizeof(stand_ins) / sizeof(*stand_ins); i++) {
		if (strstr(text, stand_ins[i]))
			return true;
	}
	return false;
}

const char *identity_without_numbers(struct arena *arena, const char *text)
{
	struct identity_number found;

	while (identity_may_hold_number(text, strlen(text)) && identity_find_number(text, &found))
		text = arena_printf(arena, "%.*s%s%s", (int)found.start, text, stand_ins[found.kind],
				    text + found.start + found.length);
	return text;
}
