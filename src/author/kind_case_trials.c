/*
 * kind_case_trials.c - trials of an audit of single cases: rows of its tables, and which triggers, clocks
 * and gates they must come to. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/trial_private.h"
#include "evidence/mapping.h"
#include "evidence/table_spec.h"
#include "framework/case_rules.h"
#include "score/case.h"

enum { CELL_BYTES = 2000, ROWS_MAX = 400, CASES_MAX = 1000 };

static const enum mapping_target targets[TRIAL_TABLE_COUNT] = {
	[TRIAL_CALENDAR] = MAPPING_CALENDAR, [TRIAL_EVENTS] = MAPPING_EVENTS,
	[TRIAL_CASES] = MAPPING_CASES, [TRIAL_CASE_ITEMS] = MAPPING_CASE_ITEMS,
};

static const char *const yes_or_no[] = { "yes", "no", NULL };

/* ---- the format ---- */

static const struct field clock_fields[] = {
	TEXT(struct trial_state, name, "id", ID_BYTES),
	OPTIONAL(struct trial_state, state, "state", NAME_BYTES),
	OPTIONAL(struct trial_state, due, "due", 10),
	OPTIONAL(struct trial_state, reason, "reason", SENTENCE_BYTES),
};
static const struct schema clock_schema = SCHEMA(struct trial_state, clock_fields);

static const struct field gate_fields[] = {
	TEXT(struct trial_state, name, "name", TITLE_BYTES),
	TEXT(struct trial_state, state, "state", NAME_BYTES),
};
static const struct schema gate_schema = SCHEMA(struct trial_state, gate_fields);

static const struct field expect_fields[] = {
	OPTIONAL(struct trial_case_expected, pupil, "pupil", NAME_BYTES),
	OPTIONAL(struct trial_case_expected, case_ref, "case", NAME_BYTES),
	TEXTS(struct trial_case_expected, triggers, n_triggers, "triggers"),
	LIST(struct trial_case_expected, clocks, n_clocks, "clocks", false, 0, 40, clock_schema),
	LIST(struct trial_case_expected, gates, n_gates, "gates", false, 0, 400, gate_schema),
	OPTIONAL(struct trial_case_expected, board, "board", ID_BYTES),
	OPTIONAL(struct trial_case_expected, stop, "stop", 3),
	INTEGER_OR(struct trial_case_expected, open, "open", 0, 2000, -1),
};
static const struct schema expect_schema = SCHEMA(struct trial_case_expected, expect_fields);

/* A row is its columns' texts, in the order of the table's columns, but for the first. */
static const struct schema *row_schema(struct arena *arena, enum trial_table table)
{
	const struct table_spec *spec = mapping_target_spec(targets[table]);
	struct field *fields = arena_array(arena, spec->n_columns, sizeof(*fields));
	struct schema *schema = arena_alloc(arena, sizeof(*schema));

	for (size_t c = 1; c < spec->n_columns; c++)
		fields[c - 1] = (struct field){
			.name = spec->columns[c].name, .type = FIELD_TEXT, .min = 0,
			.max = CELL_BYTES, .offset = (c - 1) * sizeof(const char *),
			.required = spec->columns[c].need != NEED_NONE,
		};
	*schema = (struct schema){ fields, spec->n_columns - 1,
				   (spec->n_columns - 1) * sizeof(const char *) };
	return schema;
}

#define ROWS(s, m, count, name_of, rows) \
	{ .name = name_of, .type = FIELD_LIST, .max = ROWS_MAX, .offset = offsetof(s, m), \
	  .count_offset = offsetof(s, count), .of = rows }
#define TRIAL_ROWS(table, name_of) \
	ROWS(struct trial, tables[table].cells, tables[table].n, name_of, row_schema(arena, table))

static const struct schema *one_schema(struct arena *arena)
{
	const struct field fields[] = {
		TEXT(struct trial, name, "name", TITLE_BYTES),
		OPTIONAL(struct trial, date, "date", 10),
		TEXTS(struct trial, problems, n_problems, "problems"),
		TRIAL_ROWS(TRIAL_EVENTS, "events"),
		TRIAL_ROWS(TRIAL_CASES, "cases"),
		TRIAL_ROWS(TRIAL_CASE_ITEMS, "case_items"),
		LIST(struct trial, states, n_states, "expect", false, 0, 200, expect_schema),
	};
	struct schema *schema = arena_alloc(arena, sizeof(*schema));
	const size_t n = sizeof(fields) / sizeof(*fields);

	*schema = (struct schema){ memcpy(arena_array(arena, n, sizeof(*fields)), fields,
					  sizeof(fields)), n, sizeof(struct trial) };
	return schema;
}

