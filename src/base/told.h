/*
 * told.h - groups problems for people: the same fault is told once, however many rows, schools and
 * folders have it.
 *
 * diags_tell merges repeats within a school. Here problems of all schools are merged if code, message,
 * hint, column and file name are the same (each school may have its own folder).
 */
#ifndef WAYMARK_BASE_TOLD_H
#define WAYMARK_BASE_TOLD_H

#include "base/diag.h"

enum {
	TOLD_SCHOOLS_MAX = 10,		/* schools that are named */
	TOLD_VALUES_MAX = 10		/* if more values of a column have the same fault, they become one message */
};

struct told_place {
	struct loc at;
	const char *value;		/* the value at this place, if values are merged; else NULL */
};

struct told {
	const struct diag *diag;	/* the first of them */
	size_t n_places;		/* cells or rows, at least 1 */
	bool one_place;			/* all are at the same place, which several schools share */
	struct told_place places[DIAG_PLACES_MAX];	size_t n_listed;
	size_t n_schools;		/* schools concerned; 0: no particular school */
	const char *schools[TOLD_SCHOOLS_MAX];	/* the first of them */
};

struct told_list {
	struct told *items;
	size_t n;
	size_t n_errors, n_warnings;	/* after merging, as a person would count messages */
};

/*
 * Merge problems, keeping their order; texts still belong to the diags. With by_value, values of a column with the
 * same fault are also merged once there are more than TOLD_VALUES_MAX, ignoring line numbers and proposals that the
 * messages contain: for a list that people read, not for a table.
 */
struct told_list told_of(struct arena *arena, const struct diags *diags, bool by_value);

/*
 * "the same for 70 schools", "in 500 places: lines 3, 4, 7, 9, 12 and 495 more; 3 schools"; NULL if it occurs once.
 */
const char *told_again(struct arena *arena, const struct told *told);

/* Only the places: "lines 3, 4, 7, 9, 12 and 495 more". */
const char *told_places(struct arena *arena, const struct told *told);

#endif
