/*
 * kind_case.c - audits of single cases: checklists, triggers, clocks, gates. Their format, and how it
 * becomes a struct case_rules; rules_case.c has the rules between fields. See kinds.h.
 */
#include "framework/kind_case.h"

#include <string.h>

#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/kinds.h"
#include "framework/shape_case.h"

/* ---- the format ---- */

/* The fields of a struct case_word, which is member m of s. */
#define FIELDS_WORD(s, m) \
	TEXT(s, m id, "id", 20), TEXT(s, m name, "name", TITLE_BYTES), \
	{ .name = "aliases", .type = FIELD_TEXTS, .min = 1, .max = NAME_BYTES, \
	  .offset = offsetof(s, m aliases), .count_offset = offsetof(s, m n_aliases) }
#define NUMBER(s, m, n) INTEGER_OR(s, m, n, 0, 400, -1)

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "section"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "sections"),
	TEXT_OR(struct words, descriptor, "field", 1, WORD_BYTES, "field"),
	TEXT_OR(struct words, descriptors, "fields", 1, WORD_BYTES, "fields"),
	TEXT_OR(struct words, trigger, "trigger", 1, WORD_BYTES, NULL),
	TEXT_OR(struct words, meeting, "meeting", 1, WORD_BYTES, "meeting"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field word_fields[] = { FIELDS_WORD(struct case_word, ) };
static const struct schema word_schema = SCHEMA(struct case_word, word_fields);

static const struct field answer_fields[] = {
	FIELDS_WORD(struct case_answer, word.),
	CHOICE(struct case_answer, state, "state", case_given_ids),
};
static const struct schema answer_schema = SCHEMA(struct case_answer, answer_fields);

static const struct field trigger_fields[] = {
	TEXT(struct trigger, id, "id", 20),
	TEXT(struct trigger, name, "name", TITLE_BYTES),
	CHOICE(struct trigger, rule, "rule", trigger_rule_ids),
	INTEGER_OR(struct trigger, at_least, "at_least", 1, 200, 0),
	INTEGER_OR(struct trigger, more_than, "more_than", 1, 200, 0),
	/* "local" is a reserved word in Lua, and would need quotation marks. */
	{ .name = "is_local", .also = "local", .type = FIELD_BOOLEAN, .offset = offsetof(struct trigger, is_local) },
};
static const struct schema trigger_schema = SCHEMA(struct trigger, trigger_fields);

static const struct field clock_fields[] = {
	TEXT(struct clock, id, "id", 20),
	TEXT(struct clock, title, "title", TITLE_BYTES),
	CHOICE(struct clock, rule, "rule", clock_rule_ids),
	TEXT(struct clock, words, "words", SENTENCE_BYTES),
	NUMBER(struct clock, limit, "limit"),
	NUMBER(struct clock, over, "over"),
	NUMBER(struct clock, up_to, "up_to"),
	NUMBER(struct clock, within, "within"),
	NUMBER(struct clock, day, "day"),
	TEXT_OR(struct clock, from, "from", 10, 10, NULL),
	TEXT_OR(struct clock, notice, "notice", 1, ID_BYTES, NULL),
	TEXT_OR(struct clock, start, "start", 1, ID_BYTES, NULL),
};
static const struct schema clock_schema = SCHEMA(struct clock, clock_fields);

static const struct field edition_fields[] = {
	TEXT(struct case_edition, name, "name", TITLE_BYTES),
	TEXT_OR(struct case_edition, from, "from", 10, 10, NULL),
};
static const struct schema edition_schema = SCHEMA(struct case_edition, edition_fields);

static const struct field outcome_fields[] = {
	FIELDS_WORD(struct case_outcome, word.),
	BOOLEAN(struct case_outcome, permanent, "permanent"),
	BOOLEAN(struct case_outcome, not_pursued, "not_pursued"),
	BOOLEAN(struct case_outcome, issued, "issued"),
	BOOLEAN(struct case_outcome, off_site, "off_site"),
	BOOLEAN(struct case_outcome, second_reader, "second_reader"),
};
static const struct schema outcome_schema = SCHEMA(struct case_outcome, outcome_fields);

struct codes { struct case_codes of[CASE_CODE_COUNT]; };
#define CODES(c, name) LIST(struct codes, of[c].words, of[c].n, name, false, 1, 60, word_schema)
static const struct field codes_fields[] = {
	CODES(CODE_PLACE, "place"), CODES(CODE_TIME, "time"), CODES(CODE_TYPE, "type"),
};
static const struct schema codes_schema = SCHEMA(struct codes, codes_fields);

static const struct field condition_fields[] = {
	TEXT(struct case_condition, field, "field", ID_BYTES),
	{ .name = "is", .type = FIELD_TEXTS, .required = true, .min = 1, .max = NAME_BYTES,
	  .offset = offsetof(struct case_condition, is),
	  .count_offset = offsetof(struct case_condition, n_is) },
	BOOLEAN(struct case_condition, looked_after, "looked_after"),
	BOOLEAN(struct case_condition, social_worker, "social_worker"),
	TEXT_OR(struct case_condition, topic, "topic", 1, TITLE_BYTES, NULL),
	TEXT_OR(struct case_condition, otherwise, "otherwise", 1, TITLE_BYTES, NULL),
};
static const struct schema condition_schema = SCHEMA(struct case_condition, condition_fields);

static const struct field field_fields[] = {
	ID(struct case_field, id, "id"),
	TEXT(struct case_field, title, "title", 200),
	TEXT_OR(struct case_field, help, "help", 1, SENTENCE_BYTES, NULL),
	CHOICE(struct case_field, type, "type", case_field_type_ids),
	CHOICE_OR(struct case_field, computed, "computed", case_computed_ids, COMPUTED_NONE),
	LIST(struct case_field, choices, n_choices, "choices", false, 2, 30, word_schema),
	BOOLEAN(struct case_field, gate, "gate"),
	BOOLEAN(struct case_field, statutory, "statutory"),
	BOOLEAN(struct case_field, na_allowed, "na"),
	BOOLEAN(struct case_field, several, "several"),
	TEXT_OR(struct case_field, not_before, "not_before", 1, ID_BYTES, NULL),
	TEXT_OR(struct case_field, due_by, "due_by", 1, ID_BYTES, NULL),
	TEXT_OR(struct case_field, from, "from", 1, ID_BYTES, NULL),
	TEXT_OR(struct case_field, to, "to", 1, ID_BYTES, NULL),
	INTEGER_OR(struct case_field, at_most, "at_most", 1, 39, 0),
	TEXT_OR(struct case_field, learning, "learning", 1, TITLE_BYTES, NULL),
	TABLE(struct case_field, when, "when", false, condition_schema),
};
static const struct schema field_schema = SCHEMA(struct case_field, field_fields);

static const struct field section_fields[] = {
	ID(struct case_section, id, "id"),
	TEXT(struct case_section, title, "title", TITLE_BYTES),
	TEXT_OR(struct case_section, question, "question", 1, SENTENCE_BYTES, ""),
	BOOLEAN(struct case_section, voice, "voice"),
	LIST(struct case_section, fields, n_fields, "fields", true, 1, 40, field_schema),
};
static const struct schema section_schema = SCHEMA(struct case_section, section_fields);

static const struct field gate_fields[] = {
	TEXT(struct case_gate, name, "name", TITLE_BYTES),
	CHOICE_OR(struct case_gate, needs, "needs", gate_needs_ids, GATE_ALL),
	BOOLEAN(struct case_gate, statutory, "statutory"),
	{ .name = "fields", .type = FIELD_TEXTS, .required = true, .min = 1, .max = ID_BYTES,
	  .offset = offsetof(struct case_gate, ids),
	  .count_offset = offsetof(struct case_gate, n_ids) },
	TABLE(struct case_gate, when, "when", false, condition_schema),
};
static const struct schema gate_schema = SCHEMA(struct case_gate, gate_fields);

static const struct field suppression_fields[] = {
	CHOICE_OR(struct case_suppression, profile, "profile", case_profile_ids, CASE_PROFILE_PUBLIC),
	INTEGER_OR(struct case_suppression, below, "below", 0, 20, 5),
	INTEGER_OR(struct case_suppression, base, "base", 0, 100, 11),
	INTEGER_OR(struct case_suppression, status_mix, "status_mix", 0, 100, 5),
};
static const struct schema suppression_schema = SCHEMA(struct case_suppression, suppression_fields);

static const struct field published_fields[] = {
	CHOICE(struct case_published, figure, "figure", case_rate_ids),
	TEXT(struct case_published, value, "value", 10),
	CHOICE_OR(struct case_published, unit, "unit", case_unit_ids, CASE_PER_100),
	TEXT(struct case_published, of, "of", 200),
	TEXT(struct case_published, year, "year", 7),
	TEXT(struct case_published, source, "source", SENTENCE_BYTES),
};
static const struct schema published_schema = SCHEMA(struct case_published, published_fields);

static const struct field rota_fields[] = {
	TEXT(struct case_rota, title, "title", NAME_BYTES),
	TEXT_OR(struct case_rota, where, "where", 1, TITLE_BYTES, NULL),
	CHOICE(struct case_rota, weekday, "weekday", weekday_ids),
	TEXT(struct case_rota, start, "start", 5),
	INTEGER_OR(struct case_rota, minutes, "minutes", 5, 600, 60),
	TEXT_LIST(struct case_rota, turns, n_turns, "turns", NAME_BYTES),
};
static const struct schema rota_schema = SCHEMA(struct case_rota, rota_fields);

static const struct field question_fields[] = {
	TEXT(struct learning_question, text, "text", SENTENCE_BYTES),
	CHOICE_OR(struct learning_question, group, "group", learning_group_ids, LEARNING_GROUP_COUNT),
	TEXT_OR(struct learning_question, line, "line", 1, ID_BYTES, NULL),
};
static const struct schema question_schema = SCHEMA(struct learning_question, question_fields);

static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_case),
	TEXT_OR(struct raw_case, rules.learning_classification, "learning_classification", 1,
		TITLE_BYTES, NULL),
	TABLE(struct raw_case, audit.framework.words, "words", false, words_schema),
	LIST(struct raw_case, rules.answers, rules.n_answers, "answers", true, 3, 20,
	     answer_schema),
	LIST(struct raw_case, rules.triggers, rules.n_triggers, "triggers", false, 1, 10,
	     trigger_schema),
	LIST(struct raw_case, rules.clocks, rules.n_clocks, "clocks", false, 1, 30, clock_schema),
	LIST(struct raw_case, rules.editions, rules.n_editions, "editions", false, 1, 20, edition_schema),
	LIST(struct raw_case, rules.outcomes, rules.n_outcomes, "outcomes", false, 1, 30,
	     outcome_schema),
	LIST(struct raw_case, rules.sen_statuses, rules.n_sen_statuses, "sen_statuses", false, 2,
	     10, word_schema),
	TABLE(struct raw_case, rules.codes, "codes", false, codes_schema),
	{ .name = "chair_not", .type = FIELD_TEXTS, .min = 1, .max = NAME_BYTES,
	  .offset = offsetof(struct raw_case, rules.chair_not),
	  .count_offset = offsetof(struct raw_case, rules.n_chair_not) },
	{ .name = "sign_offs", .type = FIELD_TEXTS, .min = 1, .max = TITLE_BYTES,
	  .offset = offsetof(struct raw_case, rules.sign_offs),
	  .count_offset = offsetof(struct raw_case, rules.n_sign_offs) },
	INTEGER_OR(struct raw_case, rules.meeting_target, "meeting_target", 1, 60, 0),
	INTEGER_OR(struct raw_case, rules.review_weeks, "review_weeks", 1, 39, 0),
	TABLE(struct raw_case, rules.suppression, "suppression", false, suppression_schema),
	TABLE(struct raw_case, rules.rota, "rota", false, rota_schema),
	CHOICE_OR(struct raw_case, rules.learning_by, "learning_by", learning_by_ids, LEARNING_BY_HALF_TERM),
	LIST(struct raw_case, rules.questions, rules.n_questions, "learning_questions", false, 1, 12, question_schema),
	LIST(struct raw_case, rules.published, rules.n_published, "published", false, 1, 20, published_schema),
	LIST(struct raw_case, rules.sections, rules.n_sections, "sections", true, 1, 26,
	     section_schema),
	LIST(struct raw_case, rules.gates, rules.n_gates, "gates", false, 1, 40, gate_schema),
};
static const struct schema case_schema = SCHEMA(struct raw_case, audit_fields);

