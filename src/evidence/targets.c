/* targets.c - the tables that a file can be read as. See mapping.h. */
#include "evidence/mapping.h"

#include "evidence/tables.h"

static const struct table_spec *const specs[] = {
	[MAPPING_SCHOOLS] = &schools_spec,
	[MAPPING_CALENDAR] = &calendar_spec,
	[MAPPING_RESPONSES] = &responses_spec,
	[MAPPING_JUDGEMENTS] = &judgements_spec,
	[MAPPING_METRICS] = &metrics_spec,
	[MAPPING_ACTIONS] = &actions_spec,
	[MAPPING_REVIEWS] = &reviews_spec,
	[MAPPING_SURVEY] = &survey_spec,
	[MAPPING_ENTRIES] = &entries_spec,
	[MAPPING_VOTES] = &votes_spec,
	[MAPPING_EVENTS] = &events_spec,
	[MAPPING_CASES] = &cases_spec,
	[MAPPING_CASE_ITEMS] = &case_items_spec,
	[MAPPING_COUNTS] = &counts_spec,
};

_Static_assert(sizeof(specs) / sizeof(*specs) == MAPPING_TARGET_COUNT, "each target is a table");

const char *mapping_target_name(enum mapping_target target)
{
	return specs[target]->name;
}

const struct table_spec *mapping_target_spec(enum mapping_target target)
{
	return specs[target];
}
