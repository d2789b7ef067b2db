/* survey_items.c - see survey_making.h: counts of each wave become what is said of an item, and of its change. */
#include "score/survey_making.h"

#include <stdlib.h>

#include "base/rounding.h"
#include "score/sentences.h"

enum { MILLION = 1000000, THOUSAND = 1000 };

/* ---- counts ---- */

/* If only groups are given, everybody is their sum. */
static struct survey_count sum_of_groups(struct survey_making *m, size_t wave, const struct survey_item *item)
{
	struct survey_count sum = { .counted = true, .left_out = 0, .no_answer = SURVEY_UNKNOWN };

	for (size_t g = 1; g < m->binder.tallies.n_groups; g++) {
		const struct survey_count c = survey_settle(&m->binder, item, tallies_at(&m->binder.tallies, wave, g,
											  (size_t)item->index));

		if (!c.given)
			continue;
		sum.given = true;
		sum.counted = sum.counted && c.counted;
		sum.base += c.base;
		sum.left_out += c.left_out > 0 ? c.left_out : 0;
		for (size_t o = 0; o < SURVEY_OPTIONS_MAX; o++)
			sum.n[o] += c.n[o];
	}
	sum.given = sum.given && sum.counted;
	return sum;
}

static struct survey_count count_of(struct survey_making *m, size_t wave, const struct survey_item *item)
{
	const struct survey_tally *tally = tallies_at(&m->binder.tallies, wave, 0, (size_t)item->index);

	return tally->given ? survey_settle(&m->binder, item, tally) : sum_of_groups(m, wave, item);
}

/* ---- an item ---- */

static void make_bars(struct survey_making *m, const struct survey_count *count, struct survey_item_result *item)
{
	const struct survey_rules *rules = making_rules(m);
	struct survey_bar *bars = arena_array(making_arena(m), rules->n_counted, sizeof(*bars));

	for (size_t o = 0; o < rules->n_counted; o++)
		bars[o] = (struct survey_bar){
			.id = rules->options[o].id, .name = rules->options[o].name,
			.side = survey_side_of(rules, item->item, o), .first = (int)o, .n_options = 1,
			.number = survey_sum(making_arena(m), count, o, 1),
		};
	item->bars = bars;
	item->n_bars = rules->n_counted;
}

/* The sum of the answers on one side, or on all others. */
static struct survey_number side_sum(struct survey_making *m, const struct survey_count *count,
				     const struct survey_item *item, bool positive)
{
	long long sum = 0;

	for (size_t o = 0; o < making_rules(m)->n_counted; o++) {
		if ((survey_side_of(making_rules(m), item, o) == SURVEY_POSITIVE) == positive)
			sum += count->counted ? count->n[o] : count->micro[o];
	}
	return count->counted ? survey_counted(making_arena(m), sum, count->base) : survey_shared(making_arena(m), sum);
}

static struct survey_item_result make_item(struct survey_making *m, size_t wave, const struct survey_item *item)
{
	const struct survey_count *count = &m->counts[wave * m->n_items + (size_t)item->index];
	const struct survey_tally *tally = tallies_at(&m->binder.tallies, wave, 0, (size_t)item->index);
	struct survey_item_result r = {
		.item = item, .given = count->given, .counted = count->counted, .base = count->base,
			.left_out = count->left_out,
		.no_answer = count->no_answer, .positive = survey_none(), .rest = survey_none(), .cells = tally->cells,
		.n_cells = tally->n_cells, .base_text = "not given",
		.shown = !m->is_public || making_rules(m)->shows == SURVEY_PUBLIC_ITEMS,
	};

	if (!r.given)
		return r;
	for (size_t o = 0; count->counted && o < making_rules(m)->n_counted; o++)
		r.all_positive += survey_side_of(making_rules(m), item, o) == SURVEY_POSITIVE ? count->n[o] : 0;
	if (r.base != SURVEY_UNKNOWN)
		r.base_text = rounding_text(making_arena(m), r.base, 0);
	r.few = r.base != SURVEY_UNKNOWN && r.base < making_rules(m)->base_min;
	if (!r.few) {
		make_bars(m, count, &r);
		r.positive = side_sum(m, count, item, true);
		r.rest = side_sum(m, count, item, false);
	}
	if (m->is_public)
		survey_cover_item(making_arena(m), making_rules(m), &m->cover, count, &r);
	return r;
}

