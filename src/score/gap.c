/* gap.c - see gap.h. */
#include "score/gap.h"

#include <stdlib.h>

#include "score/moderation.h"

/* Add one statement to a count; how many steps the two are apart, or -1 if not both rated. */
static int add(struct gap_count *count, enum answer_state a, enum answer_state b)
{
	int step_a = moderation_step(a), step_b = moderation_step(b), steps;

	if (!step_a || !step_b)
		return -1;
	steps = abs(step_a - step_b);
	count->both++;
	count->exact += steps == 0;
	count->one_step += steps == 1;
	count->two_steps += steps >= 2;
	return steps;
}

static void add_section(struct gap *gap, struct gap_count *count, size_t reviewer, size_t other,
			const struct framework *framework, const struct section_result *section,
			const struct descriptor_result **far)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t k = 0; k < framework->n_steps; k++) {
			const struct descriptor_result *d = &section->strands[s].descriptors[k];
			enum answer_state a = d->answers[reviewer].state,
					  b = d->answers[other].state;

			add(count, a, b);
			if (add(&gap->all, a, b) >= framework->scoring.gap_steps)
				far[gap->n_far++] = d;
		}
	}
}

static size_t count_descriptors(const struct framework *framework)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands * framework->n_steps;
	return n;
}

static struct gap gap_to(struct arena *arena, const struct framework *framework,
			 const struct section_result *sections, size_t other)
{
	size_t reviewer = (size_t)(framework->reviewer - framework->respondents);
	struct gap gap = { .who = &framework->respondents[other] };
	struct gap_count *counts = arena_array(arena, framework->n_sections, sizeof(*counts));
	const struct descriptor_result **far =
		arena_array(arena, count_descriptors(framework), sizeof(*far));

	for (size_t i = 0; i < framework->n_sections; i++)
		add_section(&gap, &counts[i], reviewer, other, framework, &sections[i], far);
	gap.sections = counts;
	gap.far = far;
	gap.visit = 100 * (int)gap.n_far > framework->scoring.gap_share_percent * gap.all.both;
	return gap;
}

const struct gap *gaps_find(struct arena *arena, const struct framework *framework,
			    const struct section_result *sections, size_t *n_gaps)
{
	struct gap *gaps = arena_array(arena, framework->n_respondents, sizeof(*gaps));

	*n_gaps = 0;
	for (size_t r = 0; framework_has_reviewer(framework) && r < framework->n_respondents; r++) {
		struct gap gap;

		if (&framework->respondents[r] == framework->reviewer)
			continue;
		gap = gap_to(arena, framework, sections, r);
		if (gap.all.both)
			gaps[(*n_gaps)++] = gap;
	}
	return gaps;
}
