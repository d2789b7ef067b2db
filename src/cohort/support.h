/*
 * support.h - every action that a supporter of the audit backs, over all schools.
 *
 * support_new, then support_add with the facts of each school, then support_make. Texts are copied, since
 * that is what the document prints; only the supporters' actions are kept.
 */
#ifndef WAYMARK_COHORT_SUPPORT_H
#define WAYMARK_COHORT_SUPPORT_H

#include "cohort/facts.h"
#include "framework/shape.h"

struct supported_action {
	const struct school *school;
	const char *order;			/* of the school: by its name */
	const char *school_name;		/* for people: with its id where another school of the run has the same */
	const struct section *section;		/* NULL: it belongs to none */
	const struct backed_action *action;
	bool ended;				/* done or stopped */
};

struct support {
	const struct supporter *supporter;
	/* Overdue ones first, then those that are open, then those that have ended; each by due date, those without one
	 * last; then by the school's name. */
	const struct supported_action *actions;	size_t n_actions;
	size_t n_overdue, n_open, n_ended;	/* n_open: besides those that are overdue */
	size_t n_schools;			/* with an action of these */
	size_t n_proposed;			/* actions that no school has adopted yet */
	size_t n_without_facts;			/* schools of the run whose plans are not known */
};
extern const struct shape shape_support;

/* Of an audit's supporters those that back at least one action, in the audit's order. */
struct supports {
	const struct support *items;	size_t n;
};

struct support_gathering;

struct support_gathering *support_new(struct arena *arena, const struct framework *framework);

/* facts: NULL if the school's plan is not known; they need not outlive the call. The school must. */
void support_add(struct support_gathering *gathering, const struct school *school, const struct school_facts *facts);

const struct supports *support_make(struct support_gathering *gathering);

#endif
