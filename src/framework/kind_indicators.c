/*
 * kind_indicators.c - audits of figures without ratings: the format, and how it becomes sections of the framework with a
 * struct figure_rules beside them. See kinds.h.
 *
 * The one hard idea: a figure that is worked out has a struct figure_field like one that is given, so that rows, checks
 * and small numbers treat both alike; only its rule says that its parts make it.
 */
#include "framework/raw_indicators.h"

#include <string.h>

#include "framework/fields.h"
#include "framework/freeze.h"
#include "framework/shape_indicators.h"

/* ---- the format ---- */

enum { REFERENCE_BYTES = 2 * ID_BYTES + 1, MILLION = 1000000, PLAUSIBLE_MOST = 1000000000 };

static const struct field words_fields[] = {
	TEXT_OR(struct words, section, "section", 1, WORD_BYTES, "section"),
	TEXT_OR(struct words, sections, "sections", 1, WORD_BYTES, "sections"),
	TEXT_OR(struct words, descriptor, "descriptor", 1, WORD_BYTES, "figure"),
	TEXT_OR(struct words, descriptors, "descriptors", 1, WORD_BYTES, "figures"),
};
static const struct schema words_schema = SCHEMA(struct words, words_fields);

static const struct field group_fields[] = {
	ID(struct figure_group, id, "id"),
	TEXT(struct figure_group, name, "name", NAME_BYTES),
	ALIASES(struct figure_group),
};
static const struct schema group_schema = SCHEMA(struct figure_group, group_fields);

#define REFERENCES(s, m, name) TEXT_LIST(s, m.items, m.n, name, REFERENCE_BYTES)

