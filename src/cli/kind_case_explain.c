/*
 * kind_case_explain.c - explains a school's cases in plain English: what fired, which clocks run, what
 * is open.
 *
 * Every sentence comes from score. No text that anybody wrote about a pupil is shown, only states and
 * cells.
 */
#include "cli/explain.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "framework/case_rules.h"
#include "score/case.h"

enum { INDENT = 2, DEEP = 4 };

struct case_explanation {
	struct arena *arena;
	const struct school_cases *cases;
	const struct case_rules *rules;
	int width;
};

static void say(const struct case_explanation *e, int indent, const char *lead, const char *text)
{
	print_wrapped(e->width, indent, lead, text);
}

static const char *cells(const struct case_explanation *e, const struct loc *at, size_t n)
{
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(e->arena, "%s%s%s:%d:%d", text, i ? ", " : "", at[i].file,
				    at[i].line, at[i].column);
	return text;
}

static void say_cells(const struct case_explanation *e, const struct loc *at, size_t n)
{
	if (n)
		say(e, DEEP, "cells: ", cells(e, at, n));
}

static void explain_firings(const struct case_explanation *e, const struct case_result *r)
{
	if (!r->n_firings)
		say(e, INDENT, "", "No trigger has fired.");
	for (size_t i = 0; i < r->n_firings; i++) {
		const struct trigger_firing *f = &r->firings[i];

		say(e, INDENT, arena_printf(e->arena, "%s ", f->trigger->id),
		    cli_says_fired(e->arena, f->trigger->name,
				   f->missing ? NULL : date_long(e->arena, f->on), f->sentence));
		say_cells(e, f->cells, f->n_cells);
	}
}

static void explain_clocks(const struct case_explanation *e, const struct case_clocks *clocks)
{
	for (size_t i = 0; i < e->rules->n_clocks; i++) {
		const struct clock_result *c = &clocks->results[i];

		say(e, INDENT, arena_printf(e->arena, "%s ", c->clock->id),
		    cli_says_state(e->arena, c->clock->title, clock_state_name(c->state), c->sentence));
		if (c->state == CLOCK_APPLIES)
			say(e, DEEP, "rule: ", c->clock->words);
		say_cells(e, c->cells, c->n_cells);
	}
	if (clocks->board)
		say(e, INDENT, "",
		    cli_says_board(e->arena, clocks->board->clock->id,
				   clocks->overridden ? clocks->overridden->clock->id : NULL));
}

static void explain_gates(const struct case_explanation *e, const struct case_result *r)
{
	say(e, INDENT, "", cli_says_complete(e->arena, r->completeness));
	for (size_t i = 0; i < e->rules->n_gates; i++) {
		const struct gate_result *g = &r->gates[i];

		say(e, INDENT, "- ", g->state == GATE_NOT_ASKED
		    ? cli_says_not_asked(e->arena, g->topic, g->why)
		    : cli_says_state(e->arena, g->gate->name, gate_state_name(g->state), g->why));
		if (g->state != GATE_NOT_ASKED)
			say_cells(e, g->cells, g->n_cells);
	}
	if (r->stop)
		say(e, INDENT, "", r->stop);
}

static void explain_case(const struct case_explanation *e, const struct case_result *r)
{
	printf("\n%s\n", cli_says_case(e->arena, r->number, e->cases->n_cases, r->row->case_ref.text,
				       date_given(r->row->opened) ? date_long(e->arena, r->row->opened) : NULL,
				       date_long(e->arena, r->until)));
	if (e->rules->n_triggers) {
		printf("\nTriggers\n");
		explain_firings(e, r);
	}
	if (e->rules->n_clocks) {
		printf("\nClocks\n");
		explain_clocks(e, &r->clocks);
	}
	if (e->rules->n_gates) {
		printf("\nGates\n");
		explain_gates(e, r);
	}
}

static void explain_case_section(const struct case_explanation *e, const struct case_result *r,
			  const struct case_section *section)
{
	printf("\n%s\n", cli_says_case_part(e->arena, r->number, section->letter, section->title));
	for (size_t i = 0; i < section->n_fields; i++) {
		const struct case_item *item = &r->items[section->first + i];

		say(e, INDENT, arena_printf(e->arena, "%s ", item->field->number),
		    item->not_asked ? cli_says_field_not_asked(e->arena, item->field->title, item->not_asked)
				    : cli_says_state(e->arena, item->field->title,
						     item->open ? item->why_open : item->state == CASE_YES
						     ? "answered" : case_state_ids[item->state], NULL));
		say_cells(e, item->cells, item->n_cells);
	}
}

static void explain_waiting(const struct case_explanation *e)
{
	bool any = false;

	for (size_t i = 0; i < e->cases->n_triggers; i++) {
		const struct school_trigger *t = &e->cases->triggers[i];

		if (t->led_to)
			continue;
		if (!any)
			printf("\nTriggers without a case, or that cannot be computed\n");
		any = true;
		say(e, INDENT, arena_printf(e->arena, "%s ", t->firing.trigger->id),
		    cli_says_waiting(e->arena, t->pupil_ref, t->firing.sentence));
		say_cells(e, t->firing.cells, t->firing.n_cells);
	}
}

void explain_cases(const struct explanation *explanation, const bool *asked)
{
	const struct school_cases *cases = findings_cases(explanation->findings);
	const struct case_explanation e = {
		.arena = explanation->arena, .cases = cases, .rules = case_rules_of(cases->framework),
		.width = explanation->width
	};

	for (size_t c = 0; c < cases->n_cases; c++) {
		if (!asked)
			explain_case(&e, &cases->cases[c]);
		for (size_t i = 0; asked && i < e.rules->n_sections; i++) {
			if (asked[i])
				explain_case_section(&e, &cases->cases[c], &e.rules->sections[i]);
		}
	}
	if (!asked)
		explain_waiting(&e);
}
