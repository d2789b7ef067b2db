/*
 * lift_weighted.c - the fewest cells that are worth so many points together.
 *
 * Of so many free cells the ones of most worth add up to the most. So a number of cells is enough
 * as soon as its best are; a cell belongs to every choice if the best of the others are too little;
 * and of the cells worth so much or more each choice takes at least as many as it takes for the
 * best of the rest to do. Worth is in half points, as a partly has half of its points already.
 */
#include "score/lift_search.h"

/* Half points that meeting a free cell would add. */
static long long worth(const struct lift_search *s, size_t cell)
{
	int points = s->grid->framework->scoring.points[cell % s->grid->n_steps];

	return s->grid->states[cell] == ANSWER_PARTLY ? points : 2LL * points;
}

/* Free, worth something, and worth from..to. */
static bool is_worth(const struct lift_search *s, size_t cell, long long from, long long to)
{
	return lift_is_free(s, cell) && worth(s, cell) > 0 && worth(s, cell) >= from
	       && worth(s, cell) <= to;
}

/* The most that is below what was last looked at; 0: none. */
static long long next_worth(const struct lift_search *s, long long below)
{
	long long most = 0;

	for (size_t i = 0; i < s->grid->n_cells; i++) {
		if (is_worth(s, i, 1, below - 1) && worth(s, i) > most)
			most = worth(s, i);
	}
	return most;
}

static int count_worth(const struct lift_search *s, const bool *out, long long from, long long to)
{
	int n = 0;

	for (size_t i = 0; i < s->grid->n_cells; i++)
		n += is_worth(s, i, from, to) && !(out && out[i]);
	return n;
}

enum { NO_LIMIT = 1 << 30 };

/* What the best n of the cells worth from..to add up to; -1 if there are not so many. */
static long long best_sum(const struct lift_search *s, const bool *out, int n, long long from,
			  long long to)
{
	long long sum = 0;

	for (long long w = next_worth(s, to + 1); n > 0 && w >= from && w > 0; w = next_worth(s, w)) {
		int there = count_worth(s, out, w, w), taken = there < n ? there : n;

		sum += taken * w;
		n -= taken;
	}
	return n > 0 ? -1 : sum;
}

/* Whether n without one of the cells worth w would do. */
static bool can_spare(const struct lift_search *s, long long w, long long need, int n)
{
	bool *out = arena_array(s->arena, s->grid->n_cells, sizeof(*out));
	size_t i = 0;

	while (!is_worth(s, i, w, w))
		i++;
	out[i] = true;
	return best_sum(s, out, n, 1, NO_LIMIT) >= need;
}

/* Cells that no choice can spare; all that are worth the same are alike. */
static void find_must(struct lift_search *s, long long *need, int *n)
{
	for (long long w = next_worth(s, NO_LIMIT); w > 0; w = next_worth(s, w)) {
		if (can_spare(s, w, *need, *n))
			return;
		for (size_t i = 0; i < s->grid->n_cells; i++) {
			if (!is_worth(s, i, w, w))
				continue;
			s->must[i] = true;
			*need -= w;
			--*n;
		}
	}
}

/* How many of the cells worth w or more each choice of n takes. */
static int least_from(const struct lift_search *s, long long w, long long need, int n)
{
	for (int k = 0; k < n; k++) {
		long long upper = best_sum(s, NULL, k, w, NO_LIMIT);
		long long lower = best_sum(s, NULL, n - k, 1, w - 1);

		if (upper >= 0 && lower >= 0 && upper + lower >= need)
			return k;
	}
	return n;
}

static void find_pools(struct lift_search *s, long long need, int n)
{
	int before = 0;

	for (long long w = next_worth(s, NO_LIMIT); w > 0 && n > 0; w = next_worth(s, w)) {
		bool last = !next_worth(s, w);
		int least = last ? n : least_from(s, w, need, n);
		struct lift_pool *pool;

		if (least <= before || (last && before > 0))
			continue;
		pool = lift_new_pool(s, least, least == n && before == 0);
		for (size_t i = 0; i < s->grid->n_cells; i++)
			pool->in[i] = is_worth(s, i, w, NO_LIMIT);
		before = least;
		if (least == n)
			return;
	}
}

/* The lowest steps that still do, so that the example skips none it need not skip. */
static void take_example(struct lift_search *s, long long need, int n)
{
	bool *looked_at = arena_array(s->arena, s->grid->n_cells, sizeof(*looked_at));

	for (size_t step = 0; step < s->grid->n_steps; step++) {
		for (size_t i = step; i < s->grid->n_cells && n > 0; i += s->grid->n_steps) {
			long long rest;

			if (!is_worth(s, i, 1, NO_LIMIT))
				continue;
			looked_at[i] = true;
			rest = best_sum(s, looked_at, n - 1, 1, NO_LIMIT);
			if (rest < 0 || rest + worth(s, i) < need)
				continue;
			s->example[i] = true;
			need -= worth(s, i);
			n--;
		}
	}
}

void lift_want_weighted(struct lift_search *s)
{
	const struct scoring *scoring = &s->grid->framework->scoring;
	long long earned, possible, need;
	int n = 0;

	model_weighted_points(grid_level_counts(s->arena, s->grid), s->grid->n_levels,
			      scoring->points, &earned, &possible);
	need = (possible * scoring->bands_percent[s->target - 1] + 99) / 100 - earned;
	for (size_t i = 0; i < s->grid->n_cells; i++)
		need -= s->must[i] && grid_unmet(s->grid, i) ? worth(s, i) : 0;
	if (need <= 0)
		return;
	while (best_sum(s, NULL, n, 1, NO_LIMIT) >= 0 && best_sum(s, NULL, n, 1, NO_LIMIT) < need)
		n++;
	if (best_sum(s, NULL, n, 1, NO_LIMIT) < 0) {
		s->impossible = true;
		return;
	}
	find_must(s, &need, &n);
	s->n_more = n;
	find_pools(s, need, n);
	if (s->n_pools && !s->pools[0].exact)
		s->half_points = need;
	take_example(s, need, n);
}
