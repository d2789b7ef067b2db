/*
 * indicator_derive.c - figures that are worked out from others, and whether what is given can be so. See
 * indicators_internal.h.
 */
#include "score/indicators_internal.h"

#include <stdlib.h>

#include "base/rounding.h"
#include "score/figure_text.h"

enum { MILLION = 1000000, HUNDRED_DECIMALS = 8, DECIMALS = 6 };	/* a share in millionths of a per cent is a ratio with 8 */

struct deriving {
	struct indicator_sheets *sheets;
	struct indicator_sheet *sheet;
	int group;
};

static const struct figure_value *value_of(const struct deriving *d, const struct figure_field *field)
{
	return sheet_value(d->sheet, field, d->group);
}

static bool all_given(const struct deriving *d, const struct figure_field *const *fields, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (!value_of(d, fields[i])->has_value)
			return false;
	}
	return true;
}

/* The first part by the second one. Of nothing there is no share and no rate. */
static void divide(const struct deriving *d, const struct figure_rule *rule, struct figure_value *made)
{
	const struct figure_value *a = value_of(d, rule->parts[0]), *b = value_of(d, rule->parts[1]);
	bool share = rule->derive == DERIVE_SHARE;
	struct arena *arena = d->sheets->binder->arena;

	made->base = arena_printf(arena, share ? "%s of %s" : "%s \xC3\xB7 %s", a->text, b->text);
	if (b->micro <= 0) {
		made->text = "None";
		return;
	}
	made->micro = rounding_ratio(a->micro, b->micro, share ? HUNDRED_DECIMALS : DECIMALS);
	made->part_micro = a->micro;
	made->base_micro = b->micro;
	made->has_part = made->has_value = true;
}

static void subtract(const struct deriving *d, const struct figure_rule *rule, struct figure_value *made)
{
	const struct figure_value *a = value_of(d, rule->parts[0]), *b = value_of(d, rule->parts[1]);

	made->base = arena_printf(d->sheets->binder->arena, "%s less %s", a->text, b->text);
	made->micro = a->micro - b->micro;
	made->has_value = true;
}

static void add_up(const struct deriving *d, const struct figure_rule *rule, struct figure_value *made)
{
	for (size_t i = 0; i < rule->n_parts; i++)
		made->micro += value_of(d, rule->parts[i])->micro;
	for (size_t i = 0; i < rule->n_less; i++)
		made->micro -= value_of(d, rule->less[i])->micro;
	made->has_value = true;
}

static struct figure_value work_out(const struct deriving *d, const struct figure_rule *rule)
{
	struct figure_value made = { .text = "", .base = "" };

	if (!all_given(d, rule->parts, rule->n_parts) || !all_given(d, rule->less, rule->n_less))
		return made;
	if (rule->derive == DERIVE_DIFFERENCE)
		subtract(d, rule, &made);
	else if (rule->derive == DERIVE_SUM)
		add_up(d, rule, &made);
	else
		divide(d, rule, &made);
	if (made.has_value)
		made.text = indicator_text(d->sheets->binder->arena, rule, &made);
	made.row = value_of(d, rule->parts[0])->row;
	return made;
}

/* Both were rounded, perhaps to whole numbers. */
static bool is_near(const struct figure_rule *rule, long long given, long long made, int tolerance_milli)
{
	long long apart = llabs(given - made) - tolerance_milli * 1000LL;

	return apart <= (rule->field->type == FIGURE_PERCENT ? MILLION / 2 : llabs(made) / 100);
}

static void compare_given(const struct deriving *d, const struct figure_rule *rule, const struct figure_value *given,
			  const struct figure_value *made)
{
	const struct figure_binder *b = d->sheets->binder;
	struct loc at = figures_place(given->row);

	if (is_near(rule, given->micro, made->micro, given->row->tolerance_milli))
		return;
	figures_problem(b, DIAG_FIG003, at, given->text, "'%s' is %s by the figures that it is made of, not %s",
			rule->field->id, made->text, given->text)
		->hint = arena_printf(b->diags->arena, "%s are used; correct whichever is wrong, or leave this row out",
				      *made->base ? made->base : "these");
}

