/*
 * pairings.h - which school could help which, decided over plain numbers.
 *
 * A need is a school and a section among its priorities. A giver has the section at the highest level
 * that any school has reached there, counting only levels that are not to be moderated; this level is
 * above the first and above the need's. A need has at most one giver; a school gives at most
 * PAIRINGS_EACH times and takes at most PAIRINGS_EACH times. As many needs as possible are met; of such
 * choices the one with most pairs of the same phase counts, then with most pairs of the same authority
 * or trust. Of those that are still equal: the needs in order, by school and then by section, each get
 * the first giver in the order of schools that leaves the choice as good; none comes last.
 */
#ifndef WAYMARK_COHORT_PAIRINGS_H
#define WAYMARK_COHORT_PAIRINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { PAIRINGS_EACH = 2 };
#define PAIRINGS_NONE SIZE_MAX

/* Equal numbers are the same phase, authority or trust; -1: unknown, the same as no other. */
struct pairing_school {
	int phase, la, trust;
};

/* A section of a school. */
struct pairing_standing {
	int level;		/* -1: none */
	bool to_be_moderated;
	bool priority;		/* it is among the school's priorities */
};

/* A pair that is to be made if as many needs can be met with it as without. */
struct pairing_wish {
	size_t taker, section, giver;
};

struct pairing_input {
	const struct pairing_school *schools;	size_t n_schools;	/* in the order that decides between equals */
	const struct pairing_standing *standings;	size_t n_sections;	/* by school, then by section */
	/* To find out why another pair is not made: only the schools that its taker can be paired with are then looked
	 * at. NULL: none, and all schools are. */
	const struct pairing_wish *wish;
	bool near_only;		/* pairs only within one authority; of schools without one, within one trust */
};

/* What is chosen for a standing. */
struct pairing_choice {
	size_t giver;		/* index of the school; PAIRINGS_NONE: the standing is no need, or nobody meets it */
	size_t n_could;		/* how many schools could give, if none gave anywhere else */
};

/* How good a choice is: first by the needs that are met, then by pairs of one phase, then by near ones. */
struct pairing_score {
	size_t met, same_phase, near;
};
struct pairing_score pairings_score(const struct pairing_input *input, const struct pairing_choice *choices);

/* Whether two schools are of one phase; of one authority or trust. */
static inline bool pairings_same_phase(const struct pairing_school *a, const struct pairing_school *b)
{
	return a->phase >= 0 && a->phase == b->phase;
}

static inline bool pairings_near(const struct pairing_school *a, const struct pairing_school *b)
{
	return (a->la >= 0 && a->la == b->la) || (a->trust >= 0 && a->trust == b->trust);
}

/* The level that a section's givers have: the highest that is not to be moderated; -1 if it is not above the first. */
int pairings_top(const struct pairing_input *input, size_t section);

/* One for each standing, in the arena. */
const struct pairing_choice *pairings_make(struct arena *arena, const struct pairing_input *input);

#endif
