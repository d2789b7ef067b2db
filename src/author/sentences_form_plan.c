/* sentences_form_plan.c - what the form's workbook says of last year, of actions and of reviews. See sentences.h. */
#include "author/sentences.h"

#include "base/text.h"

const char *author_says_before(struct arena *arena, const char *year)
{
	return arena_printf(arena, "What was answered in %s stands in grey beside it, to look at: it does not count "
			    "for this year.", year);
}

const char *author_says_step_actions(struct arena *arena, bool any)
{
	(void)arena;
	return any ? "On the sheet Actions, choose for each action how far it has got, and correct what has changed. Below "
		     "them is room for further actions of your own; those that begin this year take the place of the "
		     "proposed ones."
		   : "If you have decided on actions already, write them on the sheet Actions, one in a row: they take the "
		     "place of those that would be proposed. Otherwise leave the sheet as it is.";
}

const char *author_says_step_review(struct arena *arena, const struct framework *f, const char *review)
{
	const char *agreed = NULL;

	for (size_t i = 0; i < f->n_respondents; i++) {
		if (f->respondents[i].agreed)
			agreed = f->respondents[i].name;
	}
	return arena_printf(arena, "On the sheet Reviews, choose how each action stands at the review in %s, each in a row "
			    "of their own. Leave the row empty where you say nothing yet. %s", review, !agreed
			    ? "If the words differ, the worst counts."
			    : arena_printf(arena, "What stands in the row of %s counts; without it, the worst word does.",
					   agreed));
}

const char *author_says_step_said(struct arena *arena)
{
	(void)arena;
	return "What was said at earlier reviews stands in grey above. A note says what the others should know; the date "
	       "is the day on which it was said.";
}

const char *author_says_review(struct arena *arena, const char *review)
{
	return arena_printf(arena, "Review of the plan in %s", review);
}

const char *author_says_own_item(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "Which %s the action is for, by its id. Leave it empty for the school as a "
			    "whole.", f->words.section);
}
