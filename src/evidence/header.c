/*
 * header.c - finds the header row and the delimiter. Part of table.h.
 *
 * Neither is guessed from statistics: the first rows are read with each delimiter and weighed by the
 * column names and items in them. The header is the first row with all required columns, or else the
 * row with the highest weight, so that missing columns can be reported. Two rules keep a lower row from
 * taking the header's place. A row that cannot be parsed is weighed by the text of its line; if that
 * makes it the header, its fault is reported and no row below it is considered. And a row with the id
 * of a school belongs to that school: it cannot be the header, and after two such rows the search ends.
 */
#include "evidence/table.h"

#include <string.h>
#include <strings.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/mapped.h"

enum {
	BANNER_ROWS_MAX = 20,		/* rows of titles and the like above a header */
	NAME_BYTES_MAX = 100,		/* a longer cell cannot be a column's name */
	WEIGHT_MIN = 2,			/* minimum for a header: any row may contain one name by chance */
	LINE_BYTES_MAX = 64 * 1024,	/* how much of a line that cannot be parsed is weighed */
	SCHOOL_ROWS_MAX = 2		/* the search for a header ends after so many */
};

static const char delimiters[] = { ',', ';', '\t', '|' };

/* How much a row looks like the table's header. */
enum likeness { LIKE_ANY, LIKE_WIDE_HEADER, LIKE_BROKEN, LIKE_HEADER };

/* A row that may be the header. */
struct candidate {
	char delimiter;
	enum likeness likeness;
	size_t weight;			/* number of columns and items it names */
	size_t n_cells;			/* cells that are not blank */
	size_t n_above;			/* rows above it that are not blank */
	bool of_school;			/* contains the id of a school */
	size_t swallowed;		/* the cell, from 1, whose open quote swallows the rows below; 0: none */
	int line;
	int first_line;			/* of the first row that is not blank; 0: all are blank */
};

/* What the search looks for: names of columns or, in a mapped file, the mapping's headers. */
struct search {
	const struct table_spec *spec;
	struct map names;
	bool may_be_wide;
	bool stands;			/* whose the rows are need not be in a column */
	bool is_data;			/* there is no header: the first row is data */
	size_t weight_min;
	int only_line;			/* the header is on this line; 0: anywhere */
};

/* What a row contains. */
struct finding {
	bool *found;			/* per column of the spec */
	bool own_key;			/* it has the first column's own name, which would be strange in a data cell */
	bool of_school;
	size_t n_names, n_items, n_others;
	size_t n_spread;		/* columns for one word each, of those that are spread */
};

/* Map the folded names and aliases of the columns to the columns. */
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

static struct search search_of(struct table *t)
{
	struct search search = { .spec = t->map ? mapped_header_spec(t) : t->spec,
				 .only_line = t->map ? t->map->header_line : 0,
				 .is_data = t->map && t->map->no_header };

	search.stands = t->whose && t->whose->school_id;
	name_columns(&search.names, t->scratch, search.spec);
	for (size_t c = 0; c < search.spec->n_columns; c++)
		search.may_be_wide |= column_long_only(&search.spec->columns[c]);
	search.weight_min = search.spec->n_columns < WEIGHT_MIN ? 1 : WEIGHT_MIN;
	return search;
}

static bool is_school(const struct table *t, const char *text)
{
	return !t->spec->defines_schools && reading_school(t->reading, text);
}

/* Whether the text is an item of the audit. Misspelt items do not count here. */
static bool is_item(const struct table *t, const char *text)
{
	const struct reading *r = t->reading;

	return r->find_item && r->find_item(r->item_context, text, false).id;
}

static void look_at(struct table *t, const struct search *search, const char *text,
		    struct finding *f)
{
	const struct map_slot *slot = NULL;

	text = text_trim(t->scratch, text);
	if (!*text)
		return;
	f->of_school |= is_school(t, text);
	if (strlen(text) <= NAME_BYTES_MAX)
		slot = map_get(&search->names, text_fold(t->scratch, text));
	if (slot) {
		f->n_names += !f->found[slot->value];
		f->found[slot->value] = true;
		f->own_key |= !t->map && slot->value == 0 &&
			      text_same_folded(text, search->spec->columns[0].name);
	} else if (!t->map && table_spread_of(t->scratch, t->spec, text)) {
		f->n_spread++;
	} else if (search->may_be_wide && is_item(t, text)) {
		f->n_items++;
	} else {
		f->n_others++;
	}
}

/* Weigh a line that may have stray quotes: cut it at each delimiter and ignore quotes. */
static void look_at_line(struct table *t, const struct search *search, const char *line,
			 size_t length, char delimiter, struct finding *f)
{
	const char *end = memchr(line, '\n', length);

	if (end)
		length = (size_t)(end - line);
	if (length > LINE_BYTES_MAX)
		length = LINE_BYTES_MAX;
	for (const char *stop = line + length; line <= stop; line++) {
		const char *cut = memchr(line, delimiter, (size_t)(stop - line));
		char *piece, *to;

		cut = cut ? cut : stop;
		piece = to = arena_strndup(t->scratch, line, (size_t)(cut - line));
		for (const char *from = piece; *from; from++) {
			if (*from != '"')
				*to++ = *from;
		}
		*to = '\0';
		look_at(t, search, piece, f);
		line = cut;
	}
}

