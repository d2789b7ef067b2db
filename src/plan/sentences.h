/*
 * sentences.h - every sentence that the plan composes; private to the room.
 *
 * Takes plain data, returns a text; the wording for none, one, two and many is decided here.
 * tests/unit/sentences_test.c calls each function named plan_says_*; the results are in
 * tests/sentences/plan.txt.
 */
#ifndef WAYMARK_PLAN_SENTENCES_H
#define WAYMARK_PLAN_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "framework/framework.h"

/* How far a section is from its next level, and other facts about it. */
struct priority_facts {
	const char *const *holds;	/* what must be settled first */
	size_t n_holds;
	const char *const *own;		/* strands with an unmet requirement of the programme */
	size_t n_own;
	const char *const *law;		/* strands with an unmet requirement of the law */
	size_t n_law;
	const char *level;
	const char *next;		/* the level whose descriptors are counted; NULL: descriptors have no levels */
	int unmet, claimed, applicable;
	bool open, closed;		/* about actions of an earlier year: some are open; it was a focus,
					 * and none is open */
};

/* Why a section has its place among the priorities. */
const char *plan_says_why(struct arena *arena, const struct words *words, const struct priority_facts *s);

/* Why a section is a priority without being proposed: the school chose it. level: NULL if it has none; then its
 * status is used. */
const char *plan_says_chosen(struct arena *arena, const struct words *words, const char *level, const char *status);

/* The action for a descriptor that is met without evidence. */
const char *plan_says_source(struct arena *arena, const char *descriptor);

/* How many priorities the audit expects, for a school that chose another number. */
const char *plan_says_in_mind(struct arena *arena, int least, int most);

#endif
