/*
 * survey.c - see survey.h: from tallies to what is said of items, domains and the whole.
 *
 * An item is made for each wave, so that what is compared was counted by the same rules. Sums over items are of those whose
 * bases are known; the others are counted and named. For a public document each item is covered as soon as it is made
 * (survey_public.c), and whatever is said of several items is worked out from what is still shown.
 */
#include "score/survey.h"

#include <stdlib.h>

#include "evidence/number.h"
#include "score/sentences.h"
#include "score/survey_groups.h"
#include "score/survey_making.h"

enum { MILLION = 1000000 };

/* ---- the school ---- */

/* The least positive first, then in the audit's order. */
static int by_rest(const void *left, const void *right)
{
	const struct survey_item_result *a = *(const struct survey_item_result *const *)left,
					*b = *(const struct survey_item_result *const *)right;

	if (a->positive.micro != b->positive.micro)
		return a->positive.micro < b->positive.micro ? -1 : 1;
	return a->item->index - b->item->index;
}

static long long moved_by(const struct survey_item_result *r)
{
	return llabs(survey_gap(&r->positive, &r->change.before));
}

static int by_change(const void *left, const void *right)
{
	const struct survey_item_result *a = *(const struct survey_item_result *const *)left,
					*b = *(const struct survey_item_result *const *)right;
	const long long gap = moved_by(b) - moved_by(a);

	return gap ? (gap > 0) - (gap < 0) : a->item->index - b->item->index;
}

static void list_items(struct survey_making *m)
{
	struct school_survey *r = m->result;
	const struct survey_item_result **flagged = arena_array(making_arena(m), m->n_items, sizeof(*flagged)),
					**moved = arena_array(making_arena(m), m->n_items, sizeof(*moved));

	for (size_t i = 0; i < m->n_items; i++) {
		const struct survey_item_result *item = &r->items[i];

		if (item->flagged)
			flagged[r->n_flagged++] = item;
		if (item->change.named)
			moved[r->n_moved++] = item;
		r->n_without_base += item->given && making_count(m, m->n_waves - 1, i)->base == SURVEY_UNKNOWN;
		r->bounded |= item->positive.words != NULL;
	}
	if (r->n_flagged)
		qsort(flagged, r->n_flagged, sizeof(*flagged), by_rest);
	if (r->n_moved)
		qsort(moved, r->n_moved, sizeof(*moved), by_change);
	r->flagged = flagged;
	r->moved = moved;
}

static int roll_of(const struct school_evidence *evidence)
{
	struct number roll;

	if (!number_parse(evidence->school->roll.text, &roll) || roll.micro <= 0 || roll.micro % MILLION ||
	    roll.micro / MILLION > 100000)
		return SURVEY_UNKNOWN;
	return (int)(roll.micro / MILLION);
}

static void count_people(struct survey_making *m)
{
	struct school_survey *r = m->result;

	r->answered = SURVEY_UNKNOWN;
	r->asked = m->cover.roll;
	for (size_t i = 0; i < m->n_items; i++) {
		const struct survey_count *c = making_count(m, m->n_waves - 1, i);
		const int n = c->base != SURVEY_UNKNOWN && c->left_out > 0 &&
			!m->is_public ? c->base + c->left_out : c->base;

		if (c->given && n > r->answered)
			r->answered = n;
	}
	if (r->answered > r->asked && r->asked != SURVEY_UNKNOWN)
		survey_problem(&m->binder, DIAG_SRV007, r->wave->at, NULL,
			"%d people answered, but the school has %d pupils on roll",
			       r->answered, r->asked);
	if (m->is_public && r->answered != SURVEY_UNKNOWN && r->answered < m->cover.base)
		r->answered = SURVEY_UNKNOWN;
	r->base_line = score_says_survey_base(making_arena(m), r->answered, r->asked, &m->binder.framework->words);
}

static void tell_missing_bases(struct survey_making *m)
{
	const struct school_survey *r = m->result;
	const struct survey_item_result *first = NULL;

	for (size_t i = 0; i < m->n_items && !first; i++) {
		if (r->items[i].given && making_count(m, m->n_waves - 1, i)->base == SURVEY_UNKNOWN)
			first = &r->items[i];
	}
	if (first && first->n_cells)
		survey_problem(&m->binder, DIAG_SRV006, first->cells[0], first->item->id,
			       r->n_without_base == 1 ? "%zu item has no base" : "%zu items have no base",
			       	r->n_without_base);
}

static void make_school(struct survey_making *m)
{
	const struct framework *framework = m->binder.framework;
	struct survey_domain_result *domains = arena_array(making_arena(m), framework->n_sections, sizeof(*domains));
	struct school_survey *r = m->result;
	size_t first = 0;

	for (size_t i = 0; i < m->n_items; i++)
		survey_finish_item(m, i);
	for (size_t s = 0; s < framework->n_sections; s++) {
		survey_make_domain(m, s, &domains[s], first);
		first += framework->sections[s].n_strands;
	}
	r->items = making_item(m, m->n_waves - 1, 0);
	r->domains = domains;
	r->n_domains = framework->n_sections;
	r->n_items = m->n_items;
	r->positive = survey_sum_items(m, -1);
	r->change = survey_sum_change(m, -1);
	list_items(m);
	count_people(m);
	tell_missing_bases(m);
	if (!m->is_public || making_rules(m)->shows == SURVEY_PUBLIC_ITEMS)
		r->groups = survey_groups(&m->binder, m->is_public ? &m->cover : NULL, &r->group_items);
	r->conclusion = score_says_survey(making_arena(m), r, &framework->words);
}

static const struct school_survey *make(struct arena *arena, const struct framework *framework,
					const struct school_evidence *evidence, struct diags *diags, bool is_public)
{
	struct survey_making m = {
		.binder = { .arena = arena, .framework = framework, .rules = survey_rules_of(framework),
			.evidence = evidence,
			    .diags = diags },
		.is_public = is_public, .result = arena_alloc(arena, sizeof(*m.result)),
		.cover = { framework->suppression.below, framework->suppression.base, survey_rules_of(framework)->base_min,
			   roll_of(evidence) },
	};

	*m.result = (struct school_survey){ .framework = framework, .rules = m.binder.rules, .evidence = evidence,
					    .positive = survey_none(), .change = { .before = survey_none() },
					    .answered = SURVEY_UNKNOWN, .asked = m.cover.roll, .base_line = "" };
	survey_tally(&m.binder);
	m.n_waves = m.binder.tallies.n_waves ? m.binder.tallies.n_waves : 1;	/* nobody answered: one without a name */
	m.n_items = m.binder.rules->n_items;
	m.result->waves = m.binder.tallies.waves;
	m.result->n_waves = m.binder.tallies.n_waves;
	m.result->wave = m.result->n_waves ? &m.result->waves[m.n_waves - 1] : NULL;
	survey_make_items(&m);
	make_school(&m);
	return m.result;
}

const struct school_survey *survey_of_school(struct arena *arena, const struct framework *framework,
					 const struct school_evidence *evidence, struct diags *diags)
{
	return make(arena, framework, evidence, diags, false);
}

/* The problems have been told. */
const struct school_survey *survey_of_school_public(struct arena *arena, const struct framework *framework,
						const struct school_evidence *evidence)
{
	const struct school_survey *result;
	struct arena scratch;
	struct diags told;

	arena_init(&scratch);
	diags_init(&told, &scratch);
	result = make(arena, framework, evidence, &told, true);
	arena_clear(&scratch);
	return result;
}
