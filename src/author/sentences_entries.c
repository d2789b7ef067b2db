/* sentences_entries.c - what the guide of a plan, a workshop or a matrix says. See sentences.h. */
#include "author/sentences.h"

const char *author_says_entries(struct arena *arena, bool school)
{
	return arena_printf(arena, "Write one entry in a row of entries.csv%s; add as many rows as you need. A row in "
			    "which nobody wrote more than where it stands is not read.",
			    school ? "" : ", with whose it is");
}
