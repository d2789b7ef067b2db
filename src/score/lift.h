/*
 * lift.h - what would lift a section to the next level: how many, which, and of which how many.
 *
 * The one hard idea: there is hardly ever one set that does it. So what is found is true of every
 * smallest choice: which descriptors belong to all of them, and of which groups each takes at least
 * so many; one of them stands as the example. It is counted out from the model's own conditions,
 * never searched for, so that a section of any size costs the same few passes.
 *
 * No rung is skipped: what is asked for is the next level's own conditions, even where fewer would
 * do for a level above it. What holds the section (figures, gates, sources that are lacking) is part of
 * it: a claimed descriptor needs a dated source, and figures are taken as settled.
 */
#ifndef WAYMARK_SCORE_LIFT_H
#define WAYMARK_SCORE_LIFT_H

#include "score/grid.h"

/* Sets lift, but for its text, of a result that knows what is indicated and what holds. */
void lift_find(struct arena *arena, const struct grid *grid, struct section_result *result);

/* Sets the text of a lift that was found: a sentence or two, such as "Seven more “Met”, and at most
 * one “Not yet”: at least two of 2.3, 2.9 and 2.12; for example ...". */
void lift_say(struct arena *arena, const struct grid *grid, struct section_result *result);

#endif
