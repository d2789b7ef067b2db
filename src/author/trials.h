/*
 * trials.h - an audit's test cases: given answers, and the results they must lead to. For the format
 * see audits/lua/README.md.
 *
 * They are called trials in C, since a case is also a kind of audit. A file of cases is Lua with plain
 * data, read by a schema like an audit. One answer can stand for many rows. The rows are scored like
 * any evidence, so a case tests the audit and nothing else. For an audit of kind case, the rows of its
 * tables are given directly.
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

/* In a review: a figure, and a judgement on record. */
struct trial_figure {
	const char *metric, *value, *numerator, *denominator, *group, *period;
	int line;
};

struct trial_judgement {
	const char *section, *judgement, *by, *reason, *reason_code, *previous;
	int line;
};

/* For an audit of kind case: rows by column, without the school's id; a cell is NULL if not given. lines has one
 * entry per row. */
enum trial_table { TRIAL_CALENDAR, TRIAL_EVENTS, TRIAL_CASES, TRIAL_CASE_ITEMS, TRIAL_CASE_TABLES,
		   TRIAL_SURVEY = TRIAL_CASE_TABLES, TRIAL_TABLE_COUNT };

struct trial_rows {
	const char **cells;	size_t n;
	const int *lines;
};

struct trial {
	const char *name;
	const char *date;		/* as at that day; of an earlier year: of its report; NULL: the file's */
	struct trial_rows tables[TRIAL_TABLE_COUNT];
	const char *const *focus;	size_t n_focus;	/* section ids; none means all */
	const char *const *problems;	size_t n_problems;	/* codes that must occur */
	struct trial_answer *answers;	size_t n_answers;
	const struct data *entries, *votes;	/* of an audit of entries: rows by column; NULL: none */
	const char *phase;			/* of the school; NULL: primary */
	struct trial_figure *figures;	size_t n_figures;
	struct trial_judgement *judgements;	size_t n_judgements;
	struct trial *earlier;		size_t n_earlier;	/* earlier years: a date, and what was given then */
	const struct data *expect;	/* a list of tables (expect.h); NULL: nothing */
	const char *roll;		/* of a survey: pupils on roll; NULL: not given */
	bool is_public;			/* of a survey: what a public document shows is compared */
	int line;
};

struct trial_file {
	const char *file;		/* without folders */
	struct date date;		/* of the report */
	struct trial *cases;	size_t n_cases;
};

/* Why an audit of this kind needs no cases, as a sentence for a user who asks to run them; NULL: it needs some. */
const char *trials_unneeded(const struct framework *framework);

/* The file with an audit's cases: "FOLDER/tests/NAME.lua". */
const char *trials_path(struct arena *arena, const struct framework *framework);

/* Returns false if there was an error; all problems of the file are in diags, with their lines. */
bool trials_load(struct arena *arena, const char *path, const struct framework *framework,
		struct trial_file *file, struct diags *diags);

/* The differences, one line each, as "LINE: SECTION: ..."; none: the case passes. */
struct trial_findings {
	const char **items;
	size_t n, capacity;
};

struct trial_findings trial_run(struct arena *arena, const struct framework *framework,
			      const struct trial_file *file, const struct trial *school);

#endif
