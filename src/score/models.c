/* models.c - see models.h. The rules are domain convention, their parameters an audit's data. */
#include "score/models.h"

#include <stdbool.h>

static int unmet(const struct level_counts *c)
{
	return c->applicable - c->met - c->partly;
}

/* Compares part/whole with a percentage, without division: the result is below, at or above 0. */
static long long against(int part, int whole, int percent)
{
	return 100LL * part - (long long)percent * whole;
}

int model_ladder(const struct level_counts *levels, size_t n_levels, int max_partial)
{
	int level = 0, partly = 0;

	for (size_t l = 0; l < n_levels; l++) {
		partly += levels[l].partly;
		if (unmet(&levels[l]) > 0 || levels[l].partly_gates > 0 || partly > max_partial)
			break;
		if (levels[l].applicable > 0)
			level = (int)l + 1;
	}
	return level;
}

int model_best_fit(const struct level_counts *levels, size_t n_levels, int share_percent,
		   int floor_percent)
{
	int level = 0;

	for (size_t l = 0; l < n_levels; l++) {
		const struct level_counts *c = &levels[l];

		if (c->applicable > 0 && against(c->met, c->applicable, share_percent) > 0)
			level = (int)l + 1;
		if (against(c->met, c->applicable, floor_percent) < 0)
			break;
	}
	return level;
}

/* The level up to which a strand allows its section to go: the top if everything applicable in it is met. */
static size_t strand_allows(const struct level_counts *cells, size_t n_levels)
{
	size_t l = 0;

	while (l < n_levels && cells[l].met == cells[l].applicable)
		l++;
	return l;
}

static bool level_applies(const struct level_counts *cells, size_t n_strands, size_t n_levels,
			  size_t l)
{
	for (size_t s = 0; s < n_strands; s++) {
		if (cells[s * n_levels + l].applicable > 0)
			return true;
	}
	return false;
}

int model_strand(const struct level_counts *cells, size_t n_strands, size_t n_levels)
{
	size_t lowest = n_levels;

	for (size_t s = 0; s < n_strands; s++) {
		size_t allows = strand_allows(cells + s * n_levels, n_levels);

		if (allows < lowest)
			lowest = allows;
	}
	while (lowest > 0 && !level_applies(cells, n_strands, n_levels, lowest - 1))
		lowest--;
	return (int)lowest;
}

int model_bands(const struct level_counts *statements, const struct band *bands, size_t n_levels,
		int previous_level)
{
	int all = statements->applicable, met = statements->met;
	int level = 0;

	if (all == 0)
		return 0;
	for (size_t l = 0; l < n_levels; l++) {
		const struct band *b = &bands[l];

		if (against(met, all, b->met_min_percent) >= 0
		    && against(met + statements->partly, all, b->met_or_partly_min_percent) >= 0
		    && against(unmet(statements), all, b->unmet_max_percent) <= 0
		    && previous_level >= b->previous_min_level)
			level = (int)l + 1;
	}
	return level;
}
