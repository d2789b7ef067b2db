/* gap.c - see gap.h. */
#include "score/gap.h"

#include <stdlib.h>

#include "score/moderation.h"

/* How many steps two ratings are apart, or -1 if not both are on the scale. */
static int steps_between(enum answer_state a, enum answer_state b)
{
	int step_a = moderation_step(a), step_b = moderation_step(b);

	return step_a && step_b ? abs(step_a - step_b) : -1;
}

static void add_section(struct gap *gap, struct crosstab_row *row, size_t reviewer, size_t other,
			const struct framework *framework, const struct section_result *section,
			const struct descriptor **far)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t k = 0; k < framework->n_steps; k++) {
			const struct descriptor_result *d = &section->strands[s].descriptors[k];
			int steps = steps_between(d->answers[reviewer].state, d->answers[other].state);

			if (steps >= 0)
				row->cells[steps < GAP_TWO_STEPS ? steps : GAP_TWO_STEPS].count++;
			if (steps >= framework->scoring.gap_steps)
				far[gap->n_far++] = d->descriptor;
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

static struct crosstab sections_by_steps(struct arena *arena, const struct framework *framework)
{
	static const struct crosstab_label steps[GAP_STEPS_COUNT] = {
		[GAP_SAME] = { "same", "The same" }, [GAP_ONE_STEP] = { "one_step", "One step apart" },
		[GAP_TWO_STEPS] = { "two_steps", "Two steps apart" },
	};
	struct crosstab_label *sections = arena_array(arena, framework->n_sections, sizeof(*sections));

	for (size_t i = 0; i < framework->n_sections; i++)
		sections[i] = (struct crosstab_label){ framework->sections[i].id, framework->sections[i].title };
	return crosstab_new(arena, (struct crosstab_labels){ sections, framework->n_sections },
			    (struct crosstab_labels){ steps, GAP_STEPS_COUNT },
			    CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS);
}

static struct gap gap_to(struct arena *arena, const struct framework *framework,
			 const struct section_result *sections, size_t other)
{
	size_t reviewer = (size_t)(framework->reviewer - framework->respondents);
	struct gap gap = { .who = &framework->respondents[other], .apart = sections_by_steps(arena, framework) };
	const struct descriptor **far = arena_array(arena, count_descriptors(framework), sizeof(*far));

	for (size_t i = 0; i < framework->n_sections; i++)
		add_section(&gap, &gap.apart.rows[i], reviewer, other, framework, &sections[i], far);
	crosstab_add_up(&gap.apart);
	crosstab_base_rows(&gap.apart);
	crosstab_shares(arena, &gap.apart, 0);
	gap.far = far;
	gap.visit = 100 * (int)gap.n_far > framework->scoring.gap_share_percent * gap.apart.totals->total->count;
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
		if (gap.apart.totals->total->count)
			gaps[(*n_gaps)++] = gap;
	}
	return gaps;
}
