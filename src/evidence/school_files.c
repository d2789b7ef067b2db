/*
 * school_files.c - see school_files.h.
 *
 * The checksum is over text: each filled column of a row as "name=cell", ended by NUL, and a line feed
 * after each row. The places of cells and the order of columns do not matter; the order of rows does.
 * Cells that are in no file, as in a blank form, are skipped.
 */
#include "evidence/school_files.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "evidence/tables.h"

enum { TEXT_BYTES_MAX = 1 << 30 };

struct share {
	struct school_file file;
	int line;			/* of the current row */
	struct buf *text;
};

struct shares {
	struct arena *arena;
	struct share *items;	size_t n, capacity;
};

static struct share *share_of(struct shares *shares, const struct table_spec *spec, const char *file)
{
	for (size_t i = shares->n; i > 0; i--) {
		if (shares->items[i - 1].file.name == file)
			return &shares->items[i - 1];
	}
	if (shares->n == shares->capacity)
		shares->items = arena_grow(shares->arena, shares->items, shares->n, &shares->capacity,
					   sizeof(*shares->items));
	shares->items[shares->n] = (struct share){
		.file = { .name = file, .table = spec->name },
		.text = buf_new(shares->arena, TEXT_BYTES_MAX),
	};
	return &shares->items[shares->n++];
}

/* The answers in one row of a wide table are several rows here, but count as one. */
static struct buf *begin_row(struct shares *shares, const struct table_spec *spec,
			     const struct loc *at)
{
	struct share *share = share_of(shares, spec, at->file);

	if (share->line != at->line)
		share->file.n_rows++;
	share->line = at->line;
	return share->text;
}

static void put(struct buf *text, const char *name, const char *cell)
{
	if (!cell || !*cell)
		return;
	buf_puts(text, name);
	buf_putc(text, '=');
	buf_add(text, cell, strlen(cell) + 1);
}

static void put_columns(struct buf *text, const struct table_spec *spec, size_t row_bytes,
			const char *row)
{
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct column *column = &spec->columns[i];

		if (column->offset < row_bytes)
			put(text, column->name, ((const struct cell *)(row + column->offset))->text);
	}
}

static void add_rows(struct shares *shares, const struct table_spec *spec, const void *rows,
		     size_t n)
{
	const char *row = rows;

	for (size_t i = 0; i < n; i++, row += spec->kept_bytes) {
		const struct cell *owner = (const struct cell *)(row + spec->columns[0].offset);
		struct buf *text;

		if (!owner->at.file)
			continue;
		text = begin_row(shares, spec, &owner->at);
		put_columns(text, spec, spec->kept_bytes, row);
		buf_putc(text, '\n');
	}
}

static void add_school(struct shares *shares, const struct school *school)
{
	struct buf *text;

	if (!school->id.at.file)
		return;
	text = begin_row(shares, &schools_spec, &school->id.at);
	put_columns(text, &schools_spec, schools_spec.row_bytes, (const char *)school);
	for (size_t i = 0; i < school->n_extras; i++)
		put(text, school->extras[i].name, school->extras[i].cell.text);
	buf_putc(text, '\n');
}

static void put_date(struct shares *shares, struct buf *text, const char *name, struct date date)
{
	put(text, name, date_iso(shares->arena, date));
}

static void add_half_term(struct shares *shares, const struct half_term *half_term)
{
	struct buf *text = begin_row(shares, &calendar_spec, &half_term->scope.at);

	put(text, "scope", half_term->scope.text);
	put(text, "half_term", half_term->label_cell.text);
	put_date(shares, text, "first_day", half_term->first_day);
	put_date(shares, text, "last_day", half_term->last_day);
	for (size_t i = 0; i < half_term->n_closed; i++) {
		put_date(shares, text, "closed", half_term->closed[i].first);
		put_date(shares, text, "to", half_term->closed[i].last);
	}
	buf_putc(text, '\n');
}

static int compare_names(const void *left, const void *right)
{
	const struct school_file *a = left, *b = right;

	return strcmp(a->name, b->name);
}

/* Without the texts: a text is cleared as soon as it has been added to the sum. */
static const struct school_file *summed(struct shares *shares)
{
	struct school_file *files = arena_array(shares->arena, shares->n, sizeof(*files));

	for (size_t i = 0; i < shares->n; i++) {
		struct buf *text = shares->items[i].text;

		hash_sha256(text->bytes, text->length, shares->items[i].file.sha256);
		files[i] = shares->items[i].file;
		buf_clear(text);
	}
	if (shares->n)
		qsort(files, shares->n, sizeof(*files), compare_names);
	return files;
}

const struct school_file *school_files(struct arena *arena, const struct school_evidence *school,
				       size_t *n)
{
	struct shares shares = { .arena = arena };

	add_school(&shares, school->school);
	for (size_t i = 0; i < school->n_half_terms; i++)
		add_half_term(&shares, &school->half_terms[i]);
#define TABLE(name) add_rows(&shares, &name##_spec, school->name, school->n_##name);
#include "evidence/school_tables.def"
#undef TABLE
	*n = shares.n;
	return summed(&shares);
}
