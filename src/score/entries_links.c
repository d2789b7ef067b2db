/* entries_links.c - what leads to what: unknown ids, circles, entries without the link that the audit asks for. */
#include "score/entries_internal.h"

#include <string.h>

#include "base/list.h"
#include "base/map.h"
#include "base/nearest.h"
#include "base/text.h"

struct linking {
	struct entry_binder *b;
	struct map by_id;		/* keys of ids to indices in today */
	unsigned char *seen;		/* by entry: 0 not yet, 1 on the way, 2 done */
	struct entry_tie *ties;		size_t n_ties, ties_capacity;
};

static const struct cell *links_cell(const struct entry_found *e)
{
	return &e->row->cells[ENTRY_LEADS_TO];
}

static void refuse_target(const struct linking *l, const struct entry_found *e, const char *id)
{
	const char **ids = arena_array(l->b->arena, l->b->n_today, sizeof(*ids)), *nearest;
	size_t n = 0;

	for (size_t i = 0; i < l->b->n_today; i++) {
		if (*l->b->today[i]->id)
			ids[n++] = l->b->today[i]->id;
	}
	nearest = text_nearest(id, ids, n);
	entries_problem(l->b, DIAG_ENT012, links_cell(e)->at, id, "it leads to '%s', which is no entry", id)->hint =
		nearest ? text_did_you_mean(l->b->diags->arena, id, nearest)
			: "write the id of another entry, or several with ; between";
}

static const char *strength_of(struct arena *arena, const struct entry_found *e)
{
	const char *text = e->row->cells[ENTRY_N].text;

	return *text ? arena_strdup(arena, text) : NULL;
}

static void add_tie(struct linking *l, struct entry_found *from, struct entry_found *to)
{
	if (l->n_ties == l->ties_capacity)
		l->ties = arena_grow(l->b->arena, l->ties, l->n_ties, &l->ties_capacity, sizeof(*l->ties));
	l->ties[l->n_ties++] = (struct entry_tie){ from, to, strength_of(l->b->arena, from) };
	from->leads_to[from->n_leads_to++] = to;
	to->n_led_from++;
	from->linked = to->linked = true;
}

static bool leads_to(const struct entry_found *e, const struct entry_found *to)
{
	for (size_t i = 0; i < e->n_leads_to; i++) {
		if (e->leads_to[i] == to)
			return true;
	}
	return false;
}

static void tie_entry(struct linking *l, struct entry_found *e)
{
	struct arena *arena = l->b->arena;
	size_t n;
	const char **ids = list_split(arena, links_cell(e)->text, &n);

	e->leads_to = arena_array(arena, n, sizeof(struct entry_found *));
	for (size_t i = 0; i < n; i++) {
		const struct map_slot *slot = map_get(&l->by_id, text_id_key(arena, ids[i]));

		if (!slot)
			refuse_target(l, e, ids[i]);
		else if (!leads_to(e, l->b->today[slot->value]))
			add_tie(l, e, l->b->today[slot->value]);
	}
}

static void fill_led_from(struct linking *l)
{
	for (size_t i = 0; i < l->b->n_today; i++) {
		struct entry_found *e = l->b->today[i];

		e->led_from = arena_array(l->b->arena, e->n_led_from, sizeof(struct entry_found *));
		e->n_led_from = 0;
	}
	for (size_t i = 0; i < l->n_ties; i++) {
		struct entry_found *to = (struct entry_found *)l->ties[i].to;

		to->led_from[to->n_led_from++] = (struct entry_found *)l->ties[i].from;
	}
}

/* ---- circles ---- */

static size_t index_of(const struct linking *l, const struct entry_found *e)
{
	return map_get(&l->by_id, text_id_key(l->b->arena, e->id))->value;
}

/* Where links are drawn both ways, as between players, a circle says nothing wrong. */
static bool may_circle(const struct entry_rules *rules)
{
	for (size_t i = 0; i < rules->n_links; i++) {
		if (!rules->links[i].from_section || rules->links[i].from_section == rules->links[i].to_section)
			return true;
	}
	return !rules->n_links;
}

