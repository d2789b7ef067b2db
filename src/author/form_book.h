/*
 * form_book.h - the form as a workbook (.xlsx): what its sheets share. Private to the room.
 *
 * Which sheets a form has is for the kind of the audit to say (kinds.h, author_kind.sheets); each sheet is a file of its
 * own, form_NAME_sheet.c. Start here is filled last, since it counts what the others ask. What makes the workbook known
 * when it comes back stands on a hidden sheet (evidence/form_sheet.h).
 */
#ifndef WAYMARK_AUTHOR_FORM_BOOK_H
#define WAYMARK_AUTHOR_FORM_BOOK_H

#include "author/author.h"
#include "author/form_private.h"
#include "base/period.h"
#include "workbook/book.h"

struct form_book;
struct form_sheet;

/* A column of a sheet under construction. */
struct form_column {
	int what;			/* the sheet's own: which column it is */
	const char *header;
	double width;			/* in characters */
	bool unread;			/* for people: what stands in it is not read when the form comes back */
	bool given;			/* filled in by the form: a row with nothing elsewhere says nothing */
	const struct respondent *who;	/* whose it is; NULL: nobody's in particular */
};

struct form_columns {
	struct form_column *items;
	size_t n, capacity;
};

/* A sheet as data: a row of author_kind.sheets. */
struct kind_sheet {
	const char *name;		/* "Answers"; NULL ends a list */
	const char *table;		/* the table that it is read as: "responses"; NULL: it is for people */
	bool (*has)(const struct form_options *options);	/* NULL: every form of the kind has it */
	uint16_t frozen_columns;
	/* Add the columns, with form_column_add; then fill the sheet, whose header row is already there. */
	void (*columns)(struct form_book *form, struct form_columns *columns);
	void (*put)(struct form_book *form, struct form_sheet *sheet);
};

struct form_sheet {
	const struct kind_sheet *kind;
	struct sheet *sheet;
	struct form_columns columns;
};

/* Cells that wait for an answer, for the count on Start here. */
struct form_count {
	const char *label, *who;	/* the row and the column of the count: "3. Pupil voice", "CAMHS worker" */
	const char *filled;		/* how many have one, as a formula: "COUNTA('Answers'!$D$3:$D$17)" */
	size_t n;			/* how many there are; 0: as many as people write */
	size_t done;			/* how many of them the form fills in itself */
};

struct form_book {
	struct arena *arena;
	const struct form_options *options;
	struct book *book;
	const char *blank;		/* what the hidden sheet says of it; NULL: nothing yet */
	struct form_sheet *sheets;	size_t n_sheets;
	struct form_count *counts;	size_t n_counts, counts_capacity;
};

/* The column number of a new one is the number of those before it. */
struct form_column *form_column_add(struct form_book *form, struct form_columns *columns, int what, const char *header,
				    double width);
/* The number of the first column of that kind; -1: the sheet has none. */
int form_column_find(const struct form_columns *columns, int what);

void form_count_add(struct form_book *form, const struct form_count *count);
/* "'Answers'!$D$3:$D$17", of one column. */
const char *form_range(struct form_book *form, const struct form_sheet *sheet, size_t column, uint32_t first_row,
		       uint32_t last_row);

/* Looks that all sheets share: of what is locked; of what people fill in; of ids. */
extern const struct cell_look form_look_locked, form_look_open, form_look_id;
/* A cell that needs something more. */
extern const struct cell_look form_look_needed;

/* The height of a row of so many lines (workbook/fit.h): not every spreadsheet finds it out by itself. */
void form_set_lines(struct form_sheet *sheet, uint32_t row, size_t n_lines);

/* A row that names the section or the strand of the rows below it: across all columns, in the one given. */
void form_put_group(struct form_sheet *sheet, uint32_t row, size_t column, const char *text, bool strong);

