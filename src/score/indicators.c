/* indicators.c - see indicators.h: from the sheets of its periods to what is found of each figure. */
#include "score/indicators.h"

#include <stdlib.h>

#include "base/rounding.h"
#include "score/figure_bounds.h"
#include "score/figure_text.h"
#include "score/indicators_internal.h"
#include "score/publish.h"
#include "score/sentences.h"

enum { TENTHS = 10, TIMES_FROM = 2 };

struct finding_out {
	struct arena *arena;
	const struct framework *framework;
	const struct figure_rules *rules;
	struct indicator_sheets sheets;
	bool tell;			/* problems are told; a public document repeats none */
};

/* ---- a value ---- */

static bool is_there(const struct figure_value *value)
{
	return value->row || value->has_value || *value->text;
}

/* The cells that a value was read from, or all of its parts'. */
static void gather_cells(const struct finding_out *f, const struct indicator_sheet *sheet, const struct figure_rule *rule,
			 int group, struct loc *cells, size_t most, size_t *n)
{
	const struct figure_value *value = sheet_value(sheet, rule->field, group);

	if (!value->has_part || rule->derive == DERIVE_NONE || !rule->n_parts) {
		if (value->row && *n < most && rule->derive == DERIVE_NONE)
			cells[(*n)++] = figures_place(value->row);
	}
	for (size_t i = 0; i < rule->n_parts + rule->n_less && *n < most; i++) {
		const struct figure_field *part = i < rule->n_parts ? rule->parts[i] : rule->less[i - rule->n_parts];

		gather_cells(f, sheet, figure_rule_of(f->rules, part), group, cells, most, n);
	}
	if (!*n && value->row && most)
		cells[(*n)++] = figures_place(value->row);
}

static struct indicator_value make_value(const struct finding_out *f, const struct indicator_sheet *sheet,
					 const struct figure_rule *rule, int group)
{
	enum { CELLS_MOST = 20 };
	const struct figure_value *value = sheet_value(sheet, rule->field, group);
	struct loc *cells = arena_array(f->arena, CELLS_MOST, sizeof(*cells));
	bool number = value->has_value && !value->hidden && rule->field->type < FIGURE_YES_NO;
	struct indicator_value made = {
		.period = sheet->period, .given = value->has_value, .hidden = value->hidden, .text = value->text,
		.base = value->base, .number = number ? indicator_number(f->arena, rule, value) : NULL,
		.micro = value->micro, .has_part = value->has_part, .part_micro = value->part_micro,
		.base_micro = value->base_micro, .bound = value->bound, .bound_micro = value->bound_micro, .cells = cells,
	};

	gather_cells(f, sheet, rule, group, cells, CELLS_MOST, &made.n_cells);
	return made;
}

static const struct indicator_value *make_periods(const struct finding_out *f, const struct figure_rule *rule, size_t *n)
{
	struct indicator_value *periods = arena_array(f->arena, (size_t)f->rules->periods, sizeof(*periods));
	size_t there = 0, skip;

	for (size_t s = 0; s < f->sheets.n; s++)
		there += is_there(sheet_value(&f->sheets.items[s], rule->field, FIGURES_OWN));
	skip = there > (size_t)f->rules->periods ? there - (size_t)f->rules->periods : 0;
	for (size_t s = 0; s < f->sheets.n; s++) {
		if (!is_there(sheet_value(&f->sheets.items[s], rule->field, FIGURES_OWN)))
			continue;
		if (skip)
			skip--;
		else
			periods[(*n)++] = make_value(f, &f->sheets.items[s], rule, FIGURES_OWN);
	}
	return periods;
}

static bool is_number(const struct indicator_value *value)
{
	return value->number != NULL;
}

/* ---- beside others ---- */

static enum indicator_side side_of(const struct figure_rule *rule, long long apart)
{
	if (!apart)
		return SIDE_SAME;
	if (rule->better == BETTER_UNSAID)
		return apart > 0 ? SIDE_ABOVE : SIDE_BELOW;
	return (apart > 0) == (rule->better == BETTER_HIGHER) ? SIDE_BETTER : SIDE_WORSE;
}

