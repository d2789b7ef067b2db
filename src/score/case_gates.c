/*
 * case_gates.c - what is asked about this pupil, what must be answered before a file is complete, and
 * the stop note.
 *
 * Any answer closes a gate: complete does not mean justified. What is not known stays open, and so does
 * a gate if it is not known whether it is asked. That a gate is not asked says nothing about a duty,
 * only about what the file asks, and why.
 */
#include "score/case_internal.h"

#include <string.h>

#include "base/english.h"
#include "base/text.h"
#include "score/loc_list.h"
#include "score/sentences.h"
#include "score/wording.h"

const char *gate_state_name(enum gate_state state)
{
	static const char *const names[GATE_STATE_COUNT] = {
		[GATE_CLOSED] = "answered", [GATE_OPEN] = "open", [GATE_NOT_ASKED] = "not asked",
	};

	return names[state];
}

/* Does the item have that answer? */
static bool says(const struct case_binder *b, const struct case_result *result,
		 const struct case_item *item, const char *word)
{
	const struct case_answer *answer;

	if (item->field->computed == COMPUTED_OUTCOME)
		return result->outcome && result->outcome == case_rules_outcome(b->rules, word);
	if (item->field->computed == COMPUTED_SEN_STATUS)
		return result->sen_status &&
		       result->sen_status == case_rules_sen_status(b->rules, word);
	if (item->choice)
		return item->choice == case_field_choice(item->field, word);
	answer = case_rules_answer(b->rules, word);
	return answer && answer->state == item->state;
}

enum holds { HOLDS, HOLDS_NOT, HOLDS_UNKNOWN };

/* Does the case's column with this choice's name say no? */
static bool column_says_no(const struct case_row *row, const char *choice)
{
	return (strcmp(choice, "looked_after") == 0 && row->looked_after == YES_NO_NO) ||
	       (strcmp(choice, "social_worker") == 0 && row->social_worker == YES_NO_NO);
}

/* The field is open, but it is known that the condition does not hold: the case's columns say no to each choice, or
 * the field is the outcome, which is not given yet. */
static bool is_ruled_out(const struct case_result *result, const struct case_condition *when,
			 const struct case_item *item)
{
	if (item->field->computed == COMPUTED_OUTCOME)
		return !result->row->outcome.text[0];
	for (size_t i = 0; i < when->n_is; i++) {
		if (item->field->type != CASE_CHOICE || !column_says_no(result->row, when->is[i]))
			return false;
	}
	return true;
}

static enum holds condition_holds(const struct case_binder *b, const struct case_result *result,
				  const struct case_condition *when)
{
	const struct case_item *item;

	if (!when->field || (when->looked_after && result->row->looked_after == YES_NO_YES) ||
	    (when->social_worker && result->row->social_worker == YES_NO_YES))
		return HOLDS;
	item = &result->items[when->index];
	for (size_t i = 0; i < when->n_is; i++) {
		if (says(b, result, item, when->is[i]))
			return HOLDS;
	}
	if (item->state == CASE_NOT_ANSWERED || item->state == CASE_NOT_KNOWN)
		return is_ruled_out(result, when, item) ? HOLDS_NOT : HOLDS_UNKNOWN;
	return HOLDS_NOT;
}

/* What the item says, in the audit's words. */
static const char *said(const struct case_item *item)
{
	if (item->choice)
		return item->choice->name;
	return item->answer ? item->answer->word.name : item->value;
}

/* Why a condition does not hold: in the audit's words, or else the answer of its field. */
static const char *why_not(const struct case_binder *b, const struct case_result *result,
			   const struct case_condition *when)
{
	const struct case_item *item = &result->items[when->index];

	if (item->field->computed == COMPUTED_OUTCOME && !result->outcome)
		return "no outcome yet";
	return when->otherwise ? when->otherwise
		: score_says_otherwise(b->arena, item->field->number, said(item));
}

static bool was_tried(const struct case_item *item)
{
	return item->state == CASE_YES || item->state == CASE_PARTLY;
}

/* Why the field does not close the gate; NULL: it does. Where there are several alternatives a bare yes is not
 * enough: it does not say which was considered. */
static const char *keeps_open(const struct case_gate *gate, const struct case_item *item)
{
	bool yes_no = item->field->type == CASE_YES_NO || item->field->type == CASE_SUPPORT;

	if (!item->open && gate->needs == GATE_ANY && yes_no && !item->rows[0]->note.text[0])
		return "without a reason";
	return item->why_open;
}

