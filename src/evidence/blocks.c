/*
 * blocks.c - rows that are narrower or wider than the header but can still be read. Part of table.h.
 *
 * Excel writes a CSV file in blocks of 16 rows, each as wide as the last filled column of the block.
 * Below a header of nine columns there may be rows of six, if the last three are empty, or of ten, if
 * somebody wrote beside the table. Such rows are filled up with empty cells; what is beside the table
 * is reported and dropped. A row that is short or long for another reason would be read shifted, so all
 * signs must agree: the block begins where one can begin, its rows have equal width, and in the first
 * block, which contains the header, no row differs from the header in the same way.
 *
 * Other programs leave out the empty last cells of each row separately. Only the whole file can tell
 * this from a lost delimiter: no short row may lack a required cell, and either all rows are equally
 * short or no row ends in an empty cell.
 */
#include "evidence/table.h"

#include <string.h>

#include "base/text.h"
#include "evidence/loose.h"

enum {
	BLOCK_ROWS = 16,
	SHORT_ROWS_MIN = 2		/* so many, before a file counts as leaving out empty cells */
};

static bool blank_from(const struct raw_row *row, size_t first)
{
	struct raw_row rest = *row;

	if (row->n_cells <= first)
		return true;
	rest.cells += first;
	rest.n_cells -= first;
	return table_row_blank(&rest);
}

/* Whether the row has all headers and, after the last one, at most cells of columns without a name. */
static bool is_wide_enough(const struct table *t, const struct raw_row *row)
{
	return row->n_cells >= t->n_headers && blank_from(row, t->n_header_cells);
}

/* Whether all rows of the block that starts with the current row are equally wide. *beside is set if one of them has
 * nothing beside the table. */
static bool equally_wide(struct table *t, bool *beside)
{
	size_t from = row_reader_passed(t->rows);
	struct row_reader *ahead = row_reader_new(t->row_scratch, &t->source, from, t->delimiter);
	enum row_outcome outcome;
	struct raw_row row;

	*beside = blank_from(&t->row, t->n_header_cells);
	for (int i = 1; i < BLOCK_ROWS; i++) {
		outcome = row_reader_next(ahead, &row);
		if (outcome == ROW_OUTCOME_END)
			break;
		if (outcome != ROW_OUTCOME_ROW || row.n_cells != t->row.n_cells)
			return false;
		*beside |= blank_from(&row, t->n_header_cells);
	}
	return true;
}

/* Find the width of the rows in this block, if Excel made them narrower or wider; 0 if not. */
static void look_at_block(struct table *t)
{
	size_t place = (row_reader_rows(t->rows) - 1) % BLOCK_ROWS, n = t->row.n_cells;
	bool in_first_block = row_reader_rows(t->rows) <= BLOCK_ROWS;
	bool narrow = n < t->n_headers, wide = n > t->n_header_cells, beside;

	if (place == 0)
		t->block_cells = 0;
	if (n == 0 || (!narrow && !wide))
		return;
	t->first_block_narrow |= in_first_block && narrow;
	t->first_block_wide |= in_first_block && wide;
	if (place == 0 && !(narrow ? t->first_block_narrow : t->first_block_wide) &&
	    equally_wide(t, &beside) && (narrow || beside))
		t->block_cells = n;
}

/* The number of cells that every row must have: up to the last required column. */
static size_t cells_needed(const struct table *t)
{
	size_t needed = 0;

	for (size_t c = 0; c < t->spec->n_columns; c++) {
		const struct column *column = &t->spec->columns[c];
		const struct table_field *field;

		if (t->field_of[c] < 0 || (column->need != NEED_CELL && column->need != NEED_ITEM))
			continue;
		field = &t->fields[t->field_of[c]];
		if (!field->rule && needed < (size_t)t->field_of[c] + 1)
			needed = (size_t)t->field_of[c] + 1;
		for (size_t i = 0; field->rule && i < field->n_cells; i++) {
			if (needed < (size_t)field->cells[i] + 1)
				needed = (size_t)field->cells[i] + 1;
		}
	}
	return needed;
}

/* What all rows of the file have in common. */
struct widths {
	size_t n_whole, n_short, of_short;
	bool lacks_needed;		/* some row lacks a required cell */
	bool equal;			/* all short rows have the same width */
	bool trimmed;			/* no row ends in an empty cell */
};

