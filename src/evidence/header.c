/*
 * header.c - the header row: where it is, which delimiter, which cell is which column. Part of
 * table.h.
 *
 * Neither delimiter nor header is guessed from statistics: the first rows are read with each
 * delimiter, and the row that has every column the table must have is the header. If none has, it
 * is the one with most known names, so that what is missing can be said. A table that may be wide
 * is so if it has neither column of an answer but others that are unknown. Of delimiters that find
 * equal headers the one that makes most cells wins, then the order comma, semicolon, tab.
 */
#include "evidence/table.h"

#include <string.h>
#include <strings.h>

#include "base/text.h"

enum {
	BANNER_ROWS_MAX = 20,		/* of titles and the like above a header */
	NAME_BYTES_MAX = 100,		/* a longer cell is no column's name */
	CHANCE_NAMES_MAX = 1		/* known names that a row may hold and be no header */
};

static const char delimiters[] = { ',', ';', '\t' };

/* How much a row looks like the table's header. */
enum likeness { LIKE_BROKEN, LIKE_ANY, LIKE_WIDE_HEADER, LIKE_HEADER };

/* A row that may be the header. */
struct candidate {
	char delimiter;
	enum likeness likeness;
	size_t n_known;			/* cells that are names of columns */
	size_t n_cells;			/* that are not blank */
	size_t n_above;			/* rows above it that are not blank */
	int line;
	int first_line;			/* of the first row that is not blank; 0: all rows are */
};

/* The folded names and aliases of the columns, each to its column. */
static void name_columns(struct map *names, struct arena *scratch, const struct table_spec *spec)
{
	map_init(names, scratch);
	for (size_t c = 0; c < spec->n_columns; c++)
		map_add(names, text_fold(scratch, spec->columns[c].name), c);
	for (size_t c = 0; c < spec->n_columns; c++) {
		const struct column *column = &spec->columns[c];

		for (size_t i = 0; i < COLUMN_ALIASES_MAX && column->aliases[i]; i++)
			map_add(names, text_fold(scratch, column->aliases[i]), c);
	}
}

/* Which columns have their name in the row, and how many cells are one. */
static size_t find_names(struct table *t, const struct map *names, const struct csv_row *row,
			 bool *found)
{
	size_t n = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct csv_cell *cell = &row->cells[i];
		const struct map_slot *slot = NULL;

		if (cell->length && cell->length <= NAME_BYTES_MAX)
			slot = map_get(names, text_fold(t->scratch,
							text_trim(t->scratch, cell->text)));
		if (!slot)
			continue;
		found[slot->value] = true;
		n++;
	}
	return n;
}

/* May a cell be a slip of a column that a wide table does not have? */
static bool has_slip(const struct table_spec *spec, const struct csv_row *row)
{
	const char *name;

	for (size_t c = 0; c < spec->n_columns; c++) {
		if (!column_long_only(&spec->columns[c]))
			continue;
		name = spec->columns[c].name;
		for (size_t i = 0; i < row->n_cells; i++) {
			if (text_nearest(row->cells[i].text, &name, 1))
				return true;
		}
	}
	return false;
}

static enum likeness likeness_of(const struct table_spec *spec, const struct csv_row *row,
				 const bool *found, bool unknown_cells)
{
	bool all = true, all_of_wide = unknown_cells, may_be_wide = false;

	for (size_t c = 0; c < spec->n_columns; c++) {
		const struct column *column = &spec->columns[c];

		all = all && (found[c] || column->need == NEED_NONE);
		all_of_wide = all_of_wide && (column_long_only(column) ? !found[c]
					     : found[c] || column->need == NEED_NONE);
		may_be_wide = may_be_wide || column_long_only(column);
	}
	if (all)
		return LIKE_HEADER;
	return may_be_wide && all_of_wide && !has_slip(spec, row) ? LIKE_WIDE_HEADER : LIKE_ANY;
}

static struct candidate weigh(struct table *t, const struct map *names, const struct csv_row *row,
			      enum csv_outcome outcome)
{
	struct candidate c = { .line = row->line };
	bool *found = arena_array(t->scratch, t->spec->n_columns, sizeof(*found));

	for (size_t i = 0; i < row->n_cells; i++)
		c.n_cells += row->cells[i].text[strspn(row->cells[i].text, " ")] != '\0';
	c.n_known = find_names(t, names, row, found);
	if (outcome == CSV_OUTCOME_ROW)
		c.likeness = likeness_of(t->spec, row, found, c.n_cells > c.n_known);
	return c;
}

/* Is a row the header rather than the best one above it? Answers of a wide table, or a title, may
 * hold the name of a column, but not as many. */
static bool goes_before(const struct candidate *row, const struct candidate *best)
{
	if (row->likeness < LIKE_WIDE_HEADER && best->likeness < LIKE_WIDE_HEADER)
		return row->n_known > CHANCE_NAMES_MAX && row->n_known > best->n_known;
	if (row->likeness != best->likeness)
		return row->likeness > best->likeness;
	return row->n_known > best->n_known ||
	       (row->n_known == best->n_known && row->n_cells > best->n_cells);
}

