/*
 * kind_interview.c - what this room does for interviews: the same as for rated audits, except that
 * notes are written. See kinds.h.
 */
#include "author/kinds.h"

#include "author/form_book.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "evidence/table_spec.h"

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &responses_spec, NULL, rated_put_responses },
	{ &metrics_spec, rated_has_figures, rated_put_metrics }, { &actions_spec, NULL, NULL },
	{ &reviews_spec, NULL, NULL }, { NULL, NULL, NULL },
};

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Notes", "responses", form_asks_answers, 3, form_notes_columns, form_notes_put },
	{ "Figures", "metrics", form_has_figures, 2, form_figures_columns, form_figures_put },
	{ "Actions", "actions", form_has_actions, 1, form_actions_columns, form_actions_put },
	{ "Reviews", "reviews", form_has_reviews, 2, form_reviews_columns, form_reviews_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

const struct author_kind author_interview = {
	.tables = tables, .sheets = sheets, .steps = form_notes_steps, .values = rated_values,
	.says_asked = author_says_asked, .says_rows = author_says_notes,
	.calendar = "An interview needs no calendar.", .put_items = rated_put_items,
	.has_focus = true,
	.trials_schema = rated_trials_schema, .trials_check = rated_trials_check,
	.trials_take = rated_trials_take, .trials_run = rated_trials_run,
	.without_trials = "an interview rates nothing, so there is nothing to score",
};
