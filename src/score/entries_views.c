/* entries_views.c - what the audit asks to be shown: tables of counts, lists, layers, ranks. See entries_internal.h. */
#include "score/entries_internal.h"

#include <string.h>

#include "base/text.h"

enum { MILLION = 1000000 };

/* ---- what entries are counted by ---- */

/* Labels, and which of them an entry has. */
struct counted_by {
	enum entry_by by;
	struct crosstab_label *labels;
	size_t n;
	bool has_none;			/* the last label is for entries that have none of the others */
};

static const char *label_id(const struct entry_binder *b, enum entry_by by, const struct entry_found *e)
{
	switch (by) {
	case BY_SECTION:
		return e->section->id;
	case BY_GROUP:
		return e->group ? e->group->id : "";
	case BY_STATE:
		return e->state ? e->state->id : "";
	case BY_WHO:
		return text_fold(b->arena, e->by);
	case BY_PERIOD:
		return e->period;
	default:
		return b->evidence->school->id.text;
	}
}

static size_t index_of(const struct entry_binder *b, const struct counted_by *by, const struct entry_found *e)
{
	const char *id = label_id(b, by->by, e);

	for (size_t i = 0; i < by->n - by->has_none; i++) {
		if (strcmp(by->labels[i].id, id) == 0)
			return i;
	}
	return by->n - 1;
}

static void add_label(struct counted_by *by, const char *id, const char *name)
{
	for (size_t i = 0; i < by->n; i++) {
		if (strcmp(by->labels[i].id, id) == 0)
			return;
	}
	by->labels[by->n++] = (struct crosstab_label){ id, name };
}

static size_t audit_labels(const struct entry_binder *b, struct counted_by *by)
{
	const struct entry_rules *rules = b->rules;

	for (size_t i = 0; by->by == BY_SECTION && i < rules->n_sections; i++)
		add_label(by, rules->sections[i].id, rules->sections[i].title);
	for (size_t i = 0; by->by == BY_GROUP && i < rules->n_groups; i++)
		add_label(by, rules->groups[i].id, rules->groups[i].name);
	for (size_t i = 0; by->by == BY_STATE && i < rules->n_states; i++)
		add_label(by, rules->states[i].id, rules->states[i].name);
	return by->n;
}

static struct counted_by counted_by(const struct entry_binder *b, enum entry_by what)
{
	struct counted_by by = { .by = what };
	const size_t most = b->n_today + b->rules->n_sections + b->rules->n_groups + b->rules->n_states + 2;
	bool none = false;

	by.labels = arena_array(b->arena, most, sizeof(*by.labels));
	audit_labels(b, &by);
	if (what == BY_SCHOOL)
		add_label(&by, b->evidence->school->id.text, b->evidence->school->name.text);
	for (size_t i = 0; i < b->n_today; i++) {
		const char *id = label_id(b, what, b->today[i]);

		none |= !*id;
		if (*id && what == BY_WHO)
			add_label(&by, id, b->today[i]->by);
		if (*id && what == BY_PERIOD)
			add_label(&by, id, id);
	}
	if (none || !by.n)
		by.labels[by.n++] = (struct crosstab_label){ "none", b->rules->blank };
	by.has_none = none || (by.n == 1 && strcmp(by.labels[0].id, "none") == 0);
	return by;
}

/* ---- counts ---- */

static long long amount_of(const struct entry_view *v, const struct entry_found *e)
{
	if (v->number < 0)
		return MILLION;
	return e->numbers[v->number].given ? e->numbers[v->number].micro : 0;
}

/* Sums that are not counts are printed as their numbers are. */
static void set_words(const struct entry_binder *b, const struct entry_view *v, struct crosstab *t, const long long *sums)
{
	const enum entry_number_type type = b->rules->numbers[v->number].type;
	const size_t columns = t->n_columns + 1;

	for (size_t i = 0; i < (t->n_rows + 1) * columns && type != ENTRY_IS_COUNT; i++)
		t->all[i].word = entries_number_text(b->arena, type, sums[i]);
}

