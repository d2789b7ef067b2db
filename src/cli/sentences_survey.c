/* sentences_survey.c - see sentences.h: what `show` and `explain` say of a survey. */
#include "cli/sentences.h"

const char *cli_says_answer(struct arena *arena, const char *name, const char *id, const char *side)
{
	return arena_printf(arena, "%s: %s [%s]", name, side, id);
}

const char *cli_says_total(struct arena *arena, const char *name, const char *id)
{
	return arena_printf(arena, "%s: answers that a table may give together [%s]", name, id);
}

const char *cli_says_item(struct arena *arena, const char *text, bool reversed, const char *id)
{
	return arena_printf(arena, "%s%s [%s]", text, reversed ? " (Turned: to agree is not good.)" : "", id);
}

const char *cli_says_from(struct arena *arena, int flag, int change, int base_min)
{
	const char *named = flag ? arena_printf(arena, "It is named from %d%% of answers on that are not positive, and",
		flag)
				 : "It is named only";

	return arena_printf(arena, "%s if it moved by %d %s or more. With fewer than %d %s only their number is shown.",
		named,
			    change, change == 1 ? "point" : "points", base_min, base_min == 1 ? "answer" : "answers");
}

const char *cli_says_answered_here(struct arena *arena, const char *wave, const char *base_line)
{
	return *wave ? arena_printf(arena, "%s. %s.", wave, base_line) : arena_printf(arena, "%s.", base_line);
}

const char *cli_says_bar(struct arena *arena, const char *answer, int count, const char *share)
{
	return count < 0 ? arena_printf(arena, "%s: %s%%", answer, share) : arena_printf(arena, "%s: %d (%s%%)", answer,
		count, share);
}
