/* slots.c - see slots.h. */
#include "earlier/slots.h"

struct slots slots_of(struct arena *arena, const struct framework *framework)
{
	size_t *first = arena_array(arena, framework->n_sections + 1, sizeof(*first));

	for (size_t i = 0; i < framework->n_sections; i++)
		first[i + 1] = first[i] + framework->sections[i].n_strands * framework->n_steps;
	return (struct slots){ .framework = framework, .first = first };
}

size_t slots_count(const struct slots *slots)
{
	return slots->first[slots->framework->n_sections];
}

size_t slot_of_descriptor(const struct slots *slots, const struct descriptor *descriptor)
{
	const struct section *section = &slots->framework->sections[descriptor->section];
	const struct strand *strand = &section->strands[descriptor->strand];

	return slots->first[descriptor->section] + (size_t)descriptor->strand * slots->framework->n_steps +
	       (size_t)(descriptor - strand->descriptors);
}
