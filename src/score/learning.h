/*
 * learning.h - what a trust can learn from its cases: counts, never a single case.
 *
 * Four steps are independent of each other: the few facts counted in each case; their sums over a school, which
 * results.json keeps for later years; the counts over all schools of a year; and which of them must be hidden, since they
 * are so small that somebody could be identified.
 *
 * Every year is counted and hidden by itself, from the lines that its own audit had. So what is printed of it is the
 * same as on its own sheet, and two sheets tell no more than one.
 */
#ifndef WAYMARK_SCORE_LEARNING_H
#define WAYMARK_SCORE_LEARNING_H

#include "score/case.h"
#include "score/crosstab.h"

/* What is counted of a case, as positions in the audit's lists; -1: none. Contains no reference and no text of the
 * case. */
struct learning_case {
	const char *part;		/* "Autumn 1": the part of the year of the trigger, else of the opening; ""
					 * if unknown or not in the year */
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

/* A part of the year that has begun: a half term, or a quarter if the audit counts by these. */
struct learning_part {
	const char *label;
	struct date first_day;
};

#define LEARNING_NO_OUTCOME "none"	/* the line of cases without an outcome */

/* How many of a school's cases are on a line of the sheet. */
struct learning_line {
	enum learning_group_id group;
	const char *id, *name;
	int count, of;			/* of how many cases */
	struct date first_day;		/* of a part of the year; else year 0 */
};

/* What a school's cases and events of a school year are counted as. Contains no case. */
struct learning_tally {
	int n_cases;
	const struct learning_line *lines;	size_t n_lines;
	const int *meeting_days;	size_t n_meetings;	/* school days from trigger to meeting, ascending */
	int rates[CASE_RATE_COUNT];	/* suspensions, pupils suspended, permanent exclusions: those of events.csv */
	int roll;			/* 0: not given */
	struct case_suppression rule;	/* by which the sheet of that year hides */
};

struct learning_rate {
	struct crosstab_cell cell;	/* the base is the roll */
	const struct case_published *published;
	const char *name;		/* "Suspensions for every 100 pupils on roll" */
	const char *own;		/* in the published unit; NULL: the roll is not known, or it is hidden */
};

struct learning {
	int n_schools;			/* schools whose files are counted */
	struct crosstab_cell cases;	/* number of all cases; the base is the roll, if every school gives it */
	int n_meetings;			/* cases with a known number of days from trigger to meeting */
	int median_days;		/* from trigger to meeting; -1: no meeting, or hidden */
	bool median_hidden;		/* too few to show */
	const char *median_name;	/* "Median school days from trigger to meeting"; NULL: no meeting is asked for */
	/* One row per line of the sheet, and one column. If each case is in exactly one row, there is a total: the
	 * number of all cases. */
	struct crosstab groups[LEARNING_GROUP_COUNT];
	int rates[CASE_RATE_COUNT];
	struct learning_rate *published;	size_t n_published;	/* one for each rate that the audit names */
};

/* The sheet: this year, and an earlier one beside it, each as its own sheet has it. */
struct learning_sheet {
	struct learning now;
	const struct learning *last;	/* NULL: there is none, or it cannot be shown */
	int last_year;			/* 2025: the school year 2025-26; 0: none was given */
	struct date last_date;		/* up to when it was counted */
	bool same_schools;		/* the same schools are counted in both */
	bool other_version;		/* it is of another major version of the audit, so that it is not shown */
	bool other_rule;		/* it was hidden by another rule, so that it is not shown */
	bool made_up;			/* its rows were made up and this year's were not, so that it is not shown */
};

/* The sums of the facts of cases. parts: those of the year that have begun, in any order; some may occur twice. */
struct learning_tally learning_sum(struct arena *arena, const struct case_rules *rules, const struct learning_case *cases,
				   size_t n, const struct learning_part *parts, size_t n_parts);

/* A school's sums of the report's school year. Never NULL. */
const struct learning_tally *learning_tally(struct arena *arena, const struct school_cases *cases);

/* What schools are added to, one after the other, for the counts over all of them. */
struct learning_sums;

/* blank: with the lines that there would be without any case, or NULL: the lines are those of the schools. So the lines of
 * this year's sheet do not depend on the cases, and none reveals that a case has it. */
struct learning_sums *learning_new(struct arena *arena, const struct case_rules *rules, const struct learning_tally *blank);

/* A school whose files were made. The tally need not outlive the call. */
void learning_add(struct learning_sums *sums, const struct learning_tally *tally);

/* The counts over the schools that were added, in the arena; nothing is hidden yet. */
struct learning *learning_make(struct learning_sums *sums);

/* Hide counts that are too small, and those that would reveal them. */
void learning_suppress(const struct case_rules *rules, struct learning *learning);

/* Write the shares of what is not hidden. */
void learning_shares(struct arena *arena, struct learning *learning);

#endif
