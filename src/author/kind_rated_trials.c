/*
 * kind_rated_trials.c - trials of an audit whose items are answered one by one: answers, figures and
 * judgements, and what must follow for each section. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/expect.h"
#include "author/trial_private.h"
#include "earlier/earlier.h"
#include "score/shape_score.h"

static const struct field answer_fields[] = {
	TEXT(struct trial_answer, item, "item", 3 * ID_BYTES),
	TEXT(struct trial_answer, rating, "rating", NAME_BYTES),
	OPTIONAL(struct trial_answer, by, "by", NAME_BYTES),
	OPTIONAL(struct trial_answer, at, "at", ID_BYTES),
	OPTIONAL(struct trial_answer, up_to, "up_to", ID_BYTES),
	OPTIONAL(struct trial_answer, evidence, "evidence", SENTENCE_BYTES),
	OPTIONAL(struct trial_answer, type, "type", NAME_BYTES),
	OPTIONAL(struct trial_answer, date, "date", 10),
	OPTIONAL(struct trial_answer, reason, "reason", SENTENCE_BYTES),
	OPTIONAL(struct trial_answer, waived_by, "waived_by", NAME_BYTES),
	OPTIONAL(struct trial_answer, waived_until, "waived_until", 10),
	OPTIONAL(struct trial_answer, note, "note", SENTENCE_BYTES),
};
static const struct schema answer_schema = SCHEMA(struct trial_answer, answer_fields);

static const struct field figure_fields[] = {
	TEXT(struct trial_figure, metric, "metric", 3 * ID_BYTES),
	OPTIONAL(struct trial_figure, value, "value", SENTENCE_BYTES),
	OPTIONAL(struct trial_figure, numerator, "numerator", 20),
	OPTIONAL(struct trial_figure, denominator, "denominator", 20),
	OPTIONAL(struct trial_figure, group, "group", NAME_BYTES),
	OPTIONAL(struct trial_figure, period, "period", NAME_BYTES),
};
const struct schema trial_figure_schema = SCHEMA(struct trial_figure, figure_fields);

static const struct field judgement_fields[] = {
	TEXT(struct trial_judgement, section, "section", ID_BYTES),
	OPTIONAL(struct trial_judgement, judgement, "judgement", NAME_BYTES),
	OPTIONAL(struct trial_judgement, by, "by", NAME_BYTES),
	OPTIONAL(struct trial_judgement, reason, "reason", SENTENCE_BYTES),
	OPTIONAL(struct trial_judgement, reason_code, "reason_code", NAME_BYTES),
	OPTIONAL(struct trial_judgement, previous, "previous", NAME_BYTES),
};
static const struct schema judgement_schema = SCHEMA(struct trial_judgement, judgement_fields);

static const struct field earlier_fields[] = {
	TEXT(struct trial, date, "date", 10),
	TEXTS(struct trial, focus, n_focus, "focus"),
	LIST(struct trial, answers, n_answers, "answers", false, 0, 2000, answer_schema),
	LIST(struct trial, figures, n_figures, "metrics", false, 0, 400, trial_figure_schema),
	LIST(struct trial, judgements, n_judgements, "judgements", false, 0, 100, judgement_schema),
};
static const struct schema earlier_schema = SCHEMA(struct trial, earlier_fields);

static const struct field case_fields[] = {
	TEXT(struct trial, name, "name", TITLE_BYTES),
	TEXTS(struct trial, focus, n_focus, "focus"),
	TEXTS(struct trial, problems, n_problems, "problems"),
	LIST(struct trial, answers, n_answers, "answers", false, 0, 2000, answer_schema),
	LIST(struct trial, figures, n_figures, "metrics", false, 0, 400, trial_figure_schema),
	LIST(struct trial, judgements, n_judgements, "judgements", false, 0, 100, judgement_schema),
	LIST(struct trial, earlier, n_earlier, "earlier", false, 0, EARLIER_YEARS_MAX, earlier_schema),
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

/* ---- what the audit must have ---- */

static void check_section(struct reader *reader, const struct framework *f, const struct data *at)
{
	const char **words = arena_array(reader->diags->arena, f->n_sections, sizeof(*words));

	if (!at || at->type != DATA_TEXT || framework_section(f, at->text))
		return;
	for (size_t i = 0; i < f->n_sections; i++)
		words[i] = f->sections[i].id;
	trial_refuse(reader, at, "section", words, f->n_sections);
}

