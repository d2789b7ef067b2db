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
#include "cohort/pair_why.h"
#include "framework/figure_rules.h"

/* ---- figures without ratings ---- */

struct figure_together;

/* beside: a group's name, or a number as it is printed. */
const char *cohort_says_where(struct arena *arena, int n, int of, enum figure_where side, const char *beside,
			      bool is_group);

/* What a figure of all schools comes to. weight: the title of the figure that schools count by; NULL: each by its base. */
const char *cohort_says_together(struct arena *arena, const struct figure_together *figure, const char *weight);

/* ---- pairings ---- */

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

/* A need, and who could meet it. */
struct need_facts {
	const char *section, *school;	/* its title; the school that has it as a priority */
	int rank;			/* its place among the school's priorities */
	const char *level;		/* the school's; NULL: it has none */
	bool to_be_moderated;		/* that level is */
	const char *top;		/* the level of those who could help; NULL: no school has reached one */
	bool at_top;			/* the school has it, or a higher one that is to be moderated */
	int n_could;
};
const char *cohort_says_need(struct arena *arena, const struct need_facts *f);

/* Whom a school helps with what, as part of a sentence. */
const char *cohort_says_gift(struct arena *arena, const char *school, const char *section);

/* What a school has to do with a need. */
struct candidate_facts {
	const char *school, *level;	/* level: its own; NULL: none */
	enum pairing_verdict verdict;
	bool alone;			/* no other school could help */
	const char *const *gifts;	size_t n_gifts;	/* what it gives: parts of a sentence */
};
const char *cohort_says_candidate(struct arena *arena, const struct candidate_facts *f);

/* Several schools that could help, and what would be worse with any of them. */
const char *cohort_says_candidates(struct arena *arena, const char *const *schools, size_t n,
				   enum pairing_verdict verdict);

#endif
