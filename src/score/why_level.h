/* why_level.h - the sentences that say how the model came to a level; private to the score room. */
#ifndef WAYMARK_SCORE_WHY_LEVEL_H
#define WAYMARK_SCORE_WHY_LEVEL_H

#include "score/wording.h"

/* Append one or two reasons: why the indicated level is reached, and what the next one lacks. */
void why_level(struct wording *w);

#endif
