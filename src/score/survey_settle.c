/*
 * survey_settle.c - see survey_tally.h: what the numbers of one item come to, and whether they can be.
 *
 * Counts must make up their base, per cents 100, and a total its parts. One answer that is not given is the rest. A per
 * cent
 * of a base must be a whole number of people; if all are, the counts are known.
 */
#include "score/survey_tally.h"

#include <stdlib.h>

#include "base/rounding.h"

enum { MILLION = 1000000 };
static const long long ALL = 100LL * MILLION;

struct settling {
	struct survey_binder *binder;
	const struct survey_item *item;
	const struct survey_tally *tally;
	struct tally_answer options[SURVEY_OPTIONS_MAX];	/* with what totals add to them */
	struct survey_count count;
	long long unit;			/* of the per cents' last decimal place, in millionths */
	bool wrong;
};

static const struct survey_rules *rules_of(const struct settling *s)
{
	return s->binder->rules;
}

/* "91.4%" with the decimals that are given, or a count. */
static const char *amount(const struct settling *s, bool counts, long long value)
{
	struct arena *arena = s->binder->diags->arena;
	const int decimals = s->unit == MILLION ? 0 : s->unit == MILLION / 10 ? 1 : 2;

	return counts ? arena_printf(arena, "%lld", value)
		      : arena_printf(arena, "%s%%", rounding_text(arena, rounding_micro(value, decimals), decimals));
}

static long long value_of(const struct tally_answer *answer, bool counts)
{
	return counts ? answer->n : answer->micro;
}

static void set_value(struct tally_answer *answer, bool counts, long long value, struct loc at)
{
	*answer = (struct tally_answer){ .given = true, .n = counts ? (int)value : SURVEY_UNKNOWN,
					 .micro = counts ? 0 : value, .at = at };
}

/* ---- totals ---- */

static void wrong_total(struct settling *s, const struct survey_total *total, const struct tally_answer *given, bool counts,
			long long known, bool part)
{
	survey_problem(s->binder, DIAG_SRV004, given->at, NULL,
		       part ? "'%s' of '%s' is %s, less than its part %s" : "'%s' of '%s' is %s, but its parts make %s",
		       	total->id,
		       s->item->id, amount(s, counts, value_of(given, counts)), amount(s, counts, known));
	s->wrong = true;
}

static void settle_total(struct settling *s, size_t t, bool counts)
{
	const struct survey_total *total = &rules_of(s)->totals[t];
	const struct tally_answer *given = &s->tally->totals[t];
	const long long value = value_of(given, counts);
	long long known = 0, slack;
	int missing = -1, n_missing = 0, n = 0;

	for (size_t o = 0; o < rules_of(s)->n_options; o++) {
		if (!total->has[o])
			continue;
		n++;
		if (s->options[o].given)
			known += value_of(&s->options[o], counts);
		else if (n_missing++ == 0)
			missing = (int)o;
	}
	slack = counts ? 0 : s->unit * n;
	if (known > value + slack) {
		wrong_total(s, total, given, counts, known, n_missing > 0);
	} else if (n_missing == 0 && known < value - slack) {
		wrong_total(s, total, given, counts, known, false);
	} else if (n_missing == 1) {
		set_value(&s->options[missing], counts, known > value ? 0 : value - known, given->at);
	} else if (n_missing > 1) {
		survey_problem(s->binder, DIAG_SRV004, given->at, NULL, "'%s' of '%s' does not tell its parts apart",
			total->id,
			       s->item->id);
		s->wrong = true;
	}
}

static void settle_totals(struct settling *s, bool counts)
{
	for (size_t t = 0; t < rules_of(s)->n_totals; t++) {
		const struct tally_answer *given = &s->tally->totals[t];

		if (given->given && (counts ? given->n != SURVEY_UNKNOWN : given->has_percent))
			settle_total(s, t, counts);
	}
}

/* ---- the rest ---- */

/* The only answer of the base that is not given; -1: none is missing, or several are. */
static int only_missing(const struct settling *s)
{
	int missing = -1;

	for (size_t o = 0; o < rules_of(s)->n_counted; o++) {
		if (s->options[o].given)
			continue;
		if (missing >= 0)
			return -1;
		missing = (int)o;
	}
	return missing;
}

