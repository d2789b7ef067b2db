/* date.c - see date.h. */
#include "base/date.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static const char *const month_names[] = {
	"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December",
};

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && leap(year));
}

/* Read at least `least` and at most `most` digits and move *text past them. */
static bool read_number(const char **text, int least, int most, int *value)
{
	int n = 0;

	*value = 0;
	for (; **text >= '0' && **text <= '9' && n < most; n++)
		*value = *value * 10 + (*(*text)++ - '0');
	return n >= least;
}

bool date_parse(const char *text, struct date *date)
{
	struct date d;
	const char *p = text;
	bool ok = read_number(&p, 4, 4, &d.year) && *p++ == '-' && read_number(&p, 2, 2, &d.month) &&
		  *p++ == '-' && read_number(&p, 2, 2, &d.day) && *p == '\0';

	if (!ok) {
		p = text;
		ok = read_number(&p, 1, 2, &d.day) && *p++ == '/' && read_number(&p, 1, 2, &d.month) &&
		     *p++ == '/' && read_number(&p, 4, 4, &d.year) && *p == '\0';
	}
	if (!ok || d.year < 1900 || d.year > 2199 || d.month < 1 || d.month > 12 || d.day < 1 ||
	    d.day > month_days(d.year, d.month))
		return false;
	*date = d;
	return true;
}

bool date_given(struct date date)
{
	return date.year != 0;
}

/* Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
long date_days(struct date date)
{
	long y = date.month <= 2 ? date.year - 1 : date.year;
	long era = (y >= 0 ? y : y - 399) / 400;
	long of_era = y - era * 400;
	long of_year = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* Source: as above, civil_from_days. */
struct date date_from_days(long days)
{
	long z = days + 719468;
	long era = (z >= 0 ? z : z - 146096) / 146097;
	long of_era = z - era * 146097;
	long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * year + year / 4 - year / 100);
	long m = (5 * of_year + 2) / 153;
	struct date d = { .day = (int)(of_year - (153 * m + 2) / 5 + 1), .month = (int)(m < 10 ? m + 3 : m - 9) };

	d.year = (int)(year + era * 400) + (d.month <= 2);
	return d;
}

int date_compare(struct date a, struct date b)
{
	long x = date_days(a), y = date_days(b);

	return (x > y) - (x < y);
}

struct date date_months_later(struct date date, int months)
{
	int months_on = date.year * 12 + date.month - 1 + months;
	struct date later = { months_on / 12, months_on % 12 + 1, date.day };
	int last = month_days(later.year, later.month);

	if (later.day > last)
		later.day = last;
	return later;
}

int date_school_year(struct date date)
{
	return date.month >= 9 ? date.year : date.year - 1;
}

const char *date_school_year_name(struct arena *arena, int first_year)
{
	return arena_printf(arena, "%d-%02d", first_year, (first_year + 1) % 100);
}

const char *date_school_year_words(struct arena *arena, int first_year)
{
	return arena_printf(arena, "%d\u2013%02d", first_year, (first_year + 1) % 100);
}

/* Write the last n digits of number, which must not be negative. */
static void put_digits(char *to, int n, int number)
{
	while (n-- > 0) {
		to[n] = (char)('0' + number % 10);
		number /= 10;
	}
}

const char *date_iso_in(char text[DATE_ISO_BYTES], struct date date)
{
	put_digits(text, 4, date.year);
	text[4] = '-';
	put_digits(text + 5, 2, date.month);
	text[7] = '-';
	put_digits(text + 8, 2, date.day);
	text[10] = '\0';
	return text;
}

const char *date_iso(struct arena *arena, struct date date)
{
	char text[DATE_ISO_BYTES];

	return arena_strdup(arena, date_iso_in(text, date));
}

enum { IN_WORDS_BYTES = sizeof("31 September 2199") };

/* "3 September 2025"; months are cut to their first `letters` letters. */
static const char *in_words(struct arena *arena, struct date date, size_t letters)
{
	const char *month = month_names[date.month - 1];
	const size_t n = strnlen(month, letters);
	char text[IN_WORDS_BYTES], *at = text + (date.day < 10 ? 1 : 2);

	put_digits(text, (int)(at - text), date.day);
	*at++ = ' ';
	memcpy(at, month, n);
	at += n;
	*at++ = ' ';
	put_digits(at, 4, date.year);
	return arena_strndup(arena, text, (size_t)(at + 4 - text));
}

const char *date_long(struct arena *arena, struct date date)
{
	return in_words(arena, date, SIZE_MAX);
}

const char *date_short(struct arena *arena, struct date date)
{
	return in_words(arena, date, 3);
}