/* Whether the rest is the audit's `flag` per cent or more. */
static bool is_flagged(const struct survey_making *m, const struct survey_item_result *r)
{
	const long long flag = making_rules(m)->flag;

	if (!flag || r->rest.micro == SURVEY_UNKNOWN)
		return false;
	if (r->rest.base > 0)
		return 100LL * r->rest.count >= flag * r->rest.base;
	return r->rest.micro >= flag * MILLION;
}

/* ---- changes ---- */

struct survey_change survey_change_of(const struct survey_making *m, const struct survey_wave *wave,
				      const struct survey_number *now, const struct survey_number *before)
{
	struct survey_change change = { .before = survey_none() };
	long long gap;

	if (now->micro == SURVEY_UNKNOWN || before->micro == SURVEY_UNKNOWN)
		return change;
	gap = survey_gap(now, before);
	change.wave = wave;
	change.before = *before;
	change.direction = (gap > 0) - (gap < 0);
	change.points = arena_printf(making_arena(m), "%s%s", gap > 0 ? "+" : "",
				     rounding_text(making_arena(m), rounding_micro(gap * THOUSAND, 1), 1));
	change.named = llabs(gap) >= (long long)making_rules(m)->change * THOUSAND &&
		now->base >= making_rules(m)->base_min &&
		       before->base >= making_rules(m)->base_min;
	return change;
}

static const struct survey_moment *moments_of(const struct survey_making *m, size_t item, size_t *n)
{
	struct survey_moment *moments = arena_array(making_arena(m), m->n_waves, sizeof(*moments));

	*n = 0;
	for (size_t w = 0; w < m->n_waves; w++) {
		const struct survey_item_result *r = making_item(m, w, item);

		if (r->given)
			moments[(*n)++] = (struct survey_moment){ .wave = &m->result->waves[w], .positive = r->positive };
	}
	return moments;
}

/* The last wave before this one in which the item has answers; -1: none. */
static int wave_before(const struct survey_making *m, size_t item)
{
	for (int w = (int)m->n_waves - 2; w >= 0; w--) {
		if (making_item(m, (size_t)w, item)->given)
			return w;
	}
	return -1;
}

void survey_finish_item(struct survey_making *m, size_t index)
{
	struct survey_item_result *r = making_item(m, m->n_waves - 1, index);
	const int before = wave_before(m, index);

	if (!r->shown) {
		*r = (struct survey_item_result){ .item = r->item, .given = r->given, .base = SURVEY_UNKNOWN,
						  .left_out = SURVEY_UNKNOWN, .no_answer = SURVEY_UNKNOWN,
						  .base_text = "not shown", .positive = survey_none(),
						  	.rest = survey_none() };
		return;
	}
	r->flagged = r->given && is_flagged(m, r);
	if (before >= 0)
		r->change = survey_change_of(m, &m->result->waves[before], &r->positive,
				      &making_item(m, (size_t)before, index)->positive);
	r->moments = moments_of(m, index, &r->n_moments);
	r->sentence = score_says_survey_item(making_arena(m), r, &m->binder.framework->words);
}

void survey_make_items(struct survey_making *m)
{
	const size_t n = m->n_waves * m->n_items;

	m->counts = arena_array(making_arena(m), n, sizeof(*m->counts));
	m->items = arena_array(making_arena(m), n, sizeof(*m->items));
	for (size_t i = 0; i < n; i++)
		m->counts[i] = count_of(m, i / m->n_items, &making_rules(m)->items[i % m->n_items]);
	for (size_t i = 0; i < n; i++)
		m->items[i] = make_item(m, i / m->n_items, &making_rules(m)->items[i % m->n_items]);
}

