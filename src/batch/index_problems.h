/* index_problems.h - the problems on index.html: the gravest, school by school. */
#ifndef WAYMARK_BATCH_INDEX_PROBLEMS_H
#define WAYMARK_BATCH_INDEX_PROBLEMS_H

#include "base/map.h"
#include "base/told.h"
#include "batch/draft.h"
#include "evidence/evidence.h"

struct index_problem;

struct index_problems {
	const struct index_problem *items;	size_t n;	/* in the order of the page */
	size_t left_out;		/* how many more there are */
	struct map listed;		/* ids of schools that have a group of their own */
	const struct school *const *schools;	/* in the order of the page */
};

/* In the arena. places: ids of all schools, each with its place on the page; schools: these in the page's order. */
struct index_problems index_problems_new(struct arena *arena, const struct told_list *told, const struct map *places,
					 const struct school *const *schools);

void index_problems_put(struct arena *scratch, const struct index_problems *problems, struct draft *draft);

#endif
