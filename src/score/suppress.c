/*
 * suppress.c - see suppress.h.
 *
 * Rules (domain convention, as in published school statistics): counts of 1 to 4; percentages of a
 * base below 11, or with a count or a rest of 1 to 4; zeros only of a base of 10 or fewer.
 */
#include "score/suppress.h"

#include <stdlib.h>

#include "base/rounding.h"

const char *suppress_profile_name(enum suppress_profile profile)
{
	static const char *const names[SUPPRESS_PROFILE_COUNT] = {
		[SUPPRESS_PUBLIC] = "public", [SUPPRESS_INTERNAL] = "internal", [SUPPRESS_RESTRICTED] = "restricted",
	};

	return names[profile];
}

static const struct {
	const char *symbol, *meaning;
} symbols[SYMBOL_COUNT] = {
	[SYMBOL_NOT_APPLICABLE] = { "z", "not applicable" },
	[SYMBOL_UNAVAILABLE] = { "x", "not available" },
	[SYMBOL_CONFIDENTIAL] = { "c", "confidential" },
	[SYMBOL_UNRELIABLE] = { "u", "of low reliability" },
};

const char *suppress_symbol(enum suppress_symbol symbol)
{
	return symbols[symbol].symbol;
}

const char *suppress_symbol_meaning(enum suppress_symbol symbol)
{
	return symbols[symbol].meaning;
}

static bool is_few(const struct suppress_policy *policy, int count)
{
	return policy->profile == SUPPRESS_PUBLIC && count > 0 && count < policy->below;
}

static bool is_small_base(const struct suppress_policy *policy, int base)
{
	return policy->profile == SUPPRESS_PUBLIC && base > 0 && base < policy->base;
}

bool suppress_count_hidden(const struct suppress_policy *policy, int count, int base)
{
	return is_few(policy, count) || (count == 0 && is_small_base(policy, base));
}

bool suppress_percent_hidden(const struct suppress_policy *policy, int count, int base)
{
	return is_small_base(policy, base) || is_few(policy, count) || is_few(policy, base - count);
}

bool suppress_part_hidden(const struct suppress_policy *policy, int count, int base)
{
	return suppress_count_hidden(policy, count, base) ||
	       suppress_count_hidden(policy, base - count, base);
}

const char *suppress_count_text(struct arena *arena, bool hidden, int count)
{
	return hidden ? suppress_symbol(SYMBOL_CONFIDENTIAL) : arena_printf(arena, "%d", count);
}

const char *suppress_difference_text(struct arena *arena, const struct suppress_policy *policy,
				     int from_count, int from_base, int to_count, int to_base)
{
	long long tenths;

	if (from_base <= 0 || to_base <= 0)
		return suppress_symbol(SYMBOL_NOT_APPLICABLE);
	if (suppress_percent_hidden(policy, from_count, from_base) ||
	    suppress_percent_hidden(policy, to_count, to_base))
		return suppress_symbol(SYMBOL_CONFIDENTIAL);
	tenths = rounding_gap(to_count, to_base, from_count, from_base, 1);
	return arena_printf(arena, "%s%s", tenths > 0 ? "+" : "", rounding_text(arena, tenths, 1));
}
