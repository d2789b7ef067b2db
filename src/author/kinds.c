/* kinds.c - see kinds.h. */
#include "author/kinds.h"

#include "evidence/table_spec.h"

static const struct author_kind *const kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = &author_rated, [FRAMEWORK_KIND_STATEMENTS] = &author_rated,
	[FRAMEWORK_KIND_INTERVIEW] = &author_interview, [FRAMEWORK_KIND_CASE] = &author_case,
	[FRAMEWORK_KIND_INDICATORS] = &author_indicators,
	[FRAMEWORK_KIND_SURVEY] = &author_survey,
	[FRAMEWORK_KIND_PLAN] = &author_entries, [FRAMEWORK_KIND_WORKSHOP] = &author_entries,
	[FRAMEWORK_KIND_MATRIX] = &author_entries,
};

const struct author_kind *author_kind(const struct framework *framework)
{
	return kinds[framework->kind];
}

const struct table_spec *author_spec(struct arena *arena, const struct framework *framework, const struct table_spec *spec)
{
	const struct entry_names *names = framework_entry_names(framework);

	return spec == &entries_spec && names ? entries_spec_of(arena, names) : spec;
}

const struct kind_table *author_reads(const struct framework *framework, const struct table_spec *spec)
{
	for (const struct kind_table *table = author_kind(framework)->tables; table->spec; table++) {
		if (table->spec == spec)
			return !table->read_by || table->read_by(framework) ? table : NULL;
	}
	return NULL;
}

bool form_has_plan(const struct framework *framework)
{
	return author_reads(framework, &actions_spec) != NULL;
}

bool form_renews(const struct framework *framework)
{
	const struct author_kind *kind = author_kind(framework);

	return kind->renews && kind->renews(framework);
}

bool form_has_focus(const struct framework *framework)
{
	return author_kind(framework)->has_focus;
}
