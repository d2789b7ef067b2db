/* survey_numbers.c - see survey_numbers.h. */
#include "score/survey_numbers.h"

#include "base/rounding.h"

static const long long ALL = 100000000LL;	/* a hundred per cent in millionths of a per cent */

struct survey_number survey_none(void)
{
	return (struct survey_number){ .count = SURVEY_UNKNOWN, .base = SURVEY_UNKNOWN, .micro = SURVEY_UNKNOWN };
}

/* Tenths of a per cent; none and all have no decimal. */
static const char *text_of(struct arena *arena, long long tenths)
{
	return tenths % 1000 == 0 ? arena_printf(arena, "%lld", tenths / 10) : rounding_text(arena, tenths, 1);
}

struct survey_number survey_counted(struct arena *arena, long long count, long long base)
{
	struct survey_number number = { .count = (int)count, .base = (int)base, .micro = SURVEY_UNKNOWN };

	if (base <= 0)
		return number;
	number.micro = (count * ALL + base / 2) / base;
	number.share = text_of(arena, rounding_share(count, base, 1));
	return number;
}

struct survey_number survey_shared(struct arena *arena, long long micro)
{
	struct survey_number number = survey_none();

	number.micro = micro > ALL ? ALL : micro;
	number.share = text_of(arena, rounding_percent(number.micro, 1));
	return number;
}

long long survey_gap(const struct survey_number *now, const struct survey_number *before)
{
	if (now->base > 0 && before->base > 0)
		return rounding_gap(now->count, now->base, before->count, before->base, 3);
	return rounding_micro(now->micro - before->micro, 3);
}

struct survey_number survey_sum(struct arena *arena, const struct survey_count *count, size_t first, size_t n)
{
	long long sum = 0;

	for (size_t o = first; o < first + n; o++)
		sum += count->counted ? count->n[o] : count->micro[o];
	if (!count->given)
		return survey_none();
	return count->counted ? survey_counted(arena, sum, count->base) : survey_shared(arena, sum);
}
