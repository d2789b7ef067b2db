/* change.c - see change.h. */
#include "score/change.h"

#include "base/fold.h"

static const char *const fall_reason_names[FALL_REASON_COUNT] = {
	[FALL_NOT_GIVEN] = "", [FALL_DECLINED] = "it declined", [FALL_JUDGED_STRICTLY] = "it is judged more strictly",
	[FALL_STAFFING] = "staff changed", [FALL_COHORT] = "the cohort changed",
	[FALL_DESCRIPTOR_CHANGED] = "the descriptor changed", [FALL_EVIDENCE_LAPSED] = "evidence lapsed",
};

const char *fall_reason_name(enum fall_reason reason)
{
	return fall_reason_names[reason];
}

enum fall_reason fall_reason_find(const char *text)
{
	for (int i = FALL_NOT_GIVEN + 1; i < FALL_REASON_COUNT; i++)
		if (text_same_folded(text, fall_reason_ids[i]))
			return (enum fall_reason)i;
	return FALL_NOT_GIVEN;
}
