/*
 * survey_sums.c - see survey_making.h: all answers to several items, and what a domain comes to.
 *
 * Only items whose counts are known are added up. In a public document nothing is said of a sum that would tell of an item
 * that is only bounded: then it is bounded by what is printed of the items.
 */
#include "score/survey_making.h"

#include "score/sentences.h"

/* Whether an item is added to others: how many answered is known, and they are not too few. */
static bool may_add(const struct survey_making *m, const struct survey_count *count)
{
	return count->given && count->counted && count->base >= making_rules(m)->base_min;
}

/* Over the items of a section (-1: all) in a wave: positive answers of all answers. only_with: count only items that have a
 * base in that wave too (-1: all). Of a public document: nothing if an item is only bounded, since a sum would tell of it.
 * */
static struct survey_number sum_items(const struct survey_making *m, int section, size_t wave, int only_with)
{
	long long positive = 0, base = 0;

	for (size_t i = 0; i < m->n_items; i++) {
		const struct survey_count *c = making_count(m, wave, i);
		const struct survey_item *item = &making_rules(m)->items[i];
		const struct survey_count *other = making_count(m, only_with < 0 ? wave : (size_t)only_with, i);

		if (!may_add(m, c) || !may_add(m, other) || (section >= 0 && item->section != section))
			continue;
		base += c->base;
		for (size_t o = 0; o < making_rules(m)->n_counted; o++)
			positive += survey_side_of(making_rules(m), item, o) == SURVEY_POSITIVE ? c->n[o] : 0;
	}
	return base ? survey_counted(making_arena(m), positive, base) : survey_none();
}

/* The least number of positive answers that the bounds of an item allow. */
static int least_of(const struct survey_making *m, const struct survey_item_result *r, const struct survey_count *count)
{
	int positive = 0;

	if (r->few)
		return 0;
	for (size_t o = 0; o < making_rules(m)->n_counted; o++)
		positive += survey_side_of(making_rules(m), r->item, o) == SURVEY_POSITIVE ? count->n[o] : 0;
	return count->base - positive < m->cover.below ? count->base - m->cover.below + 1 : 1;
}

/* The least that the positive answers can be, by what is printed of the items: if some are only bounded. */
static struct survey_number bounded_sum(const struct survey_making *m, int section, size_t wave,
					const struct survey_number *exact)
{
	long long least = 0, base = 0;
	bool bounded = false;

	for (size_t i = 0; i < m->n_items; i++) {
		const struct survey_item_result *r = making_item(m, wave, i);
		const struct survey_count *c = making_count(m, wave, i);

		if (!may_add(m, c) || (section >= 0 && r->item->section != section))
			continue;
		base += c->base;
		bounded |= r->positive.count == SURVEY_UNKNOWN;
		least += r->positive.count != SURVEY_UNKNOWN ? r->positive.count : least_of(m, r, c);
	}
	if (!bounded)
		return *exact;
	return (struct survey_number){ .count = SURVEY_UNKNOWN, .base = SURVEY_UNKNOWN, .micro = SURVEY_UNKNOWN,
				       .words = base ? arena_printf(making_arena(m), "%lld%% or more",
				       	100 * least / base) : NULL };
}

/* A sum as the document may show it. */
static struct survey_number shown_sum(const struct survey_making *m, int section, size_t wave, int only_with)
{
	const struct survey_number exact = sum_items(m, section, wave, only_with);
	struct survey_number bound = survey_none();
	long long rest;

	if (!m->is_public || exact.count == SURVEY_UNKNOWN)
		return exact;
	if (making_rules(m)->shows == SURVEY_PUBLIC_ITEMS)
		return bounded_sum(m, section, wave, &exact);
	rest = exact.base - exact.count;
	if (exact.base < m->cover.base)
		return bound;
	if ((exact.count > 0 && exact.count < m->cover.below) || (rest > 0 && rest < m->cover.below)) {
		bound.words = rest < m->cover.below ? survey_over(making_arena(m), exact.base, m->cover.below)
						    : survey_under(making_arena(m), exact.base, m->cover.below, true);
		return bound;
	}
	return exact;
}

struct survey_change survey_sum_change(const struct survey_making *m, int section)
{
	const size_t now = m->n_waves - 1;

	for (int before = (int)now - 1; before >= 0; before--) {
		const struct survey_number a = shown_sum(m, section, now, before);
		const struct survey_number b = shown_sum(m, section, (size_t)before, (int)now);

		if (a.micro != SURVEY_UNKNOWN && b.micro != SURVEY_UNKNOWN)
			return survey_change_of(m, &m->result->waves[before], &a, &b);
	}
	return (struct survey_change){ .before = survey_none() };
}

struct survey_number survey_sum_items(const struct survey_making *m, int section)
{
	return shown_sum(m, section, m->n_waves - 1, -1);
}

void survey_make_domain(struct survey_making *m, size_t s, struct survey_domain_result *domain, size_t first)
{
	const struct section *section = &m->binder.framework->sections[s];
	struct survey_moment *moments = arena_array(making_arena(m), m->n_waves, sizeof(*moments));

	*domain = (struct survey_domain_result){
		.section = section, .items = making_item(m, m->n_waves - 1, first), .n_items = section->n_strands,
		.base_least = SURVEY_UNKNOWN, .base_most = SURVEY_UNKNOWN,
		.positive = shown_sum(m, (int)s, m->n_waves - 1, -1), .change = survey_sum_change(m, (int)s),
	};
	for (size_t i = first; i < first + section->n_strands; i++) {
		const struct survey_count *c = making_count(m, m->n_waves - 1, i);

		domain->n_given += c->given;
		if (!c->given || c->base == SURVEY_UNKNOWN || (m->is_public && c->base < m->cover.base))
			continue;
		domain->n_counted += may_add(m, c);
		if (domain->base_least == SURVEY_UNKNOWN || c->base < domain->base_least)
			domain->base_least = c->base;
		if (c->base > domain->base_most)
			domain->base_most = c->base;
	}
	for (size_t w = 0; w < m->n_waves; w++) {
		const struct survey_number positive = shown_sum(m, (int)s, w, -1);

		if (positive.micro != SURVEY_UNKNOWN || positive.words)
			moments[domain->n_moments++] = (struct survey_moment){ &m->result->waves[w], positive };
	}
	domain->moments = moments;
	domain->sentence = score_says_survey_domain(making_arena(m), domain, &m->binder.framework->words);
}

