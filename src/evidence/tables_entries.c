/*
 * tables_entries.c - what people wrote in a section, and the votes on it.
 *
 * An audit gives the columns its own names: entries_spec_of makes the table as that audit has it. The contract's names
 * stay aliases. What is stored is always the same row, with room for the most extra columns.
 */
#include "evidence/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "evidence/entry_rows.h"
#include "evidence/stored.h"

#define CELL(c) offsetof(struct entry_row, cells[c])
#define EXTRA(i) { "extra_" #i, NEED_NONE, CELL(ENTRY_COLUMN_COUNT + (i) - 1), { NULL }, CELL_LINE }

/* In the order of enum entry_column. */
static const struct column entry_columns[] = {
	{ "school_id", NEED_CELL, CELL(ENTRY_SCHOOL), { "session", "programme", "urn", "school" }, CELL_ID },
	{ "section", NEED_CELL, CELL(ENTRY_SECTION), { "section_id" }, CELL_ID },
	{ "id", NEED_NONE, CELL(ENTRY_ID), { "entry_id", "ref" }, CELL_ID },
	{ "text", NEED_NONE, CELL(ENTRY_TEXT), { "entry" }, CELL_TEXT },
	{ "group", NEED_NONE, CELL(ENTRY_GROUP), { "group_id" }, CELL_WORD },
	{ "state", NEED_NONE, CELL(ENTRY_STATE), { "status" }, CELL_WORD },
	{ "by", NEED_NONE, CELL(ENTRY_BY), { "role" }, CELL_LINE },
	{ "owner", NEED_NONE, CELL(ENTRY_OWNER), { "lead", "responsible" }, CELL_LINE },
	{ "start", NEED_NONE, CELL(ENTRY_START), { "start_date", "starts" }, CELL_DATE },
	{ "due", NEED_NONE, CELL(ENTRY_DUE), { "due_date", "deadline", "by_when" }, CELL_DATE },
	{ "n", NEED_NONE, CELL(ENTRY_N), { "number" }, CELL_NUMBER },
	{ "leads_to", NEED_NONE, CELL(ENTRY_LEADS_TO), { "supports" }, CELL_KEYS },
	{ "period", NEED_NONE, CELL(ENTRY_PERIOD), { "month", "week", "term" }, CELL_WORD },
	{ "note", NEED_NONE, CELL(ENTRY_NOTE), { "notes", "comment", "comments" }, CELL_TEXT },
	{ "evidence", NEED_NONE, CELL(ENTRY_EVIDENCE), { "source" }, CELL_TEXT },
	{ "consent", NEED_NONE, CELL(ENTRY_CONSENT), { NULL }, CELL_YES_NO },
	{ "generated", NEED_NONE, CELL(ENTRY_GENERATED), { NULL }, CELL_YES_NO },
	EXTRA(1), EXTRA(2), EXTRA(3), EXTRA(4), EXTRA(5), EXTRA(6), EXTRA(7), EXTRA(8),
};

_Static_assert(sizeof(entry_columns) / sizeof(*entry_columns) == ENTRY_COLUMNS_MAX, "each has a column");

const char *const entry_column_ids[] = {
	[ENTRY_SCHOOL] = "school_id", [ENTRY_SECTION] = "section", [ENTRY_ID] = "id", [ENTRY_TEXT] = "text",
	[ENTRY_GROUP] = "group", [ENTRY_STATE] = "state", [ENTRY_BY] = "by", [ENTRY_OWNER] = "owner",
	[ENTRY_START] = "start", [ENTRY_DUE] = "due", [ENTRY_N] = "n", [ENTRY_LEADS_TO] = "leads_to",
	[ENTRY_PERIOD] = "period", [ENTRY_NOTE] = "note", [ENTRY_EVIDENCE] = "evidence", [ENTRY_CONSENT] = "consent",
	[ENTRY_GENERATED] = "generated", NULL,
};

