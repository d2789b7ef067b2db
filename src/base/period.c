/* period.c - see period.h. A term is a third of a school year and a half term a sixth, numbered from Autumn 1. */
#include "base/period.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

enum { TERMS = 3, HALVES = 6, MONTHS = 12, WEEK_DAYS = 7, YEAR_MIN = 1900, YEAR_MAX = 2199, WORDS_MAX = 4, WORD_MAX = 16 };

static const char *const terms[TERMS] = { "Autumn", "Spring", "Summer" };

/* Months after September in which a half term may begin and end, each at the latest and earliest usual days. */
static const struct { int first, last; } half_months[HALVES] = {
	{ 0, 1 }, { 1, 3 }, { 4, 5 }, { 5, 6 }, { 7, 8 }, { 8, 10 },
};

static int month_of_year(int first_year, int months)
{
	return first_year * MONTHS + 8 + months;	/* September is month 8, counted from 0 */
}

struct period period_of(enum period_unit unit, long index)
{
	struct period p = { .unit = unit, .index = index };
	struct date date;
	long year = unit == PERIOD_HALF_TERM ? index / HALVES : unit == PERIOD_TERM ? index / TERMS : index;
	int first, last;

	switch (unit) {
	case PERIOD_DAY:
		date = date_from_days(index);
		p.first_month = p.last_month = date.year * MONTHS + date.month - 1;
		return p;
	case PERIOD_MONTH:
		p.first_month = p.last_month = (int)index;
		return p;
	case PERIOD_HALF_TERM:
		first = half_months[index % HALVES].first;
		last = half_months[index % HALVES].last;
		break;
	case PERIOD_TERM:
		first = half_months[index % TERMS * 2].first;
		last = half_months[index % TERMS * 2 + 1].last;
		break;
	default:
		first = 0;
		last = MONTHS - 1;
		break;
	}
	p.first_month = month_of_year((int)year, first);
	p.last_month = month_of_year((int)year, last);
	return p;
}

static bool is_digits(const char *text, size_t n)
{
	return strlen(text) >= n && strspn(text, "0123456789") >= n;
}

static bool is_year(int year)
{
	return year >= YEAR_MIN && year <= YEAR_MAX;
}

/* "2025-26", also 2025/26, 2025–26 and 2025-2026: the first calendar year. */
static bool school_year(const char *word, int *year)
{
	const char *rest;
	int first, second;

	if (!is_digits(word, 4))
		return false;
	first = atoi(word);
	rest = word + 4;
	if (*rest == '-' || *rest == '/')
		rest++;
	else if (strncmp(rest, "–", strlen("–")) == 0)
		rest += strlen("–");
	else
		return false;
	if (strspn(rest, "0123456789") != strlen(rest) || (strlen(rest) != 2 && strlen(rest) != 4))
		return false;
	second = atoi(rest);
	*year = first;
	return is_year(first) && second == (strlen(rest) == 2 ? (first + 1) % 100 : first + 1);
}

/* "2026-05", a month; a school year such as 2011-12 is read before. */
static bool month(const char *word, long *index)
{
	int year, number;

	if (strlen(word) != 7 || !is_digits(word, 4) || word[4] != '-' || !is_digits(word + 5, 2))
		return false;
	year = atoi(word);
	number = atoi(word + 5);
	*index = (long)year * MONTHS + number - 1;
	return is_year(year) && number >= 1 && number <= MONTHS;
}

static bool same_word(const char *a, const char *b)
{
	for (; *a && *b; a++, b++) {
		if (ascii_small(*a) != ascii_small(*b))
			return false;
	}
	return *a == *b;
}

/* Split into words; returns how many, or 0 if there are too many or one is too long. */
static int split(const char *text, char words[WORDS_MAX][WORD_MAX])
{
	int n = 0;

	while (*text) {
		size_t length;

		text += strspn(text, " ");
		length = strcspn(text, " ");
		if (!length)
			break;
		if (n == WORDS_MAX || length >= WORD_MAX)
			return 0;
		memcpy(words[n], text, length);
		words[n++][length] = '\0';
		text += length;
	}
	return n;
}

/* What the words of a term say: term and half are -1, year 0, where they do not. */
struct said {
	int term, half, year;
	bool calendar_year;
};

