/* focus.c - what a school chose to look at this year, and the reviewers' judgements of sections. */
#include "score/focus.h"

#include "base/list.h"
#include "base/text.h"
#include "score/binder.h"

static const char *const *section_ids(struct binder *b)
{
	const char **ids = arena_array(b->arena, b->framework->n_sections, sizeof(*ids));

	for (size_t i = 0; i < b->framework->n_sections; i++)
		ids[i] = b->framework->sections[i].id;
	return ids;
}

/* By its id, or by its title as people write it. */
static const void *find_section(const void *context, const char *text)
{
	const struct framework *framework = context;
	const struct section *section = framework_section(framework, text);

	for (size_t i = 0; !section && i < framework->n_sections; i++) {
		if (text_same_folded(framework->sections[i].title, text))
			section = &framework->sections[i];
	}
	return section;
}

const struct section *focus_next(struct arena *arena, const struct framework *framework,
				 const struct school *school, size_t *i)
{
	const char **parts = arena_array(arena, school->n_focus, sizeof(*parts));

	for (size_t k = 0; k < school->n_focus; k++)
		parts[k] = school->focus_ids[k].text;
	return list_find(arena, parts, school->n_focus, i, find_section, framework);
}

static void unknown_section(struct binder *b, const struct cell *cell)
{
	struct diag *diag = binder_problem(b, DIAG_CSV019, cell->at, cell->text,
					   "focus '%s' is not in the audit", cell->text);

	diag->hint = binder_hint(b, NAMES_IDS, cell->text, section_ids(b), b->framework->n_sections);
}

/* Any number of focus areas is allowed, but one that the audit does not expect gives a warning. */
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

	for (size_t i = 0, first = 0; i < school->n_focus; first = i) {
		const struct section *section = focus_next(b->arena, b->framework, school, &i);
		size_t at = section ? (size_t)(section - b->framework->sections) : 0;

		if (!section)
			unknown_section(b, &school->focus_ids[first]);
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

static const struct judgement *known_judgement(struct binder *b, const struct cell *cell)
{
	const struct framework *framework = b->framework;
	const struct judgement *judgement = framework_judgement(framework, cell->text);
	const char **ids = arena_array(b->arena, framework->n_judgements, sizeof(*ids));
	struct diag *diag;

	if (judgement || !*cell->text)	/* an empty cell was reported when the table was read */
		return judgement;
	for (size_t i = 0; i < framework->n_sections; i++) {
		for (size_t k = 0; k < framework->sections[i].n_judgements; k++) {
			const struct judgement *j = &framework->sections[i].judgements[k];

			ids[j->index] = j->id;
		}
	}
	diag = binder_problem(b, DIAG_CSV019, cell->at, cell->text, "section '%s' is not in the audit",
			      cell->text);
	diag->hint = binder_hint(b, NAMES_IDS, cell->text, ids, framework->n_judgements);
	return NULL;
}

/* The reviewer's judgement counts, or that of the agreed respondent; otherwise that of the first row. */
static void keep_judgement(struct binder *b, const struct judgement *judgement,
			   const struct respondent *who, const struct judgement_row *row, int level)
{
	const struct judgement_row **kept = &b->sheet->judgements[judgement->index];
	size_t i = (size_t)judgement->index * b->framework->n_respondents
		   + (size_t)(who - b->framework->respondents);

	b->sheet->judged_rows[i] = row;
	b->sheet->judged_levels[i] = level;
	if (who->agreed || (!*kept && !framework_has_reviewer(b->framework)))
		*kept = row;
}

/* Whether this respondent has already judged this; if so, reports a problem. */
static bool judged_twice(struct binder *b, const struct judgement_row **first,
			 const struct judgement *judgement, const struct respondent *who,
			 const struct judgement_row *row)
{
	size_t i = (size_t)judgement->index * b->framework->n_respondents
		   + (size_t)(who - b->framework->respondents);

	if (!first[i]) {
		first[i] = row;
		return false;
	}
	binder_problem(b, DIAG_CSV014, row->section.at, row->section.text,
		       "section '%s' is already judged by %s at %s:%d", judgement->id,
		       who->name, first[i]->section.at.file, first[i]->section.at.line)
		->hint = "keep one of the two rows";
	return true;
}

/* The level in a cell; -1 with a problem if it is not one. */
static int expect_level(struct binder *b, const struct cell *cell, const char *column)
{
	int level = framework_level(b->framework, cell->text);

	if (level < 0)
		binder_problem(b, DIAG_CSV035, cell->at, cell->text,
			       "%s '%s' is not a level of the audit", column, cell->text)
			->hint = binder_hint(b, NAMES_SCALE, cell->text, binder_level_names(b),
					     b->framework->n_levels);
	return level;
}

/* The last review's level: given once, by the reviewer if several give it. */
static void keep_previous(struct binder *b, const struct judgement *judgement,
			  const struct respondent *who, const struct judgement_row *row)
{
	int level = expect_level(b, &row->previous, "previous");

	if (judgement && level > 0 && (!b->sheet->previous[judgement->index] || who->agreed))
		b->sheet->previous[judgement->index] = level;
}

void binder_judgements(struct binder *b)
{
	const struct framework *framework = b->framework;
	size_t n_cells = framework->n_judgements * framework->n_respondents;
	const struct judgement_row **first = arena_array(b->arena, n_cells, sizeof(*first));

	for (size_t i = 0; i < b->evidence->n_judgements; i++) {
		const struct judgement_row *row = &b->evidence->judgements[i];
		const struct judgement *judgement = known_judgement(b, &row->section);
		const struct respondent *who;
		int level = -1;

		if (judgement && !binder_in_focus(b, &framework->sections[judgement->section],
						  row->section.at))
			continue;
		who = binder_respondent(b, &row->respondent);
		if (*row->previous.text && who)
			keep_previous(b, judgement, who, row);
		if (*row->judgement.text)
			level = expect_level(b, &row->judgement, "judgement");
		if (judgement && who && level >= 0 && !judged_twice(b, first, judgement, who, row))
			keep_judgement(b, judgement, who, row, level);
	}
}
