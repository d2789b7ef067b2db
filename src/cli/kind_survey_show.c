/* kind_survey_show.c - prints an audit of kind survey for people. See show.h. */
#include "cli/show.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "framework/survey_rules.h"

enum { INDENT = 2, ITEM = 4 };

static const char *const sides[SURVEY_SIDE_COUNT] = {
	[SURVEY_POSITIVE] = "counts as positive", [SURVEY_NEUTRAL] = "counts on neither side",
	[SURVEY_NEGATIVE] = "does not count as positive", [SURVEY_LEFT_OUT] = "is not in the base",
};

static void show_scale(struct arena *arena, const struct survey_rules *rules, int width)
{
	printf("\nAnswers\n");
	for (size_t i = 0; i < rules->n_options; i++) {
		const struct survey_option *o = &rules->options[i];

		print_wrapped(width, INDENT, "- ", cli_says_answer(arena, o->name, o->id, sides[o->side]));
	}
	for (size_t i = 0; i < rules->n_totals; i++)
		print_wrapped(width, INDENT, "- ", cli_says_total(arena, rules->totals[i].name, rules->totals[i].id));
}

void show_survey(struct arena *arena, const struct framework *framework, int width)
{
	const struct survey_rules *rules = survey_rules_of(framework);
	int section = -1;

	show_scale(arena, rules, width);
	if (framework->n_groups)
		printf("\nGroups\n");
	for (size_t i = 0; i < framework->n_groups; i++)
		print_wrapped(width, INDENT, "- ",
			      cli_says_with_id(arena, framework->groups[i].name, framework->groups[i].id));
	printf("\nWhat is named\n");
	print_wrapped(width, INDENT, "- ", cli_says_from(arena, rules->flag, rules->change, rules->base_min));
	for (size_t i = 0; i < rules->n_items; i++) {
		const struct survey_item *item = &rules->items[i];

		if (item->section != section) {
			const struct section *s = &framework->sections[section = item->section];

			printf("\n%s. %s [%s]\n", s->number, s->title, s->id);
		}
		print_wrapped(width, ITEM, arena_printf(arena, "%-4s", item->number),
			      cli_says_item(arena, item->text, item->reversed, item->id));
	}
}
