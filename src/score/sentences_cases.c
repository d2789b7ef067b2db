/* sentences_cases.c - see sentences.h: triggers, clocks and what is answered, of single cases. */
#include "score/sentences.h"

#include "score/wording.h"

const char *score_says_complete(struct arena *arena, size_t answered, size_t all)
{
	if (!all)
		return "No question must be answered";
	if (all == 1)
		return arena_printf(arena, "The one question that must be answered is %s",
				    answered ? "answered" : "still open");
	return arena_printf(arena, "%zu of the %zu questions that must be answered %s answered", answered, all,
			    answered == 1 ? "is" : "are");
}

const char *score_says_suspensions(struct arena *arena, size_t n, const char *half_term, const char *days)
{
	return arena_printf(arena, "%zu %s started in %s: on %s.", n, n == 1 ? "suspension" : "suspensions", half_term,
			    days);
}

const char *score_says_days(struct arena *arena, const char *start, const char *days, const char *when)
{
	return arena_printf(arena, "The suspension that started on %s brings the total to %s in %s.", start, days, when);
}
