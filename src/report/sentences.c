/* sentences.c - see sentences.h. */
#include "report/sentences.h"

#include "base/text.h"

const char *report_says_generated(struct arena *arena, const char *title)
{
	return arena_printf(arena, "Generated ratings: %s", title);
}

const char *report_says_profile(struct arena *arena, const char *word, const char *classification)
{
	return arena_printf(arena, "%s: %s", word, text_lower_first(arena, classification));
}

const char *report_says_times(struct arena *arena, const char *message, size_t n)
{
	return n > 1 ? arena_printf(arena, "%s, in %zu places", message, n) : message;
}
