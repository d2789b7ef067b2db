/* formula.c - see formula.h. */
#include "base/formula.h"

#include <string.h>

static const char *after_digits(const char *text)
{
	return text + strspn(text, "0123456789");
}

/* A sign, digits with or without a point, perhaps a percent sign: what every spreadsheet takes for a number. What it
 * would have to calculate (-1-1, +44 20) does not count. */
static bool is_number(const char *text)
{
	const char *start = text + (*text == '+' || *text == '-'), *end = after_digits(start);
	bool digits = end > start;

	if (*end == '.') {
		start = end + 1;
		end = after_digits(start);
		digits |= end > start;
	}
	return digits && !end[*end == '%'];
}

bool formula_is_guarded(const char *text)
{
	const char *first = text + strspn(text, "'");

	return *first && strchr("=+-@\t\r", *first) && !is_number(text);
}

const char *formula_unguarded(const char *text)
{
	return *text == '\'' && formula_is_guarded(text) ? text + 1 : text;
}
