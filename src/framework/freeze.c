/*
 * freeze.c - see freeze.h. The defaults of optional fields are set here, once for everything that reads
 * them.
 */
#include "framework/freeze.h"

#include <string.h>

const struct supporter *freeze_supporter(const struct framework *framework, const char *id)
{
	for (size_t i = 0; id && i < framework->plan.n_supporters; i++) {
		if (strcmp(framework->plan.supporters[i].id, id) == 0)
			return &framework->plan.supporters[i];
	}
	return NULL;
}

struct timing freeze_timing(const struct raw_timing *raw)
{
	struct timing timing = { .cost = raw->cost ? raw->cost : "" };

	if (raw->due)
		lapse_parse(raw->due, &timing.due);
	if (raw->measured)
		lapse_parse(raw->measured, &timing.measured);
	return timing;
}

const struct judgement *freeze_judgement(struct arena *arena, const struct judgement *judgement)
{
	struct judgement *copy = arena_alloc(arena, sizeof(*copy));

	*copy = *judgement;
	return copy;
}

unsigned freeze_levels(const struct framework *framework, const char *const *ids, size_t n)
{
	unsigned levels = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t l = 0; l < framework->n_levels; l++) {
			if (ids[i] && strcmp(framework->levels[l].id, ids[i]) == 0)
				levels |= 1u << (l + 1);
		}
	}
	return levels;
}

static int at_most(int value, size_t most)
{
	return value > (int)most ? (int)most : value;
}

/* 0 means that the field was left out. */
static void set_derived_defaults(struct framework *framework)
{
	struct plan_rules *plan = &framework->plan;
	struct evidence_rule *evidence = &framework->scoring.evidence;
	int never = (int)framework->n_levels + 1;

	if (!plan->areas)
		plan->areas = plan->areas_min > 3 ? plan->areas_min
						  : at_most(3, framework->n_sections);
	if (!plan->areas_min)
		plan->areas_min = at_most(2, (size_t)plan->areas);
	if (!evidence->dated_from)
		evidence->dated_from = never;
	if (!evidence->types_from)
		evidence->types_from = never;
}

void freeze_audit(struct arena *arena, const struct kind *kind, const struct raw_audit *raw,
		  struct framework *framework)
{
	*framework = raw->framework;
	framework->restricted |= kind->pupils;
	kind->freeze(arena, raw, framework);
	set_derived_defaults(framework);
	index_build(arena, framework);
}
