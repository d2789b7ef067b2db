/* cells.c - see cells.h. */
#include "evidence/cells.h"

#include <string.h>

#include "evidence/tables.h"

struct walk {
	bool only_printed;
	cell_fn *each;
	void *context;
};

static void walk_cell(const struct walk *walk, const struct cell *cell, bool pupils)
{
	if (cell->at.file && cell->text && *cell->text)
		walk->each(walk->context, cell, pupils);
}

/* Whether documents print the cell's own text. A cell that only refers to a word, an item or a day is printed in the
 * audit's spelling. */
static bool is_printed(const struct column *column)
{
	static const char *const keys[] = { "school_id", "item", "section", "metric", "respondent" };

	for (size_t i = 0; column->kind == CELL_ID && i < sizeof(keys) / sizeof(*keys); i++) {
		if (strcmp(column->name, keys[i]) == 0)
			return false;
	}
	return column->kind != CELL_WORD && column->kind != CELL_KEYS && column->kind != CELL_DATE &&
	       column->kind != CELL_DATES && column->kind != CELL_YES_NO;
}

static void walk_row(const struct walk *walk, const struct table_spec *spec, size_t row_bytes, const char *row)
{
	for (size_t i = 0; i < spec->n_columns; i++) {
		const struct column *column = &spec->columns[i];

		if (column->offset < row_bytes && (!walk->only_printed || is_printed(column)))
			walk_cell(walk, (const struct cell *)(row + column->offset), spec->pupils);
	}
}

static void walk_rows(const struct walk *walk, const struct table_spec *spec, const void *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		walk_row(walk, spec, spec->kept_bytes, (const char *)rows + i * spec->kept_bytes);
}

static void walk_school(const struct walk *walk, const struct school_evidence *e)
{
	const struct school *school = e->school;

	walk_row(walk, &schools_spec, schools_spec.row_bytes, (const char *)school);
	for (size_t i = 0; i < school->n_extras; i++)
		walk_cell(walk, &school->extras[i].cell, false);
#define TABLE(name) walk_rows(walk, &name##_spec, e->name, e->n_##name);
#include "evidence/school_tables.def"
#undef TABLE
}

void evidence_each_cell(const struct school_evidence *school, cell_fn *each, void *context)
{
	walk_school(&(struct walk){ false, each, context }, school);
}

void evidence_each_printed_cell(const struct school_evidence *school, cell_fn *each, void *context)
{
	walk_school(&(struct walk){ true, each, context }, school);
}
