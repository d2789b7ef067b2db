/* school_entries.c - see entries_found.h: the steps from rows to what is found, and what of it the public may see. */
#include "score/entries_internal.h"

#include <string.h>

#include "base/map.h"
#include "base/text.h"

const char *const entry_change_ids[] = {
	[ENTRY_FIRST] = "first", [ENTRY_SAME] = "same", [ENTRY_NEW] = "new", [ENTRY_BETTER] = "better",
	[ENTRY_WORSE] = "worse", [ENTRY_OTHER] = "other", [ENTRY_GONE] = "gone", NULL,
};

static bool is_gone(const struct entry_found *e)
{
	return e->change == ENTRY_GONE;
}

static const char *words_of(struct arena *arena, const struct period *period)
{
	return period->unit ? period_words(arena, period) : "";
}

/* What follows from the entries of today. */
static const struct school_entries *find(struct entry_binder *b)
{
	struct school_entries *out = b->out;

	out->all = entries_where(b->arena, b->today, b->n_today, NULL);
	out->gone = entries_where(b->arena, b->today, b->n_today, is_gone);
	out->period = words_of(b->arena, &b->last);
	out->before = words_of(b->arena, &b->before);
	out->next = b->rules->review && b->last.unit ? period_next(b->arena, &b->last) : "";
	entries_year(b);
	entries_link(b);
	entries_vote(b);
	entries_count(b);
	entries_views(b);
	return out;
}

static struct entry_binder binder_for(struct arena *arena, const struct framework *framework,
				      const struct school_evidence *evidence, struct date report_date, struct diags *diags)
{
	struct entry_binder b = { .arena = arena, .framework = framework, .rules = entry_rules_of(framework),
				  .evidence = evidence, .report_date = report_date, .diags = diags };

	b.out = arena_alloc(arena, sizeof(*b.out));
	*b.out = (struct school_entries){ .framework = framework, .rules = b.rules, .evidence = evidence,
					  .report_date = report_date };
	return b;
}

const struct school_entries *score_entries(struct arena *arena, const struct framework *framework,
					   const struct school_evidence *evidence, struct date report_date,
					   struct diags *diags)
{
	struct entry_binder b = binder_for(arena, framework, evidence, report_date, diags);

	entries_bind(&b);
	entries_settle(&b);
	return find(&b);
}

/* ---- for the public ---- */

/* In how many of today's entries each role speaks. */
static void count_roles(const struct entry_binder *b, struct map *roles)
{
	map_init(roles, b->arena);
	for (size_t i = 0; i < b->n_today; i++) {
		struct map_slot *slot = map_add(roles, text_fold(b->arena, b->today[i]->by), 0);

		slot->value++;
	}
}

/* Where only one note of a session is of a role, the role names a person. */
static void hide_roles(const struct entry_binder *b)
{
	const struct school *school = b->evidence->school;
	struct map roles;

	if (!school->phase_known || school->phase != PHASE_SESSION)
		return;
	count_roles(b, &roles);
	for (size_t i = 0; i < b->n_today; i++) {
		if (map_get(&roles, text_fold(b->arena, b->today[i]->by))->value < 2)
			b->today[i]->by = "";
	}
}

const struct school_entries *score_entries_public(struct arena *arena, const struct school_entries *entries)
{
	struct diags told;
	struct entry_binder b;

	diags_init(&told, arena);
	b = binder_for(arena, entries->framework, entries->evidence, entries->report_date, &told);
	entries_bind(&b);
	entries_settle(&b);
	hide_roles(&b);
	return find(&b);
}