static const struct crosstab *count(const struct entry_binder *b, const struct entry_view *v)
{
	const struct counted_by rows = counted_by(b, v->by), columns = counted_by(b, v->over);
	struct crosstab *t = arena_alloc(b->arena, sizeof(*t));
	const size_t across = columns.n + 1;
	long long *sums = arena_array(b->arena, (rows.n + 1) * across, sizeof(*sums));

	*t = crosstab_new(b->arena, (struct crosstab_labels){ rows.labels, rows.n },
			  (struct crosstab_labels){ columns.labels, columns.n },
			  CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS);
	t->id = arena_printf(b->arena, "%s_%s", entry_by_ids[v->by], entry_by_ids[v->over]);
	t->title = v->title;
	for (size_t i = 0; i < b->n_today; i++) {
		const size_t row = index_of(b, &rows, b->today[i]), column = index_of(b, &columns, b->today[i]);
		const long long amount = amount_of(v, b->today[i]);

		sums[row * across + column] += amount;
		sums[row * across + columns.n] += amount;
		sums[rows.n * across + column] += amount;
		sums[rows.n * across + columns.n] += amount;
	}
	for (size_t i = 0; i < rows.n; i++) {
		for (size_t k = 0; k < columns.n; k++)
			crosstab_at(t, i, k)->count = (int)(sums[i * across + k] / MILLION);
	}
	crosstab_add_up(t);
	crosstab_base_rows(t);
	crosstab_shares(b->arena, t, 0);
	if (v->number >= 0)
		set_words(b, v, t, sums);
	return t;
}

/* ---- lists ---- */

static bool is_open(const struct entry_found *e) { return !e->closed; }
static bool is_done(const struct entry_found *e) { return e->done; }
static bool is_stopped(const struct entry_found *e) { return e->closed && !e->done; }
static bool is_late(const struct entry_found *e) { return e->late; }
static bool is_overdue(const struct entry_found *e) { return e->overdue; }
static bool is_due_soon(const struct entry_found *e) { return e->due_soon; }
static bool has_no_due(const struct entry_found *e) { return e->no_due; }
static bool has_no_owner(const struct entry_found *e) { return e->no_owner; }
static bool is_changed(const struct entry_found *e) { return e->change > ENTRY_SAME; }
static bool has_links(const struct entry_found *e) { return e->n_leads_to > 0; }
static bool is_unlinked(const struct entry_found *e) { return !e->linked; }

static bool is_gap(const struct entry_found *e)
{
	return e->state && (e->state->meaning == ENTRY_ABSENT || e->state->meaning == ENTRY_PLANNED);
}

static bool (*const lists[ENTRY_LIST_COUNT])(const struct entry_found *e) = {
	[ENTRY_LIST_OPEN] = is_open, [ENTRY_LIST_DONE] = is_done, [ENTRY_LIST_STOPPED] = is_stopped,
	[ENTRY_LIST_LATE] = is_late, [ENTRY_LIST_OVERDUE] = is_overdue, [ENTRY_LIST_DUE_SOON] = is_due_soon,
	[ENTRY_LIST_NO_DUE] = has_no_due, [ENTRY_LIST_NO_OWNER] = has_no_owner, [ENTRY_LIST_CHANGED] = is_changed,
	[ENTRY_LIST_LINKS] = has_links, [ENTRY_LIST_UNLINKED] = is_unlinked, [ENTRY_LIST_GAPS] = is_gap,
};

/* ---- layers and ranks ---- */

static void take_layers(const struct entry_binder *b, const struct entry_view *v, struct entry_view_found *found)
{
	const struct entries_section **layers = arena_array(b->arena, b->rules->n_sections, sizeof(*layers));
	size_t n = 0;

	for (size_t i = 0; v->rings && i < b->rules->n_sections; i++)
		layers[n++] = &b->out->sections[i];
	for (size_t i = 0; i < v->n_layers; i++)
		layers[n++] = &b->out->sections[entry_rules_section(b->rules, v->layers[i]) - b->rules->sections];
	found->layers = layers;
	found->n_layers = n;
}

static const char *id_of(struct arena *arena, const struct entry_view *v)
{
	if (v->kind == ENTRY_VIEW_COUNTS)
		return arena_printf(arena, "%s_%s", entry_by_ids[v->by], entry_by_ids[v->over]);
	return v->kind == ENTRY_VIEW_LIST ? entry_list_ids[v->list] : entry_view_ids[v->kind];
}

void entries_views(struct entry_binder *b)
{
	struct entry_view_found *views = arena_array(b->arena, b->rules->n_views, sizeof(*views));

	for (size_t i = 0; i < b->rules->n_views; i++) {
		const struct entry_view *v = &b->rules->views[i];

		views[i] = (struct entry_view_found){ .view = v, .id = id_of(b->arena, v) };
		if (v->kind == ENTRY_VIEW_COUNTS)
			views[i].counts = count(b, v);
		if (v->kind == ENTRY_VIEW_LIST)
			views[i].list = entries_where(b->arena, b->today, b->n_today, lists[v->list]);
		if (v->kind == ENTRY_VIEW_LAYERS || v->kind == ENTRY_VIEW_RINGS)
			take_layers(b, v, &views[i]);
		if (v->kind == ENTRY_VIEW_RANKS) {
			views[i].ranks = b->out->ranks;
			views[i].n_ranks = b->out->n_ranks;
		}
	}
	b->out->views = views;
	b->out->n_views = b->rules->n_views;
}
