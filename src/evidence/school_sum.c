/* school_sum.c - see school_sum.h. Rows are packed as for the store (pack.h), which has every field that a row keeps. */
#include "evidence/school_sum.h"

#include <string.h>

#include "base/buf.h"
#include "evidence/pack.h"
#include "evidence/tables.h"

enum { ROW_BYTES_MAX = 1 << 30 };

static void add_text(struct hash *hash, const char *text)
{
	hash_add(hash, text ? text : "", text ? strlen(text) + 1 : 1);
}

static void add_place(struct hash *hash, const struct loc *at)
{
	const int numbers[] = { at->line, at->column };

	add_text(hash, at->file);
	hash_add(hash, numbers, sizeof(numbers));
}

static void add_cell(struct hash *hash, const struct cell *cell)
{
	add_text(hash, cell->text);
	add_place(hash, &cell->at);
}

static void add_date(struct hash *hash, struct date date)
{
	const int numbers[] = { date.year, date.month, date.day };

	hash_add(hash, numbers, sizeof(numbers));
}

static void add_count(struct hash *hash, size_t n)
{
	hash_add(hash, &n, sizeof(n));
}

static void add_school(struct hash *hash, const struct school *school)
{
	const struct cell *const cells[] = { &school->id, &school->name, &school->focus, &school->trust, &school->la,
					     &school->region, &school->roll, &school->name_lang, &school->phase_cell };

	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		add_cell(hash, cells[i]);
	add_count(hash, school->n_extras);
	for (size_t i = 0; i < school->n_extras; i++) {
		add_text(hash, school->extras[i].name);
		add_cell(hash, &school->extras[i].cell);
	}
}

static void add_half_term(struct hash *hash, const struct half_term *half_term)
{
	add_cell(hash, &half_term->scope);
	add_cell(hash, &half_term->label_cell);
	add_date(hash, half_term->first_day);
	add_date(hash, half_term->last_day);
	add_count(hash, half_term->n_closed);
	for (size_t i = 0; i < half_term->n_closed; i++) {
		add_date(hash, half_term->closed[i].first);
		add_date(hash, half_term->closed[i].last);
	}
}

static void add_rows(struct buf *bytes, struct hash *hash, const struct table_spec *spec, const void *rows, size_t n)
{
	const char *row = rows;

	add_count(hash, n);
	for (size_t i = 0; i < n; i++, row += spec->kept_bytes) {
		const char *file = ((const struct cell *)(row + spec->columns[0].offset))->at.file;

		buf_reset(bytes);
		pack_row(bytes, spec, file, row);
		add_text(hash, file);
		hash_add(hash, bytes->bytes, bytes->length);
	}
}

void school_sum(struct arena *arena, const struct school_evidence *school, struct hash *hash)
{
	struct buf *bytes = buf_new(arena, ROW_BYTES_MAX);

	add_school(hash, school->school);
	add_count(hash, school->n_half_terms);
	for (size_t i = 0; i < school->n_half_terms; i++)
		add_half_term(hash, &school->half_terms[i]);
#define TABLE(name) add_rows(bytes, hash, &name##_spec, school->name, school->n_##name);
#include "evidence/school_tables.def"
#undef TABLE
	add_count(hash, school->generated + 2u * school->has_rows);
}