static void check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	rules_case(reader, (const struct raw_case *)audit, root);
}

/* ---- the framework ---- */

static void number_fields(struct arena *arena, struct case_rules *rules)
{
	struct case_section *sections = arena_array(arena, rules->n_sections, sizeof(*sections));
	struct case_field *fields;
	size_t n = 0;

	for (size_t i = 0; i < rules->n_sections; i++)
		n += rules->sections[i].n_fields;
	fields = arena_array(arena, n, sizeof(*fields));
	n = 0;
	for (size_t i = 0; i < rules->n_sections; i++) {
		sections[i] = rules->sections[i];
		sections[i].letter = arena_printf(arena, "%c", (char)('A' + i));
		sections[i].first = n;
		sections[i].fields = fields + n;
		for (size_t j = 0; j < sections[i].n_fields; j++) {
			fields[n] = rules->sections[i].fields[j];
			fields[n++].number = arena_printf(arena, "%c%zu", (char)('A' + i), j + 1);
		}
	}
	rules->sections = sections;
	rules->fields = fields;
	rules->n_fields = n;
}

static size_t index_of(const struct case_rules *rules, const char *id)
{
	return (size_t)(case_rules_field(rules, id) - rules->fields);
}

static void link_condition(const struct case_rules *rules, struct case_condition *when)
{
	if (when->field)
		when->index = index_of(rules, when->field);
}