static void check_item(struct reader *reader, const struct framework *f, const struct data *at)
{
	if (at && at->type == DATA_TEXT && strcmp(at->text, "*") != 0 &&
	    !framework_section(f, at->text) && !framework_strand(f, at->text) &&
	    !framework_descriptor(f, at->text))
		trial_refuse(reader, at, "item", NULL, 0);
}

static void check_answers(struct reader *reader, const struct framework *f, const struct data *list)
{
	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *answer = &list->items[i];

		check_item(reader, f, data_field(answer, "item"));
		trial_check_level(reader, f, data_field(answer, "at"), false);
		trial_check_level(reader, f, data_field(answer, "up_to"), false);
		trial_check_date(reader, data_field(answer, "date"));
		trial_check_date(reader, data_field(answer, "waived_until"));
	}
}

/* ---- what is expected ---- */

/* Words for a section; the recorded level of a review belongs to a judgement. */
static const struct expect_word words[] = {
	{ "level", "level", .before = "the level", .instead = "status", .of_part = true },
	{ "indicated", "indicated", .before = "the level before caps", .instead = "status", .of_part = true },
	{ "held", "held", .before = "the level after caps", .instead = "status", .of_part = true },
	{ "status", "status", .before = "the status", .of_part = true },
	{ "cap", "cap.kind", .before = "the cap", .of_part = true },
	{ "reason", "reasons.text", .how = EXPECT_PART },
	{ "met", "tally.met", .how = EXPECT_NUMBER },
	{ "unanswered", "tally.unanswered", .how = EXPECT_NUMBER },
	{ .word = NULL },
};
static const char *const which_section[] = { "section", "judgement", NULL };
const struct expect_table rated_expected = {
	.shape = &shape_section, .words = words, .which = which_section, .part = &shape_judgement,
};

/* The judgement must be one of the section's. */
static void check_judgement(struct reader *reader, const struct section *section, const struct data *at)
{
	if (!at || at->type != DATA_TEXT || !section)
		return;
	for (size_t i = 0; i < section->n_judgements; i++) {
		if (strcmp(section->judgements[i].id, at->text) == 0)
			return;
	}
	trial_refuse(reader, at, "judgement", NULL, 0);
}

static void check_expected(struct reader *reader, const struct framework *f, const struct data *list)
{
	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *expected = &list->items[i], *named = data_field(expected, "section");

		expect_check(reader, f, &rated_expected, expected);
		if (!named && expected->type == DATA_TABLE)
			reader_problem(reader, DIAG_AUD005, expected, "%s has no 'section'", reader_path(reader, expected))
				->hint = "add the id of the section";
		check_section(reader, f, named);
		check_judgement(reader, named && named->type == DATA_TEXT ? framework_section(f, named->text) : NULL,
				data_field(expected, "judgement"));
	}
}

const struct schema *rated_trials_schema(struct arena *arena)
{
	(void)arena;
	return &file_schema;
}

/* What is given of one year. */
static void check_given(struct reader *reader, const struct framework *f, const struct data *one)
{
	const struct data *focus = data_field(one, "focus");

	for (size_t i = 0; focus && i < focus->n_items; i++)
		check_section(reader, f, &focus->items[i]);
	check_answers(reader, f, data_field(one, "answers"));
}

void rated_trials_check(struct reader *reader, const struct framework *f, const struct data *one)
{
	const struct data *earlier = data_field(one, "earlier");

	check_given(reader, f, one);
	for (size_t i = 0; earlier && i < earlier->n_items; i++) {
		check_given(reader, f, &earlier->items[i]);
		trial_check_date(reader, data_field(&earlier->items[i], "date"));
	}
	check_expected(reader, f, data_field(one, "expect"));
}

/* ---- what the data alone says ---- */

static void take_lines(struct trial *one, const struct data *at)
{
	one->line = at->line;
	for (size_t k = 0; k < one->n_answers; k++)
		one->answers[k].line = data_field(at, "answers")->items[k].line;
	for (size_t k = 0; k < one->n_figures; k++)
		one->figures[k].line = data_field(at, "metrics")->items[k].line;
	for (size_t k = 0; k < one->n_judgements; k++)
		one->judgements[k].line = data_field(at, "judgements")->items[k].line;
}

void rated_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	for (size_t i = 0; i < raw->n_cases; i++) {
		struct trial *one = &raw->cases[i];

		take_lines(one, &cases->items[i]);
		for (size_t k = 0; k < one->n_earlier; k++)
			take_lines(&one->earlier[k], &data_field(&cases->items[i], "earlier")->items[k]);
	}
}
