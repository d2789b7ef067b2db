/*
 * telltale.c - finds what free text may reveal about a person: a birth date, a telephone number, an
 * e-mail address, a postcode.
 *
 * Part of identity.h. Each is recognised only where it can hardly be anything else: the date of a
 * meeting is not a birth date, and the name of a key stage is not a postcode.
 */
#include "evidence/identity.h"

#include <limits.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"

enum { BIRTH_REACH = 24 };		/* bytes between the word and its date */

static bool is_word(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* Whether a word begins at text + i. */
static bool starts_word(const char *text, size_t i)
{
	return is_word(text[i]) && (!i || !is_word(text[i - 1]));
}

/* "12/03/2014", "3.12.14", "12 March 2014", "2014-03-12": at least two numbers before the clause ends. */
static bool date_follows(const char *text)
{
	size_t numbers = 0, i = 0;
	bool month = false;

	for (; i < BIRTH_REACH + 12 && text[i] && !strchr(";()\n", text[i]); i++) {
		static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
						      "oct", "nov", "dec" };

		if (ascii_is_digit(text[i]) && (!i || !ascii_is_digit(text[i - 1])))
			numbers++;
		if (!numbers && i > BIRTH_REACH)
			return false;
		for (size_t m = 0; m < sizeof(months) / sizeof(*months); m++)
			month |= (!i || !is_word(text[i - 1]) || ascii_is_digit(text[i - 1])) &&
				 strncasecmp(text + i, months[m], 3) == 0;
	}
	return numbers >= 3 || (numbers >= 2 && month);
}

static bool birth_at(const char *text, size_t i)
{
	static const char *const words[] = { "date of birth", "birth date", "birthdate", "birthday", "born", "dob",
					     "d.o.b" };

	for (size_t w = 0; w < sizeof(words) / sizeof(*words); w++) {
		size_t length = strlen(words[w]);

		if (ascii_small(text[i + 1]) == words[w][1] && strncasecmp(text + i, words[w], length) == 0 &&
		    !is_word(text[i + length]) && date_follows(text + i + length))
			return true;
	}
	return false;
}

/* "020", "(01", "07": a nought followed by the first digit of area and mobile codes. */
static bool begins_national(const char *p)
{
	p += *p == '(';
	return p[0] == '0' && p[1] && strchr("1237", p[1]);
}

/* Ten or eleven digits starting with a nought, or +44 or 0044 and nine or ten digits; with spaces, hyphens and
 * brackets between them. */
static bool telephone_at(const char *text, size_t i)
{
	size_t digits = 0, least = 10, most = 11, apart = 0;
	const char *p = text + i;

	if (strncmp(p, "+44", 3) == 0 || strncmp(p, "0044", 4) == 0) {
		p += *p == '+' ? 3 : 4;
		p += strspn(p, " ");
		p += strncmp(p, "(0)", 3) == 0 ? 3 : 0;
		least = 9;
		most = 10;
	} else if (!begins_national(p)) {
		return false;
	}
	for (; *p && (ascii_is_digit(*p) || (strchr(" -()", *p) && apart < 2)); p++) {
		digits += ascii_is_digit(*p);
		apart = ascii_is_digit(*p) ? 0 : apart + 1;
	}
	return digits >= least && digits <= most && !is_word(*p);
}

/* "a.b@example.org": letters on both sides of the @, and a top-level domain at the end. */
static bool mail_at(const char *text, size_t i)
{
	static const char signs[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-";
	const char *domain = text + i + 1, *dot = NULL;
	size_t n, last = 0;

	if (text[i] != '@' || !i || !is_word(text[i - 1]) || !is_word(*domain))
		return false;
	for (n = strspn(domain, signs); n && !is_word(domain[n - 1]);)
		n--;
	for (size_t k = 0; k < n; k++)
		dot = domain[k] == '.' ? domain + k : dot;
	while (dot && dot + 1 + last < domain + n && is_word(dot[1 + last]) && !ascii_is_digit(dot[1 + last]))
		last++;
	return dot && last >= 2 && dot + 1 + last == domain + n;
}

/* Royal Mail's postcode areas. */
static bool is_area(const char *text, size_t n)
{
	static const char areas[] =
		" AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN "
		"DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L "
		"LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA "
		"SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS "
		"WV YO ZE ";
	const char sought[] = { ' ', text[0], n > 1 ? text[1] : ' ', n > 1 ? ' ' : '\0', '\0' };

	return strstr(areas, sought) != NULL;
}

/* "E8 1AB", "SW1A 1AA"; the space is optional. */
static bool postcode_at(const char *text, size_t i)
{
	static const char last_letters[] = "ABDEFGHJLNPQRSTUWXYZ";
	const char *p = text + i;
	size_t area = 0, digits, rest;

	while (area < 3 && ascii_is_capital(p[area]))
		area++;
	if (!area || area > 2 || !ascii_is_digit(p[area]) || !is_area(p, area))
		return false;
	p += area;
	/* What precedes the last digit: one or two digits, or a digit and a letter. */
	digits = 1 + (ascii_is_digit(p[1]) || ascii_is_capital(p[1]));
	for (rest = digits; rest >= 1; rest--) {
		const char *last = p + rest + (p[rest] == ' ');

		if (ascii_is_digit(last[0]) && last[1] && strchr(last_letters, last[1]) && last[2] &&
		    strchr(last_letters, last[2]) && !is_word(last[3]))
			return true;
	}
	return false;
}

/* Each of them contains a digit or an @; most texts contain neither. */
static bool may_tell(const char *text)
{
	return text[strcspn(text, "@0123456789")];
}

/* What may begin with a sign. */
enum telltale { NOTHING, MAIL, WORD, NUMBER };

/* A telephone number, or one of these or a postcode or a word for birth, where a word begins. */
static const unsigned char begins[UCHAR_MAX + 1] = {
	['@'] = MAIL, ['+'] = NUMBER, ['('] = NUMBER, ['0'] = WORD, ['b'] = WORD, ['d'] = WORD,
	['A'] = WORD, ['B'] = WORD, ['C'] = WORD, ['D'] = WORD, ['E'] = WORD, ['F'] = WORD, ['G'] = WORD, ['H'] = WORD,
	['I'] = WORD, ['J'] = WORD, ['K'] = WORD, ['L'] = WORD, ['M'] = WORD, ['N'] = WORD, ['O'] = WORD, ['P'] = WORD,
	['Q'] = WORD, ['R'] = WORD, ['S'] = WORD, ['T'] = WORD, ['U'] = WORD, ['V'] = WORD, ['W'] = WORD, ['X'] = WORD,
	['Y'] = WORD, ['Z'] = WORD,
};

/* What the word at text + i says; NULL: nothing of this kind. */
static const char *word_tells(const char *text, size_t i)
{
	if (text[i] == '0' && telephone_at(text, i))
		return "a telephone number";
	if (postcode_at(text, i))
		return "a postcode";
	return strchr("BbDd", text[i]) && birth_at(text, i) ? "a date of birth" : NULL;
}

const char *identity_telltale(const char *text)
{
	const char *told = NULL;

	for (size_t i = 0, n = may_tell(text) ? strlen(text) : 0; i < n && !told; i++) {
		switch (begins[(unsigned char)text[i]]) {
		case MAIL:
			told = mail_at(text, i) ? "an e-mail address" : NULL;
			break;
		case NUMBER:
			told = telephone_at(text, i) ? "a telephone number" : NULL;
			break;
		case WORD:
			told = starts_word(text, i) ? word_tells(text, i) : NULL;
			break;
		}
	}
	return told;
}
