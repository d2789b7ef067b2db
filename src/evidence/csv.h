/*
 * csv.h - bytes in UTF-8 to rows of cells, each with the line it starts on.
 *
 * The only door to libcsv. It knows nothing of tables, headers or problems: it hands out what it
 * finds, and after a malformed row goes on with the line below the cell that went wrong.
 */
#ifndef WAYMARK_EVIDENCE_CSV_H
#define WAYMARK_EVIDENCE_CSV_H

#include <stddef.h>

#include "base/arena.h"

enum {
	CSV_CELL_BYTES_MAX = 1024 * 1024,
	CSV_ROW_CELLS_MAX = 10000
};

struct csv_cell {
	const char *text;	/* terminated, quotes undone; its line ends are LF in any file */
	size_t length;		/* in bytes; strlen, since a file with NUL bytes gets no reader */
	int line;		/* where the cell starts */
};

struct csv_row {
	const struct csv_cell *cells;	/* good until the next call */
	size_t n_cells;			/* 0 for an empty line */
	int line, last_line;
	/* Of a row that is not whole: where the cell after the last good one starts. */
	int fault_line;
	const char *source;		/* that line as it stands in the file, not terminated */
	size_t source_length;
};

enum csv_outcome {
	CSV_OUTCOME_ROW,
	CSV_OUTCOME_STRAY_QUOTE,	/* a quote inside a cell that does not begin with one */
	CSV_OUTCOME_BROKEN_QUOTE,	/* text behind the closing quote */
	CSV_OUTCOME_OPEN_QUOTE,		/* the file ends inside a quoted cell */
	CSV_OUTCOME_LONG_CELL,		/* above CSV_CELL_BYTES_MAX */
	CSV_OUTCOME_WIDE_ROW,		/* above CSV_ROW_CELLS_MAX */
	CSV_OUTCOME_END
};

struct csv_reader;

/* The bytes (without a byte order mark) must outlive the reader; the arena owns it. */
struct csv_reader *csv_reader_new(struct arena *arena, const char *bytes, size_t length,
				  char delimiter);

/* Lines end in LF or CRLF. A lone CR is part of its cell. Empty lines are rows without cells. */
enum csv_outcome csv_reader_next(struct csv_reader *reader, struct csv_row *row);

/* How many rows were read so far, empty and broken ones too. */
size_t csv_reader_rows(const struct csv_reader *reader);

/* What lies before this offset is not read any more, once the row at hand is done with. */
size_t csv_reader_passed(const struct csv_reader *reader);

#endif
