/* figure_bounds.c - see figure_bounds.h. */
#include "score/figure_bounds.h"

#include <limits.h>

#include "score/figure_text.h"

enum { MILLION = 1000000, HUNDRED = 100 };

/* As it is printed before the number; of people and things that are counted there are fewer. */
static const char *words(enum number_bound bound, bool counted)
{
	switch (bound) {
	case BOUND_ABOVE:
		return "more than";
	case BOUND_FROM:
		return "at least";
	case BOUND_BELOW:
		return counted ? "fewer than" : "less than";
	default:
		return "at most";
	}
}

/* As of a value without a bound; a per cent of less than 0 or more than all says nothing. */
static bool fits(const struct figure_field *field, const struct number *number)
{
	if (number->sign == NUMBER_PERCENT && field->type != FIGURE_PERCENT)
		return false;
	if (number->sign == NUMBER_POUNDS && field->type != FIGURE_MONEY)
		return false;
	return field->type != FIGURE_COUNT || (number->micro >= 0 && number->micro % MILLION == 0);
}

bool figure_take_bound(struct arena *arena, const struct figure_field *field, struct figure_value *value)
{
	struct number number;
	const enum number_bound bound = number_bound_parse(value->row->value.text, &number);

	if (bound == BOUND_NONE || !fits(field, &number))
		return false;
	value->bound = bound;
	value->bound_micro = number.micro;
	value->text = arena_printf(arena, "%s %s", words(bound, field->type == FIGURE_COUNT),
				   figure_text(arena, field->type, number.micro));
	return true;
}

static bool is_upper(enum number_bound bound)
{
	return bound == BOUND_BELOW || bound == BOUND_TO;
}

bool figure_bound_tells(const struct suppress_policy *policy, const struct figure_field *field,
			const struct figure_value *value, const struct figure_value *whole)
{
	const long long few = (long long)policy->below * MILLION;
	long long base = value->base_micro, most = value->bound_micro;

	if (!base && whole && whole->has_value)
		base = whole->micro;
	if (field->type == FIGURE_PERCENT) {
		if (!base)
			return false;
		most = (long long)((long double)most * base / HUNDRED / MILLION);
	} else if (field->type != FIGURE_COUNT) {
		return false;
	}
	if (base && base < (long long)policy->base * MILLION)
		return true;
	return is_upper(value->bound) ? most < few : base > 0 && base - most < few;
}

/* Its lowest and highest. */
static bool range(const struct indicator_value *value, long long *low, long long *high)
{
	*low = *high = value->bound ? value->bound_micro : value->micro;
	if (value->bound && is_upper(value->bound))
		*low = LLONG_MIN;
	else if (value->bound)
		*high = LLONG_MAX;
	return !value->hidden && (value->bound || value->number);
}

bool figure_bounds_apart(struct indicator_value *then, struct indicator_value *now)
{
	long long then_low, then_high, now_low, now_high;

	if (!range(then, &then_low, &then_high) || !range(now, &now_low, &now_high))
		return false;
	if (then_low > now_high) {
		then->micro = then_low;
		now->micro = now_high;
	} else if (now_low > then_high) {
		then->micro = then_high;
		now->micro = now_low;
	} else {
		return false;
	}
	then->has_part = now->has_part = false;
	return true;
}
