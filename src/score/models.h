/*
 * models.h - the scoring models: turn counts for each level into a level.
 *
 * Pure functions over small arrays; they know no audit, answers or reasons. Levels count from 1; 0 is
 * below the first. Shares are compared by cross-multiplication, so a share exactly at a threshold is
 * decided exactly.
 *
 * The one hard idea is a level without applicable descriptors. It can never be the level reached
 * (nothing was shown), but it never blocks a higher level that was reached.
 */
#ifndef WAYMARK_SCORE_MODELS_H
#define WAYMARK_SCORE_MODELS_H

#include <stddef.h>

#include "framework/framework.h"

/* What the models look at. Other applicable descriptors (not yet, not answered) are unmet. */
struct level_counts {
	int applicable, met, partly;
	int partly_gates;		/* how many of the partly met are gates */
};

/* Secure fit: the highest level such that everything applicable up to it is met. Up to max_partial partly met are
 * tolerated in total, but never a not yet, a blank or a gate. */
int model_ladder(const struct level_counts *levels, size_t n_levels, int max_partial);

/* The highest level with more than share_percent met, and at least floor_percent met at every level below it. */
int model_best_fit(const struct level_counts *levels, size_t n_levels, int share_percent,
		   int floor_percent);

/* The level of the lowest strand. cells: n_levels for each strand. */
int model_strand(const struct level_counts *cells, size_t n_strands, size_t n_levels);

/* The highest level whose band's conditions hold; 0 if none does or nothing is applicable. previous_level: that of
 * the last review, 0 if there was none. */
int model_bands(const struct level_counts *statements, const struct band *bands, size_t n_levels,
		int previous_level);

#endif
