/*
 * mapped.c - see mapped.h.
 *
 * Without a mapping, a table has one field per header. With a mapping it has one field per column of
 * the mapping, and the headers of its cells are looked up once per file. After that, no other file of
 * this room needs to know about mappings.
 */
#include "evidence/mapped.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/number.h"

/* "B" is 2, "AA" 27. */
static int letters_number(const char *letters)
{
	int number = 0;

	for (const char *c = letters; *c && number <= RAW_ROW_CELLS_MAX; c++) {
		char capital = *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;

		if (capital < 'A' || capital > 'Z')
			return 0;
		number = number * 26 + (capital - 'A' + 1);
	}
	return number;
}

int mapping_column_number(const char *header)
{
	char *end;
	long number;

	if (*header != '#')
		return 0;
	if (header[1] < '0' || header[1] > '9')
		return letters_number(header + 1);
	number = strtol(header + 1, &end, 10);
	return *end || number > RAW_ROW_CELLS_MAX ? 0 : (int)number;
}

/* For a name joined from several rows, the part in the first row, by which that row is found. */
static const char *named_in_first_row(const struct table *t, const char *header)
{
	const char *rest = t->map->header_rows > 1 ? strstr(header, MAPPING_HEADER_BETWEEN) : NULL;

	return rest ? arena_strndup(t->scratch, header, (size_t)(rest - header)) : header;
}

const struct table_spec *mapped_header_spec(struct table *t)
{
	const struct mapping_table *map = t->map;
	struct table_spec *spec = arena_alloc(t->scratch, sizeof(*spec));
	struct column *columns;
	struct map seen;
	size_t most = map->n_filters;

	for (size_t i = 0; i < map->n_columns; i++)
		most += map->columns[i].n_headers;
	columns = arena_array(t->scratch, most, sizeof(*columns));
	map_init(&seen, t->scratch);
	for (size_t i = 0; i < map->n_columns + map->n_filters; i++) {
		bool is_filter = i >= map->n_columns;
		const char *const *headers = is_filter ? &map->filters[i - map->n_columns].header
						       : map->columns[i].headers;
		size_t n = is_filter ? 1 : map->columns[i].n_headers;

		for (size_t h = 0; h < n; h++) {
			const char *name = named_in_first_row(t, headers[h]);
			const char *key = text_fold(t->scratch, name);

			if (map->no_header || mapping_column_number(name))
				continue;

			if (map_add(&seen, key, i * most + h)->value == i * most + h)
				columns[spec->n_columns++] =
					(struct column){ .name = name, .need = NEED_COLUMN };
		}
	}
	spec->columns = columns;
	return spec;
}

/* "#A", "#B": the name of a column that has no other. */
static const char *letters_of(struct arena *arena, size_t column)
{
	char letters[8], *first = letters + sizeof(letters) - 1;

	*first = '\0';
	for (size_t rest = column + 1; rest; rest = (rest - 1) / 26)
		*--first = (char)('A' + (rest - 1) % 26);
	return arena_printf(arena, "#%s", first);
}

/* Build "Question / Option". A question is written once, above the first of its options, as in merged cells. */
static void join_row(struct table *t, size_t n_cells)
{
	const char *above = "";

	for (size_t i = 0; i < n_cells; i++) {
		const char *top = i < t->n_headers ? t->headers[i] : "", *below = "";

		if (*top)
			above = top;
		if (i < t->row.n_cells)
			below = table_bare_cell(t, i, CELL_HEADER).text;
		if (!*below || !*above)
			t->headers[i] = reading_text(t->reading, *below ? below : top);
		else
			t->headers[i] = reading_text(t->reading, arena_printf(t->scratch, "%s%s%s", above,
									      MAPPING_HEADER_BETWEEN, below));
	}
	while (n_cells && !t->headers[n_cells - 1][0])
		n_cells--;
	t->n_headers = n_cells > t->n_headers ? n_cells : t->n_headers;
}

/* The last column that the mapping names by letter or number. */
static size_t last_numbered(const struct mapping_table *map)
{
	int last = 0;

	for (size_t i = 0; i < map->n_columns; i++) {
		for (size_t h = 0; h < map->columns[i].n_headers; h++) {
			int number = mapping_column_number(map->columns[i].headers[h]);

			last = number > last ? number : last;
		}
	}
	for (size_t i = 0; i < map->n_filters; i++) {
		int number = mapping_column_number(map->filters[i].header);

		last = number > last ? number : last;
	}
	return (size_t)last;
}

