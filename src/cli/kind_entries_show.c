/* kind_entries_show.c - prints a plan, a workshop or a matrix for people. See show.h. */
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

#include "base/english.h"
#include "cli/cli.h"
#include "cli/sentences.h"
#include "framework/entry_rules.h"

enum { INDENT = 2 };

static void show_columns(struct arena *arena, const struct entry_names *names, int width)
{
	bool any = false;

	for (int i = 0; i < ENTRY_COLUMN_COUNT; i++) {
		const char *called = entry_names_of(names, (enum entry_column)i);

		if (strcmp(called, entry_column_ids[i]) == 0)
			continue;
		if (!any)
			printf("\nColumns of entries.csv\n");
		any = true;
		print_wrapped(width, INDENT, "- ", cli_says_column(arena, entry_column_ids[i], called));
	}
}

static void show_states(struct arena *arena, const struct entry_rules *rules, int width)
{
	if (rules->n_states)
		printf("\nStates\n");
	for (size_t i = 0; i < rules->n_states; i++) {
		const struct entry_state *s = &rules->states[i];

		print_wrapped(width, INDENT, "- ",
			      cli_says_entry_state(arena, s->name, entry_meaning_ids[s->meaning], s->mark,
						   english_list(arena, s->needs, s->n_needs)));
	}
	if (rules->n_groups)
		printf("\nGroups\n");
	for (size_t i = 0; i < rules->n_groups; i++)
		print_wrapped(width, INDENT, "- ", rules->groups[i].name);
}

static void show_votes(struct arena *arena, const struct entry_votes *votes, int width)
{
	const char **names = arena_array(arena, votes->n_criteria, sizeof(*names));

	if (!votes->n_criteria)
		return;
	for (size_t i = 0; i < votes->n_criteria; i++)
		names[i] = votes->criteria[i].name;
	printf("\nVotes\n");
	print_wrapped(width, INDENT, "",
		      cli_says_entry_votes(arena, english_list(arena, names, votes->n_criteria), votes->each,
					   votes->in_all));
}

static const char *title_of(const struct entry_section *section)
{
	return section ? section->title : "any";
}

static void show_links(struct arena *arena, const struct entry_rules *rules, int width)
{
	if (rules->n_links)
		printf("\nLinks\n");
	for (size_t i = 0; i < rules->n_links; i++) {
		const struct entry_link *link = &rules->links[i];

		print_wrapped(width, INDENT, "- ",
			      cli_says_entry_link(arena, title_of(link->from_section), title_of(link->to_section),
						  entry_each_ids[link->each], link->or_note));
	}
}

void show_entries(struct arena *arena, const struct framework *framework, int width)
{
	const struct entry_rules *rules = entry_rules_of(framework);

	show_columns(arena, &rules->names, width);
	show_states(arena, rules, width);
	printf("\nSections\n");
	for (size_t i = 0; i < rules->n_sections; i++) {
		const struct entry_section *s = &rules->sections[i];

		print_wrapped(width, INDENT, arena_printf(arena, "%s. ", s->number),
			      cli_says_entry_section(arena, s->title, s->id, s->least, s->most));
		if (*s->question)
			print_wrapped(width, 2 * INDENT, "", s->question);
	}
	show_links(arena, rules, width);
	show_votes(arena, &rules->votes, width);
}
