/*
 * kind_case_run.c - a case of an audit of single cases as tables, read and scored as any evidence
 * is, and compared with what it expects. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/trial_private.h"
#include "base/buf.h"
#include "evidence/mapping.h"
#include "evidence/table_spec.h"
#include "score/case.h"

enum { TABLE_MAX_BYTES = 1 << 26 };

struct run {
	struct arena *arena;
	const struct framework *f;
	const struct trial_file *file;
	const struct trial *trial;
	const struct school_cases *cases;
	struct trial_findings findings;
};

/* ---- the tables ---- */

static const struct {
	const char *file;
	enum mapping_target target;
	const char *first;		/* whose row it is */
} tables[TRIAL_TABLE_COUNT] = {
	[TRIAL_CALENDAR] = { "calendar.csv", MAPPING_CALENDAR, "*" },
	[TRIAL_EVENTS] = { "events.csv", MAPPING_EVENTS, "case" },
	[TRIAL_CASES] = { "cases.csv", MAPPING_CASES, "case" },
	[TRIAL_CASE_ITEMS] = { "case_items.csv", MAPPING_CASE_ITEMS, "case" },
};

/* One row a line: a line's number in the table, less the header, is the row's. */
static struct evidence_text make_table(struct run *run, enum trial_table table)
{
	const struct table_spec *spec = mapping_target_spec(tables[table].target);
	const struct trial_rows *rows = &run->trial->tables[table];
	const char **cells = arena_array(run->arena, spec->n_columns, sizeof(*cells));
	struct buf *out = buf_new(run->arena, TABLE_MAX_BYTES);

	for (size_t c = 0; c < spec->n_columns; c++)
		cells[c] = spec->columns[c].name;
	buf_csv_row(out, cells, spec->n_columns);
	cells[0] = tables[table].first;
	for (size_t i = 0; i < rows->n; i++) {
		for (size_t c = 1; c < spec->n_columns; c++)
			cells[c] = rows->cells[i * (spec->n_columns - 1) + c - 1];
		buf_csv_row(out, cells, spec->n_columns);
	}
	return (struct evidence_text){ tables[table].file, out->bytes, out->length };
}

/* Problems of a row get the row's line in the file of cases. */
static void set_lines(const struct trial *trial, struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		struct loc *at = &diags->items[i].at;

		for (int t = 0; t < TRIAL_TABLE_COUNT; t++) {
			if (at->file && strcmp(at->file, tables[t].file) == 0 && at->line > 1 &&
			    (size_t)at->line - 2 < trial->tables[t].n) {
				at->line = trial->tables[t].lines[at->line - 2];
				break;
			}
		}
	}
}

static void score(struct run *run, struct date date)
{
	static const char schools[] = "school_id,name,phase\ncase,Case,secondary\n";
	struct evidence_text texts[TRIAL_TABLE_COUNT + 1];
	struct evidence_options options = { .pupils = true, .texts = texts, .n_texts = 1,
					    .report_date = date };
	struct evidence evidence;
	struct diags diags;

	texts[0] = (struct evidence_text){ "schools.csv", schools, strlen(schools) };
	for (int t = 0; t < TRIAL_TABLE_COUNT; t++) {
		if (run->trial->tables[t].n)
			texts[options.n_texts++] = make_table(run, (enum trial_table)t);
	}
	diags_init(&diags, run->arena);
	if (evidence_read(run->arena, NULL, 0, &options, &evidence, &diags))
		run->cases = score_cases(run->arena, run->f,
					 evidence_of(run->arena, &evidence, 0), date, &diags);
	set_lines(run->trial, &diags);
	trial_compare_problems(run->arena, &run->findings, run->trial, &diags);
}

/* ---- what came of it ---- */

static void differ(struct run *run, int line, const char *whose, const char *what,
		   const char *expected, const char *actual)
{
	if (expected && strcmp(expected, actual) != 0)
		trial_find(run->arena, &run->findings, line,
			   arena_printf(run->arena, "%s: %s is %s, not %s", whose, what, actual,
					expected));
}

static const char *add_name(struct run *run, const char *names, const char *name)
{
	return *names ? arena_printf(run->arena, "%s, %s", names, name) : name;
}

