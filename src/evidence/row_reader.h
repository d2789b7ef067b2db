/*
 * row_reader.h - reads rows of cells, whether they come from the text of a CSV file or from a workbook's sheet. Every
 * rule about rows holds for both.
 */
#ifndef WAYMARK_EVIDENCE_ROW_READER_H
#define WAYMARK_EVIDENCE_ROW_READER_H

#include "base/arena.h"
#include "evidence/raw_row.h"
#include "evidence/source.h"

struct row_reader;

/* Read from an offset that is 0 or was returned by row_reader_passed. The source must outlive the reader, which the
 * arena owns. delimiter: of a text; a sheet has none. */
struct row_reader *row_reader_new(struct arena *arena, const struct source *source, size_t from, char delimiter);

/* In a text, lines are counted from `from`; in a sheet they are always the numbers of the rows. */
enum row_outcome row_reader_next(struct row_reader *reader, struct raw_row *row);

/* The number of rows read so far, including empty and malformed ones. */
size_t row_reader_rows(const struct row_reader *reader);

/* Bytes before this offset in the source are not needed any more once the current row is done with. */
size_t row_reader_passed(const struct row_reader *reader);

#endif
