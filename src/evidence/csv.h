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
#include "evidence/raw_row.h"

struct csv_reader;

/* The bytes (without a byte order mark) must outlive the reader. The arena owns the reader. */
struct csv_reader *csv_reader_new(struct arena *arena, const char *bytes, size_t length,
				  char delimiter);

/* Lines end in LF or CRLF; a lone CR is part of its cell. An empty line is a row without cells. */
enum row_outcome csv_reader_next(struct csv_reader *reader, struct raw_row *row);

/* The number of rows read so far, including empty and malformed ones. */
size_t csv_reader_rows(const struct csv_reader *reader);

/* Bytes before this offset are not needed any more once the current row is done with. */
size_t csv_reader_passed(const struct csv_reader *reader);

#endif
