/*
 * figures_hide.c - which of a school's figures a public document must not print. See
 * figures_internal.h.
 *
 * First each figure by itself: a count of few people, a share of few or with few on either side. Then,
 * until nothing changes, whatever would reveal a hidden figure: in a sum its other parts
 * (crosstab_hide.c decides which), or all parts if their whole is hidden too; in a gap both sides.
 * Whether a check holds or fails may be known, so sums matter either way.
 */
#include "score/figures_internal.h"

#include <limits.h>
#include <math.h>

#include "score/crosstab.h"
#include "score/figure_bounds.h"

enum { MILLION = 1000000 };

struct hiding {
	const struct suppress_policy *policy;
	struct figure *const *sections;
	const struct figure_link *links;	size_t n_links;
	bool before;		/* the values of the earlier period instead of this one's */
	bool changed;
};

static struct figure_value *value_of(const struct hiding *h, const struct figure_field *field)
{
	struct figure *figure = &h->sections[field->section][field->index];

	return h->before ? &figure->before : &figure->own;
}

static bool of_people(const struct figure_field *field)
{
	return !field->things && field->type < FIGURE_YES_NO;
}

/* A part of a person counts as a whole one. */
static int people(long long micro)
{
	long long n = micro <= 0 ? 0 : (micro + MILLION - 1) / MILLION;

	return n > INT_MAX / 2 ? INT_MAX / 2 : (int)n;
}

/* ---- one figure ---- */

/* A percentage without its numerator still reveals it if only one whole number would be printed like that. Returns -1
 * if none would, as for rates that do not count people. */
static int told_part(const struct figure_value *value)
{
	double base = (double)value->base_micro / MILLION, percent = (double)value->micro / MILLION;
	double part = percent * base / 100, step = value->micro % MILLION ? 0.05 : 0.5;
	double nearest = floor(part + 0.5);

	if (value->has_part)
		return people(value->part_micro);
	return fabs(part - nearest) <= step * base / 100 && nearest < INT_MAX / 2 ? (int)nearest : -1;
}

static bool is_small_share(const struct suppress_policy *policy, const struct figure_value *value)
{
	int base = people(value->base_micro), part = told_part(value);

	if (!value->base_micro || !value->has_value)
		return false;
	return suppress_percent_hidden(policy, part < 0 ? base / 2 : part, base) || base < policy->base;
}

/* whole: what it is part of, or NULL. */
static bool is_small(const struct suppress_policy *policy, const struct figure_field *field,
		     const struct figure_value *value, const struct figure_value *whole)
{
	int count = people(value->micro), base = people(value->base_micro);

	if (of_people(field) && value->bound)
		return figure_bound_tells(policy, field, value, whole);
	if (!of_people(field) || !value->has_value)
		return false;
	if (field->type == FIGURE_PERCENT)
		return is_small_share(policy, value);
	if (field->type != FIGURE_COUNT)
		return base > 0 && base < policy->base;
	if (!base && whole && whole->has_value)
		base = people(whole->micro);
	return suppress_count_hidden(policy, count, base) || (base >= count && base > 0 &&
	       suppress_part_hidden(policy, count, base));
}

/* Hide a figure; what has no number says nothing about people. */
static void hide(struct hiding *h, const struct figure_field *field)
{
	struct figure_value *value = value_of(h, field);

	if (value->hidden || !of_people(field) || (!value->has_value && !value->bound && !*value->base))
		return;
	value->hidden = true;
	h->changed = true;
}

/* ---- what gives another away ---- */

enum told_part { TOLD_COUNT, TOLD_PART, TOLD_BASE };

static int told(const struct figure_value *value, enum told_part what)
{
	return people(what == TOLD_COUNT ? value->micro : what == TOLD_PART ? value->part_micro
									    : value->base_micro);
}

static void hide_all(struct hiding *h, const struct figure_check *check)
{
	for (size_t i = 0; i < check->n_parts; i++)
		hide(h, check->parts[i]);
	if (check->whole)
		hide(h, check->whole);
}

static struct crosstab_cell cell_of(const struct hiding *h, const struct figure_field *field, enum told_part what, int base)
{
	const struct figure_value *value = value_of(h, field);

	return (struct crosstab_cell){ .count = told(value, what), .base = base, .hidden = value->hidden };
}

/* One of the numbers that add up: counts, or the numerators or denominators of shares. */
static void hide_in_list(struct hiding *h, const struct figure_check *check, enum told_part what)
{
	int base = what == TOLD_COUNT ? people(value_of(h, check->whole)->micro) : 0;
	const struct crosstab_labels whole = { .n = 1 }, parts = { .n = check->n_parts };
	struct crosstab_row *list;
	struct crosstab table;
	struct arena scratch;

	arena_init(&scratch);
	table = crosstab_new(&scratch, whole, parts, CROSSTAB_ROW_TOTALS);
	list = &table.rows[0];
	for (size_t i = 0; i < check->n_parts; i++)
		list->cells[i] = cell_of(h, check->parts[i], what, base);
	*list->total = cell_of(h, check->whole, what, base);
	crosstab_hide(h->policy, &table);
	for (size_t i = 0; i < check->n_parts; i++)
		if (list->cells[i].hidden)
			hide(h, check->parts[i]);
	if (list->total->hidden)
		hide(h, check->whole);
	arena_clear(&scratch);
}

