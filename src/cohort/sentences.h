/*
 * sentences.h - every sentence that is composed about schools beside each other; private to the room.
 *
 * Takes plain data, returns a text; the wording for none, one, two and many is decided here.
 * tests/unit/sentences_test.c calls each function named cohort_says_*; the results are in
 * tests/sentences/cohort.txt.
 */
#ifndef WAYMARK_COHORT_SENTENCES_H
#define WAYMARK_COHORT_SENTENCES_H

#include <stdbool.h>

#include "base/arena.h"

/* Two schools, of which one could help the other with a section. */
struct pairing_facts {
	const char *section;		/* its title */
	const char *giver, *giver_level, *taker, *taker_level;
	bool taker_moderated;		/* the taker's level is to be moderated */
	bool phase, trust, la;		/* what they have in common */
};

/* Why they are paired. */
const char *cohort_says_pairing(struct arena *arena, const struct pairing_facts *f);

/* A need that no school is paired with. */
struct no_giver_facts {
	const char *section, *taker;
	bool has_level;
	bool near_only;			/* only schools of one authority are paired; without one, of one trust */
	int n_could;			/* how many schools could help with it */
	int most;			/* how often a school gives, and how often it takes */
	bool takes_most;		/* the taker takes that often already */
};

/* Why it has none. */
const char *cohort_says_no_giver(struct arena *arena, const struct no_giver_facts *f);

#endif
