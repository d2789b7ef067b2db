/* sentences_form_kinds.c - what the form's workbook says of interviews, cases and judgements. See sentences.h. */
#include "author/sentences.h"

const char *author_says_step_notes(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "On the sheet Notes, write below each %s what was said, in the row of whoever said it%s."
			    " Not everybody need be asked everything: leave the other rows empty.",
			    f->words.descriptor, f->n_ratings ? ", and choose a finding where there is one" : "");
}

const char *author_says_no_names(struct arena *arena)
{
	(void)arena;
	return "Never write a pupil’s name, on any sheet: write a reference that means nothing outside the school.";
}

const char *author_says_step_cases(struct arena *arena)
{
	(void)arena;
	return "On the sheet Cases, each row is a case. It has a reference already, which you may change; add the "
	       "reference of the pupil and the day on which the case was opened.";
}

const char *author_says_step_events(struct arena *arena)
{
	(void)arena;
	return "On the sheet Events, write each suspension and exclusion of these pupils, one in a row, with the same "
	       "reference of the pupil.";
}

const char *author_says_step_case_items(struct arena *arena)
{
	(void)arena;
	return "On the sheet Case items, answer what is asked of each case, in its own block. Leave the blocks of other "
	       "cases empty.";
}

const char *author_says_case_block(struct arena *arena, size_t number)
{
	return arena_printf(arena, "Case no. %zu of the sheet Cases", number);
}

const char *author_says_previous(struct arena *arena)
{
	(void)arena;
	return "The judgement of the last review. It can be left empty where last year’s results are at hand.";
}

const char *author_says_reason_code(struct arena *arena)
{
	(void)arena;
	return "Only where the judgement is lower than last time: why.";
}

const char *author_says_step_judge(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "On the sheet Judgements, choose a level for each %s and write why. Leave the row empty "
			    "where you cannot say yet.", f->words.section);
}

const char *author_says_judged_alone(struct arena *arena, const struct framework *f)
{
	return arena_printf(arena, "The reviewer alone judges each %s: there are no %s to rate.", f->words.section,
			    f->words.descriptors);
}

const char *author_says_more_figures(struct arena *arena)
{
	(void)arena;
	return "Figures of other periods: choose which, and write the period";
}

const char *author_says_step_figures(struct arena *arena)
{
	(void)arena;
	return "On the sheet Figures, write each number into its row, and of a percentage how many out of how many where "
	       "you know it. Leave a row empty where there is no figure. Figures of another period go into the rows at "
	       "the end.";
}
