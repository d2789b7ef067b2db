/*
 * columns.c - which column each header is, and what is said of the others. Part of table.h.
 *
 * A column's own name goes before its aliases. Without a mapping each header is a field of the
 * table; mapped.c is this file's counterpart with one.
 */
#include "evidence/table.h"

#include "base/nearest.h"
#include "base/text.h"

enum { SLIP_LETTERS_MIN = 6 };	/* of a header: in a shorter one a slip makes another word */

static bool is_alias(const struct column *column, const char *header)
{
	for (size_t i = 0; i < COLUMN_ALIASES_MAX && column->aliases[i]; i++) {
		if (text_same_folded(column->aliases[i], header))
			return true;
	}
	return false;
}

static bool named(const struct column *column, const char *header, bool by_alias)
{
	return by_alias ? is_alias(column, header) : text_same_folded(column->name, header);
}

/* Give column its header; by_alias looks at headers that are not taken. False if two would do. */
static bool match_column(struct table *t, size_t c, bool by_alias)
{
	const struct column *column = &t->spec->columns[c];
	struct diag *diag;
	bool ok = true;

	for (size_t i = 0; i < t->n_headers; i++) {
		int first = t->field_of[c];

		if (t->fields[i].known || !named(column, t->headers[i], by_alias))
			continue;
		t->fields[i].known = true;
		if (first < 0) {
			t->field_of[c] = (int)i;
			t->fields[i].column = column;
			continue;
		}
		diag = table_problem(t, DIAG_CSV006, table_header_at(t, i), t->headers[i],
				     "columns %d and %zu both hold %s", first + 1, i + 1,
				     column->name);
		diag->hint = "delete one of them, or rename it";
		ok = false;
	}
	return ok;
}

/* A column's own name goes before its aliases: beside school_id, urn is a column like any other. */
static bool match_columns(struct table *t)
{
	bool ok = true;

	t->n_fields = t->n_headers;
	t->fields = arena_array(t->scratch, t->n_fields, sizeof(*t->fields));
	for (size_t i = 0; i < t->n_fields; i++)
		t->fields[i] = (struct table_field){ .name = t->headers[i] };
	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->field_of[c] = -1;
	for (size_t c = 0; c < t->spec->n_columns; c++)
		ok = match_column(t, c, false) && ok;
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (t->field_of[c] < 0)
			ok = match_column(t, c, true) && ok;
	}
	return ok;
}

static size_t letters_of(const char *folded)
{
	size_t n = 0;

	for (; *folded; folded++)
		n += ((unsigned char)*folded & 0xC0) != 0x80;	/* not the second byte of one, or the third */
	return n;
}

static bool is_slip(struct arena *scratch, const struct column *column, const char *header)
{
	if (letters_of(text_fold(scratch, header)) < SLIP_LETTERS_MIN)
		return false;
	if (text_one_slip(header, column->name) && !text_turns_meaning(header, column->name))
		return true;
	for (size_t i = 0; i < COLUMN_ALIASES_MAX && column->aliases[i]; i++) {
		if (text_one_slip(header, column->aliases[i]) && !text_turns_meaning(header, column->aliases[i]))
			return true;
	}
	return false;
}

/* The headers that no column uses, for a hint. */
static const char **spare_headers(const struct table *t, size_t *n)
{
	const char **spare = arena_array(t->scratch, t->n_headers, sizeof(*spare));

	*n = 0;
	for (size_t i = 0; i < t->n_headers; i++) {
		if (!t->fields[i].known)
			spare[(*n)++] = t->headers[i];
	}
	return spare;
}

static bool is_required(const struct table *t, const struct column *column)
{
	return column->need != NEED_NONE && !(t->wide && column_long_only(column));
}

static bool check_required(struct table *t)
{
	struct loc at = { t->file, t->header_line, 1 };
	size_t n_spare;
	const char **spare = spare_headers(t, &n_spare);
	bool ok = true;

	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const struct column *column = &t->spec->columns[c];
		const char *name = column->name, *nearest;
		struct diag *diag;

		if (t->field_of[c] >= 0 || !is_required(t, column))
			continue;
		nearest = text_nearest(name, spare, n_spare);
		diag = table_problem(t, DIAG_CSV005, at, name, "the column '%s' is missing", name);
		if (nearest && !t->spec->pupils)	/* it may be a cell, for want of a header */
			reading_hint(t->reading, diag, "rename the column '%s' to '%s'",
				     reading_shown(t->reading, nearest), name);
		else
			reading_hint(t->reading, diag, "add a column with the header '%s'", name);
		ok = false;
	}
	return ok;
}

