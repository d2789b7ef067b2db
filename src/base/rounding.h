/*
 * rounding.h - the one way in which numbers are rounded and written for people.
 *
 * Halves round away from zero, from exact values, once. A value that would round to 0, or to 100 per
 * cent, without being exactly that, becomes the nearest value inside: nobody reads "100%" while
 * something is missing, or "0" while there is something. Results are in units of the last decimal
 * place: with one decimal, 333 means 33.3.
 */
#ifndef WAYMARK_BASE_ROUNDING_H
#define WAYMARK_BASE_ROUNDING_H

#include "base/arena.h"

/* part as a percentage of whole. whole must be above 0; part may exceed it. */
long long rounding_share(long long part, long long whole, int decimals);

/*
 * part / whole minus other_part / other_whole, in percentage points. Both wholes must be above 0. Values up to 10^17.
 */
long long rounding_gap(long long part, long long whole, long long other_part, long long other_whole,
		       int decimals);

/* part for each of whole, which must be above 0. */
long long rounding_ratio(long long part, long long whole, int decimals);

/* Round a number given in millionths. Unlike a percentage (rounding_percent), it may round to 100. */
long long rounding_micro(long long micro, int decimals);
long long rounding_percent(long long micro, int decimals);

/* "1,234.5": commas between groups of three digits, and a real minus sign (U+2212). */
const char *rounding_text(struct arena *arena, long long units, int decimals);

#endif
