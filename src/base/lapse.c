/* lapse.c - see lapse.h. */
#include "base/lapse.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* School days in a half term: the extremes of real calendars. */
enum { DAYS_LEAST = 20, DAYS_MOST = 45 };

const char *const lapse_unit_ids[] = {
	[LAPSE_NONE] = "none", [LAPSE_NOW] = "now", [LAPSE_SCHOOL_DAYS] = "school_days",
	[LAPSE_HALF_TERMS] = "half_terms", [LAPSE_YEARS] = "years", NULL,
};

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

/* A period of half terms or years in half terms; 0 for other units. */
static int half_terms(struct lapse lapse)
{
	return lapse.unit == LAPSE_YEARS ? 6 * lapse.n : lapse.unit == LAPSE_HALF_TERMS ? lapse.n : 0;
}

/* The fewest and the most school days until the period ends: the half term of the first day may be nearly over, or
 * just beginning. */
static int least_days(struct lapse lapse)
{
	return lapse.unit == LAPSE_SCHOOL_DAYS ? lapse.n : DAYS_LEAST * half_terms(lapse);
}

static int most_days(struct lapse lapse)
{
	if (lapse.unit == LAPSE_SCHOOL_DAYS || lapse.unit == LAPSE_NOW)
		return lapse.n;
	return DAYS_MOST * (half_terms(lapse) + 1);
}

bool lapse_not_later(struct lapse due, struct lapse measured)
{
	if (due.unit == LAPSE_NONE || measured.unit == LAPSE_NONE)
		return false;
	if (half_terms(due) && half_terms(measured))
		return half_terms(measured) <= half_terms(due);
	return most_days(measured) <= least_days(due);
}

bool lapse_before(struct lapse first, struct lapse end)
{
	return lapse_not_later(first, end) && !lapse_not_later(end, first);
}
