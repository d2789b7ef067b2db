/*
 * survey_groups.c - see survey_groups.h.
 *
 * A public table of an item is safe if the counts of its two sides, by groups and with their totals, are (crosstab.h): who
 * reads the item's own line knows the totals.
 */
#include "score/survey_groups.h"

static bool any_group(const struct survey_tallies *t, size_t wave)
{
	for (size_t g = 1; g < t->n_groups; g++) {
		for (size_t i = 0; i < t->n_items; i++) {
			if (tallies_at(t, wave, g, i)->given)
				return true;
		}
	}
	return false;
}

static struct crosstab_labels group_labels(struct arena *arena, const struct framework *framework)
{
	struct crosstab_label *labels = arena_array(arena, framework->n_groups, sizeof(*labels));

	for (size_t g = 0; g < framework->n_groups; g++)
		labels[g] = (struct crosstab_label){ framework->groups[g].id, framework->groups[g].name };
	return (struct crosstab_labels){ labels, framework->n_groups };
}

static struct crosstab_labels item_labels(struct arena *arena, const struct survey_rules *rules)
{
	struct crosstab_label *labels = arena_array(arena, rules->n_items, sizeof(*labels));

	for (size_t i = 0; i < rules->n_items; i++)
		labels[i] = (struct crosstab_label){ rules->items[i].id, rules->items[i].title };
	return (struct crosstab_labels){ labels, rules->n_items };
}

static int positive_of(const struct survey_rules *rules, const struct survey_item *item, const struct survey_count *count)
{
	int positive = 0;

	for (size_t o = 0; o < rules->n_counted; o++)
		positive += survey_side_of(rules, item, o) == SURVEY_POSITIVE ? count->n[o] : 0;
	return positive;
}

static struct survey_group_item all_answers(const struct survey_binder *b, const struct survey_count *count)
{
	const size_t n = b->rules->n_options;
	int *counts = arena_array(b->arena, n, sizeof(*counts));
	long long *micro = arena_array(b->arena, n, sizeof(*micro));

	for (size_t o = 0; o < n; o++) {
		counts[o] = count->counted ? count->n[o] : SURVEY_UNKNOWN;
		micro[o] = count->micro[o];
	}
	return (struct survey_group_item){ count->given, count->counted, count->base, counts, micro };
}

static void fill(struct survey_binder *b, struct crosstab_cell *cell, const struct survey_item *item,
		 const struct survey_tally *tally, struct survey_group_item *answers)
{
	const struct survey_count count = survey_settle(b, item, tally);

	*answers = all_answers(b, &count);
	if (!count.given) {
		cell->word = "–";
		return;
	}
	if (!count.counted) {
		cell->word = arena_printf(b->arena, "%s%%", survey_sum(b->arena, &count, 0, b->rules->n_positive).share);
		return;
	}
	cell->count = positive_of(b->rules, item, &count);
	cell->base = count.base;
	if (count.base < b->rules->base_min) {
		cell->word = arena_printf(b->arena, "N %d", count.base);
		cell->share_hidden = true;
	}
}

/* One item's groups by its two sides. Hides nothing where no number is small. */
static void hide_row(const struct survey_cover *cover, struct crosstab_row *row)
{
	const struct suppress_policy policy = { SUPPRESS_PUBLIC, cover->below, cover->base };
	const struct crosstab_labels sides = { .n = 2 }, groups = { .n = row->n_cells };
	struct crosstab table;
	struct arena scratch;
	bool few = false;

	arena_init(&scratch);
	table = crosstab_new(&scratch, sides, groups, CROSSTAB_ROW_TOTALS | CROSSTAB_COLUMN_TOTALS);
	for (size_t g = 0; g < row->n_cells; g++) {
		crosstab_at(&table, 0, g)->count = row->cells[g].count;
		crosstab_at(&table, 1, g)->count = row->cells[g].base - row->cells[g].count;
		few |= row->cells[g].base > 0 && row->cells[g].base < cover->base;
	}
	crosstab_add_up(&table);
	crosstab_hide(&policy, &table);
	for (size_t g = 0; g < row->n_cells; g++) {
		struct crosstab_cell *cell = &row->cells[g];

		if (!few && !crosstab_at(&table, 0, g)->hidden && !crosstab_at(&table, 1, g)->hidden)
			continue;
		cell->hidden = cell->share_hidden = true;
		cell->word = suppress_symbol(SYMBOL_CONFIDENTIAL);
	}
	arena_clear(&scratch);
}

const struct crosstab *survey_groups(struct survey_binder *b, const struct survey_cover *cover,
				     const struct survey_group_item **items)
{
	const struct survey_tallies *t = &b->tallies;
	const size_t wave = t->n_waves ? t->n_waves - 1 : 0;
	struct survey_group_item *answers;
	struct crosstab *table;

	*items = NULL;
	if (!any_group(t, wave))
		return NULL;
	*items = answers = arena_array(b->arena, (t->n_groups - 1) * t->n_items, sizeof(*answers));
	table = arena_alloc(b->arena, sizeof(*table));
	*table = crosstab_new(b->arena, item_labels(b->arena, b->rules), group_labels(b->arena, b->framework), 0);
	for (size_t i = 0; i < t->n_items; i++) {
		for (size_t g = 0; g + 1 < t->n_groups; g++)
			fill(b, &table->rows[i].cells[g], &b->rules->items[i], tallies_at(t, wave, g + 1, i),
			     &answers[g * t->n_items + i]);
		if (cover)
			hide_row(cover, &table->rows[i]);
	}
	crosstab_shares(b->arena, table, 1);
	return table;
}
