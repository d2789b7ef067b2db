/* sentences_form_tables.c - what the form's workbook says of surveys, and of entries and votes. See sentences.h. */
#include "author/sentences.h"

#include "base/english.h"

const char *author_says_counted(struct arena *arena, size_t n)
{
	return n ? arena_printf(arena, "of %zu answered", n) : "written";
}

/* ---- surveys ---- */

const char *author_says_step_survey(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "On the sheet Survey, write for each %s how many %s gave each answer, and under “Out "
			    "of” how many answered it at all. The wave is when they were asked: change it in each row if "
			    "it was another term.", f->words.descriptor, f->words.respondents);
}

const char *author_says_step_check(struct arena *arena)
{
	(void)arena;
	return "A row turns yellow where its answers do not make up how many answered; the column “Check” says what they "
	       "make. One answer may be left out: it is then the rest.";
}

const char *author_says_step_groups(struct arena *arena, const struct framework *f)
{
	const char *names = "";

	for (size_t i = 0; i < f->n_groups; i++)
		names = arena_printf(arena, "%s%s%s", names, i ? "; " : "", f->groups[i].name);
	return arena_printf(arena, "If some were counted apart (%s), write their answers on the sheet By group. Otherwise "
			    "leave it empty.", names);
}

const char *author_says_step_nobody(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "Write numbers only, and nothing about a single %s, on any sheet.", f->words.respondent);
}

/* ---- entries ---- */

const char *author_says_step_entries(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "On the sheet Entries, write one %s in a row, below the %s that it belongs to. Leave "
			    "the rows that you do not need as they are.", f->words.descriptor, f->words.section);
}

const char *author_says_step_cells(struct arena *arena, const struct framework *f, const char *blank)
{
	return arena_printf(arena, "On the sheet Entries, choose a word for each %s. Leave the cell empty where you cannot "
			    "say%s.", f->words.section,
			    blank ? arena_printf(arena, ": it is then printed as “%s”, and never as a no", blank) : "");
}

const char *author_says_step_renew(struct arena *arena)
{
	(void)arena;
	return "What stood open last time is there already. Go through it row by row and change what has changed; what it "
	       "is about is locked. What is new goes into the rows below.";
}

const char *author_says_step_marks(struct arena *arena)
{
	(void)arena;
	return "What was said last time stands in grey beside, to look at: it does not count for this time.";
}

const char *author_says_step_ids(struct arena *arena, const char *leads_to)
{
	return arena_printf(arena, "Each row has an ID, by which it is named elsewhere and next time. You may change it "
			    "while the row is new.%s",
			    leads_to ? arena_printf(arena, " To say what a row leads to, write the IDs of the other rows "
						    "under “%s”, with a semicolon between.", leads_to) : "");
}

const char *author_says_step_votes(struct arena *arena, int each, int in_all)
{
	const char *limit = each > 0 && in_all > 0 ? arena_printf(arena, "%s for each column and %s in all",
								 english_number(arena, each), english_number(arena, in_all))
			    : each > 0 ? arena_printf(arena, "%s for each column", english_number(arena, each))
			    : in_all > 0 ? arena_printf(arena, "%s in all", english_number(arena, in_all)) : NULL;

	return arena_printf(arena, "On the sheet Votes, write a row for each person and idea: a letter or a number for the "
			    "person, never a name, the ID of the idea, and how many votes it got.%s",
			    limit ? arena_printf(arena, " Each person has %s; where there are more, cells turn yellow.",
						 limit) : "");
}

const char *author_says_more_rows(struct arena *arena)
{
	(void)arena;
	return "More rows: choose where each belongs";
}

const char *author_says_starts(struct arena *arena, const char *const *starts, size_t n)
{
	const char *text = "Begin with";

	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s “%s”", text, !i ? "" : i + 1 < n ? "," : " or", starts[i]);
	return arena_printf(arena, "%s.", text);
}
