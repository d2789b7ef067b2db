/* figure_text.c - see figure_text.h. */
#include "score/figure_text.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { MILLION = 1000000 };

/* Digits with a comma before each three. */
static const char *grouped(struct arena *arena, long long whole)
{
	const char *digits = arena_printf(arena, "%lld", whole);
	size_t n = strlen(digits), out = 0;
	char *text = arena_alloc(arena, n + n / 3 + 1);

	for (size_t i = 0; i < n; i++) {
		if (i && (n - i) % 3 == 0)
			text[out++] = ',';
		text[out++] = digits[i];
	}
	text[out] = '\0';
	return text;
}

/* Rounded to so many decimals, half away from zero. */
static const char *decimal(struct arena *arena, long long micro, int decimals)
{
	static const long long units[] = { MILLION, 100000, 10000, 1000, 100, 10, 1 };
	long long unit = units[decimals], size = llabs(micro), parts = MILLION / unit;
	long long rounded = (size + unit / 2) / unit;
	const char *minus = micro < 0 && rounded ? "\xE2\x88\x92" : "";

	if (!decimals)
		return arena_printf(arena, "%s%s", minus, grouped(arena, rounded));
	return arena_printf(arena, "%s%s.%0*lld", minus, grouped(arena, rounded / parts), decimals,
			    rounded % parts);
}

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
	const char *minus = micro < 0 ? "\xE2\x88\x92" : "";

	switch (type) {
	case FIGURE_PERCENT:
		return arena_printf(arena, "%s%%", decimal(arena, micro, 1));
	case FIGURE_MONEY:
		return arena_printf(arena, "%s\xC2\xA3%s", minus,
				    decimal(arena, llabs(micro), micro % MILLION ? 2 : 0));
	default:
		return decimal(arena, micro, decimals_needed(micro));
	}
}

const char *figure_points(struct arena *arena, long long micro)
{
	return decimal(arena, llabs(micro), 1);
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
	};

	for (size_t i = 0; i < sizeof(symbols) / sizeof(*symbols); i++) {
		if (text_same_folded(symbols[i].symbol, text))
			return symbols[i].words;
	}
	return NULL;
}