static const struct typed_field entry_typed[] = {
	{ TYPED_TEXT, offsetof(struct entry_row, start.label) }, { TYPED_DATE, offsetof(struct entry_row, start.date) },
	{ TYPED_INT, offsetof(struct entry_row, start.in.unit) }, { TYPED_INT, offsetof(struct entry_row, start.in.n) },
	{ TYPED_TEXT, offsetof(struct entry_row, due.label) }, { TYPED_DATE, offsetof(struct entry_row, due.date) },
	{ TYPED_INT, offsetof(struct entry_row, due.in.unit) }, { TYPED_INT, offsetof(struct entry_row, due.in.n) },
	{ TYPED_BOOL, offsetof(struct entry_row, consent) },
};

const struct table_spec entries_spec = {
	.name = "entries", .named_by_audit = true,
	.row_bytes = sizeof(struct entry_row), .kept_bytes = sizeof(struct entry_row),
	.typed = entry_typed, .n_typed = sizeof(entry_typed) / sizeof(*entry_typed),
	.columns = entry_columns, .n_columns = sizeof(entry_columns) / sizeof(*entry_columns), .of_times = true,
};

static const struct column vote_columns[] = {
	{ "session", NEED_CELL, offsetof(struct vote_row, school_id), { "school_id" }, CELL_ID },
	{ "voter", NEED_CELL, offsetof(struct vote_row, voter), { "voter_id" }, CELL_ID },
	{ "idea", NEED_CELL, offsetof(struct vote_row, idea), { "idea_id", "entry" }, CELL_ID },
	{ "criterion", NEED_CELL, offsetof(struct vote_row, criterion), { "criteria" }, CELL_ID },
	{ "n", NEED_CELL, offsetof(struct vote_row, n_cell), { "votes", "number" }, CELL_NUMBER },
};

static const struct typed_field vote_typed[] = { { TYPED_INT, offsetof(struct vote_row, n) } };

/* "n (Feasible)": one row then has all votes of a person for an idea. */
static const struct table_spread vote_spread = { "n", "votes", "criterion", NULL };

const struct table_spec votes_spec = {
	.name = "votes", .row_bytes = sizeof(struct vote_row), .kept_bytes = sizeof(struct vote_row),
	.typed = vote_typed, .n_typed = sizeof(vote_typed) / sizeof(*vote_typed),
	.columns = vote_columns, .n_columns = sizeof(vote_columns) / sizeof(*vote_columns), .spread = &vote_spread,
};

/* ---- as an audit has it ---- */

const char *entry_names_of(const struct entry_names *names, enum entry_column column)
{
	if (column >= ENTRY_COLUMN_COUNT)
		return names->extras[column - ENTRY_COLUMN_COUNT];
	return names->columns[column] ? names->columns[column] : entry_column_ids[column];
}

/* The column under the audit's name; its own name becomes an alias, before the others. */
static struct column renamed(const struct column *from, const char *name)
{
	struct column column = *from;

	if (strcmp(from->name, name) == 0)
		return column;
	memmove(column.aliases + 1, column.aliases, (COLUMN_ALIASES_MAX - 1) * sizeof(*column.aliases));
	column.aliases[0] = from->name;
	column.name = name;
	return column;
}

const struct table_spec *entries_spec_of(struct arena *arena, const struct entry_names *names)
{
	static const enum entry_column printed[] = { ENTRY_TEXT, ENTRY_BY, ENTRY_OWNER, ENTRY_NOTE, ENTRY_EVIDENCE };
	enum { N_PRINTED = sizeof(printed) / sizeof(*printed) };
	struct table_spec *spec = arena_alloc(arena, sizeof(*spec));
	const size_t n = ENTRY_COLUMN_COUNT + names->n_extras;
	struct column *columns = arena_array(arena, n, sizeof(*columns));
	const char **free_texts = arena_array(arena, N_PRINTED + 1, sizeof(*free_texts));

	for (size_t i = 0; i < n; i++) {
		columns[i] = renamed(&entry_columns[i], entry_names_of(names, (enum entry_column)i));
		if (i >= ENTRY_COLUMN_COUNT)
			columns[i].aliases[0] = NULL;
	}
	for (size_t i = 0; i < N_PRINTED; i++)
		free_texts[i] = columns[printed[i]].name;
	*spec = entries_spec;
	spec->columns = columns;
	spec->n_columns = n;
	spec->free_texts = free_texts;
	return spec;
}

