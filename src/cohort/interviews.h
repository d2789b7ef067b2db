/*
 * interviews.h - what was said in all interviews of a run, question by question, and what follows from it.
 *
 * Pure. A worker makes the facts of a school; they are packed by their shape and set aside. Whoever puts schools together
 * adds them one by one. Nothing is judged: what is counted is how many schools were asked, answered, and noted a finding.
 * The order of the schools makes no difference.
 */
#ifndef WAYMARK_COHORT_INTERVIEWS_H
#define WAYMARK_COHORT_INTERVIEWS_H

#include "framework/shape.h"
#include "plan/plan.h"

/* From this number of schools on, or with more notes and actions, or more bytes of them, documents only count: nobody reads
 * two thousand pages, and a template has 64 MB. */
enum { INTERVIEWS_COUNT_FROM = 500, INTERVIEWS_NOTES_MAX = 16000, INTERVIEWS_WORDS_MAX_BYTES = 4 << 20 };

/* ---- one school ---- */

enum question_fact { QUESTION_NOT_ASKED, QUESTION_NO_NOTE, QUESTION_NOTED, QUESTION_FACT_COUNT };

/* What one respondent said to one question, by their places in the audit. */
struct interview_note {
	int question;			/* among all of the audit */
	int respondent;
	int finding;			/* -1: none */
	const char *text;		/* "" if there is none */
};

struct interview_action {
	int section, question;		/* what it follows from; -1: not said */
	const char *text, *owner, *due;	/* as they are printed; "" if not given */
	enum action_status status;
	bool overdue;
	int carried;			/* years it has been carried, including this one */
};

struct interview_facts {
	const int *questions;	size_t n_questions;	/* an enum question_fact for each of the audit */
	const struct interview_note *notes;	size_t n_notes;	/* by question, then by respondent */
	const struct interview_action *actions;	size_t n_actions;	/* those from earlier years first */
};
extern const struct shape shape_interview_facts;

/* In the arena. plan must not be NULL. */
const struct interview_facts *interview_facts(struct arena *arena, const struct findings *findings,
					      const struct plan *plan);

/* ---- all schools ---- */

/* How many questions of a heading a school was asked, and answered. */
struct heading_answers {
	int asked, noted;
	const int *findings;		/* how many notes have each finding of the audit */
};

struct interviewed_school {
	const struct school *school;
	const char *name;		/* for people: with its id where another school has the same */
	const char *why;		/* why it is not counted: "withheld: CSV012"; NULL: it is */
	bool generated;			/* some of its evidence was made up */
	const struct heading_answers *headings;	/* one per section of the audit; NULL: it is not counted */
};

struct finding_count {
	const struct rating *finding;
	int n_schools;			/* in which it was noted */
	int n_notes;
};

struct interview_said {
	const struct interviewed_school *school;
	const struct respondent *who;
	const struct rating *finding;	/* NULL: none */
	const char *text;		/* "" if there is none */
};

struct asked_question {
	const struct descriptor *descriptor;
	const struct strand *strand;
	int n_asked, n_noted;		/* schools */
	const struct finding_count *findings;	size_t n_findings;	/* all of the audit */
	const struct interview_said *said;	size_t n_said;	/* by school, then by respondent; none if counts_only */
};

struct follow_up {
	const struct interviewed_school *school;
	const struct asked_question *question;	/* NULL: a whole heading, or none */
	const char *text, *owner, *due;
	enum action_status status;
	bool overdue;
	int carried;
};

struct follow_ups {
	int open, overdue, done, stopped;	/* overdue: of those that are open */
	const struct follow_up *items;	size_t n;	/* by school; none if there are only counts */
};

struct asked_heading {
	const struct section *section;
	int n_asked, n_noted;		/* schools */
	const struct finding_count *findings;	size_t n_findings;	/* all of the audit */
	const struct asked_question *questions;	size_t n_questions;
	struct follow_ups follow_ups;
};

struct interviews {
	const struct framework *framework;
	const struct interviewed_school *schools;	size_t n_schools;	/* by phase, then by name */
	size_t n_counted;
	bool counts_only;		/* there are too many schools, or too many words, to print what was said */
	const struct asked_heading *headings;	size_t n_headings;
	struct follow_ups follow_ups;	/* all; items are those of no heading */
};
extern const struct shape shape_interviews;	/* its fields are at the top of the document */

/* Schools are added to a meeting of interviews, which puts them together at the end. */
struct interview_sums;
struct interview_sums *interviews_new(struct arena *arena, const struct framework *framework, size_t n_schools);

/* facts: NULL if the school is not counted, for the reason why. They need not outlive the call; school and why must outlive
 * the result. */
void interviews_add(struct interview_sums *sums, const struct school *school, bool generated, const char *why,
		    const struct interview_facts *facts);

const struct interviews *interviews_make(struct interview_sums *sums);

#endif