static bool take_word(struct said *said, const char *word)
{
	for (int t = 0; t < TERMS; t++) {
		if (same_word(word, terms[t]) && said->term < 0) {
			said->term = t;
			return true;
		}
	}
	if (same_word(word, "term") && said->term >= 0)
		return true;
	if ((strcmp(word, "1") == 0 || strcmp(word, "2") == 0) && said->half < 0) {
		said->half = atoi(word) - 1;
		return true;
	}
	if (said->year)
		return false;
	if (school_year(word, &said->year))
		return true;
	said->calendar_year = strlen(word) == 4 && is_digits(word, 4) && is_year(atoi(word));
	said->year = said->calendar_year ? atoi(word) : 0;
	return said->calendar_year;
}

static bool term(const char *text, struct period *period)
{
	struct said said = { .term = -1, .half = -1 };
	char words[WORDS_MAX][WORD_MAX];
	const int n = split(text, words);
	long year;

	for (int i = 0; i < n; i++) {
		if (!take_word(&said, words[i]))
			return false;
	}
	if (said.term < 0 || !said.year)
		return false;
	year = said.year - (said.calendar_year && said.term > 0);
	*period = said.half < 0 ? period_of(PERIOD_TERM, year * TERMS + said.term)
				: period_of(PERIOD_HALF_TERM, year * HALVES + said.term * 2 + said.half);
	return true;
}

bool period_parse(const char *text, struct period *period)
{
	struct date date;
	long index;
	int year;

	*period = (struct period){ PERIOD_NONE, 0, 0, 0 };
	if (school_year(text, &year))
		*period = period_of(PERIOD_YEAR, year);
	else if (month(text, &index))
		*period = period_of(PERIOD_MONTH, index);
	else if (date_parse(text, &date))
		*period = period_of(PERIOD_DAY, date_days(date));
	else
		return term(text, period);
	return true;
}

bool period_order(const struct period *a, const struct period *b, int *order)
{
	if (a->unit == b->unit) {
		*order = (a->index > b->index) - (a->index < b->index);
		return true;
	}
	*order = (a->first_month > b->last_month) - (a->last_month < b->first_month);
	return *order != 0;
}

static const char *label(struct arena *arena, const struct period *p, bool words)
{
	static const char *const months[MONTHS] = { "January", "February", "March", "April", "May", "June", "July",
						    "August", "September", "October", "November", "December" };
	const char *(*year)(struct arena *, int) = words ? date_school_year_words : date_school_year_name;

	switch (p->unit) {
	case PERIOD_DAY:
		return words ? date_long(arena, date_from_days(p->index)) : date_iso(arena, date_from_days(p->index));
	case PERIOD_MONTH:
		return words ? arena_printf(arena, "%s %ld", months[p->index % MONTHS], p->index / MONTHS)
			     : arena_printf(arena, "%04ld-%02ld", p->index / MONTHS, p->index % MONTHS + 1);
	case PERIOD_TERM:
		return arena_printf(arena, "%s %s", terms[p->index % TERMS], year(arena, (int)(p->index / TERMS)));
	case PERIOD_HALF_TERM:
		return arena_printf(arena, "%s %ld %s", terms[p->index % HALVES / 2], p->index % 2 + 1,
				    year(arena, (int)(p->index / HALVES)));
	case PERIOD_YEAR:
		return year(arena, (int)p->index);
	default:
		return "";
	}
}

struct period period_at(enum period_unit unit, struct date day)
{
	/* From September on; February belongs to Spring 1, as it does for longer. */
	static const int half_of_month[MONTHS] = { 0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 5 };
	const int half = half_of_month[(day.month + 3) % MONTHS];
	const long days = date_days(day), year = date_school_year(day);

	switch (unit) {
	case PERIOD_DAY:	/* 1970 began on a Thursday */
		return period_of(unit, days - ((days + 3) % WEEK_DAYS + WEEK_DAYS) % WEEK_DAYS);
	case PERIOD_MONTH: return period_of(unit, (long)day.year * MONTHS + day.month - 1);
	case PERIOD_TERM: return period_of(unit, year * TERMS + half / 2);
	case PERIOD_HALF_TERM: return period_of(unit, year * HALVES + half);
	default: return period_of(unit, year);
	}
}

const char *period_name(struct arena *arena, const struct period *period)
{
	return label(arena, period, false);
}

const char *period_next(struct arena *arena, const struct period *period)
{
	const struct period next = period_of(period->unit, period->index + (period->unit == PERIOD_DAY ? WEEK_DAYS : 1));

	return label(arena, &next, false);
}

const char *period_words(struct arena *arena, const struct period *period)
{
	return label(arena, period, true);
}
