/*
 * suppress.h - which numbers about few people may not be printed, and which others would give them
 * away.
 *
 * Pure arithmetic over tables of counts; it knows no audit and no school. Who reads is taken to know all
 * that is printed, the rules, this program, and that a hidden count is no less than 1 (0 where a zero would
 * be hidden too); not which cells are hidden for their own sake, since all show the same c. A cell is a
 * secret if two numbers at least can stand in it. README.md has the rule and why it holds.
 *
 * The hard idea: a list that hides by its counts alone, never by their places, prints the same whichever
 * of the hidden counts stands in which hidden cell; so it keeps its secret as soon as they can differ.
 * Where rows and columns both have totals, a hidden cell is safe if another table has the same totals:
 * two such differ by cycles of cells that go up and down by one in turn, so a cycle of hidden cells must
 * lead through it.
 */
#ifndef WAYMARK_SCORE_SUPPRESS_H
#define WAYMARK_SCORE_SUPPRESS_H

#include <stdbool.h>
#include <stddef.h>

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

/* ---- single numbers ---- */

/* base: of how many people the count is; 0 or less: not known, so that no zero is of few. */
bool suppress_count_hidden(const struct suppress_policy *policy, int count, int base);

bool suppress_percent_hidden(const struct suppress_policy *policy, int count, int base);

/* A count of a printed base whose rest can be worked out: hidden if either may not be printed. */
bool suppress_part_hidden(const struct suppress_policy *policy, int count, int base);

/* In the arena or static. A number, or a symbol. "12.5", half a tenth up; base 0: z. */
const char *suppress_count_text(struct arena *arena, bool hidden, int count);
const char *suppress_percent_text(struct arena *arena, bool hidden, int count, int base);

/* Percentage points from one share to the other, of unrounded shares: "+1.2", "-0.4", "0.0". c if
 * either is hidden, z if either has no base. */
const char *suppress_difference_text(struct arena *arena, const struct suppress_policy *policy,
				     int from_count, int from_base, int to_count, int to_base);

/* ---- tables ---- */

/* Counts with the totals that are printed beside them. The totals are worked out from the counts. */
struct suppress_table {
	size_t n_rows, n_columns;	/* without totals */
	const int *counts;		/* n_rows * n_columns, row by row; none negative */
	bool row_totals, column_totals;	/* whether each row's, each column's total is printed; both:
					 * the total of all is */
	const int *bases;		/* of each row, for its zeros; NULL: none is of few */
};

/* A list with its total is a table of one row with row_totals. */

/* Which cells are printed as c: (n_rows + 1) * (n_columns + 1), row by row, totals last; a total that
 * is not printed is never marked. hidden may come with cells that the caller has marked already; no
 * such mark is taken back. (A zero that is marked by hand is known all the same where a total of it is
 * printed as 0.) */
void suppress_table(const struct suppress_policy *policy, const struct suppress_table *table,
		    bool *hidden);

/* Whether a hidden cell could be worked out from the sums alone. For tests and doubters. */
bool suppress_table_derivable(const struct suppress_policy *policy,
			      const struct suppress_table *table, const bool *hidden, size_t row,
			      size_t column);

static inline size_t suppress_at(const struct suppress_table *table, size_t row, size_t column)
{
	return row * (table->n_columns + 1) + column;
}

#endif