const struct schema *case_trials_schema(struct arena *arena)
{
	const struct field fields[] = {
		{ .name = "api", .type = FIELD_INTEGER, .required = true, .min = 1, .max = 1,
		  .offset = offsetof(struct raw_cases, api) },
		TEXT_OR(struct raw_cases, date, "date", 10, 10, "2026-11-04"),
		ROWS(struct raw_cases, calendar, n_calendar, "calendar",
		     row_schema(arena, TRIAL_CALENDAR)),
		{ .name = "cases", .type = FIELD_LIST, .required = true, .min = 1,
		  .max = CASES_MAX, .offset = offsetof(struct raw_cases, cases),
		  .count_offset = offsetof(struct raw_cases, n_cases), .of = one_schema(arena) },
	};
	struct schema *schema = arena_alloc(arena, sizeof(*schema));
	const size_t n = sizeof(fields) / sizeof(*fields);

	*schema = (struct schema){ memcpy(arena_array(arena, n, sizeof(*fields)), fields,
					  sizeof(fields)), n, sizeof(struct raw_cases) };
	return schema;
}

/* ---- what the audit must have ---- */

enum named { TRIGGERS, CLOCKS, GATES };

static const char *name_at(const struct case_rules *rules, enum named what, size_t i)
{
	return what == TRIGGERS ? rules->triggers[i].id
		: what == CLOCKS ? rules->clocks[i].id : rules->gates[i].name;
}

static void check_named(struct reader *reader, const struct case_rules *rules, enum named what,
			const struct data *at)
{
	static const char *const names[] = { "trigger", "clock", "gate" };
	const size_t n = what == TRIGGERS ? rules->n_triggers
		: what == CLOCKS ? rules->n_clocks : rules->n_gates;
	const char **words = arena_array(reader->diags->arena, n, sizeof(*words));

	if (!at || at->type != DATA_TEXT)
		return;
	for (size_t i = 0; i < n; i++) {
		words[i] = name_at(rules, what, i);
		if (strcmp(words[i], at->text) == 0)
			return;
	}
	trial_refuse(reader, at, names[what], words, n);
}

static void check_list(struct reader *reader, const struct case_rules *rules, enum named what,
		       const struct data *list, const char *name, const char *const *states)
{
	for (size_t i = 0; list && i < list->n_items; i++) {
		check_named(reader, rules, what, data_field(&list->items[i], name));
		trial_check_word(reader, data_field(&list->items[i], "state"), states);
		trial_check_date(reader, data_field(&list->items[i], "due"));
	}
}

static void check_expected(struct reader *reader, const struct case_rules *rules,
			   const struct data *expected)
{
	const struct data *triggers = data_field(expected, "triggers");
	const struct data *board = data_field(expected, "board");
	bool of_case = data_field(expected, "case") != NULL;

	if (of_case == (data_field(expected, "pupil") != NULL))
		reader_problem(reader, DIAG_AUD014, expected, "%s needs either 'case' or 'pupil'",
			       reader_path(reader, expected));
	else if (!of_case && expected->n_fields > 1 + (triggers != NULL))
		reader_problem(reader, DIAG_AUD014, expected,
			       "%s: of a pupil only triggers are known",
			       reader_path(reader, expected))->hint = "name a case for the rest";
	for (size_t i = 0; triggers && i < triggers->n_items; i++)
		check_named(reader, rules, TRIGGERS, &triggers->items[i]);
	check_list(reader, rules, CLOCKS, data_field(expected, "clocks"), "id", clock_state_ids);
	check_list(reader, rules, GATES, data_field(expected, "gates"), "name", gate_state_ids);
	if (board && board->type == DATA_TEXT && strcmp(board->text, "none") != 0)
		check_named(reader, rules, CLOCKS, board);
	trial_check_word(reader, data_field(expected, "stop"), yes_or_no);
}

void case_trials_check(struct reader *reader, const struct framework *framework,
		      const struct data *one)
{
	const struct data *expect = data_field(one, "expect");

	trial_check_date(reader, data_field(one, "date"));
	for (size_t i = 0; expect && i < expect->n_items; i++)
		check_expected(reader, case_rules_of(framework), &expect->items[i]);
}

/* ---- what the data alone says ---- */

static const int *lines_of(struct reader *reader, const struct data *list)
{
	const size_t n = list ? list->n_items : 0;
	int *lines = arena_array(reader->arena, n, sizeof(*lines));

	for (size_t i = 0; i < n; i++)
		lines[i] = list->items[i].line;
	return lines;
}

static void take_states(struct trial_state *states, size_t n, const struct data *list)
{
	for (size_t i = 0; i < n; i++)
		states[i].line = list->items[i].line;
}

static void take_expected(struct trial_case_expected *expected, const struct data *at)
{
	expected->line = at->line;
	expected->has_triggers = data_field(at, "triggers") != NULL;
	take_states(expected->clocks, expected->n_clocks, data_field(at, "clocks"));
	take_states(expected->gates, expected->n_gates, data_field(at, "gates"));
}

void case_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	for (size_t i = 0; i < raw->n_cases; i++) {
		struct trial *trial = &raw->cases[i];
		const struct data *at = &cases->items[i];

		trial->line = at->line;
		trial->tables[TRIAL_CALENDAR] = (struct trial_rows){
			raw->calendar, raw->n_calendar,
			lines_of(reader, data_field(root, "calendar")),
		};
		for (int t = TRIAL_EVENTS; t < TRIAL_TABLE_COUNT; t++)
			trial->tables[t].lines =
				lines_of(reader, data_field(at, mapping_target_name(targets[t])));
		for (size_t k = 0; k < trial->n_states; k++)
			take_expected(&trial->states[k], &data_field(at, "expect")->items[k]);
	}
}
