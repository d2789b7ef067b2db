/*
 * kind_entries_trials.c - trials of an audit of entries: rows of its tables, and what must follow for sections,
 * entries, groups, ranks and the whole. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_private.h"
#include "base/fold.h"
#include "evidence/table_spec.h"
#include "framework/entry_rules.h"
#include "score/shape_entries.h"

enum { CASES_MAX = 1000 };

/* ---- the format ---- */

static const struct field one_fields[] = {
	TEXT(struct trial, name, "name", TITLE_BYTES),
	OPTIONAL(struct trial, date, "date", 10),
	OPTIONAL(struct trial, phase, "phase", NAME_BYTES),
	TEXTS(struct trial, problems, n_problems, "problems"),
	{ .name = "entries", .type = FIELD_DATA, .offset = offsetof(struct trial, entries) },
	{ .name = "votes", .type = FIELD_DATA, .offset = offsetof(struct trial, votes) },
	{ .name = "expect", .type = FIELD_DATA, .offset = offsetof(struct trial, expect) },
};
static const struct schema one_schema = SCHEMA(struct trial, one_fields);

static const struct field file_fields[] = {
	{ .name = "api", .type = FIELD_INTEGER, .required = true, .min = 1, .max = 1,
	  .offset = offsetof(struct raw_cases, api) },
	TEXT_OR(struct raw_cases, date, "date", 10, 10, "2026-11-04"),
	LIST(struct raw_cases, cases, n_cases, "cases", true, 1, CASES_MAX, one_schema),
};
static const struct schema file_schema = SCHEMA(struct raw_cases, file_fields);

const struct schema *entries_trials_schema(struct arena *arena)
{
	(void)arena;
	return &file_schema;
}

/* ---- rows ---- */

static bool is_column(const struct table_spec *spec, const char *name)
{
	for (size_t c = 1; c < spec->n_columns; c++) {
		const struct column *column = &spec->columns[c];

		if (text_same_folded(column->name, name))
			return true;
		for (size_t i = 0; i < COLUMN_ALIASES_MAX && column->aliases[i]; i++) {
			if (text_same_folded(column->aliases[i], name))
				return true;
		}
	}
	return false;
}

static void check_row(struct reader *reader, const struct table_spec *spec, const struct data *row)
{
	const char **names = arena_array(reader->diags->arena, spec->n_columns, sizeof(*names));

	if (!reader_expect(reader, row, FIELD_TABLE))
		return;
	for (size_t c = 1; c < spec->n_columns; c++)
		names[c - 1] = spec->columns[c].name;
	for (size_t i = 0; i < row->n_fields; i++) {
		const struct data *cell = &row->fields[i];

		if (!is_column(spec, cell->key))
			reader_problem(reader, DIAG_AUD007, cell, "%s is no column of %s.csv", reader_path(reader, cell),
				       spec->name)->hint = reader_known(reader, cell->key, names, spec->n_columns - 1);
		else if (cell->type != DATA_INTEGER && cell->type != DATA_NUMBER)
			reader_expect(reader, cell, FIELD_TEXT);
	}
}

static void check_rows(struct reader *reader, const struct table_spec *spec, const struct data *rows)
{
	for (size_t i = 0; rows && i < rows->n_items; i++)
		check_row(reader, spec, &rows->items[i]);
}

/* ---- what is expected ---- */

static const struct expect_word no_words[] = { { .word = NULL } };
#define WHICH(name) static const char *const which_##name[] = { #name, NULL }
#define ABOUT(name, of_shape) \
	WHICH(name); \
	static const struct expect_table expected_##name = { .shape = &of_shape, .words = no_words, .which = which_##name }
ABOUT(section, shape_entries_section);
ABOUT(entry, shape_entry_found);
ABOUT(group, shape_entries_group);
ABOUT(rank, shape_entry_ranking);
static const char *const which_none[] = { NULL };
static const struct expect_table expected_whole = {
	.shape = &shape_school_entries, .words = no_words, .which = which_none,
};

const struct entries_expected entries_expected[] = {
	{ "section", &expected_section }, { "entry", &expected_entry }, { "group", &expected_group },
	{ "rank", &expected_rank }, { NULL, &expected_whole },
};

const struct entries_expected *entries_expected_of(const struct data *expected)
{
	const struct entries_expected *of = entries_expected;

	while (of->which && !data_field(expected, of->which))
		of++;
	return of;
}

static void check_section(struct reader *reader, const struct framework *f, const struct data *at)
{
	const char **ids = arena_array(reader->diags->arena, f->n_sections, sizeof(*ids));

	if (!at || at->type != DATA_TEXT)
		return;
	for (size_t i = 0; i < f->n_sections; i++) {
		ids[i] = f->sections[i].id;
		if (strcmp(ids[i], at->text) == 0)
			return;
	}
	trial_refuse(reader, at, "section", ids, f->n_sections);
}

void entries_trials_check(struct reader *reader, const struct framework *framework, const struct data *one)
{
	const struct data *expect = data_field(one, "expect");

	trial_check_date(reader, data_field(one, "date"));
	check_rows(reader, author_spec(reader->arena, framework, &entries_spec), data_field(one, "entries"));
	check_rows(reader, &votes_spec, data_field(one, "votes"));
	for (size_t i = 0; expect && i < expect->n_items; i++) {
		const struct data *expected = &expect->items[i];

		expect_check(reader, framework, entries_expected_of(expected)->table, expected);
		check_section(reader, framework, data_field(expected, "section"));
	}
}

void entries_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	(void)reader;
	for (size_t i = 0; i < raw->n_cases; i++)
		raw->cases[i].line = cases->items[i].line;
}
