/*
 * tables_cases.c - the cases that a school has opened, and the rows of their checklists.
 *
 * Whether a field or an outcome exists is for the audit to say. Whether a checklist row has a case is
 * checked where the two meet (score/case_bind.c).
 */
#include "evidence/tables.h"

#include <string.h>

#include "base/text.h"
#include "evidence/cases.h"
#include "evidence/stored.h"

#define CASE(field) offsetof(struct case_row, field)

static const struct column case_columns[] = {
	{ "school_id", NEED_CELL, CASE(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "case_ref", NEED_CELL, CASE(case_ref), { "case", "case_id" }, CELL_ID },
	{ "pupil_ref", NEED_CELL, CASE(pupil_ref), { "pupil", "pupil_id" }, CELL_ID },
	{ "opened", NEED_CELL, CASE(opened_cell), { "opened_on", "date_opened" }, CELL_DATE },
	{ "declared", NEED_NONE, CASE(declared_cell), { "risk_declared" }, CELL_YES_NO },
	{ "representations", NEED_NONE, CASE(representations_cell), { "parents_representations" }, CELL_YES_NO },
	{ "looked_after", NEED_NONE, CASE(looked_after_cell), { "cla", "lac" }, CELL_YES_NO },
	{ "social_worker", NEED_NONE, CASE(social_worker_cell), { "has_social_worker" }, CELL_YES_NO },
	{ "meeting", NEED_NONE, CASE(meeting_cell), { "meeting_on", "meeting_date" }, CELL_DATE },
	{ "chair", NEED_NONE, CASE(chair), { "chaired_by" }, CELL_LINE },
	{ "attendees", NEED_NONE, CASE(attendees), { "present" }, CELL_LINE },
	{ "outcome", NEED_NONE, CASE(outcome), { "outcome_code" }, CELL_WORD },
	{ "sen_status", NEED_NONE, CASE(sen_status), { "sen", "sen_code" }, CELL_WORD },
	{ "board_met", NEED_NONE, CASE(board_met_cell), { "board_met_on", "board_meeting" }, CELL_DATE },
	{ "upheld", NEED_NONE, CASE(upheld_cell), { "upheld_on", "decision_letter" }, CELL_DATE },
	{ "panel_applied", NEED_NONE, CASE(panel_cell), { "panel_applied_on", "review_applied" }, CELL_DATE },
	{ "review", NEED_NONE, CASE(review_cell), { "review_on", "review_date" }, CELL_DATE },
	{ "generated", NEED_NONE, CASE(generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field case_typed[] = {
	{ TYPED_DATE, CASE(opened) }, { TYPED_DATE, CASE(meeting) }, { TYPED_DATE, CASE(board_met) },
	{ TYPED_DATE, CASE(upheld) }, { TYPED_DATE, CASE(panel_applied) }, { TYPED_DATE, CASE(review) },
	{ TYPED_INT, CASE(declared) }, { TYPED_INT, CASE(representations) },
	{ TYPED_INT, CASE(looked_after) }, { TYPED_INT, CASE(social_worker) },
};

_Static_assert(sizeof(enum yes_no) == sizeof(int), "it is kept as one");

const struct table_spec cases_spec = {
	.name = "cases", .row_bytes = sizeof(struct case_row),
	.kept_bytes = sizeof(struct case_row), .typed = case_typed,
	.n_typed = sizeof(case_typed) / sizeof(*case_typed), .columns = case_columns,
	.n_columns = sizeof(case_columns) / sizeof(*case_columns), .pupils = true,
};

#define ITEM(field) offsetof(struct case_item_row, field)

static const struct column item_columns[] = {
	{ "school_id", NEED_CELL, ITEM(school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "case_ref", NEED_CELL, ITEM(case_ref), { "case", "case_id" }, CELL_ID },
	{ "item", NEED_CELL, ITEM(item), { "item_id", "field", "field_id" }, CELL_ID },
	{ "answer", NEED_NONE, ITEM(answer), { "response" }, CELL_WORDS },
	{ "note", NEED_NONE, ITEM(note), { "notes", "comment" }, CELL_TEXT },
	{ "date", NEED_NONE, ITEM(date_cell), { "on" }, CELL_DATE },
	{ "start", NEED_NONE, ITEM(start_cell), { "started", "start_date" }, CELL_DATE },
	{ "how_often", NEED_NONE, ITEM(how_often), { "frequency", "dose" }, CELL_LINE },
	{ "review", NEED_NONE, ITEM(review_cell), { "review_on", "review_date" }, CELL_DATE },
	{ "effect", NEED_NONE, ITEM(effect), { "success_measure", "success" }, CELL_TEXT },
	{ "owner", NEED_NONE, ITEM(owner), { "owner_post", "who" }, CELL_LINE },
	{ "generated", NEED_NONE, ITEM(generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field item_typed[] = {
	{ TYPED_DATE, ITEM(date) }, { TYPED_DATE, ITEM(start) }, { TYPED_DATE, ITEM(review) },
};

const struct table_spec case_items_spec = {
	.name = "case_items", .row_bytes = sizeof(struct case_item_row),
	.kept_bytes = sizeof(struct case_item_row), .typed = item_typed,
	.n_typed = sizeof(item_typed) / sizeof(*item_typed), .columns = item_columns,
	.n_columns = sizeof(item_columns) / sizeof(*item_columns), .pupils = true,
	.form_column = "text",
};

enum yes_no table_yes_no(struct table *t, const struct cell *cell)
{
	static const char *const yes[] = { "yes", "y", "true", "1" };
	static const char *const no[] = { "no", "n", "false", "0" };

	if (!cell->text[0])
		return YES_NO_EMPTY;
	for (size_t i = 0; i < 4; i++) {
		if (text_same_folded(cell->text, yes[i]))
			return YES_NO_YES;
		if (text_same_folded(cell->text, no[i]))
			return YES_NO_NO;
	}
	table_bad_cell(t, DIAG_CSV045, cell, "is neither yes nor no")->hint =
		"write yes or no, or leave it empty where it is not known";
	return YES_NO_EMPTY;
}

/* Report a day of the case that lies before a day it must follow. */
static void check_not_before(struct table *t, const struct cell *cell, struct date day, struct date first,
			     const char *what)
{
	if (date_given(day) && date_given(first) && date_compare(day, first) < 0)
		table_bad_cell(t, DIAG_CSV025, cell, "lies before %s", what)->hint = "correct one of the two days";
}

static void read_case(struct table *t, struct case_row *row)
{
	row->opened = table_date(t, &row->opened_cell);
	row->meeting = table_date(t, &row->meeting_cell);
	row->board_met = table_date(t, &row->board_met_cell);
	row->upheld = table_date(t, &row->upheld_cell);
	row->panel_applied = table_date(t, &row->panel_cell);
	row->review = table_date(t, &row->review_cell);
	row->declared = table_yes_no(t, &row->declared_cell);
	row->representations = table_yes_no(t, &row->representations_cell);
	row->looked_after = table_yes_no(t, &row->looked_after_cell);
	row->social_worker = table_yes_no(t, &row->social_worker_cell);
	check_not_before(t, &row->review_cell, row->review, row->opened, "the day on which the case was opened");
	check_not_before(t, &row->upheld_cell, row->upheld, row->board_met, "the day on which the board met");
	check_not_before(t, &row->panel_cell, row->panel_applied, row->upheld,
			 "the day on which notice of the board's decision was given");
}

void cases_read(struct reading *r, struct table *t)
{
	struct case_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);

		refs_clean(t, &row.case_ref);
		refs_clean(t, &row.pupil_ref);
		read_case(t, &row);
		if (table_yes(t, &row.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (filled && owned)
			table_set_aside(t, &r->stored->cases, owner, &row);
	}
}

void case_items_read(struct reading *r, struct table *t)
{
	struct case_item_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_owner(t, &row.school_id, &owner);

		refs_clean(t, &row.case_ref);
		row.date = table_date(t, &row.date_cell);
		row.start = table_date(t, &row.start_cell);
		row.review = table_date(t, &row.review_cell);
		if (table_yes(t, &row.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (filled && owned)
			table_set_aside(t, &r->stored->case_items, owner, &row);
	}
}

/* The same reference means the same case: a second row with it is kept and reported. */
static void report_twins(struct reading *r, struct arena *scratch, const struct school *school,
			 const struct case_row *rows, size_t n)
{
	struct map seen;

	map_init(&seen, scratch);
	for (size_t i = 0; i < n; i++) {
		size_t first = map_add(&seen, rows[i].case_ref.text, i)->value;

		if (first != i)
			reading_problem(r, DIAG_CAS004, rows[i].case_ref.at, school->id.text, NULL,
					"the case is also at %s:%d",
					rows[first].case_ref.at.file, rows[first].case_ref.at.line)
				->hint = "delete one of the rows, or correct its case_ref";
	}
}

void cases_finish(struct reading *r, struct evidence *evidence)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < r->n_schools && !r->disk_refused; i++) {
		size_t n;
		const void *rows = store_rows(&scratch, &r->stored->cases, i, &n);

		report_twins(r, &scratch, r->by_school[i].school, rows, n);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}
