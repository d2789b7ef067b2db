/*
 * kind_survey_trials.c - trials of a survey: rows of survey.csv, and what must follow for its items and domains. See
 * trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_rows.h"
#include "evidence/table_spec.h"
#include "framework/survey_rules.h"
#include "score/shape_survey.h"
#include "score/survey.h"

enum { ROWS_MAX = 2000, CASES_MAX = 1000 };

/* ---- the format ---- */

static const struct schema *one_schema(struct arena *arena)
{
	const struct field fields[] = {
		TEXT(struct trial, name, "name", TITLE_BYTES),
		TEXTS(struct trial, problems, n_problems, "problems"),
		OPTIONAL(struct trial, roll, "roll", 10),
		BOOLEAN(struct trial, is_public, "public"),
		{ .name = "survey", .type = FIELD_LIST, .max = ROWS_MAX,
		  .offset = offsetof(struct trial, tables[TRIAL_SURVEY].cells),
		  .count_offset = offsetof(struct trial, tables[TRIAL_SURVEY].n), .of = trial_row_schema(arena,
		  	&survey_spec) },
		{ .name = "expect", .type = FIELD_DATA, .offset = offsetof(struct trial, expect) },
	};
	struct schema *schema = arena_alloc(arena, sizeof(*schema));
	const size_t n = sizeof(fields) / sizeof(*fields);

	*schema = (struct schema){ memcpy(arena_array(arena, n, sizeof(*fields)), fields, sizeof(fields)), n,
				   sizeof(struct trial) };
	return schema;
}

const struct schema *survey_trials_schema(struct arena *arena)
{
	const struct field fields[] = {
		{ .name = "api", .type = FIELD_INTEGER, .required = true, .min = 1, .max = 1,
		  .offset = offsetof(struct raw_cases, api) },
		TEXT_OR(struct raw_cases, date, "date", 10, 10, "2026-11-04"),
		{ .name = "cases", .type = FIELD_LIST, .required = true, .min = 1, .max = CASES_MAX,
		  .offset = offsetof(struct raw_cases, cases), .count_offset = offsetof(struct raw_cases, n_cases),
		  .of = one_schema(arena) },
	};
	struct schema *schema = arena_alloc(arena, sizeof(*schema));
	const size_t n = sizeof(fields) / sizeof(*fields);

	*schema = (struct schema){ memcpy(arena_array(arena, n, sizeof(*fields)), fields, sizeof(fields)), n,
				   sizeof(struct raw_cases) };
	return schema;
}

/* ---- what is expected ---- */

static const struct expect_word item_words[] = {
	{ "share", "positive.share", .before = "the positive share" }, { "count", "positive.count",
		.before = "the positive count" },
	{ "bound", "positive.words", .before = "the bound" }, { "rest", "rest.share", .before = "the rest" },
	{ "points", "change.points", .before = "the change" },
	{ "says", "sentence", .how = EXPECT_PART },
	{ .word = NULL },
};
static const char *const which_item[] = { "item", NULL };
static const struct expect_table survey_expected_item = {
	.shape = &shape_survey_item_result, .words = item_words, .which = which_item,
};

static const struct expect_word domain_words[] = {
	{ "share", "positive.share", .before = "the positive share" }, { "count", "positive.count",
		.before = "the positive count" },
	{ "bound", "positive.words", .before = "the bound" }, { "points", "change.points", .before = "the change" },
	{ "says", "sentence", .how = EXPECT_PART },
	{ .word = NULL },
};
static const char *const which_domain[] = { "section", NULL };
static const struct expect_table survey_expected_domain = {
	.shape = &shape_survey_domain, .words = domain_words, .which = which_domain,
};

static void check_expected(struct reader *reader, const struct framework *framework, const struct data *expected)
{
	const struct data *item = data_field(expected, "item"), *section = data_field(expected, "section");

	if (!item == !section) {
		reader_problem(reader, DIAG_AUD014, expected, "%s needs either 'item' or 'section'", reader_path(reader,
			expected));
		return;
	}
	expect_check(reader, framework, item ? &survey_expected_item : &survey_expected_domain, expected);
	if (item && item->type == DATA_TEXT && !framework_descriptor(framework, item->text))
		trial_refuse(reader, item, "item", NULL, 0);
	if (section && section->type == DATA_TEXT && !framework_section(framework, section->text))
		trial_refuse(reader, section, "section", NULL, 0);
}

void survey_trials_check(struct reader *reader, const struct framework *framework, const struct data *one)
{
	const struct data *expect = data_field(one, "expect");

	for (size_t i = 0; expect && i < expect->n_items; i++)
		check_expected(reader, framework, &expect->items[i]);
}

void survey_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	for (size_t i = 0; i < raw->n_cases; i++) {
		raw->cases[i].line = cases->items[i].line;
		raw->cases[i].tables[TRIAL_SURVEY].lines = trial_lines_of(reader, data_field(&cases->items[i], "survey"));
	}
}

/* ---- a case ---- */

static void compare(struct arena *arena, struct trial_findings *found, const struct school_survey *r,
		    const struct framework *framework, const struct data *expected)
{
	const struct shape_context context = { .arena = arena, .framework = framework };
	const struct data *item = data_field(expected, "item"), *section = data_field(expected, "section");

	for (size_t i = 0; item && i < r->n_items; i++) {
		if (strcmp(r->items[i].item->id, item->text) == 0)
			expect_compare(found, &context, &survey_expected_item, &r->items[i], NULL, expected, item->text);
	}
	for (size_t i = 0; section && i < r->n_domains; i++) {
		if (strcmp(r->domains[i].section->id, section->text) == 0)
			expect_compare(found, &context, &survey_expected_domain, &r->domains[i], NULL, expected,
				section->text);
	}
}

struct trial_findings survey_trials_run(struct arena *arena, const struct framework *framework,
					const struct trial_file *file, const struct trial *trial)
{
	const char *school = arena_printf(arena, "school_id,name,phase,roll\ncase,Case,primary,%s\n",
		trial->roll ? trial->roll : "");
	struct evidence_text texts[2] = { { "schools.csv", school, strlen(school) } };
	struct evidence_options options = { .texts = texts, .n_texts = 1, .report_date = file->date };
	struct trial_findings found = { 0 };
	const struct school_survey *r = NULL;
	struct evidence evidence;
	struct diags diags;

	if (trial->tables[TRIAL_SURVEY].n)
		texts[options.n_texts++] = trial_table_text(arena, &survey_spec, &trial->tables[TRIAL_SURVEY], "case");
	diags_init(&diags, arena);
	if (evidence_read(arena, NULL, 0, &options, &evidence, &diags))
		r = survey_of_school(arena, framework, evidence_of(arena, &evidence, 0), &diags);
	if (r && trial->is_public)
		r = survey_of_school_public(arena, framework, evidence_of(arena, &evidence, 0));
	trial_set_lines(&survey_spec, &trial->tables[TRIAL_SURVEY], &diags);
	trial_compare_problems(arena, &found, trial, &diags);
	for (size_t i = 0; r && trial->expect && i < trial->expect->n_items; i++)
		compare(arena, &found, r, framework, &trial->expect->items[i]);
	return found;
}