/* What a school does with the workbook, step by step, on Start here (author_kind.steps). */
enum { FORM_STEPS_MAX = 8 };
size_t form_rated_steps(struct form_book *form, const char **steps);
size_t form_review_steps(struct form_book *form, const char **steps);
size_t form_notes_steps(struct form_book *form, const char **steps);
size_t form_figures_steps(struct form_book *form, const char **steps);
size_t form_case_steps(struct form_book *form, const char **steps);
size_t form_survey_steps(struct form_book *form, const char **steps);
size_t form_entries_steps(struct form_book *form, const char **steps);

/* ---- form_start_sheet.c, form_answers_sheet.c, form_comments_sheet.c, form_figures_sheet.c ---- */

void form_start_columns(struct form_book *form, struct form_columns *columns);
void form_start_put(struct form_book *form, struct form_sheet *sheet);

/* Whether the workbook asks how things are; else it is for a review of this year's plan. */
bool form_asks_answers(const struct form_options *options);
/* Whether something is rated in the sections that it asks; else a reviewer judges them alone. */
bool form_has_answers(const struct form_options *options);
void form_answers_columns(struct form_book *form, struct form_columns *columns);
void form_answers_put(struct form_book *form, struct form_sheet *sheet);

bool form_has_comments(const struct form_options *options);
void form_comments_columns(struct form_book *form, struct form_columns *columns);
void form_comments_put(struct form_book *form, struct form_sheet *sheet);

bool form_has_figures(const struct form_options *options);
void form_figures_columns(struct form_book *form, struct form_columns *columns);
void form_figures_put(struct form_book *form, struct form_sheet *sheet);

/* ---- form_actions_sheet.c, form_reviews_sheet.c ---- */

bool form_has_actions(const struct form_options *options);
void form_actions_columns(struct form_book *form, struct form_columns *columns);
void form_actions_put(struct form_book *form, struct form_sheet *sheet);

/* Whether the workbook is for a review of this year's plan, not for answers. */
bool form_is_review(const struct form_options *options);
/* Which one: the first that has not ended by the form's date, or without a calendar was not held. */
const struct given_review *form_next_review(const struct form_options *options);
bool form_has_reviews(const struct form_options *options);
void form_reviews_columns(struct form_book *form, struct form_columns *columns);
void form_reviews_put(struct form_book *form, struct form_sheet *sheet);

/* ---- form_judgements_sheet.c, form_notes_sheet.c, form_case_sheets.c ---- */

bool form_has_judgements(const struct form_options *options);
void form_judgements_columns(struct form_book *form, struct form_columns *columns);
void form_judgements_put(struct form_book *form, struct form_sheet *sheet);

void form_notes_columns(struct form_book *form, struct form_columns *columns);
void form_notes_put(struct form_book *form, struct form_sheet *sheet);

void form_cases_columns(struct form_book *form, struct form_columns *columns);
void form_cases_put(struct form_book *form, struct form_sheet *sheet);
void form_events_columns(struct form_book *form, struct form_columns *columns);
void form_events_put(struct form_book *form, struct form_sheet *sheet);
void form_case_items_columns(struct form_book *form, struct form_columns *columns);
void form_case_items_put(struct form_book *form, struct form_sheet *sheet);

/* ---- form_survey_sheet.c, form_entries_sheet.c, form_votes_sheet.c ---- */

/* The term in which people are asked. */
struct period form_survey_when(const struct form_options *options);
void form_survey_columns(struct form_book *form, struct form_columns *columns);
void form_survey_put(struct form_book *form, struct form_sheet *sheet);
/* The same of each group that is counted apart. */
bool form_has_groups(const struct form_options *options);
void form_groups_columns(struct form_book *form, struct form_columns *columns);
void form_groups_put(struct form_book *form, struct form_sheet *sheet);

void form_entries_columns(struct form_book *form, struct form_columns *columns);
void form_entries_put(struct form_book *form, struct form_sheet *sheet);
bool form_has_votes(const struct form_options *options);
void form_votes_columns(struct form_book *form, struct form_columns *columns);
void form_votes_put(struct form_book *form, struct form_sheet *sheet);

#endif
