/* points.c - see points.h. */
#include "score/points.h"

static void worth_points(const struct point_cells *all, long long *worth)
{
	for (size_t i = 0; i < all->n_strands * all->n_steps; i++)
		worth[i] = 2LL * all->points[i % all->n_steps];
}

/* What has no points is not counted. */
static void worth_one(const struct point_cells *all, long long *worth)
{
	for (size_t i = 0; i < all->n_strands * all->n_steps; i++)
		worth[i] = !all->points || all->points[i % all->n_steps] ? 2 : 0;
}

/* A strand is worth the same as any other in which a point can be earned; its descriptors share that by their points. */
static void worth_of_strand(const struct point_cells *all, long long *worth)
{
	const long long strand_worth = 1000000000;

	for (size_t first = 0; first < all->n_strands * all->n_steps; first += all->n_steps) {
		long long sum = 0;

		for (size_t l = 0; l < all->n_steps; l++)
			sum += (long long)all->points[l] * all->cells[first + l].applicable;
		for (size_t l = 0; l < all->n_steps; l++)
			worth[first + l] = sum ? (strand_worth * all->points[l] + sum / 2) / sum : 0;
	}
}

const struct point_rule points_weighted = { .worths = worth_points, .halves = true, .said = true };
const struct point_rule points_default = { .worths = worth_of_strand, .rounded = true };
const struct point_rule points_flat = { .worths = worth_points, .said = true };
const struct point_rule points_flat_unweighted = { .worths = worth_one };
const struct point_rule points_absolute = { .worths = worth_one, .whole = true };

struct point_share points_share(const struct point_rule *rule, const struct point_cells *all, long long *worth)
{
	struct point_share share = { 0 };

	rule->worths(all, worth);
	for (size_t i = 0; i < all->n_strands * all->n_steps; i++) {
		const struct level_counts *c = &all->cells[i];

		share.possible += worth[i] * c->applicable;
		share.earned += worth[i] * c->met + (rule->halves ? worth[i] / 2 * c->partly : 0);
		share.slack += rule->rounded ? c->applicable : 0;
	}
	if (rule->whole && share.earned < share.possible)
		share.earned = 0;
	return share;
}

long long points_needed(const struct point_share *share, int percent)
{
	long long needed = (share->possible * percent + 99) / 100;

	return needed > share->slack ? needed - share->slack : 0;
}

int points_level(const struct point_share *share, const int *bands_percent, size_t n_levels)
{
	int level = 0;

	for (size_t l = 0; l < n_levels && share->possible; l++) {
		if (share->earned >= points_needed(share, bands_percent[l]))
			level = (int)l + 1;
	}
	return level;
}
