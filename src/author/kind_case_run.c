/*
 * kind_case_run.c - turns a trial of an audit of single cases into tables, reads and scores them like
 * any evidence, and compares the result with what the trial expects. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_rows.h"
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

static const struct {
	const struct table_spec *spec;
	const char *first;		/* the first column: whose row it is */
} tables[TRIAL_CASE_TABLES] = {
	[TRIAL_CALENDAR] = { &calendar_spec, "*" }, [TRIAL_EVENTS] = { &events_spec, "case" },
	[TRIAL_CASES] = { &cases_spec, "case" }, [TRIAL_CASE_ITEMS] = { &case_items_spec, "case" },
};

static void score(struct run *run, struct date date)
{
	static const char schools[] = "school_id,name,phase\ncase,Case,secondary\n";
	struct evidence_text texts[TRIAL_CASE_TABLES + 1];
	struct evidence_options options = { .pupils = true, .texts = texts, .n_texts = 1,
					    .report_date = date };
	struct evidence evidence;
	struct diags diags;

	texts[0] = (struct evidence_text){ "schools.csv", schools, strlen(schools) };
	for (int t = 0; t < TRIAL_CASE_TABLES; t++) {
		if (run->trial->tables[t].n)
			texts[options.n_texts++] = trial_table_text(run->arena, tables[t].spec, &run->trial->tables[t],
								    tables[t].first);
	}
	diags_init(&diags, run->arena);
	if (evidence_read(run->arena, NULL, 0, &options, &evidence, &diags))
		run->cases = score_cases(run->arena, run->f,
					 evidence_of(run->arena, &evidence, 0), date, &diags);
	for (int t = 0; t < TRIAL_CASE_TABLES; t++)
		trial_set_lines(tables[t].spec, &run->trial->tables[t], &diags);
	trial_compare_problems(run->arena, &run->findings, run->trial, &diags);
}

/* ---- what was found ---- */

static const char *add_name(struct run *run, const char *names, const char *name)
{
	return *names ? arena_printf(run->arena, "%s, %s", names, name) : name;
}

/* The triggers that fired for a pupil or led to a case: each once, in the audit's order. */
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

/* The expected triggers, in the audit's order. */
static const char *expected(struct run *run, const struct data *triggers)
{
	const struct case_rules *rules = case_rules_of(run->f);
	const char *names = "";

	for (size_t t = 0; t < rules->n_triggers; t++) {
		bool found = false;

		for (size_t i = 0; i < triggers->n_items; i++)
			found |= strcmp(triggers->items[i].text, rules->triggers[t].id) == 0;
		if (found)
			names = add_name(run, names, rules->triggers[t].id);
	}
	return *names ? names : "none";
}

static const struct case_result *case_of(const struct run *run, const char *ref)
{
	for (size_t i = 0; i < run->cases->n_cases; i++) {
		if (strcmp(run->cases->cases[i].row->case_ref.text, ref) == 0)
			return &run->cases->cases[i];
	}
	return NULL;
}

static void find(struct run *run, const struct data *e, const char *whose, const char *text)
{
	trial_find(run->arena, &run->findings, e->line, arena_printf(run->arena, "%s%s", whose, text));
}

static void compare(struct run *run, const struct data *e)
{
	const struct shape_context context = { .arena = run->arena, .framework = run->f };
	const struct data *ref = data_field(e, "case"), *pupil = data_field(e, "pupil");
	const struct data *triggers = data_field(e, "triggers");
	const char *whose = arena_printf(run->arena, pupil ? "pupil %s" : "case %s", pupil ? pupil->text : ref->text);
	const struct case_result *result = ref ? case_of(run, ref->text) : NULL;

	if (ref && !result) {
		find(run, e, whose, " is not one of the cases");
		return;
	}
	if (triggers) {
		const char *wanted = expected(run, triggers), *came = fired(run, result, pupil ? pupil->text : NULL);

		if (strcmp(wanted, came) != 0)
			find(run, e, whose, arena_printf(run->arena, ": what fired is %s, not %s", came, wanted));
	}
	if (result)
		expect_compare(&run->findings, &context, &case_expected, result, NULL, e, whose);
}

struct trial_findings case_trials_run(struct arena *arena, const struct framework *framework,
				     const struct trial_file *file, const struct trial *trial)
{
	struct run run = { .arena = arena, .f = framework, .file = file, .trial = trial };
	struct date date = file->date;

	if (trial->date)
		date_parse(trial->date, &date);
	score(&run, date);
	for (size_t i = 0; run.cases && trial->expect && i < trial->expect->n_items; i++)
		compare(&run, &trial->expect->items[i]);
	return run.findings;
}
