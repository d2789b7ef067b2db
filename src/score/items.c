/* items.c - see items.h. */
#include "score/items.h"

#include <string.h>

#include "base/text.h"

enum { NEAREST_MAX = 50 };

static void list_ids(struct items *items)
{
	const struct framework *f = items->framework;
	const char **ids;
	size_t n = f->n_head;

	for (size_t i = 0; i < f->n_sections; i++)
		n += f->sections[i].n_strands * (f->n_steps + 1);
	ids = arena_array(items->arena, n, sizeof(*ids));
	for (n = 0; n < f->n_head; n++)
		ids[n] = f->head[n].id;
	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t s = 0; s < f->sections[i].n_strands; s++) {
			const struct strand *strand = &f->sections[i].strands[s];

			ids[n++] = strand->id;
			for (size_t l = 0; l < f->n_steps; l++)
				ids[n++] = strand->descriptors[l].id;
		}
	}
	items->ids = ids;
	items->n_ids = n;
}

const char *items_nearest(struct items *items, const char *text)
{
	if (items->n_sought++ >= NEAREST_MAX)
		return NULL;
	if (!items->ids)
		list_ids(items);
	return text_nearest(text, items->ids, items->n_ids);
}

bool items_has_column(void *context, const char *header)
{
	struct items *items = context;
	const struct framework *f = items->framework;

	return framework_descriptor(f, header) || framework_strand(f, header) ||
	       framework_section(f, header) || framework_box(f, header) ||
	       items_nearest(items, header);
}

const struct figure_field *items_near_figure(const struct framework *framework, const char *metric)
{
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		for (size_t k = 0; k < section->n_figures; k++) {
			if (text_one_slip(metric, section->figures[k].id))
				return &section->figures[k];
		}
	}
	return NULL;
}

bool items_in_section(struct arena *arena, const struct framework *framework, const char *metric)
{
	const char *dot = strchr(metric, '.');

	return dot && framework_section(framework, arena_strndup(arena, metric, (size_t)(dot - metric)));
}

bool items_has_metric(void *context, const char *metric)
{
	struct items *items = context;
	const struct framework *f = items->framework;

	if (f->cases)
		return false;
	if (framework_figure(f, metric))
		return true;
	if (!items_near_figure(f, metric) && !items_in_section(items->arena, f, metric))
		return false;
	return !items->of_another || !items->of_another(items->another, metric);
}
