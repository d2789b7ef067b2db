/*
 * header.c - the header row: which delimiter, which cell is which column. Part of table.h.
 *
 * The delimiter is not guessed from statistics: the header is read with each candidate, and the one
 * that makes most known column names wins; of equals the one that makes most cells, then the order
 * comma, semicolon, tab.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/text.h"

static const char delimiters[] = { ',', ';', '\t' };

static bool is_alias(const struct column *column, const char *header)
{
	for (size_t i = 0; i < COLUMN_ALIASES_MAX && column->aliases[i]; i++) {
		if (text_same_folded(column->aliases[i], header))
			return true;
	}
	return false;
}

static bool is_column(const struct table_spec *spec, const char *header)
{
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct column *column = &spec->columns[i];

		if (text_same_folded(column->name, header) || is_alias(column, header))
			return true;
	}
	return false;
}

/* The first row that is not blank. */
static enum csv_outcome first_row(struct csv_reader *csv, struct csv_row *row)
{
	enum csv_outcome outcome;

	do
		outcome = csv_reader_next(csv, row);
	while (outcome == CSV_OUTCOME_ROW && table_row_blank(row));
	return outcome;
}

static char find_delimiter(struct table *t, const char *bytes, size_t length)
{
	char best = delimiters[0];
	size_t most_known = 0, most_cells = 0;

	for (size_t i = 0; i < sizeof(delimiters); i++) {
		struct csv_reader *csv = csv_reader_new(t->scratch, bytes, length, delimiters[i]);
		struct csv_row row;
		enum csv_outcome outcome = first_row(csv, &row);
		size_t known = 0;

		if (outcome == CSV_OUTCOME_END)
			return delimiters[i];	/* nothing but blank rows */
		if (outcome != CSV_OUTCOME_ROW)
			continue;
		for (size_t j = 0; j < row.n_cells; j++)
			known += is_column(t->spec, row.cells[j].text);
		if (known > most_known || (known == most_known && row.n_cells > most_cells)) {
			best = delimiters[i];
			most_known = known;
			most_cells = row.n_cells;
		}
	}
	return best;
}

static struct loc header_loc(const struct table *t, size_t i)
{
	return (struct loc){ t->file, t->row.cells[i].line, (int)i + 1 };
}

static void keep_headers(struct table *t)
{
	size_t n = t->row.n_cells;

	t->header_line = t->row.line;
	t->headers = arena_array(t->scratch, n, sizeof(*t->headers));
	for (size_t i = 0; i < n; i++)
		t->headers[i] = table_cell(t, i).text;
	while (n && !t->headers[n - 1][0])
		n--;
	t->n_headers = n;
	t->known_header = arena_array(t->scratch, t->n_headers, sizeof(*t->known_header));
	t->header_of = arena_array(t->scratch, t->spec->n_columns, sizeof(*t->header_of));
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
		int first = t->header_of[c];

		if (t->known_header[i] || !named(column, t->headers[i], by_alias))
			continue;
		if (first < 0) {
			t->header_of[c] = (int)i;
			t->known_header[i] = true;
			continue;
		}
		diag = table_problem(t, DIAG_CSV006, header_loc(t, i), t->headers[i],
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

	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->header_of[c] = -1;
	for (size_t c = 0; c < t->spec->n_columns; c++)
		ok = match_column(t, c, false) && ok;
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (t->header_of[c] < 0)
			ok = match_column(t, c, true) && ok;
	}
	return ok;
}

/* The headers that no column uses, for a hint. */
static const char **spare_headers(const struct table *t, size_t *n)
{
	const char **spare = arena_array(t->scratch, t->n_headers, sizeof(*spare));

	*n = 0;
	for (size_t i = 0; i < t->n_headers; i++) {
		if (!t->known_header[i])
			spare[(*n)++] = t->headers[i];
	}
	return spare;
}

static bool check_required(struct table *t)
{
	struct loc at = { t->file, t->header_line, 1 };
	size_t n_spare;
	const char **spare = spare_headers(t, &n_spare);
	bool ok = true;

	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const char *name = t->spec->columns[c].name, *nearest;
		struct diag *diag;

		if (t->header_of[c] >= 0 || t->spec->columns[c].need == NEED_NONE)
			continue;
		nearest = text_nearest(name, spare, n_spare);
		diag = table_problem(t, DIAG_CSV005, at, name, "the column '%s' is missing", name);
		if (nearest)
			reading_hint(t->reading, diag, "rename the column '%s' to '%s'",
				     reading_shown(t->reading, nearest), name);
		else
			reading_hint(t->reading, diag, "add a column with the header '%s'", name);
		ok = false;
	}
	return ok;
}

/* The column that a header may be a slip of: a known one that the table does not have. */
static const char *meant_column(const struct table *t, const char *header)
{
	const char **absent = arena_array(t->scratch, t->spec->n_columns, sizeof(*absent));
	size_t n = 0;

	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (t->header_of[c] < 0)
			absent[n++] = t->spec->columns[c].name;
	}
	return text_nearest(header, absent, n);
}

static bool note_unknown(struct table *t, size_t i, struct map *seen)
{
	const char *header = t->headers[i], *meant;
	struct diag *diag;
	struct map_slot *slot;

	if (!header[0]) {
		table_problem(t, DIAG_CSV007, header_loc(t, i), NULL,
			      "the column has no name and is not used");
		return true;
	}
	if (!t->spec->keeps_extras) {
		meant = meant_column(t, header);
		diag = table_problem(t, DIAG_CSV007, header_loc(t, i), header,
				     "the column '%s' is not used",
				     reading_shown(t->reading, header));
		if (meant)
			reading_hint(t->reading, diag, "if it is meant to be '%s', rename it",
				     meant);
		return true;
	}
	slot = map_add(seen, text_fold(t->scratch, header), i);
	if (slot->value == i)
		return true;
	diag = table_problem(t, DIAG_CSV006, header_loc(t, i), header,
			     "columns %zu and %zu are both named '%s'", slot->value + 1, i + 1,
			     reading_shown(t->reading, header));
	diag->hint = "delete one of them, or rename it";
	return false;
}

static bool note_unknowns(struct table *t)
{
	struct map seen;
	bool ok = true;

	map_init(&seen, t->scratch);
	for (size_t i = 0; i < t->n_headers; i++)
		ok = (t->known_header[i] || note_unknown(t, i, &seen)) && ok;
	return ok;
}

bool table_read_header(struct table *t, const char *bytes, size_t length)
{
	enum csv_outcome outcome;
	bool matched, required;
	struct diag *diag;

	t->delimiter = find_delimiter(t, bytes, length);
	t->csv = csv_reader_new(t->scratch, bytes, length, t->delimiter);
	outcome = first_row(t->csv, &t->row);
	if (outcome == CSV_OUTCOME_END) {
		diag = table_problem(t, DIAG_CSV033, (struct loc){ t->file, 1, 1 }, NULL,
				     "the file is empty: it has no header row");
		reading_hint(t->reading, diag, "its first row names the columns: %s, ...",
			     t->spec->columns[0].name);
		return false;
	}
	if (outcome != CSV_OUTCOME_ROW) {
		table_report_fault(t, outcome);
		return false;
	}
	keep_headers(t);
	matched = match_columns(t);
	required = check_required(t);
	return note_unknowns(t) && matched && required;
}
