/*
 * freeze.c - see freeze.h. What an optional field falls back on is set here, once for all readers.
 */
#include "framework/freeze.h"

#include <string.h>

static const struct supporter *find_supporter(const struct framework *framework, const char *id)
{
	for (size_t i = 0; id && i < framework->plan.n_supporters; i++) {
		if (strcmp(framework->plan.supporters[i].id, id) == 0)
			return &framework->plan.supporters[i];
	}
	return NULL;
}

/* A descriptor's own word, else its strand's. */
static const char *own_or(const char *own, const char *inherited)
{
	return own ? own : inherited;
}

static const struct descriptor *freeze_descriptors(struct arena *arena,
						   const struct framework *framework,
						   const struct raw_strand *raw,
						   const char *strand_id, int section, int strand)
{
	struct descriptor *descriptors = arena_array(arena, framework->n_levels,
						     sizeof(*descriptors));

	for (size_t i = 0; i < framework->n_levels; i++) {
		const struct raw_descriptor *from = &raw->by_level[i];
		const char *owner = own_or(from->owner, raw->owner);

		descriptors[i] = (struct descriptor){
			.id = arena_printf(arena, "%s.%s", strand_id, framework->levels[i].id),
			.section = section,
			.strand = strand,
			.level = (int)i + 1,
			.text = from->text,
			.action = from->action,
			.success = from->success,
			.owner = owner ? owner : "",
			.support = find_supporter(framework, own_or(from->support, raw->support)),
			.gate = i == 0 ? raw->gate : NULL,
			.na_allowed = raw->na,
		};
	}
	return descriptors;
}

static void freeze_sections(struct arena *arena, const struct raw_audit *raw,
			    struct framework *framework)
{
	struct section *sections = arena_array(arena, raw->n_sections, sizeof(*sections));

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_section *from = &raw->sections[i];
		struct strand *strands = arena_array(arena, from->n_strands, sizeof(*strands));

		for (size_t j = 0; j < from->n_strands; j++) {
			const char *id = arena_printf(arena, "%s.%s", from->id,
						      from->strands[j].id);

			strands[j] = (struct strand){
				.id = id,
				.title = from->strands[j].title,
				.number = arena_printf(arena, "%zu.%zu", i + 1, j + 1),
				.descriptors = freeze_descriptors(
					arena, framework, &from->strands[j], id, (int)i, (int)j),
			};
		}
		sections[i] = (struct section){
			.id = from->id,
			.title = from->title,
			.question = from->question,
			.number = arena_printf(arena, "%zu", i + 1),
			.strands = strands,
			.n_strands = from->n_strands,
		};
	}
	framework->sections = sections;
	framework->n_sections = raw->n_sections;
}

static int at_most(int value, size_t most)
{
	return value > (int)most ? (int)most : value;
}

/* 0 stands for a field that was left out. */
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

void freeze_audit(struct arena *arena, const struct raw_audit *raw, struct framework *framework)
{
	*framework = raw->framework;
	freeze_sections(arena, raw, framework);
	set_derived_defaults(framework);
	index_build(arena, framework);
}