/* By how many times the higher of two is the higher, if that says something. */
static const char *times(struct arena *arena, const struct figure_rule *rule, long long a, long long b)
{
	long long high = a > b ? a : b, low = a > b ? b : a;

	if (rule->points || low <= 0 || high / low < TIMES_FROM)
		return NULL;
	return rounding_text(arena, rounding_ratio(high, low, 1), 1);
}

/* The sheet with a group's value: that of the school's own period, else the latest. */
static const struct indicator_sheet *sheet_with(const struct finding_out *f, const struct figure_rule *rule, int group,
						const char *period)
{
	const struct indicator_sheet *found = NULL;

	for (size_t s = 0; s < f->sheets.n; s++) {
		const struct indicator_sheet *sheet = &f->sheets.items[s];

		if (!is_there(sheet_value(sheet, rule->field, group)))
			continue;
		if (sheet->period == period)
			return sheet;
		found = sheet;
	}
	return found;
}

static void tell_other_period(const struct finding_out *f, const struct figure_rule *rule,
			      const struct figure_value *value, const struct indicator_comparator *made,
			      const struct indicator_value *own)
{
	const struct figure_binder *b = f->sheets.binder;
	const char *then = *made->value.period ? made->value.period : "no period";

	if (!f->tell || !value->row)
		return;
	figures_problem(b, DIAG_FIG002, value->row->period.at, value->row->period.text,
			"'%s' is compared with that of %s for %s, and is of %s itself", rule->field->id, made->group->name,
			then, *own->period ? own->period : "no period")
		->hint = "give both for one period; they are compared, and the documents say of when each is";
}

/* The pupils of a whole country stand beside a school's only if the audit asks for it: they are there for shares. */
static bool stands_beside(const struct figure_field *field, const struct figure_group *group)
{
	for (size_t i = 0; i < field->n_compare; i++) {
		if (field->compare[i] == group)
			return true;
	}
	return field->type != FIGURE_COUNT && field->type != FIGURE_MONEY;
}

static void compare(const struct finding_out *f, struct indicator *made, const struct figure_group *group)
{
	const struct figure_rule *rule = made->rule;
	const int g = (int)(group - f->framework->groups);
	struct indicator_comparator *slot = (struct indicator_comparator *)&made->comparators[made->n_comparators];
	const struct indicator_sheet *sheet = sheet_with(f, rule, g, made->own->period);

	if (!sheet || !stands_beside(rule->field, group))
		return;
	*slot = (struct indicator_comparator){ .group = group };
	slot->value = make_value(f, sheet, rule, g);
	slot->other_period = made->n_periods && sheet->period != made->own->period;
	made->n_comparators++;
	if (slot->other_period)
		tell_other_period(f, rule, sheet_value(sheet, rule->field, g), slot, made->own);
	if (!is_number(&slot->value) || !is_number(made->own))
		return;
	slot->difference = indicator_difference(f->arena, rule, made->own, &slot->value);
	slot->times = times(f->arena, rule, made->own->micro, slot->value.micro);
	slot->side = side_of(rule, made->own->micro - slot->value.micro);
}

/* Groups that the audit compares it with, and any other that is given. */
static void compare_all(const struct finding_out *f, struct indicator *made)
{
	made->comparators = arena_array(f->arena, f->framework->n_groups, sizeof(*made->comparators));
	for (size_t g = 0; g < f->framework->n_groups; g++)
		compare(f, made, &f->framework->groups[g]);
}

static struct indicator_change *make_change(const struct finding_out *f, const struct figure_rule *rule,
					    const struct indicator_value *then, const struct indicator_value *now)
{
	const long long apart = now->micro - then->micro;
	struct indicator_change *change = arena_alloc(f->arena, sizeof(*change));

	*change = (struct indicator_change){
		.then = then, .now = now, .difference = indicator_difference(f->arena, rule, now, then), .up = apart > 0,
		.side = side_of(rule, apart), .named = rule->change_micro && llabs(apart) >= rule->change_micro,
	};
	if (then->micro && !rule->points)
		change->percent = score_says_relative(f->arena, rounding_share(apart, llabs(then->micro), 1));
	return change;
}

