/*
 * kinds.h - what this room does for a kind of audit: the tables that people fill in, the words of the
 * guide, the printed form of a school without answers, and how an audit's trials are read and run.
 * Private to the room.
 *
 * A new kind is a file kind_NAME.c with its row, and a line in kinds.c; no other file here asks which
 * kind an audit is.
 */
#ifndef WAYMARK_AUTHOR_KINDS_H
#define WAYMARK_AUTHOR_KINDS_H

#include "author/author.h"
#include "author/trials.h"
#include "base/period.h"

struct data;
struct expect_table;
struct form_book;
struct kind_sheet;
struct raw_cases;
struct reader;
struct schema;
struct table_spec;
struct values_of;

/* A table that audits of the kind read. */
struct kind_table {
	const struct table_spec *spec;	/* NULL ends a list */
	bool (*read_by)(const struct framework *framework);	/* NULL: every audit of the kind reads it */
	/* Write header and rows of the blank table; NULL: only the header. */
	void (*put)(struct arena *arena, struct buf *out, const struct form_options *options);
};

struct author_kind {
	const struct kind_table *tables;
	const struct kind_sheet *sheets;	/* of its form as a workbook (form_book.h); the first is Start here */
	/* The time that a form of that date is about; NULL: its school year. */
	struct period (*when)(const struct form_options *options);
	/* Whether a form has what an earlier run left open, as rows of entries (form_options.renewed). NULL: none has. */
	bool (*renews)(const struct framework *framework);
	size_t (*steps)(struct form_book *form, const char **steps);	/* on Start here, at most FORM_STEPS_MAX */
	/* By enum column_value: fills in what the audit allows in columns that only this kind's tables have. */
	void (*const *values)(struct values_of *values);

	/*
	 * For guide.md: which sections are asked; what to write into which rows; what calendar.csv is for; each item.
	 */
	const char *(*says_asked)(struct arena *arena, const struct words *words, const char *ids, bool school);
	const char *(*says_rows)(struct arena *arena, bool school);
	const char *calendar;
	void (*put_items)(struct arena *arena, struct buf *out, const struct form_options *options);

	/* For form.pdf: add to the evidence what the form's school has in its tables. NULL: no rows. */
	void (*add_blank)(struct arena *arena, const struct form_options *options, struct school_evidence *evidence);
	bool has_focus;			/* a school's focus decides which sections it is asked */

	/* For trials: the schema of their file (a struct raw_cases); report what a case names and the audit does not
	 * have; take what only the data says, such as lines; run a case. */
	const struct schema *(*trials_schema)(struct arena *arena);
	void (*trials_check)(struct reader *reader, const struct framework *framework, const struct data *one);
	void (*trials_take)(struct reader *reader, struct raw_cases *raw, const struct data *root);
	struct trial_findings (*trials_run)(struct arena *arena, const struct framework *framework,
					    const struct trial_file *file, const struct trial *trial);
	const char *without_trials;	/* see trials_unneeded */
};

extern const struct author_kind author_rated, author_interview, author_case, author_indicators, author_survey,
	author_entries;

const struct author_kind *author_kind(const struct framework *framework);

/* The table as the audit has it: with its own names of columns. */
const struct table_spec *author_spec(struct arena *arena, const struct framework *framework, const struct table_spec *spec);

/* The audit's own row for a table; NULL: it does not read it. */
const struct kind_table *author_reads(const struct framework *framework, const struct table_spec *spec);

/* ---- kind_rated.c: shared by kinds whose items are answered one by one in responses.csv ---- */

extern void (*const rated_values[])(struct values_of *values);
bool rated_has_figures(const struct framework *framework);
void rated_put_metrics(struct arena *arena, struct buf *out, const struct form_options *options);
void rated_put_responses(struct arena *arena, struct buf *out, const struct form_options *options);
void rated_put_items(struct arena *arena, struct buf *out, const struct form_options *options);

/* ---- kind_rated_trials.c, kind_rated_run.c ---- */

const struct schema *rated_trials_schema(struct arena *arena);
extern const struct expect_table rated_expected;	/* of a section */
void rated_trials_check(struct reader *reader, const struct framework *framework, const struct data *one);
void rated_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root);
struct trial_findings rated_trials_run(struct arena *arena, const struct framework *framework,
				       const struct trial_file *file, const struct trial *trial);

/* kind_rated_years.c: the result of an earlier year, as an earlier run's results.json is read. */
struct earlier_year;
struct slots;
struct earlier_year rated_year_of(struct arena *arena, const struct slots *slots, const struct school_result *result);

/* ---- kind_case_trials.c, kind_case_run.c: the same of an audit of single cases ---- */

/* kind_entries_trials.c: the same of an audit of entries. */
const struct schema *entries_trials_schema(struct arena *arena);
void entries_trials_check(struct reader *reader, const struct framework *framework, const struct data *one);
void entries_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root);
struct trial_findings entries_trials_run(struct arena *arena, const struct framework *framework,
					 const struct trial_file *file, const struct trial *trial);
/* What an expectation is about, by the field that says whose it is; the last is the whole. */
struct entries_expected {
	const char *which;		/* "section"; NULL: the whole */
	const struct expect_table *table;
};
extern const struct entries_expected entries_expected[];
const struct entries_expected *entries_expected_of(const struct data *expected);

/* Made in the arena, because a row's columns are those of the evidence tables. */
const struct schema *case_trials_schema(struct arena *arena);
extern const struct expect_table case_expected;	/* of a case */
void case_trials_check(struct reader *reader, const struct framework *framework, const struct data *one);
void case_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root);
struct trial_findings case_trials_run(struct arena *arena, const struct framework *framework,
				      const struct trial_file *file, const struct trial *trial);

/* ---- kind_survey_trials.c: the same of a survey ---- */

const struct schema *survey_trials_schema(struct arena *arena);
void survey_trials_check(struct reader *reader, const struct framework *framework, const struct data *one);
void survey_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root);
struct trial_findings survey_trials_run(struct arena *arena, const struct framework *framework,
					const struct trial_file *file, const struct trial *trial);

#endif
