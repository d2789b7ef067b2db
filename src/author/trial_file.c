/* trial_file.c - cases as plain data into structs, with every problem of the file. See trials.h. */
#include "author/trial_private.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"
#include "framework/lines.h"
#include "framework/load_lua.h"

enum { CASES_MAX_BYTES = 4 << 20 };

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

void trial_refuse(struct reader *reader, const struct data *at, const char *what,
		  const char *const *words, size_t n)
{
	reader_problem(reader, DIAG_AUD013, at, "%s '%s' is no %s of the audit",
		       reader_path(reader, at), at->text, what)->hint =
		reader_nearest(reader, at->text, words, n);
}

static void check_level(struct reader *reader, const struct framework *f, const struct data *at,
			bool or_below)
{
	const char *words[8];
	size_t n = 0;

	if (!at || at->type != DATA_TEXT || (or_below && strcmp(at->text, "below") == 0))
		return;
	for (size_t i = 0; i < f->n_levels && n < 8; i++) {
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

void trial_check_word(struct reader *reader, const struct data *at, const char *const *words)
{
	size_t n = 0;

	if (!at || at->type != DATA_TEXT)
		return;
	for (; words[n]; n++) {
		if (strcmp(words[n], at->text) == 0)
			return;
	}
	reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not known", reader_path(reader, at),
		       at->text)->hint = reader_nearest(reader, at->text, words, n);
}

void trial_check_date(struct reader *reader, const struct data *at)
{
	struct date date;

	if (at && at->type == DATA_TEXT && !date_parse(at->text, &date))
		reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not a date",
			       reader_path(reader, at), at->text)->hint = "write it as 2026-11-04";
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

static void check_scored(struct reader *reader, const struct framework *f, const struct data *one)
{
	const struct data *focus = data_field(one, "focus");

	for (size_t i = 0; focus && i < focus->n_items; i++)
		check_section(reader, f, &focus->items[i]);
	check_answers(reader, f, data_field(one, "answers"));
	check_expected(reader, f, data_field(one, "expect"));
}

/* A case that expects nothing tests nothing. */
static void check_case(struct reader *reader, const struct data *one)
{
	const struct data *expect = data_field(one, "expect");
	const struct data *problems = data_field(one, "problems");

	if (!(expect && expect->n_items) && !(problems && problems->n_items))
		reader_problem(reader, DIAG_AUD005, one, "%s expects nothing",
			       reader_path(reader, one))->hint = "add 'expect' or 'problems'";
}

/* ---- the file ---- */

static void take_lines(struct raw_cases *raw, const struct data *root)
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

static void read_cases(struct reader *reader, const struct framework *f, const char *bytes,
		       size_t length, struct trial_file *file)
{
	const char *ending = "end it with: return { api = 1, cases = { ... } }";
	const struct luahost_limits limits = { 0 };
	struct raw_cases raw = { .api = 0 };
	void (*check)(struct reader *, const struct framework *, const struct data *) =
		f->cases ? trial_case_check : check_scored;
	const struct data *cases;
	struct data *root;

	if (!load_lua(reader->arena, reader->file, bytes, length, &limits, ending, &root,
		      reader->diags))
		return;
	lines_mark(reader, root, bytes, length);
	reader_read(reader, f->cases ? trial_case_schema(reader->arena) : &file_schema, root, &raw);
	trial_check_date(reader, data_field(root, "date"));
	cases = data_field(root, "cases");
	for (size_t i = 0; cases && i < cases->n_items; i++) {
		check_case(reader, &cases->items[i]);
		check(reader, f, &cases->items[i]);
	}
	if (reader->diags->n_errors)
		return;
	if (f->cases)
		trial_case_take(reader, &raw, root);
	else
		take_lines(&raw, root);
	date_parse(raw.date, &file->date);
	file->cases = raw.cases;
	file->n_cases = raw.n_cases;
}

const char *trials_path(struct arena *arena, const struct framework *framework)
{
	return file_join(arena, framework->folder, arena_printf(arena, "tests/%s", framework->file));
}

/* "tests/reading.lua": the cases have the audit's own name, so the folder tells the two apart. */
static const char *shown_name(struct arena *arena, const char *path)
{
	static const char folder[] = "tests/";
	const char *slash = strrchr(path, '/'), *name = load_name(arena, path);
	size_t before = slash ? (size_t)(slash + 1 - path) : 0, length = strlen(folder);

	if (before < length || memcmp(slash + 1 - length, folder, length) != 0)
		return name;
	return arena_printf(arena, "%s%s", folder, name);
}

bool trials_load(struct arena *arena, const char *path, const struct framework *framework,
		struct trial_file *file, struct diags *diags)
{
	struct diags found;
	struct reader reader = {
		.arena = arena, .diags = &found, .file = shown_name(arena, path), .whole = "the file of cases"
	};
	size_t length;
	char *bytes;

	*file = (struct trial_file){ .file = reader.file };
	diags_init(&found, arena);
	if (load_bytes(arena, path, CASES_MAX_BYTES, DIAG_AUD023, "the cases", &bytes, &length,
		       &found)) {
		read_cases(&reader, framework, bytes, length, file);
	} else {
		found.items[0].at.file = file->file;
		if (!found.items[0].hint)
			found.items[0].hint = arena_printf(arena, "write them into %s", path);
	}
	diags_sort(&found);
	diags_append(diags, &found);
	return found.n_errors == 0;
}
