/* kind_indicators.c - what `show` and `explain` print of audits of figures without ratings. See kinds.h. */
#include "cli/kinds.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "cli/show.h"
#include "framework/figure_rules.h"
#include "score/indicators.h"

enum { INDENT = 2, ITEM = 4 };

/* ---- show ---- */

static void show_figure(struct arena *arena, const struct figure_rule *rule, int width)
{
	print_wrapped(width, ITEM, "- ", cli_says_figure_rule(arena, rule));
	if (*rule->about)
		print_wrapped(width, ITEM + INDENT, "", rule->about);
}

void show_indicators(struct arena *arena, const struct framework *framework, int width)
{
	const struct figure_rules *rules = figure_rules_of(framework);

	print_wrapped(width, 0, "", cli_says_periods(arena, rules->periods));
	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		printf("\n%s. %s [%s]\n", section->number, section->title, section->id);
		if (*section->question)
			print_wrapped(width, INDENT, "", section->question);
		for (size_t k = 0; k < section->n_figures; k++)
			show_figure(arena, &rules->sections[i].rules[k], width);
		show_figure_checks(arena, framework, section, width);
	}
}

/* ---- explain ---- */

static void say(const struct explanation *e, int indent, const char *lead, const char *text)
{
	print_wrapped(e->width, indent, lead, text);
}

static const char *places(const struct explanation *e, const struct loc *cells, size_t n)
{
	const char *text = "";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(e->arena, "%s%s%s:%d:%d", text, i ? ", " : "", cells[i].file, cells[i].line,
				    cells[i].column);
	return text;
}

static void explain_figure(const struct explanation *e, const struct indicator *figure)
{
	say(e, INDENT, "- ", arena_printf(e->arena, "%s: %s [%s]", figure->rule->field->title, figure->words,
					  figure->rule->field->id));
	if (figure->own->n_cells)
		say(e, ITEM, "", places(e, figure->own->cells, figure->own->n_cells));
}

void explain_indicators(const struct explanation *e, const bool *asked)
{
	const struct school_indicators *found = findings_indicators(e->findings);

	if (!asked)
		say(e, 0, "", found->summary);
	for (size_t i = 0; i < found->framework->n_sections; i++) {
		const struct indicator_section *section = &found->sections[i];

		if (asked && !asked[i])
			continue;
		printf("\n%s. %s\n", section->section->number, section->section->title);
		for (size_t k = 0; k < section->section->n_figures; k++)
			explain_figure(e, &section->figures[k]);
		for (size_t k = 0; section->n_given && k < section->section->n_checks; k++)
			say(e, INDENT, "- ", section->checks[k].text);
	}
}
