/*
 * tables_actions.c - the actions table: what schools plan, and by when.
 *
 * The one hard idea: a half-term label without school year recurs every year, so start and due are
 * resolved together. The rule is stated at struct moment in evidence.h.
 */
#include "evidence/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/stored.h"

/* A row plus the cells that are read only for their number or date. */
struct action_line {
	struct action_row row;
	struct cell carried_cell, reviewed_cell, generated_cell;
};

#define COLUMN(field) offsetof(struct action_line, field)

static const struct column columns[] = {
	{ "school_id", NEED_CELL, COLUMN(row.school_id), { "urn", "school", "school_urn" }, CELL_ID },
	{ "action_id", NEED_CELL, COLUMN(row.action_id), { "id", "action_no", "ref" }, CELL_ID },
	{ "item", NEED_COLUMN, COLUMN(row.item), { "item_id", "descriptor", "section", "area" }, CELL_ID },
	{ "action", NEED_CELL, COLUMN(row.action), { "action_text", "what" }, CELL_TEXT },
	{ "owner", NEED_COLUMN, COLUMN(row.owner), { "lead", "who", "responsible" }, CELL_LINE },
	{ "support", NEED_NONE, COLUMN(row.support), { "supported_by" }, CELL_LINE },
	{ "start", NEED_NONE, COLUMN(row.start_cell), { "start_date", "starts" }, CELL_DATE },
	{ "due", NEED_COLUMN, COLUMN(row.due_cell), { "due_date", "deadline", "by_when" }, CELL_DATE },
	{ "measured", NEED_NONE, COLUMN(row.measured_cell), { "measured_on", "measure_date" }, CELL_DATE },
	{ "cost", NEED_NONE, COLUMN(row.cost), { "costs", "budget", "resources" }, CELL_LINE },
	{ "success_measure", NEED_NONE, COLUMN(row.success_measure),
	  { "success", "success_criteria" }, CELL_TEXT },
	{ "status", NEED_NONE, COLUMN(row.status_cell), { "progress" }, CELL_WORD },
	{ "carried", NEED_NONE, COLUMN(carried_cell), { "carried_forward" }, CELL_NUMBER },
	{ "reviewed_on", NEED_NONE, COLUMN(reviewed_cell), { "reviewed", "review_date" }, CELL_DATE },
	{ "note", NEED_NONE, COLUMN(row.note), { "notes", "comment", "comments" }, CELL_TEXT },
	{ "generated", NEED_NONE, COLUMN(generated_cell), { NULL }, CELL_YES_NO },
};

static const struct typed_field typed[] = {
	{ TYPED_TEXT, COLUMN(row.start.label) }, { TYPED_DATE, COLUMN(row.start.date) },
	{ TYPED_INT, COLUMN(row.start.in.unit) }, { TYPED_INT, COLUMN(row.start.in.n) },
	{ TYPED_TEXT, COLUMN(row.due.label) }, { TYPED_DATE, COLUMN(row.due.date) },
	{ TYPED_INT, COLUMN(row.due.in.unit) }, { TYPED_INT, COLUMN(row.due.in.n) },
	{ TYPED_TEXT, COLUMN(row.measured.label) }, { TYPED_DATE, COLUMN(row.measured.date) },
	{ TYPED_INT, COLUMN(row.measured.in.unit) }, { TYPED_INT, COLUMN(row.measured.in.n) },
	{ TYPED_INT, COLUMN(row.status) }, { TYPED_INT, COLUMN(row.carried) },
	{ TYPED_DATE, COLUMN(row.reviewed_on) },
};

_Static_assert(sizeof(enum action_status) == sizeof(int) &&
		       sizeof(enum lapse_unit) == sizeof(int), "they are kept as one");

static const char *const free_texts[] = { "action", "owner", "support", "cost", "success_measure", "note", NULL };

const struct table_spec actions_spec = {
	.name = "actions", .row_bytes = sizeof(struct action_line),
	.kept_bytes = sizeof(struct action_row), .typed = typed,
	.n_typed = sizeof(typed) / sizeof(*typed), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns), .free_texts = free_texts,
};

