/*
 * score.h - evidence x framework: judgements, each with its reasons and the cells behind it.
 *
 * Pure: no files, no clock, no Lua. The report date comes in. Everything lives in the school's
 * arena. A table NAME_ids has the ids of enum NAME, in its order and ended by NULL (ids.c).
 */
#ifndef WAYMARK_SCORE_SCORE_H
#define WAYMARK_SCORE_SCORE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/evidence.h"
#include "framework/framework.h"
#include "score/crosstab.h"

/* One respondent's answer to one descriptor. */
struct answer {
	const struct respondent *who;
	enum answer_state state;
	const struct rating *rating;		/* as given; of a strand level: by its state */
	const struct response *row;		/* the row behind it; NULL if not answered */
	bool from_strand;			/* spread from a row that rated the strand */
	/* That the row names and the audit knows, in its order; and as people read them, what is not known as it stood. */
	const struct evidence_type *const *evidence_types;	size_t n_evidence_types;
	const char *evidence_said;		/* NULL: none is named */
};

/* How the value that counts came about. */
enum agreement {
	AGREEMENT_NONE,			/* nobody answered */
	AGREEMENT_AGREED,		/* entered as agreed */
	AGREEMENT_SINGLE,		/* one respondent alone */
	AGREEMENT_UNANIMOUS,
	AGREEMENT_MAJORITY,		/* one step apart: provisional */
	AGREEMENT_LOWER_MEDIAN,		/* further apart: to be moderated */
	AGREEMENT_COUNT
};
extern const char *const agreement_ids[];		/* "lower_median" */
const char *agreement_name(enum agreement agreement);	/* "to be moderated": for people */

struct descriptor_result {
	const struct descriptor *descriptor;
	enum answer_state state;		/* the value that counts */
	enum agreement agreement;
	bool provisional, to_be_moderated;
	bool claimed;				/* met, without the evidence the audit asks for */
	const struct answer *answers;		/* one per respondent, in the audit's order */
	const struct answer *counted;		/* whose evidence is printed; NULL if none */
};

enum section_status {
	SECTION_ASSESSED,
	SECTION_NOT_ASSESSED,			/* nothing answered, or too many blanks */
	SECTION_TOO_FEW,			/* too few applicable descriptors */
	SECTION_NOT_IN_FOCUS,
	SECTION_SMALL_COHORT,			/* of a judgement: the figures' base is too small */
	SECTION_NOTED,				/* of an interview: something was said */
	SECTION_NO_NOTES,
	SECTION_STATUS_COUNT
};
extern const char *const section_status_ids[];				/* "not_assessed" */
const char *section_status_name(enum section_status status);	/* "not assessed": for people */

enum cap_kind { CAP_NONE, CAP_EVIDENCE, CAP_GATE, CAP_FIGURE };
extern const char *const cap_kind_ids[];	/* "evidence" */

/* What the audit calls the ratings that count. */
struct rating_names {
	const char *met, *partly, *not_yet;
};
struct rating_names rating_names(const struct framework *framework);

/* Counts of one level, or of all. */
struct tally {
	int met, partly, not_yet, unanswered, not_applicable, waived;
	int applicable;				/* all but not applicable and waived */
};

struct strand_result {
	const struct strand *strand;
	int level;
	struct tally tally;
	const struct descriptor_result *descriptors;	/* n_steps */
};

/* A sentence of explanation and the cells behind it. */
struct reason {
	const char *text;			/* whole sentence, capital and full stop */
	const struct loc *cells;	size_t n_cells;
};

/* One value of a figure: the school's own or a group's. */
struct figure_value {
	const struct metric_row *row;		/* NULL: not given */
	bool has_value;				/* a number; of yes_no and text: what they ask for */
	long long micro;			/* the number in millionths; of a percent, of 100 */
	bool yes;				/* of a yes_no */
	const char *text;			/* as printed: "£12,500", "14.3%", "Yes"; "" if none */
	const char *base;			/* "3 of 21", "21 pupils"; "" if none */
	bool hidden;				/* of too few people for the document: its text is c */
	bool has_part;				/* a numerator was given */
	long long part_micro, base_micro;	/* numerator and denominator; 0 if none */
};

