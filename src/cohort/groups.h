/*
 * groups.h - what is counted of a group of schools: all of them, those of a phase, those of an authority.
 * Private to the room.
 *
 * Some of it is added up while facts are read (group_sums), because those are not kept; the rest is
 * counted from what is kept of each school.
 */
#ifndef WAYMARK_COHORT_GROUPS_H
#define WAYMARK_COHORT_GROUPS_H

#include "cohort/comparison.h"

struct group_sums {
	size_t n_plans, n_chosen;
	size_t *asked, *unmet;			/* by the number of the descriptor */
	struct plan_count *sections;		/* of the audit, and one of no section */
	struct action_counts actions;
	size_t *carried;	size_t n_carried, carried_capacity;	/* unfinished actions, by years */
	size_t reviews_due, reviews_held;
};

struct group_sums *group_sums_new(struct arena *arena, const struct framework *framework);
void group_sums_add(struct arena *arena, const struct framework *framework, struct group_sums *sums,
		    const struct school_facts *facts);

/* The schools and sums of a group; kind, name and phase are the caller's. */
struct group_source {
	const struct framework *framework;
	const struct compared_judgement *judgements;
	const struct group_sums *sums;
	const struct compared_school *const *schools;	size_t n_schools;
	int lowest;				/* the level from which levels are listed: 0 or 1 */
};

struct cohort_group group_count(struct arena *arena, const struct group_source *source);

#endif
