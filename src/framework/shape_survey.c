/* shape_survey.c - what an audit of kind survey defines, field by field: the scale, the items, the rules. */
#include "framework/shape_survey.h"

#include "framework/shape_framework.h"
#include "framework/survey_rules.h"

static const struct shape_row option_rows[] = {
	ROW_TEXT(survey_option, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(survey_option, "name", name, "as people know it", .always = true),
	ROW_ENUM(survey_option, "side", side, survey_side_ids, "what it counts as"),
};
static const struct shape shape_survey_option = SHAPE_OF("survey_option", survey_option, option_rows);

static const struct shape_row total_rows[] = {
	ROW_TEXT(survey_total, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(survey_total, "name", name, "as people know it", .always = true),
	ROW_TEXTS(survey_total, "of", of, n_of, "the ids of the answers that it has"),
};
static const struct shape shape_total = SHAPE_OF("survey_total", survey_total, total_rows);

static const struct shape_row item_rows[] = {
	ROW_TEXT(survey_item, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(survey_item, "number", number, "its number in the survey", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(survey_item, "title", title, "a few words for charts", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(survey_item, "text", text, "as people are asked it", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(survey_item, "ask", ask, "what governors may ask where it is named", .only = SHAPE_VIEW),
	ROW_BOOL(survey_item, "reversed", reversed, "to agree is not good: its answers are turned"),
};
const struct shape shape_survey_item = SHAPE_OF("survey_item", survey_item, item_rows);

static const struct shape_row domain_rows[] = {
	ROW_TEXT(section, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(section, "number", number, "from its position", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(section, "title", title, "its title", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(section, "question", question, "what stands below the title", .only = SHAPE_VIEW),
};
const struct shape shape_audit_domain = SHAPE_OF("survey_domain_audit", section, domain_rows);

static const struct shape_row group_rows[] = {
	ROW_TEXT(figure_group, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(figure_group, "name", name, "as people know it", .always = true),
};
static const struct shape shape_survey_group = SHAPE_OF("survey_group", figure_group, group_rows);

static const struct shape_row rules_rows[] = {
	ROW_LIST(survey_rules, "scale", options, n_options, shape_survey_option, "the answers, the most positive first"),
	ROW_LIST(survey_rules, "totals", totals, n_totals, shape_total, "answers that a table may give together"),
	ROW_LIST(survey_rules, "items", items, n_items, shape_survey_item, "all items, in order"),
	ROW_INT(survey_rules, "base_min", base_min, "with fewer answers, only how many there are is shown"),
	ROW_INT(survey_rules, "flag", flag, "per cent not positive from which an item is named; 0: none is"),
	ROW_INT(survey_rules, "change", change, "points from which a change is named"),
	ROW_ENUM(survey_rules, "public", shows, survey_public_ids, "what a public document shows"),
};
static const struct shape shape_rules = SHAPE_OF("survey_rules", survey_rules, rules_rows);

static const struct shape_row suppression_rows[] = {
	ROW_INT(suppression, "below", below, "counts from 1 to below this are not shown exactly"),
	ROW_INT(suppression, "base", base, "of fewer people than this nothing is shown"),
};
static const struct shape shape_suppression = SHAPE_OF("survey_suppression", suppression, suppression_rows);

static const void *rules(const struct shape_context *c, const void *of)
{
	(void)c;
	return survey_rules_of(of);
}

static const struct shape_row audit_rows[] = {
	ROW_INLINE_BY(shape_itself, shape_framework, "", .always = true),
	ROW_INLINE_BY(rules, shape_rules, ""),
	ROW_LIST(framework, "domains", sections, n_sections, shape_audit_domain, "its sections"),
	ROW_LIST(framework, "groups", groups, n_groups, shape_survey_group, "groups that are counted apart"),
	ROW_RECORD(framework, "suppression", suppression, shape_suppression,
		   "which numbers are too small for a public document"),
};
const struct shape shape_survey_audit = SHAPE_OF("audit", framework, audit_rows);
