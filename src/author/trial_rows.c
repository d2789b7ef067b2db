/* trial_rows.c - see trial_rows.h. */
#include "author/trial_rows.h"

#include <string.h>

#include "base/buf.h"
#include "evidence/table_spec.h"

enum { CELL_BYTES = 2000, TABLE_MAX_BYTES = 1 << 26 };

const struct schema *trial_row_schema(struct arena *arena, const struct table_spec *spec)
{
	struct field *fields = arena_array(arena, spec->n_columns, sizeof(*fields));
	struct schema *schema = arena_alloc(arena, sizeof(*schema));

	for (size_t c = 1; c < spec->n_columns; c++)
		fields[c - 1] = (struct field){
			.name = spec->columns[c].name, .type = FIELD_TEXT, .min = 0, .max = CELL_BYTES,
			.offset = (c - 1) * sizeof(const char *), .required = spec->columns[c].need != NEED_NONE,
		};
	*schema = (struct schema){ fields, spec->n_columns - 1, (spec->n_columns - 1) * sizeof(const char *) };
	return schema;
}

/* One row per line, so that a line's number in the table, less the header, is the row's number. */
struct evidence_text trial_table_text(struct arena *arena, const struct table_spec *spec, const struct trial_rows *rows,
				      const char *first)
{
	const char **cells = arena_array(arena, spec->n_columns, sizeof(*cells));
	struct buf *out = buf_new(arena, TABLE_MAX_BYTES);

	for (size_t c = 0; c < spec->n_columns; c++)
		cells[c] = spec->columns[c].name;
	buf_csv_row(out, cells, spec->n_columns);
	cells[0] = first;
	for (size_t i = 0; i < rows->n; i++) {
		for (size_t c = 1; c < spec->n_columns; c++)
			cells[c] = rows->cells[i * (spec->n_columns - 1) + c - 1];
		buf_csv_row(out, cells, spec->n_columns);
	}
	return (struct evidence_text){ arena_printf(arena, "%s.csv", spec->name), out->bytes, out->length };
}

const int *trial_lines_of(struct reader *reader, const struct data *list)
{
	const size_t n = list ? list->n_items : 0;
	int *lines = arena_array(reader->arena, n, sizeof(*lines));

	for (size_t i = 0; i < n; i++)
		lines[i] = list->items[i].line;
	return lines;
}

void trial_set_lines(const struct table_spec *spec, const struct trial_rows *rows, struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		struct loc *at = &diags->items[i].at;
		const size_t length = strlen(spec->name);

		if (at->file && strncmp(at->file, spec->name, length) == 0 && strcmp(at->file + length, ".csv") == 0 &&
		    at->line > 1 && (size_t)at->line - 2 < rows->n)
			at->line = rows->lines[at->line - 2];
	}
}