static long long sum_of(const struct settling *s, bool counts)
{
	long long sum = 0;

	for (size_t o = 0; o < rules_of(s)->n_counted; o++) {
		if (s->options[o].given)
			sum += value_of(&s->options[o], counts);
	}
	return sum;
}

static long long left_out_of(const struct settling *s)
{
	long long sum = 0;

	for (size_t o = rules_of(s)->n_counted; o < rules_of(s)->n_options; o++) {
		if (s->options[o].given && s->options[o].n != SURVEY_UNKNOWN)
			sum += s->options[o].n;
	}
	return sum;
}

/* ---- counts ---- */

static void wrong_base(struct settling *s, long long sum)
{
	const struct loc at = s->tally->base_at.file ? s->tally->base_at : s->tally->at;

	survey_problem(s->binder, DIAG_SRV002, at, NULL, "answers to '%s' make %lld, but the base is %d", s->item->id, sum,
		       s->tally->base);
	s->wrong = true;
}

/* The base may have those whose answer is left out, or no answer, or not. */
static void check_base(struct settling *s)
{
	const long long sum = sum_of(s, true), left = left_out_of(s), none = s->tally->none.given ? s->tally->none.n : 0;
	const int base = s->tally->base;

	if (base != SURVEY_UNKNOWN && base != sum && base != sum + left && base != sum + left + none)
		wrong_base(s, sum + left);
}

/* A per cent beside its count must be of it. */
static void check_percents(struct settling *s)
{
	const long long sum = sum_of(s, true);

	for (size_t o = 0; sum && o < rules_of(s)->n_counted; o++) {
		const struct tally_answer *a = &s->options[o];
		const long long micro = a->given ? a->n * ALL / sum : 0;

		if (!a->given || !a->has_percent || llabs(micro - a->micro) <= s->unit)
			continue;
		survey_problem(s->binder, DIAG_SRV010, a->at, NULL, "'%s' of '%s' is %d of %lld, which is not %s",
			       rules_of(s)->options[o].id, s->item->id, a->n, sum, amount(s, false, a->micro));
		s->wrong = true;
	}
}

static void settle_counts(struct settling *s)
{
	struct survey_count *c = &s->count;
	int missing;

	settle_totals(s, true);
	missing = only_missing(s);
	if (!s->wrong && missing >= 0 && s->tally->base != SURVEY_UNKNOWN) {
		const long long rest = s->tally->base - sum_of(s, true) - left_out_of(s);

		set_value(&s->options[missing], true, rest > 0 ? rest : 0, s->tally->base_at);
	}
	if (!s->wrong)
		check_base(s);
	check_percents(s);
	c->counted = true;
	c->base = (int)sum_of(s, true);
	for (size_t o = 0; o < rules_of(s)->n_options; o++)
		c->n[o] = s->options[o].given ? s->options[o].n : 0;
	c->left_out = rules_of(s)->n_counted < rules_of(s)->n_options ? (int)left_out_of(s) : 0;
	c->no_answer = s->tally->none.given ? s->tally->none.n : s->tally->from_people ? 0 : SURVEY_UNKNOWN;
}

/* ---- per cents ---- */

static void wrong_sum(struct settling *s, long long sum)
{
	survey_problem(s->binder, DIAG_SRV003, s->tally->at, NULL, "answers to '%s' make %s, not 100%%", s->item->id,
		       amount(s, false, sum));
	s->wrong = true;
}

/* The number of people of the base that rounds to this per cent; -1: there is none. */
static int people_of(const struct settling *s, const struct tally_answer *answer, int base)
{
	/* What follows from other per cents has their errors. */
	const long long slack = (answer->has_percent ? s->unit / 2 : s->unit) * base;
	const long long near = (answer->micro * base + ALL / 2) / ALL;

	return near <= base && llabs(near * ALL - answer->micro * base) <= slack ? (int)near : -1;
}

