/*
 * kind_case_trials.c - trials of an audit of single cases: rows of its tables, and the triggers, clocks
 * and gates that must follow from them. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_rows.h"
#include "evidence/mapping.h"
#include "evidence/table_spec.h"
#include "framework/case_rules.h"
#include "score/case.h"
#include "score/shape_cases.h"

enum { ROWS_MAX = 400, CASES_MAX = 1000 };

static const enum mapping_target targets[TRIAL_CASE_TABLES] = {
	[TRIAL_CALENDAR] = MAPPING_CALENDAR, [TRIAL_EVENTS] = MAPPING_EVENTS,
	[TRIAL_CASES] = MAPPING_CASES, [TRIAL_CASE_ITEMS] = MAPPING_CASE_ITEMS,
};

/* ---- the format ---- */

#define ROWS(s, m, count, name_of, rows) \
	{ .name = name_of, .type = FIELD_LIST, .max = ROWS_MAX, .offset = offsetof(s, m), \
	  .count_offset = offsetof(s, count), .of = rows }
#define TRIAL_ROWS(table, name_of) \
	ROWS(struct trial, tables[table].cells, tables[table].n, name_of, \
	     trial_row_schema(arena, mapping_target_spec(targets[table])))

static const struct schema *one_schema(struct arena *arena)
{
	const struct field fields[] = {
		TEXT(struct trial, name, "name", TITLE_BYTES),
		OPTIONAL(struct trial, date, "date", 10),
		TEXTS(struct trial, problems, n_problems, "problems"),
		TRIAL_ROWS(TRIAL_EVENTS, "events"),
		TRIAL_ROWS(TRIAL_CASES, "cases"),
		TRIAL_ROWS(TRIAL_CASE_ITEMS, "case_items"),
		{ .name = "expect", .type = FIELD_DATA, .offset = offsetof(struct trial, expect) },
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
		     trial_row_schema(arena, &calendar_spec)),
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
		       const struct data *list, const char *name)
{
	for (size_t i = 0; list && i < list->n_items; i++)
		check_named(reader, rules, what, name ? data_field(&list->items[i], name) : &list->items[i]);
}

/* ---- what is expected ---- */

static const struct expect_word clock_words[] = {
	{ "state", "state", .before = "" },
	{ "due", "due", .before = "", .after = "'s day" },
	{ "reason", "text", .how = EXPECT_PART },
	{ .word = NULL },
};
static const struct expect_word gate_words[] = {
	{ "state", "state", .before = "the gate '", .after = "'" },
	{ .word = NULL },
};
static const struct expect_list lists[] = { { "clocks", clock_words }, { "gates", gate_words }, { .field = NULL } };

static const struct expect_word words[] = {
	{ "board", "board", .before = "the board's clock" },
	{ "stop", "stop", .how = EXPECT_GIVEN, .before = "the stop note" },
	{ "open", "n_open", .before = "the number of open gates" },
	{ .word = NULL },
};
static const char *const which[] = { "case", "pupil", "triggers", NULL };
const struct expect_table case_expected = {
	.shape = &shape_case, .words = words, .which = which, .lists = lists,
};

static void check_expected(struct reader *reader, const struct framework *framework, const struct data *expected)
{
	const struct case_rules *rules = case_rules_of(framework);
	const struct data *triggers = data_field(expected, "triggers");
	const struct data *board = data_field(expected, "board");
	bool of_case = data_field(expected, "case") != NULL;

	expect_check(reader, framework, &case_expected, expected);
	if (of_case == (data_field(expected, "pupil") != NULL))
		reader_problem(reader, DIAG_AUD014, expected, "%s needs either 'case' or 'pupil'",
			       reader_path(reader, expected));
	else if (!of_case && expected->n_fields > 1 + (triggers != NULL))
		reader_problem(reader, DIAG_AUD014, expected,
			       "%s: of a pupil only triggers are known",
			       reader_path(reader, expected))->hint = "name a case for the rest";
	check_list(reader, rules, TRIGGERS, triggers, NULL);
	check_list(reader, rules, CLOCKS, data_field(expected, "clocks"), "id");
	check_list(reader, rules, GATES, data_field(expected, "gates"), "name");
	if (board && board->type == DATA_TEXT && strcmp(board->text, "none") != 0)
		check_named(reader, rules, CLOCKS, board);
}

void case_trials_check(struct reader *reader, const struct framework *framework,
		      const struct data *one)
{
	const struct data *expect = data_field(one, "expect");

	trial_check_date(reader, data_field(one, "date"));
	for (size_t i = 0; expect && i < expect->n_items; i++)
		check_expected(reader, framework, &expect->items[i]);
}

/* ---- what the data alone says ---- */

void case_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	for (size_t i = 0; i < raw->n_cases; i++) {
		struct trial *trial = &raw->cases[i];
		const struct data *at = &cases->items[i];

		trial->line = at->line;
		trial->tables[TRIAL_CALENDAR] = (struct trial_rows){
			raw->calendar, raw->n_calendar,
			trial_lines_of(reader, data_field(root, "calendar")),
		};
		for (int t = TRIAL_EVENTS; t < TRIAL_CASE_TABLES; t++)
			trial->tables[t].lines =
				trial_lines_of(reader, data_field(at, mapping_target_name(targets[t])));
	}
}
