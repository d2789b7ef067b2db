/* place_rows.c - determines for each row of actions.csv its section and the school year in which it starts. */
#include "plan/planner.h"

#include "base/nearest.h"
#include "base/text.h"

static const char *nearest_item(const struct planner *p, const char *text)
{
	const struct framework *framework = p->framework;
	size_t n = framework->n_sections, at = 0;
	const char **ids, *nearest;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands * (framework->n_steps + 1);
	ids = arena_array(p->arena, n, sizeof(*ids));
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		ids[at++] = section->id;
		for (size_t s = 0; s < section->n_strands; s++) {
			ids[at++] = section->strands[s].id;
			for (size_t l = 0; l < framework->n_steps; l++)
				ids[at++] = section->strands[s].descriptors[l].id;
		}
	}
	nearest = text_nearest_id(text, ids, at);
	return nearest ? text_did_you_mean(p->diags->arena, text, nearest)
		       : "use the id of a section, a strand or a descriptor, or leave it empty for the school at large";
}

/* An item is a descriptor, a strand or a whole section; an empty one means the school as a whole. */
static void place_item(const struct planner *p, struct placed_row *placed)
{
	const struct cell *item = &placed->row->item;
	const struct strand *strand;

	if (!*item->text)
		return;
	placed->descriptor = framework_descriptor(p->framework, item->text);
	if (placed->descriptor) {
		placed->section = &p->framework->sections[placed->descriptor->section];
		return;
	}
	strand = framework_strand(p->framework, item->text);
	placed->section = strand ? &p->framework->sections[strand->descriptors[0].section]
				 : framework_section(p->framework, item->text);
	if (!placed->section)
		planner_problem(p, DIAG_CSV011, item->at, item->text,
				"item '%s' is not in the audit", item->text)
			->hint = nearest_item(p, item->text);
}

void planner_place_rows(struct planner *p)
{
	struct placed_row *rows = arena_array(p->arena, p->evidence->n_actions, sizeof(*rows));

	for (size_t i = 0; i < p->evidence->n_actions; i++) {
		const struct action_row *row = &p->evidence->actions[i];

		rows[i].row = row;
		rows[i].school_year = date_given(row->start.date)
					    ? planner_school_year(p->evidence, row->start.date)
					    : p->school_year;
		rows[i].status = row->status;
		rows[i].reviewed_on = row->reviewed_on;
		place_item(p, &rows[i]);
	}
	planner_place_reviews(p, rows);
	for (size_t i = 0; i < p->evidence->n_actions; i++)
		rows[i].open = !planner_finishes(rows[i].status);
	p->rows = rows;
	p->n_rows = p->evidence->n_actions;
}
