/*
 * score.h - turns evidence and a framework into judgements, each with its reasons and the cells they
 * are based on.
 *
 * Pure: no files, no clock, no Lua; the report date is passed in. Everything lives in the school's
 * arena. A table NAME_ids lists the ids of enum NAME, in its order and NULL-terminated (ids.c).
 */
#ifndef WAYMARK_SCORE_SCORE_H
#define WAYMARK_SCORE_SCORE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/evidence.h"
#include "evidence/number.h"
#include "framework/framework.h"
#include "score/crosstab.h"

struct earlier;

/* One respondent's answer to one descriptor. */
struct answer {
	const struct descriptor *descriptor;	/* what it answers */
	const struct respondent *who;
	enum answer_state state;
	const struct rating *rating;		/* as given; for a strand rated with a level, the rating with that state */
	const struct response *row;		/* the row it comes from; NULL if not answered */
	bool from_strand;			/* from a row that rated the whole strand */
	/* The types that the row names and the audit knows, in the audit's order; and all types as people read them,
	 * unknown ones as written. */
	const struct evidence_type *const *evidence_types;	size_t n_evidence_types;
	const char *evidence_said;		/* NULL: none is named */
	/* What the same respondent noted besides, in the order of the rows, where the audit takes several notes. */
	struct answer *more;			size_t n_more, more_capacity;
};

/* How the value that counts was determined. */
enum agreement {
	AGREEMENT_NONE,			/* nobody answered */
	AGREEMENT_AGREED,		/* given as agreed */
	AGREEMENT_SINGLE,		/* only one respondent answered */
	AGREEMENT_UNANIMOUS,
	AGREEMENT_MAJORITY,		/* one step apart: provisional */
	AGREEMENT_LOWER_MEDIAN,		/* further apart: to be moderated */
	AGREEMENT_COUNT
};
extern const char *const agreement_ids[];		/* "lower_median" */
const char *agreement_name(enum agreement agreement);	/* "to be moderated", for people */

struct descriptor_result {
	const struct descriptor *descriptor;
	enum answer_state state;		/* the value that counts */
	enum agreement agreement;
	bool provisional, to_be_moderated;
	bool claimed;				/* met, but without the evidence that the audit requires */
	const struct answer *answers;		/* one per respondent, in the audit's order */
	const struct answer *counted;		/* the answer whose evidence is printed; NULL: none */
};

enum section_status {
	SECTION_ASSESSED,
	SECTION_NOT_ASSESSED,			/* nothing answered, or too many blanks */
	SECTION_TOO_FEW,			/* too few applicable descriptors */
	SECTION_NOT_IN_FOCUS,
	SECTION_SMALL_COHORT,			/* for a judgement: the base of its figures is too small */
	SECTION_NO_STATEMENTS,			/* the reviewer judges, and nothing is rated */
	SECTION_NOTED,				/* in an interview: something was said */
	SECTION_NO_NOTES,
	SECTION_STATUS_COUNT
};
extern const char *const section_status_ids[];				/* "not_assessed" */
const char *section_status_name(enum section_status status);	/* "not assessed", for people */

enum cap_kind { CAP_NONE, CAP_EVIDENCE, CAP_GATE, CAP_FIGURE, CAP_KIND_COUNT };
extern const char *const cap_kind_ids[];	/* "evidence" */

/* The audit's names for the ratings that count. */
struct rating_names {
	const char *met, *partly, *not_yet;
};
struct rating_names rating_names(const struct framework *framework);

/* Counts for one level, or for all. */
struct tally {
	int met, partly, not_yet, unanswered, not_applicable, waived;
	int applicable;				/* all except not applicable and waived */
};

struct strand_result {
	const struct strand *strand;
	int level;
	struct tally tally;
	const struct descriptor_result *descriptors;	/* n_steps */
};
/* Whether it has a level: something in it applies, and one that begins above the first level has reached that. */
bool strand_stands(const struct strand_result *strand);

/* A sentence of explanation and the cells it is based on. */
struct reason {
	const char *text;			/* a whole sentence with capital and full stop */
	const struct loc *cells;	size_t n_cells;
};

/* One value of a figure: the school's own or that of a group. */
struct figure_value {
	const struct metric_row *row;		/* NULL: not given */
	bool has_value;				/* a number was given; for yes_no and text: what they require */
	long long micro;			/* the number in millionths; 100 per cent is the number 100 */
	bool yes;				/* for yes_no */
	const char *text;			/* as printed: "£12,500", "14.3%", "Yes"; "" if not given */
	const char *base;			/* "3 of 21", "21 pupils"; "" if not given */
	bool hidden;				/* about too few people for the document: its text is "c" */
	bool has_part;				/* has a numerator */
	long long part_micro, base_micro;	/* numerator and denominator; 0 if not given */
	enum number_bound bound;		/* only one side is known, so it is no value: "more than 400" */
	long long bound_micro;			/* 400 */
};

