/*
 * figures_hidden.c - see figures_hidden.h.
 *
 * A figure that is added over schools stands in a list with its total; needs that make a whole stand with it in a table
 * with totals both ways. crosstab_hide decides which others must be hidden there. What is made of a hidden figure is hidden
 * as well, and a mean is given only if nobody is hidden in it, or so many that two means do not tell two of them.
 */
#include "cohort/figures_hidden.h"

#include <limits.h>

#include "score/crosstab.h"

enum { MILLION = 1000000, MEANS_FROM = 3 };

size_t figures_place_of(const struct framework *framework, const struct figure_field *field)
{
	size_t before = 0;

	for (int i = 0; i < field->section; i++)
		before += framework->sections[i].n_figures;
	return before + (size_t)field->index;
}

static const struct figure_rule *rule_at(const struct hidden_figures *h, const struct figure_field *field)
{
	return figure_rule_of(h->rules, field);
}

static bool is_counted(const struct figure_fact *fact)
{
	return fact && fact->is_number;
}

/* People that are added over schools. */
static bool adds_people(const struct figure_rule *rule)
{
	return rule->field->type == FIGURE_COUNT && !rule->field->things && rule->combine == COMBINE_SUM;
}

static int people(const struct figure_fact *fact)
{
	return fact->value.whole < INT_MAX / 2 ? fact->value.whole + (fact->value.rest > 0) : INT_MAX / 2;
}

static struct suppress_policy policy_of(const struct framework *framework)
{
	return (struct suppress_policy){ .profile = SUPPRESS_PUBLIC, .below = framework->suppression.below,
					 .base = framework->suppression.base };
}

/* The figures of one column are put into a table and their marks read back. Returns whether a mark was added. */
static void put(const struct hidden_figures *h, struct crosstab_cell *cell, size_t figure, size_t school)
{
	const struct figure_fact *fact = h->facts[figure][school];

	if (is_counted(fact))
		*cell = (struct crosstab_cell){ .count = people(fact), .hidden = h->hidden[figure][school], .level = -1 };
}

static bool take(struct hidden_figures *h, const struct crosstab_cell *cell, size_t figure, size_t school)
{
	bool added = cell->hidden && is_counted(h->facts[figure][school]) && !h->hidden[figure][school];

	h->hidden[figure][school] |= added;
	return added;
}

/* Schools by the given figures; wholes: of each school, the figure that they make up, or SIZE_MAX. */
static bool hide_table(struct hidden_figures *h, const size_t *figures, size_t n, size_t whole)
{
	const struct suppress_policy policy = policy_of(h->framework);
	const struct crosstab_labels rows = { .n = h->n_schools }, columns = { .n = n };
	struct crosstab table;
	struct arena scratch;
	bool added = false;

	arena_init(&scratch);
	table = crosstab_new(&scratch, rows, columns,
			     CROSSTAB_COLUMN_TOTALS | (whole == SIZE_MAX ? 0 : CROSSTAB_ROW_TOTALS));
	for (size_t s = 0; s < h->n_schools; s++) {
		for (size_t k = 0; k < n; k++)
			put(h, crosstab_at(&table, s, k), figures[k], s);
		if (whole != SIZE_MAX)
			put(h, crosstab_at(&table, s, n), whole, s);
	}
	for (size_t k = 0; k < n; k++)
		crosstab_at(&table, h->n_schools, k)->hidden = h->total_hidden[figures[k]];
	crosstab_hide(&policy, &table);
	for (size_t s = 0; s < h->n_schools; s++) {
		for (size_t k = 0; k < n; k++)
			added |= take(h, crosstab_at(&table, s, k), figures[k], s);
		if (whole != SIZE_MAX)
			added |= take(h, crosstab_at(&table, s, n), whole, s);
	}
	for (size_t k = 0; k < n; k++)
		h->total_hidden[figures[k]] |= crosstab_at(&table, h->n_schools, k)->hidden;
	if (whole != SIZE_MAX)
		h->total_hidden[whole] |= crosstab_at(&table, h->n_schools, n)->hidden;
	arena_clear(&scratch);
	return added;
}

/* Needs that make a whole in every school; where one school lacks one, each stands in its own list. */
static bool makes_whole(const struct hidden_figures *h, const struct figure_check *check, const size_t *figures,
			size_t whole)
{
	for (size_t k = 0; k < check->n_parts; k++) {
		if (!adds_people(rule_at(h, check->parts[k])))
			return false;
	}
	for (size_t s = 0; s < h->n_schools; s++) {
		long long sum = 0;

		if (!is_counted(h->facts[whole][s]))
			continue;
		for (size_t k = 0; k < check->n_parts; k++)
			sum += is_counted(h->facts[figures[k]][s]) ? people(h->facts[figures[k]][s]) : 0;
		if (sum != people(h->facts[whole][s]))
			return false;
	}
	return adds_people(rule_at(h, check->whole));
}

static bool hide_sum(struct hidden_figures *h, const struct figure_check *check)
{
	size_t figures[64], whole;

	if (check->kind != CHECK_SUM || check->n_parts > sizeof(figures) / sizeof(*figures))
		return false;
	for (size_t k = 0; k < check->n_parts; k++)
		figures[k] = figures_place_of(h->framework, check->parts[k]);
	whole = figures_place_of(h->framework, check->whole);
	return makes_whole(h, check, figures, whole) && hide_table(h, figures, check->n_parts, whole);
}

static bool hide_counts(struct hidden_figures *h)
{
	bool added = false;

	for (size_t i = 0; i < h->framework->n_sections; i++) {
		const struct section *section = &h->framework->sections[i];

		for (size_t k = 0; k < section->n_checks; k++)
			added |= hide_sum(h, &section->checks[k]);
		for (size_t k = 0; k < section->n_figures; k++) {
			size_t figure = figures_place_of(h->framework, &section->figures[k]);

			if (adds_people(rule_at(h, &section->figures[k])))
				added |= hide_table(h, &figure, 1, SIZE_MAX);
		}
	}
	return added;
}

/* What is made of a hidden figure is hidden; and what a hidden share is of. */
static bool hide_made(struct hidden_figures *h, const struct figure_rule *rule)
{
	const size_t own = figures_place_of(h->framework, rule->field);
	bool added = false;

	for (size_t i = 0; i < rule->n_parts + rule->n_less; i++) {
		const struct figure_field *part = i < rule->n_parts ? rule->parts[i] : rule->less[i - rule->n_parts];
		const size_t of = figures_place_of(h->framework, part);

		for (size_t s = 0; s < h->n_schools; s++) {
			bool *made = &h->hidden[own][s], *from = &h->hidden[of][s];

			if (*from && !*made && is_counted(h->facts[own][s]))
				*made = added = true;
			else if (*made && !*from && i == 0 && !part->things && rule->derive != DERIVE_SUM
				 && is_counted(h->facts[of][s]))
				*from = added = true;
		}
	}
	return added;
}

static void mark_means(struct hidden_figures *h)
{
	for (size_t f = 0; f < h->n_figures; f++) {
		size_t n = 0;

		for (size_t s = 0; s < h->n_schools; s++)
			n += h->hidden[f][s];
		h->mean_hidden[f] = n > 0 && n < MEANS_FROM;
	}
}

void figures_hide_together(struct hidden_figures *h)
{
	bool again = true;

	while (again) {
		again = hide_counts(h);
		for (size_t i = 0; i < h->rules->n_derived; i++)
			again |= hide_made(h, h->rules->derived[i]);
	}
	mark_means(h);
}
