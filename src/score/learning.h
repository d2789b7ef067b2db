/*
 * learning.h - what a trust can learn from its cases: counts, never a single case.
 *
 * Three steps are independent of each other: the few facts counted in each case; the counts over all
 * schools; and which of them must be hidden, since they are so small that somebody could be identified.
 */
#ifndef WAYMARK_SCORE_LEARNING_H
#define WAYMARK_SCORE_LEARNING_H

#include "score/case.h"
#include "score/crosstab.h"

/* What is counted of a case, as positions in the audit's lists; -1: none. Contains no reference and no text of the
 * case. */
struct learning_case {
	const char *half_term;		/* "Autumn 1": that of the trigger, else of the opening; "" if unknown
					 * or not in the year */
	int meeting_days;		/* -1: no meeting, or it cannot be computed */
	int outcome, sen_status;
	bool voice, complete;
	bool cancelled;			/* a cancelled decision belongs to it */
	const int *yes;			/* fields with a line on the sheet that are answered yes or partly */
	size_t n_yes;
	const int *codes;		/* code * LEARNING_CODES + position in its list; each at most once per case */
	size_t n_codes;
};
enum { LEARNING_CODES = 1000 };

/* A half term of the year that has begun at some school. */
struct learning_half_term {
	const char *label;
	long first_day;			/* days since 1970, for sorting */
};

/* The cases of all schools whose files were made. */
struct learning_cases {
	const struct learning_case *cases;	size_t n;
	const struct learning_half_term *half_terms;	size_t n_half_terms;	/* in any order; some may occur twice */
	int n_schools;
	int roll;			/* of all these schools together; 0 if one is missing */
};

enum learning_group_id {
	LEARNING_HALF_TERMS, LEARNING_QUALITY, LEARNING_OUTCOMES, LEARNING_OTHER, LEARNING_SEN,
	LEARNING_PLACES, LEARNING_TIMES, LEARNING_TYPES, LEARNING_GROUP_COUNT
};

struct learning {
	int n_schools;			/* schools whose files are counted */
	struct crosstab_cell cases;	/* number of all cases; the base is the roll, if every school gives it */
	int n_meetings;			/* cases with a known number of days from trigger to meeting */
	int median_days;		/* from trigger to meeting; -1: no meeting, or hidden */
	bool median_hidden;		/* too few to show */
	/* One row per line of the sheet, and one column. If each case is in exactly one row, there is a total: the
	 * number of all cases. */
	struct crosstab groups[LEARNING_GROUP_COUNT];
};

/* The facts of a school's cases in the report's school year. */
const struct learning_case *learning_facts(struct arena *arena, const struct school_cases *cases,
					   size_t *n);

/* Count, without hiding anything. The lines of the sheet do not depend on the cases, so that no line reveals that a
 * case has it. */
const struct learning *learning_gather(struct arena *arena, const struct case_rules *rules,
				       const struct learning_cases *all);

/* Hide counts that are too small, and those that would reveal them. */
void learning_suppress(const struct case_suppression *rule, struct learning *learning);

/* Write the shares of what is not hidden. */
void learning_shares(struct arena *arena, struct learning *learning);

#endif