struct known {
	bool any_hidden, values, parts, bases;	/* for all of them: the value, the numerator, the denominator is given */
};

static struct known known_of(const struct hiding *h, const struct figure_check *check)
{
	struct known k = { .values = true, .parts = true, .bases = true };

	for (size_t i = 0; i <= check->n_parts; i++) {
		const struct figure_field *field = i < check->n_parts ? check->parts[i] : check->whole;
		const struct figure_value *value = field ? value_of(h, field) : NULL;

		if (!value)
			continue;
		k.any_hidden |= value->hidden;
		k.values &= value->has_value;
		k.parts &= value->has_part && value->has_value;
		k.bases &= value->base_micro > 0 && value->has_value;
	}
	return k;
}

/* Whether it is nobody or everybody, which reveals the same of each part. */
static bool is_all_or_none(const struct figure_value *whole)
{
	return whole->has_part && (whole->part_micro == 0 || whole->part_micro == whole->base_micro);
}

static void hide_in_sum(struct hiding *h, const struct figure_check *check)
{
	struct known k = known_of(h, check);

	if (check->whole->type == FIGURE_PERCENT && k.bases) {
		if (k.parts)
			hide_in_list(h, check, TOLD_PART);
		hide_in_list(h, check, TOLD_BASE);
	} else if (check->whole->type == FIGURE_COUNT && k.values) {
		hide_in_list(h, check, TOLD_COUNT);
	} else if (k.any_hidden) {
		hide_all(h, check);
	}
	if (value_of(h, check->whole)->hidden ||
	    (known_of(h, check).any_hidden && is_all_or_none(value_of(h, check->whole))))
		hide_all(h, check);
}

static void hide_with(struct hiding *h, const struct figure_check *check)
{
	if (check->kind == CHECK_GAP && known_of(h, check).any_hidden)
		hide_all(h, check);
	else if (check->kind == CHECK_SUM && of_people(check->whole))
		hide_in_sum(h, check);
}

/* Hide among the figures of one period. */
static void hide_period(struct hiding *h, const struct framework *framework)
{
	for (size_t i = 0; i < framework->n_sections; i++) {
		for (size_t k = 0; k < framework->sections[i].n_figures; k++) {
			const struct figure_field *field = &framework->sections[i].figures[k];

			if (is_small(h->policy, field, value_of(h, field),
				     field->of ? value_of(h, field->of) : NULL))
				hide(h, field);
		}
	}
	do {
		h->changed = false;
		for (size_t i = 0; i < framework->n_sections; i++)
			for (size_t k = 0; k < framework->sections[i].n_checks; k++)
				hide_with(h, &framework->sections[i].checks[k]);
		for (size_t i = 0; i < h->n_links; i++)
			if (value_of(h, h->links[i].hidden)->hidden)
				hide(h, h->links[i].then);
	} while (h->changed);
}

/*
 * The groups of a figure may add up to one another, so those that count people are hidden all together or not at all.
 */
static void hide_groups(const struct suppress_policy *policy, const struct framework *framework,
			struct figure *figure)
{
	struct figure_value *groups = (struct figure_value *)figure->groups;
	bool small = false;

	for (size_t g = 0; g < framework->n_groups; g++)
		small |= is_small(policy, figure->field, &groups[g], NULL);
	for (size_t g = 0; small && g < framework->n_groups; g++)
		groups[g].hidden = groups[g].has_value &&
				   (groups[g].base_micro || figure->field->type == FIGURE_COUNT);
}

/* ---- what is printed instead ---- */

static void cover(const struct figure_field *field, struct figure_value *value)
{
	if (field->type == FIGURE_TEXT && value->has_value) {
		value->text = "Words are not published";
	} else if (value->hidden) {
		value->text = suppress_symbol(SYMBOL_CONFIDENTIAL);
		value->base = "";
	}
}

void figures_hide_linked(const struct framework *framework, const struct suppress_policy *policy,
			 struct figure *const *sections, const struct figure_link *links, size_t n_links)
{
	if (!policy || policy->profile != SUPPRESS_PUBLIC)
		return;
	for (int before = 0; before < 2; before++)
		hide_period(&(struct hiding){ .policy = policy, .sections = sections, .before = before, .links = links,
					      .n_links = n_links }, framework);
	for (size_t i = 0; i < framework->n_sections; i++) {
		for (size_t k = 0; k < framework->sections[i].n_figures; k++) {
			struct figure *figure = &sections[i][k];

			hide_groups(policy, framework, figure);
			cover(figure->field, &figure->own);
			cover(figure->field, &figure->before);
			for (size_t g = 0; g < framework->n_groups; g++)
				cover(figure->field, (struct figure_value *)&figure->groups[g]);
		}
	}
}

void figures_hide(const struct framework *framework, const struct suppress_policy *policy,
		  struct figure *const *sections)
{
	figures_hide_linked(framework, policy, sections, NULL, 0);
}
