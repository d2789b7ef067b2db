/* shape_indicators.c - what an audit of indicators defines, field by field: figures, groups, periods. */
#include "framework/shape_indicators.h"

#include "framework/figure_rules.h"
#include "framework/shape_framework.h"

/* ---- figures ---- */

static const char *id(const struct shape_context *c, const void *of)
{
	return ((const struct figure_rule *)of)->field->id;
}

static const char *title(const struct shape_context *c, const void *of)
{
	return ((const struct figure_rule *)of)->field->title;
}

static int type(const struct shape_context *c, const void *of)
{
	return (int)((const struct figure_rule *)of)->field->type;
}

static int things(const struct shape_context *c, const void *of)
{
	return ((const struct figure_rule *)of)->field->things;
}

static bool is_derived(const struct shape_context *c, const void *of)
{
	return ((const struct figure_rule *)of)->derive != DERIVE_NONE;
}

static bool has_better(const struct shape_context *c, const void *of)
{
	return ((const struct figure_rule *)of)->better != BETTER_UNSAID;
}

static struct shape_list titles(const struct shape_context *c, const struct figure_field *const *fields, size_t n)
{
	const char **items = arena_array(c->arena, n, sizeof(*items));

	for (size_t i = 0; i < n; i++)
		items[i] = fields[i]->title;
	return (struct shape_list){ items, n };
}

static struct shape_list parts(const struct shape_context *c, const void *of)
{
	const struct figure_rule *rule = of;

	return titles(c, rule->parts, rule->n_parts);
}

static struct shape_list less(const struct shape_context *c, const void *of)
{
	const struct figure_rule *rule = of;

	return titles(c, rule->less, rule->n_less);
}

static struct shape_list both(const struct shape_context *c, const void *of)
{
	const struct figure_rule *rule = of;

	return titles(c, rule->both, rule->n_both);
}

static const char *whole(const struct shape_context *c, const void *of)
{
	const struct figure_field *field = ((const struct figure_rule *)of)->field->of;

	return field ? field->title : NULL;
}

static const struct shape_row rule_rows[] = {
	ROW_TEXT_BY("id", id, "its id in the audit: \"need.roll\"", .always = true),
	ROW_TEXT_BY("title", title, "what it is called", .always = true),
	ROW_ENUM_BY("type", type, figure_type_ids, "what it is"),
	ROW_BOOL(figure_rule, "points", points, "it is a difference of two per cents, in points"),
	ROW_TEXT(figure_rule, "about", about, "what it says, and where it comes from", .only = SHAPE_VIEW),
	ROW_ENUM(figure_rule, "derive", derive, figure_derive_ids, "how it is worked out, if it is",
		 .when = is_derived),
	ROW_TEXTS_BY("parts", parts, "titles of the figures that it is worked out from", .only = SHAPE_VIEW),
	ROW_TEXTS_BY("less", less, "of a sum: titles of those that are taken from it", .only = SHAPE_VIEW),
	ROW_TEXTS_BY("both", both, "titles of the two figures of which it counts those in both", .only = SHAPE_VIEW),
	ROW_TEXT_BY("whole", whole, "the title of the figure that it is part of", .only = SHAPE_VIEW),
	ROW_BOOL_BY("things", things, "it counts things, not people", .only = SHAPE_VIEW),
	ROW_ENUM(figure_rule, "better", better, figure_better_ids, "which way is better, if it is said",
		 .when = has_better),
	ROW_ENUM(figure_rule, "combine", combine, figure_combine_ids, "how those of all schools become one",
		 .only = SHAPE_VIEW),
	ROW_BOOL(figure_rule, "strip", strip, "it is among the few at the top of the page", .only = SHAPE_VIEW),
};
const struct shape shape_figure_rule = SHAPE_OF("figure", figure_rule, rule_rows);

/* ---- sections, groups, the audit ---- */

static const struct shape_row section_rows[] = {
	ROW_TEXT(section, "id", id, "its id in the audit: \"need\"", .always = true),
	ROW_TEXT(section, "number", number, "by its place: \"4\"", .always = true),
	ROW_TEXT(section, "title", title, "what it is called", .always = true),
	ROW_TEXT(section, "question", question, "what it asks", .only = SHAPE_VIEW),
};
const struct shape shape_indicator_section = SHAPE_OF("section", section, section_rows, SHAPE_SHARED(section, id));

static const struct shape_row group_rows[] = {
	ROW_TEXT(figure_group, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(figure_group, "name", name, "as people know it", .always = true),
};
static const struct shape shape_figure_group = SHAPE_OF("figure_group", figure_group, group_rows);

static const struct shape_row suppression_rows[] = {
	ROW_INT(suppression, "below", below, "counts from 1 to below this are hidden"),
	ROW_INT(suppression, "base", base, "shares of fewer than this are hidden"),
};
static const struct shape shape_suppression = SHAPE_OF("suppression", suppression, suppression_rows);

static int periods(const struct shape_context *c, const void *of)
{
	return figure_rules_of(of)->periods;
}

static const struct shape_row audit_rows[] = {
	ROW_INLINE_BY(shape_itself, shape_framework, "", .always = true),
	ROW_INT_BY("periods", periods, "how many periods are shown side by side, at most"),
	ROW_RECORD(framework, "suppression", suppression, shape_suppression,
		   "which numbers are too small for a public document"),
	ROW_LIST(framework, "groups", groups, n_groups, shape_figure_group, "whom figures are compared with"),
};
const struct shape shape_indicators_audit = SHAPE_OF("audit", framework, audit_rows);