static void report_header_row(struct table *t, enum row_outcome outcome)
{
	struct loc at = { t->file, t->header_line, 1 };

	table_report_fault(t, outcome);
	if (outcome == ROW_OUTCOME_END)
		table_problem(t, DIAG_CSV033, at, NULL, "the file ends within its header, which has %d rows as the mapping "
			      "says", t->map->header_rows)
			->hint = "correct header or header_rows in the mapping";
}

bool mapped_settle_headers(struct table *t, size_t n_cells)
{
	size_t last = last_numbered(t->map);

	for (int row = 1; row < t->map->header_rows; row++) {
		enum row_outcome outcome = row_reader_next(t->rows, &t->row);

		if (outcome != ROW_OUTCOME_ROW) {
			report_header_row(t, outcome);
			return false;
		}
		join_row(t, n_cells);
	}
	if (last > n_cells)
		last = n_cells;
	if (last > t->n_headers)
		t->n_headers = last;
	for (size_t i = 0; t->map->no_header && i < t->n_headers; i++)
		t->headers[i] = reading_text(t->reading, letters_of(t->scratch, i));
	return true;
}

static struct diag *report(struct table *t, enum diag_code code, int line, const char *header,
			   const char *message)
{
	struct loc at = { t->reading->mapping->file, line, 1 };

	return reading_problem(t->reading, code, at, NULL, header, "%s", message);
}

/* The column that "#B" or "#2" names; -1, with a problem, if it does not exist. */
static int find_numbered(struct table *t, const char *header, int line)
{
	const int number = mapping_column_number(header);
	struct diag *diag;

	if ((size_t)number <= t->n_headers)
		return number - 1;
	diag = report(t, DIAG_MAP002, line, header,
		      arena_printf(t->scratch, "%s has no column %s: its %s has %zu", t->file, header + 1,
				   t->map->no_header ? "first row" : "header", t->n_headers));
	diag->hint = "columns are counted from A, or from 1";
	return -1;
}

/* The index of the header; -1, with a problem, if it does not exist. */
static int find_header(struct table *t, const char *header, int line)
{
	const char *nearest;
	struct diag *diag;
	int found = -1;

	for (size_t i = 0; i < t->n_headers; i++) {
		if (!text_same_folded(header, t->headers[i]))
			continue;
		if (found >= 0) {
			report(t, DIAG_CSV006, line, header,
			       arena_printf(t->scratch, "columns %d and %zu of %s are both named "
					    "'%s'", found + 1, i + 1, t->file,
					    reading_shown(t->reading, header)))
				->hint = arena_printf(t->reading->diags->arena, "name the one that is meant by its "
						      "letter: '%s' or '%s'", letters_of(t->scratch, (size_t)found),
						      letters_of(t->scratch, i));
			return -1;
		}
		found = (int)i;
	}
	if (found >= 0)
		return found;
	if (mapping_column_number(header))
		return find_numbered(t, header, line);
	diag = report(t, DIAG_MAP002, line, header,
		      arena_printf(t->scratch, "%s has no column '%s' in line %d", t->file,
				   reading_shown(t->reading, header), t->header_line));
	nearest = text_nearest(header, t->headers, t->n_headers);
	reading_hint_nearest(t->reading, diag, header, nearest,
			     "check the header's text, and which line it is in");
	return -1;
}

/* A column that an audit renames keeps its own name as well. */
static bool is_name_of(const struct table_spec *spec, const struct column *column, const char *name)
{
	return text_same_folded(column->name, name) ||
	       (spec->named_by_audit && column->aliases[0] && text_same_folded(column->aliases[0], name));
}

static bool check_known(struct table *t, const struct table_field *field, const struct mapping_column *rule)
{
	const char **names;

	if (field->known || !t->spec->named_by_audit)
		return true;
	names = arena_array(t->scratch, t->spec->n_columns, sizeof(*names));
	for (size_t c = 0; c < t->spec->n_columns; c++)
		names[c] = t->spec->columns[c].name;
	reading_hint_nearest(t->reading,
			     report(t, DIAG_AUD007, rule->line, rule->name,
				    arena_printf(t->scratch, "'%s' is not a column of %s in this audit",
						 reading_shown(t->reading, rule->name), t->spec->name)),
			     rule->name, text_nearest(rule->name, names, t->spec->n_columns),
			     "'waymark schema' has the columns of the table as the audit names them");
	return false;
}

