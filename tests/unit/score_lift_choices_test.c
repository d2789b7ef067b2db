/*
 * score_lift_choices_test.c - what is said of a lift is true of every smallest choice, and of no other:
 * all sets of what is not met, or lacks its source, are tried beside it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/grid.h"
#include "score/lift.h"
#include "support_score.h"

enum { MOST_CELLS = 12, GRIDS = 400 };

static struct score_case c;
static struct arena scratch;

/* A small generator: the same numbers on every machine. */
static unsigned seed;

static unsigned any(unsigned below)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % below;
}

/* ---- grids ---- */

static struct grid new_grid(size_t n_strands)
{
	struct framework *f = &c.framework;
	struct grid grid = {
		.framework = f, .section = &f->sections[0], .n_cells = n_strands * f->n_steps,
		.n_levels = f->n_levels, .n_steps = f->n_steps,
	};

	grid.states = arena_array(&scratch, grid.n_cells, sizeof(*grid.states));
	grid.claimed = arena_array(&scratch, grid.n_cells, sizeof(*grid.claimed));
	return grid;
}

static void fill(struct grid *grid)
{
	static const enum answer_state states[] = {
		ANSWER_MET, ANSWER_MET, ANSWER_MET, ANSWER_MET, ANSWER_PARTLY, ANSWER_PARTLY,
		ANSWER_NOT_YET, ANSWER_NOT_YET, ANSWER_NOT_ANSWERED, ANSWER_NOT_APPLICABLE,
	};
	unsigned of = any(2) ? 10 : 8;
	bool evidence = c.framework.scoring.evidence.on;

	for (size_t i = 0; i < grid->n_cells; i++) {
		int level = grid_descriptor(grid, i)->level;

		grid->states[i] = states[any(of)];
		grid->claimed[i] = evidence && grid->states[i] == ANSWER_MET && any(4) == 0
				   && level >= c.framework.scoring.evidence.dated_from;
	}
	grid->previous = (int)any((unsigned)grid->n_levels + 1);
	grid->figure_limit = any(5) == 0 ? 1 + (int)any((unsigned)grid->n_levels) : 0;
	grid->sources_missing = evidence && any(3) == 0;
}

/* ---- the other way to find out: try them all ---- */

static bool is_open(const struct grid *grid, size_t cell)
{
	return grid_unmet(grid, cell) || grid->claimed[cell];
}

/* The grid with these cells met and shown; figures that hold it below the target are settled. */
static struct grid with(const struct grid *grid, unsigned mask, int target)
{
	struct grid after = grid_copy(&scratch, grid);

	for (size_t i = 0; i < grid->n_cells; i++) {
		if (!(mask >> i & 1))
			continue;
		after.states[i] = ANSWER_MET;
		after.claimed[i] = false;
	}
	if (after.figure_limit < target)
		after.figure_limit = 0;
	after.sources_missing &= c.framework.scoring.evidence.types_from > target;
	return after;
}

/* Leave out what is above the target, so that no level above it stands for it. What must be met
 * stays, as it holds every level. */
static bool cut(struct grid *grid, int target)
{
	const struct scoring *scoring = &c.framework.scoring;

	for (size_t i = 0; i < grid->n_cells; i++) {
		if (target > scoring->gate_cap && grid_failed_gate(grid, i))
			return false;
		if (scoring->model < MODEL_WEIGHTED && grid_descriptor(grid, i)->level > target)
			grid->states[i] = ANSWER_NOT_APPLICABLE;
	}
	if (scoring->model == MODEL_BANDS)
		grid->n_levels = (size_t)target;
	return true;
}

/* Whether the target's own conditions hold with these cells met; of counts that reach further
 * already, whether nothing holds them below it. */
static bool reaches(const struct grid *grid, unsigned mask, int target, bool by_counts)
{
	struct grid after = with(grid, mask, target);

	if (!by_counts && !cut(&after, target))
		return false;
	return grid_standing(&scratch, &after).level >= target;
}

static unsigned mask_of(const struct grid *grid, struct descriptor_list list)
{
	unsigned mask = 0;

	for (size_t i = 0; i < list.n; i++)
		mask |= 1u << ((size_t)list.items[i]->strand * grid->n_steps
			       + (size_t)(list.items[i]->level - 1) % grid->n_steps);
	return mask;
}

static int n_bits(unsigned mask)
{
	int n = 0;

	for (; mask; mask &= mask - 1)
		n++;
	return n;
}

