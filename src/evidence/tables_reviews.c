/*
 * tables_reviews.c - the reviews table: what each party said of an action at a review.
 *
 * Which actions and respondents there are, and which review a name means, is decided where the plan is made.
 */
#include "evidence/tables.h"

#include <stdlib.h>

#include "base/text.h"
#include "evidence/stored.h"

#define COLUMN(field) offsetof(struct review_row, field)

static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "action_id", NEED_CELL, COLUMN(action_id), { "id", "action_no", "ref" }, CELL_ID },
	{ "review", NEED_CELL, COLUMN(review), { "half_term", "term" }, CELL_WORD },
	{ "respondent", NEED_CELL, COLUMN(respondent), { "role", "party", "reviewer" }, CELL_ID },
	{ "status", NEED_COLUMN, COLUMN(status_cell), { "progress" }, CELL_WORD },
	{ "note", NEED_NONE, COLUMN(note), { "notes", "comment", "comments" }, CELL_TEXT },
	{ "date", NEED_NONE, COLUMN(date_cell), { "reviewed_on", "reviewed", "review_date" }, CELL_DATE },
};

static const struct typed_field typed[] = {
	{ TYPED_TEXT, COLUMN(half_term) }, { TYPED_INT, COLUMN(school_year) },
	{ TYPED_INT, COLUMN(status) }, { TYPED_DATE, COLUMN(date) },
};

static const char *const free_texts[] = { "note", NULL };

const struct table_spec reviews_spec = {
	.name = "reviews", .row_bytes = sizeof(struct review_row), .kept_bytes = sizeof(struct review_row),
	.typed = typed, .n_typed = sizeof(typed) / sizeof(*typed),
	.columns = columns, .n_columns = sizeof(columns) / sizeof(*columns), .free_texts = free_texts,
};

static void read_name(struct table *t, struct review_row *row)
{
	const char *name = row->review.text, *year = calendar_year_suffix(name);

	row->school_year = year ? atoi(year) : 0;
	row->half_term = year ? text_trim(t->row_scratch, arena_strndup(t->row_scratch, name, (size_t)(year - name)))
			      : name;
}

/* A row without a status is an unfilled line of a form. */
void reviews_read(struct reading *r, struct table *t)
{
	struct review_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);
		bool said = actions_status(t, &row.status_cell, &row.status);

		row.date = table_date(t, &row.date_cell);
		read_name(t, &row);
		if (!row.status_cell.text[0] && row.note.text[0] && !table_cell_lost(t, COLUMN(status_cell)))
			table_problem(t, DIAG_CSV008, row.status_cell.at, NULL,
				      "status is empty though a note is given");
		if (filled && owned && said)
			table_set_aside(t, &r->stored->reviews, owner, &row);
	}
}
