/* focus.c - what a school chose to look at this year, and the reviewers' judgements of sections. */
#include "score/binder.h"

static const char *const *section_ids(struct binder *b)
{
	const char **ids = arena_array(b->arena, b->framework->n_sections, sizeof(*ids));

	for (size_t i = 0; i < b->framework->n_sections; i++)
		ids[i] = b->framework->sections[i].id;
	return ids;
}

static const struct section *known_section(struct binder *b, const struct cell *cell,
					   const char *column)
{
	const struct section *section = framework_section(b->framework, cell->text);
	struct diag *diag;

	if (section || !*cell->text)	/* an empty cell is told where the table is read */
		return section;
	diag = binder_problem(b, DIAG_CSV019, cell->at, cell->text, "%s '%s' is not in the audit",
			      column, cell->text);
	diag->hint = binder_hint(b, cell->text, section_ids(b), b->framework->n_sections);
	return NULL;
}

/* One focus area or a crowd of them is allowed, but not what the audit has in mind. */
static void check_number(struct binder *b, int n)
{
	const struct plan_rules *plan = &b->framework->plan;
	const struct school *school = b->evidence->school;
	const struct words *words = &b->framework->words;
	const char *usual = arena_printf(b->diags->arena, "the audit has %d in mind", plan->areas);
	struct diag *diag;

	if (n >= plan->areas_min && n <= plan->areas)
		return;
	if (plan->areas_min < plan->areas)
		usual = arena_printf(b->diags->arena, "the audit has %d to %d in mind",
				     plan->areas_min, plan->areas);
	diag = binder_problem(b, DIAG_CSV036, school->focus.at, school->focus.text,
			      "focus names %d %s", n, n == 1 ? words->section : words->sections);
	diag->hint = usual;
}

void binder_focus(struct binder *b)
{
	const struct school *school = b->evidence->school;
	bool *in_focus = b->sheet->in_focus;
	int n = 0;

	for (size_t i = 0; i < school->n_focus; i++) {
		const struct section *section = known_section(b, &school->focus_ids[i], "focus");
		size_t at = section ? (size_t)(section - b->framework->sections) : 0;

		if (section && !in_focus[at]) {
			in_focus[at] = true;
			n++;
		}
	}
	if (n > 0)
		check_number(b, n);
	for (size_t i = 0; n == 0 && i < b->framework->n_sections; i++)
		in_focus[i] = true;
}

/* The agreed respondent's judgement wins; otherwise the first row's. */
static void keep_judgement(struct binder *b, const struct section *section,
			   const struct respondent *who, const struct judgement_row *row)
{
	const struct judgement_row **kept = &b->sheet->judgements[section - b->framework->sections];

	if (!*kept || who->agreed)
		*kept = row;
}

/* Whether this respondent judged this section before: then a problem. */
static bool judged_twice(struct binder *b, const struct judgement_row **first,
			 const struct section *section, const struct respondent *who,
			 const struct judgement_row *row)
{
	size_t i = (size_t)(section - b->framework->sections) * b->framework->n_respondents
		   + (size_t)(who - b->framework->respondents);

	if (!first[i]) {
		first[i] = row;
		return false;
	}
	binder_problem(b, DIAG_CSV014, row->section.at, row->section.text,
		       "section '%s' is already judged by %s on line %d of %s", section->id,
		       who->name, first[i]->section.at.line, first[i]->section.at.file)
		->hint = "keep one of the two rows";
	return true;
}

void binder_judgements(struct binder *b)
{
	const struct framework *framework = b->framework;
	size_t n_cells = framework->n_sections * framework->n_respondents;
	const struct judgement_row **first = arena_array(b->arena, n_cells, sizeof(*first));

	for (size_t i = 0; i < b->evidence->n_judgements; i++) {
		const struct judgement_row *row = &b->evidence->judgements[i];
		const struct section *section = known_section(b, &row->section, "section");
		const struct respondent *who;
		bool is_level;

		if (!*row->judgement.text
		    || (section && !binder_in_focus(b, section, row->section.at)))
			continue;
		who = binder_respondent(b, &row->respondent);
		is_level = binder_level(b, row->judgement.text) >= 0;
		if (!is_level)
			binder_problem(b, DIAG_CSV035, row->judgement.at, row->judgement.text,
				       "judgement '%s' is not a level of the audit",
				       row->judgement.text)
				->hint = binder_hint(b, row->judgement.text, binder_level_names(b),
						     framework->n_levels);
		if (section && who && is_level && !judged_twice(b, first, section, who, row))
			keep_judgement(b, section, who, row);
	}
}
