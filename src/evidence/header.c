/*
 * header.c - the header row: where it is, and which delimiter. Part of table.h.
 *
 * Neither delimiter nor header is guessed from statistics: the first rows are read with each
 * delimiter, and the row that has every column the table must have is the header. If none has, it
 * is the one with most known names, so that what is missing can be said. A table that may be wide
 * is so if it has neither column of an answer but others that are unknown. Of delimiters that find
 * equal headers the one that makes most cells wins, then the order comma, semicolon,
 * tab, bar.
 */
#include "evidence/table.h"

#include <string.h>
#include <strings.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/mapped.h"

enum {
	BANNER_ROWS_MAX = 20,		/* of titles and the like above a header */
	NAME_BYTES_MAX = 100,		/* a longer cell is no column's name */
	CHANCE_NAMES_MAX = 1		/* known names that a row may hold and be no header */
};

static const char delimiters[] = { ',', ';', '\t', '|' };

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

/* What is looked for: the names of columns; of a mapped file its own headers. */
struct search {
	const struct table_spec *spec;
	struct map names;
	int only_line;			/* the header is in this line; 0: anywhere */
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

static struct candidate weigh(struct table *t, const struct search *search,
			      const struct csv_row *row, enum csv_outcome outcome)
{
	struct candidate c = { .line = row->line };
	bool *found = arena_array(t->scratch, search->spec->n_columns, sizeof(*found));

	for (size_t i = 0; i < row->n_cells; i++)
		c.n_cells += row->cells[i].text[strspn(row->cells[i].text, " ")] != '\0';
	c.n_known = find_names(t, &search->names, row, found);
	if (outcome == CSV_OUTCOME_ROW)
		c.likeness = likeness_of(search->spec, row, found, c.n_cells > c.n_known);
	return c;
}

/* Is a row the header for all that the other may be one of a wide table, as each row is that has a
 * school's id and other cells? It cannot be read to its end and all before the fault are names, no
 * fewer than the other has; or it lacks a column, and has more names. */
static bool outdoes(const struct candidate *row, const struct candidate *wide)
{
	if (wide->likeness != LIKE_WIDE_HEADER || row->likeness >= LIKE_WIDE_HEADER)
		return false;
	if (row->likeness == LIKE_BROKEN)
		return row->n_known && row->n_known == row->n_cells &&
		       row->n_known >= wide->n_known;
	return row->n_known > CHANCE_NAMES_MAX && row->n_known > wide->n_known;
}

/* Is a row the header rather than the best one above it? Answers of a wide table, or a title, may
 * hold the name of a column, but not as many. */
static bool goes_before(const struct candidate *row, const struct candidate *best)
{
	if (row->likeness < LIKE_WIDE_HEADER && best->likeness < LIKE_WIDE_HEADER)
		return row->n_known > CHANCE_NAMES_MAX && row->n_known > best->n_known;
	if (outdoes(best, row))
		return false;
	if (row->likeness != best->likeness)
		return row->likeness > best->likeness;
	return row->n_known > best->n_known ||
	       (row->n_known == best->n_known && row->n_cells > best->n_cells);
}

/* The row that the delimiter makes the header. */
static struct candidate find_row(struct table *t, const struct search *search, const char *bytes,
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
		    row.line < t->first_line || row.line < search->only_line)
			continue;
		if (search->only_line && row.line > search->only_line)
			break;
		c = weigh(t, search, &row, outcome);
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

/* Where neither is a header, a row with known names that cannot be read goes before one that can
 * but has none. */
static bool wins(const struct candidate *c, const struct candidate *best)
{
	if (c->likeness < LIKE_WIDE_HEADER && best->likeness < LIKE_WIDE_HEADER
	    && c->n_known != best->n_known)
		return c->n_known > best->n_known;
	if (outdoes(c, best) || outdoes(best, c))
		return outdoes(c, best);
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
	struct search search = { .spec = t->map ? mapped_header_spec(t) : t->spec,
				 .only_line = t->map ? t->map->header_line : 0 };
	char declared = declared_delimiter(bytes, length);
	struct candidate best, other;

	name_columns(&search.names, t->scratch, search.spec);
	t->first_line = declared ? 2 : 1;
	if (t->map && t->map->delimiter)
		declared = t->map->delimiter;
	best = find_row(t, &search, bytes, length, declared ? declared : delimiters[0]);
	for (size_t i = 1; !declared && best.first_line && i < sizeof(delimiters); i++) {
		other = find_row(t, &search, bytes, length, delimiters[i]);
		if (!other.first_line || wins(&other, &best))
			best = other;
	}
	return best;
}

static void keep_headers(struct table *t)
{
	size_t n = t->row.n_cells;

	t->header_line = t->row.line;
	t->headers = arena_array(t->scratch, n, sizeof(*t->headers));
	t->header_lines = arena_array(t->scratch, n, sizeof(*t->header_lines));
	for (size_t i = 0; i < n; i++) {
		t->headers[i] = reading_text(t->reading, table_bare_cell(t, i, CELL_HEADER).text);
		t->header_lines[i] = t->row.cells[i].line;
	}
	while (n && !t->headers[n - 1][0])
		n--;
	t->n_headers = n;
	t->header_used = arena_array(t->scratch, t->row.n_cells, sizeof(*t->header_used));
	t->field_of = arena_array(t->scratch, t->spec->n_columns, sizeof(*t->field_of));
}

static bool report_empty(struct table *t)
{
	int line = t->map ? t->map->header_line : 0;
	struct diag *diag;

	if (line) {
		table_problem(t, DIAG_CSV033, (struct loc){ t->file, line, 1 }, NULL,
			      "no row starts in line %d, where the mapping says the header is", line)
			->hint = "count the lines as an editor shows them, from 1";
		return false;
	}
	diag = table_problem(t, DIAG_CSV033, (struct loc){ t->file, 1, 1 }, NULL,
			     "the file is empty: it has no header row");
	if (!t->map)
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

bool table_read_header(struct table *t)
{
	const char *bytes = t->source.bytes;
	size_t length = t->source.length;
	struct candidate header = find_header(t, bytes, length);
	enum csv_outcome outcome;
	size_t n_cells;

	if (!header.first_line)
		return report_empty(t);
	t->delimiter = header.delimiter;
	t->wide = !t->map && header.likeness == LIKE_WIDE_HEADER;
	t->csv = csv_reader_new(t->scratch, bytes, length, t->delimiter);
	do
		outcome = csv_reader_next(t->csv, &t->row);
	while (t->row.line < header.line);
	if (outcome != CSV_OUTCOME_ROW) {
		table_report_fault(t, outcome);
		return false;
	}
	note_banner(t, &header);
	n_cells = t->row.n_cells;
	keep_headers(t);
	if (t->map && !mapped_settle_headers(t, n_cells))
		return false;
	if (t->map && t->map->no_header)	/* the row has been looked at, not read */
		t->csv = csv_reader_new(t->scratch, bytes, length, t->delimiter);
	if (!table_guard_columns(t))
		return false;
	return t->map ? mapped_bind(t) : table_match_columns(t);
}
