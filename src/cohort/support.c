/* support.c - see support.h. */
#include "cohort/support.h"

#include <stdlib.h>
#include <string.h>

#include "cohort/names.h"

/* What the audit calls those of a school: they are nobody beyond it. */
static const char OWN_STAFF[] = "school";

/* A supporter's actions while they are added. */
struct pile {
	struct supported_action *items;
	size_t n, capacity, n_schools;
};

struct support_gathering {
	struct arena *arena;
	const struct framework *framework;
	struct pile *piles;			/* by supporter */
	struct school_names names;		/* of all schools, whether someone supports them or not */
	size_t n_without_facts;
};

struct support_gathering *support_new(struct arena *arena, const struct framework *framework)
{
	struct support_gathering *g = arena_alloc(arena, sizeof(*g));

	*g = (struct support_gathering){
		.arena = arena, .framework = framework,
		.piles = arena_array(arena, framework->plan.n_supporters, sizeof(*g->piles)),
	};
	school_names_init(&g->names, arena);
	return g;
}

static const struct backed_action *copied(struct arena *arena, const struct backed_action *action)
{
	struct backed_action *copy = arena_alloc(arena, sizeof(*copy));
	const char **texts[] = {
		&copy->id, &copy->text, &copy->owner, &copy->success, &copy->note, &copy->was_for, &copy->start,
		&copy->due,
	};

	*copy = *action;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		*texts[i] = *texts[i] && **texts[i] ? arena_strdup(arena, *texts[i]) : "";
	return copy;
}

void support_add(struct support_gathering *g, const struct school *school, const struct school_facts *facts)
{
	const char *order = facts && facts->n_backed ? school_names_order(g->arena, school) : "";

	school_names_add(&g->names, school);
	g->n_without_facts += !facts;
	for (size_t i = 0; facts && i < facts->n_backed; i++) {
		const struct backed_action *action = &facts->backed[i];
		struct pile *pile = &g->piles[action->supporter];
		const struct section *section = action->section < 0 ? NULL : &g->framework->sections[action->section];

		if (pile->n == pile->capacity)
			pile->items = arena_grow(g->arena, pile->items, pile->n, &pile->capacity, sizeof(*pile->items));
		pile->n_schools += !pile->n || pile->items[pile->n - 1].school != school;
		pile->items[pile->n++] = (struct supported_action){
			.school = school, .order = order, .section = section, .action = copied(g->arena, action),
			.ended = action->status == ACTION_DONE || action->status == ACTION_STOPPED,
		};
	}
}

/* ---- the order ---- */

static int rank(const struct supported_action *a)
{
	return a->action->overdue ? 0 : a->ended ? 2 : 1;
}

/* Without a date: what cannot wait comes before any date, everything else after all. */
static int place(const struct backed_action *action)
{
	if (date_given(action->due_on))
		return 1;
	return action->urgent ? 0 : 2;
}

static int by_due(const struct backed_action *a, const struct backed_action *b)
{
	const int place_a = place(a), place_b = place(b);

	return place_a != place_b ? place_a - place_b : place_a == 1 ? date_compare(a->due_on, b->due_on) : 0;
}

static int by_need(const void *left, const void *right)
{
	const struct supported_action *a = left, *b = right;
	const int ranks = rank(a) - rank(b), due = ranks ? ranks : by_due(a->action, b->action);
	const int name = due ? due : strcmp(a->order, b->order);
	const int id = name ? name : strcmp(a->school->id.text, b->school->id.text);

	return id ? id : strcmp(a->action->id, b->action->id);
}

/* ---- the outcome ---- */

/* The actions are as they were added, those of a school one after the other. */
static void name_schools(const struct support_gathering *g, const struct pile *pile)
{
	for (size_t i = 0; i < pile->n; i++) {
		struct supported_action *a = &pile->items[i];

		a->school_name = i && a[-1].school == a->school ? a[-1].school_name
							       : school_names_shown(&g->names, a->school);
	}
}

static struct support made(const struct support_gathering *g, size_t supporter)
{
	const struct pile *pile = &g->piles[supporter];
	struct support s = {
		.supporter = &g->framework->plan.supporters[supporter], .actions = pile->items, .n_actions = pile->n,
		.n_schools = pile->n_schools, .n_without_facts = g->n_without_facts,
	};

	name_schools(g, pile);
	qsort(pile->items, pile->n, sizeof(*pile->items), by_need);
	for (size_t i = 0; i < pile->n; i++) {
		size_t *const counts[] = { &s.n_overdue, &s.n_open, &s.n_ended };

		++*counts[rank(&pile->items[i])];
		s.n_proposed += !pile->items[i].action->own;
	}
	return s;
}

const struct supports *support_make(struct support_gathering *g)
{
	const struct plan_rules *plan = &g->framework->plan;
	struct support *items = arena_array(g->arena, plan->n_supporters, sizeof(*items));
	struct supports *all = arena_alloc(g->arena, sizeof(*all));
	size_t n = 0;

	for (size_t i = 0; i < plan->n_supporters; i++)
		if (g->piles[i].n && strcmp(plan->supporters[i].id, OWN_STAFF) != 0)
			items[n++] = made(g, i);
	*all = (struct supports){ items, n };
	return all;
}
