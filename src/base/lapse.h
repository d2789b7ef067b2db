/*
 * lapse.h - a period of time as people state it: "now", "10 school days", "2 half terms", "2 years".
 *
 * From which day it counts, and by which calendar, is up to others.
 */
#ifndef WAYMARK_BASE_LAPSE_H
#define WAYMARK_BASE_LAPSE_H

#include <stdbool.h>

#include "base/arena.h"

enum lapse_unit {
	LAPSE_NONE, LAPSE_NOW, LAPSE_SCHOOL_DAYS, LAPSE_HALF_TERMS, LAPSE_YEARS,
	LAPSE_UNIT_COUNT
};
extern const char *const lapse_unit_ids[];	/* "school_days"; by the enum, ended by NULL */

struct lapse {
	enum lapse_unit unit;
	int n;				/* 1 to 99; 0 for LAPSE_NOW and LAPSE_NONE */
};

/* The accepted forms, for hints. */
#define LAPSE_FORMS "'now', '10 school days', '2 half terms' or '2 years'"

/* Returns false, without changing *lapse, if text is none of these forms. Case and repeated spaces make no
 * difference. */
bool lapse_parse(const char *text, struct lapse *lapse);

/* In the form that lapse_parse reads: "now", "1 school day", "2 half terms"; "" for LAPSE_NONE. */
const char *lapse_text(struct arena *arena, struct lapse lapse);

/* As a deadline, for people: "now", "within 10 school days"; "" for LAPSE_NONE. */
const char *lapse_words(struct arena *arena, struct lapse lapse);

/* Whether `measured` certainly ends no later than `due`. A half term has 20 to 45 school days, a year has six half
 * terms; false where it could be either way. */
bool lapse_not_later(struct lapse due, struct lapse measured);

/* Whether `end` is certainly earlier than `first`. */
bool lapse_before(struct lapse first, struct lapse end);

#endif
