/* brand_rows.c - see brand_rows.h. What the cells mean is decided where brands are used (batch/brands.c). */
#include "evidence/brand_rows.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "evidence/table.h"

enum { BRAND_FILE_BYTES_MAX = 16 << 20 };

#define COLUMN(field) offsetof(struct brand_row, field)

static const struct column columns[] = {
	{ "match", NEED_CELL, COLUMN(match), { "trust", "la" }, CELL_NAME },
	{ "name", NEED_NONE, COLUMN(name), { NULL }, CELL_NAME },
	{ "logo", NEED_NONE, COLUMN(logo), { NULL }, CELL_LINE },
	{ "alt", NEED_NONE, COLUMN(alt), { "alternative_text" }, CELL_LINE },
	{ "colour", NEED_NONE, COLUMN(colour), { "color" }, CELL_WORD },
	{ "accent", NEED_NONE, COLUMN(accent), { NULL }, CELL_WORD },
};

static const struct table_spec brand_spec = {
	.name = "brand", .row_bytes = sizeof(struct brand_row), .columns = columns,
	.n_columns = sizeof(columns) / sizeof(*columns), .of_no_school = true,
};

static void read_rows(struct reading *r, struct table *table, struct brand_rows *rows)
{
	struct brand_row *kept = NULL, row;
	size_t capacity = 0;

	while (table_next(table, &row)) {
		table_keep_texts(table, &row);
		if (!table_check_filled(table, &row))
			continue;
		if (rows->n == capacity)
			kept = arena_grow(r->arena, kept, rows->n, &capacity, sizeof(*kept));
		kept[rows->n++] = row;
	}
	rows->rows = kept;
}

static const char *plain_file_name(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	return text_plain_name(arena, slash ? slash + 1 : path);
}

bool brand_rows_read(struct arena *arena, const char *path, const char *spool_folder, struct brand_rows *rows,
		     struct diags *diags)
{
	const size_t errors = diags->n_errors;
	struct reading reading;
	struct arena scratch;
	struct source source;
	struct spool *spool;
	struct table table;

	*rows = (struct brand_rows){ .file = plain_file_name(arena, path) };
	arena_init(&scratch);
	reading_init(&reading, arena, &scratch, spool_folder, diags);
	spool = spool_new(&scratch, spool_folder);
	if (!file_copy(path, BRAND_FILE_BYTES_MAX, spool, rows->sha256) || !source_open(&source, spool))
		diags_add(diags, DIAG_BRD001, (struct loc){ .file = rows->file }, "cannot read the brand file: %s",
			  strerror(errno));
	else if (table_open(&table, &reading, &scratch, &brand_spec, NULL, rows->file, &source, NULL))
		read_rows(&reading, &table, rows);
	arena_clear(&scratch);
	return diags->n_errors == errors;
}
