/*
 * date_read.h - a date as people and spreadsheets write it: "4-Nov-26", "25.09.2026", "46300".
 *
 * The text is plain ASCII; whoever has other spaces and dashes folds them before (base/text.h). What is
 * meant to be read by a program alone (an audit, an option) is date_parse's.
 */
#ifndef WAYMARK_BASE_DATE_READ_H
#define WAYMARK_BASE_DATE_READ_H

#include "base/date.h"

/* What a day and a month in figures can be. */
enum date_order {
	DATE_SURE,		/* a month by name, the year first, or the same either way */
	DATE_DAY_FIRST,		/* 25/09/2026 */
	DATE_MONTH_FIRST,	/* 09/25/2026 */
	DATE_EITHER		/* 04/11/2026 */
};

struct date_reading {
	struct date date;		/* year 0: none, or none in the order that was asked for */
	enum date_order order;
	bool short_year;		/* 04/11/26, with two figures for the year beside two others */
	bool serial;			/* a number of days, as spreadsheets keep dates */
	bool other_weekday;		/* it was a date, but for the day of the week before it */
};

/*
 * Read text. Day and month in figures are day first, or month first where that is asked for. A year of
 * two figures is one from 1950 to 2049. A time behind it must be midnight. False if there is no date;
 * then the order is still said of what is a date the other way round.
 */
bool date_read(const char *text, bool month_first, struct date_reading *reading);

/* "Wednesday" */
const char *date_weekday_name(struct date date);

#endif
