/* kinds.c - see kinds.h. */
#include "author/kinds.h"

static const struct author_kind *const kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = &author_rated, [FRAMEWORK_KIND_STATEMENTS] = &author_rated,
	[FRAMEWORK_KIND_INTERVIEW] = &author_interview, [FRAMEWORK_KIND_CASE] = &author_case,
	[FRAMEWORK_KIND_INDICATORS] = &author_indicators,
	[FRAMEWORK_KIND_SURVEY] = &author_survey,
};

const struct author_kind *author_kind(const struct framework *framework)
{
	return kinds[framework->kind];
}

const struct kind_table *author_reads(const struct framework *framework, const struct table_spec *spec)
{
	for (const struct kind_table *table = author_kind(framework)->tables; table->spec; table++) {
		if (table->spec == spec)
			return !table->read_by || table->read_by(framework) ? table : NULL;
	}
	return NULL;
}

bool form_has_focus(const struct framework *framework)
{
	return author_kind(framework)->has_focus;
}

bool form_has_book(const struct framework *framework)
{
	return author_kind(framework)->sheets != NULL;
}
