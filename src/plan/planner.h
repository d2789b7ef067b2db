/*
 * planner.h - shared by the files of this room while a plan is made; private to the plan room.
 */
#ifndef WAYMARK_PLAN_PLANNER_H
#define WAYMARK_PLAN_PLANNER_H

#include "plan/plan.h"

/* One row of actions.csv with its section and the school year in which it starts. */
struct placed_row {
	const struct action_row *row;
	const char *item;			/* the row's, by its id of today */
	const char *ended;			/* as in struct plan_action */
	const struct section *section;		/* NULL if its item names none */
	const struct descriptor *descriptor;	/* NULL if its item is a section or strand */
	int school_year;
	enum action_status status;		/* what counts: of the row, or of a later review */
	struct date reviewed_on;		/* when that was said; year 0: not given */
	bool open;				/* neither done nor stopped */
	const struct action_review *reviews;	size_t n_reviews;
};

/* The reviews of a school year. */
struct year_reviews {
	int school_year;
	const struct review *half_terms, *terms;	/* six and three */
	struct review *reviews;			/* those that its rhythm asks for */
	struct year_reviews *next;
};

struct planner {
	struct arena *arena;
	const struct framework *framework;
	const struct school_result *result;
	const struct school_evidence *evidence;
	const struct earlier *earlier;		/* NULL: no earlier output was given */
	struct diags *diags;
	const struct earlier_year *before;	/* the latest earlier report about the school; NULL: none is given */
	int school_year;			/* of the report */
	enum review_rhythm rhythm;
	const struct placed_row *rows;
	size_t n_rows;
	struct year_reviews *years;		/* made when first asked for */
};

/* Append a problem of this school. */
struct diag *planner_problem(const struct planner *planner, enum diag_code code, struct loc at,
			     const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* planner_unmet: whether a descriptor applies and is not met. planner_failed_gate: whether it is also a gate. */
bool planner_unmet(const struct descriptor_result *result);
bool planner_failed_gate(const struct descriptor_result *result);

/* The lowest step above a section's own level at which anything applies; 0 if there is none. If each strand has only
 * one descriptor, that is step 1. */
int planner_next_step(const struct planner *planner, const struct section_result *section);

/* Whether it cannot wait: a gate or a rule of law, or a concern. */
bool planner_is_urgent_gate(const struct descriptor_result *result);
bool planner_is_urgent_hold(const struct hold *hold);

/* plan.c: the ways to plan. planner_improve, from judgements: priorities, then what the school adopted or what is
 * proposed. */
void planner_improve(struct planner *planner, struct plan *plan);
/* planner_follow_ups, from notes: these propose nothing and have no priorities, so the plan is what somebody took on,
 * in file order. */
void planner_follow_ups(struct planner *planner, struct plan *plan);

/* Whether the row starts in the school year of the report, or later. */
bool planner_is_this_year(const struct planner *planner, const struct placed_row *row);

/* Whether no work is left on an action of this status. */
bool planner_finishes(enum action_status status);

/* place_rows.c: find section and school year of all rows of actions.csv. */
void planner_place_rows(struct planner *planner);

/* reviews.c. planner_place_reviews: find for each row of actions.csv what reviews.csv says of it, and which status
 * counts. planner_count_reviews: the plan's reviews, which of them are due and which were held. */
void planner_place_reviews(struct planner *planner, struct placed_row *rows);
void planner_count_reviews(struct planner *planner, struct plan *plan);

/* priorities.c: the candidates, ranked, then what the school adopted beyond them. */
const struct priority *planner_priorities(const struct planner *planner, size_t *n_priorities);

/* urgent.c: what cannot wait. */
struct urgent *planner_urgent(const struct planner *planner, size_t *n);

/* Find the action for each: an open one of the school's rows, one that is planned, or else the audit's. */
void planner_find_actions(const struct planner *planner, struct plan *plan, struct urgent *urgent);

/* actions.c: actions from the proposed sections; and from the school's rows. */
struct plan_action *planner_propose(const struct planner *planner,
				    const struct priority *priorities, size_t n_priorities,
				    size_t *n_actions);
/* The audit's action for a gate or a hold that cannot wait; NULL if it names none. */
const struct plan_action *planner_audits_action(const struct planner *planner,
						const struct urgent *urgent);
struct plan_action planner_action_of(const struct planner *planner, const struct placed_row *row,
				     enum action_origin origin);

/* schedule.c: dates. */
int planner_school_year(const struct school_evidence *evidence, struct date day);
struct moment planner_start(const struct planner *planner);
struct moment planner_due(const struct planner *planner);
struct moment planner_start_now(const struct planner *planner);	/* for what cannot wait */
struct moment planner_due_now(const struct planner *planner);
/* The moment that lies a given time after a day; it has a date only if the calendar reaches that far. */
struct moment planner_after(const struct planner *planner, struct date from, struct lapse lapse);
const char *planner_moment_text(const struct planner *planner, const struct moment *moment);
/* The number of reviews in a school year, and those of one year; the same ones each time. */
size_t planner_n_reviews(const struct planner *planner);
struct year_reviews *planner_reviews(struct planner *planner, int school_year);
/* Which of them a half term or term is, by its name without a school year; -1: none. */
int planner_review_named(const struct planner *planner, const struct year_reviews *year, const char *name);

/* Warn once if any review or any proposed action has no date. */
void planner_check_calendar(const struct planner *planner, const struct plan *plan);

#endif
