/*
 * kind_survey_explain.c - explains what a school's people answered: every item with its cells.
 *
 * Every sentence comes from score.
 */
#include "cli/explain.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "score/survey.h"

enum { INDENT = 2, DEEP = 4 };

void explain_survey(const struct explanation *e)
{
	const struct school_survey *r = findings_survey(e->findings);

	if (r->wave)
		print_wrapped(e->width, 0, "", cli_says_answered_here(e->arena, r->wave->name, r->base_line));
	print_wrapped(e->width, 0, "", r->conclusion);
}

static const char *cells(const struct explanation *e, const struct survey_item_result *item)
{
	enum { CELLS_MOST = 6 };
	const char *text = "";

	for (size_t i = 0; i < item->n_cells && i < CELLS_MOST; i++)
		text = arena_printf(e->arena, "%s%s%s:%d:%d", text, i ? ", " : "", item->cells[i].file, item->cells[i].line,
				    item->cells[i].column);
	return item->n_cells > CELLS_MOST ? arena_printf(e->arena, "%s ...", text) : text;
}

static void explain_item(const struct explanation *e, const struct survey_item_result *item)
{
	print_wrapped(e->width, INDENT, arena_printf(e->arena, "%-4s", item->item->number),
		      cli_says_item(e->arena, item->item->text, item->item->reversed, item->item->id));
	for (size_t i = 0; i < item->n_bars; i++) {
		const struct survey_number *n = &item->bars[i].number;

		if (n->share)
			print_wrapped(e->width, DEEP, "- ", cli_says_bar(e->arena, item->bars[i].name, n->count, n->share));
	}
	print_wrapped(e->width, DEEP, "", item->sentence);
	if (item->n_cells)
		print_wrapped(e->width, DEEP, "cells: ", cells(e, item));
}

void explain_domains(const struct explanation *e, const bool *asked)
{
	const struct school_survey *r = findings_survey(e->findings);

	for (size_t i = 0; i < r->n_domains; i++) {
		const struct survey_domain_result *d = &r->domains[i];

		if (asked && !asked[i])
			continue;
		printf("\n%s. %s\n", d->section->number, d->section->title);
		print_wrapped(e->width, INDENT, "", d->sentence);
		for (size_t k = 0; k < d->n_items; k++)
			explain_item(e, &d->items[k]);
	}
}
