/* date_read.c - see date_read.h. */
#include "base/date_read.h"

#include <stddef.h>
#include <string.h>

#include "base/ascii.h"

enum {
	PARTS = 3,
	LETTERS_LEAST = 3,		/* of a month's or weekday's name */
	CENTURY_TURNS = 50,		/* 49 is 2049, 50 is 1950 */
	SERIAL_DIGITS = 5,		/* 1927 to 2173 */
	SERIAL_OF_1970 = 25569		/* 1970-01-01, if 1900-01-01 is 1 and 1900 counts as a leap year */
};

static const char *const months[] = {
	"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december",
};

static const char *const weekdays[] = {
	"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
};

/* A number and how many digits it has, or a month given by name. */
struct part {
	int value, digits;
	bool is_month, ordinal;
	char sign;			/* the sign before it: '/', '-', '.', ',' or ' '; '\0' if there is none */
};

static size_t count_letters(const char *text)
{
	size_t n = 0;

	while (ascii_is_letter(text[n]))
		n++;
	return n;
}

static bool same_letters(const char *text, const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (ascii_small(text[i]) != ascii_small(word[i]))
			return false;
	}
	return true;
}

/* The index of the word that starts with the letters at text (at least three), or -1. */
static int find_word(const char *text, size_t n, const char *const *words, int n_words)
{
	for (int i = 0; i < n_words && n >= LETTERS_LEAST; i++) {
		if (n <= strlen(words[i]) && same_letters(text, words[i], n))
			return i;
	}
	return -1;
}

static int days_to_weekday(long days)
{
	return (int)(((days + 3) % 7 + 7) % 7);		/* 1970-01-01 was a Thursday */
}

static const char *skip_spaces(const char *p)
{
	while (*p == ' ')
		p++;
	return p;
}

/* Skip "Wed ", "Thursday, " or "Tues. "; *weekday gets the weekday's number, or -1. */
static const char *skip_weekday(const char *p, int *weekday)
{
	size_t n = count_letters(p);

	*weekday = n == 4 && same_letters(p, "weds", n) ? 2 : find_word(p, n, weekdays, 7);
	if (*weekday < 0)
		return p;
	p += n;
	return p + strspn(p, "., ");
}

/* Skip the separator between two parts: one sign with spaces around it, or "of". A full stop may also end an
 * abbreviation. */
static const char *skip_sign(const char *p, char *sign)
{
	const char *start = p;

	*sign = '\0';
	p = skip_spaces(p);
	if (*p && strchr("/-.,", *p))
		*sign = *p++;
	p = skip_spaces(p);
	if (count_letters(p) == 2 && same_letters(p, "of", 2))
		p = skip_spaces(p + 2);
	if (!*sign && p > start)
		*sign = ' ';
	return p;
}

static bool is_ordinal(const char *p, int number)
{
	static const char *const endings[] = { "th", "st", "nd", "rd" };
	int last = number % 10 <= 3 && number / 10 != 1 ? number % 10 : 0;

	return count_letters(p) == 2 && same_letters(p, endings[last], 2);
}

/* Read a number or a month's name; NULL if there is neither. A year may have an apostrophe: "4 Nov '26". */
static const char *read_part(const char *p, struct part *part)
{
	size_t n = count_letters(p);

	if (*p == '\'' && part->sign)
		p++;
	for (; ascii_is_digit(*p) && part->digits < 8; p++, part->digits++)
		part->value = part->value * 10 + (*p - '0');
	if (part->digits) {
		part->ordinal = part->digits <= 2 && is_ordinal(p, part->value);
		return ascii_is_digit(*p) ? NULL : p + (part->ordinal ? 2 : 0);
	}
	part->value = find_word(p, n, months, 12) + 1;
	part->is_month = true;
	return part->value ? p + n + (p[n] == '.' && p[n + 1] == ' ') : NULL;
}

/* Skip a midnight written with digits: "00:00", "0:00:00.000", "12:00 AM", "T00:00:00Z". NULL for any other time. */
static const char *skip_midnight(const char *p)
{
	int hour = 0;

	for (; ascii_is_digit(*p) && hour < 100; p++)
		hour = hour * 10 + (*p - '0');
	if (*p != ':' && *p != '.')
		return NULL;
	p += strspn(p, "0:.");
	if (ascii_is_digit(*p))
		return NULL;
	p = skip_spaces(p);
	if (ascii_small(*p) == 'a') {
		p++;
		p += *p == '.';
		if (ascii_small(*p++) != 'm' || (hour != 12 && hour != 0))
			return NULL;
		p += *p == '.';
	} else if (hour) {
		return NULL;
	}
	p = skip_spaces(p);
	if (count_letters(p) == 3 && (same_letters(p, "utc", 3) || same_letters(p, "gmt", 3)))
		p += 3;
	else if (ascii_small(*p) == 'z')
		p++;
	else if (*p == '+' || *p == '-')	/* a time zone offset */
		p += 1 + strspn(p + 1, "0123456789:");
	return p;
}

/* Whether nothing but spaces or a midnight follows. */
static bool ends_here(const char *p)
{
	const char *end = skip_spaces(p);

	if (!*end)
		return true;
	if (*p == ',')
		end = skip_spaces(p + 1);
	else if (ascii_small(*p) == 't')
		end = p + 1;
	else if (end == p)
		return false;
	end = ascii_is_digit(*end) ? skip_midnight(end) : NULL;
	return end && !*skip_spaces(end);
}

