/*
 * grid.h - one section's states as a grid of strands by steps, and the level that follows from
 * them.
 *
 * The same function answers what is and what could be (all blanks met), and what would lift the
 * section is counted from the same grid, so the three can never use different rules. A grid knows no respondents, rows or
 * sentences.
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
	size_t n_steps;			/* cells of each strand */
	enum answer_state *states;	/* strand by strand, lowest level first */
	bool *claimed;			/* met, but without the dated source the audit asks for */
	bool sources_missing; /* too few types of source, or no voice, for the audit's highest
				 levels */
	int previous;			/* last review's level; 0: not known */
	int figure_limit;		/* a level that figures hold it at; 0: none */
	const char *figure_why;		/* a sentence, and the cells behind it */
	const struct loc *figure_cells;	size_t n_figure_cells;
};

/* The grid of a section's results; the arrays are copies. */
struct grid grid_of(struct arena *arena, const struct framework *framework,
		    const struct section_result *result);

/* A copy whose states can be changed. */
struct grid grid_copy(struct arena *arena, const struct grid *grid);

const struct descriptor *grid_descriptor(const struct grid *grid, size_t cell);

/* Applicable, but not met. */
bool grid_unmet(const struct grid *grid, size_t cell);

/* A gate that is applicable and not met. */
bool grid_failed_gate(const struct grid *grid, size_t cell);

/* The lowest level from the audit's evidence rule that lacks its sources: the level below it is as
 * far as the evidence carries. n_levels if nothing is lacking. */
int grid_evidence_limit(const struct grid *grid);

/* Counts a cell (strand by strand), or a level. */
struct level_counts *grid_cell_counts(struct arena *arena, const struct grid *grid);
struct level_counts *grid_level_counts(struct arena *arena, const struct grid *grid);

struct standing {
	int indicated;			/* by the model alone */
	int level;			/* after the evidence rule, the gates, the figures */
	enum cap_kind cap;		/* the one that decided level */
	int limit;			/* by gates and figures, whether it bites or not; 0: none */
};
struct standing grid_standing(struct arena *arena, const struct grid *grid);

#endif