/* The row that the delimiter makes the header. */
static struct candidate find_row(struct table *t, const struct map *names, const char *bytes,
				 size_t length, char delimiter)
{
	struct csv_reader *csv = csv_reader_new(t->scratch, bytes, length, delimiter);
	struct candidate best = { 0 };
	enum csv_outcome outcome;
	struct csv_row row;
	size_t n_rows = 0;

	while (n_rows <= BANNER_ROWS_MAX &&
	       (outcome = csv_reader_next(csv, &row)) != CSV_OUTCOME_END) {
		struct candidate c;

		if ((outcome == CSV_OUTCOME_ROW && table_row_blank(&row)) ||
		    row.line < t->first_line)
			continue;
		c = weigh(t, names, &row, outcome);
		c.first_line = n_rows ? best.first_line : row.line;
		c.n_above = n_rows++;
		if (c.n_above == 0 || goes_before(&c, &best))
			best = c;
		if (best.likeness == LIKE_HEADER)
			break;
	}
	best.delimiter = delimiter;
	return best;
}

static bool wins(const struct candidate *c, const struct candidate *best)
{
	if (c->likeness != best->likeness)
		return c->likeness > best->likeness;
	if (c->n_known != best->n_known)
		return c->n_known > best->n_known;
	return c->n_cells > best->n_cells;
}

/* "sep=;", which spreadsheet programs write and read as a first line, names the delimiter. */
static char declared_delimiter(const char *bytes, size_t length)
{
	const char *lf = memchr(bytes, '\n', length);
	size_t end = lf ? (size_t)(lf - bytes) : length;

	if (end && bytes[end - 1] == '\r')
		end--;
	if (end >= 2 && bytes[0] == '"' && bytes[end - 1] == '"') {
		bytes++;
		end -= 2;
	}
	if (end != 5 || strncasecmp(bytes, "sep=", 4) != 0 || !strchr(",;\t|", bytes[4]))
		return '\0';
	return bytes[4];
}

static struct candidate find_header(struct table *t, const char *bytes, size_t length)
{
	struct candidate best, other;
	struct map names;
	char declared = declared_delimiter(bytes, length);

	name_columns(&names, t->scratch, t->spec);
	t->first_line = declared ? 2 : 1;
	best = find_row(t, &names, bytes, length, declared ? declared : delimiters[0]);
	for (size_t i = 1; !declared && best.first_line && i < sizeof(delimiters); i++) {
		other = find_row(t, &names, bytes, length, delimiters[i]);
		if (!other.first_line || wins(&other, &best))
			best = other;
	}
	return best;
}

struct loc table_header_at(const struct table *t, size_t i)
{
	return (struct loc){ t->file, t->header_lines[i], (int)i + 1 };
}

static void keep_headers(struct table *t)
{
	size_t n = t->row.n_cells;

	t->header_line = t->row.line;
	t->headers = arena_array(t->scratch, n, sizeof(*t->headers));
	t->header_lines = arena_array(t->scratch, n, sizeof(*t->header_lines));
	for (size_t i = 0; i < n; i++) {
		t->headers[i] = table_cell(t, i).text;
		t->header_lines[i] = t->row.cells[i].line;
	}
	while (n && !t->headers[n - 1][0])
		n--;
	t->n_headers = n;
	t->known_header = arena_array(t->scratch, t->n_headers, sizeof(*t->known_header));
	t->header_of = arena_array(t->scratch, t->spec->n_columns, sizeof(*t->header_of));
}

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
		int first = t->header_of[c];

		if (t->known_header[i] || !named(column, t->headers[i], by_alias))
			continue;
		if (first < 0) {
			t->header_of[c] = (int)i;
			t->known_header[i] = true;
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
		const struct column *column = &t->spec->columns[c];
		const char *name = column->name, *nearest;
		struct diag *diag;

		if (t->header_of[c] >= 0 || column->need == NEED_NONE ||
		    (t->wide && column_long_only(column)))
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
		table_problem(t, DIAG_CSV007, table_header_at(t, i), NULL,
			      "the column has no name and is not used");
		return true;
	}
	if (!t->spec->keeps_extras && !t->wide) {
		meant = meant_column(t, header);
		diag = table_problem(t, DIAG_CSV007, table_header_at(t, i), header,
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
	diag = table_problem(t, DIAG_CSV006, table_header_at(t, i), header,
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

static bool report_empty(struct table *t)
{
	struct diag *diag = table_problem(t, DIAG_CSV033, (struct loc){ t->file, 1, 1 }, NULL,
					  "the file is empty: it has no header row");

	reading_hint(t->reading, diag, "its first row names the columns: %s, ...",
		     t->spec->columns[0].name);
	return false;
}

static void note_banner(struct table *t, const struct candidate *header)
{
	size_t n = header->n_above;
	struct loc at = { t->file, header->first_line, 1 };

	if (n)
		table_problem(t, DIAG_CSV043, at, NULL,
			      "%zu row%s above the header in line %d %s not used", n,
			      n == 1 ? "" : "s", header->line, n == 1 ? "is" : "are");
}

bool table_read_header(struct table *t, const char *bytes, size_t length)
{
	struct candidate header = find_header(t, bytes, length);
	enum csv_outcome outcome;
	bool matched, required;

	if (!header.first_line)
		return report_empty(t);
	t->delimiter = header.delimiter;
	t->wide = header.likeness == LIKE_WIDE_HEADER;
	t->csv = csv_reader_new(t->scratch, bytes, length, t->delimiter);
	do
		outcome = csv_reader_next(t->csv, &t->row);
	while (t->row.line < header.line);
	if (outcome != CSV_OUTCOME_ROW) {
		table_report_fault(t, outcome);
		return false;
	}
	note_banner(t, &header);
	keep_headers(t);
	matched = match_columns(t);
	required = check_required(t);
	return note_unknowns(t) && matched && required;
}