static const struct field where_fields[] = {
	CHOICE(struct raw_where, is, "is", figure_where_ids),
	ID_OR_NONE(struct raw_where, group, "group"),
	MICRO(struct raw_where, micro, "value", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
};
static const struct schema where_schema = SCHEMA(struct raw_where, where_fields);

static const struct field figure_fields[] = {
	ID(struct raw_indicator, id, "id"),
	TEXT(struct raw_indicator, title, "title", TITLE_BYTES),
	CHOICE_OR(struct raw_indicator, type, "type", figure_type_ids, FIGURE_TYPE_COUNT),
	TEXT_OR(struct raw_indicator, about, "about", 1, SENTENCE_BYTES, ""),
	{ .name = "of", .type = FIELD_TEXT_OR_TEXTS, .min = 1, .max = REFERENCE_BYTES,
	  .offset = offsetof(struct raw_indicator, of.items), .count_offset = offsetof(struct raw_indicator, of.n) },
	REFERENCES(struct raw_indicator, share, "share"),
	REFERENCES(struct raw_indicator, ratio, "ratio"),
	REFERENCES(struct raw_indicator, difference, "difference"),
	REFERENCES(struct raw_indicator, sum, "sum"),
	REFERENCES(struct raw_indicator, less, "less"),
	INTEGER_OR(struct raw_indicator, decimals, "decimals", 0, 3, -1),
	MICRO(struct raw_indicator, min_micro, "min", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	MICRO(struct raw_indicator, max_micro, "max", -PLAUSIBLE_MOST, PLAUSIBLE_MOST),
	BOOLEAN(struct raw_indicator, things, "things"),
	TEXT_LIST(struct raw_indicator, compare.items, compare.n, "compare", ID_BYTES),
	CHOICE_OR(struct raw_indicator, better, "better", figure_better_ids, BETTER_UNSAID),
	MICRO(struct raw_indicator, change_micro, "change", 0, PLAUSIBLE_MOST),
	CHOICE_OR(struct raw_indicator, combine, "combine", figure_combine_ids, COMBINE_COUNT),
	BOOLEAN(struct raw_indicator, weight, "weight"),
	TABLE(struct raw_indicator, where, "count_where", false, where_schema),
	BOOLEAN(struct raw_indicator, strip, "strip"),
};
static const struct schema figure_schema = SCHEMA(struct raw_indicator, figure_fields);

static const struct field check_fields[] = {
	REFERENCES(struct raw_reconcile, sum, "sum"),
	TEXT_OR(struct raw_reconcile, equals, "equals", 1, REFERENCE_BYTES, NULL),
	MICRO(struct raw_reconcile, tolerance_micro, "tolerance", 0, PLAUSIBLE_MOST),
	TEXT_OR(struct raw_reconcile, part, "part", 1, REFERENCE_BYTES, NULL),
	TEXT_OR(struct raw_reconcile, of, "of", 1, REFERENCE_BYTES, NULL),
	REFERENCES(struct raw_reconcile, gap, "gap"),
	INTEGER_OR(struct raw_reconcile, flag, "flag", 0, 100, 0),
	TEXT_OR(struct raw_reconcile, reason, "reason", 1, SENTENCE_BYTES, NULL),
};
static const struct schema check_schema = SCHEMA(struct raw_reconcile, check_fields);

static const struct field section_fields[] = {
	ID(struct raw_indicator_section, id, "id"),
	TEXT(struct raw_indicator_section, title, "title", TITLE_BYTES),
	TEXT_OR(struct raw_indicator_section, question, "question", 1, SENTENCE_BYTES, ""),
	LIST(struct raw_indicator_section, figures, n_figures, "figures", true, 1, 60, figure_schema),
	LIST(struct raw_indicator_section, checks, n_checks, "checks", false, 0, 20, check_schema),
};
static const struct schema section_schema = SCHEMA(struct raw_indicator_section, section_fields);

#define FRAMEWORK(m) audit.framework.m
static const struct field audit_fields[] = {
	FIELDS_HEAD(struct raw_indicators), FIELD_SET(struct raw_indicators),
	TABLE(struct raw_indicators, FRAMEWORK(words), "words", false, words_schema),
	LIST(struct raw_indicators, FRAMEWORK(groups), FRAMEWORK(n_groups), "groups", false, 1, 10, group_schema),
	INTEGER_OR(struct raw_indicators, periods, "periods", 1, FIGURE_PERIODS_MOST, 2),
	TABLE(struct raw_indicators, FRAMEWORK(suppression), "suppression", false, schema_suppression),
	LIST(struct raw_indicators, sections, n_sections, "sections", true, 1, 40, section_schema),
};
static const struct schema indicators_schema = SCHEMA(struct raw_indicators, audit_fields);

/* ---- the framework ---- */

/* Sections under construction, whose figures refer to each other. */
struct freezing {
	struct arena *arena;
	const struct raw_indicators *raw;
	struct framework *framework;
	struct section *sections;
	struct figure_section *rules;
};

static const struct figure_field *figure_at(const struct freezing *f, size_t section, const char *reference)
{
	size_t s, k;

	if (!reference || !raw_find_indicator(f->raw, section, reference, &s, &k))
		return NULL;
	return &f->sections[s].figures[k];
}

static const struct figure_field *const *figures_at(const struct freezing *f, size_t section,
						    const struct raw_texts *references)
{
	const struct figure_field **list = arena_array(f->arena, references->n, sizeof(const void *));

	for (size_t i = 0; i < references->n; i++)
		list[i] = figure_at(f, section, references->items[i]);
	return list;
}

static const struct figure_group *group_at(const struct framework *framework, const char *id)
{
	for (size_t i = 0; id && i < framework->n_groups; i++) {
		if (strcmp(framework->groups[i].id, id) == 0)
			return &framework->groups[i];
	}
	return NULL;
}

static const struct figure_group *const *freeze_compare(const struct freezing *f, const struct raw_texts *raw)
{
	const struct figure_group **groups = arena_array(f->arena, raw->n, sizeof(const void *));

	for (size_t i = 0; i < raw->n; i++)
		groups[i] = group_at(f->framework, raw->items[i]);
	return groups;
}

static void freeze_range(struct figure_field *field, const struct raw_indicator *raw)
{
	field->has_min = raw->has_min;
	field->has_max = raw->has_max;
	field->min_micro = raw->min_micro;
	field->max_micro = raw->max_micro;
	if (field->type == FIGURE_PERCENT && !raw->has_min && !raw->has_max && !raw->difference.items) {
		field->has_min = field->has_max = true;
		field->max_micro = 100LL * MILLION;
	}
}

static const struct figure_field *freeze_fields(const struct freezing *f, size_t i)
{
	const struct raw_indicator_section *from = &f->raw->sections[i];
	struct figure_field *fields = arena_array(f->arena, from->n_figures, sizeof(*fields));

	for (size_t k = 0; k < from->n_figures; k++) {
		const struct raw_indicator *raw = &from->figures[k];
		const struct raw_texts *parts;

		fields[k] = (struct figure_field){
			.id = arena_printf(f->arena, "%s.%s", from->id, raw->id), .title = raw->title,
			.type = raw_type(f->raw, i, raw), .section = (int)i, .index = (int)k, .things = raw->things,
			.derived = raw_derive(raw, &parts) != DERIVE_NONE,
			.compare = freeze_compare(f, &raw->compare), .n_compare = raw->compare.n,
		};
		freeze_range(&fields[k], raw);
	}
	return fields;
}

/* A whole may be a figure of a later section, so link them when all sections exist. */
static void link_wholes(const struct freezing *f, size_t i)
{
	struct figure_field *fields = (struct figure_field *)f->sections[i].figures;

	for (size_t k = 0; k < f->sections[i].n_figures; k++) {
		const struct raw_texts *of = &f->raw->sections[i].figures[k].of;

		fields[k].of = of->n == 1 ? figure_at(f, i, of->items[0]) : NULL;
	}
}

static const struct figure_count_where *freeze_where(const struct freezing *f, const struct raw_indicator *figure)
{
	const struct raw_where *raw = &figure->where;
	struct figure_count_where *where;

	if (!figure->has_where)
		return NULL;
	where = arena_alloc(f->arena, sizeof(*where));
	*where = (struct figure_count_where){ raw->is, group_at(f->framework, raw->group), raw->micro };
	return where;
}

/* Numbers that can be added are, shares and rates are made of their parts again; of others only the author knows. */
static enum figure_combine combined(const struct raw_indicator *raw, const struct figure_field *field,
				    enum figure_derive derive)
{
	if (raw->combine != COMBINE_COUNT)
		return raw->combine;
	if (derive == DERIVE_SHARE || derive == DERIVE_RATIO)
		return COMBINE_RATIO;
	if (derive == DERIVE_DIFFERENCE)
		return COMBINE_NONE;
	return field->type == FIGURE_COUNT || field->type == FIGURE_MONEY ? COMBINE_SUM : COMBINE_NONE;
}

/* A rate has as many decimals as people expect of it: pounds whole, others one. */
static int decimals_of(const struct raw_indicator *raw, const struct figure_field *field, enum figure_derive derive)
{
	if (raw->decimals >= 0)
		return raw->decimals;
	if (derive == DERIVE_RATIO)
		return field->type == FIGURE_MONEY ? 0 : 1;
	return field->type == FIGURE_PERCENT ? 1 : -1;
}

/* Both figures of an overlap are parts of one whole, if they say so. */
static const struct figure_field *whole_of_both(const struct figure_rule *rule)
{
	if (rule->n_both != 2 || rule->both[0]->of != rule->both[1]->of)
		return NULL;
	return rule->both[0]->of;
}

static struct figure_rule freeze_rule(const struct freezing *f, size_t i, size_t k)
{
	const struct raw_indicator *raw = &f->raw->sections[i].figures[k];
	const struct figure_field *field = &f->sections[i].figures[k];
	const struct raw_texts *parts;
	enum figure_derive derive = raw_derive(raw, &parts);
	struct figure_rule rule = {
		.field = field, .about = raw->about, .derive = derive,
		.parts = derive ? figures_at(f, i, parts) : NULL, .n_parts = derive ? parts->n : 0,
		.less = figures_at(f, i, &raw->less), .n_less = raw->less.n,
		.both = figures_at(f, i, &raw->of), .n_both = raw->of.n == 2 ? 2 : 0,
		.points = derive == DERIVE_DIFFERENCE && field->type == FIGURE_PERCENT,
		.decimals = decimals_of(raw, field, derive), .better = raw->better,
		.change_micro = raw->change_micro, .combine = combined(raw, field, derive),
		.weight = raw->weight, .strip = raw->strip, .count_where = freeze_where(f, raw),
	};

	rule.whole = whole_of_both(&rule);
	return rule;
}

static void freeze_rules(const struct freezing *f, size_t i)
{
	size_t n = f->sections[i].n_figures;
	struct figure_rule *rules = arena_array(f->arena, n, sizeof(*rules));

	for (size_t k = 0; k < n; k++)
		rules[k] = freeze_rule(f, i, k);
	f->rules[i].rules = rules;
}

/* What is made of things alone is of things, and so is what comes to each of them. */
static bool is_of_things(const struct freezing *f, const struct figure_field *field, int depth)
{
	const struct figure_rule *rule = &f->rules[field->section].rules[field->index];

	if (field->things || !rule->n_parts || !depth)
		return field->things;
	for (size_t i = rule->derive == DERIVE_RATIO ? 1 : 0; i < rule->n_parts; i++) {
		if (!is_of_things(f, rule->parts[i], depth - 1))
			return false;
	}
	return true;
}

static void link_things(const struct freezing *f, size_t i)
{
	struct figure_field *fields = (struct figure_field *)f->sections[i].figures;

	for (size_t k = 0; k < f->sections[i].n_figures; k++)
		fields[k].things = is_of_things(f, &fields[k], DERIVED_DEPTH);
}

static struct figure_check freeze_check(const struct freezing *f, size_t i, const struct raw_reconcile *raw)
{
	const struct raw_texts part = { &raw->part, 1 };
	const struct raw_texts *parts = raw->gap.n ? &raw->gap : raw->sum.n ? &raw->sum : &part;

	return (struct figure_check){
		.kind = raw->gap.n ? CHECK_GAP : raw->sum.n ? CHECK_SUM : CHECK_PART, .flag = raw->flag,
		.reason = raw->reason, .parts = figures_at(f, i, parts), .n_parts = parts->n,
		.whole = raw->gap.n ? NULL : figure_at(f, i, raw->sum.n ? raw->equals : raw->of),
		.tolerance_micro = raw->tolerance_micro,
	};
}

/* Every figure that is part of another is compared with it. */
static void freeze_checks(const struct freezing *f, size_t i)
{
	const struct raw_indicator_section *from = &f->raw->sections[i];
	struct figure_check *checks = arena_array(f->arena, from->n_checks + from->n_figures, sizeof(*checks));
	size_t n = 0;

	for (size_t k = 0; k < from->n_checks; k++)
		checks[n++] = freeze_check(f, i, &from->checks[k]);
	for (size_t k = 0; k < from->n_figures; k++) {
		const struct raw_texts part = { &from->figures[k].id, 1 };

		if (f->sections[i].figures[k].of)
			checks[n++] = (struct figure_check){ .kind = CHECK_PART, .n_parts = 1,
				.parts = figures_at(f, i, &part), .whole = f->sections[i].figures[k].of };
	}
	f->sections[i].checks = checks;
	f->sections[i].n_checks = n;
}

/* Add a figure that is worked out to the list, behind those that it is made of. */
static void put_in_order(const struct freezing *f, const struct figure_rule *rule, struct figure_rules *rules)
{
	const struct figure_rule **derived = (const struct figure_rule **)rules->derived;

	for (size_t i = 0; i < rules->n_derived; i++) {
		if (derived[i] == rule)
			return;
	}
	if (rule->derive == DERIVE_NONE)
		return;
	for (size_t i = 0; i < rule->n_parts + rule->n_less; i++) {
		const struct figure_field *part = i < rule->n_parts ? rule->parts[i] : rule->less[i - rule->n_parts];

		put_in_order(f, &f->rules[part->section].rules[part->index], rules);
	}
	derived[rules->n_derived++] = rule;
}

static struct figure_rules *collect_rules(const struct freezing *f)
{
	struct figure_rules *rules = arena_alloc(f->arena, sizeof(*rules));
	const struct figure_rule **strip = arena_array(f->arena, FIGURE_STRIP_MOST, sizeof(const void *));
	size_t n = 0;

	for (size_t i = 0; i < f->raw->n_sections; i++)
		n += f->sections[i].n_figures;
	*rules = (struct figure_rules){ .periods = f->raw->periods, .sections = f->rules, .strip = strip,
					.derived = arena_array(f->arena, n, sizeof(const void *)) };
	for (size_t i = 0; i < f->raw->n_sections; i++) {
		for (size_t k = 0; k < f->sections[i].n_figures; k++) {
			const struct figure_rule *rule = &f->rules[i].rules[k];

			if (rule->weight)
				rules->weight = rule;
			if (rule->strip && rules->n_strip < FIGURE_STRIP_MOST)
				strip[rules->n_strip++] = rule;
			put_in_order(f, rule, rules);
		}
	}
	return rules;
}

static void freeze(struct arena *arena, const struct raw_audit *audit, struct framework *framework)
{
	const struct raw_indicators *raw = (const struct raw_indicators *)audit;
	struct freezing f = { arena, raw, framework, arena_array(arena, raw->n_sections, sizeof(struct section)),
			      arena_array(arena, raw->n_sections, sizeof(struct figure_section)) };

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct raw_indicator_section *from = &raw->sections[i];

		f.sections[i] = (struct section){ .id = from->id, .title = from->title, .question = from->question,
			.number = arena_printf(arena, "%zu", i + 1), .figures = freeze_fields(&f, i),
			.n_figures = from->n_figures };
	}
	for (size_t i = 0; i < raw->n_sections; i++)
		link_wholes(&f, i);
	for (size_t i = 0; i < raw->n_sections; i++) {
		freeze_rules(&f, i);
		freeze_checks(&f, i);
	}
	for (size_t i = 0; i < raw->n_sections; i++)
		link_things(&f, i);
	framework->words.strand = framework->words.descriptor;
	framework->words.strands = framework->words.descriptors;
	framework->sections = f.sections;
	framework->n_sections = raw->n_sections;
	framework->own = collect_rules(&f);
}

const struct kind kind_indicators = {
	.schema = &indicators_schema, .check = indicators_check, .freeze = freeze, .shape = &shape_indicators_audit,
	.notes = notes_indicators,
};