/* The column that a header may be a slip of: a known one that the table does not have. *slip: by its name or an alias it is
 * one letter away, of six or more, so it is more than likely. */
static const char *meant_column(const struct table *t, const char *header, bool *slip)
{
	const char **absent = arena_array(t->scratch, t->spec->n_columns, sizeof(*absent));
	size_t n = 0;

	*slip = false;
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const struct column *column = &t->spec->columns[c];

		if (t->field_of[c] >= 0)
			continue;
		/* of a required one that is missing it has been told which header may be meant */
		if (!is_required(t, column) && is_slip(t->scratch, column, header)) {
			*slip = true;
			return column->name;
		}
		absent[n++] = column->name;
	}
	return text_nearest(header, absent, n);
}

/* A header for a message. For want of a header row it may be a cell, of which nothing may be shown
 * where the table is about single pupils. */
static const char *shown(struct table *t, const char *header)
{
	if (t->spec->pupils)
		return "of this header";
	return arena_printf(t->reading->scratch, "'%s'", reading_shown(t->reading, header));
}

/* What a header of the file that no column uses may be meant as: told, if it is not kept as it is. */
bool table_tell_unused(struct table *t, size_t i)
{
	const char *header = t->headers[i], *meant;
	bool slip, kept = t->spec->keeps_extras || t->wide;
	struct diag *diag;

	meant = meant_column(t, header, &slip);
	if (kept && !slip)
		return false;
	diag = table_problem(t, slip ? DIAG_CSV062 : DIAG_CSV007, table_header_at(t, i), header,
			     slip ? "the column %s may be meant as '%s', which is missing" : "the column %s is not used",
			     shown(t, header), meant);
	if (meant)
		reading_hint(t->reading, diag, "if it is meant to be '%s', rename it%s", meant,
			     t->spec->pupils ? "" : text_unlike(t->scratch, header, meant));
	else
		diag->hint = "delete it if nobody needs it";
	return !t->spec->keeps_extras;
}

static bool note_unknown(struct table *t, size_t i, struct map *seen)
{
	const char *header = t->headers[i];
	struct diag *diag;
	struct map_slot *slot;

	if (!header[0]) {
		table_problem(t, DIAG_CSV007, table_header_at(t, i), NULL,
			      "the column has no name and is not used");
		return true;
	}
	if (t->wide || table_tell_unused(t, i))		/* the former's in wide.c */
		return true;
	slot = map_add(seen, text_fold(t->scratch, header), i);
	if (slot->value == i)
		return true;
	diag = table_problem(t, DIAG_CSV006, table_header_at(t, i), header,
			     "columns %zu and %zu are both named %s", slot->value + 1, i + 1,
			     shown(t, header));
	diag->hint = "delete one of them, or rename it";
	return false;
}

/* Of a wide table every other column is an item: no form makes one. */
static bool is_form_column(const struct table *t, const char *header)
{
	return t->spec->form_column && !t->wide && text_same_folded(t->spec->form_column, header);
}

/* A header that is the error of a formula names nothing. Of a wide table its answers are lost with it. */
static bool tell_failed(struct table *t, size_t i)
{
	enum cell_failure failure = clean_failure(t->headers[i]);

	if (!failure)
		return false;
	table_problem(t, t->wide ? DIAG_CSV066 : DIAG_CSV067, table_header_at(t, i), t->headers[i],
		      "the header %s is %s, so its column is not used", shown(t, t->headers[i]),
		      failure == CELL_NARROW ? "no name but a cell too narrow to show it"
					     : "a formula that failed in the spreadsheet")
		->hint = clean_failure_hint(failure);
	return true;
}

static bool note_unknowns(struct table *t)
{
	struct map seen;
	bool ok = true;

	map_init(&seen, t->scratch);
	for (size_t i = 0; i < t->n_headers; i++) {
		t->fields[i].known |= t->header_private[i] || is_form_column(t, t->headers[i]) || tell_failed(t, i);
		ok = (t->fields[i].known || note_unknown(t, i, &seen)) && ok;
	}
	return ok;
}

bool table_match_columns(struct table *t)
{
	bool matched = match_columns(t), required = check_required(t);

	return note_unknowns(t) && matched && required;
}
