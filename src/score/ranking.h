/*
 * ranking.h - things in the order of their votes.
 *
 * Pure. Equal votes have equal ranks, and the next rank skips as many: 1, =1, 3.
 */
#ifndef WAYMARK_SCORE_RANKING_H
#define WAYMARK_SCORE_RANKING_H

#include <stdbool.h>

#include "base/arena.h"

struct ranked {
	size_t item;			/* an index of the votes */
	int votes, rank;
	bool tied;			/* another has as many votes */
	bool shown;			/* it has votes and is among the first, with all that tie with the last of them */
};

/* All n, most votes first, equal ones in their own order. first: how many are the first. */
const struct ranked *ranking_of(struct arena *arena, const int *votes, size_t n, int first);

#endif