static bool bind_field(struct table *t, struct table_field *field,
		       const struct mapping_column *rule)
{
	bool ok = true;

	*field = (struct table_field){ .name = reading_text(t->reading, rule->name),
				       .rule = rule, .n_cells = rule->n_headers };
	field->cells = arena_array(t->scratch, rule->n_headers, sizeof(*field->cells));
	for (size_t h = 0; h < rule->n_headers; h++) {
		field->cells[h] = find_header(t, rule->headers[h], rule->line);
		if (field->cells[h] < 0 || !table_guard_bound(t, (size_t)field->cells[h]))
			ok = false;
		else
			t->header_used[field->cells[h]] = true;
	}
	for (size_t c = 0; c < t->spec->n_columns; c++) {
		if (!is_name_of(t->spec, &t->spec->columns[c], rule->name))
			continue;
		t->field_of[c] = (int)(field - t->fields);
		field->known = true;
		field->column = &t->spec->columns[c];
	}
	return check_known(t, field, rule) && ok;
}

/* Every column that a row must have is filled from something. */
static bool has_needed(struct table *t)
{
	for (size_t c = 0; t->spec->named_by_audit && c < t->spec->n_columns; c++) {
		const char *name = t->spec->columns[c].name;

		if (t->spec->columns[c].need == NEED_NONE || t->field_of[c] >= 0)
			continue;
		report(t, DIAG_AUD005, t->map->line, NULL, arena_printf(t->scratch, "the table has no '%s'", name))
			->hint = reading_text(t->reading, arena_printf(t->scratch, "say where %s gets its %s from",
								       t->spec->name, name));
		return false;
	}
	return true;
}

static bool bind_latest(struct table *t)
{
	int cell = t->map->latest ? find_header(t, t->map->latest, t->map->latest_line) : 0;

	if (!t->map->latest)
		return true;
	if (cell < 0 || !table_guard_bound(t, (size_t)cell))
		return false;
	t->latest_cell = (size_t)cell;
	t->header_used[cell] = true;
	return true;
}

/* Cells after the last column may be parts of its text. If that column is read, such a row cannot be read safely,
 * since nobody knows which of its cells is one too many. */
static bool bind_overflow(struct table *t)
{
	size_t last = t->n_headers - 1;

	if (!t->map->overflow || !t->n_headers || !t->header_used[last])
		return true;
	report(t, DIAG_MAP005, t->map->line, t->headers[last],
	       arena_printf(t->scratch, "cells after the last column of %s cannot be ignored, since that column, "
			"'%s', is read", t->file, reading_shown(t->reading, t->headers[last])))
		->hint = "take overflow out of the mapping, and put quotes round such cells in the file";
	return false;
}

bool mapped_bind(struct table *t)
{
	const struct mapping_table *map = t->map;
	bool ok = true;

	t->fields = arena_array(t->scratch, map->n_columns, sizeof(*t->fields));
	t->n_fields = map->n_columns;
	t->filter_cells = arena_array(t->scratch, map->n_filters, sizeof(*t->filter_cells));
	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->field_of[c] = -1;
	for (size_t i = 0; i < map->n_columns; i++)
		ok = bind_field(t, &t->fields[i], &map->columns[i]) && ok;
	for (size_t i = 0; i < map->n_filters; i++) {
		int cell = find_header(t, map->filters[i].header, map->filters[i].line);

		t->filter_cells[i] = cell;
		if (cell < 0 || !table_guard_bound(t, (size_t)cell))
			ok = false;
		else
			t->header_used[cell] = true;
	}
	ok = bind_latest(t) && bind_overflow(t) && has_needed(t) && ok;
	for (size_t c = 0; c < t->spec->n_columns; c++)
		t->wide = t->wide || (t->spec->columns[c].need == NEED_ITEM && t->field_of[c] < 0);
	return ok;
}

bool mapped_wants_row(struct table *t)
{
	for (size_t i = 0; t->map && i < t->map->n_filters; i++) {
		const struct mapping_filter *filter = &t->map->filters[i];
		const char *text = table_raw_text(t, (size_t)t->filter_cells[i], CELL_WORD);
		size_t v = 0;

		while (v < filter->n_values && !text_same_id(filter->values[v], text))
			v++;
		if ((v < filter->n_values) == filter->is_not)
			return false;
	}
	return true;
}

void mapped_fill_up(struct table *t)
{
	size_t n = t->row.n_cells;
	struct raw_cell *cells;

	if (!n || n >= t->n_headers)
		return;
	cells = arena_array(t->row_scratch, t->n_headers, sizeof(*cells));
	memcpy(cells, t->row.cells, n * sizeof(*cells));
	for (size_t i = n; i < t->n_headers; i++)
		cells[i] = (struct raw_cell){ .text = "", .line = t->row.last_line };
	t->row.cells = cells;
	t->row.n_cells = t->n_headers;
}

