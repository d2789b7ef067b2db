/* figure_text.c - see figure_text.h. */
#include "score/figure_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/rounding.h"
#include "base/text.h"

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
	/* Symbols of the Government Analysis Function's guidance for tables, and what people write. */
	static const struct {
		const char *symbol, *words;
	} symbols[] = {
		{ "z", "Not applicable" }, { "n/a", "Not applicable" }, { "x", "Not available" }, { "c", "Confidential" },
		{ "low", "Close to 0" }, { "u", "Unreliable" }, { ".", "Not available" },
		{ "..", "Not available" },
		/* What a mapping makes of a publisher's own. */
		{ "not applicable", "Not applicable" }, { "not available", "Not available" },
		{ "confidential", "Confidential" }, { "close to 0", "Close to 0" }, { "unreliable", "Unreliable" },
	};

	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		if (text_same_folded(symbols[i].symbol, text))
			return symbols[i].words;
	}
	return NULL;
}

bool figure_is_unknown(const char *words)
{
	return strcmp(words, "Not available") == 0 || strcmp(words, "Confidential") == 0
	       || strcmp(words, "Unreliable") == 0;
}
