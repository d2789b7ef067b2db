/*
 * told.h - problems as people are told of them: one lack once, whatever the number of rows, schools and folders.
 *
 * diags_tell makes one of a school's repeats. Here those of all schools come together: the same code, message and hint in
 * the same column of files of one name (each school may have a folder of its own).
 */
#ifndef WAYMARK_BASE_TOLD_H
#define WAYMARK_BASE_TOLD_H

#include "base/diag.h"

enum {
	TOLD_SCHOOLS_MAX = 10,		/* named of those concerned */
	TOLD_VALUES_MAX = 10		/* more values of a column with the same fault are one message */
};

struct told_place {
	struct loc at;
	const char *value;		/* what stands there where values are taken together; else NULL */
};

struct told {
	const struct diag *diag;	/* the first */
	size_t n_places;		/* cells or rows, at least 1 */
	bool one_place;			/* all lie at the place of the first, which schools share */
	struct told_place places[DIAG_PLACES_MAX];	size_t n_listed;
	size_t n_schools;		/* whom it concerns; 0: nobody in particular */
	const char *schools[TOLD_SCHOOLS_MAX];	/* the first of them */
};

struct told_list {
	struct told *items;
	size_t n;
	size_t n_errors, n_warnings;	/* messages, as a person would count them */
};

/* Of problems in their order; texts stay those of the diags. Where by_value is given, the values of a column that have the
 * same fault are taken together once there are more than TOLD_VALUES_MAX, whatever line
 * the message names besides and whatever each may be a slip of: for a list to be read, not for a table. */
struct told_list told_of(struct arena *arena, const struct diags *diags, bool by_value);

/* "the same for 70 schools", "in 500 places: lines 3, 4, 7, 9, 12 and 495 more; 3 schools"; NULL of what is there once. */
const char *told_again(struct arena *arena, const struct told *told);

/* The places alone: "lines 3, 4, 7, 9, 12 and 495 more". */
const char *told_places(struct arena *arena, const struct told *told);

#endif
