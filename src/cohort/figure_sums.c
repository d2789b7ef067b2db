/* figure_sums.c - see figure_sums.h. All of it is exact until it is rounded, once, for print. */
#include "cohort/figure_sums.h"

#include "cohort/sentences.h"
#include "score/indicators.h"

enum { MILLION = 1000000 };

static long long micro(struct fact_number number)
{
	return (long long)number.whole * MILLION + number.rest;
}

static bool is_counted(const struct figure_fact *fact)
{
	return fact && fact->is_number;
}

static const struct figure_sum *made(struct arena *arena, const struct figure_rule *rule, struct figure_sum sum,
				     long long value, long long part, long long whole)
{
	struct figure_sum *result = arena_alloc(arena, sizeof(*result));

	if (!sum.n)
		return NULL;
	*result = sum;
	result->text = indicator_printed(arena, rule, value, part, whole);
	result->number = indicator_plain(arena, rule, value, part, whole);
	return result;
}

const struct figure_sum *figure_total(struct arena *arena, const struct figure_column *c)
{
	struct figure_sum sum = { .n = 0 };
	long long total = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (!is_counted(c->facts[i]))
			continue;
		total += micro(c->facts[i]->value);
		sum.n++;
	}
	return made(arena, c->rule, sum, total, 0, 0);
}

/* Half up, away from 0. */
static long long divided(__int128 top, __int128 by)
{
	int sign = top < 0 ? -1 : 1;

	return sign * (long long)((2 * sign * top + by) / (2 * by));
}

const struct figure_sum *figure_ratio(struct arena *arena, const struct figure_column *c)
{
	struct figure_sum sum = { .n = 0 };
	long long part = 0, whole = 0;
	int scale = c->rule->field->type == FIGURE_PERCENT ? 100 : 1;

	for (size_t i = 0; i < c->n; i++) {
		const struct figure_fact *fact = c->facts[i];
		bool usable = is_counted(fact) && fact->has_part && micro(fact->whole) > 0;

		sum.left_out += is_counted(fact) && !usable;
		if (!usable)
			continue;
		part += micro(fact->part);
		whole += micro(fact->whole);
		sum.n++;
	}
	if (!sum.n)
		return NULL;
	return made(arena, c->rule, sum, divided((__int128)part * scale * MILLION, whole), part, whole);
}

/* What a school counts with: the base of its own figure, else the audit's weight; 0: it does not count. */
static long long weight_of(const struct figure_column *c, size_t i)
{
	const struct figure_fact *weight = c->weights ? c->weights[i] : NULL;

	if (micro(c->facts[i]->whole) > 0)
		return micro(c->facts[i]->whole);
	return is_counted(weight) && micro(weight->value) > 0 ? micro(weight->value) : 0;
}

const struct figure_sum *figure_mean(struct arena *arena, const struct figure_column *c, bool weighted)
{
	struct figure_sum sum = { .n = 0 };
	__int128 top = 0, by = 0;

	for (size_t i = 0; i < c->n; i++) {
		long long weight;

		if (!is_counted(c->facts[i]))
			continue;
		weight = weighted ? weight_of(c, i) : 1;
		sum.left_out += !weight;
		sum.n += weight > 0;
		top += (__int128)micro(c->facts[i]->value) * weight;
		by += weight;
	}
	if (!sum.n)
		return NULL;
	return made(arena, c->rule, sum, divided(top, by), 0, 0);
}

static bool is_on_side(enum figure_where side, long long value, long long beside)
{
	switch (side) {
	case WHERE_AT_LEAST: return value >= beside;
	case WHERE_ABOVE: return value > beside;
	case WHERE_AT_MOST: return value <= beside;
	default: return value < beside;
	}
}

const struct figure_where_count *figure_where_counted(struct arena *arena, const struct figure_column *c)
{
	const struct figure_count_where *where = c->rule->count_where;
	struct figure_where_count *count;

	if (!where)
		return NULL;
	count = arena_alloc(arena, sizeof(*count));
	for (size_t i = 0; i < c->n; i++) {
		const struct figure_fact *fact = c->facts[i];

		if (!is_counted(fact) || !fact->has_beside)
			continue;
		count->of++;
		count->n += is_on_side(where->is, micro(fact->value), micro(fact->beside));
	}
	if (!count->of)
		return NULL;
	count->words = cohort_says_where(arena, count->n, count->of, where->is,
					 where->group ? where->group->name
						      : indicator_printed(arena, c->rule, where->micro, 0, 0),
					 where->group != NULL);
	return count;
}