static bool has_more(const struct table *t)
{
	for (size_t i = t->n_headers; i < t->row.n_cells; i++) {
		if (!text_blank(t->row.cells[i].text))
			return true;
	}
	return false;
}

void mapped_settle_width(struct table *t)
{
	if (t->map->overflow && t->row.n_cells > t->n_headers) {
		t->n_over += has_more(t);
		t->row.n_cells = t->n_headers;
	}
	if (t->map->short_rows && !t->source.is_sheet && t->row.n_cells && t->row.n_cells < t->n_headers &&
	    !table_row_blank(&t->row)) {
		t->n_short++;
		mapped_fill_up(t);
	}
}

void mapped_finish(struct table *t)
{
	const char *is_short = arena_printf(t->scratch, t->n_short == 1 ? "%zu row is filled up with empty cells"
								   : "%zu rows are filled up with empty cells",
					    t->n_short);
	const char *is_over = arena_printf(t->scratch, t->n_over == 1 ? "in %zu row the cells after the last "
			"column are ignored"
								 : "in %zu rows the cells after the last column "
										"are ignored", t->n_over);

	t->school_id = NULL;
	if (t->n_short || t->n_over)
		table_problem(t, DIAG_MAP004, (struct loc){ t->file, t->header_line, 1 }, NULL,
			      "%s%s%s, as the mapping says", t->n_short ? is_short : "",
			      t->n_short && t->n_over ? ", and " : "", t->n_over ? is_over : "")
			->hint = "take short_rows or overflow out of the mapping to be told of each row";
}

/* "'Attendance', in 5 bands from 20, 40, 60, 80" */
static const char *treated(struct reading *r, const struct mapping_column *rule, const char *text)
{
	for (size_t i = 0; i < rule->n_strip; i++)
		text = arena_printf(r->scratch, "%s%s '%s'", text, i ? "," : " without", rule->strip[i]);
	for (size_t i = 0; i < rule->n_bands; i++)
		text = i ? arena_printf(r->scratch, "%s, %s", text, number_text(r->scratch, rule->bands_micro[i]))
			 : arena_printf(r->scratch, "%s, in %zu bands from %s", text, rule->n_bands + 1,
					number_text(r->scratch, rule->bands_micro[i]));
	if (rule->before && *rule->before)
		text = arena_printf(r->scratch, "'%s' + %s", rule->before, text);
	if (rule->after && *rule->after)
		text = arena_printf(r->scratch, "%s + '%s'", text, rule->after);
	return text;
}

/* Where a column comes from, in words for a person. */
static const char *source_of(struct reading *r, const struct mapping_column *rule)
{
	const char *first = rule->n_headers ? rule->headers[0] : "";
	const char *text = arena_printf(r->scratch, "'%s'", first);

	switch (rule->how) {
	case MAPPING_FROM:
		break;
	case MAPPING_CONSTANT:
		text = arena_printf(r->scratch, "the constant '%s'", rule->text);
		break;
	case MAPPING_JOIN:
		for (size_t i = 1; i < rule->n_headers; i++)
			text = arena_printf(r->scratch, "%s + '%s'", text, rule->headers[i]);
		break;
	case MAPPING_SPLIT:
		text = arena_printf(r->scratch, "part %d of %s", rule->part, text);
		break;
	}
	return reading_text(r, treated(r, rule, text));
}

struct mapping_use mapped_use(struct table *t)
{
	struct reading *r = t->reading;
	struct mapping_fill *fills = arena_array(r->arena, t->n_fields, sizeof(*fills));
	const char **unused = arena_array(r->arena, t->n_headers, sizeof(*unused));
	struct mapping_use use = {
		.file = t->file, .table = t->spec->name, .n_fills = t->n_fields,
		.n_rows = t->n_rows, .n_filtered = t->n_filtered, .n_others = t->n_others,
		.n_earlier = t->n_earlier, .n_short = t->n_short, .n_over = t->n_over,
		.symbols = t->map->symbols, .n_symbols = t->map->n_symbols,
		.latest = t->map->latest, .tolerance_milli = t->map->tolerance_milli,
	};

	for (size_t i = 0; i < t->n_fields; i++)
		fills[i] = (struct mapping_fill){ t->fields[i].name,
						  source_of(r, t->fields[i].rule) };
	for (size_t i = 0; i < t->n_headers; i++) {
		if (!t->header_used[i] && t->headers[i][0])
			unused[use.n_unused++] = t->headers[i];
	}
	use.fills = fills;
	use.unused = unused;
	return use;
}
