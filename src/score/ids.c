/*
 * ids.c - the ids of this room's enums as used in templates, results.json and test cases of audits: in
 * the enum's order, NULL-terminated. The words for people are where sentences are made.
 */
#include "score/case.h"
#include "score/change.h"
#include "score/learning.h"
#include "score/indicators.h"
#include "score/score.h"

const char *const agreement_ids[] = {
	[AGREEMENT_NONE] = "none", [AGREEMENT_AGREED] = "agreed", [AGREEMENT_SINGLE] = "single",
	[AGREEMENT_UNANIMOUS] = "unanimous", [AGREEMENT_MAJORITY] = "majority",
	[AGREEMENT_LOWER_MEDIAN] = "lower_median", NULL,
};
const char *const section_status_ids[] = {
	[SECTION_ASSESSED] = "assessed", [SECTION_NOT_ASSESSED] = "not_assessed", [SECTION_TOO_FEW] = "too_few",
	[SECTION_NOT_IN_FOCUS] = "not_in_focus", [SECTION_SMALL_COHORT] = "small_cohort", [SECTION_NOTED] = "noted",
	[SECTION_NO_STATEMENTS] = "no_statements", [SECTION_NO_NOTES] = "no_notes", NULL,
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
const char *const change_kind_ids[] = {
	[CHANGE_FIRST] = "first", [CHANGE_NEW] = "new", [CHANGE_UP] = "up", [CHANGE_DOWN] = "down",
	[CHANGE_SAME] = "same", [CHANGE_TO_BE_MODERATED] = "to_be_moderated", [CHANGE_UNLIKE] = "unlike",
	[CHANGE_NO_LEVEL_THEN] = "no_level_then", [CHANGE_NO_LEVEL_NOW] = "no_level_now",
	[CHANGE_NO_LEVEL] = "no_level", [CHANGE_CARRIED] = "carried", [CHANGE_LAPSED] = "lapsed",
	[CHANGE_NOT_COMPARED] = "not_compared", NULL,
};
const char *const indicator_side_ids[] = {
	[SIDE_SAME] = "same", [SIDE_ABOVE] = "above", [SIDE_BELOW] = "below", [SIDE_BETTER] = "better",
	[SIDE_WORSE] = "worse", NULL,
};
const char *const change_arrow_ids[] = {
	[CHANGE_ARROW_NONE] = "none", [CHANGE_ARROW_UP] = "up", [CHANGE_ARROW_DOWN] = "down", NULL,
};
const char *const change_standing_ids[] = {
	[STANDING_JUDGED] = "judged", [STANDING_CARRIED] = "carried", [STANDING_NOT_ASSESSED] = "not_assessed",
	[STANDING_NOT_IN_FOCUS] = "not_in_focus", [STANDING_NOT_ASKED] = "not_asked",
	[STANDING_WITHHELD] = "withheld", [STANDING_DRAFT] = "draft", [STANDING_NO_ANSWERS] = "no_answers", NULL,
};
const char *const fall_reason_ids[] = {
	[FALL_NOT_GIVEN] = "not_given", [FALL_DECLINED] = "declined", [FALL_JUDGED_STRICTLY] = "judged_strictly",
	[FALL_STAFFING] = "staffing", [FALL_COHORT] = "cohort", [FALL_DESCRIPTOR_CHANGED] = "descriptor_changed",
	[FALL_EVIDENCE_LAPSED] = "evidence_lapsed", NULL,
};
