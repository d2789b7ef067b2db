/*
 * raw_row.h - a row of a file before anything is known about its columns: cells with their texts and lines. Read
 * with row_reader.h, whatever the file is.
 */
#ifndef WAYMARK_EVIDENCE_RAW_ROW_H
#define WAYMARK_EVIDENCE_RAW_ROW_H

#include <stdbool.h>
#include <stddef.h>

enum {
	RAW_CELL_BYTES_MAX = 1024 * 1024,
	RAW_ROW_CELLS_MAX = 10000
};

struct raw_cell {
	const char *text;	/* terminated, quotes removed; line ends inside it are always LF */
	size_t length;		/* bytes, without terminator; the text contains no NUL, since such files are not read */
	int line;		/* where the cell starts */
	bool plain;		/* known to be printable ASCII that neither begins nor ends with a space, or empty */
};

struct raw_row {
	const struct raw_cell *cells;	/* good until the next call */
	size_t n_cells;			/* 0 for an empty line */
	int line, last_line;		/* in a sheet, both are the row's number */
	/* For a malformed row: the line where the cell after the last good one starts. */
	int fault_line;
	const char *source;		/* that line as it is in the file, not terminated; empty in a sheet */
	size_t source_length;
};

enum row_outcome {
	ROW_OUTCOME_ROW,
	ROW_OUTCOME_STRAY_QUOTE,	/* a quote inside an unquoted cell */
	ROW_OUTCOME_BROKEN_QUOTE,	/* text after the closing quote */
	ROW_OUTCOME_OPEN_QUOTE,		/* the file ends inside a quoted cell */
	ROW_OUTCOME_LONG_CELL,		/* longer than RAW_CELL_BYTES_MAX */
	ROW_OUTCOME_WIDE_ROW,		/* more than RAW_ROW_CELLS_MAX cells */
	ROW_OUTCOME_END
};

#endif
