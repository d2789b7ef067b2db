/*
 * school_days.h - counting school days by a school's own calendar.
 *
 * A school day is a weekday within a half term that is not closed. Nothing is guessed: where the
 * calendar does not say, the answer is what is missing.
 */
#ifndef WAYMARK_SCORE_SCHOOL_DAYS_H
#define WAYMARK_SCORE_SCHOOL_DAYS_H

#include <stdbool.h>

#include "base/arena.h"
#include "evidence/evidence.h"

/* A day, or why it cannot be said: "the calendar ends on 23 October 2026". */
struct school_day {
	struct date date;
	const char *missing;		/* NULL: date is good */
};

/* A number of days likewise. */
struct school_day_count {
	int n;
	const char *missing;
};

/* Is it a school day? False too where it cannot be said; *missing is then set. */
bool school_days_is_one(struct arena *arena, const struct school_evidence *school,
			struct date day, const char **missing);

/* The first school day from day on. */
struct school_day school_days_from(struct arena *arena, const struct school_evidence *school,
				   struct date day);

/* The n-th school day after day, n from 1: where something is due "within n school days" of it. */
struct school_day school_days_after(struct arena *arena, const struct school_evidence *school,
				    struct date day, int n);

/* The last school day before day. */
struct school_day school_days_before(struct arena *arena, const struct school_evidence *school,
				     struct date day);

/* How many school days lie after first, up to and with last; 0 if last is not after it. */
struct school_day_count school_days_between(struct arena *arena,
					    const struct school_evidence *school,
					    struct date first, struct date last);

/* Why a day has no half term: "28 October 2026 is in no half term of the calendar". */
const char *school_days_no_half_term(struct arena *arena, const struct school_evidence *school,
				     struct date day);

/* The school year of a day: its half term's, else by the date. */
int school_days_year(const struct school_evidence *school, struct date day);

/* Two half terms of one term? "Autumn 1" and "Autumn 2" are, "Term 3" and "Term 4" too; a label
 * without a number at its end is a term of its own. */
bool school_days_same_term(const struct half_term *a, const struct half_term *b);

/* "Autumn 2026-27", "Term 3 and 4 2026-27", with a dash: for sentences. */
const char *school_days_term_name(struct arena *arena, const struct half_term *half_term);

#endif
