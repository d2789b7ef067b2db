/* place_rows.c - determines for each row of actions.csv its section and the school year in which it starts. */
#include "plan/planner.h"

#include <string.h>

#include "base/ascii.h"
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
			for (size_t l = 0; l < framework->n_steps; l++) {
				if (!section->strands[s].descriptors[l].absent)
					ids[at++] = section->strands[s].descriptors[l].id;
			}
		}
	}
	nearest = text_nearest_id(text, ids, at);
	return nearest ? text_did_you_mean(p->diags->arena, text, nearest)
		       : "use the id of a section, a strand or a descriptor, or leave it empty for the school at large";
}

/* The title that an item had when it was last in the audit; its id if no earlier year that was read had it. */
static const char *title_of_ended(const struct planner *p, const char *id)
{
	for (size_t y = 0; p->earlier && y < p->earlier->n; y++) {
		const struct earlier_year *year = &p->earlier->years[y];

		for (size_t i = 0; i < year->n_ended; i++) {
			if (strcmp(year->ended[i].id, id) == 0)
				return year->ended[i].title;
		}
	}
	return id;
}

/* An item of an earlier version: under its new id, or, if it has ended, in its section if that is still there. */
static struct item_today item_of_today(const struct planner *p, const char *text)
{
	char *id = arena_strdup(p->arena, text_trim(p->arena, text));

	for (char *c = id; *c; c++)
		*c = ascii_small(*c);
	return framework_today(p->arena, p->framework, id);
}

static bool find_item(const struct planner *p, struct placed_row *placed)
{
	const struct strand *strand;

	placed->descriptor = framework_descriptor(p->framework, placed->item);
	if (placed->descriptor) {
		placed->section = &p->framework->sections[placed->descriptor->section];
		return true;
	}
	strand = framework_strand(p->framework, placed->item);
	placed->section = strand ? &p->framework->sections[strand->descriptors[0].section]
				 : framework_section(p->framework, placed->item);
	return placed->section;
}

static bool find_ended(const struct planner *p, struct placed_row *placed, const char *id)
{
	const char *section = arena_strndup(p->arena, id, strcspn(id, "."));

	placed->ended = title_of_ended(p, id);
	placed->section = framework_section(p->framework, framework_today(p->arena, p->framework, section).id);
	return true;
}

/* Whether the audit knows the row's item, of this version or an earlier one. */
static bool find_by_id(const struct planner *p, struct placed_row *placed)
{
	struct item_today today;

	if (find_item(p, placed))
		return true;
	today = item_of_today(p, placed->item);
	if (today.fate == ITEM_ENDED)
		return find_ended(p, placed, today.id);
	if (today.fate == ITEM_KEPT)
		return false;
	placed->item = today.id;
	return find_item(p, placed);
}

/* An item is a descriptor, a strand or a whole section; an empty one means the school as a whole. */
static void place_item(const struct planner *p, struct placed_row *placed)
{
	const struct cell *item = &placed->row->item;

	placed->item = item->text;
	if (*item->text && !find_by_id(p, placed))
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
