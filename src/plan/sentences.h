/*
 * sentences.h - every sentence that the plan composes; private to the room.
 *
 * Plain data in, a text out; how it reads with none, one, two and many is decided here.
 * tests/unit/sentences_test.c walks each function named plan_says_*; what they say is in tests/sentences/plan.txt.
 */
#ifndef WAYMARK_PLAN_SENTENCES_H
#define WAYMARK_PLAN_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "framework/framework.h"

/* How far a section is from its next level, and what is known of it. */
struct priority_facts {
	const char *const *holds;	/* what is to be settled first */
	size_t n_holds;
	const char *const *own;		/* strands of which something that the programme requires is not met */
	size_t n_own;
	const char *const *law;		/* ... that the law requires */
	size_t n_law;
	const char *level;
	const char *next;		/* the level whose descriptors are counted; NULL: they have no levels */
	int unmet, claimed, applicable;
	bool open, closed;		/* actions of an earlier year: some are open; it was a focus, and none is */
};

/* Why a section has its place among the priorities. */
const char *plan_says_why(struct arena *arena, const struct words *words, const struct priority_facts *s);

/* Why one is a priority that is not proposed: the school chose it. level: NULL if it has none; then its status. */
const char *plan_says_chosen(struct arena *arena, const struct words *words, const char *level, const char *status);

/* The action of a descriptor that is met without evidence. */
const char *plan_says_source(struct arena *arena, const char *descriptor);

/* How many priorities the audit has in mind, beside a school that chose another number. */
const char *plan_says_in_mind(struct arena *arena, int least, int most);

#endif
