/*
 * ids.c - the ids of this room's enums as used in templates, results.json and test cases of audits: in
 * the enum's order, NULL-terminated. The words for people are where sentences are made.
 */
#include "score/case.h"
#include "score/score.h"

const char *const agreement_ids[] = {
	[AGREEMENT_NONE] = "none", [AGREEMENT_AGREED] = "agreed", [AGREEMENT_SINGLE] = "single",
	[AGREEMENT_UNANIMOUS] = "unanimous", [AGREEMENT_MAJORITY] = "majority",
	[AGREEMENT_LOWER_MEDIAN] = "lower_median", NULL,
};
const char *const section_status_ids[] = {
	[SECTION_ASSESSED] = "assessed", [SECTION_NOT_ASSESSED] = "not_assessed", [SECTION_TOO_FEW] = "too_few",
	[SECTION_NOT_IN_FOCUS] = "not_in_focus", [SECTION_SMALL_COHORT] = "small_cohort", [SECTION_NOTED] = "noted",
	[SECTION_NO_NOTES] = "no_notes", NULL,
};
const char *const cap_kind_ids[] = {
	[CAP_NONE] = "none", [CAP_EVIDENCE] = "evidence", [CAP_GATE] = "gate", [CAP_FIGURE] = "figure", NULL,
};
const char *const check_state_ids[] = {
	[CHECK_HELD] = "held", [CHECK_FAILED] = "failed", [CHECK_NOT_MADE] = "not_made",
	[CHECK_HIDDEN] = "hidden", NULL,
};
const char *const clock_state_ids[] = {
	[CLOCK_APPLIES] = "applies", [CLOCK_DOES_NOT_APPLY] = "does_not_apply",
	[CLOCK_CANNOT_COMPUTE] = "cannot_compute", NULL,
};
const char *const gate_state_ids[] = {
	[GATE_CLOSED] = "answered", [GATE_OPEN] = "open", [GATE_NOT_ASKED] = "not_asked", NULL,
};
