/*
 * kind_rated_trials.c - trials of an audit whose items are answered one by one: answers, figures and judgements, and what
 * each section must come to. See trial_private.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/trial_private.h"

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
static const struct schema figure_schema = SCHEMA(struct trial_figure, figure_fields);

static const struct field judgement_fields[] = {
	TEXT(struct trial_judgement, section, "section", ID_BYTES),
	TEXT(struct trial_judgement, judgement, "judgement", NAME_BYTES),
	OPTIONAL(struct trial_judgement, by, "by", NAME_BYTES),
	OPTIONAL(struct trial_judgement, reason, "reason", SENTENCE_BYTES),
	OPTIONAL(struct trial_judgement, previous, "previous", NAME_BYTES),
};
static const struct schema judgement_schema = SCHEMA(struct trial_judgement, judgement_fields);

static const struct field expect_fields[] = {
	TEXT(struct trial_expected, section, "section", ID_BYTES),
	OPTIONAL(struct trial_expected, judgement, "judgement", ID_BYTES),
	OPTIONAL(struct trial_expected, level, "level", ID_BYTES),
	OPTIONAL(struct trial_expected, indicated, "indicated", ID_BYTES),
	OPTIONAL(struct trial_expected, held, "held", ID_BYTES),
	OPTIONAL(struct trial_expected, status, "status", ID_BYTES),
	OPTIONAL(struct trial_expected, cap, "cap", ID_BYTES),
	OPTIONAL(struct trial_expected, reason, "reason", SENTENCE_BYTES),
	INTEGER_OR(struct trial_expected, met, "met", 0, 10000, -1),
	INTEGER_OR(struct trial_expected, unanswered, "unanswered", 0, 10000, -1),
};
static const struct schema expect_schema = SCHEMA(struct trial_expected, expect_fields);

static const struct field case_fields[] = {
	TEXT(struct trial, name, "name", TITLE_BYTES),
	TEXTS(struct trial, focus, n_focus, "focus"),
	TEXTS(struct trial, problems, n_problems, "problems"),
	LIST(struct trial, answers, n_answers, "answers", false, 0, 2000, answer_schema),
	LIST(struct trial, figures, n_figures, "metrics", false, 0, 400, figure_schema),
	LIST(struct trial, judgements, n_judgements, "judgements", false, 0, 100, judgement_schema),
	LIST(struct trial, expect, n_expect, "expect", false, 0, 200, expect_schema),
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

static void check_level(struct reader *reader, const struct framework *f, const struct data *at,
			bool or_below)
{
	const char **words = arena_array(reader->diags->arena, f->n_levels, sizeof(*words));
	size_t n = 0;

	if (!at || at->type != DATA_TEXT || (or_below && strcmp(at->text, "below") == 0))
		return;
	for (size_t i = 0; i < f->n_levels; i++) {
		words[n++] = f->levels[i].id;
		if (strcmp(f->levels[i].id, at->text) == 0)
			return;
	}
	trial_refuse(reader, at, "level", words, n);
}

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
		check_level(reader, f, data_field(answer, "at"), false);
		check_level(reader, f, data_field(answer, "up_to"), false);
		trial_check_date(reader, data_field(answer, "date"));
		trial_check_date(reader, data_field(answer, "waived_until"));
	}
}

/* A judgement is one of the section's. */
static void check_judgement(struct reader *reader, const struct framework *f,
			    const struct data *expected)
{
	const struct data *at = data_field(expected, "judgement");
	const struct data *named = data_field(expected, "section");
	const struct section *section = named && named->type == DATA_TEXT
		? framework_section(f, named->text) : NULL;

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
		const struct data *expected = &list->items[i];

		check_section(reader, f, data_field(expected, "section"));
		check_judgement(reader, f, expected);
		check_level(reader, f, data_field(expected, "level"), true);
		check_level(reader, f, data_field(expected, "indicated"), true);
		check_level(reader, f, data_field(expected, "held"), true);
		trial_check_word(reader, data_field(expected, "status"), section_status_ids);
		trial_check_word(reader, data_field(expected, "cap"), cap_kind_ids);
	}
}

const struct schema *rated_trials_schema(struct arena *arena)
{
	(void)arena;
	return &file_schema;
}

void rated_trials_check(struct reader *reader, const struct framework *f, const struct data *one)
{
	const struct data *focus = data_field(one, "focus");

	for (size_t i = 0; focus && i < focus->n_items; i++)
		check_section(reader, f, &focus->items[i]);
	check_answers(reader, f, data_field(one, "answers"));
	check_expected(reader, f, data_field(one, "expect"));
}

/* ---- what the data alone says ---- */

void rated_trials_take(struct reader *reader, struct raw_cases *raw, const struct data *root)
{
	const struct data *cases = data_field(root, "cases");

	for (size_t i = 0; i < raw->n_cases; i++) {
		struct trial *one = &raw->cases[i];
		const struct data *at = &cases->items[i];

		one->line = at->line;
		for (size_t k = 0; k < one->n_answers; k++)
			one->answers[k].line = data_field(at, "answers")->items[k].line;
		for (size_t k = 0; k < one->n_figures; k++)
			one->figures[k].line = data_field(at, "metrics")->items[k].line;
		for (size_t k = 0; k < one->n_judgements; k++)
			one->judgements[k].line = data_field(at, "judgements")->items[k].line;
		for (size_t k = 0; k < one->n_expect; k++)
			one->expect[k].line = data_field(at, "expect")->items[k].line;
	}
}
