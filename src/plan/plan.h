/*
 * plan.h - turns judgements and last year's plan into priorities, actions and review dates.
 *
 * Pure, like score. The rule is domain convention, its parameters are the audit's. Candidates are the
 * assessed sections below the top level, in this order: those with an unmet gate of the programme's
 * own, then by lowest level, by fewest unmet descriptors at the next level, those that were not a focus
 * last year, then the audit's order. Sections that a school adopted beyond the candidates come last.
 */
#ifndef WAYMARK_PLAN_PLAN_H
#define WAYMARK_PLAN_PLAN_H

#include "score/findings.h"
#include "score/score.h"

/* What cannot wait: an unmet duty of law, or a concern about pupils. It is not optional. */
struct urgent {
	const struct section_result *section;
	const struct descriptor_result *gate;	/* NULL if it is a hold */
	const struct hold *hold;		/* NULL if it is a gate */
	const struct plan_action *action;	/* what is done about it; NULL: nobody named anything */
	bool planned;				/* the action is one of the plan's */
};

struct priority {
	const struct section_result *section;
	int rank;				/* from 1 */
	bool proposed, adopted;		/* proposed by the rule; adopted by the school's rows in actions.csv */
	const char *reason;			/* why it has this place, in one sentence */
};

enum action_origin { ORIGIN_PROPOSED, ORIGIN_CHOSEN, ORIGIN_CARRIED, ACTION_ORIGIN_COUNT };
extern const char *const action_origin_ids[];	/* "carried"; NULL-terminated */

/* One review of the plan: a column in the printed plan. */
struct review {
	const char *label;			/* "Autumn 2", "Spring"; of another school year "Spring 2025-26" */
	struct date from, by;			/* year 0 without a calendar */
	bool held;				/* at least one party said something */
	bool due;				/* its last day has passed, or it was held before */
};

/* What one party said. */
struct review_word {
	const struct respondent *respondent;
	enum action_status status;
	const char *note;			/* "" if not given */
	struct date on;				/* year 0: not given */
	const struct review_row *row;
};

/* What the parties said of one action at one review. */
struct action_review {
	const struct review *review;
	const struct review_word *words;	size_t n_words;		/* in the audit's order of respondents */
	const struct respondent *const *missing;	size_t n_missing;	/* who said nothing; none if they agreed */
	enum action_status status;		/* what counts */
	bool agreed;				/* it is the agreed word ... */
	bool worst;				/* ... or the worst of words that differ */
	struct date on;				/* of the agreed word, or else the latest that was given */
};

struct plan_action {
	const char *id;				/* "2026-27.voice.1", or the row's own id */
	enum action_origin origin;
	const struct section *section;		/* NULL if its item names none */
	const struct descriptor *descriptor;	/* NULL if its item is a section or strand */
	/* If the audit no longer has its item: the title that the item had, or else its id. NULL: the audit has it. */
	const char *ended;
	const char *text, *owner, *support, *success, *note;	/* "" if not given */
	struct moment start, due;
	struct moment measured;			/* when its success can be measured */
	const char *start_text, *due_text;	/* "Spring 1", "4 Mar 2027", "now"; "" if not given */
	const char *measured_text, *cost;	/* the same for measured; what it takes */
	enum action_status status;
	bool urgent;				/* it is about something that cannot wait */
	bool overdue;				/* due has passed, and it is neither done nor stopped */
	int carried;				/* years it has been carried, including this one */
	struct date reviewed_on;
	const struct action_review *reviews;	size_t n_reviews;	/* in order of time */
	const struct action_row *row;		/* NULL if proposed */
	const char *item;			/* of the row: what it is for, by its id of today; NULL if proposed */
};

struct plan {
	int school_year;			/* its first calendar year */
	enum review_rhythm rhythm;
	const struct urgent *urgent;		size_t n_urgent;	/* concerns first, then in the audit's order */
	const struct priority *priorities;	size_t n_priorities;	/* all candidates, ranked */
	const struct plan_action *actions;	size_t n_actions;	/* by priority */
	const struct plan_action *carried;	size_t n_carried;	/* still open from earlier years */
	const struct plan_action *finished;	size_t n_finished;	/* from earlier years, done or stopped */
	const struct review *reviews;		size_t n_reviews;	/* 6 or 3 */
	int reviews_due, reviews_held;		/* how many of them; all that were held are due */
	bool first_year;			/* neither rows nor a report of an earlier year are given */
	bool chosen;				/* the school's own choice replaced the proposal */
};

/* What it is for, by id, as in the column item of actions.csv; "": the school as a whole. */
const char *plan_action_item(const struct plan_action *action);

/* Whether audits of a kind have a plan. */
bool plan_has_kind(enum framework_kind kind);

/*
 * Make the plan in arena; problems with the school's actions go to diags. NULL if an audit of this kind has no plan.
 */
const struct plan *plan_build(struct arena *arena, const struct findings *findings, struct diags *diags);

#endif
