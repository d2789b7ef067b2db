/* table.c - see table.h. header.c deals with the header; columns.c and mapped.c with the columns. */
#include "evidence/table.h"

#include <errno.h>
#include <string.h>

#include "base/text.h"
#include "evidence/loose.h"
#include "evidence/mapped.h"
#include "evidence/store.h"

bool table_yes(struct table *t, const struct cell *cell)
{
	static const struct { const char *word; bool yes; } words[] = {
		{ "yes", true }, { "y", true }, { "true", true }, { "1", true },
		{ "no", false }, { "n", false }, { "false", false }, { "0", false },
	};

	if (!cell->text[0])
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		if (text_same_folded(cell->text, words[i].word))
			return words[i].yes;
	}
	table_bad_cell(t, DIAG_CSV045, cell, "is neither yes nor no")->hint =
		"write yes or no, or leave it empty for no";
	return true;
}

/*
 * Set the school of the current row; returns the text of its id cell. If the row does not fit the header, the id is
 * believed only if it is that of a known school; in the schools table, only if no cell before it could have shifted
 * it.
 */
static const char *find_school(struct table *t, bool fits)
{
	const struct known_school *known;
	const char *id = table_row_id(t);

	t->school_id = NULL;
	if (!id)
		return NULL;
	if (t->spec->defines_schools) {
		t->school_id = *id && (fits || t->field_of[0] == 0) ? id : NULL;
		return id;
	}
	known = reading_school(t->reading, id);
	t->school_id = known ? known->id : NULL;
	return id;
}

static struct loc row_start(const struct table *t)
{
	return (struct loc){ t->file, t->row.line, 1 };
}

/* Rows that were joined because a lone CR separates them, in a file whose other lines end differently. */
static bool holds_cr(const struct raw_row *row)
{
	for (size_t i = 0; i < row->n_cells; i++) {
		if (strchr(row->cells[i].text, '\r'))
			return true;
	}
	return false;
}

static void report_ragged(struct table *t)
{
	size_t n = t->row.n_cells;
	const char *delimiter = table_delimiter_name(t->delimiter);
	struct diag *diag;

	diag = table_problem(t, DIAG_CSV004, row_start(t), arena_printf(&t->reading->words, "%zu", n),
			     "the row has %zu cell%s but the header has %zu, so it is not used",
			     n, n == 1 ? "" : "s", t->n_headers);
	if (t->row.last_line > t->row.line)
		reading_hint(t->reading, diag,
			     "a quote that is not closed may have joined lines %d to %d",
			     t->row.line, t->row.last_line);
	else if (holds_cr(&t->row))
		diag->hint = "a line ends in a carriage return only, which joins it to the next: save the file with "
			"one kind of line ending";
	else if (n > t->n_headers)
		reading_hint(t->reading, diag, "put quotes round a cell that holds a %s",
			     delimiter);
	else
		reading_hint(t->reading, diag,
			     "add the missing %ss, or put quotes round a cell that holds "
			     "a line break", delimiter);
}

/* Returns false, with a problem, if the file has exceeded a limit and is not read further. */
static bool within_limits(struct table *t)
{
	struct diag *diag;

	if (t->n_rows < TABLE_ROWS_MAX &&
	    t->reading->diags->n - t->n_problems_before < TABLE_PROBLEMS_MAX)
		return true;
	table_spoilt(t);
	if (t->n_rows >= TABLE_ROWS_MAX) {
		diag = table_problem(t, DIAG_CSV032, row_start(t), NULL,
				     "the file has more than %d rows; the rest is not read",
				     TABLE_ROWS_MAX);
		reading_hint(t->reading, diag, "split it: %s-1.csv, %s-2.csv", t->spec->name,
			     t->spec->name);
	} else {
		table_problem(t, DIAG_CSV032, row_start(t), NULL,
			      "the file has more than %d problems; the rest is not read",
			      TABLE_PROBLEMS_MAX);
	}
	return false;
}

/* For an unusable row of the schools table, remember every cell that may be an id, so that other tables' rows with
 * that id are not reported as unknown. */
