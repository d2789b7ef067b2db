/* sentences_entries.c - see sentences.h: what `show` and `explain` say about entries. */
#include "cli/sentences.h"

#include <string.h>

/* ---- show ---- */

const char *cli_says_column(struct arena *arena, const char *column, const char *called)
{
	return arena_printf(arena, "%s is called “%s”", column, called);
}

const char *cli_says_entry_state(struct arena *arena, const char *name, const char *meaning, int mark, const char *needs)
{
	const char *text = arena_printf(arena, "%s (%s", name, meaning);

	if (mark >= 0)
		text = arena_printf(arena, "%s, mark %d", text, mark);
	if (*needs)
		text = arena_printf(arena, "%s; needs %s", text, needs);
	return arena_printf(arena, "%s)", text);
}

const char *cli_says_entry_section(struct arena *arena, const char *title, const char *id, int least, int most)
{
	if (most)
		return arena_printf(arena, "%s [%s]: %d to %d entries", title, id, least, most);
	return arena_printf(arena, "%s [%s]", title, id);
}

const char *cli_says_entry_link(struct arena *arena, const char *from, const char *to, const char *each, bool or_note)
{
	static const char *const who[][2] = {
		{ "both", "each of both" }, { "from", "each of the first" }, { "to", "each of the second" },
		{ "none", "any of them" },
	};
	const char *text = each;

	for (size_t i = 0; i < sizeof(who) / sizeof(*who); i++)
		text = strcmp(each, who[i][0]) == 0 ? who[i][1] : text;
	return arena_printf(arena, "%s leads to %s: %s%s", from, to, text, or_note ? ", or a note why not" : "");
}

const char *cli_says_entry_votes(struct arena *arena, const char *criteria, int each, int in_all)
{
	const char *text = arena_printf(arena, "Votes are for %s", criteria);

	if (each)
		text = arena_printf(arena, "%s; a voter has at most %d for each", text, each);
	if (in_all)
		text = arena_printf(arena, "%s%s %d in all", text, each ? " and" : "; a voter has at most", in_all);
	return arena_printf(arena, "%s.", text);
}

/* ---- explain ---- */

const char *cli_says_entries(struct arena *arena, int n, int done, int late, const char *period)
{
	const char *when = *period ? arena_printf(arena, " (%s)", period) : "";
	const char *text = n == 1 ? "One entry" : n ? arena_printf(arena, "%d entries", n) : "No entries";

	text = arena_printf(arena, "%s%s", text, when);
	if (done)
		text = arena_printf(arena, "%s, %d done", text, done);
	return arena_printf(arena, late ? "%s, %d late." : "%s.", text, late);
}

const char *cli_says_changes(struct arena *arena, int fresh, int better, int worse, int gone, const char *before)
{
	const struct {
		int n;
		const char *how;
	} changes[] = { { fresh, "new" }, { better, "better" }, { worse, "worse" }, { gone, "not mentioned again" } };
	const char *list = "";

	if (!fresh && !better && !worse && !gone)
		return arena_printf(arena, "Nothing has changed since %s.", before);
	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		if (changes[i].n)
			list = arena_printf(arena, "%s%s%d %s", list, *list ? ", " : "", changes[i].n, changes[i].how);
	}
	return arena_printf(arena, "Since %s: %s.", before, list);
}

const char *cli_says_entry(struct arena *arena, const char *text, const char *state, const char *owner, const char *due,
			   const char *flag)
{
	const char *parts[] = { state, owner, due, flag }, *rest = "";

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++) {
		if (*parts[i])
			rest = arena_printf(arena, "%s%s%s", rest, *rest ? "; " : "", parts[i]);
	}
	if (!*text)
		return rest;
	return *rest ? arena_printf(arena, "%s (%s)", text, rest) : text;
}

const char *cli_says_ranked(struct arena *arena, int rank, bool tied, const char *idea, int votes)
{
	return arena_printf(arena, "%s%d. %s (%s)", tied ? "=" : "", rank, idea,
			    votes == 1 ? "1 vote" : arena_printf(arena, "%d votes", votes));
}
