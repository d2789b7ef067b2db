/*
 * sentences.h - the steps in a form's guide; private to the room.
 *
 * tests/unit/sentences_test.c calls each function named author_says_*; the results are in
 * tests/sentences/author.txt.
 */
#ifndef WAYMARK_AUTHOR_SENTENCES_H
#define WAYMARK_AUTHOR_SENTENCES_H

#include <stdbool.h>

#include "framework/framework.h"

/* The first step. school: the form is for one particular school. */
const char *author_says_schools(struct arena *arena, bool school);

/* Which sections are asked, by their ids: for a case; for a school's audit. */
const char *author_says_asked_of_case(struct arena *arena, const struct words *w, const char *ids, bool school);
const char *author_says_asked(struct arena *arena, const struct words *w, const char *ids, bool school);

/* What to write into the rows. */
const char *author_says_cases(struct arena *arena, bool school);
const char *author_says_ratings(struct arena *arena, bool school);
const char *author_says_notes(struct arena *arena, bool school);
const char *author_says_survey(struct arena *arena, bool school);
const char *author_says_entries(struct arena *arena, bool school);

const char *author_says_figures(struct arena *arena, bool school);

/* For guide.md: what the workbook is; what is done with those that come back. audit: as in a command. */
const char *author_says_book(struct arena *arena, const char *book, bool school);
const char *author_says_returned(struct arena *arena, const char *audit);

/* ---- sentences_form.c, sentences_form_plan.c: the sheets of the form's workbook ---- */

/* The steps on Start here. sheets: the names of the other sheets, "the sheet Figures"; "": none. */
const char *author_says_step_answer(struct arena *arena, const struct framework *framework);
const char *author_says_step_evidence(struct arena *arena, const struct framework *framework);
const char *author_says_step_needed(struct arena *arena);
const char *author_says_step_other_sheets(struct arena *arena, const char *sheets);
const char *author_says_step_send(struct arena *arena, bool school);

/* Behind the first step: that answers of an earlier year stand beside. year: "2025–26". */
const char *author_says_before(struct arena *arena, const char *year);
/* any: there are actions from an earlier plan, or this year's. */
const char *author_says_step_actions(struct arena *arena, bool any);
/* The steps of a workbook for a review: "Autumn 2". */
const char *author_says_step_review(struct arena *arena, const struct framework *framework, const char *review);
const char *author_says_step_said(struct arena *arena);
/* ---- sentences_form_kinds.c: of interviews, cases and judgements ---- */

const char *author_says_step_notes(struct arena *arena, const struct framework *framework);
/* Of a review in which nothing is rated: the step, and what decides a level. */
const char *author_says_step_judge(struct arena *arena, const struct framework *framework);
const char *author_says_judged_alone(struct arena *arena, const struct framework *framework);
/* Also the first line of the sheets Cases and Events. */
const char *author_says_no_names(struct arena *arena);
const char *author_says_step_cases(struct arena *arena);
const char *author_says_step_events(struct arena *arena);
const char *author_says_step_case_items(struct arena *arena);
/* Above the questions about the case in that row. */
const char *author_says_case_block(struct arena *arena, size_t number);
/* Of an audit of figures alone. */
const char *author_says_step_figures(struct arena *arena);
/* Above rows for figures of other periods. */
const char *author_says_more_figures(struct arena *arena);
/* ---- sentences_form_tables.c: of surveys and of entries ---- */

/* Behind how many are done, of n; 0: there is no such number. */
const char *author_says_counted(struct arena *arena, size_t n);
const char *author_says_step_survey(struct arena *arena, const struct framework *framework);
const char *author_says_step_check(struct arena *arena);
const char *author_says_step_groups(struct arena *arena, const struct framework *framework);
const char *author_says_step_nobody(struct arena *arena, const struct framework *framework);
const char *author_says_step_entries(struct arena *arena, const struct framework *framework);
/* Of a matrix; blank: what an empty cell is called, or NULL. */
const char *author_says_step_cells(struct arena *arena, const struct framework *framework, const char *blank);
/* What stood open last time is there. */
const char *author_says_step_renew(struct arena *arena);
/* What stood in the cells of a matrix last time is beside. */
const char *author_says_step_marks(struct arena *arena);
/* leads_to: the header of that column; NULL: it is not asked. */
const char *author_says_step_ids(struct arena *arena, const char *leads_to);
/* A person's votes for a criterion, and in all; 0: as many as they like. */
const char *author_says_step_votes(struct arena *arena, int each, int in_all);
/* Above rows for which the section is chosen. */
const char *author_says_more_rows(struct arena *arena);
/* Below a section's title: how its entries begin. */
const char *author_says_starts(struct arena *arena, const char *const *starts, size_t n);

/* Beside a judgement. */
const char *author_says_previous(struct arena *arena);
const char *author_says_reason_code(struct arena *arena);

/* The heading of such a workbook. */
const char *author_says_review(struct arena *arena, const char *review);
/* Beside the item of a school's own action. */
const char *author_says_own_item(struct arena *arena, const struct framework *framework);

/* Who answers, and when the workbook is wanted back. */
const char *author_says_who(struct arena *arena, const struct framework *framework);

/* What a rating means, by its state; "" if its name says all. */
const char *author_says_rating(struct arena *arena, const struct framework *framework, enum answer_state state);

/* What decides a level, one sentence or a few each; NULL: the audit has no such rule. */
const char *author_says_model(struct arena *arena, const struct framework *framework);
const char *author_says_dated_rule(struct arena *arena, const struct framework *framework);
const char *author_says_types_rule(struct arena *arena, const struct framework *framework);
const char *author_says_gates(struct arena *arena, const struct framework *framework, size_t n);	/* n are asked */
const char *author_says_not_rated(struct arena *arena, const struct framework *framework);
const char *author_says_left_out(struct arena *arena, const struct framework *framework);

/* What the level asks of the shares of ratings; NULL where no shares decide. */
const char *author_says_band(struct arena *arena, const struct framework *framework, int level);

/* Below a descriptor that is a gate: "Must be met by law: ..." */
const char *author_says_gate(struct arena *arena, const struct descriptor *descriptor);

/* What is written for a figure. */
const char *author_says_unit(struct arena *arena, const struct figure_field *figure);

/* When something else is typed into a cell for a word of a list or for a date. */
const char *author_says_not_chosen(struct arena *arena);
const char *author_says_no_date(struct arena *arena);

/* Printed after a field: when it must be answered or is asked. where is NULL for always. Returns "" if there is
 * nothing to say. */
const char *author_says_need(struct arena *arena, const char *where, bool must);

#endif
