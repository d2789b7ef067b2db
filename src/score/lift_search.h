/* lift_search.h - what the parts of lift.c share; private to the score room. */
#ifndef WAYMARK_SCORE_LIFT_SEARCH_H
#define WAYMARK_SCORE_LIFT_SEARCH_H

#include "score/grid.h"

typedef bool cell_test(const struct grid *grid, size_t cell);

/* Free cells of which each smallest choice takes at least so many, or exactly so many. */
struct lift_pool {
	bool *in;			/* per cell */
	int least;
	bool exact;
};

struct lift_search {
	struct arena *arena;
	const struct grid *grid;
	int target;
	bool *must;			/* per cell: in every choice */
	struct lift_pool *pools;	size_t n_pools;
	int n_more;			/* cells of each smallest choice that are not in must */
	bool *example;			/* those of one choice, without what is in must */
	int stays_unmet;		/* bands: how many may stay not met at all; -1: no matter */
	bool partly_will_do;		/* bands: nothing more has to be met in full */
	long long half_points;		/* weighted: what they are worth together at least; 0 else */
	bool impossible;
};

/* Unmet, and not in must. */
bool lift_is_free(const struct lift_search *s, size_t cell);

struct lift_pool *lift_new_pool(struct lift_search *s, int least, bool exact);

/* What the next level needs, a function a model (model_rows.h). */
void lift_want_ladder(struct lift_search *s);
void lift_want_best_fit(struct lift_search *s);
void lift_want_strand(struct lift_search *s);
void lift_want_weighted(struct lift_search *s);
void lift_want_bands(struct lift_search *s);

#endif
