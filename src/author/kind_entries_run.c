/*
 * kind_entries_run.c - turns a trial of an audit of entries into tables, reads and scores them like any evidence, and
 * compares the result with what the trial expects. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_private.h"
#include "base/buf.h"
#include "evidence/number.h"
#include "evidence/table_spec.h"
#include "score/entries_found.h"

enum { TABLE_MAX_BYTES = 1 << 26, MILLION = 1000000 };

struct run {
	struct arena *arena;
	const struct framework *f;
	const struct trial *trial;
	const struct school_entries *entries;
	struct trial_findings findings;
};

/* ---- the tables ---- */

static const char *cell_text(struct arena *arena, const struct data *cell)
{
	if (!cell)
		return "";
	if (cell->type == DATA_TEXT)
		return cell->text;
	return number_text(arena, (long long)(cell->number * MILLION + (cell->number < 0 ? -0.5 : 0.5)));
}

/* The names that some row has, each once: a header may have the contract's name or the audit's. */
static const char **names_of(struct arena *arena, const struct data *rows, size_t *n)
{
	const char **names;
	size_t most = 0;

	for (size_t i = 0; i < rows->n_items; i++)
		most += rows->items[i].n_fields;
	names = arena_array(arena, most, sizeof(*names));
	*n = 0;
	for (size_t i = 0; i < rows->n_items; i++) {
		for (size_t k = 0; k < rows->items[i].n_fields; k++) {
			size_t at = 0;

			while (at < *n && strcmp(names[at], rows->items[i].fields[k].key) != 0)
				at++;
			if (at == *n)
				names[(*n)++] = rows->items[i].fields[k].key;
		}
	}
	return names;
}

/* One row per line, so that a line's number in the table, less the header, is the row's number. */
static struct evidence_text make_table(struct run *run, const char *file, const char *owner, const struct data *rows)
{
	struct buf *out = buf_new(run->arena, TABLE_MAX_BYTES);
	size_t n;
	const char **names = names_of(run->arena, rows, &n);
	const char **cells = arena_array(run->arena, n + 1, sizeof(*cells));

	cells[0] = owner;
	memcpy(cells + 1, names, n * sizeof(*names));
	buf_csv_row(out, cells, n + 1);
	for (size_t i = 0; i < rows->n_items; i++) {
		cells[0] = "case";
		for (size_t k = 0; k < n; k++)
			cells[k + 1] = cell_text(run->arena, data_field(&rows->items[i], names[k]));
		buf_csv_row(out, cells, n + 1);
	}
	return (struct evidence_text){ file, out->bytes, out->length };
}

/* Give problems of a row the row's line in the file of trials. */
static void set_lines(const struct trial *trial, struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		struct loc *at = &diags->items[i].at;
		const struct data *rows = !at->file ? NULL : strcmp(at->file, "entries.csv") == 0 ? trial->entries
			: strcmp(at->file, "votes.csv") == 0 ? trial->votes : NULL;

		if (rows && at->line > 1 && (size_t)at->line - 2 < rows->n_items)
			at->line = rows->items[at->line - 2].line;
	}
}

static void score(struct run *run, struct date date)
{
	const char *schools = arena_printf(run->arena, "school_id,name,phase\ncase,Case,%s\n",
					   run->trial->phase ? run->trial->phase : "primary");
	struct evidence_text texts[3] = { { "schools.csv", schools, strlen(schools) } };
	struct evidence_options options = { .texts = texts, .n_texts = 1, .report_date = date, .no_dates = true,
					    .entries = framework_entry_names(run->f) };
	struct evidence evidence;
	struct diags diags;

	if (run->trial->entries)
		texts[options.n_texts++] = make_table(run, "entries.csv", "school_id", run->trial->entries);
	if (run->trial->votes)
		texts[options.n_texts++] = make_table(run, "votes.csv", "session", run->trial->votes);
	diags_init(&diags, run->arena);
	if (evidence_read(run->arena, NULL, 0, &options, &evidence, &diags))
		run->entries = score_entries(run->arena, run->f, evidence_of(run->arena, &evidence, 0), date, &diags);
	set_lines(run->trial, &diags);
	trial_compare_problems(run->arena, &run->findings, run->trial, &diags);
}

/* ---- what was found ---- */

static const void *found(const struct school_entries *s, const char *which, const char *id)
{
	for (size_t i = 0; strcmp(which, "section") == 0 && i < s->n_sections; i++) {
		if (strcmp(s->sections[i].section->id, id) == 0)
			return &s->sections[i];
	}
	for (size_t i = 0; strcmp(which, "entry") == 0 && i < s->all.n; i++) {
		if (strcmp(s->all.items[i]->key, id) == 0)
			return s->all.items[i];
	}
	for (size_t i = 0; strcmp(which, "group") == 0 && i < s->n_groups; i++) {
		if (strcmp(s->groups[i].group->id, id) == 0)
			return &s->groups[i];
	}
	for (size_t i = 0; strcmp(which, "rank") == 0 && i < s->n_ranks; i++) {
		if (strcmp(s->ranks[i].id, id) == 0)
			return &s->ranks[i];
	}
	return NULL;
}

static void compare(struct run *run, const struct data *e)
{
	const struct shape_context context = { .arena = run->arena, .framework = run->f };
	const struct entries_expected *of = entries_expected_of(e);
	const struct data *id = of->which ? data_field(e, of->which) : NULL;
	const char *whose = id ? arena_printf(run->arena, "%s %s", of->which, id->text) : "all entries";
	const void *is = id ? found(run->entries, of->which, id->text) : run->entries;

	if (is)
		expect_compare(&run->findings, &context, of->table, is, NULL, e, whose);
	else
		trial_find(run->arena, &run->findings, e->line, arena_printf(run->arena, "%s is not there", whose));
}

struct trial_findings entries_trials_run(struct arena *arena, const struct framework *framework,
					 const struct trial_file *file, const struct trial *trial)
{
	struct run run = { .arena = arena, .f = framework, .trial = trial };
	struct date date = file->date;

	if (trial->date)
		date_parse(trial->date, &date);
	score(&run, date);
	for (size_t i = 0; run.entries && trial->expect && i < trial->expect->n_items; i++)
		compare(&run, &trial->expect->items[i]);
	return run.findings;
}
