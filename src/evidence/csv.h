/*
 * csv.h - turns UTF-8 bytes into rows of cells, each with the line it starts on.
 *
 * Only this module uses libcsv. It knows nothing of tables, headers or problems. It returns what it
 * finds; after a malformed row, it continues on the line after the start of the faulty cell.
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
	const char *text;	/* terminated, quotes removed; line ends inside it are always LF */
	size_t length;		/* bytes, without terminator; the text contains no NUL, since such files are not read */
	int line;		/* where the cell starts */
};

struct csv_row {
	const struct csv_cell *cells;	/* good until the next call */
	size_t n_cells;			/* 0 for an empty line */
	int line, last_line;
	/* For a malformed row: the line where the cell after the last good one starts. */
	int fault_line;
	const char *source;		/* that line as it is in the file, not terminated */
	size_t source_length;
};

enum csv_outcome {
	CSV_OUTCOME_ROW,
	CSV_OUTCOME_STRAY_QUOTE,	/* a quote inside an unquoted cell */
	CSV_OUTCOME_BROKEN_QUOTE,	/* text after the closing quote */
	CSV_OUTCOME_OPEN_QUOTE,		/* the file ends inside a quoted cell */
	CSV_OUTCOME_LONG_CELL,		/* longer than CSV_CELL_BYTES_MAX */
	CSV_OUTCOME_WIDE_ROW,		/* more than CSV_ROW_CELLS_MAX cells */
	CSV_OUTCOME_END
};

struct csv_reader;

/* The bytes (without a byte order mark) must outlive the reader. The arena owns the reader. */
struct csv_reader *csv_reader_new(struct arena *arena, const char *bytes, size_t length,
				  char delimiter);

/* Lines end in LF or CRLF; a lone CR is part of its cell. An empty line is a row without cells. */
enum csv_outcome csv_reader_next(struct csv_reader *reader, struct csv_row *row);

/* The number of rows read so far, including empty and malformed ones. */
size_t csv_reader_rows(const struct csv_reader *reader);

/* Bytes before this offset are not needed any more once the current row is done with. */
size_t csv_reader_passed(const struct csv_reader *reader);

#endif
