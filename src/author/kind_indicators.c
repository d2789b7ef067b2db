/*
 * kind_indicators.c - what this room does for audits of figures without ratings: one table of figures to fill in, and
 * trials that say what a figure must be. See kinds.h.
 */
#include "author/kinds.h"

#include "author/expect.h"
#include "author/form_book.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "author/trial_private.h"
#include "evidence/table_spec.h"
#include "score/indicators.h"
#include "score/shape_score.h"

/* ---- tables and forms ---- */

/* A row for each figure that is given, and for each group that it is compared with. */
static void put_figure(struct buf *out, const struct form_options *o, const struct figure_field *figure)
{
	for (size_t g = 0; g <= figure->n_compare; g++) {
		struct form_line line = form_line_blank(o, &metrics_spec);

		if (figure->derived && g == 0)
			continue;
		form_set(&line, "metric", figure->id);
		if (g)
			form_set(&line, "group", figure->compare[g - 1]->id);
		form_put_line(out, &line, figure->title);
	}
}

static void put_metrics(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	form_put_header(out, &metrics_spec);
	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t k = 0; form_asks(o, i) && k < f->sections[i].n_figures; k++)
			put_figure(out, o, &f->sections[i].figures[k]);
	}
}

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &metrics_spec, NULL, put_metrics }, { NULL, NULL, NULL },
};

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Figures", "metrics", form_has_figures, 2, form_figures_columns, form_figures_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

static void put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		if (!form_asks(o, i))
			continue;
		buf_printf(out, "\n### %s. %s (%s)\n\n", section->number, section->title, section->id);
		for (size_t k = 0; k < section->n_figures; k++) {
			const struct figure_field *figure = &section->figures[k];

			buf_printf(out, "- `%s`: %s (%s)\n", figure->id, figure->title,
				   figure->derived ? "worked out; leave it out" : author_says_unit(arena, figure));
		}
	}
}

/* ---- trials ---- */

static const struct field case_fields[] = {
	TEXT(struct trial, name, "name", TITLE_BYTES),
	TEXTS(struct trial, problems, n_problems, "problems"),
	LIST(struct trial, figures, n_figures, "metrics", false, 0, 400, trial_figure_schema),
	{ .name = "expect", .type = FIELD_DATA, .offset = offsetof(struct trial, expect) },
};
static const struct schema case_schema = SCHEMA(struct trial, case_fields);

static const struct field file_fields[] = {
	{ .name = "api", .type = FIELD_INTEGER, .required = true, .min = 1, .max = 1,
	  .offset = offsetof(struct raw_cases, api) },
	TEXT_OR(struct raw_cases, date, "date", 10, 10, "2026-11-04"),
	LIST(struct raw_cases, cases, n_cases, "cases", true, 1, 1000, case_schema),
};
static const struct schema file_schema = SCHEMA(struct raw_cases, file_fields);

static const struct schema *trials_schema(struct arena *arena)
{
	(void)arena;
	return &file_schema;
}

static const struct expect_word words[] = {
	{ "words", "words", .how = EXPECT_PART },
	{ .word = NULL },
};
static const char *const which_figure[] = { "figure", NULL };
static const struct expect_table expected = { .shape = &shape_indicator, .words = words, .which = which_figure };

static void trials_check(struct reader *reader, const struct framework *f, const struct data *one)
{
	const struct data *list = data_field(one, "expect");

	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *named = data_field(&list->items[i], "figure");

		expect_check(reader, f, &expected, &list->items[i]);
		if (!named && list->items[i].type == DATA_TABLE)
			reader_problem(reader, DIAG_AUD005, &list->items[i], "%s has no 'figure'",
				       reader_path(reader, &list->items[i]))->hint = "add its id, such as \"need.roll\"";
		else if (named && named->type == DATA_TEXT && !framework_figure(f, named->text))
			trial_refuse(reader, named, "figure", NULL, 0);
	}
}

static void trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	(void)reader;
	for (size_t i = 0; i < raw->n_cases; i++) {
		struct trial *one = &raw->cases[i];

		one->line = cases->items[i].line;
		for (size_t k = 0; k < one->n_figures; k++)
			one->figures[k].line = data_field(&cases->items[i], "metrics")->items[k].line;
	}
}

static struct trial_findings trials_run(struct arena *arena, const struct framework *framework,
					const struct trial_file *file, const struct trial *trial)
{
	const struct shape_context context = { .arena = arena, .framework = framework };
	struct school_evidence *evidence = arena_alloc(arena, sizeof(*evidence));
	struct trial_findings found = { .n = 0 };
	const struct school_indicators *result;
	struct diags diags;

	diags_init(&diags, arena);
	evidence->school = trial_school(arena, (struct loc){ file->file, trial->line, 1 });
	evidence->metrics = trial_metrics(arena, file, trial);
	evidence->n_metrics = trial->n_figures;
	result = score_indicators_of(arena, framework, evidence, file->date, &diags);
	for (size_t i = 0; trial->expect && i < trial->expect->n_items; i++) {
		const struct data *one = &trial->expect->items[i];
		const struct figure_field *field = framework_figure(framework, data_field(one, "figure")->text);

		expect_compare(&found, &context, &expected, &result->sections[field->section].figures[field->index], NULL,
			       one, field->id);
	}
	trial_compare_problems(arena, &found, trial, &diags);
	return found;
}

const struct author_kind author_indicators = {
	.tables = tables, .sheets = sheets, .steps = form_figures_steps, .values = rated_values,
	.says_asked = author_says_asked, .says_rows = author_says_figures,
	.calendar = "An audit of figures needs no calendar.", .put_items = put_items,
	.trials_schema = trials_schema, .trials_check = trials_check, .trials_take = trials_take, .trials_run = trials_run,
};