struct figure {
	const struct figure_field *field;
	struct figure_value own;
	struct figure_value before;		/* value of an earlier period; row NULL: none */
	const struct figure_value *groups;	/* one per group of the audit */
};

enum check_state {
	CHECK_HELD, CHECK_FAILED, CHECK_NOT_MADE,
	/* A gap with a figure that may not be shown: it is not said whether it stands out. */
	CHECK_HIDDEN,
	CHECK_STATE_COUNT
};
extern const char *const check_state_ids[];	/* "not_made" */

struct check_result {
	const struct figure_check *check;
	enum check_state state;			/* for a gap, "failed" means that it stands out */
	const char *text;			/* a sentence */
	const char *gap, *remark;		/* for a gap that is not hidden: "6.5 points", and what
						 * limits it; NULL: none */
	bool hidden;				/* a figure in it is hidden, so its text contains no number */
	const struct loc *cells;	size_t n_cells;
};

/* A level that figures limit a section to, whether or not the ratings reach it. */
struct hold {
	int level;
	const char *what;			/* "“A lawful report is on the website” (no)" */
	const char *why;			/* sentences */
	bool by_check;				/* because figures do not add up */
	const struct remedy *remedy;		/* NULL: the audit names no action */
	const struct figure_cap *rule;		/* NULL: it is a check */
	const struct loc *cells;	size_t n_cells;
};

/* A missing figure that could limit the section to less than its level. */
struct missing_figure {
	const struct figure_field *field;
	int level;				/* the level that it would limit it to */
	bool by_check;				/* it belongs to a check that could not be made */
	const char *text;			/* sentences */
};

/* A respondent's text in a box. */
struct box_text {
	const struct respondent *who;
	const char *text;			/* NULL: none */
	struct loc at;
};

/* The note beside a level; see clause.h. */
struct clause {
	enum cap_kind cap;			/* what holds it below the indicated level */
	bool by_reviewer;			/* the record differs from what holds because of the reviewer */
	bool not_rated;				/* the reviewer alone: the ratings indicate nothing */
	bool not_judged;			/* of a review: only the ratings */
	int n_provisional, n_to_be_moderated;	/* ratings */
	const struct respondent *alone;		/* the only one who rated, if several were asked; else NULL */
	const char *text;			/* sentences; "" if there is nothing to say */
	const char *beside_why;			/* the same without what the judgement's `why` already says */
};

struct change;
struct change_read;

/* A judgement of a section. */
struct judgement_result {
	const struct judgement *judgement;
	enum section_status status;
	int level;				/* the record: the reviewer's level, else what holds */
	int indicated;				/* according to the ratings alone; 0: none */
	int held;				/* what remains after caps */
	enum cap_kind cap;
	const char *cap_reason;			/* NULL if there is no cap */
	int reviewer;				/* the reviewer's level; 0: none yet */
	int steps;				/* reviewer's level minus held */
	int previous;				/* the last review's level; 0: not given */
	bool comparable;			/* level and previous are of one sort: both judged, or both indicated */
	const struct judgement_row *row;	/* the reviewer's; or NULL */
	const struct judgement_row *const *rows;	/* one per respondent; NULL: none */
	const int *levels;			/* the level that each of them gives; 0: none */
	const char *why;			/* why it has no level, or what it rests on; or "" */
	struct clause clause;
	const struct change *change;		/* since last year (score/change.h); NULL: no earlier year is given */
};
/* "assessed", or "judged without ratings" if there is only the reviewer's judgement. */
const char *judgement_status_name(const struct judgement_result *judgement);

struct descriptor_list {
	const struct descriptor *const *items;	size_t n;	/* in the audit's order */
};

struct lift_group {
	struct descriptor_list of;
	int at_least;				/* every smallest choice contains at least this many of them */
	bool exact;				/* any that many will do, and no more are needed */
};

/* What would lift a section to the next level. Unmet descriptors must be met; claimed ones that hold it down need a
 * dated source. */
