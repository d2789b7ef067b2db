/*
 * school_days.h - counts school days by a school's own calendar.
 *
 * A school day is a weekday within a half term that is not closed. Nothing is guessed: if the calendar
 * does not say, the result is what is missing.
 */
#ifndef WAYMARK_SCORE_SCHOOL_DAYS_H
#define WAYMARK_SCORE_SCHOOL_DAYS_H

#include <stdbool.h>

#include "base/arena.h"
#include "evidence/evidence.h"

/* A day, or why it is unknown: "the calendar ends on 23 October 2026". */
struct school_day {
	struct date date;
	const char *missing;		/* NULL: date is valid */
};

/* A number of days, or why it is unknown. */
struct school_day_count {
	int n;
	const char *missing;
};

/* Whether it is a school day. Also false if unknown; *missing is then set. */
bool school_days_is_one(struct arena *arena, const struct school_evidence *school,
			struct date day, const char **missing);

/* The first school day on or after `day`. */
struct school_day school_days_from(struct arena *arena, const struct school_evidence *school,
				   struct date day);

/* The n-th school day after `day` (n from 1): when something is due "within n school days". */
struct school_day school_days_after(struct arena *arena, const struct school_evidence *school,
				    struct date day, int n);

/* The last school day before day. */
struct school_day school_days_before(struct arena *arena, const struct school_evidence *school,
				     struct date day);

/* The number of school days after `first`, up to and including `last`; 0 if `last` is not after it. */
struct school_day_count school_days_between(struct arena *arena,
					    const struct school_evidence *school,
					    struct date first, struct date last);

/* Why a day has no half term: "28 October 2026 is in no half term of the calendar". */
const char *school_days_no_half_term(struct arena *arena, const struct school_evidence *school,
				     struct date day);

/* The school year of a day: that of its half term, else by its date. */
int school_days_year(const struct school_evidence *school, struct date day);

/* Whether two half terms are of one term, like "Autumn 1" and "Autumn 2", or "Term 3" and "Term 4". A label without a
 * number at its end is a term of its own. */
bool school_days_same_term(const struct half_term *a, const struct half_term *b);

/* "Autumn 2026-27", "Term 3 and 4 2026-27", with an en dash, for sentences. */
const char *school_days_term_name(struct arena *arena, const struct half_term *half_term);

#endif
