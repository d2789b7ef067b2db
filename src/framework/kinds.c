/* kinds.c - see kinds.h: the only file of this room that asks which kind an audit is of. */
#include "framework/kinds.h"

#include <string.h>

#include "base/die.h"
#include "framework/case_rules.h"
#include "framework/entry_rules.h"
#include "framework/fields.h"
#include "framework/figure_rules.h"
#include "framework/shape_framework.h"
#include "framework/survey_rules.h"

static const struct kind *const kinds[FRAMEWORK_KIND_COUNT] = {
#define KIND(NAME, name) [FRAMEWORK_KIND_##NAME] = &kind_##name,
#include "framework/kinds.def"
#undef KIND
};

const char *const framework_kind_ids[] = {
#define KIND(NAME, name) [FRAMEWORK_KIND_##NAME] = #name,
#include "framework/kinds.def"
#undef KIND
	[FRAMEWORK_KIND_COUNT] = NULL
};

const struct kind *kind_numbered(enum framework_kind kind)
{
	return kinds[kind];
}

const struct kind *kind_of(const struct data *root)
{
	const struct data *field = data_field(root, "kind");

	for (int i = 0; field && field->type == DATA_TEXT && i < FRAMEWORK_KIND_COUNT; i++) {
		if (strcmp(field->text, framework_kind_ids[i]) == 0)
			return kinds[i];
	}
	return kinds[0];
}

bool framework_has_levels(const struct framework *framework)
{
	return kinds[framework->kind]->levels;
}

bool framework_has_bodies(const struct framework *framework)
{
	return kinds[framework->kind]->bodies;
}

bool framework_reads_dates(const struct framework *framework)
{
	return kinds[framework->kind]->dates;
}

const struct shape *framework_shape(enum framework_kind kind)
{
	const struct shape *own = kinds[kind]->shape;

	return own ? own : &shape_framework;
}

const struct case_rules *case_rules_of(const struct framework *framework)
{
	if (framework->kind != FRAMEWORK_KIND_CASE)
		die("an audit of kind '%s' has no rules of cases", framework_kind_ids[framework->kind]);
	return framework->own;
}

const struct figure_rules *figure_rules_of(const struct framework *framework)
{
	if (framework->kind != FRAMEWORK_KIND_INDICATORS)
		die("an audit of kind '%s' has no rules of figures", framework_kind_ids[framework->kind]);
	return framework->own;
}

const struct survey_rules *survey_rules_of(const struct framework *framework)
{
	if (framework->kind != FRAMEWORK_KIND_SURVEY)
		die("an audit of kind '%s' has no rules of surveys", framework_kind_ids[framework->kind]);
	return framework->own;
}

const struct entry_names *framework_entry_names(const struct framework *framework)
{
	return kinds[framework->kind]->bodies ? &entry_rules_of(framework)->names : NULL;
}

const struct entry_rules *entry_rules_of(const struct framework *framework)
{
	if (!kinds[framework->kind]->bodies)
		die("an audit of kind '%s' has no rules of entries", framework_kind_ids[framework->kind]);
	return framework->own;
}