/* Resolve the fields that other fields and clocks name. The clocks are copied, because what was read must not be
 * changed. */
static void link_fields(struct arena *arena, struct case_rules *rules)
{
	struct clock *clocks = arena_array(arena, rules->n_clocks, sizeof(*clocks));

	for (size_t i = 0; i < rules->n_fields; i++) {
		struct case_field *field = (struct case_field *)&rules->fields[i];

		link_condition(rules, &field->when);
		if (field->not_before)
			field->not_before_index = index_of(rules, field->not_before);
		if (field->due_by)
			field->due_by_index = index_of(rules, field->due_by);
		if (field->from)
			field->from_index = index_of(rules, field->from);
		if (field->to)
			field->to_index = index_of(rules, field->to);
	}
	for (size_t i = 0; i < rules->n_clocks; i++) {
		clocks[i] = rules->clocks[i];
		if (clocks[i].notice)
			clocks[i].notice_index = index_of(rules, clocks[i].notice);
		if (clocks[i].start)
			clocks[i].start_index = index_of(rules, clocks[i].start);
	}
	rules->clocks = clocks;
}

/* The gate that consists of a single field. */
static struct case_gate gate_of_field(struct arena *arena, const struct case_field *field)
{
	const char **ids = arena_array(arena, 1, sizeof(*ids));

