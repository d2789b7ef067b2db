/*
 * models.h - the scoring models: from counts a level to a level.
 *
 * Pure functions over small arrays; they know no audit, no answers and no reasons. Levels count
 * from 1; 0 is below the first. Shares are compared by cross-multiplication, so a share that is
 * exactly at a threshold is decided exactly.
 *
 * The one hard idea is the level without applicable descriptors. It is never reached for its own
 * sake (nothing was shown), and it never stands in the way of a higher level that was.
 */
#ifndef WAYMARK_SCORE_MODELS_H
#define WAYMARK_SCORE_MODELS_H

#include <stddef.h>

#include "framework/framework.h"

/* What the models look at. The rest of the applicable (not yet, not answered) is unmet. */
struct level_counts {
	int applicable, met, partly;
	int partly_gates;		/* of the partly, how many are gates */
};

/* Secure fit: the highest level such that everything applicable up to it is met. max_partial
 * partlys in all are tolerated on the way, but never a not yet, a blank or a gate. */
int model_ladder(const struct level_counts *levels, size_t n_levels, int max_partial);

/* The highest level with more than share_percent met, and at least floor_percent at every level
 * below. */
int model_best_fit(const struct level_counts *levels, size_t n_levels, int share_percent,
		   int floor_percent);

/* The level of the lowest strand. cells: strand by strand, n_levels each. */
int model_strand(const struct level_counts *cells, size_t n_strands, size_t n_levels);

/* Share of points: points[l] for a met, half for a partly; the highest level whose bands_percent is
 * met. */
int model_weighted(const struct level_counts *levels, size_t n_levels, const int *points,
		   const int *bands_percent);

/* Twice the points earned and possible, so that half a point stays an integer. */
void model_weighted_points(const struct level_counts *levels, size_t n_levels, const int *points,
			   long long *earned_half, long long *possible_half);

/* The highest level whose band holds; 0 if none does or nothing is applicable. previous_level: that
 * of the last review, 0 if there was none. */
int model_bands(const struct level_counts *statements, const struct band *bands, size_t n_levels,
		int previous_level);

#endif