struct lift {
	int level;				/* the next level; 0: meeting descriptors does not lift it */
	struct descriptor_list example;		/* one smallest choice; all smallest choices have the same size */
	struct descriptor_list every;		/* belong to every smallest choice */
	const struct lift_group *groups;	size_t n_groups;
	int stays_unmet;			/* how many may stay unmet; -1: irrelevant */
	bool partly_will_do;			/* bands model: being partly met is enough for each */
	long long half_points;			/* least total worth of those not in `every`; 0: irrelevant */
	bool sources;				/* further types of source are also needed */
	bool figures;				/* figures hold it below that level and must be settled first */
	const char *text;			/* all of that in one or two sentences; if level is 0, why
						 * nothing lifts it */
};

struct section_result {
	const struct section *section;
	enum section_status status;
	int level;				/* on record; 0 unless assessed or judged */
	int indicated;				/* according to the ratings alone */
	int held;				/* what remains after caps */
	int judged;				/* the reviewer's level; 0: none */
	enum cap_kind cap;
	const char *cap_reason;			/* NULL if there is no cap */
	const struct hold *holds;	size_t n_holds;	/* in the audit's order */
	const struct missing_figure *missing;	size_t n_missing;	/* in the audit's order */
	int limit;				/* from gates and figures, even if it has no effect; 0: none */
	int lowest_strand, highest_strand;	/* the spread of strand levels */
	struct tally tally;			/* of all descriptors */
	const struct tally *by_level;		/* n_steps */
	int coverage_milli;			/* answered out of applicable, 0 to 1000 */
	int could_be_lowest, could_be_highest;	/* the level if all blanks were unmet; if all were met */
	bool provisional, to_be_moderated;	/* some counted answer is */
	const struct strand_result *strands;	/* as many as the section has */
	const struct reason *reasons;	size_t n_reasons;	/* why this level, then any cap */
	struct lift lift;			/* for an assessed section */
	/* The reviewer's judgement, if judgements.csv gives one; else NULL. */
	const struct judgement_row *judgement;
	const struct judgement_result *judgements;	/* as many as the section has */
	const struct figure *figures;		/* as many as the section has */
	const struct check_result *checks;
	const struct box_text *boxes;		/* by box, then by respondent */
	int noted;				/* number of answers that are notes */
};

/* Whether it is assessed, or judged by the reviewer although too little is rated to assess it. */
bool section_has_level(const struct section_result *section);

/* The judgement on its statements, or a rubric's only one. */
const struct judgement_result *section_own_judgement(const struct section_result *section);

/* How far two respondents agree on the descriptors that both rated. */
struct agreement_pair {
	const struct respondent *a, *b;
	int both, exact, adjacent;		/* adjacent: at most one step apart */
};

/* The columns of a gap's crosstab. */
enum gap_steps { GAP_SAME, GAP_ONE_STEP, GAP_TWO_STEPS, GAP_STEPS_COUNT };

/* How far the reviewer and another respondent are apart on what both rated. */
struct gap {
	const struct respondent *who;
	struct crosstab apart;			/* sections by steps, with both totals; shares of each row in
						 * whole per cent */
	const struct descriptor *const *far;	size_t n_far;	/* rated at least gap_steps apart */
	bool visit;				/* a moderation visit is suggested */
};

struct school_result {
	const struct school_evidence *evidence;
	const struct framework *framework;
	struct date report_date;
	const struct section_result *sections;		/* as many as the framework has */
	const struct agreement_pair *pairs;	size_t n_pairs;
	const struct gap *gaps;			size_t n_gaps;	/* in an audit with a reviewer */
	int overall_level;				/* -1: not asked for, or nothing assessed */
	int n_assessed;					/* sections that have a level */
	struct tally tally;				/* over the sections in focus */
	const struct box_text *head;			/* by box of the audit's head, then by respondent */
	const struct change_read *earlier;	size_t n_earlier;	/* earlier years, the latest first */
};

/*
 * Bind one school's rows to the audit and score them. Problems (unknown items, ratings off the scale, duplicates and
 * so on) go to diags, with the school's id. earlier: what earlier runs found, or NULL. Always returns a result; a caller
 * who sees errors decides whether to print it.
 */
const struct school_result *score_school(struct arena *arena, const struct framework *framework,
					 const struct school_evidence *evidence,
					 const struct earlier *earlier, struct date report_date,
					 struct diags *diags);

/* The same judgements for a public document: small numbers of people become c, sentences do not quote them, and texts
 * by respondents or the school are dropped if they may contain one. Its problems have already been reported. */
const struct school_result *score_school_public(struct arena *arena, const struct framework *framework,
						const struct school_evidence *evidence,
						const struct earlier *earlier, struct date report_date);

#endif
