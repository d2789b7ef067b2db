/*
 * kind_entries_explain.c - explains what was found in entries in plain English: what stands, what changed, what is late,
 * how ideas rank. Nothing is worked out here: all of it comes from score.
 */
#include "cli/explain.h"

#include <stdio.h>

#include "cli/cli.h"
#include "cli/sentences.h"
#include "score/entries_found.h"

enum { INDENT = 2, DEEP = 4 };

static const char *due_of(const struct explanation *e, const struct entry_found *entry)
{
	if (entry->due_label)
		return arena_printf(e->arena, "due %s", entry->due_label);
	return date_given(entry->due) ? arena_printf(e->arena, "due %s", date_long(e->arena, entry->due)) : "";
}

static const char *flag_of(const struct entry_found *entry)
{
	static const char *const changes[ENTRY_CHANGE_COUNT] = {
		[ENTRY_FIRST] = "", [ENTRY_SAME] = "", [ENTRY_NEW] = "new", [ENTRY_BETTER] = "better than last time",
		[ENTRY_WORSE] = "worse than last time", [ENTRY_OTHER] = "changed", [ENTRY_GONE] = "not mentioned again",
	};

	return entry->overdue ? "overdue" : entry->late ? "late" : changes[entry->change];
}

static void explain_entry(const struct explanation *e, const struct entry_found *entry)
{
	print_wrapped(e->width, INDENT, arena_printf(e->arena, "%s ", entry->key),
		      cli_says_entry(e->arena, entry->text, entry->state ? entry->state->name : "", entry->owner,
				     due_of(e, entry), flag_of(entry)));
	print_wrapped(e->width, DEEP, "",
		      arena_printf(e->arena, "%s:%d:%d", entry->at.file, entry->at.line, entry->at.column));
}

void explain_entries(const struct explanation *e, const bool *asked)
{
	const struct school_entries *s = findings_entries(e->findings);

	for (size_t i = 0; i < s->n_sections; i++) {
		const struct entries_section *section = &s->sections[i];

		if (asked ? !asked[i] : !section->n)
			continue;
		printf("\n%s. %s\n", section->section->number, section->section->title);
		print_wrapped(e->width, INDENT, "",
			      cli_says_entries(e->arena, section->n, section->done, section->late, ""));
		for (size_t k = 0; k < section->entries.n; k++)
			explain_entry(e, section->entries.items[k]);
	}
}

static void explain_ranks(const struct explanation *e, const struct school_entries *s)
{
	for (size_t i = 0; i < s->n_ranks; i++) {
		printf("\n%s\n", s->ranks[i].name);
		for (size_t k = 0; k < s->ranks[i].n_ideas; k++) {
			const struct entry_ranked *idea = &s->ranks[i].ideas[k];

			print_wrapped(e->width, INDENT, "",
				      cli_says_ranked(e->arena, idea->rank, idea->tied, *idea->entry->text
						      ? idea->entry->text : idea->entry->key, idea->votes));
		}
	}
}

void explain_entries_together(const struct explanation *e)
{
	const struct school_entries *s = findings_entries(e->findings);

	print_wrapped(e->width, 0, "",
		      cli_says_entries(e->arena, s->counts.n, s->counts.done, s->counts.late, s->period));
	if (*s->before)
		print_wrapped(e->width, 0, "",
			      cli_says_changes(e->arena, s->counts.fresh, s->counts.better, s->counts.worse,
					       s->counts.gone, s->before));
	explain_ranks(e, s);
}
