/* figure_sums.h - what the figures of several schools come to; private to the room. */
#ifndef WAYMARK_COHORT_FIGURE_SUMS_H
#define WAYMARK_COHORT_FIGURE_SUMS_H

#include "cohort/figures_together.h"

/* The facts of one figure of the audit, by school; those of a school that is not counted are blank. weights: those of the
 * audit's weight, or NULL. */
struct figure_column {
	const struct figure_rule *rule;
	const struct figure_fact *const *facts;	size_t n;
	const struct figure_fact *const *weights;
};

/* NULL if no school has it. */
const struct figure_sum *figure_total(struct arena *arena, const struct figure_column *column);
const struct figure_sum *figure_ratio(struct arena *arena, const struct figure_column *column);
const struct figure_sum *figure_mean(struct arena *arena, const struct figure_column *column, bool weighted);
const struct figure_where_count *figure_where_counted(struct arena *arena, const struct figure_column *column);

#endif
