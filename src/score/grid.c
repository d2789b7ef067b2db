/* grid.c - see grid.h. */
#include "score/grid.h"

#include <string.h>

#include "score/model_rows.h"

struct grid grid_of(struct arena *arena, const struct framework *framework,
		    const struct section_result *result)
{
	struct grid grid = {
		.framework = framework,
		.section = result->section,
		.n_cells = result->section->n_strands * framework->n_steps,
		.n_levels = framework->n_levels,
		.n_steps = framework->n_steps,
	};

	grid.states = arena_array(arena, grid.n_cells, sizeof(*grid.states));
	grid.claimed = arena_array(arena, grid.n_cells, sizeof(*grid.claimed));
	for (size_t i = 0; i < grid.n_cells; i++) {
		const struct descriptor_result *d =
			&result->strands[i / grid.n_steps].descriptors[i % grid.n_steps];

		grid.states[i] = d->state;
		grid.claimed[i] = d->claimed;
	}
	return grid;
}

struct grid grid_copy(struct arena *arena, const struct grid *grid)
{
	struct grid copy = *grid;

	copy.states = arena_array(arena, grid->n_cells, sizeof(*copy.states));
	copy.claimed = arena_array(arena, grid->n_cells, sizeof(*copy.claimed));
	memcpy(copy.states, grid->states, grid->n_cells * sizeof(*copy.states));
	memcpy(copy.claimed, grid->claimed, grid->n_cells * sizeof(*copy.claimed));
	return copy;
}

const struct descriptor *grid_descriptor(const struct grid *grid, size_t cell)
{
	return &grid->section->strands[cell / grid->n_steps].descriptors[cell % grid->n_steps];
}

bool grid_unmet(const struct grid *grid, size_t cell)
{
	enum answer_state state = grid->states[cell];

	return state == ANSWER_PARTLY || state == ANSWER_NOT_YET || state == ANSWER_NOT_ANSWERED;
}

bool grid_failed_gate(const struct grid *grid, size_t cell)
{
	return grid_descriptor(grid, cell)->gate && grid_unmet(grid, cell);
}

int grid_evidence_limit(const struct grid *grid)
{
	const struct evidence_rule *rule = &grid->framework->scoring.evidence;
	int limit = (int)grid->n_levels;

	if (!rule->on)
		return limit;
	if (grid->sources_missing && rule->types_from - 1 < limit)
		limit = rule->types_from - 1;
	for (size_t i = 0; i < grid->n_cells; i++) {
		int level = grid_descriptor(grid, i)->level;

		if (grid->claimed[i] && level - 1 < limit)
			limit = level - 1;
	}
	return limit;
}

static struct level_counts count_cell(const struct grid *grid, size_t cell)
{
	bool partly = grid->states[cell] == ANSWER_PARTLY;
	struct level_counts counts = {
		.met = grid->states[cell] == ANSWER_MET,
		.partly = partly,
		.partly_gates = partly && grid_descriptor(grid, cell)->gate,
	};

	counts.applicable = counts.met || grid_unmet(grid, cell);
	return counts;
}

/* Counts per cell, by strand. */
struct level_counts *grid_cell_counts(struct arena *arena, const struct grid *grid)
{
	struct level_counts *counts = arena_array(arena, grid->n_cells, sizeof(*counts));

	for (size_t i = 0; i < grid->n_cells; i++)
		counts[i] = count_cell(grid, i);
	return counts;
}

struct level_counts *grid_level_counts(struct arena *arena, const struct grid *grid)
{
	struct level_counts *counts = arena_array(arena, grid->n_steps, sizeof(*counts));

	for (size_t i = 0; i < grid->n_cells; i++) {
		struct level_counts one = count_cell(grid, i), *sum = &counts[i % grid->n_steps];

		sum->applicable += one.applicable;
		sum->met += one.met;
		sum->partly += one.partly;
		sum->partly_gates += one.partly_gates;
	}
	return counts;
}

static bool any_failed_gate(const struct grid *grid)
{
	for (size_t i = 0; i < grid->n_cells; i++) {
		if (grid_failed_gate(grid, i))
			return true;
	}
	return false;
}

struct standing grid_standing(struct arena *arena, const struct grid *grid)
{
	struct standing standing = {
		.indicated = section_level_up_to(grid->section, score_model(grid->framework)->level(arena, grid)),
	};
	int limit = grid_evidence_limit(grid), gate_cap = grid->framework->scoring.gate_cap;

	standing.level = standing.indicated;
	if (standing.level > limit) {
		standing.level = limit;
		standing.cap = CAP_EVIDENCE;
	}
	standing.limit = any_failed_gate(grid) ? gate_cap : 0;
	if (standing.limit && standing.level > gate_cap) {
		standing.level = gate_cap;
		standing.cap = CAP_GATE;
	}
	if (grid->figure_limit && (!standing.limit || grid->figure_limit < standing.limit))
		standing.limit = grid->figure_limit;
	if (grid->figure_limit && standing.level > grid->figure_limit) {
		standing.level = grid->figure_limit;
		standing.cap = CAP_FIGURE;
	}
	standing.level = section_level_up_to(grid->section, standing.level);
	return standing;
}
