/* figure_text.c - see figure_text.h. */
#include "score/figure_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/rounding.h"
#include "base/text.h"
#include "evidence/number.h"

enum { MILLION = 1000000 };

static int decimals_needed(long long micro)
{
	int n = 6;

	while (n > 0 && micro % 10 == 0) {
		micro /= 10;
		n--;
	}
	return n;
}

const char *figure_text(struct arena *arena, enum figure_type type, long long micro)
{
	int decimals;

	switch (type) {
	case FIGURE_PERCENT:
		return arena_printf(arena, "%s%%", rounding_text(arena, rounding_percent(micro, 1), 1));
	case FIGURE_MONEY:
		decimals = micro % MILLION ? 2 : 0;
		return arena_printf(arena, "%s\xC2\xA3%s", micro < 0 ? "\xE2\x88\x92" : "",
				    rounding_text(arena, rounding_micro(llabs(micro), decimals), decimals));
	default:
		decimals = decimals_needed(micro);
		return rounding_text(arena, rounding_micro(micro, decimals), decimals);
	}
}

const char *figure_share(struct arena *arena, long long part, long long whole)
{
	return arena_printf(arena, "%s%%", rounding_text(arena, rounding_share(part, whole, 1), 1));
}

const char *figure_symbol(const char *text)
{
	static const char *const meanings[] = {
		"Not applicable", "Not available", "Confidential", "Close to 0", "Unreliable",
	};

	if (text_same_folded(text, "n/a"))
		return meanings[0];
	for (size_t i = 0; i < sizeof(meanings) / sizeof(*meanings); i++) {
		if (text_same_folded(meanings[i], text))
			return meanings[i];
	}
	return NULL;
}

const char *figure_no_number(const char *text)
{
	const char *meaning = *text ? figure_symbol(text) : NULL;

	return meaning ? meaning : number_is_absent(text) ? text : NULL;
}

bool figure_is_unknown(const char *words)
{
	return strcmp(words, "Not applicable") != 0 && strcmp(words, "Close to 0") != 0 && number_is_absent(words);
}
