/*
 * lift.h - what would lift a section to the next level: how many descriptors, which, and out of how
 * many.
 *
 * The one hard idea: there is hardly ever a single set of descriptors that does it. So the result
 * describes all smallest choices: which descriptors belong to every choice, and from which groups each
 * choice takes at least how many; one choice is given as an example. This is derived from the model's
 * own conditions, not searched for, so it takes a few passes over a section of any size.
 *
 * No level is skipped: the conditions are those of the next level, even if fewer would be enough for a
 * level above it. What holds the section down (figures, gates, missing sources) is part of the answer:
 * a claimed descriptor needs a dated source, and figures are assumed to be settled.
 */
#ifndef WAYMARK_SCORE_LIFT_H
#define WAYMARK_SCORE_LIFT_H

#include "score/grid.h"

/* Set lift, except its text. result must already say what is indicated and what holds. */
void lift_find(struct arena *arena, const struct grid *grid, struct section_result *result);

/* Set the text of a lift that was found, in one or two sentences: "Seven more “Met”, and at most one “Not yet”: at
 * least two of 2.3, 2.9 and 2.12; for example ...". */
void lift_say(struct arena *arena, const struct grid *grid, struct section_result *result);

#endif
