/*
 * kind_survey.c - audits that ask many people the same questions: the format, and how it becomes sections of the
 * framework. See kinds.h.
 *
 * An item becomes a strand with one descriptor, and an answer on the scale a rating, so that both are found by their names
 * as in other kinds. What is counted is in struct survey_rules.
 */
#include "framework/kinds.h"

#include <string.h>

#include "base/text.h"
#include "framework/check.h"
#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/rules.h"
#include "framework/shape_survey.h"
#include "framework/survey_rules.h"

struct raw_item {
	const char *id, *text, *title, *ask;
	bool reversed;
};

struct raw_domain {
	const char *id, *title, *question;
	struct raw_item *items;	size_t n_items;
};

struct raw_survey {
	struct raw_audit audit;
	struct survey_rules rules;
	struct raw_domain *sections;	size_t n_sections;
};

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "domain"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "domains"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "item"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "items"),
	TEXT_OR(struct words, respondent, "respondent", 1, WORD_BYTES, "person"),
	TEXT_OR(struct words, respondents, "respondents", 1, WORD_BYTES, "people"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field option_fields[] = {
	ID(struct survey_option, id, "id"),
	TEXT(struct survey_option, name, "name", NAME_BYTES),
	BOOLEAN(struct survey_option, positive, "positive"),
	BOOLEAN(struct survey_option, neutral, "neutral"),
	BOOLEAN(struct survey_option, left_out, "left_out"),
	ALIASES(struct survey_option),
};
static const struct schema option_schema = SCHEMA(struct survey_option, option_fields);

static const struct field total_fields[] = {
	ID(struct survey_total, id, "id"),
	TEXT(struct survey_total, name, "name", NAME_BYTES),
	{ .name = "of", .type = FIELD_TEXTS, .required = true, .min = 1, .max = ID_BYTES,
	  .offset = offsetof(struct survey_total, of), .count_offset = offsetof(struct survey_total, n_of) },
	ALIASES(struct survey_total),
};
static const struct schema total_schema = SCHEMA(struct survey_total, total_fields);

static const struct field group_fields[] = {
	ID(struct figure_group, id, "id"),
	TEXT(struct figure_group, name, "name", NAME_BYTES),
	ALIASES(struct figure_group),
};
static const struct schema group_schema = SCHEMA(struct figure_group, group_fields);

static const struct field item_fields[] = {
	ID(struct raw_item, id, "id"),
	TEXT(struct raw_item, text, "text", SENTENCE_BYTES),
	TEXT_OR(struct raw_item, title, "title", 1, NAME_BYTES, NULL),
	TEXT_OR(struct raw_item, ask, "ask", 1, SENTENCE_BYTES, NULL),
	BOOLEAN(struct raw_item, reversed, "reversed"),
};
static const struct schema item_schema = SCHEMA(struct raw_item, item_fields);

static const struct field domain_fields[] = {
	ID(struct raw_domain, id, "id"),
	TEXT(struct raw_domain, title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_domain, question, "question", 1, SENTENCE_BYTES, ""),
	LIST(struct raw_domain, items, n_items, "items", true, 1, 40, item_schema),
};
static const struct schema domain_schema = SCHEMA(struct raw_domain, domain_fields);

#define FRAMEWORK(m) audit.framework.m
static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_survey), FIELD_SET(struct raw_survey),
	TABLE(struct raw_survey, audit.strip, "strip", false, schema_strip),
	TABLE(struct raw_survey, FRAMEWORK(words), "words", false, words_schema),
	LIST(struct raw_survey, rules.options, rules.n_options, "scale", true, 2, SURVEY_OPTIONS_MAX, option_schema),
	LIST(struct raw_survey, rules.totals, rules.n_totals, "totals", false, 0, SURVEY_TOTALS_MAX, total_schema),
	LIST(struct raw_survey, FRAMEWORK(groups), FRAMEWORK(n_groups), "groups", false, 0, 12, group_schema),
	INTEGER_OR(struct raw_survey, rules.base_min, "base_min", 1, 100, 10),
	INTEGER_OR(struct raw_survey, rules.flag, "flag", 0, 100, 5),
	INTEGER_OR(struct raw_survey, rules.change, "change", 1, 100, 5),
	CHOICE_OR(struct raw_survey, rules.shows, "public", survey_public_ids, SURVEY_PUBLIC_ITEMS),
	TABLE(struct raw_survey, FRAMEWORK(suppression), "suppression", false, schema_suppression),
	FIELDS_MOVED(struct raw_survey),
	LIST(struct raw_survey, sections, n_sections, "sections", true, 1, 20, domain_schema),
};
static const struct schema survey_schema = SCHEMA(struct raw_survey, audit_fields);

