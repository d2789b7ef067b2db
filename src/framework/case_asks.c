/* case_asks.c - what an audit of cases asks about, as its rules and computed fields show; see struct case_asks. */
#include "framework/kind_case.h"

#include "base/fold.h"

static void ask_of_fields(const struct case_rules *rules, struct case_asks *asks)
{
	for (size_t i = 0; i < rules->n_fields; i++) {
		const struct case_field *field = &rules->fields[i];
		const enum case_computed shows = field->computed;

		asks->events |= shows == COMPUTED_DAYS || shows == COMPUTED_PATTERN || shows == COMPUTED_SUSPENSIONS ||
				shows == COMPUTED_CLOCK;
		asks->board |= shows == COMPUTED_CLOCK;
		asks->meeting |= shows == COMPUTED_MEETING;
		asks->review |= shows == COMPUTED_REVIEW;
		asks->sen_status |= shows == COMPUTED_SEN_STATUS;
		asks->looked_after |= field->when.looked_after;
		asks->social_worker |= field->when.social_worker;
		for (size_t k = 0; k < field->n_choices; k++) {
			asks->looked_after |= text_same_id(field->choices[k].id, "looked_after");
			asks->social_worker |= text_same_id(field->choices[k].id, "social_worker");
		}
	}
}

static void ask_of_clocks(const struct case_rules *rules, struct case_asks *asks)
{
	for (size_t i = 0; i < rules->n_clocks; i++) {
		const enum clock_rule rule = rules->clocks[i].rule;

		asks->events |= rule != CLOCK_OFF_SITE;
		asks->board |= rule == CLOCK_NO_MEETING || rule == CLOCK_MEETING_IF_ASKED || rule == CLOCK_MEETING ||
			       rule == CLOCK_EXAM;
		asks->permanent |= rule == CLOCK_REVIEW_PANEL;
	}
}

/* Gates have the conditions of their fields too. */
static void ask_of_gates(const struct case_rules *rules, struct case_asks *asks)
{
	asks->gates = rules->n_gates > 0;
	for (size_t i = 0; i < rules->n_gates; i++) {
		asks->looked_after |= rules->gates[i].when.looked_after;
		asks->social_worker |= rules->gates[i].when.social_worker;
	}
}

struct case_asks case_asks_of(const struct case_rules *rules)
{
	struct case_asks asks = {
		.triggers = rules->n_triggers > 0, .events = rules->n_published > 0,
		.meeting = rules->meeting_target > 0, .outcome = rules->n_outcomes > 0, .review = rules->review_weeks > 0,
		.sen_status = rules->n_sen_statuses > 0,
	};

	for (size_t i = 0; i < rules->n_triggers; i++) {
		asks.declared |= rules->triggers[i].rule == TRIGGER_DECLARED;
		asks.events |= rules->triggers[i].rule != TRIGGER_DECLARED;
	}
	for (size_t i = 0; i < rules->n_outcomes; i++) {
		asks.events |= rules->outcomes[i].issued;
		asks.permanent |= rules->outcomes[i].permanent;
	}
	for (int c = 0; c < CASE_CODE_COUNT; c++)
		asks.events |= rules->codes[c].n > 0;
	for (size_t i = 0; i < rules->n_sections; i++)
		asks.voice |= rules->sections[i].voice;
	ask_of_fields(rules, &asks);
	ask_of_clocks(rules, &asks);
	ask_of_gates(rules, &asks);
	return asks;
}
