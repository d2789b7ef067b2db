/*
 * case_rules.c - the words of the case format by enum, and the look-ups of case_rules.h. Lists are
 * short (74 fields in the largest audit we know), so a look-up walks.
 */
#include "framework/case_rules.h"

#include <string.h>

#include "base/text.h"
#include "framework/case_names.h"

const char *const case_states[] = {
	[CASE_YES] = "yes", [CASE_PARTLY] = "partly", [CASE_NO] = "no",
	[CASE_NOT_KNOWN] = "not_known", [CASE_NOT_APPLICABLE] = "not_applicable", NULL,
};
const char *const case_trigger_rules[] = {
	[TRIGGER_SUSPENSIONS_IN_HALF_TERM] = "suspensions_in_half_term",
	[TRIGGER_DECLARED] = "declared", [TRIGGER_DAYS_IN_TERM] = "days_in_term",
	[TRIGGER_DAYS_IN_YEAR] = "days_in_year", NULL,
};
const char *const case_clock_rules[] = {
	[CLOCK_YEAR_LIMIT] = "year_limit", [CLOCK_LUNCHTIMES] = "lunchtimes",
	[CLOCK_NO_MEETING] = "no_meeting", [CLOCK_MEETING_IF_ASKED] = "meeting_if_asked",
	[CLOCK_MEETING] = "meeting", [CLOCK_EXAM] = "exam", [CLOCK_NOTIFY] = "notify",
	[CLOCK_EDUCATION] = "education", [CLOCK_NO_EXTENSION] = "no_extension",
	[CLOCK_CANCELLED] = "cancelled", [CLOCK_REVIEW_PANEL] = "review_panel",
	[CLOCK_PRINCIPLES] = "principles", [CLOCK_REMOTE] = "remote",
	[CLOCK_OFF_SITE] = "off_site_notice", NULL,
};
const char *const case_field_types[] = {
	[CASE_TEXT] = "text", [CASE_YES_NO] = "yes_no", [CASE_CHOICE] = "choice",
	[CASE_DATE] = "date", [CASE_COMPUTED] = "computed", [CASE_SUPPORT] = "support",
	[CASE_ACTIONS] = "actions", NULL,
};
/* The first is no field's: one that is left out. */
const char *const case_computeds[] = {
	[COMPUTED_NONE] = "none", [COMPUTED_CASE_REF] = "case_ref", [COMPUTED_TRIGGER] = "trigger",
	[COMPUTED_HALF_TERM] = "half_term", [COMPUTED_DAYS] = "days",
	[COMPUTED_MEETING] = "meeting", [COMPUTED_CLOCK] = "clock", [COMPUTED_PATTERN] = "pattern",
	[COMPUTED_SUSPENSIONS] = "suspensions", [COMPUTED_SEN_STATUS] = "sen_status",
	[COMPUTED_OUTCOME] = "outcome", [COMPUTED_REVIEW] = "review", NULL,
};
const char *const case_profiles[] = { "public", "internal", NULL };

const char *const case_gate_needs[] = {
	[GATE_ALL] = "all", [GATE_ANY] = "any", [GATE_REVIEWED] = "reviewed", NULL,
};
static const char *const codes[] = {
	[CODE_PLACE] = "place", [CODE_TIME] = "time", [CODE_TYPE] = "type",
};

/* Each clock's rule and the numbers without which it says nothing. */
static const char *const clock_needs[CLOCK_RULE_COUNT][4] = {
	[CLOCK_YEAR_LIMIT] = { "limit" },
	[CLOCK_NO_MEETING] = { "up_to" },
	[CLOCK_MEETING_IF_ASKED] = { "over", "up_to", "within" },
	[CLOCK_MEETING] = { "over", "within" },
	[CLOCK_NOTIFY] = { "over" },
	[CLOCK_EDUCATION] = { "day" },
	[CLOCK_REVIEW_PANEL] = { "within" },
	[CLOCK_OFF_SITE] = { "within", "notice", "start" },
};

const char *case_state_name(enum case_state state)
{
	return state == CASE_NOT_ANSWERED ? "not_answered" : case_states[state];
}

