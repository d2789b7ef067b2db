/*
 * rules_case_learning.c - what the learning sheet of an audit of cases is told must not contradict itself: which numbers
 * it hides, the published rates beside them, the questions it asks. And the rota.
 */
#include "framework/kind_case.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "framework/check.h"

static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

/* ---- small numbers ---- */

/* What one rule hides must not be shown through another: a percentage whose base is too small, or a mix whose parts
 * are. */
static void check_suppression(struct reader *reader, const struct raw_case *raw,
			      const struct data *root)
{
	const struct case_suppression *s = &raw->rules.suppression;
	const struct data *table = data_field(root, "suppression");
	const struct { const char *name; int n; } others[] = {
		{ "base", s->base }, { "status_mix", s->status_mix },
	};

	for (size_t i = 0; table && table->type == DATA_TABLE &&
	     s->profile == CASE_PROFILE_PUBLIC && i < 2; i++) {
		if (others[i].n < s->below)
			reader_problem(reader, DIAG_AUD014, place(table, others[i].name),
				       "suppression.%s is %d, less than suppression.below %d: it "
				       "would let smaller numbers be seen", others[i].name, others[i].n,
				       s->below)->hint = "use as much as 'below', or more";
	}
}

/* ---- published rates ---- */

/* Digits, and perhaps a point and at most three more. */
static bool is_rate(const char *text)
{
	const size_t whole = strspn(text, "0123456789");
	const char *rest = text + whole;
	size_t decimals;

	if (!whole || whole > 5 || !*rest)
		return whole && whole <= 5;
	decimals = strspn(rest + 1, "0123456789");
	return *rest == '.' && decimals >= 1 && decimals <= 3 && !rest[1 + decimals];
}

/* "2023-24" */
static bool is_school_year(struct arena *arena, const char *text)
{
	int year = 0;

	if (strlen(text) != 7 || strspn(text, "0123456789") != 4)
		return false;
	for (int i = 0; i < 4; i++)
		year = 10 * year + text[i] - '0';
	return strcmp(date_school_year_name(arena, year), text) == 0;
}

static bool same_text(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

/* Two entries of the same figure, schools and year would be two different truths, or the same twice. */
static void check_published(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	const struct data *list = data_field(root, "published");

	for (size_t i = 0; i < raw->rules.n_published; i++) {
		const struct case_published *p = &raw->rules.published[i];
		const struct data *at = &list->items[i];

		if (p->value && !is_rate(p->value))
			reader_problem(reader, DIAG_AUD014, place(at, "value"), "%s '%s' is not a number of a rate",
				       reader_path(reader, place(at, "value")), p->value)->hint =
				"write it as \"11.31\": digits, and at most three decimals";
		if (p->year && !is_school_year(reader->diags->arena, p->year))
			reader_problem(reader, DIAG_AUD014, place(at, "year"), "%s '%s' is not a school year",
				       reader_path(reader, place(at, "year")), p->year)->hint = "write it as 2023-24";
		for (size_t j = 0; j < i; j++) {
			const struct case_published *before = &raw->rules.published[j];

			if (before->figure == p->figure && same_text(before->of, p->of) && same_text(before->year, p->year))
				reader_problem(reader, DIAG_AUD014, at, "%s is about the same figure, schools and year as "
					       "published[%zu]", reader_path(reader, at), j + 1);
		}
	}
}

/* ---- the questions of the learning sheet ---- */

static bool is_word(const struct case_word *words, size_t n, size_t size, const char *id)
{
	for (size_t i = 0; i < n; i++) {
		const struct case_word *word = (const void *)((const char *)words + i * size);

		if (word->id && text_same_folded(word->id, id))
			return true;
	}
	return false;
}

static bool is_quality(const char *id)
{
	return text_same_folded(id, "voice") || text_same_folded(id, "complete") || text_same_folded(id, "in_time");
}

/* Is it a field with a line of its own? */
static bool is_counted(const struct case_rules *rules, const char *id)
{
	for (size_t i = 0; i < rules->n_sections; i++) {
		for (size_t j = 0; j < rules->sections[i].n_fields; j++) {
			const struct case_field *field = &rules->sections[i].fields[j];

			if (field->id && field->learning && text_same_folded(field->id, id))
				return true;
		}
	}
	return false;
}

/* Half terms, quarters and days have no lines that the audit knows. */
static bool has_line(const struct case_rules *rules, enum learning_group_id group, const char *id)
{
	const struct case_codes *codes;

	switch (group) {
	case LEARNING_QUALITY:
		return is_quality(id);
	case LEARNING_OUTCOMES:
		return text_same_folded(id, "none")
		       || is_word(&rules->outcomes->word, rules->n_outcomes, sizeof(*rules->outcomes), id);
	case LEARNING_OTHER:
		return text_same_folded(id, "cancelled") || is_counted(rules, id);
	case LEARNING_SEN:
		return is_word(rules->sen_statuses, rules->n_sen_statuses, sizeof(*rules->sen_statuses), id);
	case LEARNING_PLACES:
	case LEARNING_TIMES:
	case LEARNING_TYPES:
		codes = &rules->codes[group - LEARNING_PLACES];
		return is_word(codes->words, codes->n, sizeof(*codes->words), id);
	default:
		return false;
	}
}

static void check_questions(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	const struct data *list = data_field(root, "learning_questions");

	for (size_t i = 0; i < raw->rules.n_questions; i++) {
		const struct learning_question *question = &raw->rules.questions[i];
		const struct data *at = place(&list->items[i], "line");

		if (!question->line || has_line(&raw->rules, question->group, question->line))
			continue;
		reader_problem(reader, DIAG_AUD013, at, "%s '%s' is not a line of %s", reader_path(reader, at),
			       question->line, question->group == LEARNING_GROUP_COUNT ? "any group"
					       : learning_group_ids[question->group])->hint =
			"name the group and the id of one of its lines; of quality: voice, complete or in_time";
	}
}

/* ---- the rota ---- */

/* "13:30" */
static bool is_time(const char *text)
{
	return strlen(text) == 5 && strspn(text, "0123456789") == 2 && text[2] == ':' && strspn(text + 3, "0123456789") == 2
	       && strncmp(text, "24", 2) < 0 && text[3] < '6';
}

static void check_rota(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	const struct data *rota = data_field(root, "rota");
	const struct data *start = rota ? data_field(rota, "start") : NULL;

	if (start && raw->rules.rota.start && !is_time(raw->rules.rota.start))
		reader_problem(reader, DIAG_AUD014, start, "%s '%s' is not a time of day", reader_path(reader, start),
			       raw->rules.rota.start)->hint = "write it as 09:00 or 13:30";
}

void rules_case_learning(struct reader *reader, const struct raw_case *raw, const struct data *root)
{
	check_suppression(reader, raw, root);
	check_published(reader, raw, root);
	check_questions(reader, raw, root);
	check_rota(reader, raw, root);
}