const char *const action_status_ids[] = {
	[ACTION_NOT_STARTED] = "not_started", [ACTION_ON_TRACK] = "on_track", [ACTION_BEHIND] = "behind",
	[ACTION_DONE] = "done", [ACTION_STOPPED] = "stopped", NULL,
};

static const char *const status_names[ACTION_STATUS_COUNT] = {
	[ACTION_NOT_STARTED] = "not started", [ACTION_ON_TRACK] = "on track", [ACTION_BEHIND] = "behind",
	[ACTION_DONE] = "done", [ACTION_STOPPED] = "stopped",
};

static const struct {
	const char *word;
	enum action_status status;
} status_aliases[] = {
	{ "to do", ACTION_NOT_STARTED }, { "planned", ACTION_NOT_STARTED },
	{ "in progress", ACTION_ON_TRACK }, { "started", ACTION_ON_TRACK },
	{ "ongoing", ACTION_ON_TRACK },
	{ "delayed", ACTION_BEHIND }, { "late", ACTION_BEHIND },
	{ "behind schedule", ACTION_BEHIND },
	{ "complete", ACTION_DONE }, { "completed", ACTION_DONE }, { "finished", ACTION_DONE },
	{ "abandoned", ACTION_STOPPED }, { "cancelled", ACTION_STOPPED },
	{ "dropped", ACTION_STOPPED },
};

const char *action_status_name(enum action_status status)
{
	return status_names[status];
}

bool actions_status(struct table *t, const struct cell *cell, enum action_status *status)
{
	const char *text = cell->text;
	struct diag *diag;

	if (!text[0])
		return false;
	for (int i = 0; i < ACTION_STATUS_COUNT; i++) {
		if (text_same_folded(text, status_names[i])) {
			*status = (enum action_status)i;
			return true;
		}
	}
	for (size_t i = 0; i < sizeof(status_aliases) / sizeof(*status_aliases); i++) {
		if (text_same_folded(text, status_aliases[i].word)) {
			*status = status_aliases[i].status;
			return true;
		}
	}
	diag = table_bad_cell(t, DIAG_CSV021, cell, "is not a status");
	reading_hint_nearest(t->reading, diag, text, text_nearest_step(text, status_names, ACTION_STATUS_COUNT),
			     "use not started, on track, behind, done or stopped");
	return false;
}

static void read_carried(struct table *t, struct action_line *line)
{
	const char *text = line->carried_cell.text;
	size_t digits = strspn(text, "0123456789");

	if (!text[0])
		return;
	if (text[digits] || digits > 2)
		table_bad_cell(t, DIAG_CSV023, &line->carried_cell,
			       "is not a number of years from 0 to 99")->hint =
			"write how many years the action has been carried forward, such as 1";
	else
		line->row.carried = atoi(text);
}

/* A half term's name, as in start or due. text is NULL if the cell names none. */
struct named {
	const char *text;
	const char *without_year;
	int year;			/* 0: the name does not contain a year */
};

static struct named name_of(struct table *t, const char *text)
{
	const char *year = calendar_year_suffix(text);

	if (!year)
		return (struct named){ .text = text, .without_year = text };
	return (struct named){
		.text = text,
		.without_year = arena_strndup(t->row_scratch, text, (size_t)(year - text)),
		.year = atoi(year),
	};
}

static bool names(const struct named *name, const struct half_term *h)
{
	bool of_year = !name->year || name->year == h->school_year;

	return text_same_folded(name->text, h->label_cell.text) ||
	       (of_year && text_same_folded(name->without_year, h->label));
}

static const char *full_label(struct table *t, const struct half_term *h)
{
	return arena_printf(t->row_scratch, "%s %s", h->label,
			    date_school_year_name(t->row_scratch, h->school_year));
}

