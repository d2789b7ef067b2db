/*
 * tallies.h - what the cases of all schools were counted as in an earlier year, school by school.
 *
 * A sheet of counts that left a school out, or took one more in, could be subtracted from the sheet of that year. So it is
 * all schools that the earlier run counted, whether or not this run has them, or none.
 */
#ifndef WAYMARK_EARLIER_TALLIES_H
#define WAYMARK_EARLIER_TALLIES_H

#include "earlier/earlier.h"

/* A line of the sheet of counts, with the words of the audit then. */
struct earlier_line {
	const char *group, *id, *name;
	int count, of;
	struct date first_day;		/* of a half term; else year 0 */
};

struct earlier_tally {
	const char *school_id;
	int n_cases;
	const struct earlier_line *lines;	size_t n_lines;
	const int *meeting_days;	size_t n_meetings;	/* ascending */
	int suspensions, suspended_pupils, permanent_exclusions;
	int roll;			/* 0: not given */
};

struct earlier_tallies {
	int school_year;
	struct date date;		/* of that report */
	const char *version;		/* of the audit then */
	bool same_major;		/* it is of the same major version as the audit of today */
	bool same_rule;			/* its sheet hid small numbers by the rule of the audit of today */
	bool generated;			/* some rows were made up; then n is 0 unless they may be used */
	const struct earlier_tally *items;	size_t n;	/* in the order of that run */
	const struct earlier_file *files;	size_t n_files;	/* what was read, for the manifest */
};

/*
 * Read the latest of the folders. made_up: counts of rows that were made up may be used. *tallies is NULL if there is no
 * folder. Returns false, with a problem, if it cannot be known what that run counted.
 */
bool earlier_tallies_read(struct arena *arena, const struct earlier_folders *folders, bool made_up,
			  const struct earlier_tallies **tallies, struct diags *diags);

#endif
