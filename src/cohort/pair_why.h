/*
 * pair_why.h - why a need has the giver that it has, or none: every school that could help, and what decided.
 *
 * Each of them is tried: the whole choice is made again with that pair in it, if it can be, and compared
 * with the choice that was made.
 */
#ifndef WAYMARK_COHORT_PAIR_WHY_H
#define WAYMARK_COHORT_PAIR_WHY_H

#include "cohort/comparison.h"

enum pairing_verdict {
	VERDICT_CHOSEN,
	/* It could help. With it ... */
	VERDICT_FEWER_MET,		/* fewer needs would be met */
	VERDICT_FEWER_OF_PHASE,		/* as many, but fewer pairs would be of one phase */
	VERDICT_FEWER_NEAR,		/* as many of these too, but fewer of one authority or trust */
	VERDICT_ORDER,			/* all would be as good: the order of schools and sections decides */
	/* It could not help. There ... */
	VERDICT_NO_LEVEL,		/* it has no level */
	VERDICT_TO_BE_MODERATED,	/* its level is to be moderated */
	VERDICT_NOT_TOP,		/* its level is not the highest */
	VERDICT_NOT_ABOVE,		/* its level is not above the need's, or not above the first */
	VERDICT_FAR,			/* it is of another authority; without one, of another trust */
	PAIRING_VERDICT_COUNT
};

struct pairing_candidate {
	const struct compared_school *school;
	enum pairing_verdict verdict;
	const char *text;		/* sentences */
};

struct pairing_why {
	const struct compared_judgement *judgement;
	const struct compared_school *taker, *giver;	/* giver NULL: nobody */
	const char *text;		/* the need, and who could help with it: sentences */
	/* All that could help, in the order of schools; and the school that was asked about, if it could not. */
	const struct pairing_candidate *candidates;	size_t n_candidates;
	/* The same to be read: if there are many, those with one verdict stand together, but the one that is chosen and
	 * the one that was asked about come first. */
	const char *const *lines;	size_t n_lines;
};

/* Why each of the taker's needs has its giver or none, in the audit's order; none if the taker has no priorities. asked: a
 * school that is told of in any case. */
const struct pairing_why *comparison_why(struct arena *arena, const struct comparison *c,
					 const struct compared_school *taker, const struct compared_school *asked,
					 size_t *n);

#endif
