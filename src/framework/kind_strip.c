/*
 * kind_strip.c - see kind_strip.h. The strip of an audit is an audit of figures of its own, with one section: it is
 * checked, frozen and bound as such, so that nothing about figures is said twice.
 */
#include "framework/kind_strip.h"

#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/kinds.h"
#include "framework/raw_indicators.h"

enum { PLAUSIBLE_MOST = 1000000000, SMALL_BELOW = 5, SMALL_BASE = 11 };

static const char SECTION_ID[] = "strip";

static const struct field group_fields[] = {
	ID(struct figure_group, id, "id"),
	TEXT(struct figure_group, name, "name", NAME_BYTES),
	ALIASES(struct figure_group),
};
static const struct schema group_schema = SCHEMA(struct figure_group, group_fields);

static const struct field figure_fields[] = {
	ID(struct raw_indicator, id, "id"),
	TEXT(struct raw_indicator, title, "title", TITLE_BYTES),
	CHOICE_OR(struct raw_indicator, type, "type", figure_type_ids, FIGURE_TYPE_COUNT),
	INTEGER_OR(struct raw_indicator, decimals, "decimals", 0, 3, -1),
	MICRO(struct raw_indicator, min_micro, "min", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	MICRO(struct raw_indicator, max_micro, "max", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	BOOLEAN(struct raw_indicator, things, "things"),
	TEXT_LIST(struct raw_indicator, compare.items, compare.n, "compare", ID_BYTES),
	CHOICE_OR(struct raw_indicator, better, "better", figure_better_ids, BETTER_UNSAID),
};
static const struct schema figure_schema = SCHEMA(struct raw_indicator, figure_fields);

static const struct field strip_fields[] = {
	LIST(struct raw_strip, groups, n_groups, "groups", false, 0, 10, group_schema),
	LIST(struct raw_strip, figures, n_figures, "figures", true, 1, FIGURE_STRIP_MOST, figure_schema),
};
const struct schema schema_strip = SCHEMA(struct raw_strip, strip_fields);

/* The strip as an audit of kind indicators; section is its only one. */
static struct raw_indicators as_audit(const struct raw_audit *raw, struct raw_indicator_section *section)
{
	struct raw_indicators audit = { .audit = *raw, .periods = 2, .sections = section, .n_sections = 1 };
	struct framework *head = &audit.audit.framework;

	head->kind = FRAMEWORK_KIND_INDICATORS;
	head->groups = raw->strip.groups;
	head->n_groups = raw->strip.n_groups;
	head->n_steps = 1;
	head->restricted = false;
	if (!head->suppression.below)
		head->suppression = (struct suppression){ .below = SMALL_BELOW, .base = SMALL_BASE };
	*section = (struct raw_indicator_section){ .id = SECTION_ID, .title = "In numbers", .question = "",
						   .figures = raw->strip.figures, .n_figures = raw->strip.n_figures };
	for (size_t i = 0; i < section->n_figures; i++) {
		section->figures[i].about = "";
		section->figures[i].combine = COMBINE_NONE;
	}
	return audit;
}

void strip_check(struct reader *reader, const struct raw_audit *raw, const struct data *root)
{
	const struct data *strip = data_field(root, "strip");
	const struct data *groups = data_field(strip, "groups"), *figures = data_field(strip, "figures");
	struct raw_indicator_section section;
	struct raw_indicators audit;
	struct data sections, item, fields[2], whole = { .type = DATA_TABLE };

	if (!figures || figures->type != DATA_TABLE || !raw->strip.figures || !raw->strip.n_figures)
		return;
	audit = as_audit(raw, &section);
	item = (struct data){ .type = DATA_TABLE, .parent = figures->parent, .line = figures->line,
			      .fields = (struct data *)figures, .n_fields = 1 };
	sections = (struct data){ .type = DATA_TABLE, .key = "sections", .items = &item, .n_items = 1 };
	whole.fields = fields;
	if (groups)
		fields[whole.n_fields++] = *groups;
	fields[whole.n_fields++] = sections;
	indicators_check(reader, &audit.audit, &whole);
}

const struct framework *strip_freeze(struct arena *arena, const struct raw_audit *raw)
{
	struct raw_indicator_section section;
	struct raw_indicators audit;
	struct framework *framework;

	if (!raw->strip.n_figures)
		return NULL;
	audit = as_audit(raw, &section);
	for (size_t i = 0; i < section.n_figures; i++)
		section.figures[i].strip = true;
	framework = arena_alloc(arena, sizeof(*framework));
	freeze_audit(arena, &kind_indicators, &audit.audit, framework);
	return framework;
}
