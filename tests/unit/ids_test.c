/* ids_test.c - the ids of every enum: one a value, in snake_case, none twice; phases as schools.csv has them. */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/diag.h"
#include "base/lapse.h"
#include "batch/record.h"
#include "cohort/comparison.h"
#include "framework/case_rules.h"
#include "framework/figure_rules.h"
#include "framework/survey_rules.h"
#include "plan/plan.h"
#include "score/case.h"
#include "score/change.h"
#include "score/indicators.h"
#include "score/learning.h"
#include "score/entries_found.h"
#include "score/score.h"

/* n: values of the enum. */
static const struct {
	const char *what;
	const char *const *ids;
	size_t n;
} tables[] = {
	{ "action_origin", action_origin_ids, ACTION_ORIGIN_COUNT },
	{ "action_status", action_status_ids, ACTION_STATUS_COUNT },
	{ "agreement", agreement_ids, AGREEMENT_COUNT },
	{ "answer_state", answer_state_ids, ANSWER_STATE_COUNT },
	{ "cap_kind", cap_kind_ids, CAP_KIND_COUNT },
	{ "case_code", case_code_ids, CASE_CODE_COUNT },
	{ "case_computed", case_computed_ids, COMPUTED_COUNT },
	{ "case_field_type", case_field_type_ids, CASE_FIELD_TYPE_COUNT },
	{ "case_given", case_given_ids, CASE_NOT_ANSWERED },
	{ "case_profile", case_profile_ids, CASE_PROFILE_COUNT },
	{ "survey_side", survey_side_ids, SURVEY_SIDE_COUNT },
	{ "survey_public", survey_public_ids, SURVEY_PUBLIC_COUNT },
	{ "case_rate", case_rate_ids, CASE_RATE_COUNT },
	{ "case_unit", case_unit_ids, CASE_UNIT_COUNT },
	{ "case_state", case_state_ids, CASE_STATE_COUNT },
	{ "change_arrow", change_arrow_ids, CHANGE_ARROW_COUNT },
	{ "change_kind", change_kind_ids, CHANGE_KIND_COUNT },
	{ "change_standing", change_standing_ids, STANDING_COUNT },
	{ "check_kind", check_kind_ids, CHECK_KIND_COUNT },
	{ "check_state", check_state_ids, CHECK_STATE_COUNT },
	{ "clock_rule", clock_rule_ids, CLOCK_RULE_COUNT },
	{ "clock_state", clock_state_ids, CLOCK_STATE_COUNT },
	{ "compared_change", compared_change_ids, COMPARED_CHANGE_COUNT },
	{ "compared_state", compared_state_ids, COMPARED_STATE_COUNT },
	{ "diag_severity", diag_severity_ids, DIAG_SEVERITY_COUNT },
	{ "entry_by", entry_by_ids, ENTRY_BY_COUNT },
	{ "entry_change", entry_change_ids, ENTRY_CHANGE_COUNT },
	{ "entry_column", entry_column_ids, ENTRY_COLUMN_COUNT },
	{ "entry_combine", entry_combine_ids, ENTRY_COMBINE_COUNT },
	{ "entry_each", entry_each_ids, ENTRY_EACH_COUNT },
	{ "entry_list", entry_list_ids, ENTRY_LIST_COUNT },
	{ "entry_meaning", entry_meaning_ids, ENTRY_MEANING_COUNT },
	{ "entry_number_type", entry_number_type_ids, ENTRY_NUMBER_TYPE_COUNT },
	{ "entry_over", entry_over_ids, ENTRY_OVER_COUNT },
	{ "entry_rhythm", entry_rhythm_ids, ENTRY_RHYTHM_COUNT },
	{ "entry_view", entry_view_ids, ENTRY_VIEW_KIND_COUNT },
	{ "fall_reason", fall_reason_ids, FALL_REASON_COUNT },
	{ "figure_type", figure_type_ids, FIGURE_TYPE_COUNT },
	{ "framework_kind", framework_kind_ids, FRAMEWORK_KIND_COUNT },
	{ "figure_derive", figure_derive_ids, DERIVE_COUNT }, { "figure_better", figure_better_ids, BETTER_COUNT },
	{ "figure_combine", figure_combine_ids, COMBINE_COUNT }, { "figure_where", figure_where_ids, WHERE_COUNT },
	{ "indicator_side", indicator_side_ids, SIDE_COUNT },
	{ "gate_needs", gate_needs_ids, GATE_NEEDS_COUNT },
	{ "gate_state", gate_state_ids, GATE_STATE_COUNT },
	{ "group_kind", group_kind_ids, GROUP_KIND_COUNT },
	{ "learning_by", learning_by_ids, LEARNING_BY_COUNT },
	{ "weekday", weekday_ids, WEEKDAY_COUNT },
	{ "learning_group", learning_group_ids, LEARNING_GROUP_COUNT },
	{ "lapse_unit", lapse_unit_ids, LAPSE_UNIT_COUNT },
	{ "meeting_item_kind", meeting_item_kind_ids, MEETING_ITEM_KIND_COUNT },
	{ "overall_rule", overall_rule_ids, OVERALL_COUNT },
	{ "phase", phase_ids, PHASE_COUNT },
	{ "review_rhythm", review_rhythm_ids, REVIEW_RHYTHM_COUNT },
	{ "school_status", school_status_ids, SCHOOL_STATUS_COUNT },
	{ "section_status", section_status_ids, SECTION_STATUS_COUNT },
	{ "trigger_rule", trigger_rule_ids, TRIGGER_RULE_COUNT },
};

static void check_id(const char *what, const char *id, bool hyphens)
{
	for (const char *c = id; *c; c++) {
		if (!islower((unsigned char)*c) && !isdigit((unsigned char)*c) && *c != (hyphens ? '-' : '_'))
			fail_msg("%s: '%s' is not an id", what, id);
	}
}

static void every_value_has_its_own_id(void **state)
{
	(void)state;
	for (size_t t = 0; t < sizeof(tables) / sizeof(*tables); t++) {
		const char *const *ids = tables[t].ids;
		size_t n = 0;

		for (; ids[n]; n++) {
			check_id(tables[t].what, ids[n], ids == phase_ids);
			for (size_t before = 0; before < n; before++)
				assert_string_not_equal(ids[before], ids[n]);
		}
		if (n != tables[t].n)
			fail_msg("%s has %zu ids and %zu values", tables[t].what, n, tables[t].n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_value_has_its_own_id) };

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
