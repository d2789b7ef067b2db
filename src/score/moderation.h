/*
 * moderation.h - combines several respondents' answers to one descriptor into the value that counts.
 *
 * In this order (domain convention): the agreed value; all equal; a majority one step apart, which is
 * provisional; else the lower median, to be moderated. The hard part is what is not a rating. "Not
 * applicable" beside a rating, or a missing rating, never counts as agreement:
 * - some respondents missing, the others alike: a majority, provisional
 * - one respondent alone where the audit has several: that value, to be moderated
 * - not applicable (or waived) beside a rating: the lower median of the ratings, to be moderated
 */
#ifndef WAYMARK_SCORE_MODERATION_H
#define WAYMARK_SCORE_MODERATION_H

#include <stdbool.h>
#include <stddef.h>

#include "score/score.h"

struct resolution {
	enum answer_state state;
	enum agreement agreement;
	bool provisional, to_be_moderated;
};

/* states: one per respondent of the audit, without the agreed one; ANSWER_NOT_ANSWERED if missing. agreed:
 * ANSWER_NOT_ANSWERED if nothing was agreed. */
struct resolution moderate(const enum answer_state *states, size_t n, enum answer_state agreed);

/* A rating's step on the scale: not yet 1, partly 2, met 3; 0 for anything else. */
int moderation_step(enum answer_state state);

#endif
