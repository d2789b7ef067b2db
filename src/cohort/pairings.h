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

struct pairing_input {
	const struct pairing_school *schools;	size_t n_schools;	/* in the order that decides between equals */
	const struct pairing_standing *standings;	size_t n_sections;	/* by school, then by section */
	bool near_only;		/* pairs only within one authority; of schools without one, within one trust */
};

/* What is chosen for a standing. */
struct pairing_choice {
	size_t giver;		/* index of the school; PAIRINGS_NONE: the standing is no need, or nobody meets it */
	size_t n_could;		/* how many schools could give, if none gave anywhere else */
};

/* One for each standing, in the arena. */
const struct pairing_choice *pairings_make(struct arena *arena, const struct pairing_input *input);

#endif