/* Whether a line inside a cell is a row of the table with this many cells. Programs write no blank after a delimiter;
 * in prose there is one. */
static bool is_row(struct table *t, const char *line, size_t length, char delimiter, size_t n_cells)
{
	const char *cut;
	size_t n = 1;

	for (size_t i = 0; i < length; i++) {
		if (line[i] != delimiter)
			continue;
		if (i + 1 < length && line[i + 1] == ' ')
			return false;
		n++;
	}
	if (n > 2 && n >= n_cells)
		return true;
	cut = memchr(line, delimiter, length);
	return cut && is_school(t, text_trim(t->scratch, arena_strndup(t->scratch, line,
								      (size_t)(cut - line))));
}

/* The first cell, from 1, that swallowed rows because its quote is closed in a later row; 0: none. */
static size_t swallowing_cell(struct table *t, const struct raw_row *row, char delimiter)
{
	for (size_t i = 0; row->last_line > row->line && i < row->n_cells; i++) {
		const char *line = strchr(row->cells[i].text, '\n');

		while (line) {
			const char *end = strchr(++line, '\n');

			if (is_row(t, line, end ? (size_t)(end - line) : strlen(line), delimiter,
				   row->n_cells))
				return i + 1;
			line = end;
		}
	}
	return 0;
}

/* Whether some cell may be a misspelt column that a wide table does not have. */
static bool has_slip(const struct table_spec *spec, const struct raw_row *row)
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

static enum likeness likeness_of(const struct search *search, const struct raw_row *row,
				 const struct finding *f)
{
	const struct table_spec *spec = search->spec;
	bool all = true, all_of_wide = search->may_be_wide && f->n_items + f->n_others + f->n_spread;

	if (search->stands && !f->found[0] && !f->n_items)
		all_of_wide = false;	/* or any title would do */

	for (size_t c = 0; c < spec->n_columns; c++) {
		const struct column *column = &spec->columns[c];
		bool found = f->found[c] || (c == 0 && search->stands);

		all = all && (found || column->need == NEED_NONE || (f->n_spread && table_is_spread(spec, column)));
		all_of_wide = all_of_wide && (column_long_only(column) ? !found
					     : found || column->need == NEED_NONE);
	}
	if (all)
		return LIKE_HEADER;
	return all_of_wide && !has_slip(spec, row) ? LIKE_WIDE_HEADER : LIKE_ANY;
}

static struct candidate weigh(struct table *t, const struct search *search,
			      const struct raw_row *row, enum row_outcome outcome, char delimiter)
{
	struct candidate c = { .delimiter = delimiter, .line = row->line,
			       .swallowed = search->is_data ? 0 : swallowing_cell(t, row, delimiter) };
	struct finding f = { .found = arena_array(t->scratch, search->spec->n_columns,
						  sizeof(*f.found)) };
	bool broken = outcome != ROW_OUTCOME_ROW || c.swallowed;

	for (size_t i = 0; i < row->n_cells; i++) {
		const struct raw_cell *cell = &row->cells[i];

		c.n_cells += cell->text[strspn(cell->text, " ")] != '\0';
		if (outcome != ROW_OUTCOME_ROW && row->fault_line == row->line)
			continue;
		if (broken && strchr(cell->text, '\n'))
			look_at_line(t, search, cell->text, cell->length, delimiter, &f);
		else
			look_at(t, search, cell->text, &f);
	}
	if (outcome != ROW_OUTCOME_ROW)
		look_at_line(t, search, row->source, row->source_length, delimiter, &f);
	c.likeness = broken ? LIKE_BROKEN : likeness_of(search, row, &f);
	c.of_school = f.of_school;
	c.weight = f.n_names + f.own_key + f.n_items + f.n_spread;
	if (!t->reading->find_item && c.likeness == LIKE_WIDE_HEADER)
		c.weight += f.n_others;
	return c;
}

/* Whether a row may be the header: it parsed and has every column, or it weighs enough. */
static bool may_be_header(const struct search *search, const struct candidate *c)
{
	return c->likeness == LIKE_HEADER || (!c->of_school && c->weight >= search->weight_min);
}

/* Whether no row below this one can be the header. */
static bool settles(const struct search *search, const struct candidate *best)
{
	return best->likeness == LIKE_HEADER ||
	       (best->likeness == LIKE_BROKEN && may_be_header(search, best));
}

/* Whether a row is the header rather than the best one above it. */
static bool goes_before(const struct search *search, const struct candidate *row,
			const struct candidate *best)
{
	if (row->likeness == LIKE_HEADER || !may_be_header(search, row))
		return row->likeness == LIKE_HEADER;
	return !may_be_header(search, best) || row->weight > best->weight;
}

