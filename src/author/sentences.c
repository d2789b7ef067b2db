/* sentences.c - see sentences.h. */
#include "author/sentences.h"

const char *author_says_schools(struct arena *arena, bool school)
{
	(void)arena;
	return school ? "schools.csv has the school's row: check that it is right." : "Write each school into schools.csv.";
}

const char *author_says_asked_of_case(struct arena *arena, const struct words *w, const char *ids, bool school)
{
	(void)school;
	return arena_printf(arena, "This form asks only some of the %s (%s); the case's file says what else "
			    "must be answered.",
			    w->sections, ids);
}

const char *author_says_asked(struct arena *arena, const struct words *w, const char *ids, bool school)
{
	return arena_printf(arena, "This form asks only some of the %s: %s `%s`, so that the others are not taken for "
			    "unanswered.", w->sections,
			    school ? "the column focus has" : "write into the column focus", ids);
}

const char *author_says_cases(struct arena *arena, bool school)
{
	return arena_printf(arena, "In cases.csv write each case, in events.csv, if the form has it, each suspension and "
			    "exclusion, and in case_items.csv what was answered: copy the rows for each case and put its "
			    "%scase_ref into them. Write references, never names. The column text is only for you.",
			    school ? "" : "school_id and ");
}

const char *author_says_book(struct arena *arena, const char *book, bool school)
{
	return arena_printf(arena, "The workbook `%s` asks the same as these tables; its first sheet says what to "
			    "do.%s", book, school ? "" : " Save it under the school’s id or full name, so that it is known "
						 "whose it is.");
}

const char *author_says_returned(struct arena *arena, const char *audit)
{
	return arena_printf(arena, "Who sends out forms mails the workbooks, saves what comes back into one folder, such "
			    "as `returned`, and reads it together with the folder that has schools.csv, such as `roster`: "
			    "`waymark check %s roster returned`.", audit);
}

static const char *says_responses(struct arena *arena, bool school, const char *what)
{
	return arena_printf(arena, "In responses.csv %s%s%s The column text is only for you.",
			    school ? "" : "put the school_id into every row, and ", what,
			    school ? "" : " For a second school copy all rows below.");
}

const char *author_says_ratings(struct arena *arena, bool school)
{
	return says_responses(arena, school, "give the rating where there is an answer; an empty cell counts as not "
			      "answered.");
}

const char *author_says_notes(struct arena *arena, bool school)
{
	return says_responses(arena, school, "write what was said into the column note; rating may be one of the "
			      "findings.");
}

const char *author_says_figures(struct arena *arena, bool school)
{
	return arena_printf(arena, "%s one row for each figure and period: the value, or of a share the numerator and the "
			    "denominator. For a group that it is compared with, the same row with the group's id.",
			    school ? "In metrics.csv, fill in" : "In metrics.csv, give each school");
}

const char *author_says_survey(struct arena *arena, bool school)
{
	return arena_printf(arena,
		"Table survey.csv has a row for each item and each answer%s: write into n how many gave it, and into "
			    "base how many answered the item. What a form program exports with a row for each person and a "
			    "column for each item is read as it is, if nothing in it says who answered.",
			    school ? "" : "; copy the rows for each school and put its school_id into them");
}

const char *author_says_need(struct arena *arena, const char *where, bool must)
{
	if (!where)
		return must ? "(Must be answered.)" : "";
	return arena_printf(arena, must ? "(Must be answered %s.)" : "(Asked only %s.)", where);
}
