/*
 * blocks.c - rows without the last cells, as Excel writes them. Part of table.h.
 *
 * Excel writes a CSV file in blocks of 16 rows, each as wide as the block's last column that has
 * something in it: below a header of nine columns come rows of six where the last three are empty.
 * Such rows are filled up with empty cells. A row that is short for another reason would be read
 * shifted, so that all must agree: the block begins where one can, its rows are equally short, and
 * the first block, which has the header, has no short row.
 */
#include "evidence/table.h"

#include <string.h>

enum { BLOCK_ROWS = 16 };

/* Are all rows of the block that begins with the row at hand as wide as it? */
static bool equally_wide(struct table *t)
{
	size_t from = csv_reader_passed(t->csv);
	struct csv_reader *ahead = csv_reader_new(t->row_scratch, t->source.bytes + from,
						  t->source.length - from, t->delimiter);
	enum csv_outcome outcome;
	struct csv_row row;

	for (int i = 1; i < BLOCK_ROWS; i++) {
		outcome = csv_reader_next(ahead, &row);
		if (outcome == CSV_OUTCOME_END)
			break;
		if (outcome != CSV_OUTCOME_ROW || row.n_cells != t->row.n_cells)
			return false;
	}
	return true;
}

void table_fill_up_row(struct table *t)
{
	size_t place = (csv_reader_rows(t->csv) - 1) % BLOCK_ROWS, n = t->row.n_cells;
	bool in_first_block = csv_reader_rows(t->csv) <= BLOCK_ROWS;
	struct csv_cell *cells;

	if (place == 0)
		t->block_cells = 0;
	if (n == 0 || n >= t->n_headers)
		return;
	t->first_block_short |= in_first_block;
	if (place == 0 && !t->first_block_short && equally_wide(t))
		t->block_cells = n;
	if (n != t->block_cells)
		return;
	cells = arena_array(t->row_scratch, t->n_headers, sizeof(*cells));
	memcpy(cells, t->row.cells, n * sizeof(*cells));
	for (size_t i = n; i < t->n_headers; i++)
		cells[i] = (struct csv_cell){ .text = "", .line = t->row.last_line };
	t->row.cells = cells;
	t->row.n_cells = t->n_headers;
}