/* From more than 400 to 110 it is 290 less, at least: the change between the two ends that are nearest to each other. */
static const struct indicator_change *change_at_least(const struct finding_out *f, const struct figure_rule *rule,
						      const struct indicator_value *then, const struct indicator_value *now)
{
	struct indicator_value was = *then, is = *now;
	struct indicator_change *change;

	if (!figure_bounds_apart(&was, &is))
		return NULL;
	change = make_change(f, rule, &was, &is);
	change->then = then;
	change->now = now;
	change->at_least = true;
	change->difference = score_says_at_least(f->arena, change->difference);
	change->percent = change->percent ? score_says_at_least(f->arena, change->percent) : NULL;
	return change;
}

static const struct indicator_change *find_change(const struct finding_out *f, const struct indicator *made)
{
	const struct indicator_value *then, *now = made->own;

	if (made->n_periods < 2)
		return NULL;
	then = &made->periods[made->n_periods - 2];
	if (is_number(then) && is_number(now))
		return make_change(f, made->rule, then, now);
	return change_at_least(f, made->rule, then, now);
}

/* ---- figures, sections ---- */

static const struct indicator_value *nothing(struct arena *arena)
{
	struct indicator_value *value = arena_alloc(arena, sizeof(*value));

	*value = (struct indicator_value){ .period = "", .text = "", .base = "" };
	return value;
}

static const struct indicator_overlap *find_overlap(const struct finding_out *f, const struct figure_rule *rule)
{
	const struct indicator_overlap *found = NULL;

	for (size_t s = 0; rule->n_both && s < f->sheets.n; s++) {
		const struct indicator_overlap *overlap = sheet_overlap(&f->sheets, &f->sheets.items[s], rule, f->tell);

		found = overlap ? overlap : found;
	}
	return found;
}

/* Over schools it would be weighted, and nothing says how large this one is. */
static void tell_unweighted(const struct finding_out *f, const struct figure_rule *rule, const struct indicator_value *own)
{
	const struct figure_rule *weight = f->rules->weight;
	const bool weighted = rule->combine == COMBINE_WEIGHTED || rule->combine == COMBINE_BOTH;
	bool weighs = own->base_micro > 0;

	for (size_t s = 0; weight && s < f->sheets.n; s++)
		weighs |= sheet_value(&f->sheets.items[s], weight->field, FIGURES_OWN)->micro > 0;
	if (!f->tell || !weighted || weighs || !is_number(own) || !own->n_cells)
		return;
	figures_problem(f->sheets.binder, DIAG_FIG004, own->cells[0], own->text,
			"'%s' has %s%s%s, so the school is left out of the weighted mean", rule->field->id,
			weight ? "neither a base nor '" : "no base", weight ? weight->field->title : "", weight ? "'" : "")
		->hint = "give its numerator and denominator, or the figure that schools count by";
}

static struct indicator make_indicator(const struct finding_out *f, const struct figure_rule *rule)
{
	struct indicator made = { .rule = rule };

	made.periods = make_periods(f, rule, &made.n_periods);
	made.own = made.n_periods ? &made.periods[made.n_periods - 1] : nothing(f->arena);
	tell_unweighted(f, rule, made.own);
	compare_all(f, &made);
	made.change = find_change(f, &made);
	made.overlap = find_overlap(f, rule);
	made.words = score_says_indicator(f->arena, &made);
	return made;
}

static bool has_all(const struct indicator_sheet *sheet, const struct figure_check *check)
{
	for (size_t i = 0; i < check->n_parts; i++) {
		if (!sheet_value(sheet, check->parts[i], FIGURES_OWN)->has_value)
			return false;
	}
	return !check->whole || sheet_value(sheet, check->whole, FIGURES_OWN)->has_value;
}

/* Each period is checked; what is printed is the last one for which all its figures are given. */
static struct check_result make_check(const struct finding_out *f, const struct figure_check *check)
{
	struct check_result result = { .check = check, .state = CHECK_NOT_MADE };
	bool made = false;

