/* indicator_sheets.c - rows of metrics.csv become a sheet of figures for each period. See indicators_internal.h. */
#include "score/indicators_internal.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

static struct figure **blank_sections(const struct figure_binder *b)
{
	const struct framework *framework = b->framework;
	struct figure **sections = arena_array(b->arena, framework->n_sections, sizeof(*sections));

	for (size_t i = 0; i < framework->n_sections; i++) {
		const struct section *section = &framework->sections[i];

		sections[i] = arena_array(b->arena, section->n_figures, sizeof(**sections));
		for (size_t k = 0; k < section->n_figures; k++) {
			struct figure_value *groups = arena_array(b->arena, framework->n_groups, sizeof(*groups));

			for (size_t g = 0; g < framework->n_groups; g++)
				groups[g] = (struct figure_value){ .text = "", .base = "" };
			sections[i][k] = (struct figure){ .field = &section->figures[k], .groups = groups,
							  .own = { .text = "", .base = "" },
							  .before = { .text = "", .base = "" } };
		}
	}
	return sections;
}

/* "2025/26" is the same time as "2025-26". */
static bool is_same_time(const struct indicator_sheet *sheet, const char *text, const struct period *when)
{
	if (text_same_id(sheet->period, text))
		return true;
	return when->unit != PERIOD_NONE && sheet->when.unit == when->unit && sheet->when.index == when->index;
}

/* Whether a value of all schools is of no use to this one: it has figures, and none of that time. */
static bool is_of_no_use(const struct indicator_sheets *sheets, const struct metric_row *row)
{
	struct period when = { .unit = PERIOD_NONE };
	bool dated = false;

	if (!row->of_all)
		return false;
	period_parse(row->period.text, &when);
	for (size_t i = 0; i < sheets->n; i++) {
		if (is_same_time(&sheets->items[i], row->period.text, &when))
			return false;
		dated |= !sheets->items[i].first->of_all && *sheets->items[i].period;
	}
	return dated;
}

static struct indicator_sheet *sheet_of(struct indicator_sheets *sheets, size_t *capacity, const struct metric_row *row)
{
	const char *text = row ? row->period.text : "";
	struct period when = { .unit = PERIOD_NONE };

	period_parse(text, &when);
	for (size_t i = 0; i < sheets->n; i++) {
		if (is_same_time(&sheets->items[i], text, &when))
			return &sheets->items[i];
	}
	if (sheets->n == *capacity)
		sheets->items = arena_grow(sheets->binder->arena, sheets->items, sheets->n, capacity,
					   sizeof(*sheets->items));
	sheets->items[sheets->n] = (struct indicator_sheet){ text, when, row, blank_sections(sheets->binder) };
	return &sheets->items[sheets->n++];
}

static int by_text(const void *a, const void *b)
{
	return strcmp(((const struct indicator_sheet *)a)->period, ((const struct indicator_sheet *)b)->period);
}

/* What begins earlier comes first; what has no period before all others. */
static int by_time(const void *a, const void *b)
{
	const struct period *one = &((const struct indicator_sheet *)a)->when;
	const struct period *two = &((const struct indicator_sheet *)b)->when;

	if (one->unit == PERIOD_NONE || two->unit == PERIOD_NONE)
		return (one->unit != PERIOD_NONE) - (two->unit != PERIOD_NONE);
	if (one->unit == two->unit)
		return one->index < two->index ? -1 : one->index > two->index;
	if (one->first_month != two->first_month)
		return one->first_month < two->first_month ? -1 : 1;
	return one->last_month < two->last_month ? -1 : one->last_month > two->last_month;
}

/* Where nobody can tell the order of all, they are put in order as they are written, and that is told. */
static void put_in_order(struct indicator_sheets *sheets)
{
	const struct indicator_sheet *untold = NULL;

	for (size_t i = 0; i < sheets->n; i++) {
		if (sheets->items[i].when.unit == PERIOD_NONE && *sheets->items[i].period)
			untold = &sheets->items[i];
	}
	if (untold && sheets->n > 1)
		figures_problem(sheets->binder, DIAG_FIG005, untold->first->period.at, untold->period,
				"nobody can tell whether '%s' is before or after the other periods", untold->period)
			->hint = "write it as 2025-26, 2026-05, Autumn 2025-26 or Autumn 2 2025-26";
	qsort(sheets->items, sheets->n, sizeof(*sheets->items), untold ? by_text : by_time);
}

static void enter(const struct figure_binder *b, struct figure_value *slot, const struct figure_rule *rule,
		  const struct metric_row *row)
{
	if (slot->row) {
		if (slot->row->of_all == row->of_all)
			figures_tell_twin(b, row, slot->row);
		return;
	}
	*slot = figures_read(b, rule->field, row);
	if (slot->has_value && rule->field->type < FIGURE_YES_NO)
		slot->text = indicator_text(b->arena, rule, slot);
}

struct indicator_sheets sheets_bind(struct figure_binder *b, const struct figure_rules *rules)
{
	struct indicator_sheets sheets = { .binder = b, .rules = rules };
	size_t capacity = 0;

	for (size_t i = 0; i < b->evidence->n_metrics; i++) {
		const struct metric_row *row = &b->evidence->metrics[i];
		const struct figure_field *field = figures_field_of(b, row);
		int group;

		if (field && figures_group_of(b, row, &group) && !is_of_no_use(&sheets, row))
			enter(b, sheet_value(sheet_of(&sheets, &capacity, row), field, group),
			      figure_rule_of(rules, field), row);
	}
	if (!sheets.n)
		sheet_of(&sheets, &capacity, NULL);
	put_in_order(&sheets);
	return sheets;
}
