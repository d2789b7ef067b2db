/* indicator_text.c - figures and their differences as they are printed. See indicators_internal.h. */
#include "score/indicators_internal.h"

#include <stdlib.h>

#include "base/rounding.h"
#include "score/figure_text.h"

enum { MILLION = 1000000 };

/* A number in units of its last decimal. */
struct rounded {
	long long units;
	int decimals;
};

static bool is_fraction(bool has_part, long long base_micro)
{
	return has_part && base_micro > 0;
}

static struct rounded rounded(const struct figure_rule *rule, const struct figure_value *value)
{
	const int d = rule->decimals;
	const bool fraction = is_fraction(value->has_part, value->base_micro);

	if (rule->points)
		return (struct rounded){ rounding_micro(value->micro, d < 0 ? 1 : d), d < 0 ? 1 : d };
	if (rule->field->type == FIGURE_PERCENT)
		return (struct rounded){ fraction ? rounding_share(value->part_micro, value->base_micro, d)
						  : rounding_percent(value->micro, d), d };
	if (d >= 0)
		return (struct rounded){ rule->derive == DERIVE_RATIO && fraction
			? rounding_ratio(value->part_micro, value->base_micro, d) : rounding_micro(value->micro, d), d };
	for (int decimals = 6, micro = 1; decimals; decimals--, micro *= 10)
		if (value->micro / micro % 10)
			return (struct rounded){ value->micro / micro, decimals };
	return (struct rounded){ value->micro / MILLION, 0 };
}

/* "+4.0 points", "−£12" */
static const char *signed_text(struct arena *arena, const struct figure_rule *rule, struct rounded r)
{
	const char *sign = r.units > 0 ? "+" : r.units < 0 ? "\xE2\x88\x92" : "";
	const char *pound = rule->field->type == FIGURE_MONEY ? "\xC2\xA3" : "";
	bool points = rule->points || rule->field->type == FIGURE_PERCENT;

	return arena_printf(arena, "%s%s%s%s", sign, pound, rounding_text(arena, llabs(r.units), r.decimals),
			    points ? " points" : "");
}

const char *indicator_text(struct arena *arena, const struct figure_rule *rule, const struct figure_value *value)
{
	struct rounded r;

	if (rule->decimals < 0 && !rule->points)
		return figure_text(arena, rule->field->type, value->micro);
	r = rounded(rule, value);
	if (rule->points)
		return signed_text(arena, rule, r);
	if (rule->field->type == FIGURE_PERCENT)
		return arena_printf(arena, "%s%%", rounding_text(arena, r.units, r.decimals));
	if (rule->field->type == FIGURE_MONEY)
		return arena_printf(arena, "%s\xC2\xA3%s", r.units < 0 ? "\xE2\x88\x92" : "",
				    rounding_text(arena, llabs(r.units), r.decimals));
	return rounding_text(arena, r.units, r.decimals);
}

const char *indicator_number(struct arena *arena, const struct figure_rule *rule, const struct figure_value *value)
{
	struct rounded r = rounded(rule, value);
	long long power = 1;

	for (int i = 0; i < r.decimals; i++)
		power *= 10;
	if (!r.decimals)
		return arena_printf(arena, "%lld", r.units);
	return arena_printf(arena, "%s%lld.%0*lld", r.units < 0 ? "-" : "", llabs(r.units) / power, r.decimals,
			    llabs(r.units) % power);
}

/* Of two shares whose numbers are known, from these; else from the per cents themselves. */
static struct rounded points_between(const struct figure_rule *rule, const struct indicator_value *value,
				     const struct indicator_value *other)
{
	const bool one = is_fraction(value->has_part, value->base_micro);
	const bool two = is_fraction(other->has_part, other->base_micro);
	const int d = rule->decimals < 0 ? 1 : rule->decimals;

	return (struct rounded){ rounding_gap(one ? value->part_micro : value->micro,
					      one ? value->base_micro : 100LL * MILLION,
					      two ? other->part_micro : other->micro,
					      two ? other->base_micro : 100LL * MILLION, d), d };
}

const char *indicator_difference(struct arena *arena, const struct figure_rule *rule, const struct indicator_value *value,
				 const struct indicator_value *other)
{
	const struct figure_value difference = { .micro = value->micro - other->micro };

	if (rule->field->type == FIGURE_PERCENT && !rule->points)
		return signed_text(arena, rule, points_between(rule, value, other));
	return signed_text(arena, rule, rounded(rule, &difference));
}

static struct figure_value value_of(long long micro, long long part_micro, long long base_micro)
{
	return (struct figure_value){ .micro = micro, .part_micro = part_micro, .base_micro = base_micro,
				      .has_part = base_micro > 0 };
}

const char *indicator_printed(struct arena *arena, const struct figure_rule *rule, long long micro, long long part_micro,
			      long long base_micro)
{
	const struct figure_value value = value_of(micro, part_micro, base_micro);

	return indicator_text(arena, rule, &value);
}

const char *indicator_plain(struct arena *arena, const struct figure_rule *rule, long long micro, long long part_micro,
			    long long base_micro)
{
	const struct figure_value value = value_of(micro, part_micro, base_micro);

	return indicator_number(arena, rule, &value);
}
