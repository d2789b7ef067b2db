/* row_reader.c - see row_reader.h. */
#include "evidence/row_reader.h"

#include "evidence/csv.h"
#include "evidence/sheet_rows.h"

/* One of the two is set. */
struct row_reader {
	struct csv_reader *text;
	struct sheet_rows *sheet;
	size_t from;
};

struct row_reader *row_reader_new(struct arena *arena, const struct source *source, size_t from, char delimiter)
{
	struct row_reader *r = arena_alloc(arena, sizeof(*r));
	const char *bytes = source->bytes + from;
	size_t length = source->length - from;

	r->from = from;
	if (source->is_sheet)
		r->sheet = sheet_rows_new(arena, bytes, length);
	else
		r->text = csv_reader_new(arena, bytes, length, delimiter);
	return r;
}

enum row_outcome row_reader_next(struct row_reader *r, struct raw_row *row)
{
	return r->sheet ? sheet_rows_next(r->sheet, row) : csv_reader_next(r->text, row);
}

size_t row_reader_rows(const struct row_reader *r)
{
	return r->sheet ? sheet_rows_count(r->sheet) : csv_reader_rows(r->text);
}

size_t row_reader_passed(const struct row_reader *r)
{
	return r->from + (r->sheet ? sheet_rows_passed(r->sheet) : csv_reader_passed(r->text));
}