/* Whether each per cent that is given is one of the base, which must then be people. */
static bool find_people(struct settling *s)
{
	struct survey_count *c = &s->count;
	const int base = s->tally->base;
	long long sum = 0;

	for (size_t o = 0; o < rules_of(s)->n_counted; o++) {
		const struct tally_answer *a = &s->options[o];
		const int n = a->given ? people_of(s, a, base) : 0;

		if (n < 0) {
			survey_problem(s->binder, DIAG_SRV005, a->at, NULL,
				"%s of %d is no whole number of people ('%s' of '%s')",
				       amount(s, false, a->micro), base, rules_of(s)->options[o].id, s->item->id);
			return false;
		}
		c->n[o] = n;
		sum += n;
	}
	return sum == base;
}

/* A count among per cents is one of the base. */
static void make_percents(struct settling *s)
{
	for (size_t o = 0; o < rules_of(s)->n_counted; o++) {
		struct tally_answer *a = &s->options[o];

		if (!a->given || a->has_percent)
			continue;
		if (s->tally->base > 0 && a->n <= s->tally->base) {
			a->micro = a->n * ALL / s->tally->base;
			continue;
		}
		survey_problem(s->binder, DIAG_SRV011, a->at, NULL,
			"'%s' of '%s' has a count, but others have per cents and "
			       "there is no base", rules_of(s)->options[o].id, s->item->id);
		s->wrong = true;
	}
}

static void settle_percents(struct settling *s)
{
	struct survey_count *c = &s->count;
	long long sum, slack;
	int missing;

	make_percents(s);
	settle_totals(s, false);
	missing = only_missing(s);
	sum = sum_of(s, false);
	slack = s->unit * (long long)rules_of(s)->n_counted;
	if (!s->wrong && missing >= 0) {
		set_value(&s->options[missing], false, sum < ALL ? ALL - sum : 0, s->tally->at);
		sum = sum_of(s, false);
	}
	if (!s->wrong && llabs(sum - ALL) > slack)
		wrong_sum(s, sum);
	for (size_t o = 0; o < rules_of(s)->n_counted; o++)
		c->micro[o] = s->options[o].given ? s->options[o].micro : 0;
	c->left_out = c->no_answer = SURVEY_UNKNOWN;
	if (s->tally->base == SURVEY_UNKNOWN || s->tally->base == 0 || s->wrong)
		return;
	c->base = s->tally->base;
	c->counted = find_people(s);
}

/* ---- both ---- */

/* Whether everything that is given has a count. */
static bool has_counts(const struct settling *s)
{
	const struct survey_tally *t = s->tally;

	for (size_t o = 0; o < rules_of(s)->n_counted; o++) {
		if (t->options[o].given && t->options[o].n == SURVEY_UNKNOWN)
			return false;
	}
	for (size_t i = 0; i < rules_of(s)->n_totals; i++) {
		if (t->totals[i].given && t->totals[i].n == SURVEY_UNKNOWN)
			return false;
	}
	return true;
}

/* Of the per cents' last decimal place. */
static long long unit_of(const struct settling *s)
{
	int most = 0;

	for (size_t o = 0; o < rules_of(s)->n_options; o++)
		most = s->tally->options[o].decimals > most ? s->tally->options[o].decimals : most;
	for (size_t i = 0; i < rules_of(s)->n_totals; i++)
		most = s->tally->totals[i].decimals > most ? s->tally->totals[i].decimals : most;
	return most == 0 ? MILLION : most == 1 ? MILLION / 10 : MILLION / 100;
}

struct survey_count survey_settle(struct survey_binder *binder, const struct survey_item *item,
				  const struct survey_tally *tally)
{
	struct settling s = { .binder = binder, .item = item, .tally = tally,
			      .count = { .base = SURVEY_UNKNOWN, .left_out = SURVEY_UNKNOWN,
			      	.no_answer = SURVEY_UNKNOWN } };

	if (!tally->given || tally->unlike)
		return s.count;
	for (size_t o = 0; o < SURVEY_OPTIONS_MAX; o++)
		s.options[o] = tally->options[o];
	s.unit = unit_of(&s);
	if (has_counts(&s))
		settle_counts(&s);
	else
		settle_percents(&s);
	s.count.given = !s.wrong;
	return s.count;
}
