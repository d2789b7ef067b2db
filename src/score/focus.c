/* focus.c - what a school chose to look at this year. */
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

	diag->hint = items_moved(&b->items, cell->text);
	if (!diag->hint)
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
