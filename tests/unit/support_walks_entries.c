/* support_walks_entries.c - the walks of what is said of plans, workshops and matrices. */
#include "support_walks.h"

#include "author/sentences.h"
#include "cli/sentences.h"

#define SAY(what) walk_line(w, what)

static void rows(struct walk_of *w)
{
	SAY(author_says_entries(w->arena, true));
	SAY(author_says_entries(w->arena, false));
}

static void column(struct walk_of *w)
{
	SAY(cli_says_column(w->arena, "section", "aim"));
}

static void state(struct walk_of *w)
{
	SAY(cli_says_entry_state(w->arena, "Behind", "late", -1, ""));
	SAY(cli_says_entry_state(w->arena, "Stopped", "stopped", -1, "note"));
	SAY(cli_says_entry_state(w->arena, "Named strength", "present", 2, "note and due"));
}

static void section(struct walk_of *w)
{
	EACH_TITLE(title) {
		SAY(cli_says_entry_section(w->arena, title, "lead", 0, 0));
		SAY(cli_says_entry_section(w->arena, title, "lead", 1, 6));
	}
}

static void link(struct walk_of *w)
{
	static const char *const each[] = { "both", "from", "to", "none" };

	for (size_t i = 0; i < 4; i++) {
		SAY(cli_says_entry_link(w->arena, "Activities", "Outcomes", each[i], false));
		SAY(cli_says_entry_link(w->arena, "Activities", "Outcomes", each[i], true));
	}
}

static void votes(struct walk_of *w)
{
	SAY(cli_says_entry_votes(w->arena, "Feasible and Lasting", 0, 0));
	SAY(cli_says_entry_votes(w->arena, "Feasible and Lasting", 3, 0));
	SAY(cli_says_entry_votes(w->arena, "Feasible and Lasting", 0, 9));
	SAY(cli_says_entry_votes(w->arena, "Feasible and Lasting", 3, 9));
}

static void entries(struct walk_of *w)
{
	EACH_COUNT(n)
		EACH_COUNT(late) {
			if (late > n)
				continue;
			SAY(cli_says_entries(w->arena, (int)n, 0, (int)late, ""));
			SAY(cli_says_entries(w->arena, (int)n, (int)late, 0, "May 2026"));
		}
}

static void changes(struct walk_of *w)
{
	EACH_COUNT(n) {
		SAY(cli_says_changes(w->arena, (int)n, 0, 0, 0, "April 2026"));
		SAY(cli_says_changes(w->arena, 0, (int)n, 1, 2, "April 2026"));
	}
}

static void entry(struct walk_of *w)
{
	SAY(cli_says_entry(w->arena, "Train all staff", "Behind", "Head of inclusion", "due 31 May 2026", "overdue"));
	SAY(cli_says_entry(w->arena, "Train all staff", "", "", "", ""));
	SAY(cli_says_entry(w->arena, "", "Named strength", "", "", ""));
}

static void ranked(struct walk_of *w)
{
	EACH_COUNT(n) {
		SAY(cli_says_ranked(w->arena, 1, false, "One form for all", (int)n));
		SAY(cli_says_ranked(w->arena, 2, true, "One form for all", (int)n));
	}
}

const struct walk walks_entries[] = {
	{ "author_says_entries", false, rows },
	{ "cli_says_column", true, column },
	{ "cli_says_entry_state", true, state },
	{ "cli_says_entry_section", true, section },
	{ "cli_says_entry_link", true, link },
	{ "cli_says_entry_votes", false, votes },
	{ "cli_says_entries", false, entries },
	{ "cli_says_changes", false, changes },
	{ "cli_says_entry", true, entry },
	{ "cli_says_ranked", true, ranked },
};
const size_t n_walks_entries = sizeof(walks_entries) / sizeof(*walks_entries);
