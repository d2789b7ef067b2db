/*
 * date.h - calendar dates, proleptic Gregorian. No clock, no time zone.
 */
#ifndef WAYMARK_BASE_DATE_H
#define WAYMARK_BASE_DATE_H

#include <stdbool.h>

#include "base/arena.h"

enum { DATE_ISO_BYTES = 11 };	/* with the terminator */

struct date {
	int year;	/* 0 means no date */
	int month;	/* 1 to 12 */
	int day;	/* 1 to 31 */
};

/* Accepts YYYY-MM-DD, DD/MM/YYYY and D/M/YYYY, years 1900 to 2199. Returns false for anything else. */
bool date_parse(const char *text, struct date *date);

bool date_given(struct date date);

/* Days since 1970-01-01; negative before that. */
long date_days(struct date date);
struct date date_from_days(long days);

/* Less than, equal to or greater than 0, as a is before, on or after b. */
int date_compare(struct date a, struct date b);

/* The same day so many months later; the month's last day if it is shorter. */
struct date date_months_later(struct date date, int months);

/* The year in which the school year (1 September to 31 August) of this date starts. */
int date_school_year(struct date date);

/* "2026-27" for the school year that starts in 2026. */
const char *date_school_year_name(struct arena *arena, int first_year);

/* The same for running text: with an en dash. */
const char *date_school_year_words(struct arena *arena, int first_year);

const char *date_iso(struct arena *arena, struct date date);	/* "2026-11-04" */
const char *date_iso_in(char text[DATE_ISO_BYTES], struct date date);	/* the same, into `text`; returns it */
const char *date_long(struct arena *arena, struct date date);	/* "4 November 2026" */
const char *date_short(struct arena *arena, struct date date);	/* "4 Nov 2026" */

#endif
