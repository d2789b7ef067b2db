/*
 * ids.c - the ids of this room's enums, as used in audits, templates, results.json and test cases of
 * audits.
 *
 * Each table is declared beside its enum in framework.h or case_rules.h, is in the enum's order, and is
 * NULL-terminated.
 */
#include "framework/case_rules.h"
#include "framework/figure_rules.h"
#include "framework/framework.h"
#include "framework/schema.h"
#include "framework/survey_rules.h"

/* The states that an audit can give a rating. */
#define RATING_STATES \
	[ANSWER_MET] = "met", [ANSWER_PARTLY] = "partly", [ANSWER_NOT_YET] = "not_yet", \
	[ANSWER_NOT_APPLICABLE] = "not_applicable", [ANSWER_WAIVED] = "waived"

const char *const schema_states[] = { RATING_STATES, NULL };
const char *const answer_state_ids[] = {
	RATING_STATES, [ANSWER_NOT_ANSWERED] = "not_answered", [ANSWER_NOT_IN_FOCUS] = "not_in_focus",
	[ANSWER_NOTED] = "noted", [ANSWER_HIDDEN] = "hidden", NULL,
};
const char *const overall_rule_ids[] = {
	[OVERALL_NONE] = "none", [OVERALL_LOWEST] = "lowest", [OVERALL_MEDIAN] = "median", NULL,
};
const char *const review_rhythm_ids[] = {
	[REVIEW_TERMLY] = "termly", [REVIEW_HALF_TERMLY] = "half_termly", NULL,
};
const char *const figure_type_ids[] = {
	[FIGURE_COUNT] = "count", [FIGURE_PERCENT] = "percent", [FIGURE_NUMBER] = "number",
	[FIGURE_MONEY] = "money", [FIGURE_YES_NO] = "yes_no", [FIGURE_TEXT] = "text", NULL,
};
const char *const check_kind_ids[] = {
	[CHECK_SUM] = "sum", [CHECK_PART] = "part", [CHECK_GAP] = "gap", NULL,
};

/* ---- audits of indicators ---- */

const char *const figure_derive_ids[] = {
	[DERIVE_NONE] = "none", [DERIVE_SHARE] = "share", [DERIVE_RATIO] = "ratio",
	[DERIVE_DIFFERENCE] = "difference", [DERIVE_SUM] = "sum", NULL,
};
const char *const figure_better_ids[] = {
	[BETTER_UNSAID] = "unsaid", [BETTER_HIGHER] = "higher", [BETTER_LOWER] = "lower", NULL,
};
const char *const figure_combine_ids[] = {
	[COMBINE_SUM] = "sum", [COMBINE_RATIO] = "ratio", [COMBINE_WEIGHTED] = "weighted", [COMBINE_PLAIN] = "plain",
	[COMBINE_BOTH] = "both", [COMBINE_NONE] = "none", NULL,
};
const char *const figure_where_ids[] = {
	[WHERE_AT_LEAST] = "at_least", [WHERE_ABOVE] = "above", [WHERE_AT_MOST] = "at_most", [WHERE_BELOW] = "below", NULL,
};

/* ---- audits of cases ---- */

/* The states that an audit can give an answer. */
#define GIVEN_STATES \
	[CASE_YES] = "yes", [CASE_PARTLY] = "partly", [CASE_NO] = "no", [CASE_NOT_KNOWN] = "not_known", \
	[CASE_NOT_APPLICABLE] = "not_applicable"