/* ---- rules ---- */

static enum survey_side said_side(const struct survey_option *option)
{
	if (option->left_out)
		return SURVEY_LEFT_OUT;
	return option->positive ? SURVEY_POSITIVE : option->neutral ? SURVEY_NEUTRAL : SURVEY_NEGATIVE;
}

/* The sides of a scale stand in order, so that what lies between two of them is a share of people. */
static void check_scale(struct reader *reader, const struct survey_rules *rules, const struct data *list)
{
	enum survey_side last = SURVEY_POSITIVE;
	size_t n[SURVEY_SIDE_COUNT] = { 0 };

	for (size_t i = 0; i < rules->n_options; i++) {
		const struct survey_option *option = &rules->options[i];
		const enum survey_side side = said_side(option);

		if (option->positive + option->neutral + option->left_out > 1)
			reader_problem(reader, DIAG_AUD014, &list->items[i],
				       "%s can be only one of positive, neutral and left_out",
				       reader_path(reader, &list->items[i]));
		else if (side < last)
			reader_problem(reader, DIAG_AUD014, &list->items[i],
				"%s stands behind an answer that is less positive",
				       reader_path(reader, &list->items[i]))->hint =
				"begin with the most positive answer; what is left out of the base comes last";
		else
			last = side;
		n[side]++;
	}
	if (rules->n_options && (!n[SURVEY_POSITIVE] || !(n[SURVEY_NEUTRAL] + n[SURVEY_NEGATIVE])))
		reader_problem(reader, DIAG_AUD014, list, "%s needs an answer that is positive and one that is not",
			       reader_path(reader, list))->hint = "write positive = true on the answers that count as good";
}

static int option_index(const struct survey_rules *rules, const char *id)
{
	for (size_t i = 0; id && i < rules->n_options; i++) {
		if (rules->options[i].id && strcmp(rules->options[i].id, id) == 0)
			return (int)i;
	}
	return -1;
}

static void check_totals(struct reader *reader, const struct survey_rules *rules, const struct data *list)
{
	for (size_t i = 0; i < rules->n_totals; i++) {
		const struct survey_total *total = &rules->totals[i];
		const struct data *of = data_field(&list->items[i], "of");

		if (of && total->n_of < 2)
			reader_problem(reader, DIAG_AUD014, of, "%s names fewer than two answers", reader_path(reader, of));
		for (size_t k = 0; k < total->n_of; k++) {
			const int option = option_index(rules, total->of[k]);

			if (total->of[k] && (option < 0 || said_side(&rules->options[option]) == SURVEY_LEFT_OUT))
				reader_problem(reader, DIAG_AUD014, &of->items[k],
					"%s is '%s', which is no answer in the base",
					       reader_path(reader, &of->items[k]), total->of[k])->hint =
					"use the ids of the scale";
		}
	}
}

/* Answers and totals stand in the same column. */
static void check_answers(struct reader *reader, const struct data *root)
{
	static const char *const lists[] = { "scale", "totals" };
	struct distinct seen;

	distinct_init(&seen, reader);
	for (size_t l = 0; l < 2; l++) {
		const struct data *list = data_field(root, lists[l]);

		for (size_t i = 0; list && list->type == DATA_TABLE && i < list->n_items; i++) {
			const struct data *id = data_field(&list->items[i], "id");

			if (id && id->type == DATA_TEXT)
				check_distinct(reader, &seen, id, text_fold(reader->diags->arena, id->text));
		}
	}
}

static void check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	static const char *const ids[] = { "id", NULL }, *const words[] = { "id", "name", "aliases", NULL };
	const struct raw_survey *raw = (const struct raw_survey *)audit;
	const struct data *sections = data_field(root, "sections");

	audit->framework.n_steps = 1;
	check_shared_names(reader, root);
	check_names(reader, data_field(root, "scale"), words);
	check_names(reader, data_field(root, "totals"), words);
	check_answers(reader, root);
	for (size_t i = 0; i < raw->n_sections; i++)
		check_names(reader, data_field(&sections->items[i], "items"), ids);
	check_scale(reader, &raw->rules, data_field(root, "scale"));
	check_totals(reader, &raw->rules, data_field(root, "totals"));
	rules_suppression(reader, &audit->framework, root);
}