static void remember_cells(struct table *t)
{
	enum { ID_BYTES_MAX = 64 };
	struct reading *r = t->reading;

	for (size_t i = 0; i < t->row.n_cells; i++) {
		const char *text = table_raw_text(t, i, CELL_ID);

		if (*text && strlen(text) <= ID_BYTES_MAX)
			map_add(&r->refused_cells, arena_strdup(r->scratch, text), (size_t)t->row.line);
	}
}

/* A school with an unusable row stays known, so that its answers are not reported as a stranger's. */
static void report_unused_row(struct table *t, enum row_outcome outcome)
{
	if (outcome == ROW_OUTCOME_ROW)
		report_ragged(t);
	else
		table_report_fault(t, outcome);
	if (t->spec->defines_schools)
		remember_cells(t);
	if (t->spec->defines_schools && t->school_id && !reading_school(t->reading, t->school_id))
		reading_know(t->reading, reading_text(t->reading, t->school_id), row_start(t));
}

static void fill_row(struct table *t, void *row)
{
	const char *owner = table_owner(t);

	memset(row, 0, t->spec->row_bytes);
	for (size_t i = 0; t->any_lost && i < t->n_fields; i++)
		t->fields[i].lost = false;
	t->any_lost = false;
	for (size_t i = 0; i < t->spec->n_columns; i++) {
		struct cell *cell = (struct cell *)((char *)row + t->spec->columns[i].offset);

		if (t->field_of[i] >= 0)
			*cell = table_cell(t, (size_t)t->field_of[i]);
		else
			*cell = (struct cell){ .text = "", .at = row_start(t) };
		if (i == 0 && owner && !cell->text[0])
			cell->text = owner;
		if (t->free_text[i])
			table_check_free_text(t, cell);
	}
}

/* Whether the mapping drops the row. A row that does not fit its header is dropped only because of its school. */
static bool left_out(struct table *t, bool fits)
{
	const char *id;

	if (fits && !mapped_wants_row(t)) {
		t->n_filtered++;
		return true;
	}
	id = find_school(t, fits);
	if (t->map && t->map->skips_other_schools && id && *id && !t->school_id) {
		t->n_others++;
		return true;
	}
	if (!fits || !t->latest || latest_has(t, id))
		return false;
	t->n_earlier++;
	return true;
}

/* Discard everything about the previous row and read the next one. */
static enum row_outcome next_row(struct table *t)
{
	t->school_id = NULL;
	arena_reset(t->row_scratch);
	arena_reset(&t->reading->words);
	if (t->reading->disk_refused)
		return ROW_OUTCOME_END;
	source_passed(&t->source, row_reader_passed(t->rows));
	return row_reader_next(t->rows, &t->row);
}

/* A row in which nobody wrote anything: a title, the text of a question, an empty line of a plan. It may stand in a form,
 * or in a copy of a form's sheet, where no column says whose a row is either. */
static bool is_for_people(const struct table *t)
{
	const bool of_form = t->whose && t->whose->of_form;

	if (!of_form && !table_owner(t))
		return false;
	for (size_t i = 0; i < t->row.n_cells && i < t->n_headers; i++) {
		const struct table_field *field = &t->fields[i];

		if ((of_form || field->known) && !field->not_said && t->headers[i][0] && !text_blank(t->row.cells[i].text))
			return false;
	}
	return true;
}

bool table_next(struct table *t, void *row)
{
	enum row_outcome outcome;

	while ((outcome = next_row(t)) != ROW_OUTCOME_END) {
		bool is_row = outcome == ROW_OUTCOME_ROW;
		bool fits;

		if (is_row && t->map)
			mapped_settle_width(t);
		fits = is_row && table_settle_width(t);
		if (is_row && (table_row_blank(&t->row) || is_for_people(t)))
			continue;
		if (!within_limits(t))
			return false;
		t->n_rows++;
		if (left_out(t, fits))
			continue;
		if (loose_passed_over(t, outcome)) {
			t->n_rows--;
			continue;
		}
		if (is_row && loose_other_header(t))
			return false;
		if (fits) {
			fill_row(t, row);
			return true;
		}
		report_unused_row(t, outcome);
	}
	return false;
}

