/*
 * kind_interview.c - what this room does for interviews: the same as for rated audits, except that
 * notes are written. See kinds.h.
 */
#include "author/kinds.h"

#include "author/form_private.h"
#include "author/sentences.h"
#include "evidence/table_spec.h"

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &responses_spec, NULL, rated_put_responses },
	{ &actions_spec, NULL, NULL }, { &reviews_spec, NULL, NULL }, { NULL, NULL, NULL },
};

const struct author_kind author_interview = {
	.tables = tables, .values = rated_values,
	.says_asked = author_says_asked, .says_rows = author_says_notes,
	.calendar = "An interview needs no calendar.", .put_items = rated_put_items,
	.has_focus = true,
	.trials_schema = rated_trials_schema, .trials_check = rated_trials_check,
	.trials_take = rated_trials_take, .trials_run = rated_trials_run,
	.without_trials = "an interview rates nothing, so there is nothing to score",
};
