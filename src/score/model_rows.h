/*
 * model_rows.h - what a scoring model is to this room: a level from a grid, what would lift it, and why it is what it is.
 * Private to the room. What it asks of an audit is framework/model_fields.h's.
 */
#ifndef WAYMARK_SCORE_MODEL_ROWS_H
#define WAYMARK_SCORE_MODEL_ROWS_H

#include "score/grid.h"
#include "score/lift_search.h"
#include "score/wording.h"

struct score_model {
	/* The level by the states alone, before anything holds it. */
	int (*level)(struct arena *arena, const struct grid *grid);
	/* Whether it can end in a level at all, whatever is met. */
	bool (*can_reach)(const struct grid *grid, const struct level_counts *levels, int level);
	/* What the target of the search needs, as pools of cells; and whether it takes the example itself. */
	void (*want)(struct lift_search *search);
	bool takes_example;
	bool choices_differ;		/* of two smallest choices one may lead further than the other */
	/* The first reason: why the level is what it is. */
	void (*why)(struct wording *wording);
};

const struct score_model *score_model(const struct framework *framework);

#endif