	for (size_t s = 0; s < f->sheets.n; s++) {
		f->sheets.binder->figures.sections = f->sheets.items[s].sections;
		if (has_all(&f->sheets.items[s], check) || (!made && s + 1 == f->sheets.n)) {
			result = figures_check(f->sheets.binder, check);
			made = true;
		}
	}
	return result;
}

static struct indicator_section make_section(const struct finding_out *f, size_t i)
{
	const struct section *section = &f->framework->sections[i];
	struct indicator *figures = arena_array(f->arena, section->n_figures, sizeof(*figures));
	struct check_result *checks = arena_array(f->arena, section->n_checks, sizeof(*checks));
	struct indicator_section made = { .section = section, .figures = figures, .checks = checks };

	for (size_t k = 0; k < section->n_figures; k++) {
		figures[k] = make_indicator(f, &f->rules->sections[i].rules[k]);
		made.n_given += figures[k].own->given;
	}
	for (size_t k = 0; k < section->n_checks; k++)
		checks[k] = make_check(f, &section->checks[k]);
	return made;
}

static void pick_strip(struct arena *arena, const struct figure_rules *rules, struct school_indicators *made)
{
	const struct indicator **strip = arena_array(arena, rules->n_strip, sizeof(const void *));

	for (size_t i = 0; i < rules->n_strip; i++) {
		const struct figure_field *field = rules->strip[i]->field;
		const struct indicator *figure = &made->sections[field->section].figures[field->index];

		if (figure->n_periods)
			strip[made->n_strip++] = figure;
	}
	made->strip = strip;
}

static struct school_indicators *find_out(struct arena *arena, const struct framework *framework,
					  const struct school_evidence *evidence, struct date report_date,
					  const struct suppress_policy *policy, struct diags *diags)
{
	struct figure_binder binder = { .arena = arena, .framework = framework, .evidence = evidence, .diags = diags };
	struct finding_out f = { .arena = arena, .framework = framework, .rules = figure_rules_of(framework),
				 .tell = !policy };
	struct indicator_section *sections = arena_array(arena, framework->n_sections, sizeof(*sections));
	struct school_indicators *made = arena_alloc(arena, sizeof(*made));

	f.sheets = sheets_bind(&binder, f.rules);
	sheets_derive(&f.sheets);
	sheets_hide(&f.sheets, policy);
	*made = (struct school_indicators){ .evidence = evidence, .framework = framework, .report_date = report_date,
					    .sections = sections };
	for (size_t i = 0; i < framework->n_sections; i++) {
		sections[i] = make_section(&f, i);
		made->n_given += sections[i].n_given;
		made->n_figures += (int)framework->sections[i].n_figures;
	}
	pick_strip(arena, f.rules, made);
	made->summary = score_says_indicators(arena, made);
	return made;
}

const struct school_indicators *score_indicators_of(struct arena *arena, const struct framework *framework,
						    const struct school_evidence *evidence, struct date report_date,
						    struct diags *diags)
{
	return find_out(arena, framework, evidence, report_date, NULL, diags);
}

static bool hides_any(const struct school_indicators *made)
{
	for (size_t i = 0; i < made->framework->n_sections; i++) {
		for (size_t k = 0; k < made->framework->sections[i].n_figures; k++) {
			for (size_t p = 0; p < made->sections[i].figures[k].n_periods; p++)
				if (made->sections[i].figures[k].periods[p].hidden)
					return true;
		}
	}
	return false;
}

const struct school_indicators *score_indicators_public(struct arena *arena, const struct framework *framework,
							const struct school_evidence *evidence, struct date report_date)
{
	struct suppress_policy policy = publish_policy(framework);
	struct school_evidence *published = publish_evidence(arena, evidence);
	struct school_indicators *made;
	struct diags told;

	diags_init(&told, arena);
	made = find_out(arena, framework, published, report_date, &policy, &told);
	published->school = publish_school(arena, &policy, evidence->school, hides_any(made));
	return made;
}
