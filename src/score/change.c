/* change.c - see change.h. */
#include "score/change.h"

static const char *const fall_reason_names[FALL_REASON_COUNT] = {
	[FALL_NOT_GIVEN] = "", [FALL_DECLINED] = "it declined", [FALL_JUDGED_STRICTLY] = "it is judged more strictly",
	[FALL_STAFFING] = "staff changed", [FALL_COHORT] = "the cohort changed",
	[FALL_DESCRIPTOR_CHANGED] = "the descriptor changed", [FALL_EVIDENCE_LAPSED] = "evidence lapsed",
};

const char *fall_reason_name(enum fall_reason reason)
{
	return fall_reason_names[reason];
}
