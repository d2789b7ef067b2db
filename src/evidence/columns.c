/*
 * columns.c - matches headers to columns and reports the others. Part of table.h.
 *
 * A column's own name takes precedence over its aliases. Without a mapping, every header is a field of
 * the table; mapped.c does this file's work if there is a mapping.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/nearest.h"
#include "base/text.h"

enum { SLIP_LETTERS_MIN = 6 };	/* of a header: in a shorter one, a slip gives another word */

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

/* Find the header of a column; with by_alias, among the headers not yet taken. Returns false if two would match. */
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

static bool is_listed(const char *const *headers, size_t n, const char *header)
{
	for (size_t i = 0; i < n; i++) {
		if (text_same_folded(headers[i], header))
			return true;
	}
	return false;
}

/* A form's header for people is known from the start, whatever column of the table it may be named like. */
static struct table_field field_of(const struct table *t, const char *header)
{
	const struct whose *w = t->whose;
	bool unread = w && is_listed(w->unread, w->n_unread, header);

	return (struct table_field){ .name = header, .known = unread,
				     .not_said = unread || (w && is_listed(w->given, w->n_given, header)) };
}

/* Own names are matched before aliases: beside school_id, urn is a column like any other. */
static bool match_columns(struct table *t)
{
	bool ok = true;

	t->n_fields = t->n_headers;
	t->fields = arena_array(t->scratch, t->n_fields, sizeof(*t->fields));
	for (size_t i = 0; i < t->n_fields; i++)
		t->fields[i] = field_of(t, t->headers[i]);
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

bool table_is_spread(const struct table_spec *spec, const struct column *column)
{
	return spec->spread && (strcmp(column->name, spec->spread->column) == 0 ||
				strcmp(column->name, spec->spread->by) == 0);
}

static bool is_spread_head(const struct table_spread *spread, const char *head)
{
	return text_same_folded(spread->column, head) || (spread->alias && text_same_folded(spread->alias, head));
}

const char *table_spread_of(struct arena *arena, const struct table_spec *spec, const char *header)
{
	const size_t head = strcspn(header, "(:");
	size_t length;
	const char *name;

	if (!spec->spread || !header[head] || !is_spread_head(spec->spread, arena_strndup(arena, header, head)))
		return NULL;
	name = text_trim(arena, header + head + 1);
	length = strlen(name);
	if (header[head] == '(') {
		if (!length || name[length - 1] != ')')
			return NULL;
		name = text_trim(arena, arena_strndup(arena, name, length - 1));
	}
	return *name ? name : NULL;
}

/* Report a column that all would have, beside columns for one word each. */
static bool refuse_beside(struct table *t, const char *name, size_t first)
{
	const struct table_spread *spread = t->spec->spread;
	struct diag *diag;
	int other = -1;

	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (name && strcmp(t->spec->columns[c].name, name) == 0)
			other = t->field_of[c];
	}
	if (other < 0)
		return true;
	diag = table_problem(t, DIAG_CSV130, table_header_at(t, (size_t)other), t->headers[other],
			     "the column '%s' stands beside '%s', which is of one %s alone",
			     reading_shown(t->reading, t->headers[other]), reading_shown(t->reading, t->headers[first]),
			     spread->by);
	reading_hint(t->reading, diag, "give either one column '%s' and one '%s', or a column '%s (NAME)' for each %s",
		     spread->column, spread->by, spread->column, spread->by);
	return false;
}

static bool refuse_twice(struct table *t, size_t first, size_t second)
{
	table_problem(t, DIAG_CSV006, table_header_at(t, second), t->headers[second],
		      "columns %zu and %zu are both the %s of '%s'", first + 1, second + 1,
		      t->spec->spread->column, reading_shown(t->reading, t->fields[first].spread))
		->hint = "delete one of them, or rename it";
	return false;
}

/* Find the columns for one word each. Returns false, with a problem, if they cannot be read. */
static bool match_spread(struct table *t)
{
	struct map seen;
	size_t first = 0;
	bool ok = true;

	map_init(&seen, t->scratch);
	for (size_t i = 0; i < t->n_headers && !t->wide; i++) {
		const struct map_slot *slot;
		const char *word;

		word = t->fields[i].known ? NULL : table_spread_of(t->scratch, t->spec, t->headers[i]);
		if (!word)
			continue;
		t->fields[i].known = true;
		t->fields[i].spread = reading_text(t->reading, word);
		first = t->n_spread++ ? first : i;
		slot = map_add(&seen, text_fold(t->scratch, word), i);
		if (slot->value != i)
			ok = refuse_twice(t, slot->value, i);
	}
	if (!t->n_spread)
		return true;
	ok = refuse_beside(t, t->spec->spread->column, first) && ok;
	ok = refuse_beside(t, t->spec->spread->by, first) && ok;
	return refuse_beside(t, t->spec->spread->not_beside, first) && ok;
}

