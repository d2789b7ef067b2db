/*
 * case_rules.c - the look-ups of case_rules.h. Lists are short (74 fields in the largest audit known),
 * so look-ups are linear.
 */
#include "framework/case_rules.h"

#include <string.h>

#include "base/text.h"

/* For each clock's rule, the numbers without which it has no meaning. */
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

const char *const *clock_rule_needs(enum clock_rule rule)
{
	return clock_needs[rule];
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

int case_published_decimals(const struct case_published *published)
{
	const char *point = strchr(published->value, '.');

	return point ? (int)strlen(point + 1) : 0;
}

const struct case_word *case_field_choice(const struct case_field *field, const char *text)
{
	return find_word(field->choices, field->n_choices, text);
}

/* The name, for people, of an answer that a condition names. */
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