/* ---- rows ---- */

/* Extra columns that the audit does not have are empty cells of the same row. */
static void fill_extras(const struct reading *r, struct entry_row *row)
{
	for (size_t i = ENTRY_COLUMN_COUNT + (r->entries ? r->entries->n_extras : 0); i < ENTRY_COLUMNS_MAX; i++) {
		if (!row->cells[i].text)
			row->cells[i] = (struct cell){ "", row->cells[ENTRY_SCHOOL].at };
	}
}

/* A line of a form that nobody has filled in: it says where an entry would stand, and nothing else. */
static bool is_blank(const struct entry_row *row)
{
	for (int c = ENTRY_ID; c < ENTRY_COLUMNS_MAX; c++) {
		if (c != ENTRY_GROUP && c != ENTRY_PERIOD && *row->cells[c].text)
			return false;
	}
	return true;
}

void entries_read(struct reading *r, struct table *t)
{
	struct entry_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled, owned;

		fill_extras(r, &row);
		if (is_blank(&row))
			continue;
		filled = table_check_filled(t, &row);
		owned = schools_body_owner(t, &row.cells[ENTRY_SCHOOL], &owner);
		row.consent = table_yes_no(t, &row.cells[ENTRY_CONSENT]) == YES_NO_YES;
		if (table_yes(t, &row.cells[ENTRY_GENERATED]) && owned)
			r->by_school[owner].generated = true;
		if (owned) {
			r->by_school[owner].has_rows = true;
			actions_moments(t, &row.cells[ENTRY_START], &row.cells[ENTRY_DUE], &r->by_school[owner],
					&row.start, &row.due);
		}
		if (filled && owned)
			table_set_aside(t, &r->stored->entries, owner, &row);
	}
}

/* A vote is whole. */
static int read_votes(struct table *t, const struct cell *cell)
{
	const size_t digits = strspn(cell->text, "0123456789");

	if (!cell->text[0] || (!cell->text[digits] && digits <= 4))
		return cell->text[0] ? atoi(cell->text) : 0;
	table_bad_cell(t, DIAG_ENT002, cell, "is not a whole number of votes")->hint =
		"write how many votes it is, such as 3; a vote cannot be divided";
	return -1;
}

/* A row with a column for each criterion: each filled cell is a vote of its own. */
static void add_votes(struct reading *r, struct table *t, const struct vote_row *row, size_t owner)
{
	for (size_t i = 0; i < t->n_fields; i++) {
		struct vote_row vote = *row;

		if (!t->fields[i].spread)
			continue;
		vote.n_cell = table_cell(t, i);
		if (!vote.n_cell.text[0])
			continue;
		vote.criterion = (struct cell){ t->fields[i].spread, table_header_at(t, i) };
		vote.n = read_votes(t, &vote.n_cell);
		if (vote.n >= 0)
			table_set_aside(t, &r->stored->votes, owner, &vote);
	}
}

void votes_read(struct reading *r, struct table *t)
{
	struct vote_row row;
	size_t owner;

	while (table_next(t, &row)) {
		bool filled = table_check_filled(t, &row);
		bool owned = schools_body_owner(t, &row.school_id, &owner);

		if (owned)
			r->by_school[owner].has_rows = true;
		if (filled && owned && t->n_spread) {
			add_votes(r, t, &row, owner);
			continue;
		}
		row.n = read_votes(t, &row.n_cell);
		if (filled && owned && row.n >= 0)
			table_set_aside(t, &r->stored->votes, owner, &row);
	}
}