void table_keep_texts(struct table *t, void *row)
{
	for (size_t i = 0; i < t->spec->n_columns; i++) {
		struct cell *cell = (struct cell *)((char *)row + t->spec->columns[i].offset);

		cell->text = reading_text(t->reading, cell->text);
	}
}

/* Reported once per school and table: the extra row brings the count above the limit. */
static void report_too_many(struct table *t, struct store *store, size_t owner)
{
	const char *id = t->school_id ? reading_text(t->reading, t->school_id) : NULL;

	store_refuse(store, owner);
	reading_problem(t->reading, DIAG_CSV032, row_start(t), id, id,
			"the school has more than %d rows of %s; from here on they are not used",
			TABLE_SCHOOL_ROWS_MAX, t->spec->name)->hint =
		"an export may hold the same rows many times, or rows of other schools under this one's id";
}

void table_set_aside(struct table *t, struct store *store, size_t owner, const void *row)
{
	size_t n = store_count(store, owner);

	if (n >= TABLE_SCHOOL_ROWS_MAX) {
		if (n == TABLE_SCHOOL_ROWS_MAX)
			report_too_many(t, store, owner);
		return;
	}
	if (!store_add(store, owner, t->file, row))
		reading_refuse_disk(t->reading, t->file, errno);
}

bool table_cell_lost(const struct table *t, size_t offset)
{
	for (size_t i = 0; i < t->spec->n_columns; i++) {
		if (t->spec->columns[i].offset == offset)
			return t->field_of[i] >= 0 && t->fields[t->field_of[i]].lost;
	}
	return false;
}

bool table_check_filled(struct table *t, const void *row)
{
	bool filled = true;

	for (size_t i = 0; i < t->spec->n_columns; i++) {
		const struct column *column = &t->spec->columns[i];
		const struct cell *cell = (const struct cell *)((const char *)row + column->offset);
		const char *name;

		if (t->field_of[i] < 0)
			continue;
		if (t->fields[t->field_of[i]].lost) {	/* reported already */
			filled = filled && !column_must_hold(column);
			continue;
		}
		if ((column->need != NEED_CELL && column->need != NEED_ITEM) || cell->text[0])
			continue;
		name = table_header_over(t, cell->at.column);
		table_problem(t, DIAG_CSV008, cell->at, NULL, "%s is empty", name)->hint =
			t->spec->hinted_column && strcmp(t->spec->hinted_column, column->name) == 0
			? t->spec->empty_hint
			: t->map ? "fill it in, or leave such rows out with the mapping's 'where'"
				 : "fill it in, or delete the row";
		filled = false;
	}
	return filled;
}

static void clear_scratch(void *arena)
{
	arena_clear(arena);
}

static void mark_free_texts(struct table *t)
{
	t->free_text = arena_array(t->scratch, t->spec->n_columns, sizeof(*t->free_text));
	for (size_t i = 0; i < t->spec->n_columns; i++) {
		for (size_t f = 0; t->spec->free_texts && t->spec->free_texts[f]; f++)
			t->free_text[i] |= strcmp(t->spec->free_texts[f], t->spec->columns[i].name) == 0;
	}
}

bool table_open(struct table *t, struct reading *reading, struct arena *scratch,
		const struct table_spec *spec, const struct mapping_table *map, const char *file,
		const struct source *source, const struct whose *whose)
{
	*t = (struct table){ .reading = reading, .spec = spec, .map = map, .file = file, .source = *source,
			     .scratch = scratch, .whose = whose,
			     .school_id = whose ? whose->school_id : NULL };
	t->row_scratch = arena_alloc(scratch, sizeof(*t->row_scratch));
	arena_init(t->row_scratch);
	arena_defer(scratch, clear_scratch, t->row_scratch);
	t->n_problems_before = reading->diags->n;
	if ((!t->source.is_sheet &&
	     !encoding_decode(reading, scratch, file, map ? map->encoding : NULL, &t->source, &t->strays)) ||
	    !table_read_header(t) || !table_find_items(t)) {
		if (!t->stray_name)
			table_spoilt(t);
		return false;
	}
	table_settle_strays(t);
	table_dates_open(t);
	mark_free_texts(t);
	return true;
}
