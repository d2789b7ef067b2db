/*
 * comparison.h - all schools of a run beside each other: their levels, what they have in common, and which
 * school could help which.
 *
 * Pure, like plan. comparison_new, then comparison_add with the facts of each school (facts.h), then
 * comparison_make. The order of the schools makes no difference. What is kept of a school has a fixed size,
 * beside the reasons of moves, which are not kept where no document lists them; everything else is added up.
 */
#ifndef WAYMARK_COHORT_COMPARISON_H
#define WAYMARK_COHORT_COMPARISON_H

#include "cohort/facts.h"
#include "framework/shape.h"

/* From this number of schools on, counts are given by authority and no document lists the schools; and only schools of
 * one authority are paired, where they have none, of one trust. */
enum { COMPARISON_NEAR_FROM = 500 };
/* Levels of one phase are counted only if so many of its schools are assessed. */
enum { COMPARISON_PHASE_FROM = 5 };

/* What all levels of a school are, or why it has none. */
enum compared_state {
	STATE_AGREED,			/* none of the following: agreed, or all alike, or a reviewer's */
	STATE_PROVISIONAL,
	STATE_TO_BE_MODERATED,
	STATE_NOT_ASSESSED,		/* it answered, but nothing has a level */
	STATE_DRAFT,			/* made although something withholds it: its levels do not count */
	STATE_WITHHELD, STATE_FAILED, STATE_NO_ANSWERS,
	COMPARED_STATE_COUNT
};
extern const char *const compared_state_ids[];			/* "to_be_moderated"; NULL-terminated */
const char *compared_state_name(enum compared_state state);	/* "to be moderated", for people */

struct comparison;

struct compared_school {
	const char *id;
	const char *name;			/* for people: with its id where another school has the same name */
	const struct comparison *among;		/* the comparison that it belongs to */
	const struct school *school;
	enum compared_state state;
	const struct compared *judgements;	/* as many as the audit has; NULL: none can be compared, ... */
	const char *why;			/* ... because of this: "withheld: CSV012"; else NULL */
	bool generated;				/* some of its evidence was made up */
	struct hidden_context hidden;
	const struct urgent_fact *urgent;	size_t n_urgent;
	const struct move_fact *moves;	size_t n_moves;	/* why levels moved; none if no document lists the schools */
	const int *overdue;			/* how many overdue actions of its own each supporter of the audit backs */
};

/* A judgement of the audit: a column of the matrix. */
struct compared_judgement {
	const char *id, *title, *number;	/* number: its section's */
	const struct section *section;
	const struct judgement *judgement;
};

/* A school's cell of a context column: its roll, or a column of schools.csv that the contract does not name; NULL: none. */
const struct cell *compared_context(const struct school *school, const char *column);

/* ---- counts of a group of schools ---- */

struct state_count {
	enum compared_state state;
	size_t n;
};

/* How many schools have a level. */
struct level_count {
	int level;
	size_t n;
	size_t to_be_moderated;		/* of these */
};

struct level_spread {
	const struct compared_judgement *judgement;
	/* From the first, or from below it if any school of the run is there. */
	const struct level_count *levels;	size_t n_levels;
	size_t n_assessed;		/* schools with a level */
	size_t n_not_in_focus;
	size_t n_not_assessed;		/* in focus, but without a level */
	size_t n_no_answer;		/* schools of which nothing can be compared */
};

struct change_counts {
	size_t up, down, same, added, not_compared;	/* added: there was no level to compare it with */
};

struct judgement_changes {
	const struct compared_judgement *judgement;
	struct change_counts counts;
};

/* A descriptor that most of the schools do not meet that were asked. */
struct shared_need {
	const struct descriptor *descriptor;
	const struct section *section;
	size_t unmet, asked;
	size_t place;			/* from 1; equal shares have the same */
};

struct plan_count {
	const struct section *section;	/* NULL: actions of no section */
	size_t adopted, proposed;	/* in how many schools it is among this year's priorities, by choice or by rule */
	struct action_counts actions;
};

struct carried_count {
	int years;
	size_t n;			/* unfinished actions carried for so many years */
};

struct plan_sums {
	size_t n_plans, n_chosen;	/* schools with a plan; of these, with one of their own */
	struct action_counts actions;
	const struct plan_count *sections;	size_t n_sections;	/* of the audit, and those of no section last */
	const struct carried_count *carried;	size_t n_carried;	/* the fewest years first */
	size_t reviews_due, reviews_held;
};

enum group_kind { GROUP_ALL, GROUP_PHASE, GROUP_LA, GROUP_TRUST, GROUP_NONE, GROUP_KIND_COUNT };
extern const char *const group_kind_ids[];	/* "la"; NULL-terminated */

