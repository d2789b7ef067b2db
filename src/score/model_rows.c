/* model_rows.c - see model_rows.h. */
#include "score/model_rows.h"

#include "framework/model_fields.h"
#include "score/models.h"
#include "score/why_level.h"

/* ---- levels ---- */

static int level_ladder(struct arena *arena, const struct grid *grid)
{
	return model_ladder(grid_level_counts(arena, grid), grid->n_levels, grid->framework->scoring.max_partial);
}

static int level_best_fit(struct arena *arena, const struct grid *grid)
{
	const struct scoring *scoring = &grid->framework->scoring;

	return model_best_fit(grid_level_counts(arena, grid), grid->n_levels, scoring->share_percent,
			      scoring->floor_percent);
}

static int level_strand(struct arena *arena, const struct grid *grid)
{
	return model_strand(grid_cell_counts(arena, grid), grid->section->n_strands, grid->n_levels);
}

static int level_points(struct arena *arena, const struct grid *grid)
{
	const struct point_share share = grid_points(arena, grid, NULL);

	return points_level(&share, grid->framework->scoring.bands_percent, grid->n_levels);
}

static int level_bands(struct arena *arena, const struct grid *grid)
{
	return model_bands(grid_level_counts(arena, grid), grid->framework->scoring.bands, grid->n_levels,
			   grid->previous);
}

/* ---- which levels there are to reach ---- */

static bool where_any_applies(const struct grid *grid, const struct level_counts *levels, int level)
{
	return levels[level - 1].applicable > 0;
}

static bool everywhere(const struct grid *grid, const struct level_counts *levels, int level)
{
	return true;
}

static bool after_review(const struct grid *grid, const struct level_counts *levels, int level)
{
	return grid->previous >= grid->framework->scoring.bands[level - 1].previous_min_level;
}

#define POINTS(rule) \
	{ .points = &(rule), .level = level_points, .can_reach = everywhere, .want = lift_want_points, \
	  .takes_example = true, .choices_differ = true, .why = why_points }

static const struct score_model rows[MODEL_COUNT] = {
	[MODEL_LADDER] = {
		.level = level_ladder, .can_reach = where_any_applies, .want = lift_want_ladder, .why = why_ladder,
	},
	[MODEL_BEST_FIT] = {
		.level = level_best_fit, .can_reach = where_any_applies, .want = lift_want_best_fit,
		.why = why_best_fit,
	},
	[MODEL_STRAND] = {
		.level = level_strand, .can_reach = where_any_applies, .want = lift_want_strand, .why = why_strand,
	},
	[MODEL_WEIGHTED] = POINTS(points_weighted), [MODEL_XCCDF_DEFAULT] = POINTS(points_default),
	[MODEL_XCCDF_FLAT] = POINTS(points_flat), [MODEL_XCCDF_FLAT_UNWEIGHTED] = POINTS(points_flat_unweighted),
	[MODEL_XCCDF_ABSOLUTE] = POINTS(points_absolute),
	[MODEL_BANDS] = {
		.level = level_bands, .can_reach = after_review, .want = lift_want_bands, .choices_differ = true,
		.why = why_bands,
	},
};

const struct score_model *score_model(const struct framework *framework)
{
	return &rows[framework->scoring.model];
}

struct point_share grid_points(struct arena *arena, const struct grid *grid, const long long **worth)
{
	const struct scoring *scoring = &grid->framework->scoring;
	const struct point_cells cells = {
		.cells = grid_cell_counts(arena, grid), .n_strands = grid->section->n_strands,
		.n_steps = grid->n_steps, .points = model_takes(scoring->model, "points") ? scoring->points : NULL,
	};
	long long *each = arena_array(arena, grid->n_cells, sizeof(*each));

	if (worth)
		*worth = each;
	return points_share(score_model(grid->framework)->points, &cells, each);
}
