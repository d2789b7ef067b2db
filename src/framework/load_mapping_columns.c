/* load_mapping_columns.c - see load_mapping_columns.h. */
#include "framework/load_mapping_columns.h"

#include <string.h>

#include "base/text.h"
#include "evidence/evidence.h"
#include "evidence/table_spec.h"

static const struct mapping_column *column_named(const struct mapping_table *table,
						 const char *name)
{
	for (size_t i = 0; i < table->n_columns; i++) {
		if (text_same_folded(table->columns[i].name, name))
			return &table->columns[i];
	}
	return NULL;
}

/* Columns that the table does not have are figures of a school or items of a wide table; otherwise they are wrong. */
static void check_names(struct reader *r, const struct data *data,
			const struct mapping_table *table, bool wide)
{
	const struct table_spec *spec = mapping_target_spec(table->target);
	const char **names = arena_array(r->diags->arena, spec->n_columns, sizeof(*names));

	for (size_t c = 0; c < spec->n_columns; c++)
		names[c] = spec->columns[c].name;
	for (size_t i = 0; i < table->n_columns; i++) {
		size_t c = 0;

		while (c < spec->n_columns && !text_same_folded(names[c], table->columns[i].name))
			c++;
		if (column_named(table, table->columns[i].name) != &table->columns[i])
			reader_problem(r, DIAG_AUD008, &data->fields[i],
				       "%s is given as a column twice", table->columns[i].name);
		if (c < spec->n_columns || spec->keeps_extras || spec->named_by_audit || wide)
			continue;
		reader_problem(r, DIAG_AUD007, &data->fields[i], "%s is not a column of %s",
			       reader_path(r, &data->fields[i]), spec->name)
			->hint = reader_known(r, table->columns[i].name, names, spec->n_columns);
	}
}

/* Whether the mapping names answers by columns of their own, rather than by item and rating. */
static bool is_wide(const struct mapping_table *table)
{
	const struct table_spec *spec = mapping_target_spec(table->target);
	bool may_be = false;

	for (size_t c = 0; c < spec->n_columns; c++) {
		if (!column_long_only(&spec->columns[c]))
			continue;
		if (column_named(table, spec->columns[c].name))
			return false;
		may_be = true;
	}
	return may_be;
}

static void check_needed(struct reader *r, const struct data *data, const struct mapping_table *table)
{
	const struct table_spec *spec = mapping_target_spec(table->target);
	bool wide = is_wide(table);
	size_t n_missing = 0;

	for (size_t c = 0; c < spec->n_columns; c++) {
		const struct column *column = &spec->columns[c];

		if (column->need == NEED_NONE || (spec->named_by_audit && c > 0) || (wide && column_long_only(column)) ||
		    column_named(table, column->name))
			continue;
		n_missing++;
		reader_problem(r, DIAG_AUD005, data, "%s has no '%s'", reader_path(r, data),
			       column->name)
			->hint = arena_printf(r->diags->arena, "say where %s gets its %s from",
					      spec->name, column->name);
	}
	check_names(r, data, table, wide && !n_missing);
}

static void expect_phase(struct reader *r, const struct data *word)
{
	const char *text;
	enum phase phase;
	struct diag *diag;

	if (!word || word->type != DATA_TEXT || text_blank(word->text) ||
	    text_valid_utf8(word->text, strlen(word->text)) != strlen(word->text))
		return;			/* reported as what it is */
	text = text_trim(r->arena, word->text);
	if (phase_find(text, &phase))
		return;
	diag = reader_problem(r, DIAG_AUD009, word, "%s '%s' is not a phase",
			      reader_path(r, word), text);
	diag->hint = reader_nearest(r, text, phase_ids, PHASE_COUNT);
	if (!diag->hint)
		diag->hint = phase_hint;
}

/* A phase that the mapping itself contains is checked here, since cells do not contain it. */
static void check_phases(struct reader *r, const struct data *columns)
{
	for (size_t i = 0; i < columns->n_fields; i++) {
		const struct data *column = &columns->fields[i];
		const struct data *values = data_field(column, "values");

		if (!text_same_folded(column->key, "phase"))
			continue;
		expect_phase(r, data_field(column, "constant"));
		expect_phase(r, data_field(column, "otherwise"));
		for (size_t v = 0; values && v < values->n_fields; v++)
			expect_phase(r, &values->fields[v]);
		for (size_t v = 0; values && v < values->n_items; v++)
			expect_phase(r, &values->items[v]);
	}
}

void mapping_check_columns(struct reader *r, const struct data *columns, const struct mapping_table *table)
{
	check_needed(r, columns, table);
	if (table->target == MAPPING_SCHOOLS)
		check_phases(r, columns);
}
