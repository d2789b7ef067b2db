/*
 * lift_points.c - the smallest number of cells that are together worth enough points.
 *
 * Of n free cells, those of greatest worth give the largest sum. So n cells are enough as soon as the n
 * best are. A cell belongs to every choice if the best of the others are not enough. And among the
 * cells worth at least w, each choice takes at least as many as are needed for the best of the rest to
 * be enough.
 */
#include "score/lift_search.h"

#include "score/model_rows.h"

/* What is gained by meeting a free cell. */
static long long worth(const struct lift_search *s, size_t cell)
{
	bool half = s->grid->states[cell] == ANSWER_PARTLY && score_model(s->grid->framework)->points->halves;

	return half ? s->worth[cell] / 2 : s->worth[cell];
}

/* Whether it is free and its worth is above 0 and between from and to. */
static bool is_worth(const struct lift_search *s, size_t cell, long long from, long long to)
{
	return lift_is_free(s, cell) && worth(s, cell) > 0 && worth(s, cell) >= from
	       && worth(s, cell) <= to;
}

/* The greatest worth below the last one considered; 0: none. */
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

static const long long NO_LIMIT = 1LL << 60;

/* The sum of the best n cells worth between from and to; -1 if there are fewer. */
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

/* Whether n cells without one of those worth w would be enough. */
static bool can_spare(const struct lift_search *s, long long w, long long need, int n)
{
	bool *out = arena_array(s->arena, s->grid->n_cells, sizeof(*out));
	size_t i = 0;

	while (!is_worth(s, i, w, w))
		i++;
	out[i] = true;
	return best_sum(s, out, n, 1, NO_LIMIT) >= need;
}

/* Find the cells that no choice can do without; cells of equal worth are alike. */
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

/* How many of the cells worth at least w each choice of n takes. */
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

/* Choose the lowest steps that are enough, so that the example skips no step without need. */
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

/* The fewest free cells that are worth as much; -1 if all of them are not. */
static int fewest(const struct lift_search *s, long long need)
{
	int n = 0;

	while (best_sum(s, NULL, n, 1, NO_LIMIT) >= 0 && best_sum(s, NULL, n, 1, NO_LIMIT) < need)
		n++;
	return best_sum(s, NULL, n, 1, NO_LIMIT) < 0 ? -1 : n;
}

void lift_want_points(struct lift_search *s)
{
	const struct point_rule *rule = score_model(s->grid->framework)->points;
	struct point_share share = grid_points(s->arena, s->grid, &s->worth);
	long long need = points_needed(&share, s->grid->framework->scoring.bands_percent[s->target - 1]) - share.earned;
	int n;

	for (size_t i = 0; i < s->grid->n_cells; i++)
		need -= s->must[i] && grid_unmet(s->grid, i) ? worth(s, i) : 0;
	if (need <= 0)
		return;
	if (rule->whole) {
		lift_want_all(s);
		return;
	}
	n = fewest(s, need);
	if (n < 0) {
		s->impossible = true;
		return;
	}
	find_must(s, &need, &n);
	s->n_more = n;
	find_pools(s, need, n);
	if (s->n_pools && !s->pools[0].exact && rule->said)
		s->half_points = need;
	take_example(s, need, n);
}
