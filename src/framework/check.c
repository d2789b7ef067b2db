/*
 * check.c - see check.h.
 *
 * Checks use the data, so that each problem has the line of the field concerned.
 */
#include "framework/check.h"

#include <string.h>

#include "base/text.h"

/* A word by which a table of evidence may refer to an item of a list. */
struct name {
	const struct data *at;
	size_t owner;		/* the item's index */
};

struct names {
	struct map by_word;	/* folded; the number of the first item of that name */
	struct name *items;
	size_t n, capacity;
};

static void add_name(struct reader *reader, struct names *names, const struct data *at,
		     size_t owner)
{
	struct arena *arena = reader->diags->arena;
	const struct name *first;
	struct map_slot *slot;

	if (!at || at->type != DATA_TEXT)
		return;
	if (text_same_folded(at->text, "")) {
		if (at->text[0])
			reader_problem(reader, DIAG_AUD012, at, "%s '%s' has no letter or digit",
				       reader_path(reader, at), at->text);
		return;
	}
	slot = map_add(&names->by_word, text_fold(arena, at->text), names->n);
	if (slot->value == names->n) {
		if (names->n == names->capacity)
			names->items = arena_grow(arena, names->items, names->n, &names->capacity, sizeof(*names->items));
		names->items[names->n++] = (struct name){ at, owner };
		return;
	}
	first = &names->items[slot->value];
	if (first->owner != owner)
		reader_problem(reader, DIAG_AUD008, at, "%s '%s' is already %s, line %d",
			       reader_path(reader, at), at->text, reader_path(reader, first->at),
			       first->at->line)
			->hint = "capitals, spaces, '_' and '-' make no difference";
}

void check_names(struct reader *reader, const struct data *list, const char *const *fields)
{
	struct names names = { .n = 0 };

	map_init(&names.by_word, reader->diags->arena);
	for (size_t i = 0; list && i < list->n_items; i++) {
		for (const char *const *field = fields; *field; field++) {
			const struct data *at = data_field(&list->items[i], *field);

			add_name(reader, &names, at, i);
			for (size_t j = 0; at && j < at->n_items; j++)
				add_name(reader, &names, &at->items[j], i);
		}
	}
}

void check_shared_names(struct reader *reader, const struct data *root)
{
	static const char *const ids[] = { "id", NULL };
	static const char *const ids_and_names[] = { "id", "name", NULL };
	static const char *const words[] = { "id", "name", "aliases", NULL };

	check_names(reader, data_field(root, "levels"), ids_and_names);
	check_names(reader, data_field(root, "ratings"), words);
	check_names(reader, data_field(root, "respondents"), words);
	check_names(reader, data_field(root, "evidence_types"), words);
	check_names(reader, data_field(data_field(root, "plan"), "support"), ids_and_names);
	check_names(reader, data_field(root, "sections"), ids);
}

void distinct_init(struct distinct *distinct, struct reader *reader)
{
	*distinct = (struct distinct){ .n = 0 };
	map_init(&distinct->by_key, reader->diags->arena);
}

void check_distinct(struct reader *reader, struct distinct *distinct, const struct data *at, const char *key)
{
	const struct data *first;
	struct map_slot *slot = map_add(&distinct->by_key, key, distinct->n);

	if (slot->value == distinct->n) {
		if (distinct->n == distinct->capacity)
			distinct->items = arena_grow(reader->diags->arena, distinct->items, distinct->n,
						     &distinct->capacity, sizeof(*distinct->items));
		distinct->items[distinct->n++] = at;
		return;
	}
	first = distinct->items[slot->value];
	reader_problem(reader, DIAG_AUD008, at, "%s '%s' is already %s, line %d", reader_path(reader, at), at->text,
		       reader_path(reader, first), first->line);
}

const char *const *check_level_ids(struct reader *reader, const struct framework *framework, size_t *n)
{
	const char **ids = arena_array(reader->diags->arena, framework->n_levels, sizeof(*ids));

	*n = 0;
	for (size_t i = 0; i < framework->n_levels; i++) {
		if (framework->levels[i].id)
			ids[(*n)++] = framework->levels[i].id;
	}
	return ids;
}

