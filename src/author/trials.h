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

/* Of an audit of single cases: rows by column, the school's id left out; a cell is NULL if it is
 * not given. lines has one a row. */
enum trial_table { TRIAL_CALENDAR, TRIAL_EVENTS, TRIAL_CASES, TRIAL_CASE_ITEMS, TRIAL_TABLE_COUNT };

struct trial_rows {
	const char **cells;	size_t n;
	const int *lines;
};

struct trial {
	const char *name;
	const char *date;		/* of single cases: as at that day; NULL: the file's */
	struct trial_rows tables[TRIAL_TABLE_COUNT];
	const char *const *focus;	size_t n_focus;	/* section ids; none: all */
	const char *const *problems;	size_t n_problems;	/* codes that must come up */
	struct trial_answer *answers;	size_t n_answers;
	struct trial_figure *figures;	size_t n_figures;
	struct trial_judgement *judgements;	size_t n_judgements;
	const struct data *expect;	/* a list of tables (expect.h); NULL: nothing */
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