/* Returns a date of year 0 if there is no such day, or if `weekday` is wrong for it. */
static struct date made(int year, int digits, int month, int day, int weekday, bool *other_weekday)
{
	struct date date = { year, month, day }, back;

	if (digits == 2)
		date.year += year < CENTURY_TURNS ? 2000 : 1900;
	if (date.year < 1900 || date.year > 2199 || month < 1 || month > 12 || day < 1)
		return (struct date){ 0 };
	back = date_from_days(date_days(date));
	if (back.month != month || back.day != day)
		return (struct date){ 0 };
	if (weekday < 0 || weekday == days_to_weekday(date_days(date)))
		return date;
	*other_weekday = true;
	return (struct date){ 0 };
}

static bool is_year(const struct part *part)
{
	return !part->is_month && !part->ordinal && (part->digits == 4 || part->digits == 2);
}

static bool is_day(const struct part *part)
{
	return !part->is_month && part->digits <= 2;
}

/* "4 Nov 2026", "November 4th, 2026", "2026-Nov-04" */
static void read_named(const struct part part[PARTS], int weekday, struct date_reading *r)
{
	const struct part *day = NULL, *month = NULL, *year = &part[2];

	if (part[1].is_month && part[0].digits == 4) {
		year = &part[0];
		month = &part[1];
		day = &part[2];
	} else if (part[1].is_month) {
		day = &part[0];
		month = &part[1];
	} else if (part[0].is_month) {
		month = &part[0];
		day = &part[1];
	}
	if (day && is_day(day) && is_year(year))
		r->date = made(year->value, year->digits, month->value, day->value, weekday,
			       &r->other_weekday);
}

/* "25/09/2026", "25.9.26": tries both orders, and returns the date in the order asked for. */
static void read_figures(const struct part part[PARTS], int weekday, bool month_first,
			 struct date_reading *r)
{
	int year = part[2].value, digits = part[2].digits;
	struct date day_first, other;

	if (!is_day(&part[0]) || !is_day(&part[1]) || !is_year(&part[2]))
		return;
	day_first = made(year, digits, part[1].value, part[0].value, weekday, &r->other_weekday);
	other = made(year, digits, part[0].value, part[1].value, weekday, &r->other_weekday);
	r->short_year = digits == 2;
	r->date = month_first ? other : day_first;
	if (date_given(day_first) && date_given(other))
		r->order = part[0].value == part[1].value ? DATE_SURE : DATE_EITHER;
	else if (date_given(other))
		r->order = DATE_MONTH_FIRST;
	else if (date_given(day_first))
		r->order = DATE_DAY_FIRST;
}

/* "46300", "46300.0"; also "20260925". */
static void read_number(const struct part *part, const char *rest, struct date_reading *r)
{
	int n = part->value;

	if (part->digits == 8 && ends_here(rest))
		r->date = made(n / 10000, 4, n / 100 % 100, n % 100, -1, &r->other_weekday);
	if (part->digits != SERIAL_DIGITS || n < 10000)
		return;
	if ((*rest == '.' || *rest == ',') && rest[1] == '0')
		rest += 1 + strspn(rest + 1, "0");
	if (*rest)
		return;
	r->serial = true;
	r->date = date_from_days(n - SERIAL_OF_1970);
}

/* For dates all in figures: both signs must be the same, and a date parted by spaces needs a four-digit year. */
static bool signs_agree(const struct part part[PARTS])
{
	char sign = part[1].sign;

	if (part[0].ordinal || part[1].ordinal || sign != part[2].sign || !sign || sign == ',')
		return false;
	return sign != ' ' || part[0].digits == 4 || part[2].digits == 4;
}

static void read_parts(const char *p, int weekday, bool month_first, struct date_reading *r)
{
	struct part part[PARTS] = { 0 };

	for (int i = 0; i < PARTS; i++) {
		if (i)
			p = skip_sign(p, &part[i].sign);
		p = read_part(p, &part[i]);
		if (!p)
			return;
		if (!i && part[0].digits >= SERIAL_DIGITS) {
			read_number(&part[0], p, r);
			return;
		}
	}
	if (!ends_here(p))
		return;
	if (part[0].is_month || part[1].is_month)
		read_named(part, weekday, r);
	else if (part[2].is_month || !signs_agree(part))
		return;
	else if (part[0].digits == 4 && is_day(&part[1]) && is_day(&part[2]))
		r->date = made(part[0].value, 4, part[1].value, part[2].value, weekday,
			       &r->other_weekday);
	else
		read_figures(part, weekday, month_first, r);
}

bool date_read(const char *text, bool month_first, struct date_reading *r)
{
	int weekday;

	*r = (struct date_reading){ 0 };
	if (date_parse(text, &r->date) && text[4] == '-')
		return true;		/* the usual case */
	r->date = (struct date){ 0 };
	text = skip_weekday(skip_spaces(text), &weekday);
	read_parts(text, weekday, month_first, r);
	if (date_given(r->date) || r->order == DATE_EITHER)
		r->other_weekday = false;
	return date_given(r->date);
}
