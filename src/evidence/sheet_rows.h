/*
 * sheet_rows.h - the rows of a workbook's sheet, as they are set aside in a spool and read again.
 *
 * A sheet is unpacked once. Its rows can then be read several times from any row on, as those of a text can. Only
 * cells with a text are set aside, and only rows with such a cell; each knows its number.
 */
#ifndef WAYMARK_EVIDENCE_SHEET_ROWS_H
#define WAYMARK_EVIDENCE_SHEET_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/spool.h"
#include "evidence/raw_row.h"

/* A row that is being made. */
struct sheet_row {
	int number;
	int n_cells, last_column;
	enum row_outcome fault;	/* of the cell after the last one: it is too long, or too far to the right */
	struct buf cells;	/* packed */
};

void sheet_row_begin(struct sheet_row *row, int number);

/* Add a cell with a text, to the right of all before it; columns count from 1. */
void sheet_row_add(struct sheet_row *row, int column, const char *text, size_t length);

/* Append the row to the spool, if it has a cell. Returns false with errno set, as spool_add. */
bool sheet_row_end(const struct sheet_row *row, struct spool *out);

struct sheet_rows;

/* Read packed rows; the bytes must outlive the reader, which the arena owns. */
struct sheet_rows *sheet_rows_new(struct arena *arena, const char *bytes, size_t length);

/* A row has a cell for each column up to its last one. Never an empty row. */
enum row_outcome sheet_rows_next(struct sheet_rows *rows, struct raw_row *row);

size_t sheet_rows_count(const struct sheet_rows *rows);
size_t sheet_rows_passed(const struct sheet_rows *rows);

#endif