	ids[0] = field->id;
	return (struct case_gate){ .name = field->title, .needs = GATE_ALL, .ids = ids, .n_ids = 1,
				   .when = field->when, .statutory = field->statutory };
}

/* First the gates of single fields, in their order; then those of several fields. */
static void link_gates(struct arena *arena, struct case_rules *rules)
{
	struct case_gate *gates = arena_array(arena, rules->n_fields + rules->n_gates,
					      sizeof(*gates));
	size_t n = 0;

	for (size_t i = 0; i < rules->n_fields; i++) {
		if (rules->fields[i].gate)
			gates[n++] = gate_of_field(arena, &rules->fields[i]);
	}
	for (size_t i = 0; i < rules->n_gates; i++)
		gates[n++] = rules->gates[i];
	for (size_t i = 0; i < n; i++) {
		size_t *fields = arena_array(arena, gates[i].n_ids, sizeof(*fields));

		for (size_t j = 0; j < gates[i].n_ids; j++)
			fields[j] = index_of(rules, gates[i].ids[j]);
		gates[i].fields = fields;
		link_condition(rules, &gates[i].when);
	}
	rules->gates = gates;
	rules->n_gates = n;
}

/* What every kind has: sections with id and title. */
static void fill_sections(struct arena *arena, const struct case_rules *rules,
			  struct framework *framework)
{
	struct section *sections = arena_array(arena, rules->n_sections, sizeof(*sections));

	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct case_section *from = &rules->sections[i];

		sections[i] = (struct section){ .id = from->id, .title = from->title,
						.question = from->question,
						.number = from->letter };
	}
	framework->sections = sections;
	framework->n_sections = rules->n_sections;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	struct case_rules *rules = arena_alloc(arena, sizeof(*rules));

	*rules = ((const struct raw_case *)audit)->rules;
	number_fields(arena, rules);
	link_fields(arena, rules);
	link_gates(arena, rules);
	fill_sections(arena, rules, framework);
	rules->asks = case_asks_of(rules);
	rules->trigger = framework->words.trigger ? framework->words.trigger : rules->n_triggers ? "trigger" : "opening";
	rules->meeting = framework->words.meeting;
	framework->own = rules;
	framework->suppression = (struct suppression){ rules->suppression.below, rules->suppression.base };
}

const struct kind kind_case = {
	.schema = &case_schema, .check = check, .freeze = freeze, .notes = notes_case,
	.shape = &shape_case_audit, .dates = true, .pupils = true,
};