/* What was given has been checked where it was read. */
static void check_range(const struct figure_binder *b, const struct figure_field *field, const struct figure_value *value)
{
	bool low = field->has_min && value->micro < field->min_micro;
	bool high = field->has_max && value->micro > field->max_micro;

	if (!value->has_value || (!low && !high))
		return;
	figures_problem(b, DIAG_CSV047, figures_place(value->row), value->text,
			"'%s' is %s, which is %s %s, the %s that is plausible", field->id, value->text,
			low ? "below" : "above",
			figure_text(b->diags->arena, field->type, low ? field->min_micro : field->max_micro),
			low ? "least" : "most")
		->hint = "check the figures that it is made of";
}

static void derive(const struct deriving *d, const struct figure_rule *rule)
{
	struct figure_value *slot = sheet_value(d->sheet, rule->field, d->group);
	struct figure_value made = work_out(d, rule);

	if (!made.has_value && (slot->row || !*made.text))
		return;
	if (slot->has_value && slot->row)
		compare_given(d, rule, slot, &made);
	*slot = made;
	if (d->group == FIGURES_OWN)
		check_range(d->sheets->binder, rule->field, slot);
}

void sheets_derive(struct indicator_sheets *sheets)
{
	const int n_groups = (int)sheets->binder->framework->n_groups;

	for (size_t s = 0; s < sheets->n; s++) {
		for (size_t i = 0; i < sheets->rules->n_derived; i++) {
			for (int g = FIGURES_OWN; g < n_groups; g++)
				derive(&(struct deriving){ sheets, &sheets->items[s], g }, sheets->rules->derived[i]);
		}
	}
}

/* ---- those in both of two ---- */

static const char *count(struct arena *arena, long long micro)
{
	return figure_text(arena, FIGURE_COUNT, micro);
}

static void tell_overlap(const struct indicator_sheets *sheets, const struct figure_rule *rule,
			 const struct figure_value *both, const struct indicator_overlap *overlap)
{
	const struct figure_binder *b = sheets->binder;

	figures_problem(b, DIAG_FIG001, figures_place(both->row), both->text,
			"'%s' is %s, and '%s' and '%s' can have from %s to %s in common", rule->field->id, both->text,
			rule->both[0]->title, rule->both[1]->title, overlap->low, overlap->high);
}

const struct indicator_overlap *sheet_overlap(const struct indicator_sheets *sheets, const struct indicator_sheet *sheet,
					      const struct figure_rule *rule, bool tell)
{
	struct arena *arena = sheets->binder->arena;
	const struct figure_value *both = sheet_value(sheet, rule->field, FIGURES_OWN), *a, *b, *whole;
	struct indicator_overlap *overlap;
	long long low, high;

	if (!rule->n_both)
		return NULL;
	a = sheet_value(sheet, rule->both[0], FIGURES_OWN);
	b = sheet_value(sheet, rule->both[1], FIGURES_OWN);
	if (!both->has_value || !a->has_value || !b->has_value || both->hidden || a->hidden || b->hidden)
		return NULL;
	whole = rule->whole ? sheet_value(sheet, rule->whole, FIGURES_OWN) : NULL;
	low = whole && whole->has_value && !whole->hidden ? a->micro + b->micro - whole->micro : 0;
	low = low > 0 ? low : 0;
	high = a->micro < b->micro ? a->micro : b->micro;
	overlap = arena_alloc(arena, sizeof(*overlap));
	*overlap = (struct indicator_overlap){ count(arena, low), count(arena, high),
					       count(arena, a->micro + b->micro - both->micro),
					       both->micro >= low && both->micro <= high };
	if (!overlap->held && tell && both->row)
		tell_overlap(sheets, rule, both, overlap);
	return overlap;
}