const char *clock_rule_name(enum clock_rule rule)
{
	return case_clock_rules[rule];
}

const char *const *clock_rule_needs(enum clock_rule rule)
{
	return clock_needs[rule];
}

const char *case_field_type_name(enum case_field_type type)
{
	return case_field_types[type];
}

const char *case_computed_name(enum case_computed computed)
{
	return case_computeds[computed];
}

const char *case_code_name(enum case_code code)
{
	return codes[code];
}

/* own is NULL only while an audit with problems is being checked. */
static bool same(const char *own, const char *text)
{
	return own && text_same_folded(own, text);
}

static bool is_called(const struct case_word *word, const char *text)
{
	if (same(word->id, text) || same(word->name, text))
		return true;
	for (size_t i = 0; i < word->n_aliases; i++) {
		if (same(word->aliases[i], text))
			return true;
	}
	return false;
}

static const struct case_word *find_word(const struct case_word *words, size_t n, const char *text)
{
	for (size_t i = 0; i < n; i++) {
		if (is_called(&words[i], text))
			return &words[i];
	}
	return NULL;
}

const struct case_field *case_rules_field(const struct case_rules *rules, const char *id)
{
	for (size_t i = 0; i < rules->n_fields; i++) {
		if (text_same_id(rules->fields[i].id, id))
			return &rules->fields[i];
	}
	return NULL;
}

const struct case_answer *case_rules_answer(const struct case_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_answers; i++) {
		if (is_called(&rules->answers[i].word, text))
			return &rules->answers[i];
	}
	return NULL;
}

const struct case_outcome *case_rules_outcome(const struct case_rules *rules, const char *text)
{
	for (size_t i = 0; i < rules->n_outcomes; i++) {
		if (is_called(&rules->outcomes[i].word, text))
			return &rules->outcomes[i];
	}
	return NULL;
}

const struct case_word *case_rules_sen_status(const struct case_rules *rules, const char *text)
{
	return find_word(rules->sen_statuses, rules->n_sen_statuses, text);
}

const struct case_word *case_rules_code(const struct case_rules *rules, enum case_code code,
					const char *text)
{
	return find_word(rules->codes[code].words, rules->codes[code].n, text);
}

const struct case_edition *case_rules_edition(const struct case_rules *rules, struct date day)
{
	const struct case_edition *found = NULL;

	for (size_t i = 0; i < rules->n_editions && date_given(day); i++) {
		struct date from;

		if (!rules->editions[i].from ||
		    (date_parse(rules->editions[i].from, &from) && date_compare(from, day) <= 0))
			found = &rules->editions[i];
	}
	return found;
}

const struct case_word *case_field_choice(const struct case_field *field, const char *text)
{
	return find_word(field->choices, field->n_choices, text);
}

/* What people read of an answer that a condition names. */
static const char *name_of(const struct case_rules *rules, const struct case_field *field, const char *text)
{
	const struct case_word *word;

	if (field->type == CASE_CHOICE && (word = case_field_choice(field, text)))
		return word->name;
	if (field->computed == COMPUTED_OUTCOME)
		return case_rules_outcome(rules, text)->word.name;
	if (field->computed == COMPUTED_SEN_STATUS)
		return case_rules_sen_status(rules, text)->name;
	return case_rules_answer(rules, text)->word.name;
}

const char *case_condition_words(struct arena *arena, const struct case_rules *rules,
				 const struct case_condition *when)
{
	const char *text = "";

	if (!when->field)
		return NULL;
	for (size_t i = 0; i < when->n_is; i++)
		text = arena_printf(arena, "%s%s\u201c%s\u201d", text,
				    !i ? "" : i + 1 < when->n_is ? ", " : " or ",
				    name_of(rules, &rules->fields[when->index], when->is[i]));
	return arena_printf(arena, "where %s is %s%s%s", rules->fields[when->index].number, text,
			    when->looked_after ? ", or the pupil is looked after" : "",
			    !when->social_worker ? "" : when->looked_after ? " or has a social worker"
			    : ", or the pupil has a social worker");
}
