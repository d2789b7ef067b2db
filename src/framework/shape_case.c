/* shape_case.c - what an audit of cases defines, field by field: words, rules, editions. */
#include "framework/shape_case.h"

#include "framework/case_rules.h"
#include "framework/shape_framework.h"

static const void *itself(const struct shape_context *c, const void *of)
{
	return of;
}

/* ---- words ---- */

static const struct shape_row word_rows[] = {
	ROW_TEXT(case_word, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(case_word, "name", name, "the audit's word for it", .always = true),
};
const struct shape shape_case_word = SHAPE_OF("case_word", case_word, word_rows);

static struct shape_list names(const struct shape_context *c, const struct case_word *words, size_t n)
{
	const char **items = arena_array(c->arena, n, sizeof(*items));

	for (size_t i = 0; i < n; i++)
		items[i] = words[i].name;
	return (struct shape_list){ items, n };
}

static struct shape_list sen_statuses(const struct shape_context *c, const void *of)
{
	const struct case_rules *rules = of;

	return names(c, rules->sen_statuses, rules->n_sen_statuses);
}

static struct shape_list codes_of(const struct shape_context *c, const void *rules, enum case_code code)
{
	const struct case_codes *codes = &((const struct case_rules *)rules)->codes[code];

	return names(c, codes->words, codes->n);
}

static struct shape_list places(const struct shape_context *c, const void *of)
{
	return codes_of(c, of, CODE_PLACE);
}

static struct shape_list times(const struct shape_context *c, const void *of)
{
	return codes_of(c, of, CODE_TIME);
}

static struct shape_list types(const struct shape_context *c, const void *of)
{
	return codes_of(c, of, CODE_TYPE);
}

static const struct shape_row codes_rows[] = {
	ROW_TEXTS_BY("place", places, "where"),
	ROW_TEXTS_BY("time", times, "when"),
	ROW_TEXTS_BY("type", types, "of what kind"),
};
static const struct shape shape_codes = SHAPE_OF("codes", case_rules, codes_rows);

static const struct shape_row answer_rows[] = {
	ROW_TEXT(case_answer, "name", word.name, "the audit's word for it", .always = true),
	ROW_ENUM(case_answer, "state", state, case_state_ids, "what it says"),
};
static const struct shape shape_answer = SHAPE_OF("answer", case_answer, answer_rows);

static const struct shape_row outcome_rows[] = {
	ROW_INLINE(case_outcome, word, shape_case_word, ""),
};
static const struct shape shape_outcome = SHAPE_OF("outcome", case_outcome, outcome_rows);

/* ---- rules ---- */

static const struct shape_row trigger_rows[] = {
	ROW_TEXT(trigger, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(trigger, "name", name, "what it is called", .always = true),
	ROW_BOOL(trigger, "is_local", is_local, "it belongs to the trust and is not one of the usual ones"),
};
const struct shape shape_trigger = SHAPE_OF("trigger", trigger, trigger_rows);

static const struct shape_row clock_rows[] = {
	ROW_TEXT(clock, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(clock, "title", title, "what it is about", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(clock, "words", words, "the rule as its source has it", .only = SHAPE_VIEW, .always = true),
};
const struct shape shape_clock = SHAPE_OF("clock", clock, clock_rows);

static const struct shape_row gate_rows[] = {
	ROW_TEXT(case_gate, "name", name, "what it is called", .always = true),
	ROW_BOOL(case_gate, "statutory", statutory, "a regulation asks for it"),
};
const struct shape shape_case_gate = SHAPE_OF("gate", case_gate, gate_rows);

static const void *in_force_from(const struct shape_context *c, const void *of)
{
	const struct case_edition *edition = of;
	struct date *from = arena_alloc(c->arena, sizeof(*from));

	return edition->from && date_parse(edition->from, from) ? from : NULL;
}

static const struct shape_row edition_rows[] = {
	ROW_TEXT(case_edition, "name", name, "the guidance or law, as a sentence names it", .always = true),
	ROW_DATE_BY("from", in_force_from, "the first day of decisions that follow it; the first edition has none"),
};
static const struct shape shape_edition = SHAPE_OF("edition", case_edition, edition_rows);

static const struct shape_row published_rows[] = {
	ROW_ENUM(case_published, "figure", figure, case_rate_ids, "what is counted"),
	ROW_TEXT(case_published, "value", value, "the rate, as it is published", .always = true),
	ROW_ENUM(case_published, "unit", unit, case_unit_ids, "for how many pupils on roll"),
	ROW_TEXT(case_published, "of", of, "which schools it is about", .always = true),
	ROW_TEXT(case_published, "year", year, "the school year that it is about: \"2023-24\"", .always = true),
	ROW_TEXT(case_published, "source", source, "who published it, and where", .always = true),
};
const struct shape shape_published = SHAPE_OF("published", case_published, published_rows);

static bool has_group(const struct shape_context *c, const void *of)
{
	return ((const struct learning_question *)of)->group != LEARNING_GROUP_COUNT;
}

static int is_internal(const struct shape_context *c, const void *of)
{
	return ((const struct case_suppression *)of)->profile == CASE_PROFILE_INTERNAL;
}

static const struct shape_row suppression_rows[] = {
	ROW_BOOL_BY("internal", is_internal, "the learning sheet is only for the trust, and hides nothing"),
	ROW_INT(case_suppression, "below", below, "counts below this, other than 0, are not shown"),
	ROW_INT(case_suppression, "base", base, "of fewer cases than this only their number is shown"),
};
static const struct shape shape_case_suppression = SHAPE_OF("suppression", case_suppression, suppression_rows);

static const struct shape_row question_rows[] = {
	ROW_TEXT(learning_question, "text", text, "the question", .always = true),
	ROW_ENUM(learning_question, "group", group, learning_group_ids, "asked only if these lines are shown",
		 .when = has_group),
	ROW_TEXT(learning_question, "line", line, "of these, asked only if this line does not count all cases"),
};
static const struct shape shape_question = SHAPE_OF("learning_question", learning_question, question_rows);

static const struct shape_row asks_rows[] = {
	ROW_BOOL(case_asks, "triggers", triggers, "what opens a case"),
	ROW_BOOL(case_asks, "declared", declared, "whether it was declared"),
	ROW_BOOL(case_asks, "events", events, "suspensions and exclusions"),
	ROW_BOOL(case_asks, "board", board, "what the governing board must do"),
	ROW_BOOL(case_asks, "permanent", permanent, "what comes after a permanent exclusion"),
	ROW_BOOL(case_asks, "meeting", meeting, "a meeting"),
	ROW_BOOL(case_asks, "outcome", outcome, "an outcome"),
	ROW_BOOL(case_asks, "review", review, "a review"),
	ROW_BOOL(case_asks, "sen_status", sen_status, "a SEN status"),
	ROW_BOOL(case_asks, "looked_after", looked_after, "whether the pupil is looked after"),
	ROW_BOOL(case_asks, "social_worker", social_worker, "whether the pupil has a social worker"),
	ROW_BOOL(case_asks, "voice", voice, "the pupil's own voice"),
	ROW_BOOL(case_asks, "gates", gates, "what must be answered"),
};
static const struct shape shape_asks = SHAPE_OF("case_asks", case_asks, asks_rows);

static const struct shape_row rules_rows[] = {
	ROW_RECORD(case_rules, "asks", asks, shape_asks, "what it asks about besides its fields", .only = SHAPE_VIEW),
	ROW_TEXT(case_rules, "trigger", trigger, "what days are counted from, inside a sentence", .only = SHAPE_VIEW,
		 .always = true),
	ROW_TEXT(case_rules, "meeting", meeting, "where a case is decided, inside a sentence", .only = SHAPE_VIEW,
		 .always = true),
	ROW_INT(case_rules, "meeting_target", meeting_target, "school days from trigger to meeting"),
	ROW_INT(case_rules, "review_weeks", review_weeks, "school weeks from meeting to review, at most"),
	ROW_RECORD(case_rules, "suppression", suppression, shape_case_suppression,
		   "which numbers of the learning sheet are hidden"),
	ROW_TEXTS(case_rules, "sign_offs", sign_offs, n_sign_offs, "who signs a case's file"),
	ROW_LIST(case_rules, "answers", answers, n_answers, shape_answer, "the possible answers"),
	ROW_TEXTS_BY("sen_statuses", sen_statuses, "the words for them"),
	ROW_POINTER_BY("codes", itself, shape_codes, "the words for where and when an event was, and of what kind"),
	ROW_LIST(case_rules, "outcomes", outcomes, n_outcomes, shape_outcome, "the possible outcomes of a case"),
	ROW_LIST(case_rules, "triggers", triggers, n_triggers, shape_trigger, "what asks for a conversation"),
	ROW_LIST(case_rules, "questions", questions, n_questions, shape_question,
		 "what the learning sheet asks", .only = SHAPE_VIEW),
	ROW_LIST(case_rules, "editions", editions, n_editions, shape_edition,
		 "the guidance or law that the questions follow, the earliest first"),
};
static const struct shape shape_rules = SHAPE_OF("rules", case_rules, rules_rows);

/* ---- checklists ---- */

static struct shape_list choices(const struct shape_context *c, const void *of)
{
	const struct case_field *field = of;

	return names(c, field->choices, field->n_choices);
}

static bool has_choices(const struct shape_context *c, const void *of)
{
	return ((const struct case_field *)of)->n_choices > 0;
}

static bool is_computed(const struct shape_context *c, const void *of)
{
	return ((const struct case_field *)of)->computed != COMPUTED_NONE;
}

static const char *where(const struct shape_context *c, const void *of)
{
	return case_condition_words(c->arena, case_rules_of(c->framework), &((const struct case_field *)of)->when);
}

static const struct shape_row field_rows[] = {
	ROW_TEXT(case_field, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(case_field, "number", number, "\"A3\"", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(case_field, "title", title, "what it asks", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(case_field, "help", help, "what helps to answer it", .only = SHAPE_VIEW),
	ROW_ENUM(case_field, "type", type, case_field_type_ids, "what kind of answer it has", .only = SHAPE_VIEW),
	ROW_ENUM(case_field, "computed", computed, case_computed_ids, "what it is computed from, if nobody fills "
			"it in",
		 .only = SHAPE_VIEW, .when = is_computed),
	ROW_TEXTS_BY("choices", choices, "of a choice: the answers there are", .only = SHAPE_VIEW,
		     .when = has_choices),
	ROW_BOOL(case_field, "gate", gate, "it must be answered", .only = SHAPE_VIEW),
	ROW_BOOL(case_field, "statutory", statutory, "a regulation asks for it", .only = SHAPE_VIEW),
	ROW_BOOL(case_field, "na", na_allowed, "\"not applicable\" answers it", .only = SHAPE_VIEW),
	ROW_BOOL(case_field, "several", several, "of a text: it is noted again and again", .only = SHAPE_VIEW),
	ROW_TEXT(case_field, "topic", when.topic, "of its condition: what is not asked if it does not hold",
		 .only = SHAPE_VIEW),
	ROW_TEXT_BY("where", where, "of its condition: when it is asked", .only = SHAPE_VIEW),
};
const struct shape shape_case_field = SHAPE_OF("field", case_field, field_rows);

static const struct shape_row section_rows[] = {
	ROW_TEXT(case_section, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(case_section, "letter", letter, "\"A\"", .always = true),
	ROW_TEXT(case_section, "title", title, "its title", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(case_section, "question", question, "what it asks as a whole", .only = SHAPE_VIEW),
	ROW_BOOL(case_section, "voice", voice, "it is the pupil's own voice", .only = SHAPE_VIEW),
};
const struct shape shape_case_section = SHAPE_OF("section", case_section, section_rows);

/* ---- the audit ---- */

static const void *own_rules(const struct shape_context *c, const void *of)
{
	return case_rules_of(of);
}

static const struct shape_row audit_rows[] = {
	ROW_INLINE_BY(itself, shape_framework, "", .always = true),
	ROW_INLINE_BY(own_rules, shape_rules, "", .always = true),
};
const struct shape shape_case_audit = SHAPE_OF("audit", framework, audit_rows);
