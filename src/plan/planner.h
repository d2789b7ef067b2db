/*
 * planner.h - what the files of this room share while a plan is made; private to the plan room.
 */
#ifndef WAYMARK_PLAN_PLANNER_H
#define WAYMARK_PLAN_PLANNER_H

#include "plan/plan.h"

/* One row of actions.csv, placed: which section it is for, which school year it starts in. */
struct placed_row {
	const struct action_row *row;
	const struct section *section;		/* NULL if its item names none */
	const struct descriptor *descriptor;	/* NULL if its item is a section or strand */
	int school_year;
	bool open;				/* not done and not stopped */
};

struct planner {
	struct arena *arena;
	const struct framework *framework;
	const struct school_result *result;
	const struct school_evidence *evidence;
	struct diags *diags;
	int school_year;			/* of the report */
	enum review_rhythm rhythm;
	const struct placed_row *rows;
	size_t n_rows;
};

/* Append a problem of this school. */
struct diag *planner_problem(const struct planner *planner, enum diag_code code, struct loc at,
			     const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Whether a descriptor is applicable and not met; whether it is a gate too. */
bool planner_unmet(const struct descriptor_result *result);
bool planner_failed_gate(const struct descriptor_result *result);

/* The lowest step above a section's own level at which anything applies; 0 if there is none. Where a
 * strand has one descriptor that is the first. */
int planner_next_step(const struct planner *planner, const struct section_result *section);

/* Whether it cannot wait: a gate or a rule of the law, a concern. */
bool planner_is_urgent_gate(const struct descriptor_result *result);
bool planner_is_urgent_hold(const struct hold *hold);

/* plan.c: how a kind of audit plans. From judgements: priorities, what the school adopted or what is proposed. */
void planner_improve(struct planner *planner, struct plan *plan);
/* From notes: they propose nothing and have no priorities, so the plan is what somebody took on, in file order. */
void planner_follow_ups(struct planner *planner, struct plan *plan);

/* place_rows.c: place all rows of actions.csv. */
void planner_place_rows(struct planner *planner);
bool planner_is_this_year(const struct planner *planner, const struct placed_row *row);

/* priorities.c: the candidates, ranked, then what the school adopted beyond them. */
const struct priority *planner_priorities(const struct planner *planner, size_t *n_priorities);

/* urgent.c: what cannot wait. */
struct urgent *planner_urgent(const struct planner *planner, size_t *n);

/* Its action: an open one of the school's rows, one that is planned, or else what the audit says. */
void planner_find_actions(const struct planner *planner, struct plan *plan, struct urgent *urgent);

/* actions.c: from the proposed sections; from the school's rows. */
struct plan_action *planner_propose(const struct planner *planner,
				    const struct priority *priorities, size_t n_priorities,
				    size_t *n_actions);
/* The audit's action for a gate or a hold that cannot wait; NULL: it names none. */
const struct plan_action *planner_audits_action(const struct planner *planner,
						const struct urgent *urgent);
struct plan_action planner_action_of(const struct planner *planner, const struct placed_row *row,
				     enum action_origin origin);

/* schedule.c: when. */
int planner_school_year(const struct school_evidence *evidence, struct date day);
struct moment planner_start(const struct planner *planner);
struct moment planner_due(const struct planner *planner);
struct moment planner_start_now(const struct planner *planner);	/* of what cannot wait */
struct moment planner_due_now(const struct planner *planner);
/* A moment that says how long there is, from a day: with its date where the calendar reaches so far. */
struct moment planner_after(const struct planner *planner, struct date from, struct lapse lapse);
const char *planner_moment_text(const struct planner *planner, const struct moment *moment);
const struct review *planner_reviews(const struct planner *planner, size_t *n_reviews);

/* One warning if any review or any proposed action has no date. */
void planner_check_calendar(const struct planner *planner, const struct plan *plan);

#endif
