/* kind_case_show.c - prints an audit of single cases for people. See show.h. */
#include "cli/show.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "framework/case_rules.h"

enum { INDENT = 2, ITEM = 4 };

static void show_clocks(struct arena *arena, const struct case_rules *rules, int width)
{
	if (rules->n_clocks)
		printf("\nClocks\n");
	for (size_t i = 0; i < rules->n_clocks; i++)
		print_wrapped(width, INDENT, arena_printf(arena, "%-4s", rules->clocks[i].id),
			      cli_says_titled(arena, rules->clocks[i].title, rules->clocks[i].words));
}

static const char *condition(struct arena *arena, const struct case_condition *when)
{
	if (!when->field)
		return "";
	return cli_says_where(arena, when->field, when->is, when->n_is, when->looked_after, when->social_worker);
}

static void show_section(struct arena *arena, const struct case_section *section, int width)
{
	printf("\n%s. %s [%s]\n", section->letter, section->title, section->id);
	if (*section->question)
		print_wrapped(width, INDENT, "", section->question);
	for (size_t i = 0; i < section->n_fields; i++) {
		const struct case_field *field = &section->fields[i];

		print_wrapped(width, ITEM, arena_printf(arena, "%-4s", field->number),
			      cli_says_field(arena, field->title, case_field_type_ids[field->type],
					     field->statutory, field->gate, condition(arena, &field->when), field->id));
	}
}

/* Show the gates over several fields; a field that is a gate itself says so. */
static void show_gates(struct arena *arena, const struct case_rules *rules, int width)
{
	bool any = false;

	for (size_t i = 0; i < rules->n_gates; i++) {
		const struct case_gate *gate = &rules->gates[i];
		const char *fields = "";

		if (gate->n_ids == 1 && rules->fields[gate->fields[0]].gate)
			continue;
		for (size_t f = 0; f < gate->n_ids; f++)
			fields = cli_says_more_fields(arena, fields, rules->fields[gate->fields[f]].number);
		if (!any)
			printf("\nGates over several fields\n");
		any = true;
		print_wrapped(width, INDENT, "- ",
			      cli_says_needs(arena, gate->name, gate->statutory, gate->needs, fields, gate->n_ids,
					     condition(arena, &gate->when)));
	}
}

static void show_triggers(struct arena *arena, const struct case_rules *rules, int width)
{
	if (rules->n_triggers)
		printf("\nTriggers\n");
	for (size_t i = 0; i < rules->n_triggers; i++) {
		const struct trigger *trigger = &rules->triggers[i];

		print_wrapped(width, INDENT, arena_printf(arena, "%-4s", trigger->id),
			      cli_says_trigger_rule(arena, trigger->name,
						    cli_says_trigger(arena, trigger->rule, trigger->at_least,
								     trigger->more_than), trigger->is_local));
	}
}

static void show_outcomes(struct arena *arena, const struct case_rules *rules, int width)
{
	if (rules->n_outcomes)
		printf("\nOutcomes\n");
	for (size_t i = 0; i < rules->n_outcomes; i++) {
		const struct case_outcome *outcome = &rules->outcomes[i];

		print_wrapped(width, INDENT, arena_printf(arena, "%-4s", outcome->word.id),
			      cli_says_outcome(arena, outcome->word.name, outcome->permanent, outcome->not_pursued,
					       outcome->second_reader));
	}
}

static void show_times(struct arena *arena, const struct case_rules *rules, int width)
{
	if (rules->meeting_target || rules->review_weeks)
		printf("\nTimes\n");
	if (rules->meeting_target)
		print_wrapped(width, INDENT, "- ", cli_says_meeting(arena, rules->meeting_target, rules->meeting,
								    rules->trigger));
	if (rules->review_weeks)
		print_wrapped(width, INDENT, "- ", cli_says_review(arena, rules->review_weeks, rules->meeting));
}

void show_case(struct arena *arena, const struct framework *framework, int width)
{
	const struct case_rules *rules = case_rules_of(framework);

	show_triggers(arena, rules, width);
	show_clocks(arena, rules, width);
	show_outcomes(arena, rules, width);
	show_times(arena, rules, width);
	for (size_t i = 0; i < rules->n_sections; i++)
		show_section(arena, &rules->sections[i], width);
	show_gates(arena, rules, width);
}