/* The triggers that fired for a pupil, or led to a case: each once, in the audit's order. */
static const char *fired(struct run *run, const struct case_result *result, const char *pupil)
{
	const struct case_rules *rules = case_rules_of(run->f);
	const char *names = "";

	for (size_t t = 0; t < rules->n_triggers; t++) {
		bool found = false;

		for (size_t i = 0; result && i < result->n_firings; i++)
			found |= result->firings[i].trigger == &rules->triggers[t] &&
				 !result->firings[i].missing;
		for (size_t i = 0; !result && i < run->cases->n_triggers; i++) {
			const struct school_trigger *row = &run->cases->triggers[i];

			found |= row->firing.trigger == &rules->triggers[t] &&
				 !row->firing.missing && strcmp(row->pupil_ref, pupil) == 0;
		}
		if (found)
			names = add_name(run, names, rules->triggers[t].id);
	}
	return *names ? names : "none";
}

static void compare_triggers(struct run *run, const struct trial_case_expected *e,
			     const struct case_result *result, const char *whose)
{
	const struct case_rules *rules = case_rules_of(run->f);
	const char *names = "";

	for (size_t t = 0; t < rules->n_triggers; t++) {
		for (size_t i = 0; i < e->n_triggers; i++) {
			if (strcmp(e->triggers[i], rules->triggers[t].id) == 0) {
				names = add_name(run, names, e->triggers[i]);
				break;
			}
		}
	}
	if (e->has_triggers)
		differ(run, e->line, whose, "what fired", *names ? names : "none",
		       fired(run, result, e->pupil));
}

static void compare_clock(struct run *run, const struct trial_state *e,
			  const struct case_result *result, const char *whose)
{
	const struct case_rules *rules = case_rules_of(run->f);
	const struct clock_result *clock = result->clocks.results;
	const char *said;

	while (strcmp(rules->clocks[clock - result->clocks.results].id, e->name) != 0)
		clock++;
	said = clock->missing ? clock->missing : clock->sentence ? clock->sentence : "";
	differ(run, e->line, whose, e->name, e->state,
	       clock_state_ids[clock->state]);
	differ(run, e->line, whose, arena_printf(run->arena, "%s's day", e->name), e->due,
	       date_given(clock->due) ? date_iso(run->arena, clock->due) : "none");
	if (e->reason && !strstr(said, e->reason))
		trial_find(run->arena, &run->findings, e->line,
			   arena_printf(run->arena, "%s: %s does not say '%s': %s", whose, e->name,
					e->reason, said));
}

static void compare_gate(struct run *run, const struct trial_state *e,
			 const struct case_result *result, const char *whose)
{
	const struct gate_result *gate = result->gates;

	while (strcmp(gate->gate->name, e->name) != 0)
		gate++;
	differ(run, e->line, whose, arena_printf(run->arena, "the gate '%s'", e->name), e->state,
	       gate_state_ids[gate->state]);
}

static void compare_case(struct run *run, const struct trial_case_expected *e,
			 const struct case_result *result, const char *whose)
{
	const struct clock_result *board = result->clocks.board;

	for (size_t i = 0; i < e->n_clocks; i++)
		compare_clock(run, &e->clocks[i], result, whose);
	for (size_t i = 0; i < e->n_gates; i++)
		compare_gate(run, &e->gates[i], result, whose);
	differ(run, e->line, whose, "the board's clock", e->board,
	       board ? board->clock->id : "none");
	differ(run, e->line, whose, "the stop note", e->stop, result->stop ? "yes" : "no");
	if (e->open >= 0)
		differ(run, e->line, whose, "the number of open gates",
		       arena_printf(run->arena, "%d", e->open),
		       arena_printf(run->arena, "%zu", result->n_open));
}

static void compare(struct run *run, const struct trial_case_expected *e)
{
	const char *whose = e->pupil ? arena_printf(run->arena, "pupil %s", e->pupil)
				     : arena_printf(run->arena, "case %s", e->case_ref);
	const struct case_result *result = NULL;

	for (size_t i = 0; e->case_ref && i < run->cases->n_cases; i++) {
		if (strcmp(run->cases->cases[i].row->case_ref.text, e->case_ref) == 0)
			result = &run->cases->cases[i];
	}
	if (e->case_ref && !result) {
		trial_find(run->arena, &run->findings, e->line,
			   arena_printf(run->arena, "%s is not one of the cases", whose));
		return;
	}
	compare_triggers(run, e, result, whose);
	if (result)
		compare_case(run, e, result, whose);
}

struct trial_findings case_trials_run(struct arena *arena, const struct framework *framework,
				     const struct trial_file *file, const struct trial *trial)
{
	struct run run = { .arena = arena, .f = framework, .file = file, .trial = trial };
	struct date date = file->date;

	if (trial->date)
		date_parse(trial->date, &date);
	score(&run, date);
	for (size_t i = 0; run.cases && i < trial->n_states; i++)
		compare(&run, &trial->states[i]);
	return run.findings;
}
