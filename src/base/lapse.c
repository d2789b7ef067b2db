/* lapse.c - see lapse.h. */
#include "base/lapse.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static const char *const units[LAPSE_UNIT_COUNT] = {
	[LAPSE_SCHOOL_DAYS] = "school day", [LAPSE_HALF_TERMS] = "half term", [LAPSE_YEARS] = "year",
};
static const char *const plurals[LAPSE_UNIT_COUNT] = {
	[LAPSE_SCHOOL_DAYS] = "school days", [LAPSE_HALF_TERMS] = "half terms", [LAPSE_YEARS] = "years",
};

bool lapse_parse(const char *text, struct lapse *lapse)
{
	size_t digits;
	int n;

	while (*text == ' ')
		text++;
	if (text_same_folded(text, "now")) {
		*lapse = (struct lapse){ LAPSE_NOW, 0 };
		return true;
	}
	digits = strspn(text, "0123456789");
	n = digits >= 1 && digits <= 2 ? atoi(text) : 0;
	if (n < 1 || text[digits] != ' ')
		return false;
	for (int unit = LAPSE_SCHOOL_DAYS; unit < LAPSE_UNIT_COUNT; unit++) {
		if (text_same_folded(text + digits, units[unit]) ||
		    text_same_folded(text + digits, plurals[unit])) {
			*lapse = (struct lapse){ (enum lapse_unit)unit, n };
			return true;
		}
	}
	return false;
}

const char *lapse_text(struct arena *arena, struct lapse lapse)
{
	if (lapse.unit == LAPSE_NONE)
		return "";
	if (lapse.unit == LAPSE_NOW)
		return "now";
	return arena_printf(arena, "%d %s", lapse.n, (lapse.n == 1 ? units : plurals)[lapse.unit]);
}

const char *lapse_words(struct arena *arena, struct lapse lapse)
{
	if (lapse.unit == LAPSE_NONE || lapse.unit == LAPSE_NOW)
		return lapse_text(arena, lapse);
	return arena_printf(arena, "within %s", lapse_text(arena, lapse));
}

bool lapse_not_later(struct lapse due, struct lapse measured)
{
	if (due.unit == LAPSE_NONE || measured.unit == LAPSE_NONE)
		return false;
	return measured.unit == LAPSE_NOW || (due.unit == measured.unit && measured.n <= due.n);
}

bool lapse_before(struct lapse first, struct lapse end)
{
	return lapse_not_later(first, end) && !(first.unit == end.unit && first.n == end.n);
}
