/*
 * plan.h - judgements + last year's plan: priorities, actions and review dates.
 *
 * Pure, like score. The rule is domain convention, its parameters are the audit's: candidates are
 * assessed sections below the top level; in order: a gate of the programme's own not met, lowest level, fewest unmet
 * descriptors at the next level, not a focus last year, the audit's order. What a school adopted
 * beyond them stands behind.
 */
#ifndef WAYMARK_PLAN_PLAN_H
#define WAYMARK_PLAN_PLAN_H

#include "score/findings.h"
#include "score/score.h"

/* What cannot wait: a duty of law that is not met, or a concern about pupils. It is nobody's option. */
struct urgent {
	const struct section_result *section;
	const struct descriptor_result *gate;	/* NULL: it is a hold */
	const struct hold *hold;		/* NULL: it is a gate */
	const struct plan_action *action;	/* what is done about it; NULL: nobody named anything */
	bool planned;				/* the action is one of the plan's */
};

struct priority {
	const struct section_result *section;
	int rank;				/* from 1 */
	bool proposed, adopted;		/* by the rule; by the school's rows in actions.csv */
	const char *reason;			/* why it stands here, one sentence */
};

enum action_origin { ORIGIN_PROPOSED, ORIGIN_CHOSEN, ORIGIN_CARRIED };
extern const char *const action_origin_ids[];	/* "carried"; by the enum, ended by NULL */

struct plan_action {
	const char *id;				/* "2026-27.voice.1", or the row's own */
	enum action_origin origin;
	const struct section *section;		/* NULL if its item names none */
	const struct descriptor *descriptor;	/* NULL if its item is a section or strand */
	const char *text, *owner, *support, *success, *note;	/* "" if none */
	struct moment start, due;
	struct moment measured;			/* when it can be seen whether it worked */
	const char *start_text, *due_text;	/* "Spring 1", "4 Mar 2027", "now"; "" if none */
	const char *measured_text, *cost;	/* likewise; what it takes */
	enum action_status status;
	bool urgent;				/* for what cannot wait */
	bool overdue;				/* due passed, and not done or stopped */
	int carried;				/* years carried, this one included */
	struct date reviewed_on;
	const struct action_row *row;		/* NULL if proposed */
};

/* One review of the plan: a column in the printed plan. */
struct review {
	const char *label;			/* "Autumn 2", "Spring" */
	struct date by;				/* year 0 without a calendar */
};

struct plan {
	int school_year;			/* its first calendar year */
	enum review_rhythm rhythm;
	const struct urgent *urgent;		size_t n_urgent;	/* concerns, then as the audit has them */
	const struct priority *priorities;	size_t n_priorities;	/* all candidates, ranked */
	const struct plan_action *actions;	size_t n_actions;	/* by priority */
	const struct plan_action *carried;	size_t n_carried;	/* open from earlier */
	const struct plan_action *finished;	size_t n_finished;	/* closed, earlier */
	const struct review *reviews;		size_t n_reviews;	/* 6 or 3 */
	bool first_year;			/* no rows of an earlier year */
	bool chosen;				/* the school's own choice replaced the proposal */
};

/* In arena; problems of the school's actions go to diags. NULL: an audit of this kind has no plan. */
const struct plan *plan_build(struct arena *arena, const struct findings *findings, struct diags *diags);

#endif
