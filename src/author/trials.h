/*
 * trials.h - an audit's own cases: given answers, and what they must come to. Format in
 * audits/lua/README.md.
 *
 * Trials in C, since a case is also a kind of audit. A file of cases is Lua of plain data, read by a
 * schema as an audit is. An answer is a shorthand for many rows; the rows are scored like any
 * evidence, so that a case tests the audit and nothing beside it. Of an audit of single cases the
 * rows are given as they stand in its tables.
 */
#ifndef WAYMARK_AUTHOR_TRIALS_H
#define WAYMARK_AUTHOR_TRIALS_H

#include "base/date.h"
#include "base/diag.h"
#include "framework/framework.h"
#include "score/score.h"

struct trial_answer {
	const char *item;		/* "*", a section, a strand or a descriptor */
	const char *rating, *by;	/* by NULL: the audit's first respondent */
	const char *at, *up_to;		/* a level: only its descriptors; those up to it; NULL: all */
	const char *evidence, *type, *date, *reason, *note, *waived_by, *waived_until;
	int line;
};

/* Of a review: a figure, and a judgement on record. */
struct trial_figure {
	const char *metric, *value, *numerator, *denominator, *group, *period;
	int line;
};

struct trial_judgement {
	const char *section, *judgement, *by, *reason, *previous;
	int line;
};

struct trial_expected {
	const char *section;
	const char *judgement;		/* one of several of the section, by id; NULL: the first */
	const char *level, *indicated, *held;	/* a level's id, or "below"; NULL: whatever it is */
	const char *status, *cap;	/* "not_assessed", "gate"; NULL: whatever it is */
	const char *reason;		/* stands in one of the reasons; NULL: nothing asked for */
	int met, unanswered;		/* how many; -1: whatever it is */
	int line;
};

/* Of an audit of single cases: rows by column, the school's id left out; a cell is NULL if it is
 * not given. lines has one a row. */
enum trial_table { TRIAL_CALENDAR, TRIAL_EVENTS, TRIAL_CASES, TRIAL_CASE_ITEMS, TRIAL_TABLE_COUNT };

struct trial_rows {
	const char **cells;	size_t n;
	const int *lines;
};

/* A clock or a gate that is expected to be in a state. */
struct trial_state {
	const char *name;		/* a clock's id, a gate's name */
	const char *state;		/* "applies", "open"; NULL: whatever it is */
	const char *due, *reason;	/* of a clock; NULL: nothing asked for */
	int line;
};

struct trial_case_expected {
	const char *pupil, *case_ref;	/* one of the two */
	const char *const *triggers;	size_t n_triggers;	/* all that fired, if has_triggers */
	bool has_triggers;
	struct trial_state *clocks;	size_t n_clocks;
	struct trial_state *gates;	size_t n_gates;
	const char *board, *stop;	/* a clock's id, or "none"; "yes", "no" */
	int open;			/* gates; -1: however many */
	int line;
};

struct trial {
	const char *name;
	const char *date;		/* of single cases: as at that day; NULL: the file's */
	struct trial_rows tables[TRIAL_TABLE_COUNT];
	struct trial_case_expected *states;	size_t n_states;
	const char *const *focus;	size_t n_focus;	/* section ids; none: all */
	const char *const *problems;	size_t n_problems;	/* codes that must come up */
	struct trial_answer *answers;	size_t n_answers;
	struct trial_figure *figures;	size_t n_figures;
	struct trial_judgement *judgements;	size_t n_judgements;
	struct trial_expected *expect;	size_t n_expect;
	int line;
};

struct trial_file {
	const char *file;		/* its base name */
	struct date date;		/* of the report */
	struct trial *cases;	size_t n_cases;
};

/* Why an audit of this kind needs no cases, as a sentence for who asks to run them; NULL: it needs some. */
const char *trials_unneeded(const struct framework *framework);

/* Where the cases of an audit lie: "FOLDER/tests/NAME.lua". */
const char *trials_path(struct arena *arena, const struct framework *framework);

/* False if there was an error: every problem of the file is in diags, with its line. */
bool trials_load(struct arena *arena, const char *path, const struct framework *framework,
		struct trial_file *file, struct diags *diags);

/* What differs, a line each as "LINE: SECTION: ..."; none: the case holds. */
struct trial_findings {
	const char **items;
	size_t n, capacity;
};

struct trial_findings trial_run(struct arena *arena, const struct framework *framework,
			      const struct trial_file *file, const struct trial *school);

#endif
