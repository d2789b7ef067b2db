/*
 * kind_interview.c - audits of prompts whose answers are notes: the format, and how it becomes sections
 * of the framework. See kinds.h.
 *
 * A question becomes a strand with one descriptor, and a finding becomes a rating whose state only says
 * that something was noted: nothing is scored.
 */
#include "framework/kinds.h"

#include <string.h>

#include "framework/check.h"
#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/rules.h"
#include "framework/shape_audit.h"

/* The head of each interview: items of responses.csv like those of questions, one row per respondent. */
#define HEAD "head"
static const struct box head[] = {
	{ .id = HEAD ".asked", .title = "Asked", .section = -1, .index = 0 },
	{ .id = HEAD ".asked_by", .title = "Asked by", .section = -1, .index = 1 },
	{ .id = HEAD ".date", .title = "Date", .section = -1, .index = 2, .date = true },
	{ .id = HEAD ".present", .title = "Also present", .section = -1, .index = 3 },
};

enum { REFERENCE_BYTES = 2 * ID_BYTES + 1 };

struct raw_question {
	const char *id, *text, *prompt;
	int lines;
	bool several;
	const char *const *see;		size_t n_see;
};

struct raw_part {
	const char *id, *title, *question;
	struct raw_question *questions;	size_t n_questions;
};

struct raw_interview {
	struct raw_audit audit;
	struct raw_part *sections;	size_t n_sections;
};

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "section"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "sections"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "question"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "questions"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field finding_fields[] = {
	ID(struct rating, id, "id"),
	TEXT(struct rating, name, "name", NAME_BYTES),
	TEXT_OR(struct rating, page, "page", 0, NAME_BYTES, ""),
	ALIASES(struct rating),
};
static const struct schema finding_schema = SCHEMA(struct rating, finding_fields);

static const struct field question_fields[] = {
	ID(struct raw_question, id, "id"),
	TEXT(struct raw_question, text, "text", SENTENCE_BYTES),
	TEXT_OR(struct raw_question, prompt, "prompt", 1, SENTENCE_BYTES, NULL),
	INTEGER_OR(struct raw_question, lines, "lines", 1, 30, 6),
	BOOLEAN(struct raw_question, several, "several"),
	{ .name = "see", .type = FIELD_TEXTS, .min = 1, .max = REFERENCE_BYTES,
	  .offset = offsetof(struct raw_question, see),
	  .count_offset = offsetof(struct raw_question, n_see) },
};
static const struct schema question_schema = SCHEMA(struct raw_question, question_fields);

static const struct field part_fields[] = {
	ID(struct raw_part, id, "id"),
	TEXT(struct raw_part, title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_part, question, "question", 1, SENTENCE_BYTES, ""),
	LIST(struct raw_part, questions, n_questions, "questions", true, 1, 40, question_schema),
};
static const struct schema part_schema = SCHEMA(struct raw_part, part_fields);

#define FRAMEWORK(m) audit.framework.m
static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_interview), FIELD_SET(struct raw_interview),
	TABLE(struct raw_interview, audit.strip, "strip", false, schema_strip),
	TABLE(struct raw_interview, FRAMEWORK(words), "words", false, words_schema),
	LIST(struct raw_interview, FRAMEWORK(respondents), FRAMEWORK(n_respondents), "respondents",
	     false, 1, 10, schema_respondent),
	LIST(struct raw_interview, FRAMEWORK(ratings), FRAMEWORK(n_ratings), "findings", false, 0,
	     20, finding_schema),
	FIELDS_MOVED(struct raw_interview),
	LIST(struct raw_interview, sections, n_sections, "sections", true, 1, 40, part_schema),
};
static const struct schema interview_schema = SCHEMA(struct raw_interview, audit_fields);

static void check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	static const char *const ids[] = { "id", NULL }, *const words[] = { "id", "name", "aliases",
									    NULL };
	const struct raw_interview *raw = (const struct raw_interview *)audit;
	const struct data *sections = data_field(root, "sections");

	audit->framework.n_steps = 1;
	check_shared_names(reader, root);
	check_names(reader, data_field(root, "findings"), words);
	for (size_t i = 0; i < raw->n_sections; i++) {
		check_names(reader, data_field(&sections->items[i], "questions"), ids);
		if (raw->sections[i].id && strcmp(raw->sections[i].id, HEAD) == 0)
			reader_problem(reader, DIAG_AUD014, data_field(&sections->items[i], "id"),
				       "'%s' is reserved for the head of every interview: who was asked, by whom "
				       "and when", HEAD)->hint = "give the section another id";
	}
	rules_respondents(reader, &audit->framework, root);
}

static const struct descriptor *freeze_question(struct arena *arena, const struct raw_question *raw,
						const char *id, int section, int strand)
{
	struct descriptor *descriptor = arena_alloc(arena, sizeof(*descriptor));

	*descriptor = (struct descriptor){
		.id = id, .section = section, .strand = strand, .level = 1,
		.text = raw->text, .action = "", .success = "", .owner = "",
		.prompt = raw->prompt, .lines = raw->lines, .several = raw->several, .see = raw->see, .n_see = raw->n_see,
	};
	return descriptor;
}

static const struct strand *freeze_questions(struct arena *arena, const struct raw_part *from,
					     size_t i)
{
	struct strand *strands = arena_array(arena, from->n_questions, sizeof(*strands));

	for (size_t k = 0; k < from->n_questions; k++) {
		const char *id = arena_printf(arena, "%s.%s", from->id, from->questions[k].id);

		strands[k] = (struct strand){
			.id = id, .title = from->questions[k].text,
			.number = arena_printf(arena, "%zu.%zu", i + 1, k + 1),
			.descriptors = freeze_question(arena, &from->questions[k], id, (int)i,
						       (int)k),
		};
	}
	return strands;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	static const struct respondent anybody[] = {
		{ .id = "notes", .name = "Interview notes", .short_name = "Notes" },
	};
	const struct raw_interview *raw = (const struct raw_interview *)audit;
	struct section *sections = arena_array(arena, raw->n_sections, sizeof(*sections));
	struct rating *findings = arena_array(arena, framework->n_ratings, sizeof(*findings));

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_part *from = &raw->sections[i];

		sections[i] = (struct section){
			.id = from->id, .title = from->title, .question = from->question,
			.number = arena_printf(arena, "%zu", i + 1),
			.strands = freeze_questions(arena, from, i),
			.n_strands = from->n_questions,
		};
	}
	for (size_t i = 0; i < framework->n_ratings; i++) {
		findings[i] = framework->ratings[i];
		findings[i].state = ANSWER_NOTED;
	}
	framework->ratings = findings;
	framework->words.strand = framework->words.descriptor;
	framework->words.strands = framework->words.descriptors;
	if (!framework->n_respondents) {
		framework->respondents = anybody;
		framework->n_respondents = 1;
	}
	framework->head = head;
	framework->n_head = sizeof(head) / sizeof(head[0]);
	framework->plan.areas = (int)raw->n_sections;
	framework->plan.areas_min = 1;
	framework->sections = sections;
	framework->n_sections = raw->n_sections;
}

const struct kind kind_interview = {
	.schema = &interview_schema, .check = check, .freeze = freeze, .shape = &shape_rated_audit,
	.notes = notes_interview,
};