struct figure {
	const struct figure_field *field;
	struct figure_value own;
	struct figure_value before;		/* of an earlier period; row NULL: none */
	const struct figure_value *groups;	/* one a group of the audit */
};

enum check_state { CHECK_HELD, CHECK_FAILED, CHECK_NOT_MADE };
extern const char *const check_state_ids[];	/* "not_made" */

struct check_result {
	const struct figure_check *check;
	enum check_state state;			/* of a gap: failed where it stands out */
	const char *text;			/* a sentence */
	const char *gap, *remark;		/* of a gap that is told: "6.5 points", what limits it; NULL: none */
	bool hidden;				/* a figure of it is: its text has no number */
	const struct loc *cells;	size_t n_cells;
};

/* What holds a section at a level while a figure says so, whether or not the ratings reach it. */
struct hold {
	int level;
	const char *what;			/* "“A lawful report is on the website” (no)" */
	const char *why;			/* sentences */
	bool by_check;				/* figures do not add up */
	const struct remedy *remedy;		/* NULL: the audit names no action */
	const struct figure_cap *rule;		/* NULL: a check */
	const struct loc *cells;	size_t n_cells;
};

/* A figure that is not given and could hold the section below the level that it is at. */
struct missing_figure {
	const struct figure_field *field;
	int level;				/* at which it would */
	bool by_check;				/* of a check that could not be made */
	const char *text;			/* sentences */
};

/* A text of a respondent in a box. */
struct box_text {
	const struct respondent *who;
	const char *text;			/* NULL: nothing */
	struct loc at;
};

/* What is said beside a level: see clause.h. */
struct clause {
	enum cap_kind cap;			/* what holds it below what is indicated */
	bool by_reviewer;			/* the record is not what holds: the reviewer's */
	bool not_rated;				/* the reviewer's alone: the ratings indicate nothing */
	bool not_judged;			/* of a review: the ratings' alone */
	int n_provisional, n_to_be_moderated;	/* ratings */
	const struct respondent *alone;		/* who alone rated; NULL: several, or one was asked */
	const char *text;			/* sentences; "" where there is nothing to say */
	const char *beside_why;			/* the same without what the judgement's `why` says too */
};

/* What a section ends in. */
struct judgement_result {
	const struct judgement *judgement;
	enum section_status status;
	int level;				/* the record: the reviewer's, else what holds */
	int indicated;				/* by the ratings alone; 0: nothing is */
	int held;				/* what holds after caps */
	enum cap_kind cap;
	const char *cap_reason;			/* NULL without a cap */
	int reviewer;				/* the reviewer's level; 0: none yet */
	int steps;				/* reviewer's above held, below it negative */
	int previous;				/* last review's; 0: not given */
	bool comparable;			/* both are of one kind: judged, or indicated */
	const struct judgement_row *row;	/* the reviewer's; NULL */
	const struct judgement_row *const *rows;	/* one a respondent; NULL where none */
	const int *levels;			/* what each judges; 0 where none, or no level */
	const char *why;			/* why it has no level, or what it rests on; "" */
	struct clause clause;
};
/* "assessed", or "judged without ratings" where the reviewer's word is all there is. */
const char *judgement_status_name(const struct judgement_result *judgement);

struct descriptor_list {
	const struct descriptor *const *items;	size_t n;	/* in the audit's order */
};

struct lift_group {
	struct descriptor_list of;
	int at_least;				/* so many of them are in every smallest choice */
	bool exact;				/* any so many will do, and no more are needed */
};

/* What would lift a section to the next level. Unmet descriptors are to be met; claimed ones, which
 * hold it, need a dated source. */
struct lift {
	int level;				/* the next; 0: nothing that is met lifts it */
	struct descriptor_list example;		/* one smallest choice: as many as each has */
	struct descriptor_list every;		/* belong to every smallest choice */
	const struct lift_group *groups;	size_t n_groups;
	int stays_unmet;			/* so many may stay not met at all; -1: does not matter */
	bool partly_will_do;			/* bands: each may be partly met as well */
	long long half_points;			/* worth of those beyond every, together; 0: does not matter */
	bool sources;				/* further types of source are needed besides */
	bool figures;				/* figures hold it below that level, and come first */
	const char *text;			/* all of that as a sentence or two; why not, if level is 0 */
};

