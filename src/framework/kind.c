/* kind.c - see kind.h. */
#include "framework/kind.h"

#include <string.h>

#include "framework/fields.h"

static const struct kind *const kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = &kind_rubric, [FRAMEWORK_KIND_STATEMENTS] = &kind_statements,
	[FRAMEWORK_KIND_INTERVIEW] = &kind_interview, [FRAMEWORK_KIND_CASE] = &kind_case,
};

const struct kind *kind_numbered(enum framework_kind kind)
{
	return kinds[kind];
}

const struct kind *kind_of(const struct data *root)
{
	const struct data *field = data_field(root, "kind");

	for (int i = 0; field && field->type == DATA_TEXT && i < FRAMEWORK_KIND_COUNT; i++) {
		if (strcmp(field->text, schema_kinds[i]) == 0)
			return kinds[i];
	}
	return kinds[0];
}
