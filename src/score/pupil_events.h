/*
 * pupil_events.h - what happened to one pupil, in order, with each day assigned to its half term.
 *
 * Days are counted in halves. Of a cancelled decision only the days before it was cancelled count, and
 * only towards the school year. The same goes for days at a previous school, which belong to the year
 * of their start, since that school's calendar is unknown here; if such a decision was cancelled there,
 * the number of days is unknown.
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
	const struct half_term *half_term;	/* in which it starts; NULL: none */
	const struct event_day *days;		/* for a suspension here: each of its school days; if
						 * cancelled here: the days before that */
	size_t n_days;
	const char *missing;		/* why its days cannot be counted; NULL if they can */
	bool counts;			/* it is not cancelled, and of a known kind */
	bool unread;			/* a cell has an error, so nothing that depends on it can be counted;
					 * missing says so */
};

struct pupil {
	const char *ref;
	const struct school_evidence *school;
	const struct pupil_event *events;	/* by start, then in the order of the file */
	size_t n_events;
};

/* A number of halves, or what is missing to count them. */
struct halves {
	int n;
	const char *missing;
	struct loc at;			/* the cell where it is missing */
};

/* The pupils that the school's events name, in order of their reference. */
const struct pupil *pupil_events_read(struct arena *arena, const struct school_evidence *school,
				      size_t *n);

/* The one with that reference among these, or NULL. */
const struct pupil *pupil_events_find(const struct pupil *pupils, size_t n, const char *ref);

/* Whether it is a decision of this school that counts, made on or before the day `until`. */
bool pupil_event_counts_here(const struct pupil_event *event, struct date until);

/* The day of the decision: that of notice, if it comes before the start. */
struct date pupil_event_decided(const struct pupil_event *event);

/* Halves in the term of half_term, from this school's decisions made up to `until`. */
struct halves pupil_halves_in_term(const struct pupil *pupil, const struct half_term *half_term,
				   struct date until);

/* Which halves of a school year: all, or only those of one sort. From decisions made up to `until`; YEAR_ALL_MISSED
 * also counts no day after it. */
enum year_halves { YEAR_ALL, YEAR_ELSEWHERE, YEAR_CANCELLED, YEAR_ALL_MISSED };
struct halves pupil_halves_in_year(const struct pupil *pupil, int school_year, struct date until,
				   enum year_halves which);

#endif
