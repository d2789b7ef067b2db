/* explain_pair.c - see explain_pair.h. What is printed is cohort's; this file knows only the order in which people ask. */
#include "cli/explain_pair.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "cohort/pair_why.h"

enum { INDENT = 2 };

static const struct compared_school *compared_of(const struct comparison *c, const struct school *school)
{
	const struct compared_school *found = NULL;

	for (size_t i = 0; i < c->n_schools; i++)
		if (c->schools[i].school == school)
			found = &c->schools[i];
	return found;
}

static void explain_need(struct arena *arena, const struct pairing_why *why, int width)
{
	printf("\n");
	print_wrapped(width, 0, "", why->text);
	for (size_t i = 0; i < why->n_lines; i++)
		print_wrapped(width, INDENT, "- ", why->lines[i]);
	if (!why->giver && why->n_candidates)
		print_wrapped(width, INDENT, "- ", cli_says_nobody(arena, why->judgement->title));
}

static void explain_taker(struct arena *arena, const struct comparison *c, const struct compared_school *taker,
			  const struct compared_school *other, const bool *asked, int width)
{
	size_t n, told = 0;
	const struct pairing_why *all = comparison_why(arena, c, taker, other, &n);

	for (size_t i = 0; i < n; i++) {
		if (asked && !asked[all[i].judgement->judgement->section])
			continue;
		explain_need(arena, &all[i], width);
		told++;
	}
	if (!told) {
		printf("\n");
		print_wrapped(width, 0, "", cli_says_no_needs(arena, taker->school->name.text, taker->why, n > 0));
	}
}

void explain_pair(struct arena *arena, const struct comparison *c, const struct school *school, const struct school *with,
		  const bool *asked, int width)
{
	const struct compared_school *a = compared_of(c, school), *b = compared_of(c, with);

	print_wrapped(width, 0, "", cli_says_numbered(arena, school->id.text, school->name.text));
	print_wrapped(width, 0, "", cli_says_numbered(arena, with->id.text, with->name.text));
	print_wrapped(width, 0, "", cli_says_among(arena, (int)c->all.n_answered, (int)c->n_schools));
	print_wrapped(width, 0, "", cli_says_pairing_rule());
	explain_taker(arena, c, a, b, asked, width);
	explain_taker(arena, c, b, a, asked, width);
}