void check_review(struct reader *reader, const struct data *root)
{
	const struct data *review = data_field(root, "review");

	if (review && review->type == DATA_TABLE && !review->n_fields && !review->n_items)
		reader_problem(reader, DIAG_AUD005, review, "review names no phase")->hint =
			"add default = \"termly\", or the phases that the audit is for";
}

void check_support(struct reader *reader, const struct framework *framework,
			  const struct data *table)
{
	const struct data *at = data_field(table, "support");
	size_t n_supporters = framework->plan.n_supporters, n = 0;
	const char **words = arena_array(reader->diags->arena, n_supporters + 1, sizeof(*words));
	struct diag *diag;

	if (!at || at->type != DATA_TEXT || strcmp(at->text, "school") == 0)
		return;
	words[n++] = "school";
	for (size_t i = 0; i < n_supporters; i++) {
		const char *id = framework->plan.supporters[i].id;

		if (id && strcmp(id, at->text) == 0)
			return;
		if (id)
			words[n++] = id;
	}
	diag = reader_problem(reader, DIAG_AUD013, at, "%s '%s' is not one of plan.support",
			      reader_path(reader, at), at->text);
	diag->hint = reader_nearest(reader, at->text, words, n);
	if (!diag->hint)
		diag->hint = "add it to plan.support, or use 'school'";
}


void check_statutory(struct reader *reader, const struct data *table)
{
	const struct data *at = data_field(table, "statutory"), *gate = data_field(table, "gate");
	bool is_gate = gate && (gate->type == DATA_TEXT || gate->boolean);

	if (at && at->type == DATA_BOOLEAN && at->boolean && !is_gate)
		reader_problem(reader, DIAG_AUD014, at, "%s is set, but this is not a gate",
			       reader_path(reader, at))->hint =
			"say with 'gate' that it must be met, or leave it out";
}

/* The time in a field; LAPSE_NONE if the field is missing or faulty. */
static struct lapse lapse_of(struct reader *reader, const struct data *at)
{
	struct lapse lapse = { LAPSE_NONE, 0 };

	if (at && at->type == DATA_TEXT && !lapse_parse(at->text, &lapse))
		reader_problem(reader, DIAG_AUD009, at, "%s '%s' is not a time from now",
			       reader_path(reader, at), at->text)->hint = "write " LAPSE_FORMS;
	return lapse;
}

void check_timing(struct reader *reader, const struct data *table)
{
	const struct data *at = data_field(table, "measured");
	struct lapse due = lapse_of(reader, data_field(table, "due"));
	struct lapse measured = lapse_of(reader, at);

	if (lapse_not_later(due, measured))
		reader_problem(reader, DIAG_AUD014, at, "%s '%s' is not later than due",
			       reader_path(reader, at), at->text)->hint =
			"leave it out where success can be seen when the action is due";
}

/* The number of the level with that id, from 1; 0 with a problem if it cannot stand here. */
static size_t own_level(struct reader *reader, const struct framework *framework, const struct data *at, unsigned among)
{
	size_t n, level = 1;
	const char *const *ids = check_level_ids(reader, framework, &n);

	while (level <= n && strcmp(ids[level - 1], at->text) != 0)
		level++;
	if (level <= n && (!among || among >> level & 1))
		return level;
	reader_problem(reader, DIAG_AUD013, at, "%s '%s' is not one of the levels%s", reader_path(reader, at), at->text,
		       level <= n ? " of its section" : "")->hint = reader_nearest(reader, at->text, ids, n);
	return 0;
}

unsigned check_own_levels(struct reader *reader, const struct framework *framework, const struct data *list,
			  unsigned among)
{
	unsigned levels = 0;
	size_t before = 0;

	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *at = &list->items[i];
		const size_t level = at->type == DATA_TEXT ? own_level(reader, framework, at, among) : 0;

		if (level && level <= before)
			reader_problem(reader, DIAG_AUD014, at, "%s '%s' is not above the level before it",
				       reader_path(reader, at), at->text)->hint = "name each level once, the lowest first";
		before = level ? level : before;
		levels |= level ? 1u << level : 0;
	}
	return levels;
}