/* ---- the framework ---- */

static void freeze_items(struct arena *arena, const struct raw_domain *from, int section, struct section *to,
			 struct survey_item *items, size_t first)
{
	struct strand *strands = arena_array(arena, from->n_items, sizeof(*strands));

	for (size_t k = 0; k < from->n_items; k++) {
		const struct raw_item *raw = &from->items[k];
		struct survey_item *item = &items[first + k];
		struct descriptor *descriptor = arena_alloc(arena, sizeof(*descriptor));

		*item = (struct survey_item){
			.id = arena_printf(arena, "%s.%s", from->id, raw->id), .number = arena_printf(arena, "%zu",
				first + k + 1),
			.title = raw->title ? raw->title : raw->text, .text = raw->text, .ask = raw->ask,
			.reversed = raw->reversed, .section = section, .index = (int)(first + k),
		};
		*descriptor = (struct descriptor){
			.id = item->id, .section = section, .strand = (int)k, .level = 1, .text = raw->text,
			.action = "", .success = "", .owner = "",
		};
		strands[k] = (struct strand){ .id = item->id, .title = item->text, .number = item->number,
					      .descriptors = descriptor };
	}
	to->strands = strands;
	to->n_strands = from->n_items;
}

static size_t freeze_sections(struct arena *arena, const struct raw_survey *raw, struct framework *framework,
			      struct survey_item *items)
{
	struct section *sections = arena_array(arena, raw->n_sections, sizeof(*sections));
	size_t n = 0;

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_domain *from = &raw->sections[i];

		sections[i] = (struct section){ .id = from->id, .title = from->title, .question = from->question,
						.number = arena_printf(arena, "%zu", i + 1) };
		freeze_items(arena, from, (int)i, &sections[i], items, n);
		n += from->n_items;
	}
	framework->sections = sections;
	framework->n_sections = raw->n_sections;
	return n;
}

static void freeze_options(struct arena *arena, struct survey_rules *rules, struct framework *framework)
{
	static const enum answer_state states[] = { ANSWER_MET, ANSWER_PARTLY, ANSWER_NOT_YET, ANSWER_NOT_APPLICABLE };
	struct survey_option *options = arena_array(arena, rules->n_options, sizeof(*options));
	struct rating *ratings = arena_array(arena, rules->n_options, sizeof(*ratings));

	rules->n_counted = rules->n_positive = 0;
	for (size_t i = 0; i < rules->n_options; i++) {
		options[i] = rules->options[i];
		options[i].side = said_side(&options[i]);
		rules->n_counted += options[i].side != SURVEY_LEFT_OUT;
		rules->n_positive += options[i].side == SURVEY_POSITIVE;
		ratings[i] = (struct rating){ .id = options[i].id, .name = options[i].name,
			.state = states[options[i].side],
					      .aliases = options[i].aliases, .n_aliases = options[i].n_aliases };
	}
	rules->options = options;
	framework->ratings = ratings;
	framework->n_ratings = rules->n_options;
}

static void freeze_totals(struct arena *arena, struct survey_rules *rules)
{
	struct survey_total *totals = arena_array(arena, rules->n_totals, sizeof(*totals));

	for (size_t i = 0; i < rules->n_totals; i++) {
		totals[i] = rules->totals[i];
		for (size_t k = 0; k < totals[i].n_of; k++)
			totals[i].has[option_index(rules, totals[i].of[k])] = true;
	}
	rules->totals = totals;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	const struct raw_survey *raw = (const struct raw_survey *)audit;
	struct survey_rules *rules = arena_alloc(arena, sizeof(*rules));
	struct survey_item *items;
	size_t n = 0;

	*rules = raw->rules;
	for (size_t i = 0; i < raw->n_sections; i++)
		n += raw->sections[i].n_items;
	items = arena_array(arena, n, sizeof(*items));
	rules->items = items;
	rules->n_items = freeze_sections(arena, raw, framework, items);
	freeze_options(arena, rules, framework);
	freeze_totals(arena, rules);
	framework->words.strand = framework->words.descriptor;
	framework->words.strands = framework->words.descriptors;
	framework->own = rules;
}

const struct kind kind_survey = {
	.schema = &survey_schema, .check = check, .freeze = freeze, .shape = &shape_survey_audit,
	.notes = notes_survey,
};