struct section_result {
	const struct section *section;
	enum section_status status;
	int level;				/* on record; 0 unless assessed, or judged */
	int indicated;				/* by the ratings alone */
	int held;				/* what holds after caps */
	int judged;				/* the reviewer's level; 0: none */
	enum cap_kind cap;
	const char *cap_reason;			/* NULL without a cap */
	const struct hold *holds;	size_t n_holds;	/* in the audit's order */
	const struct missing_figure *missing;	size_t n_missing;	/* likewise */
	int limit;				/* by gates and figures, biting or not; 0: none */
	int lowest_strand, highest_strand;	/* the spread of strand levels */
	struct tally tally;			/* of all descriptors */
	const struct tally *by_level;		/* n_steps */
	int coverage_milli;			/* answered of applicable, 0 to 1000 */
	int could_be_lowest, could_be_highest;	/* the level with all blanks unmet .. all met */
	bool provisional, to_be_moderated;	/* any counted answer is */
	const struct strand_result *strands;	/* as many as the section has */
	const struct reason *reasons;	size_t n_reasons;	/* why this level, then any cap */
	struct lift lift;			/* of an assessed section */
	/* The reviewer's judgement where judgements.csv gives one; NULL otherwise. */
	const struct judgement_row *judgement;
	const struct judgement_result *judgements;	/* as many as the section has */
	const struct figure *figures;		/* as many as the section has */
	const struct check_result *checks;
	const struct box_text *boxes;		/* box by box, one a respondent */
	int noted;				/* answers that are notes */
};

/* Assessed, or judged by the reviewer though too little is rated to assess it. */
bool section_has_level(const struct section_result *section);

/* That by its statements, or a rubric's only one. */
const struct judgement_result *section_own_judgement(const struct section_result *section);

/* How far two respondents agree, over the descriptors both rated. */
struct agreement_pair {
	const struct respondent *a, *b;
	int both, exact, adjacent;		/* adjacent: at most one step apart */
};

/* The columns of a gap's table. */
enum gap_steps { GAP_SAME, GAP_ONE_STEP, GAP_TWO_STEPS, GAP_STEPS_COUNT };

/* How far the reviewer and another respondent are apart, over what both rated. */
struct gap {
	const struct respondent *who;
	struct crosstab apart;			/* sections by steps, with both totals; shares of a row in whole per cent */
	const struct descriptor *const *far;	size_t n_far;	/* rated gap_steps apart or more */
	bool visit;				/* a moderation visit is suggested */
};

struct school_result {
	const struct school_evidence *evidence;
	const struct framework *framework;
	struct date report_date;
	const struct section_result *sections;		/* as many as the framework has */
	const struct agreement_pair *pairs;	size_t n_pairs;
	const struct gap *gaps;			size_t n_gaps;	/* of an audit with a reviewer */
	int overall_level;				/* -1: not asked for, or nothing assessed */
	int n_assessed;					/* sections that have a level */
	struct tally tally;				/* of the sections in focus */
	const struct box_text *head;			/* box by box of the audit's head, one a respondent */
};

/*
 * Bind one school's rows to the audit and score them. Problems of the binding (unknown items,
 * ratings off the scale, duplicates ...) go to diags, with the school's id. Always gives a
 * result; a caller who sees errors decides whether to print it.
 */
const struct school_result *score_school(struct arena *arena, const struct framework *framework,
					 const struct school_evidence *evidence,
					 struct date report_date, struct diags *diags);

/*
 * The same judgements as a public document may tell them: numbers of few people are c, sentences that quoted them
 * have none, and what respondents and the school wrote is gone where it may hold one. Its problems have been told.
 */
const struct school_result *score_school_public(struct arena *arena, const struct framework *framework,
						const struct school_evidence *evidence,
						struct date report_date);

#endif