struct cohort_group {
	enum group_kind kind;
	const char *name;		/* of an authority or trust; else NULL */
	int phase;			/* of a phase: enum phase; -1: not known */
	const struct compared_school *const *schools;	size_t n_schools;	/* by name */
	size_t n_listed;		/* how many of these documents list: all or none */
	size_t n_answered;		/* something of them can be compared */
	size_t n_assessed;		/* ... and has a level */
	size_t n_generated;		/* some evidence of theirs was made up */
	const struct state_count *states;	size_t n_states;	/* in the order of the enum; none is 0 */
	size_t n_urgent, n_urgent_schools;	/* what cannot wait, and in how many schools */
	bool levels_told;		/* its levels may be counted: all schools, or enough of them are assessed */
	const struct level_spread *levels;	size_t n_levels;	/* by judgement */
	struct change_counts changes;	/* of all judgements */
	const struct judgement_changes *judgement_changes;	size_t n_judgement_changes;
	const struct shared_need *needs;	size_t n_needs;	/* the most shared first */
	struct plan_sums plans;
};

/* ---- lists of schools ---- */

struct urgent_matter {
	const struct compared_school *school;
	const struct section *section;
	const struct descriptor *descriptor;	/* of a gate; else NULL */
	const struct figure_cap *rule;		/* of a figure or concern; else NULL */
	bool planned;				/* the school's plan has an action for it */
};

/* A level that is another than last year's. */
struct level_move {
	const struct compared_school *school;
	const struct compared_judgement *judgement;
	int from, to;
	int from_year;			/* the first calendar year of its school year */
	const char *reason_code, *reason;	/* NULL: none is given */
};

/* Who could help with a need: a school's judgement whose section is among its priorities. */
struct pairing {
	const struct compared_judgement *judgement;
	const struct compared_school *taker;
	const struct compared_school *giver;	/* NULL: nobody can */
	const char *reason;			/* sentences */
};

/* ---- raters ---- */

/* How far respondents agree over all schools. */
struct rater_agreement {
	const struct section *section;		/* NULL: all */
	const struct respondent *a, *b;		/* NULL: all */
	long long pairs, exact, adjacent;	/* of ratings of one descriptor; adjacent: at most one step apart */
	bool told;				/* there are enough pairs */
	int alpha_milli;			/* Krippendorff's alpha, ordinal, in thousandths ... */
	bool alpha_given;			/* ... if it has a value */
	const char *alpha_word;			/* "good", "tentative", "low", "all identical", "too few ratings" */
};

struct cohort_raters {
	struct rater_agreement all;
	const struct rater_agreement *sections;	size_t n_sections;
	const struct rater_agreement *pairs;	size_t n_pairs;
};

/* ---- what the meeting decides ---- */

enum meeting_item_kind {
	MEETING_URGENT,			/* something cannot wait, at a school */
	MEETING_OVERDUE_SUPPORT,	/* a supporter's actions are overdue */
	MEETING_FALL,			/* levels have fallen without a reason */
	MEETING_ADOPTED,		/* most schools work on this section: one offer for all */
	MEETING_MODERATE,		/* levels are to be moderated */
	MEETING_MISSING,		/* schools that sent nothing, or nothing that can be used */
	MEETING_ITEM_KIND_COUNT
};
extern const char *const meeting_item_kind_ids[];	/* "overdue_support"; NULL-terminated */

struct meeting_item {
	enum meeting_item_kind kind;
	size_t n;			/* matters, actions, falls, schools or levels */
	size_t n_schools;
	const struct section *section;	/* of ADOPTED; else NULL */
	const struct supporter *supporter;	/* of OVERDUE_SUPPORT; else NULL */
	/* Whom it is about; none if no document lists the schools. */
	const struct compared_school *const *schools;	size_t n_listed;
};

struct comparison {
	const struct framework *framework;
	const struct compared_judgement *judgements;	size_t n_judgements;	/* by their index */
	const char *const *context;	size_t n_context;	/* heads of the context columns that some school has */
	const struct compared_school *schools;	size_t n_schools;	/* by phase, then by name */
	bool by_authority;		/* there are so many schools that documents do not list them */
	int last_year;			/* the last school year that was read: its first calendar year; 0: none */
	struct cohort_group all;
	const struct cohort_group *phases;	size_t n_phases;
	const struct cohort_group *authorities;	size_t n_authorities;	/* by name; none unless by_authority */
	const struct urgent_matter *urgent;	size_t n_urgent;	/* by school; none if by_authority */
	const struct level_move *moves;		size_t n_moves;		/* by school; none if by_authority */
	/* Every need, by judgement and then by school; pairings.h has the rule. */
	const struct pairing *pairings;		size_t n_pairings;
	struct cohort_raters raters;
	const struct meeting_item *meeting;	size_t n_meeting;
};

extern const struct shape shape_comparison;	/* its fields are at the top of a document about all schools */

/* What is known of a school without its facts. */
struct comparison_entry {
	const struct school *school;
	enum compared_state state;	/* of a school with facts: any; they tell it */
	const char *why;		/* of a school without facts */
	bool generated;
};

/* Schools are added to a gathering, which makes the comparison at the end. */
struct gathering;

/* n_schools: how many there will be. */
struct gathering *comparison_new(struct arena *arena, const struct framework *framework, size_t n_schools);

/* facts: NULL if nothing of the school can be compared. They need not outlive the call; the entry's texts and the school
 * must outlive the comparison. */
void comparison_add(struct gathering *gathering, const struct comparison_entry *entry, const struct school_facts *facts);

/* The comparison of the schools that were added, in the arena. */
const struct comparison *comparison_make(struct gathering *gathering);

#endif
