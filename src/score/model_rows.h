/*
 * model_rows.h - what this room does for a scoring model: the level of a grid, what would lift it, and
 * why it is what it is. Private to the room. The fields it uses in an audit are in
 * framework/model_fields.h.
 */
#ifndef WAYMARK_SCORE_MODEL_ROWS_H
#define WAYMARK_SCORE_MODEL_ROWS_H

#include "score/grid.h"
#include "score/lift_search.h"
#include "score/points.h"
#include "score/wording.h"

struct score_model {
	/* The level according to the states alone, before gates and the like. */
	int (*level)(struct arena *arena, const struct grid *grid);
	/* Whether the level can be reached at all, whatever is met. */
	bool (*can_reach)(const struct grid *grid, const struct level_counts *levels, int level);
	/* Set the pools of cells that the search's target needs, and perhaps the example. */
	void (*want)(struct lift_search *search);
	bool takes_example;
	bool choices_differ;		/* one smallest choice may lead further than another */
	const struct point_rule *points;	/* of a model that gives points; else NULL */
	/* Write the first reason: why the level is what it is. */
	void (*why)(struct wording *wording);
};

const struct score_model *score_model(const struct framework *framework);

/* Of a model that gives points: the section's share, and what each cell is worth, unless worth is NULL. */
struct point_share grid_points(struct arena *arena, const struct grid *grid, const long long **worth);

#endif