static void report_unknown_label(struct table *t, const struct cell *cell,
				 const struct school_entry *school)
{
	bool with_year = calendar_year_suffix(cell->text) != NULL;
	const char **labels, *nearest;
	struct diag *diag;

	/* If no row of the calendar could be read, no name can be called wrong. */
	if (!school->n_half_terms && t->reading->calendar_broken)
		return;
	if (!school->n_half_terms) {
		table_bad_cell(t, DIAG_CSV022, cell,
			       "names a half term, but the school has no calendar")->hint =
			"name its half terms in calendar.csv, or write a date such as 2026-11-04";
		return;
	}
	labels = arena_array(t->row_scratch, school->n_half_terms, sizeof(*labels));
	for (size_t i = 0; i < school->n_half_terms; i++) {
		const struct half_term *h = &school->half_terms[i];

		labels[i] = with_year ? full_label(t, h) : h->label;
	}
	nearest = text_nearest(cell->text, labels, school->n_half_terms);
	diag = table_bad_cell(t, DIAG_CSV022, cell, "is not a half term of the school's calendar");
	reading_hint_nearest(t->reading, diag, cell->text, nearest, NULL);
	if (!nearest)
		reading_hint(t->reading, diag,
			     "write a half term such as '%s', or a date such as 2026-11-04",
			     reading_shown(t->reading, full_label(t, school->half_terms)));
}

/* Read a date, or a name that is in the calendar; name->text stays NULL for anything else. The end of something may
 * also be a duration. */
static void read_moment(struct table *t, const struct cell *cell,
			const struct school_entry *school, bool is_end, struct moment *moment,
			struct named *name)
{
	struct named given = name_of(t, cell->text);

	*name = (struct named){ 0 };
	if (!cell->text[0] || (is_end && lapse_parse(cell->text, &moment->in)))
		return;
	if (table_read_date(t, cell, cell->text, &moment->date)) {
		table_check_year(t, cell, moment->date);
		return;
	}
	for (size_t i = 0; i < school->n_half_terms; i++) {
		if (names(&given, &school->half_terms[i])) {
			*name = given;
			return;
		}
	}
	if (strchr("#0123456789", cell->text[0]))
		table_date(t, cell);
	else
		report_unknown_label(t, cell, school);
}

/* The first half term of that name that ends on or after day; *fits says whether there is one. Otherwise the last one
 * of that name. */
static const struct half_term *find_due(const struct school_entry *school,
					const struct named *name, struct date day, bool *fits)
{
	const struct half_term *found = NULL;

	*fits = false;
	for (size_t i = 0; i < school->n_half_terms && !*fits; i++) {
		const struct half_term *h = &school->half_terms[i];

		if (!names(name, h))
			continue;
		found = h;
		*fits = date_given(day) && date_compare(h->last_day, day) >= 0;
	}
	return found;
}

/* The last half term of that name from which due can still be met; otherwise the last one of that name. */
static const struct half_term *find_start(const struct school_entry *school,
					  const struct named *name, const struct moment *due,
					  const struct named *due_name)
{
	const struct half_term *last = NULL;

	for (size_t i = school->n_half_terms; i > 0; i--) {
		const struct half_term *h = &school->half_terms[i - 1];
		bool fits = true;

		if (!names(name, h))
			continue;
		if (!last)
			last = h;
		if (due_name->text)
			find_due(school, due_name, h->first_day, &fits);
		else if (date_given(due->date))
			fits = date_compare(h->first_day, due->date) <= 0;
		if (fits)
			return h;
	}
	return last;
}

/* Report an end that lies before its beginning. */
static void expect_order(struct table *t, const struct cell *cell, const struct moment *end,
			 const char *what, const struct cell *first_cell, const struct moment *first)
{
	bool dated = date_given(first->date) && date_given(end->date);

	if (!(dated && date_compare(end->date, first->date) < 0) && !lapse_before(first->in, end->in))
		return;
	table_bad_cell(t, DIAG_CSV025, cell, "lies before the %s, '%s'", what,
		       reading_shown(t->reading, first_cell->text))->hint =
		"correct one; a half term may need its year, such as 'Spring 1 2026-27'";
}

