/* items.c - see items.h. */
#include "score/items.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "score/kinds.h"

enum {
	NEAREST_MAX = 50,
	SLIP_BYTES_MIN = 6		/* of a header: in a shorter one, a slip gives another word */
};

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
			for (size_t l = 0; l < f->n_steps; l++) {
				if (!strand->descriptors[l].absent)
					ids[n++] = strand->descriptors[l].id;
			}
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
	return text_nearest_id(text, items->ids, items->n_ids);
}

const char *items_moved(struct items *items, const char *text)
{
	const struct item_today today = framework_today(items->arena, items->framework, text);

	if (today.fate == ITEM_ENDED)
		return "it is no longer in the audit, so leave it out";
	return today.fate == ITEM_RENAMED ? arena_printf(items->arena, "it is called '%s' today", today.id) : NULL;
}

const char *items_nearest_header(struct items *items, const char *header)
{
	const char *nearest = items_nearest(items, header);

	if (items->n_sought > NEAREST_MAX || strlen(header) < SLIP_BYTES_MIN)
		return nearest;
	for (size_t i = 0; i < items->n_ids && !nearest; i++) {
		if (text_one_slip(header, items->ids[i]) && !text_turns_meaning(header, items->ids[i]))
			nearest = items->ids[i];
	}
	return nearest;
}

/* The item whose id the header is, spelled as in the audit; or NULL. */
static const char *item_of_id(const struct framework *f, const char *header)
{
	const struct framework_named named = framework_in_header(f, header);

	return named.descriptor ? named.descriptor->id : named.strand ? named.strand->id : named.box ? named.box->id : NULL;
}

struct column_item items_of_column(void *context, const char *header, bool seek_slip)
{
	struct items *items = context;
	struct column_item found = { .id = item_of_id(items->framework, header) };

	if (found.id)
		return found;
	if (!items->headers.arena)
		headers_index(&items->headers, items->arena, items->framework);
	found.id = headers_item(&items->headers, header, &found.other);
	found.by_words = found.id != NULL;
	if (!found.id && seek_slip)
		found.slip = framework_in_header(items->framework, header).section || items_moved(items, header) ||
			     items_nearest_header(items, header);
	return found;
}

const struct figure_field *items_near_figure(const struct framework *framework, const char *metric)
{
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		for (size_t k = 0; k < section->n_figures; k++) {
			const char *id = section->figures[k].id;

			if (text_one_slip(metric, id) || text_nearest_id(metric, &id, 1))
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

bool items_serves(void *context, int phase)
{
	const struct items *items = context;

	return framework_serves(items->framework, phase);
}

static bool is_like_ours(struct items *items, const struct framework *f, const char *metric)
{
	return f && (items_near_figure(f, metric) || items_in_section(items->arena, f, metric));
}

static bool has_figure(struct items *items, const struct framework *f, const char *metric)
{
	return f && (framework_figure(f, metric) || is_like_ours(items, f, metric));
}

bool items_has_metric(void *context, const char *metric)
{
	struct items *items = context;
	const struct framework *f = items->framework;

	if (framework_figure(f, metric))
		return score_kind(f->kind)->takes_answers;
	if (has_figure(items, f->strip, metric))
		return true;
	if (!score_kind(f->kind)->takes_answers || !is_like_ours(items, f, metric))
		return false;
	return !items->of_another || !items->of_another(items->another, metric);
}