/* "D1 has no review date" and the like, for all fields that keep the gate open; NULL if there are none. */
static const char *open_fields(const struct case_binder *b, const struct case_result *result,
			       const struct case_gate *gate)
{
	const char **words = arena_array(b->arena, gate->n_ids, sizeof(*words));
	size_t n = 0, tried = 0;

	for (size_t i = 0; i < gate->n_ids; i++) {
		const struct case_item *item = &result->items[gate->fields[i]];
		const char *why = keeps_open(gate, item);

		tried += !why;
		if (gate->needs == GATE_REVIEWED) {
			if (was_tried(item) && !date_given(item->rows[0]->review))
				words[n++] = score_says_no_review(b->arena, item->field->number);
		} else if (why) {
			words[n++] = score_says_otherwise(b->arena, item->field->number, why);
		}
	}
	if (gate->needs == GATE_REVIEWED && !tried)
		return "no support is recorded";
	if (n == 0 || (gate->needs == GATE_ANY && tried))
		return NULL;
	return english_list(b->arena, words, n);
}

static void cite_fields(const struct case_binder *b, const struct case_result *result,
			const struct case_gate *gate, struct gate_result *out)
{
	struct loc_list cells = { 0 };

	for (size_t i = 0; i < gate->n_ids; i++) {
		const struct case_item *item = &result->items[gate->fields[i]];

		for (size_t c = 0; c < item->n_cells; c++)
			loc_list_add(b->arena, &cells, item->cells[c]);
	}
	out->cells = cells.items;
	out->n_cells = cells.n;
}

static void close_gate(const struct case_binder *b, const struct case_result *result,
		       struct gate_result *out)
{
	const struct case_gate *gate = out->gate;
	const char *open = open_fields(b, result, gate);
	enum holds holds = condition_holds(b, result, &gate->when);

	cite_fields(b, result, gate, out);
	out->topic = gate->when.topic ? gate->when.topic : gate->name;
	if (holds == HOLDS_NOT) {
		out->state = GATE_NOT_ASKED;
		out->why = why_not(b, result, &gate->when);
	} else if (!open) {
		out->state = GATE_CLOSED;
	} else {
		out->state = GATE_OPEN;
		out->why = open;
		if (holds == HOLDS_UNKNOWN)
			out->why = score_says_asked_unknown(b->arena, result->items[gate->when.index].field->number);
	}
}

/* A field is not asked if it has no answer and its condition does not hold. A field that is optional is asked only if
 * its condition is known to hold. */
static void ask_fields(const struct case_binder *b, struct case_result *result)
{
	for (size_t f = 0; f < b->rules->n_fields; f++) {
		struct case_item *item = (struct case_item *)&result->items[f];
		const struct case_condition *when = &item->field->when;
		enum holds holds = condition_holds(b, result, when);

		if (item->state != CASE_NOT_ANSWERED || holds == HOLDS)
			continue;
		if (holds == HOLDS_NOT)
			item->not_asked = why_not(b, result, when);
		else if (!item->field->gate)
			item->not_asked = score_says_open(b->arena, result->items[when->index].field->number);
	}
}

static const char *completeness(const struct case_binder *b, const struct case_result *result)
{
	const char **open = arena_array(b->arena, b->rules->n_gates, sizeof(*open));
	size_t n = 0;

	for (size_t i = 0; i < b->rules->n_gates; i++) {
		if (result->gates[i].state == GATE_OPEN)
			open[n++] = result->gates[i].gate->name;
	}
	return score_says_completeness(b->arena, score_says_complete(b->arena, result->n_closed, result->n_applicable),
				       open, n);
}

void case_close_gates(struct case_binder *b, struct case_result *result)
{
	struct gate_result *gates = arena_array(b->arena, b->rules->n_gates, sizeof(*gates));

	result->gates = gates;
	for (size_t i = 0; i < b->rules->n_gates; i++) {
		gates[i].gate = &b->rules->gates[i];
		close_gate(b, result, &gates[i]);
		result->n_closed += gates[i].state == GATE_CLOSED;
		result->n_open += gates[i].state == GATE_OPEN;
	}
	result->n_applicable = result->n_closed + result->n_open;
	result->completeness = completeness(b, result);
	ask_fields(b, result);
	if (result->outcome && result->outcome->permanent && result->n_open)
		result->stop = score_says_stop(b->arena, result->outcome->word.name, result->n_open);
}
