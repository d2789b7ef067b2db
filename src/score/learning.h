/*
 * learning.h - what a trust can learn from its cases: counts, never a case.
 *
 * In three steps that do not know each other: of each case the few facts that are counted; the counts of
 * all schools; which of them may not be shown, since they are so small that somebody could be known.
 */
#ifndef WAYMARK_SCORE_LEARNING_H
#define WAYMARK_SCORE_LEARNING_H

#include "score/case.h"
#include "score/crosstab.h"

/* What is counted of a case, by places in the audit's lists; -1: none. No reference, no text of it. */
struct learning_case {
	const char *half_term;		/* "Autumn 1" of the trigger, else of the opening; "": not known,
					 * or none of the year */
	int meeting_days;		/* -1: no meeting, or it cannot be computed */
	int outcome, sen_status;
	bool voice, complete;
	bool cancelled;			/* a decision that was cancelled belongs to it */
	const int *yes;			/* fields of the audit with a line of the sheet, answered yes or partly */
	size_t n_yes;
	const int *codes;		/* code * LEARNING_CODES + place in its list; each once a case */
	size_t n_codes;
};
enum { LEARNING_CODES = 1000 };

/* A half term of the year that has begun at some school. */
struct learning_half_term {
	const char *label;
	long first_day;			/* for the order: days since 1970 */
};

/* What the schools whose files were made have together. */
struct learning_cases {
	const struct learning_case *cases;	size_t n;
	const struct learning_half_term *half_terms;	size_t n_half_terms;	/* in any order; some twice */
	int n_schools;
	int roll;			/* of all these schools, 0 where one is missing */
};

enum learning_group_id {
	LEARNING_HALF_TERMS, LEARNING_QUALITY, LEARNING_OUTCOMES, LEARNING_OTHER, LEARNING_SEN,
	LEARNING_PLACES, LEARNING_TIMES, LEARNING_TYPES, LEARNING_GROUP_COUNT
};

struct learning {
	int n_schools;			/* whose files are counted */
	struct crosstab_cell cases;	/* all of them; the base is the roll, where every school gives it */
	int n_meetings;			/* cases whose days from trigger to meeting are known */
	int median_days;		/* from trigger to meeting; -1: no meeting, or hidden */
	bool median_hidden;		/* too few to be shown */
	/* A row a line of the sheet, one column. With a total where each case is in one row: it is the number of all. */
	struct crosstab groups[LEARNING_GROUP_COUNT];
};

/* The facts of a school's cases of the report's school year. */
const struct learning_case *learning_facts(struct arena *arena, const struct school_cases *cases,
					   size_t *n);

/* Nothing is hidden yet. Which lines there are does not depend on the cases, so that no line tells that
 * it has one. */
const struct learning *learning_gather(struct arena *arena, const struct case_rules *rules,
				       const struct learning_cases *all);

/* Hide what is too small, and what would give it away. */
void learning_suppress(const struct case_suppression *rule, struct learning *learning);

/* Write the shares of what is not hidden. */
void learning_shares(struct arena *arena, struct learning *learning);

#endif
