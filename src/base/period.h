/*
 * period.h - when something was said: a month, a day, a school year, a term or a half term of one, as people label it.
 *
 * The forms: 2026-05, 2026-05-14, 2025-26, "Autumn 2025-26", "Autumn 2 2025-26" (the school year may come first, and
 * may be a single calendar year: Spring 2024 is in the school year 2023-24). Periods of one unit are ordered; of two
 * units they are ordered if one ends before the other begins. Days on which a half term begins differ from place to
 * place, so periods of different units are compared by whole months.
 */
#ifndef WAYMARK_BASE_PERIOD_H
#define WAYMARK_BASE_PERIOD_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"

enum period_unit {
	PERIOD_NONE, PERIOD_DAY, PERIOD_MONTH, PERIOD_HALF_TERM, PERIOD_TERM, PERIOD_YEAR, PERIOD_UNIT_COUNT
};

struct period {
	enum period_unit unit;		/* PERIOD_NONE: none */
	long index;			/* of its unit, counted from an early one: the next has one more */
	int first_month, last_month;	/* months since the year 0 that it may touch */
};

/* Returns false if text is none of these forms. */
bool period_parse(const char *text, struct period *period);

/* Whether the two can be ordered; *order gets less than, equal to or greater than 0. */
bool period_order(const struct period *a, const struct period *b, int *order);

/* The one of that unit in which a day lies; of days, the Monday of its week. Terms and half terms are those of the usual
 * months, since their days differ from place to place. */
struct period period_at(enum period_unit unit, struct date day);

/* As tables write it: "2026-05", "2026-05-14", "2025-26", "Autumn 2 2025-26". */
const char *period_name(struct arena *arena, const struct period *period);

/* "2026-06" after "2026-05", "Spring 1 2025-26" after "Autumn 2 2025-26"; of a day, the same day of the next week. */
const char *period_next(struct arena *arena, const struct period *period);

/* As it is printed: "May 2026", "14 May 2026", "2025–26", "Autumn 2 2025–26". */
const char *period_words(struct arena *arena, const struct period *period);

/* The period with this index of the unit, for gaps. */
struct period period_of(enum period_unit unit, long index);

#endif