static long long half_points(const struct grid *grid, unsigned mask)
{
	bool halves = c.framework.scoring.model == MODEL_WEIGHTED;
	long long sum = 0;

	for (size_t i = 0; i < grid->n_cells; i++) {
		int points = c.framework.scoring.points[i % grid->n_steps];

		if (mask >> i & 1 && grid_unmet(grid, i))
			sum += halves && grid->states[i] == ANSWER_PARTLY ? points : 2LL * points;
	}
	return sum;
}

/* Whether a set of the right size is as the lift says. */
static bool fits(const struct grid *grid, const struct lift *lift, unsigned mask)
{
	unsigned every = mask_of(grid, lift->every);

	if (every & ~mask)
		return false;
	for (size_t i = 0; i < lift->n_groups; i++) {
		int n = n_bits(mask & mask_of(grid, lift->groups[i].of));

		if (lift->groups[i].exact ? n != lift->groups[i].at_least
					  : n < lift->groups[i].at_least)
			return false;
	}
	return half_points(grid, mask & ~every) >= lift->half_points;
}

struct found {
	int smallest;			/* -1: no set reaches it */
	unsigned in_all;
	int level;			/* what all of them reach at least */
};

static struct found try_all(const struct grid *grid, unsigned open, int target, bool by_counts)
{
	struct found found = { .smallest = -1 };
	unsigned mask = open;

	do {
		int n = n_bits(mask);

		if ((found.smallest < 0 || n <= found.smallest)
		    && reaches(grid, mask, target, by_counts)) {
			struct grid after = with(grid, mask, target);
			int level = grid_standing(&scratch, &after).level;

			if (n != found.smallest)
				found = (struct found){ n, ~0u, (int)grid->n_levels };
			found.in_all &= mask;
			found.level = level < found.level ? level : found.level;
		}
		mask = (mask - 1) & open;
	} while (mask != open);
	return found;
}

/* The next level that the model can end in. */
static int next_level(const struct grid *grid, unsigned open, struct standing now)
{
	if (now.indicated > now.level)
		return now.level + 1;
	for (int level = now.level + 1; level <= (int)grid->n_levels; level++) {
		if (reaches(grid, open, level, false))
			return level;
	}
	return 0;
}

/* With these partly met at least. */
static bool partly_reaches(const struct grid *grid, unsigned mask, int target)
{
	struct grid after = with(grid, 0, target);

	cut(&after, target);
	for (size_t i = 0; i < grid->n_cells; i++) {
		if (mask >> i & 1)
			after.states[i] = ANSWER_PARTLY;
	}
	return grid_standing(&scratch, &after).level >= target;
}

/* Of shares of strands no sum of points can be told, so what is said is true of every choice, and of some others. */
static bool is_told_whole(void)
{
	return c.framework.scoring.model != MODEL_XCCDF_DEFAULT;
}

static void check_groups(const struct grid *grid, const struct lift *lift, unsigned open,
			 struct found found, int target, bool by_counts)
{
	int *fewest = calloc(lift->n_groups + 1, sizeof(*fewest));
	unsigned mask = open;

	assert_non_null(fewest);
	for (size_t i = 0; i < lift->n_groups; i++)
		fewest[i] = MOST_CELLS + 1;
	do {
		bool smallest = n_bits(mask) == found.smallest
				&& reaches(grid, mask, target, by_counts);

		if (smallest)
			assert_true(fits(grid, lift, mask));
		else if (n_bits(mask) == found.smallest && is_told_whole())
			assert_false(fits(grid, lift, mask));
		if (smallest && found.smallest > 0)
			assert_int_equal(lift->partly_will_do, c.framework.scoring.model == MODEL_BANDS
					 && partly_reaches(grid, mask, target));
		for (size_t i = 0; smallest && i < lift->n_groups; i++) {
			int n = n_bits(mask & mask_of(grid, lift->groups[i].of));

			fewest[i] = n < fewest[i] ? n : fewest[i];
		}
		mask = (mask - 1) & open;
	} while (mask != open);
	for (size_t i = 0; i < lift->n_groups; i++) {
		assert_int_equal(fewest[i], lift->groups[i].at_least);
		assert_in_range(fewest[i], 1, lift->groups[i].of.n - 1);
	}
	free(fewest);
}

