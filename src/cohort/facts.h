/*
 * facts.h - what documents about all schools of a run need to know of one: levels, what cannot wait, what
 * is not met, its plan, and how its raters agree.
 *
 * Pure. A worker makes the facts of a school; they are packed by their shape and set aside. Whoever puts
 * schools together keeps a fixed number of bytes of each (comparison.h) and adds up the rest while reading
 * the facts in order. Texts are only for documents that print them.
 */
#ifndef WAYMARK_COHORT_FACTS_H
#define WAYMARK_COHORT_FACTS_H

#include "framework/shape.h"
#include "plan/plan.h"

/* A level beside that of an earlier year. */
enum compared_change {
	COMPARED_NO_CHANGE_KNOWN,	/* there is no level, or no earlier year was read */
	COMPARED_NEW,			/* there was none to compare it with */
	COMPARED_UP, COMPARED_DOWN, COMPARED_SAME,
	COMPARED_CARRIED,		/* not in focus: the level of an earlier year is shown */
	COMPARED_NOT_COMPARED,		/* one of the two is to be moderated, or the audit has changed */
	COMPARED_CHANGE_COUNT
};
extern const char *const compared_change_ids[];	/* "not_compared"; NULL-terminated */

/* A judgement of one school. Contains no text, so that much fits into little memory. */
struct compared {
	enum section_status status;
	int level;			/* -1: none */
	bool by_reviewer_alone;		/* it is judged without ratings */
	bool provisional, to_be_moderated;	/* of the level; a reviewer's judgement is neither */
	int met, applicable;		/* descriptors; -1: none is asked for, or the section is not in focus */
	int rank;			/* its section's place among this year's priorities; 0: it is none of them */
	bool adopted;			/* ... and the school itself chose it */
	enum compared_change change;
	int last_level;			/* of an earlier year; -1: none */
	int last_year;			/* the first calendar year of that school year; 0: none */
	bool unexplained;		/* it fell, and the school says no reason */
	int carried_level;		/* if not in focus: the level that it keeps from last_year; -1: none */
};

/* What cannot wait in a school, by its place in the audit. */
struct urgent_fact {
	int section;			/* index in the audit */
	int descriptor;			/* of a gate: its number among all of the audit (facts_descriptor_at); else -1 */
	int figure;			/* of a figure's rule: its index among the section's caps; else -1 */
	bool concern;			/* the rule is about a concern */
	bool planned;			/* the school's plan has an action for it */
};

/* Why a level moved, as the school says. */
struct move_fact {
	int judgement;			/* index among all of the audit */
	const char *reason_code;	/* "cohort"; NULL: none */
	const char *reason;		/* NULL: none */
};

/* An action that someone beyond the school supports, as it is printed. */
struct backed_action {
	int supporter;			/* index among the audit's supporters */
	int section;			/* index in the audit; -1: none */
	const char *id, *text, *owner, *success, *note;	/* "" if not given */
	const char *was_for;		/* if the audit no longer has its item: the title of that; else "" */
	const char *start, *due;	/* as they are printed: "Spring 1", "now"; "" if not given */
	struct date due_on;		/* year 0: not known */
	enum action_status status;
	bool overdue;
	bool urgent;			/* it is about something that cannot wait */
	bool own;			/* the school's own row; else it is only proposed */
	int carried;			/* years it has been carried, including this one */
};

/* How many actions of the school's own are where; a proposal counts nowhere. */
struct action_counts {
	int open;			/* neither done nor stopped */
	int overdue, due_soon;		/* of these: due before today; by the end of the next review period */
	int done, stopped;
};

struct section_actions {
	int section;			/* index in the audit; -1: of no section */
	struct action_counts counts;
};

struct plan_facts {
	bool chosen;			/* the school's own plan, not a proposal */
	struct action_counts actions;
	const struct section_actions *sections;	size_t n_sections;	/* those with actions, in the audit's order */
	const int *carried;	size_t n_carried;	/* of each unfinished action from an earlier year, how many years */
	int reviews_due, reviews_held;
};

/* What is known of a descriptor. */
enum descriptor_fact { DESCRIPTOR_NOT_ASKED, DESCRIPTOR_MET, DESCRIPTOR_NOT_MET };

struct school_facts {
	const struct compared *judgements;	size_t n_judgements;	/* all of the audit, by index */
	const struct urgent_fact *urgent;	size_t n_urgent;	/* concerns first */
	const int *descriptors;	size_t n_descriptors;	/* an enum descriptor_fact for each of the audit */
	struct plan_facts plan;
	bool hides_roll, hides_context;	/* a public document may not show the school's roll, nor its other numbers */
	const int *ratings;	size_t n_ratings;	/* what raters.h counts */
	const struct move_fact *moves;	size_t n_moves;
	const struct backed_action *backed;	size_t n_backed;
};
extern const struct shape shape_school_facts;

/* What is compared of a school, in the arena. plan must not be NULL. */
const struct school_facts *cohort_facts(struct arena *arena, const struct findings *findings, const struct plan *plan);

/* What documents of the public profile hide of a school's own columns. */
struct hidden_context {
	bool roll;
	bool others;	/* the numbers in the columns of schools.csv that the contract does not name */
};

/* What public documents about the school alone hide must be hidden beside other schools too. findings: NULL if there are
 * none; then any figures that it may have count as hidden. */
struct hidden_context cohort_hidden(struct arena *arena, const struct framework *framework, const struct school *school,
				    const struct findings *findings);

/* The descriptor with this number among all of the audit; NULL if there are fewer. */
const struct descriptor *facts_descriptor_at(const struct framework *framework, int number);

/* "provisional", "to be moderated", else its status: "assessed". */
const char *compared_status_name(const struct compared *compared);

#endif
