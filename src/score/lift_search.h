/* lift_search.h - shared by the parts of lift.c; private to the score room. */
#ifndef WAYMARK_SCORE_LIFT_SEARCH_H
#define WAYMARK_SCORE_LIFT_SEARCH_H

#include "score/grid.h"

typedef bool cell_test(const struct grid *grid, size_t cell);

/* Free cells from which each smallest choice takes at least, or exactly, this many. */
struct lift_pool {
	bool *in;			/* per cell */
	int least;
	bool exact;
};

struct lift_search {
	struct arena *arena;
	const struct grid *grid;
	int target;
	bool *must;			/* per cell: it belongs to every choice */
	struct lift_pool *pools;	size_t n_pools;
	int n_more;			/* cells in each smallest choice besides those in `must` */
	bool *example;			/* one choice, without the cells in `must` */
	int stays_unmet;		/* bands model: how many cells may stay unmet; -1: irrelevant */
	bool partly_will_do;		/* bands model: nothing else has to be met in full */
	const long long *worth;		/* models that give points: of each cell, once it is met */
	long long half_points;		/* likewise: the least total worth of a choice, where it is said; else 0 */
	bool impossible;
};

/* Unmet, and not in `must`. */
bool lift_is_free(const struct lift_search *s, size_t cell);

/* All that is unmet is in every choice. */
void lift_want_all(struct lift_search *s);

struct lift_pool *lift_new_pool(struct lift_search *s, int least, bool exact);

/* What the next level needs: one function per model (model_rows.h). */
void lift_want_ladder(struct lift_search *s);
void lift_want_best_fit(struct lift_search *s);
void lift_want_strand(struct lift_search *s);
void lift_want_points(struct lift_search *s);
void lift_want_bands(struct lift_search *s);

#endif
