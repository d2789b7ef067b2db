/*
 * meeting.c - see parts.h: what the meeting decides.
 *
 * By rule, in the order of enum meeting_item_kind: what cannot wait; each supporter's overdue actions;
 * falls without a reason; the sections that most schools work on; levels to be moderated; schools of
 * which nothing can be compared. Nothing is listed that does not occur.
 */
#include "cohort/parts.h"

const char *const meeting_item_kind_ids[] = {
	[MEETING_URGENT] = "urgent", [MEETING_OVERDUE_SUPPORT] = "overdue_support", [MEETING_FALL] = "fall",
	[MEETING_ADOPTED] = "adopted", [MEETING_MODERATE] = "moderate", [MEETING_MISSING] = "missing", NULL,
};

/* More sections than this are not "the most adopted". */
enum { MOST_ADOPTED = 3 };

struct meeting {
	struct arena *arena;
	struct comparison *c;
	struct meeting_item *items;
};

/* How much of a kind a school has; which: the index of a supporter or section. */
typedef size_t count_fn(const struct comparison *c, const struct compared_school *school, size_t which);

/* Add the item, unless no school has any of it. */
static void add(struct meeting *m, enum meeting_item_kind kind, count_fn *count, size_t which, struct meeting_item about)
{
	const struct compared_school **schools =
		arena_array(m->arena, m->c->by_authority ? 0 : m->c->n_schools, sizeof(*schools));
	struct meeting_item *item = &m->items[m->c->n_meeting];

	*item = about;
	item->kind = kind;
	item->schools = schools;
	for (size_t i = 0; i < m->c->n_schools; i++) {
		const size_t n = count(m->c, &m->c->schools[i], which);

		item->n += n;
		item->n_schools += n > 0;
		if (n && !m->c->by_authority)
			schools[item->n_listed++] = &m->c->schools[i];
	}
	m->c->n_meeting += item->n > 0;
}

static size_t urgent(const struct comparison *c, const struct compared_school *school, size_t which)
{
	return school->n_urgent;
}

static size_t overdue(const struct comparison *c, const struct compared_school *school, size_t supporter)
{
	return school->overdue ? (size_t)school->overdue[supporter] : 0;
}

static size_t falls(const struct comparison *c, const struct compared_school *school, size_t which)
{
	size_t n = 0;

	for (size_t k = 0; school->judgements && k < c->n_judgements; k++)
		n += school->judgements[k].change == COMPARED_DOWN && school->judgements[k].unexplained;
	return n;
}

static size_t adopts(const struct comparison *c, const struct compared_school *school, size_t section)
{
	for (size_t k = 0; school->judgements && k < c->n_judgements; k++)
		if (c->judgements[k].judgement->section == (int)section && school->judgements[k].rank
		    && school->judgements[k].adopted)
			return 1;
	return 0;
}

static size_t to_moderate(const struct comparison *c, const struct compared_school *school, size_t which)
{
	size_t n = 0;

	for (size_t k = 0; school->judgements && k < c->n_judgements; k++)
		n += school->judgements[k].level >= 0 && school->judgements[k].to_be_moderated;
	return n;
}

static size_t missing(const struct comparison *c, const struct compared_school *school, size_t which)
{
	return !school->judgements;
}

/* The sections that most schools adopted, at least two; none if too many share that place. */
static void add_adopted(struct meeting *m)
{
	const struct plan_sums *plans = &m->c->all.plans;
	size_t most = 2, n = 0;

	for (size_t i = 0; i < plans->n_sections; i++)
		most = plans->sections[i].adopted > most ? plans->sections[i].adopted : most;
	for (size_t i = 0; i < plans->n_sections; i++)
		n += plans->sections[i].adopted == most;
	for (size_t i = 0; i < m->c->framework->n_sections && n <= MOST_ADOPTED; i++)
		if (plans->sections[i].adopted == most)
			add(m, MEETING_ADOPTED, adopts, i, (struct meeting_item){ .section = plans->sections[i].section });
}

void comparison_meet(struct arena *arena, struct comparison *c)
{
	const struct plan_rules *rules = &c->framework->plan;
	const size_t most = MEETING_ITEM_KIND_COUNT + rules->n_supporters + MOST_ADOPTED;
	struct meeting m = { arena, c, arena_array(arena, most, sizeof(struct meeting_item)) };
	static const struct meeting_item none;

	c->meeting = m.items;
	add(&m, MEETING_URGENT, urgent, 0, none);
	for (size_t i = 0; i < rules->n_supporters; i++)
		add(&m, MEETING_OVERDUE_SUPPORT, overdue, i, (struct meeting_item){ .supporter = &rules->supporters[i] });
	add(&m, MEETING_FALL, falls, 0, none);
	add_adopted(&m);
	add(&m, MEETING_MODERATE, to_moderate, 0, none);
	add(&m, MEETING_MISSING, missing, 0, none);
}
