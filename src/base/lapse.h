/*
 * lapse.h - how long something has: "now", "10 school days", "2 half terms", "2 years".
 *
 * From which day it counts, and by which calendar, is for others to know.
 */
#ifndef WAYMARK_BASE_LAPSE_H
#define WAYMARK_BASE_LAPSE_H

#include <stdbool.h>

#include "base/arena.h"

enum lapse_unit {
	LAPSE_NONE, LAPSE_NOW, LAPSE_SCHOOL_DAYS, LAPSE_HALF_TERMS, LAPSE_YEARS,
	LAPSE_UNIT_COUNT
};

struct lapse {
	enum lapse_unit unit;
	int n;				/* 1 to 99; 0 of now and of none */
};

/* What may be written, for hints. */
#define LAPSE_FORMS "'now', '10 school days', '2 half terms' or '2 years'"

/* False, and *lapse untouched, if text is none of these. Case and repeated spaces make no difference. */
bool lapse_parse(const char *text, struct lapse *lapse);

/* As lapse_parse reads it: "now", "1 school day", "2 half terms"; "" of none. */
const char *lapse_text(struct arena *arena, struct lapse lapse);

/* For people, of something that is to be done: "now", "within 10 school days"; "" of none. */
const char *lapse_words(struct arena *arena, struct lapse lapse);

/* Is measured surely not later than due? A half term has 20 to 45 school days, a year six half terms; what may be
 * either is not told. */
bool lapse_not_later(struct lapse due, struct lapse measured);

/* Does it end surely before first does? */
bool lapse_before(struct lapse first, struct lapse end);

#endif