/* Walk on from entry i with a stack of its own, since a chain may be as long as the table. */
static void seek_circle(struct linking *l, size_t first, size_t *stack, size_t *next)
{
	size_t depth = 1;

	stack[0] = first;
	next[0] = 0;
	l->seen[first] = 1;
	while (depth) {
		const struct entry_found *e = l->b->today[stack[depth - 1]];
		size_t to;

		if (next[depth - 1] == e->n_leads_to) {
			l->seen[stack[--depth]] = 2;
			continue;
		}
		to = index_of(l, e->leads_to[next[depth - 1]++]);
		if (l->seen[to] == 1)
			entries_problem(l->b, DIAG_ENT013, links_cell(e)->at, links_cell(e)->text,
					"'%s' leads back to '%s', from which it comes", e->key, l->b->today[to]->key)
				->hint = "take one of the links out: what leads to what must come to an end";
		if (l->seen[to])
			continue;
		l->seen[to] = 1;
		stack[depth] = to;
		next[depth++] = 0;
	}
}

static void seek_circles(struct linking *l)
{
	const size_t n = l->b->n_today;
	size_t *stack = arena_array(l->b->arena, n, sizeof(*stack)), *next = arena_array(l->b->arena, n, sizeof(*next));

	l->seen = arena_array(l->b->arena, n, sizeof(*l->seen));
	for (size_t i = 0; i < n; i++) {
		if (!l->seen[i] && l->b->today[i]->n_leads_to)
			seek_circle(l, i, stack, next);
	}
}

/* ---- links that the audit asks for ---- */

static bool is_of(const struct entry_section *section, const struct entry_found *e)
{
	return !section || e->section == section;
}

static bool any_of(struct entry_found *const *entries, size_t n, const struct entry_section *section)
{
	for (size_t i = 0; i < n; i++) {
		if (is_of(section, entries[i]))
			return true;
	}
	return false;
}

static const char *title_of(const struct entry_section *section)
{
	return section ? section->title : "any section";
}

static void check_end(const struct entry_binder *b, const struct entry_link *link, const struct entry_found *e,
		      bool from)
{
	const struct entry_section *other = from ? link->to_section : link->from_section;

	if (!is_of(from ? link->from_section : link->to_section, e))
		return;
	if (any_of(from ? e->leads_to : e->led_from, from ? e->n_leads_to : e->n_led_from, other))
		return;
	if (link->or_note && *e->note)
		return;
	entries_problem(b, DIAG_ENT014, links_cell(e)->at, e->key,
			from ? "'%s' of “%s” leads to nothing in “%s”"
			     : "'%s' of “%s” is led to by nothing in “%s”",
			e->key, e->section->title, title_of(other))->hint =
		link->or_note ? "add the link, or say in the note why there is none"
			      : "add the link, or take the entry out";
}

static void check_links(const struct linking *l)
{
	const struct entry_binder *b = l->b;

	for (size_t i = 0; i < b->rules->n_links; i++) {
		const struct entry_link *link = &b->rules->links[i];

		for (size_t k = 0; k < b->n_today; k++) {
			if (link->each == EACH_BOTH || link->each == EACH_FROM)
				check_end(b, link, b->today[k], true);
			if (link->each == EACH_BOTH || link->each == EACH_TO)
				check_end(b, link, b->today[k], false);
		}
	}
}

static bool is_unlinked(const struct entry_found *e)
{
	return !e->linked;
}

void entries_link(struct entry_binder *b)
{
	struct linking l = { .b = b };

	map_init(&l.by_id, b->arena);
	for (size_t i = 0; i < b->n_today; i++) {
		if (*b->today[i]->id)
			map_add(&l.by_id, text_id_key(b->arena, b->today[i]->id), i);
	}
	for (size_t i = 0; i < b->n_today; i++)
		tie_entry(&l, b->today[i]);
	fill_led_from(&l);
	if (!may_circle(b->rules))
		seek_circles(&l);
	check_links(&l);
	b->out->links = l.ties;
	b->out->n_links = l.n_ties;
	if (b->rules->n_links)
		b->out->unlinked = entries_where(b->arena, b->today, b->n_today, is_unlinked);
}
