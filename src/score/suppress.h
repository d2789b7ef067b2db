/*
 * suppress.h - which single numbers about few people must not be printed, and what is printed instead.
 *
 * Pure arithmetic; it knows no audit and no school. What else in a table would reveal such a number is
 * decided in crosstab.h.
 */
#ifndef WAYMARK_SCORE_SUPPRESS_H
#define WAYMARK_SCORE_SUPPRESS_H

#include <stdbool.h>

#include "base/arena.h"

/* Whom a document is for. Only public documents hide anything. */
enum suppress_profile {
	SUPPRESS_PUBLIC,		/* governors, trust, local authority, website */
	SUPPRESS_INTERNAL,		/* the school's own, marked as such */
	SUPPRESS_RESTRICTED,		/* a pupil's file */
	SUPPRESS_PROFILE_COUNT
};
const char *suppress_profile_name(enum suppress_profile profile);	/* "public" */

struct suppress_policy {
	enum suppress_profile profile;
	int below;			/* counts from 1 to below - 1 are hidden; usually 5 */
	int base;			/* percentages and zeros of fewer than this are hidden; usually 11 */
};

/* What is printed instead of a number: the symbols of official statistics in England. */
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

/* base: out of how many people; 0 or less: unknown, so zeros are never hidden. */
bool suppress_count_hidden(const struct suppress_policy *policy, int count, int base);

bool suppress_percent_hidden(const struct suppress_policy *policy, int count, int base);

/* For a count whose base is printed, so that the rest can be worked out: hidden if either must not be printed. */
bool suppress_part_hidden(const struct suppress_policy *policy, int count, int base);

/* The number, or c. In the arena or static. */
const char *suppress_count_text(struct arena *arena, bool hidden, int count);

/* The difference between two shares, unrounded, in percentage points: "+1.2", "-0.4", "0.0"; c if either is hidden, z
 * if either has no base. */
const char *suppress_difference_text(struct arena *arena, const struct suppress_policy *policy,
				     int from_count, int from_base, int to_count, int to_base);

#endif
