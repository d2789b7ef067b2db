/*
 * pupil_events.h - what happened to one pupil, in order, each day of it counted to its half term.
 *
 * Days are halves. Of a decision that was cancelled only the days before count, and towards the school
 * year alone. So do days at a previous school, for the year of their start, since nobody here knows
 * that school's calendar; of one that was cancelled there nobody knows how many there were.
 */
#ifndef WAYMARK_SCORE_PUPIL_EVENTS_H
#define WAYMARK_SCORE_PUPIL_EVENTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "evidence/cases.h"

/* A school day of a suspension: 2 halves, or 1. */
struct event_day {
	struct date date;
	const struct half_term *half_term;
	int halves;
};

struct pupil_event {
	const struct event_row *row;
	const struct half_term *half_term;	/* of its start; NULL: none holds it */
	const struct event_day *days;		/* of a suspension here: each school day of it; of
					 * what was cancelled here: those before that */
	size_t n_days;
	const char *missing;		/* why its days cannot be counted; NULL: they are */
	bool counts;			/* not cancelled, and of a known kind */
	bool unread;			/* a cell has an error, so nothing that it bears on can be
					 * counted; missing says so */
};

struct pupil {
	const char *ref;
	const struct school_evidence *school;
	const struct pupil_event *events;	/* by start, then as the file has them */
	size_t n_events;
};

/* Some halves, or what is missing to count them. */
struct halves {
	int n;
	const char *missing;
	struct loc at;			/* of the cell that is missing it */
};

/* The pupils that the school's events name, in order of their reference. */
const struct pupil *pupil_events_read(struct arena *arena, const struct school_evidence *school,
				      size_t *n);

/* Of these the one of that reference, or NULL. */
const struct pupil *pupil_events_find(const struct pupil *pupils, size_t n, const char *ref);

/* A decision of this school that counts, made on a day up to until. */
bool pupil_event_counts_here(const struct pupil_event *event, struct date until);

/* The day on which it was decided: that of notice where that comes before its start. */
struct date pupil_event_decided(const struct pupil_event *event);

/* Halves in the term of half_term, of decisions of this school made up to until. */
struct halves pupil_halves_in_term(const struct pupil *pupil, const struct half_term *half_term,
				   struct date until);

/* Halves in a school year: all of them, or only those of one sort; of decisions made up to until, though
 * of YEAR_ALL_MISSED no day after it. */
enum year_halves { YEAR_ALL, YEAR_ELSEWHERE, YEAR_CANCELLED, YEAR_ALL_MISSED };
struct halves pupil_halves_in_year(const struct pupil *pupil, int school_year, struct date until,
				   enum year_halves which);

#endif
