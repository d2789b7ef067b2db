/* english.c - see english.h. */
#include "base/english.h"

const char *english_list(struct arena *arena, const char *const *words, size_t n)
{
	const char *text = n ? words[0] : "";

	for (size_t i = 1; i < n; i++)
		text = arena_printf(arena, "%s%s%s", text, i + 1 < n ? ", " : " and ", words[i]);
	return text;
}

const char *english_list_by(struct arena *arena, const char *const *words, size_t n, const char *mark)
{
	const char *text = n ? words[0] : "";

	for (size_t i = 1; i < n; i++)
		text = arena_printf(arena, "%s%s%s%s", text, mark, i + 1 < n ? "" : "and ", words[i]);
	return text;
}

const char *english_number(struct arena *arena, int n)
{
	static const char *const words[] = { "no", "one", "two", "three", "four", "five", "six",
					     "seven", "eight", "nine" };

	return n >= 0 && n < 10 ? words[n] : arena_printf(arena, "%d", n);
}
