/*
 * raters.h - how far respondents agree, added up over schools; private to the room.
 *
 * What is counted of a school are whole numbers: first for each section the pairs of ratings of all
 * respondents, then for each two respondents theirs. No rating is kept, and no school can be told.
 */
#ifndef WAYMARK_COHORT_RATERS_H
#define WAYMARK_COHORT_RATERS_H

#include "cohort/comparison.h"

/* From so many pairs on more is said than their number. */
enum { RATERS_FROM = 10 };

/* How many numbers are counted of a school. */
size_t raters_size(struct arena *arena, const struct framework *framework);

/* Those of one school. */
const int *raters_count(struct arena *arena, const struct school_result *result);

/* From sums of them. */
struct cohort_raters raters_make(struct arena *arena, const struct framework *framework, long long *sums);

#endif