void actions_moments(struct table *t, const struct cell *start_cell, const struct cell *due_cell,
		     const struct school_entry *school, struct moment *start, struct moment *due)
{
	struct named start_name, due_name;
	const struct half_term *h;
	bool fits;

	read_moment(t, start_cell, school, false, start, &start_name);
	read_moment(t, due_cell, school, true, due, &due_name);
	if (start_name.text) {
		h = find_start(school, &start_name, due, &due_name);
		*start = (struct moment){ .label = full_label(t, h), .date = h->first_day };
	}
	if (due_name.text) {
		h = find_due(school, &due_name, start->date, &fits);
		*due = (struct moment){ .label = full_label(t, h), .date = h->last_day };
	}
	expect_order(t, due_cell, due, "start", start_cell, start);
}

static void read_moments(struct table *t, struct action_row *row,
			 const struct school_entry *school)
{
	struct named measured;
	const struct half_term *h;
	bool fits;

	actions_moments(t, &row->start_cell, &row->due_cell, school, &row->start, &row->due);
	read_moment(t, &row->measured_cell, school, true, &row->measured, &measured);
	if (measured.text) {
		h = find_due(school, &measured, date_given(row->due.date) ? row->due.date
				       : row->start.date, &fits);
		row->measured = (struct moment){ .label = full_label(t, h), .date = h->last_day };
	}
	expect_order(t, &row->measured_cell, &row->measured, "due date", &row->due_cell, &row->due);
}

void actions_read(struct reading *r, struct table *t)
{
	struct action_line line;
	size_t owner;

	while (table_next(t, &line)) {
		bool filled = table_check_filled(t, &line);
		bool owned = schools_owner(t, &line.row.school_id, &owner);

		actions_status(t, &line.row.status_cell, &line.row.status);
		read_carried(t, &line);
		line.row.reviewed_on = table_date(t, &line.reviewed_cell);
		if (table_yes(t, &line.generated_cell) && owned)
			r->by_school[owner].generated = true;
		if (owned)
			read_moments(t, &line.row, &r->by_school[owner]);
		if (filled && owned)
			table_set_aside(t, &r->stored->actions, owner, &line.row);
	}
}

struct keyed_action {
	const char *key;		/* the key of its id */
	const struct action_row *row;
};

static int compare_keys(const void *left, const void *right)
{
	const struct keyed_action *a = left, *b = right;
	int by = strcmp(a->key, b->key);

	return by ? by : (a->row > b->row) - (a->row < b->row);
}

static void report_twins(struct reading *r, struct arena *scratch, const struct school *school,
			 const struct action_row *rows, size_t n)
{
	struct keyed_action *sorted = arena_array(scratch, n, sizeof(*sorted));

	for (size_t i = 0; i < n; i++)
		sorted[i] = (struct keyed_action){ text_id_key(scratch, rows[i].action_id.text), &rows[i] };
	if (n)
		qsort(sorted, n, sizeof(*sorted), compare_keys);
	for (size_t i = 1; i < n; i++) {
		const struct cell *a = &sorted[i - 1].row->action_id, *b = &sorted[i].row->action_id;

		if (strcmp(sorted[i - 1].key, sorted[i].key) != 0)
			continue;
		reading_problem(r, DIAG_CSV029, b->at, school->id.text, b->text,
				"action_id '%s' is already at %s:%d", reading_shown(r, b->text),
				a->at.file, a->at.line)->hint =
			"give each action of a school its own id";
	}
}

/* If two rows have the same id, both are kept: this room cannot know which one counts. */
void actions_finish(struct reading *r, struct evidence *evidence)
{
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < r->n_schools && !r->disk_refused; i++) {
		size_t n;
		const void *rows = store_rows(&scratch, &r->stored->actions, i, &n);

		report_twins(r, &scratch, r->by_school[i].school, rows, n);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}
