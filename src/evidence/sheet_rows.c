/*
 * sheet_rows.c - see sheet_rows.h.
 *
 * A packed row is a struct row_head, then for each cell a struct cell_head and its text with the terminator. The bytes
 * are not aligned, so heads are copied.
 */
#include "evidence/sheet_rows.h"

#include <stdint.h>
#include <string.h>

#include "base/die.h"

struct row_head {
	int32_t number, last_column, fault;
	uint32_t bytes;			/* of all its cells */
};

struct cell_head {
	int32_t column;
	uint32_t length;		/* without the terminator */
};

void sheet_row_begin(struct sheet_row *row, int number)
{
	row->number = number;
	row->n_cells = row->last_column = 0;
	row->fault = ROW_OUTCOME_ROW;
	buf_reset(&row->cells);
}

void sheet_row_add(struct sheet_row *row, int column, const char *text, size_t length)
{
	struct cell_head head = { column, (uint32_t)length };

	if (row->fault != ROW_OUTCOME_ROW)
		return;
	if (column > RAW_ROW_CELLS_MAX) {
		row->fault = ROW_OUTCOME_WIDE_ROW;
		return;
	}
	row->last_column = column;
	if (length > RAW_CELL_BYTES_MAX || row->cells.length + sizeof(head) + length + 1 > row->cells.max_bytes) {
		row->last_column = column - 1;
		row->fault = ROW_OUTCOME_LONG_CELL;
		return;
	}
	row->n_cells++;
	buf_add(&row->cells, &head, sizeof(head));
	buf_add(&row->cells, text, length);
	buf_putc(&row->cells, '\0');
}

bool sheet_row_end(const struct sheet_row *row, struct spool *out)
{
	struct row_head head = { row->number, row->last_column, (int32_t)row->fault, (uint32_t)row->cells.length };

	if (!row->n_cells && row->fault == ROW_OUTCOME_ROW)
		return true;
	return spool_add(out, &head, sizeof(head)) &&
	       (!row->cells.length || spool_add(out, row->cells.bytes, row->cells.length));
}

struct sheet_rows {
	struct arena *arena;
	const char *bytes;
	size_t length, passed, n_rows;
	struct raw_cell *cells;
	size_t capacity;
};

struct sheet_rows *sheet_rows_new(struct arena *arena, const char *bytes, size_t length)
{
	struct sheet_rows *r = arena_alloc(arena, sizeof(*r));

	*r = (struct sheet_rows){ .arena = arena, .bytes = bytes, .length = length };
	return r;
}

static void take(struct sheet_rows *r, void *head, size_t size)
{
	if (size > r->length - r->passed)
		die("a sheet's rows are not as they were set aside");
	memcpy(head, r->bytes + r->passed, size);
	r->passed += size;
}

static void clear_cells(struct sheet_rows *r, const struct row_head *head)
{
	size_t n = (size_t)head->last_column;

	if (n > r->capacity) {
		r->capacity = 2 * n;
		r->cells = arena_array(r->arena, r->capacity, sizeof(*r->cells));
	}
	for (size_t i = 0; i < n; i++)
		r->cells[i] = (struct raw_cell){ .text = "", .line = head->number };
}

enum row_outcome sheet_rows_next(struct sheet_rows *r, struct raw_row *row)
{
	struct row_head head;
	size_t end;

	*row = (struct raw_row){ .source = "" };
	if (r->passed == r->length)
		return ROW_OUTCOME_END;
	take(r, &head, sizeof(head));
	clear_cells(r, &head);
	end = r->passed + head.bytes;
	while (r->passed < end) {
		struct cell_head cell;

		take(r, &cell, sizeof(cell));
		r->cells[cell.column - 1].text = r->bytes + r->passed;
		r->cells[cell.column - 1].length = cell.length;
		r->passed += cell.length + 1;
	}
	r->n_rows++;
	row->cells = r->cells;
	row->n_cells = (size_t)head.last_column;
	row->line = row->last_line = row->fault_line = head.number;
	return (enum row_outcome)head.fault;
}

size_t sheet_rows_count(const struct sheet_rows *r)
{
	return r->n_rows;
}

size_t sheet_rows_passed(const struct sheet_rows *r)
{
	return r->passed;
}
