/* lift.c - see lift.h. */
#include "score/lift.h"

/* A set of cells of the grid that would be met. */
struct choice {
	bool *taken;		/* per cell */
	size_t n;
};

static void take(struct choice *choice, size_t cell)
{
	if (!choice->taken[cell]) {
		choice->taken[cell] = true;
		choice->n++;
	}
}

/* Failed gates hold every level above the cap; claimed descriptors every level from their own. */
static void take_caps(const struct grid *grid, int target, struct choice *choice)
{
	for (size_t i = 0; i < grid->n_cells; i++) {
		if ((target > grid->framework->scoring.gate_cap && grid_failed_gate(grid, i))
		    || (grid->claimed[i] && grid_descriptor(grid, i)->level <= target))
			take(choice, i);
	}
}

/* Everything unmet up to the target, less the partlys that may stay: the last ones in the audit's
 * order. */
static void take_ladder(const struct grid *grid, int target, int max_partial, struct choice *choice)
{
	for (size_t i = grid->n_cells; i-- > 0;) {
		const struct descriptor *d = grid_descriptor(grid, i);

		if (d->level > target || !grid_unmet(grid, i) || choice->taken[i])
			continue;
		if (grid->states[i] == ANSWER_PARTLY && !d->gate && max_partial > 0)
			max_partial--;
		else
			take(choice, i);
	}
}

/* How many of a level must be met for its share: more than, or at least, a per cent of the
 * applicable. */
static int least_met(int applicable, int percent, bool more)
{
	int product = applicable * percent;

	return more ? product / 100 + 1 : (product + 99) / 100;
}

static void take_best_fit(struct arena *arena, const struct grid *grid, int target,
			  struct choice *choice)
{
	const struct scoring *scoring = &grid->framework->scoring;
	const struct level_counts *levels = grid_level_counts(arena, grid);

	for (int level = 1; level <= target; level++) {
		const struct level_counts *c = &levels[level - 1];
		int percent = level == target ? scoring->share_percent : scoring->floor_percent;
		int need = least_met(c->applicable, percent, level == target) - c->met;

		for (int round = 0; round < 2; round++) { /* first what a cap asks for anyway */
			for (size_t i = (size_t)level - 1; i < grid->n_cells && need > 0;
			     i += grid->n_steps) {
				if (!grid_unmet(grid, i) || choice->taken[i] != (round == 0))
					continue;
				take(choice, i);
				need--;
			}
		}
	}
}

/* Half points that meeting a cell would add. */
static int gain(const struct grid *grid, size_t cell)
{
	int points = grid->framework->scoring.points[cell % grid->n_steps];

	if (!grid_unmet(grid, cell))
		return 0;
	return grid->states[cell] == ANSWER_PARTLY ? points : 2 * points;
}

/* One that is enough, the smallest such; else the largest there is. n_cells if there is none. */
static size_t next_weighted(const struct grid *grid, const struct choice *choice, long long need)
{
	size_t best = grid->n_cells;

	for (size_t i = 0; i < grid->n_cells; i++) {
		long long now = gain(grid, i), before = best < grid->n_cells ? gain(grid, best) : 0;

		if (choice->taken[i] || now == 0)
			continue;
		if (best == grid->n_cells || (before < need && now > before)
		    || (now >= need && now < before))
			best = i;
	}
	return best;
}

static void take_weighted(struct arena *arena, const struct grid *grid, int target,
			  struct choice *choice)
{
	const struct scoring *scoring = &grid->framework->scoring;
	long long earned, possible, need;

	model_weighted_points(grid_level_counts(arena, grid), grid->n_levels, scoring->points,
			      &earned, &possible);
	need = (possible * scoring->bands_percent[target - 1] + 99) / 100 - earned;
	for (size_t i = 0; i < grid->n_cells; i++)
		need -= choice->taken[i] ? gain(grid, i) : 0;
	while (need > 0) {
		size_t i = next_weighted(grid, choice, need);

		if (i == grid->n_cells)
			break;
		take(choice, i);
		need -= gain(grid, i);
	}
}

/* Whether the target's band would hold with the choice met, whatever the last review said. */
static bool band_holds(struct arena *arena, const struct grid *grid, int target,
		       const struct choice *choice)
{
	struct grid after = grid_copy(arena, grid);

	for (size_t i = 0; i < grid->n_cells; i++) {
		if (choice->taken[i])
			after.states[i] = ANSWER_MET;
	}
	return model_bands(grid_level_counts(arena, &after), grid->framework->scoring.bands,
			   (size_t)target, target) == target;
}

/* What is not met at all counts against every condition of a band, a partly against one: so the
 * first kind comes first, each in the audit's order. */
static void take_bands(struct arena *arena, const struct grid *grid, int target,
		       struct choice *choice)
{
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < grid->n_cells; i++) {
			bool partly = grid->states[i] == ANSWER_PARTLY;

			if (!grid_unmet(grid, i) || partly != (round == 1) || choice->taken[i])
				continue;
			if (band_holds(arena, grid, target, choice))
				return;
			take(choice, i);
		}
	}
}

static struct choice choose(struct arena *arena, const struct grid *grid, int target)
{
	const struct scoring *scoring = &grid->framework->scoring;
	struct choice choice = { .n = 0 };

	choice.taken = arena_array(arena, grid->n_cells, sizeof(*choice.taken));
	take_caps(grid, target, &choice);
	switch (scoring->model) {
	case MODEL_LADDER:
		take_ladder(grid, target, scoring->max_partial, &choice);
		break;
	case MODEL_BEST_FIT:
		take_best_fit(arena, grid, target, &choice);
		break;
	case MODEL_STRAND:
		take_ladder(grid, target, 0, &choice);
		break;
	case MODEL_WEIGHTED:
		take_weighted(arena, grid, target, &choice);
		break;
	case MODEL_BANDS:
		take_bands(arena, grid, target, &choice);
		break;
	case MODEL_COUNT:
		break;
	}
	return choice;
}

/* The level once a choice is met and evidenced. New descriptors bring sources nobody knows yet, so
 * missing types hold only a section that has none to come. */
static int level_after(struct arena *arena, const struct grid *grid, const struct choice *choice)
{
	struct grid after = grid_copy(arena, grid);

	for (size_t i = 0; i < grid->n_cells; i++) {
		if (!choice->taken[i])
			continue;
		after.sources_missing &= !grid_unmet(grid, i);
		after.states[i] = ANSWER_MET;
		after.claimed[i] = false;
	}
	return grid_standing(arena, &after).level;
}

static void keep(struct arena *arena, const struct grid *grid, const struct choice *choice,
		 struct section_result *result)
{
	const struct descriptor **lift = arena_array(arena, choice->n, sizeof(*lift));
	size_t n = 0;

	for (size_t i = 0; i < grid->n_cells; i++) {
		if (choice->taken[i])
			lift[n++] = grid_descriptor(grid, i);
	}
	result->lift = lift;
	result->n_lift = n;
}

void lift_find(struct arena *arena, const struct grid *grid, struct section_result *result)
{
	for (int target = result->level + 1; target <= (int)grid->n_levels; target++) {
		struct choice choice = choose(arena, grid, target);
		int level = level_after(arena, grid, &choice);

		if (level < target || choice.n == 0
		    || (result->lift_level && choice.n >= result->n_lift))
			continue;
		keep(arena, grid, &choice, result);
		result->lift_level = level;
	}
}
