/* rounding.c - see rounding.h. */
#include "base/rounding.h"

#include <stdlib.h>
#include <string.h>

enum { MILLION = 1000000 };

static long long power(int decimals)
{
	long long units = 1;

	while (decimals-- > 0)
		units *= 10;
	return units;
}

/* top / by, rounded; by must be above 0. all: 100 per cent in result units; 0 if the value is not a percentage. */
static long long rounded(__int128 top, __int128 by, long long all)
{
	int sign = top < 0 ? -1 : 1;
	__int128 size = sign * top;
	long long units = (long long)((2 * size + by) / (2 * by));

	if (!units && size)
		units = 1;
	else if (all && units == all && size != all * by)
		units += size < all * by ? -1 : 1;
	return sign * units;
}

long long rounding_share(long long part, long long whole, int decimals)
{
	long long all = 100 * power(decimals);

	return rounded((__int128)part * all, whole, all);
}

long long rounding_gap(long long part, long long whole, long long other_part, long long other_whole,
		       int decimals)
{
	long long all = 100 * power(decimals);
	__int128 top = (__int128)part * other_whole - (__int128)other_part * whole;

	return rounded(top * all, (__int128)whole * other_whole, all);
}

long long rounding_ratio(long long part, long long whole, int decimals)
{
	return rounded((__int128)part * power(decimals), whole, 0);
}

long long rounding_micro(long long micro, int decimals)
{
	return rounded((__int128)micro * power(decimals), MILLION, 0);
}

long long rounding_percent(long long micro, int decimals)
{
	return rounded((__int128)micro * power(decimals), MILLION, 100 * power(decimals));
}

/* Decimal digits with a comma between groups of three. */
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

const char *rounding_text(struct arena *arena, long long units, int decimals)
{
	long long size = llabs(units), parts = power(decimals);
	const char *minus = units < 0 ? "\xE2\x88\x92" : "";

	if (!decimals)
		return arena_printf(arena, "%s%s", minus, grouped(arena, size));
	return arena_printf(arena, "%s%s.%0*lld", minus, grouped(arena, size / parts), decimals,
			    size % parts);
}