static void look_at_width(const struct table *t, const struct raw_row *row, size_t needed,
			  struct widths *w)
{
	size_t n = row->n_cells < t->n_headers ? row->n_cells : t->n_headers;

	w->trimmed &= !text_blank(row->cells[n - 1].text);
	if (row->n_cells >= t->n_headers) {
		w->n_whole++;
		return;
	}
	w->lacks_needed |= n < needed;
	w->equal &= !w->n_short || w->of_short == n;
	w->of_short = n;
	w->n_short++;
}

/* Reads through the whole file once. Rows that cannot be read or are not data do not count. */
static bool leaves_cells_out(struct table *t)
{
	struct arena scratch;
	struct row_reader *rows;
	struct widths w = { .equal = true, .trimmed = true };
	size_t needed = cells_needed(t);
	enum row_outcome outcome;
	struct raw_row row;

	arena_init(&scratch);
	rows = row_reader_new(&scratch, &t->source, t->rows_start, t->delimiter);
	while (!w.lacks_needed && (outcome = row_reader_next(rows, &row)) != ROW_OUTCOME_END) {
		if (outcome == ROW_OUTCOME_ROW && !table_row_blank(&row) && !loose_row(t, &row, outcome))
			look_at_width(t, &row, needed, &w);
	}
	arena_clear(&scratch);
	if (w.lacks_needed || !w.n_short)
		return false;
	return w.n_whole ? w.trimmed && w.n_short >= SHORT_ROWS_MIN : w.equal || w.trimmed;
}

static bool in_file_of_short_rows(struct table *t)
{
	struct diag *diag;

	if (t->short_rows == SHORT_ROWS_REFUSED || t->row.n_cells < cells_needed(t))
		return false;
	if (t->short_rows == SHORT_ROWS_UNKNOWN) {
		t->short_rows = leaves_cells_out(t) ? SHORT_ROWS_FILLED : SHORT_ROWS_REFUSED;
		if (t->short_rows == SHORT_ROWS_FILLED) {
			diag = table_problem(t, DIAG_CSV082, (struct loc){ t->file, t->row.line, 1 }, NULL,
					     "rows lack their last cells, which count as empty");
			reading_hint(t->reading, diag, "check that no %s is missing in them",
				     table_delimiter_name(t->delimiter));
		}
	}
	return t->short_rows == SHORT_ROWS_FILLED;
}

static void fill_up(struct table *t)
{
	size_t n = t->row.n_cells;
	struct raw_cell *cells = arena_array(t->row_scratch, t->n_headers, sizeof(*cells));

	memcpy(cells, t->row.cells, n * sizeof(*cells));
	for (size_t i = n; i < t->n_headers; i++)
		cells[i] = (struct raw_cell){ .text = "", .line = t->row.last_line };
	t->row.cells = cells;
	t->row.n_cells = t->n_headers;
}

/* Report a column without a name after the last named one, when a row first fills it. */
static void note_unnamed(struct table *t)
{
	for (size_t i = t->n_headers + t->unnamed_told; i < t->row.n_cells; i++) {
		size_t n_told = i + 1 - t->n_headers;
		int line = i < t->n_header_cells ? t->header_lines[i] : t->header_line;

		if (text_blank(t->row.cells[i].text))
			continue;
		table_problem(t, DIAG_CSV007, (struct loc){ t->file, line, (int)i + 1 }, NULL,
			      "the column has no name and is not used")
			->hint = "give it a name, if it is to be used";
		t->unnamed_told = n_told;
	}
}

/* In a sheet every cell knows its column, so no cell can be shifted: what a row does not have is empty. */
static bool settle_row_of_sheet(struct table *t)
{
	if (t->row.n_cells < t->n_headers)
		fill_up(t);
	else
		note_unnamed(t);
	return true;
}

bool table_settle_width(struct table *t)
{
	size_t n = t->row.n_cells;
	bool fits;

	if (t->source.is_sheet)
		return settle_row_of_sheet(t);
	look_at_block(t);
	fits = is_wide_enough(t, &t->row) || (n && n == t->block_cells);
	if (n && n < t->n_headers && (fits || in_file_of_short_rows(t))) {
		fill_up(t);
		return true;
	}
	if (fits && n > t->n_headers)
		note_unnamed(t);
	return fits;
}