const char *const case_given_ids[] = { GIVEN_STATES, NULL };
const char *const case_state_ids[] = { GIVEN_STATES, [CASE_NOT_ANSWERED] = "not_answered", NULL };
const char *const trigger_rule_ids[] = {
	[TRIGGER_SUSPENSIONS_IN_HALF_TERM] = "suspensions_in_half_term",
	[TRIGGER_DECLARED] = "declared", [TRIGGER_DAYS_IN_TERM] = "days_in_term",
	[TRIGGER_DAYS_IN_YEAR] = "days_in_year", NULL,
};
const char *const clock_rule_ids[] = {
	[CLOCK_YEAR_LIMIT] = "year_limit", [CLOCK_LUNCHTIMES] = "lunchtimes",
	[CLOCK_NO_MEETING] = "no_meeting", [CLOCK_MEETING_IF_ASKED] = "meeting_if_asked",
	[CLOCK_MEETING] = "meeting", [CLOCK_EXAM] = "exam", [CLOCK_NOTIFY] = "notify",
	[CLOCK_EDUCATION] = "education", [CLOCK_NO_EXTENSION] = "no_extension",
	[CLOCK_CANCELLED] = "cancelled", [CLOCK_REVIEW_PANEL] = "review_panel",
	[CLOCK_PRINCIPLES] = "principles", [CLOCK_REMOTE] = "remote",
	[CLOCK_OFF_SITE] = "off_site_notice", NULL,
};
const char *const case_field_type_ids[] = {
	[CASE_TEXT] = "text", [CASE_YES_NO] = "yes_no", [CASE_CHOICE] = "choice",
	[CASE_DATE] = "date", [CASE_COMPUTED] = "computed", [CASE_SUPPORT] = "support",
	[CASE_ACTIONS] = "actions", NULL,
};
const char *const case_computed_ids[] = {
	[COMPUTED_NONE] = "none", [COMPUTED_CASE_REF] = "case_ref", [COMPUTED_TRIGGER] = "trigger",
	[COMPUTED_HALF_TERM] = "half_term", [COMPUTED_DAYS] = "days",
	[COMPUTED_MEETING] = "meeting", [COMPUTED_CLOCK] = "clock", [COMPUTED_PATTERN] = "pattern",
	[COMPUTED_SUSPENSIONS] = "suspensions", [COMPUTED_SEN_STATUS] = "sen_status",
	[COMPUTED_OUTCOME] = "outcome", [COMPUTED_REVIEW] = "review", [COMPUTED_WEEKS] = "weeks", NULL,
};
const char *const gate_needs_ids[] = {
	[GATE_ALL] = "all", [GATE_ANY] = "any", [GATE_REVIEWED] = "reviewed", NULL,
};
const char *const case_code_ids[] = {
	[CODE_PLACE] = "place", [CODE_TIME] = "time", [CODE_TYPE] = "type", NULL,
};
const char *const case_rate_ids[] = {
	[CASE_RATE_SUSPENSIONS] = "suspensions", [CASE_RATE_SUSPENDED] = "suspended_pupils",
	[CASE_RATE_PERMANENT] = "permanent_exclusions", NULL,
};
const char *const case_unit_ids[] = {
	[CASE_PER_100] = "per_100_pupils", [CASE_PER_1000] = "per_1000_pupils",
	[CASE_PER_10000] = "per_10000_pupils", NULL,
};
const char *const case_profile_ids[] = {
	[CASE_PROFILE_PUBLIC] = "public", [CASE_PROFILE_INTERNAL] = "internal", NULL,
};
const char *const learning_group_ids[] = {
	[LEARNING_HALF_TERMS] = "half_terms", [LEARNING_QUARTERS] = "quarters", [LEARNING_QUALITY] = "quality",
	[LEARNING_DAYS] = "days", [LEARNING_OUTCOMES] = "outcomes", [LEARNING_OTHER] = "other",
	[LEARNING_SEN] = "sen_status", [LEARNING_PLACES] = "place", [LEARNING_TIMES] = "time",
	[LEARNING_TYPES] = "type", NULL,
};
const char *const weekday_ids[] = { "monday", "tuesday", "wednesday", "thursday", "friday", NULL };
const char *const learning_by_ids[] = {
	[LEARNING_BY_HALF_TERM] = "half_term", [LEARNING_BY_QUARTER] = "quarter", NULL,
};

const char *const survey_side_ids[] = {
	[SURVEY_POSITIVE] = "positive", [SURVEY_NEUTRAL] = "neutral", [SURVEY_NEGATIVE] = "negative",
	[SURVEY_LEFT_OUT] = "left_out", NULL,
};
const char *const survey_public_ids[] = {
	[SURVEY_PUBLIC_ITEMS] = "items", [SURVEY_PUBLIC_DOMAINS] = "domains", NULL,
};
