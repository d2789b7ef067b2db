/*
 * date_read.h - read dates as people and spreadsheets write them: "4-Nov-26", "25.09.2026", "46300".
 *
 * The text must be plain ASCII; callers fold other spaces and dashes first (base/text.h). For text that
 * only programs read (an audit, an option), use date_parse.
 */
#ifndef WAYMARK_BASE_DATE_READ_H
#define WAYMARK_BASE_DATE_READ_H

#include "base/date.h"

/* How sure the order of day and month is in a date written in figures. */
enum date_order {
	DATE_SURE,		/* the month is a name, the year comes first, or both orders give the same date */
	DATE_DAY_FIRST,		/* 25/09/2026 */
	DATE_MONTH_FIRST,	/* 09/25/2026 */
	DATE_EITHER		/* 04/11/2026: both orders are dates */
};

struct date_reading {
	struct date date;		/* year 0: no date, or no date in the order asked for */
	enum date_order order;
	bool short_year;		/* 04/11/26: a two-digit year */
	bool serial;			/* a day number, as spreadsheets store dates */
	bool other_weekday;		/* a date, except that the weekday written before it is wrong */
};

/*
 * Read text as a date. If day and month are both figures, the day comes first unless month_first. Two-digit years are
 * 1950 to 2049. A time after the date must be midnight. Returns false if there is no date; reading->order is set even
 * then, if the text is a date in the other order.
 */
bool date_read(const char *text, bool month_first, struct date_reading *reading);

#endif