static size_t letters_of(const char *folded)
{
	size_t n = 0;

	for (; *folded; folded++)
		n += ((unsigned char)*folded & 0xC0) != 0x80;	/* counts characters: skips UTF-8 continuation bytes */
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
	return column->need != NEED_NONE && !(t->wide && column_long_only(column))
	       && !(t->n_spread && table_is_spread(t->spec, column));
}

/* Report that neither a column nor a name says whose the rows are. Of many files that cost only one school, whose name
 * it does not have; of a lone one it costs all. */
static bool refuse_stray(struct table *t)
{
	struct reading *r = t->reading;
	struct diag *diag = table_problem(t, DIAG_CSV126, (struct loc){ t->file, t->header_line, 1 }, NULL,
					  "the column '%s' is missing, and %s", t->spec->columns[0].name,
					  whose_fault(r, t->whose));

	diag->hint = whose_hint(r, t->whose);
	t->stray_name = !t->whose->alone;
	return false;
}

/* Whether a name was meant to say whose the rows are: a workbook's, or that of a folder among others. */
static bool may_stand(const struct table *t)
{
	const struct whose *s = t->whose;

	return s && (s->school_id || s->second || s->book || (s->folder && s->nested));
}

/* The column of the school's id is missing. */
static bool check_owner(struct table *t)
{
	return t->whose->school_id ? true : refuse_stray(t);
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
		if (c == 0 && may_stand(t)) {
			ok = check_owner(t) && ok;
			continue;
		}
		nearest = text_nearest(name, spare, n_spare);
		diag = table_problem(t, DIAG_CSV005, at, name, "the column '%s' is missing", name);
		if (nearest && !t->spec->pupils)	/* if the header row is missing, `nearest` may be a cell */
			reading_hint(t->reading, diag, "rename the column '%s' to '%s'",
				     reading_shown(t->reading, nearest), name);
		else
			reading_hint(t->reading, diag, "add a column with the header '%s'", name);
		ok = false;
	}
	return ok;
}

/* The column that a header may be a slip of, among those the table lacks. *slip: the header has six letters or more
 * and is one letter away from the column's name or an alias, so it very likely is a slip. */
static const char *meant_column(const struct table *t, const char *header, bool *slip)
{
	const char **absent = arena_array(t->scratch, t->spec->n_columns, sizeof(*absent));
	size_t n = 0;

	*slip = false;
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const struct column *column = &t->spec->columns[c];

		if (t->field_of[c] >= 0)
			continue;
		/* A missing required column has already been reported, with the header that may be meant. */
		if (!is_required(t, column) && is_slip(t->scratch, column, header)) {
			*slip = true;
			return column->name;
		}
		absent[n++] = column->name;
	}
	return text_nearest(header, absent, n);
}

/* A header for a message. If the header row is missing, it may be a cell, which must not be shown if the table is
 * about single pupils. */
static const char *shown(struct table *t, const char *header)
{
	if (t->spec->pupils)
		return "of this header";
	return arena_printf(t->reading->scratch, "'%s'", reading_shown(t->reading, header));
}

/* Report what an unused header may be a slip of, or that it is not kept. */
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
	if (t->wide || table_tell_unused(t, i))		/* wide.c reports unused columns of wide tables */
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

/* In a wide table every other column is an item, so no column of a form counts. */
static bool is_form_column(const struct table *t, const char *header)
{
	return t->spec->form_column && !t->wide && text_same_folded(t->spec->form_column, header);
}

/* A header that is a formula's error names nothing. In a wide table the answers below it are lost as well. */
static bool tell_failed(struct table *t, size_t i)
{
	enum cell_failure failure = clean_failure(t->headers[i]);

	if (!failure)
		return false;
	table_problem(t, t->wide ? DIAG_CSV066 : failure == CELL_NOT_STORED ? DIAG_CSV110 : DIAG_CSV067,
		      table_header_at(t, i), t->headers[i], "the header %s is %s, so its column is not used",
		      shown(t, t->headers[i]),
		      failure == CELL_NARROW ? "not a name: its column was too narrow to show it"
					     : clean_failure_is(failure))
		->hint = clean_failure_hint(failure);
	return true;
}

static bool note_unknowns(struct table *t)
{
	struct map seen;
	bool ok = true;

	map_init(&seen, t->scratch);
	for (size_t i = 0; i < t->n_headers; i++) {
		t->fields[i].not_said |= is_form_column(t, t->headers[i]);
		t->fields[i].known |= t->header_private[i] || t->fields[i].not_said || tell_failed(t, i);
		ok = (t->fields[i].known || note_unknown(t, i, &seen)) && ok;
	}
	return ok;
}

bool table_match_columns(struct table *t)
{
	bool matched = match_columns(t), spread = match_spread(t), required = check_required(t);

	return note_unknowns(t) && matched && spread && required;
}
