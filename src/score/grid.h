/*
 * grid.h - the states of one section as a grid of strands by steps, and the level that follows from
 * them.
 *
 * The same function computes the actual level and the possible one (all blanks met), and what would
 * lift the section is counted on the same grid, so the three can never use different rules. A grid
 * knows no respondents, rows or sentences.
 */
#ifndef WAYMARK_SCORE_GRID_H
#define WAYMARK_SCORE_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "score/models.h"
#include "score/score.h"

struct grid {
	const struct framework *framework;
	const struct section *section;
	size_t n_cells, n_levels;
	size_t n_steps;			/* cells per strand */
	enum answer_state *states;	/* by strand, lowest level first */
	bool *claimed;			/* met, but without the dated source that the audit requires */
	bool sources_missing; /* too few types of source, or no voice, for the highest levels of the audit */
	int previous;			/* last review's level; 0: not known */
	int figure_limit;		/* the level that figures limit it to; 0: none */
	const char *figure_why;		/* a sentence, and the cells that it is based on */
	const struct loc *figure_cells;	size_t n_figure_cells;
};

/* The grid of a section's results. Its arrays are copies. */
struct grid grid_of(struct arena *arena, const struct framework *framework,
		    const struct section_result *result);

/* A copy whose states may be changed. */
struct grid grid_copy(struct arena *arena, const struct grid *grid);

const struct descriptor *grid_descriptor(const struct grid *grid, size_t cell);

/* Applicable but not met. */
bool grid_unmet(const struct grid *grid, size_t cell);

/* A gate that is applicable but not met. */
bool grid_failed_gate(const struct grid *grid, size_t cell);

/* The lowest level that the audit's evidence rule denies for want of sources: the evidence supports the level below
 * it. n_levels if nothing is missing. */
int grid_evidence_limit(const struct grid *grid);

/* Counts per cell (by strand); counts per level. */
struct level_counts *grid_cell_counts(struct arena *arena, const struct grid *grid);
struct level_counts *grid_level_counts(struct arena *arena, const struct grid *grid);

struct standing {
	int indicated;			/* according to the model alone */
	int level;			/* after the evidence rule, gates and figures */
	enum cap_kind cap;		/* what determined `level` */
	int limit;			/* from gates and figures, even if it has no effect; 0: none */
};
struct standing grid_standing(struct arena *arena, const struct grid *grid);

#endif
