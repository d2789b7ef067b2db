/*
 * lift.h - what would lift a section: the fewest unmet descriptors that raise its level.
 *
 * The one hard idea: every level above the present one is tried, each with the cheapest set that
 * its model and both caps ask for, and the smallest set wins (the lower level among equals). A
 * claimed descriptor that holds the section down belongs to the set too: what it needs is a dated
 * source.
 */
#ifndef WAYMARK_SCORE_LIFT_H
#define WAYMARK_SCORE_LIFT_H

#include "score/grid.h"

/* Sets lift, n_lift and lift_level of a result whose level is set. */
void lift_find(struct arena *arena, const struct grid *grid, struct section_result *result);

#endif