static void check(const struct grid *grid)
{
	struct standing now = grid_standing(&scratch, grid);
	struct section_result result = { .held = now.level, .indicated = now.indicated };
	bool by_counts = now.indicated > now.level;
	const struct lift *lift = &result.lift;
	unsigned open = 0, example;
	struct found found;
	int target;

	for (size_t i = 0; i < grid->n_cells; i++)
		open |= (unsigned)is_open(grid, i) << i;
	target = next_level(grid, open, now);
	lift_find(&scratch, grid, &result);
	if (!target) {
		assert_int_equal(lift->level, 0);
		return;
	}
	found = try_all(grid, open, target, by_counts);
	example = mask_of(grid, lift->example);
	assert_int_equal(lift->example.n, found.smallest);
	assert_int_equal(example & ~open, 0);
	assert_true(reaches(grid, example, target, by_counts));
	assert_int_equal(mask_of(grid, lift->every), found.smallest ? found.in_all : 0);
	check_groups(grid, lift, open, found, target, by_counts);
	if (c.framework.scoring.model < MODEL_WEIGHTED || lift->n_groups == 0)
		assert_int_equal(lift->level, found.level);
	else	/* some choices may reach further than others */
		assert_int_equal(lift->level, target);
	assert_int_equal(lift->figures, grid->figure_limit && grid->figure_limit < target);
}

/* ---- the models ---- */

static const int points[] = { 1, 2, 3 }, thresholds[] = { 0, 50, 80 };

static void try_steps(enum scoring_model model, size_t n_strands)
{
	score_case_init(&c, 1, n_strands, 3);
	c.framework.scoring.model = model;
	c.framework.scoring.points = points;
	c.framework.scoring.bands_percent = thresholds;
	c.framework.scoring.max_partial = (int)any(3);
	c.framework.scoring.floor_percent = any(2) ? 80 : 30;
	c.framework.scoring.gate_cap = 1 + (int)any(2);
	if (any(2))
		score_case_gate(&c, arena_printf(&c.arena, "a.s1.l%u", 1 + any(3)), "Must be.");
	if (any(2))
		c.framework.scoring.evidence = (struct evidence_rule){
			.on = true, .dated_from = 1 + (int)any(3), .types_from = 2 + (int)any(2) };
}

static void try_statements(size_t n_strands)
{
	static const struct level levels[] = { { .name = "1" }, { .name = "2" }, { .name = "3" },
					       { .name = "4" } };
	static const struct band bands[] = {
		{ 0, 0, 100, 0 }, { 0, 60, 40, 0 }, { 70, 0, 10, 0 }, { 90, 0, 0, 3 } };

	score_case_init(&c, 1, n_strands, 1);
	c.framework.levels = levels;
	c.framework.n_levels = 4;
	c.framework.scoring.model = MODEL_BANDS;
	c.framework.scoring.bands = bands;
	c.framework.scoring.points = points;
	c.framework.scoring.gate_cap = 1 + (int)any(3);
	if (any(2))
		score_case_gate(&c, "a.s2.l1", "Must be.");
}

static void try_grids(enum scoring_model model)
{
	seed = 11;
	for (int i = 0; i < GRIDS; i++) {
		size_t n_strands = model == MODEL_BANDS ? 6 + any(7) : 2 + any(3);
		struct grid grid;

		arena_init(&scratch);
		if (model == MODEL_BANDS)
			try_statements(n_strands);
		else
			try_steps(model, n_strands);
		grid = new_grid(n_strands);
		fill(&grid);
		check(&grid);
		score_case_clear(&c);
		arena_clear(&scratch);
	}
}

static void a_ladder_is_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_LADDER);
}

static void a_best_fit_is_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_BEST_FIT);
}

static void strands_are_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_STRAND);
}

static void points_are_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_WEIGHTED);
}

static void xccdf_scores_are_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_XCCDF_DEFAULT);
	try_grids(MODEL_XCCDF_FLAT);
	try_grids(MODEL_XCCDF_FLAT_UNWEIGHTED);
	try_grids(MODEL_XCCDF_ABSOLUTE);
}

static void bands_are_lifted_as_it_is_said(void **state)
{
	(void)state;
	try_grids(MODEL_BANDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ladder_is_lifted_as_it_is_said),
		cmocka_unit_test(a_best_fit_is_lifted_as_it_is_said),
		cmocka_unit_test(strands_are_lifted_as_it_is_said),
		cmocka_unit_test(points_are_lifted_as_it_is_said),
		cmocka_unit_test(xccdf_scores_are_lifted_as_it_is_said),
		cmocka_unit_test(bands_are_lifted_as_it_is_said),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
