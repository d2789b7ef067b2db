/*
 * rounding.h - the one way in which numbers are rounded and written for people.
 *
 * Half away from zero, from exact values, once. What would round to 0, or to 100 of a hundred, without
 * being it is the next value inside: nobody is told "100%" while something is missing, or "0" while
 * something is there. A result is in units of its last decimal: 333 of one decimal is 33.3.
 */
#ifndef WAYMARK_BASE_ROUNDING_H
#define WAYMARK_BASE_ROUNDING_H

#include "base/arena.h"

/* part of whole in per cent. whole is above 0; part may pass it. */
long long rounding_share(long long part, long long whole, int decimals);

/* part / whole less other_part / other_whole, in percentage points; the wholes are above 0. Up to 10^17
 * each. */
long long rounding_gap(long long part, long long whole, long long other_part, long long other_whole,
		       int decimals);

/* A number that is given in millionths; as a per cent it is not rounded to 100 either. */
long long rounding_micro(long long micro, int decimals);
long long rounding_percent(long long micro, int decimals);

/* "1,234.5": a comma before each three digits, a minus sign that is none of a keyboard. */
const char *rounding_text(struct arena *arena, long long units, int decimals);

#endif
