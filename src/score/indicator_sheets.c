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

static struct indicator_sheet *sheet_of(struct indicator_sheets *sheets, size_t *capacity, const char *period)
{
	for (size_t i = 0; i < sheets->n; i++) {
		if (text_same_id(sheets->items[i].period, period))
			return &sheets->items[i];
	}
	if (sheets->n == *capacity)
		sheets->items = arena_grow(sheets->binder->arena, sheets->items, sheets->n, capacity,
					   sizeof(*sheets->items));
	sheets->items[sheets->n] = (struct indicator_sheet){ period, blank_sections(sheets->binder) };
	return &sheets->items[sheets->n++];
}

/* Periods are written so that they sort. */
static int by_period(const void *a, const void *b)
{
	return strcmp(((const struct indicator_sheet *)a)->period, ((const struct indicator_sheet *)b)->period);
}

static void enter(const struct figure_binder *b, struct figure_value *slot, const struct figure_rule *rule,
		  const struct metric_row *row)
{
	if (slot->row) {
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

		if (field && figures_group_of(b, row, &group))
			enter(b, sheet_value(sheet_of(&sheets, &capacity, row->period.text), field, group),
			      figure_rule_of(rules, field), row);
	}
	if (!sheets.n)
		sheet_of(&sheets, &capacity, "");
	qsort(sheets.items, sheets.n, sizeof(*sheets.items), by_period);
	return sheets;
}
