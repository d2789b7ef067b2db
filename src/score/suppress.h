/*
 * suppress.h - which single numbers about few people may not be printed, and what is printed instead.
 *
 * Pure arithmetic; it knows no audit and no school. What else would give such a number away, in a table, is crosstab.h's.
 */
#ifndef WAYMARK_SCORE_SUPPRESS_H
#define WAYMARK_SCORE_SUPPRESS_H

#include <stdbool.h>

#include "base/arena.h"

/* Whom a document is for. Only the first hides anything. */
enum suppress_profile {
	SUPPRESS_PUBLIC,		/* governors, trust, local authority, website */
	SUPPRESS_INTERNAL,		/* the school's own, marked as such */
	SUPPRESS_RESTRICTED,		/* a pupil's file */
	SUPPRESS_PROFILE_COUNT
};
const char *suppress_profile_name(enum suppress_profile profile);	/* "public" */

struct suppress_policy {
	enum suppress_profile profile;
	int below;			/* counts from 1 to below this are hidden; 5 */
	int base;			/* percentages and zeros of fewer than this are; 11 */
};

/* What stands in a number's place: the symbols of official statistics in England. */
enum suppress_symbol {
	SYMBOL_NOT_APPLICABLE,		/* z */
	SYMBOL_UNAVAILABLE,		/* x */
	SYMBOL_CONFIDENTIAL,		/* c */
	SYMBOL_UNRELIABLE,		/* u */
	SYMBOL_COUNT
};
const char *suppress_symbol(enum suppress_symbol symbol);
/* For the key: "confidential". */
const char *suppress_symbol_meaning(enum suppress_symbol symbol);

/* base: of how many people the count is; 0 or less: not known, so that no zero is of few. */
bool suppress_count_hidden(const struct suppress_policy *policy, int count, int base);

bool suppress_percent_hidden(const struct suppress_policy *policy, int count, int base);

/* A count of a printed base whose rest can be worked out: hidden if either may not be printed. */
bool suppress_part_hidden(const struct suppress_policy *policy, int count, int base);

/* In the arena or static. A number, or c. */
const char *suppress_count_text(struct arena *arena, bool hidden, int count);

/* Percentage points from one share to the other, of unrounded shares: "+1.2", "-0.4", "0.0". c if
 * either is hidden, z if either has no base. */
const char *suppress_difference_text(struct arena *arena, const struct suppress_policy *policy,
				     int from_count, int from_base, int to_count, int to_base);

#endif
