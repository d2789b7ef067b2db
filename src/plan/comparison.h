/*
 * comparison.h - all schools of a run beside each other: their levels, and which school could help which.
 *
 * Pure, like the rest of the room. comparison_facts is what is kept of one school; comparison_make puts
 * the schools together. The order of the schools it is given makes no difference.
 */
#ifndef WAYMARK_PLAN_COMPARISON_H
#define WAYMARK_PLAN_COMPARISON_H

#include "framework/shape.h"
#include "plan/plan.h"

/* A judgement of one school. Contains no text, so that much fits into little memory. */
struct compared {
	enum section_status status;
	int level;			/* -1: none */
	bool by_reviewer_alone;		/* it is judged without ratings */
	bool provisional, to_be_moderated;	/* of the level; a reviewer's judgement is neither */
	int met, applicable;		/* descriptors; -1: none is asked for, or the section is not in focus */
	int rank;			/* its section's place among this year's priorities; 0: it is none of them */
};
extern const struct shape shape_compared;

/* What is compared of a school: *n facts, one for each judgement of the audit, in its order. plan must not be NULL. */
const struct compared *comparison_facts(struct arena *arena, const struct findings *findings, const struct plan *plan,
					size_t *n);

/* "provisional", "to be moderated", else its status: "assessed". */
const char *compared_status_name(const struct compared *compared);

struct compared_school {
	const struct school *school;
	const struct compared *judgements;	/* as many as the audit has; NULL: none can be compared, ... */
	const char *why;			/* ... because of this: "no answers"; else NULL */
	bool generated;				/* some of its evidence was made up */
};

/* Who could help with a need: a school's judgement whose section is among its priorities. */
struct pairing {
	const struct judgement *judgement;
	const struct compared_school *taker;
	const struct compared_school *giver;	/* NULL: nobody can */
	const char *reason;			/* sentences */
};

struct comparison {
	const struct framework *framework;
	const struct judgement *const *judgements;	size_t n_judgements;	/* by their index */
	const struct compared_school *schools;	size_t n_schools;	/* by phase, then by name */
	/* Every need, by judgement and then by school; pairings.h has the rule. */
	const struct pairing *pairings;	size_t n_pairings;
};

/* From this number of schools on, only schools of one authority are paired; where they have none, of one trust. */
enum { COMPARISON_NEAR_FROM = 500 };

/* The comparison of these schools, in the arena. */
const struct comparison *comparison_make(struct arena *arena, const struct framework *framework,
					 const struct compared_school *schools, size_t n);

#endif