/* The row that is the header if this is the delimiter. */
static struct candidate find_row(struct table *t, const struct search *search, char delimiter)
{
	struct row_reader *rows = row_reader_new(t->scratch, &t->source, 0, delimiter);
	struct candidate best = { .delimiter = delimiter };
	size_t n_rows = 0, n_of_schools = 0;
	enum row_outcome outcome;
	struct raw_row row;

	while (n_rows <= BANNER_ROWS_MAX &&
	       (outcome = row_reader_next(rows, &row)) != ROW_OUTCOME_END) {
		struct candidate c;

		if ((outcome == ROW_OUTCOME_ROW && table_row_blank(&row)) ||
		    row.line < t->first_line || row.line < search->only_line)
			continue;
		if (search->only_line && row.line > search->only_line)
			break;
		c = weigh(t, search, &row, outcome, delimiter);
		c.first_line = n_rows ? best.first_line : row.line;
		c.n_above = n_rows++;
		if (c.n_above == 0 || goes_before(search, &c, &best))
			best = c;
		n_of_schools += c.of_school;
		if (settles(search, &best) || n_of_schools == SCHOOL_ROWS_MAX ||
		    (n_of_schools && may_be_header(search, &best)))
			break;
	}
	return best;
}

/* Whether one delimiter's header is better than another's. */
static bool wins(const struct candidate *c, const struct candidate *best)
{
	const struct candidate *other = c->likeness == LIKE_HEADER ? best : c;
	const struct candidate *whole = other == c ? best : c;

	if ((c->likeness == LIKE_HEADER) != (best->likeness == LIKE_HEADER))
		return (other->likeness == LIKE_BROKEN && other->weight > whole->weight) == (other == c);
	if (c->weight != best->weight)
		return c->weight > best->weight;
	return c->n_cells > best->n_cells;
}

/* "sep=;" as a first line, written and read by spreadsheet programs, names the delimiter. */
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

static struct candidate find_header(struct table *t)
{
	struct search search = search_of(t);
	char declared = t->source.is_sheet ? '\0' : declared_delimiter(t->source.bytes, t->source.length);
	struct candidate best, other;

	t->first_line = declared ? 2 : 1;
	if (t->map && t->map->delimiter)
		declared = t->map->delimiter;
	best = find_row(t, &search, declared ? declared : delimiters[0]);
	for (size_t i = 1; !declared && !t->source.is_sheet && best.first_line && i < sizeof(delimiters); i++) {
		other = find_row(t, &search, delimiters[i]);
		if (!other.first_line || wins(&other, &best))
			best = other;
	}
	return best;
}

/* Columns may lack a name. Trailing ones are reported only when a row fills them. */
static void keep_headers(struct table *t)
{
	size_t n = t->row.n_cells;

	t->header_line = t->row.line;
	t->n_header_cells = n;
	t->headers = arena_array(t->scratch, n, sizeof(*t->headers));
	t->header_lines = arena_array(t->scratch, n, sizeof(*t->header_lines));
	t->header_strays = arena_array(t->scratch, n, sizeof(*t->header_strays));
	for (size_t i = 0; i < n; i++) {
		t->header_strays[i] = table_first_stray(t, t->row.cells[i].text);
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

/* The cell's quote is closed in a later row, so the text it swallowed is not part of a header. */
static void report_swallowed(struct table *t, size_t cell)
{
	const struct raw_cell *at = &t->row.cells[cell - 1];

	t->row.fault_line = at->line;
	t->row.source = at->text;
	t->row.source_length = at->length;
	t->row.n_cells = cell - 1;
	table_report_fault(t, ROW_OUTCOME_BROKEN_QUOTE);
}

bool table_read_header(struct table *t)
{
	struct candidate header = find_header(t);
	enum row_outcome outcome;
	size_t n_cells;

	if (!header.first_line)
		return report_empty(t);
	t->delimiter = header.delimiter;
	t->wide = !t->map && header.likeness == LIKE_WIDE_HEADER && !header.of_school;
	t->rows = row_reader_new(t->scratch, &t->source, 0, t->delimiter);
	do
		outcome = row_reader_next(t->rows, &t->row);
	while (t->row.line < header.line);
	if (outcome != ROW_OUTCOME_ROW)
		table_report_fault(t, outcome);
	else if (header.swallowed)
		report_swallowed(t, header.swallowed);
	if (outcome != ROW_OUTCOME_ROW || header.swallowed)
		return false;
	note_banner(t, &header);
	n_cells = t->row.n_cells;
	keep_headers(t);
	if (t->map && !mapped_settle_headers(t, n_cells))
		return false;
	t->rows_start = row_reader_passed(t->rows);
	if (t->map && t->map->no_header) {	/* the first row has been examined but is still to be read as data */
		t->rows = row_reader_new(t->scratch, &t->source, 0, t->delimiter);
		t->rows_start = 0;
	}
	if (!table_guard_columns(t))
		return false;
	if (!t->map)
		return table_match_columns(t);
	if (!mapped_bind(t))
		return false;
	if (t->map->latest)
		latest_find(t);
	return true;
}
