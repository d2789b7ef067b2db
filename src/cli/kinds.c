/* kinds.c - see kinds.h. Apart from kind_*.c, no other file of this room asks which kind an audit is. */
#include "cli/kinds.h"

#include "cli/cli.h"
#include "cli/show.h"
#include "framework/case_rules.h"
#include "framework/entry_rules.h"
#include "framework/survey_rules.h"

static const char *sections(struct arena *arena, const struct framework *f)
{
	return plural(arena, f->n_sections, f->words.section, f->words.sections);
}

static const char *descriptors(struct arena *arena, const struct framework *f, size_t n)
{
	return plural(arena, n, f->words.descriptor, f->words.descriptors);
}

static const char *size_rated(struct arena *arena, const struct framework *f, bool whole)
{
	const char *between = "";
	size_t strands = 0, n = 0;

	for (size_t i = 0; i < f->n_sections; i++) {
		strands += f->sections[i].n_strands;
		n += section_n_descriptors(f, &f->sections[i]);
	}
	if (whole && framework_has_steps(f))
		between = arena_printf(arena, ", %s", plural(arena, strands, f->words.strand, f->words.strands));
	return arena_printf(arena, "%s%s, %s", sections(arena, f), between,
			    descriptors(arena, f, n));
}

static const char *size_case(struct arena *arena, const struct framework *f, bool whole)
{
	const struct case_rules *rules = case_rules_of(f);
	const char *text = arena_printf(arena, "%s, %s", sections(arena, f), descriptors(arena, f, rules->n_fields));

	return whole ? arena_printf(arena, "%s, %s", text, plural(arena, rules->n_gates, "gate", "gates")) : text;
}

static const char *size_figures(struct arena *arena, const struct framework *f, bool whole)
{
	size_t n = 0;

	(void)whole;
	for (size_t i = 0; i < f->n_sections; i++)
		n += f->sections[i].n_figures;
	return arena_printf(arena, "%s, %s", sections(arena, f), descriptors(arena, f, n));
}

static const char *size_survey(struct arena *arena, const struct framework *f, bool whole)
{
	(void)whole;
	return arena_printf(arena, "%s, %s", sections(arena, f), descriptors(arena, f, survey_rules_of(f)->n_items));
}

static const char *size_entries(struct arena *arena, const struct framework *f, bool whole)
{
	const struct entry_rules *rules = entry_rules_of(f);
	const char *text = sections(arena, f);

	return whole && rules->n_states
		? arena_printf(arena, "%s, %s", text, plural(arena, rules->n_states, "state", "states")) : text;
}

static const struct cli_kind kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = { size_rated, show_rated, explain_together, explain_sections },
	[FRAMEWORK_KIND_STATEMENTS] = { size_rated, show_rated, explain_together, explain_sections },
	[FRAMEWORK_KIND_INTERVIEW] = { size_rated, show_rated, explain_together, explain_sections },
	[FRAMEWORK_KIND_INDICATORS] = { size_figures, show_indicators, NULL, explain_indicators },
	[FRAMEWORK_KIND_CASE] = { size_case, show_case, NULL, explain_cases },
	[FRAMEWORK_KIND_SURVEY] = { size_survey, show_survey, explain_survey, explain_domains },
	[FRAMEWORK_KIND_PLAN] = { size_entries, show_entries, explain_entries_together, explain_entries },
	[FRAMEWORK_KIND_WORKSHOP] = { size_entries, show_entries, explain_entries_together, explain_entries },
	[FRAMEWORK_KIND_MATRIX] = { size_entries, show_entries, explain_entries_together, explain_entries },
};

static const char *const headings[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = "Areas and their levels (kind rubric)",
	[FRAMEWORK_KIND_STATEMENTS] = "Reviews with rated statements, figures and judgements (kind statements)",
	[FRAMEWORK_KIND_INTERVIEW] = "Questions and notes (kind interview)",
	[FRAMEWORK_KIND_CASE] = "Single cases, step by step (kind case)",
	[FRAMEWORK_KIND_INDICATORS] = "Figures beside others and before (kind indicators)",
	[FRAMEWORK_KIND_SURVEY] = "Answers of many people (kind survey)",
	[FRAMEWORK_KIND_PLAN] = "Plans and logs, renewed month by month (kind plan)",
	[FRAMEWORK_KIND_WORKSHOP] = "Workshops: notes, ideas and votes (kind workshop)",
	[FRAMEWORK_KIND_MATRIX] = "Matrices: what is there, and what leads to what (kind matrix)",
};

const char *cli_kind_heading(const struct framework *framework)
{
	const char *heading = headings[framework->kind];

	return heading ? heading : framework_kind_ids[framework->kind];
}

int cli_kind_order(const struct framework *a, const struct framework *b)
{
	return (int)a->kind - (int)b->kind;
}

const struct cli_kind *cli_kind(const struct framework *framework)
{
	return &kinds[framework->kind];
}
