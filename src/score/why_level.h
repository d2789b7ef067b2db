/* why_level.h - the sentences that explain how the model arrived at a level; private to the score room. */
#ifndef WAYMARK_SCORE_WHY_LEVEL_H
#define WAYMARK_SCORE_WHY_LEVEL_H

#include "score/wording.h"

/*
 * Append one or two reasons: why the indicated level is reached, and what the next one lacks. One function per model.
 */
void why_ladder(struct wording *w);
void why_best_fit(struct wording *w);
void why_strand(struct wording *w);
void why_points(struct wording *w);
void why_bands(struct wording *w);

#endif
