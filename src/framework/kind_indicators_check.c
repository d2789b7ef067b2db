/*
 * kind_indicators_check.c - the rules between the fields of an audit of indicators: references must lead somewhere, parts
 * must be of a kind that can be divided or added, and nothing may be made of itself.
 */
#include "framework/raw_indicators.h"

#include <string.h>

#include "framework/check.h"
#include "framework/rules.h"

enum {
	MILLION = 1000000, ANY_TYPE = ~0u >> 1,
	SUMMABLE = 1u << FIGURE_COUNT | 1u << FIGURE_MONEY | 1u << FIGURE_NUMBER,
	NUMERIC = SUMMABLE | 1u << FIGURE_PERCENT,

};

bool raw_find_indicator(const struct raw_indicators *raw, size_t section, const char *reference, size_t *found_section,
			size_t *found_figure)
{
	const char *dot = strchr(reference, '.'), *id = dot ? dot + 1 : reference;
	size_t length = dot ? (size_t)(dot - reference) : 0;

	for (size_t s = 0; s < raw->n_sections; s++) {
		const struct raw_indicator_section *at = &raw->sections[s];

		if (dot ? !at->id || strlen(at->id) != length || strncmp(at->id, reference, length) != 0 : s != section)
			continue;
		for (size_t k = 0; k < at->n_figures; k++) {
			if (at->figures[k].id && strcmp(at->figures[k].id, id) == 0) {
				*found_section = s;
				*found_figure = k;
				return true;
			}
		}
	}
	return false;
}

enum figure_derive raw_derive(const struct raw_indicator *figure, const struct raw_texts **parts)
{
	*parts = figure->share.items	? &figure->share
		 : figure->ratio.items	? &figure->ratio
		 : figure->difference.items ? &figure->difference
					    : &figure->sum;
	return figure->share.items ? DERIVE_SHARE : figure->ratio.items ? DERIVE_RATIO
	       : figure->difference.items ? DERIVE_DIFFERENCE : figure->sum.items ? DERIVE_SUM : DERIVE_NONE;
}

static enum figure_type type_within(const struct raw_indicators *raw, size_t section, const struct raw_indicator *figure,
				    int depth)
{
	const struct raw_texts *parts;
	size_t s, k;

	if (figure->type != FIGURE_TYPE_COUNT)
		return figure->type;
	switch (raw_derive(figure, &parts)) {
	case DERIVE_SHARE:
		return FIGURE_PERCENT;
	case DERIVE_DIFFERENCE:
	case DERIVE_SUM:
		if (depth && parts->n && parts->items[0] && raw_find_indicator(raw, section, parts->items[0], &s, &k))
			return type_within(raw, s, &raw->sections[s].figures[k], depth - 1);
		return FIGURE_NUMBER;
	case DERIVE_RATIO:
	default:
		return FIGURE_NUMBER;
	}
}

enum figure_type raw_type(const struct raw_indicators *raw, size_t section, const struct raw_indicator *figure)
{
	return type_within(raw, section, figure, DERIVED_DEPTH);
}

/* The context of the checks of one section. */
struct checking {
	struct reader *reader;
	const struct raw_indicators *raw;
	size_t section;
};

/* ---- references ---- */

static const char *nearest_figure(const struct checking *c, const char *text)
{
	const struct raw_indicator_section *section = &c->raw->sections[c->section];
	const char **ids = arena_array(c->reader->diags->arena, section->n_figures, sizeof(*ids));
	size_t n = 0;

	for (size_t k = 0; k < section->n_figures; k++) {
		if (section->figures[k].id)
			ids[n++] = section->figures[k].id;
	}
	return reader_nearest(c->reader, text, ids, n);
}

/* The figure that the text at `at` names must exist, and have a type of the mask (bits by enum figure_type); what: names
 * those types. */
static void expect_figure(const struct checking *c, const struct data *at, unsigned mask, const char *what)
{
	enum figure_type type;
	size_t s, k;

	if (!at || at->type != DATA_TEXT)
		return;
	if (!raw_find_indicator(c->raw, c->section, at->text, &s, &k)) {
		reader_problem(c->reader, DIAG_AUD013, at, "%s '%s' is not one of the figures",
			       reader_path(c->reader, at), at->text)->hint = nearest_figure(c, at->text);
		return;
	}
	type = raw_type(c->raw, s, &c->raw->sections[s].figures[k]);
	if (!(mask >> type & 1))
		reader_problem(c->reader, DIAG_AUD014, at, "%s '%s' is a figure of type %s, not %s",
			       reader_path(c->reader, at), at->text, figure_type_ids[type], what);
}

static void expect_figures(const struct checking *c, const struct data *list, unsigned mask, const char *what)
{
	if (list && list->type == DATA_TEXT)
		expect_figure(c, list, mask, what);
	for (size_t i = 0; list && i < list->n_items; i++)
		expect_figure(c, &list->items[i], mask, what);
}

static void expect_group(const struct checking *c, const struct data *at)
{
	const struct framework *framework = &c->raw->audit.framework;
	const char **ids = arena_array(c->reader->diags->arena, framework->n_groups, sizeof(*ids));
	size_t n = 0;

	if (!at || at->type != DATA_TEXT)
		return;
	for (size_t i = 0; i < framework->n_groups; i++) {
		if (framework->groups[i].id && strcmp(framework->groups[i].id, at->text) == 0)
			return;
		if (framework->groups[i].id)
			ids[n++] = framework->groups[i].id;
	}
	reader_problem(c->reader, DIAG_AUD013, at, "%s '%s' is not one of the groups", reader_path(c->reader, at),
		       at->text)->hint =
		n ? reader_known(c->reader, at->text, ids, n) : "list it under 'groups' of the audit";
}

/* ---- a figure ---- */

static const char *const derived[] = { "share", "ratio", "difference", "sum" };

/* At most one way to work it out; with the number of parts that it takes. */
static void check_derived(const struct checking *c, const struct data *at)
{
	const struct data *first = NULL;

	for (size_t i = 0; i < sizeof(derived) / sizeof(*derived); i++) {
		const struct data *list = data_field(at, derived[i]);

		if (!list || list->type != DATA_TABLE)
			continue;
		if (first)
			reader_problem(c->reader, DIAG_AUD014, list, "%s: a figure that is a %s cannot be a %s as well",
				       reader_path(c->reader, list), first->key, list->key)->hint =
				"make two figures of it";
		else if (strcmp(derived[i], "sum") == 0 ? list->n_items < 1 : list->n_items != 2)
			reader_problem(c->reader, DIAG_AUD014, list, "%s has %s; it is made of %s",
				       reader_path(c->reader, list),
				       reader_count(c->reader, list->n_items, "figure", "figures"),
				       strcmp(derived[i], "sum") == 0 ? "one or more" : "two");
		first = first ? first : list;
		expect_figures(c, list, NUMERIC, "a number");
	}
	expect_figures(c, data_field(at, "less"), NUMERIC, "a number");
	if (data_field(at, "less") && !data_field(at, "sum"))
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "less"), "%s has no sum to be taken from",
			       reader_path(c->reader, data_field(at, "less")))->hint =
			"name in 'sum' what it is taken from";
}

/* Whether a figure is made of itself, by way of others. */
static bool is_made_of(const struct checking *c, size_t section, const struct raw_indicator *figure, size_t s_wanted,
		       size_t k_wanted, int depth)
{
	const struct raw_texts *parts, *lists[2] = { NULL, &figure->less };
	size_t s, k;

	if (!raw_derive(figure, &parts))
		return false;
	lists[0] = parts;
	for (size_t l = 0; l < 2; l++) {
		for (size_t i = 0; i < lists[l]->n; i++) {
			if (!lists[l]->items[i] || !raw_find_indicator(c->raw, section, lists[l]->items[i], &s, &k))
				continue;
			if ((s == s_wanted && k == k_wanted) || !depth
			    || is_made_of(c, s, &c->raw->sections[s].figures[k], s_wanted, k_wanted, depth - 1))
				return true;
		}
	}
	return false;
}

/* A whole, or the two figures that it is the overlap of. */
static void check_of(const struct checking *c, const struct data *at, const struct raw_indicator *figure, size_t k)
{
	const struct data *of = data_field(at, "of");
	enum figure_type type = raw_type(c->raw, c->section, figure);
	size_t s, other;

	if (!of)
		return;
	expect_figures(c, of, SUMMABLE, "one that can be added");
	if (of->type == DATA_TABLE && of->n_items != 1 && of->n_items != 2)
		reader_problem(c->reader, DIAG_AUD014, of, "%s has %s; it is part of one, or of two at once",
			       reader_path(c->reader, of), reader_count(c->reader, of->n_items, "figure", "figures"));
	if (!(SUMMABLE >> type & 1))
		reader_problem(c->reader, DIAG_AUD014, of, "%s: a figure of type %s cannot be part of another",
			       reader_path(c->reader, of), figure_type_ids[type])->hint =
			type == FIGURE_PERCENT ? "leave it out: metrics.csv gives the base of a percent" : "leave it out";
	for (size_t i = 0; i < figure->of.n; i++) {
		if (figure->of.items[i] && raw_find_indicator(c->raw, c->section, figure->of.items[i], &s, &other)
		    && s == c->section && other == k)
			reader_problem(c->reader, DIAG_AUD014, of, "%s '%s' is the figure itself",
				       reader_path(c->reader, of), figure->of.items[i])->hint =
				"name the whole that it is a part of, or leave it out";
	}
}

/* What only numbers can have. */
static void check_numeric(const struct checking *c, const struct data *at, enum figure_type type)
{
	static const char *const fields[] = { "min", "max", "change", "combine", "count_where", "decimals", "better" };

	for (size_t i = 0; type >= FIGURE_YES_NO && i < sizeof(fields) / sizeof(*fields); i++) {
		const struct data *field = data_field(at, fields[i]);

		if (field)
			reader_problem(c->reader, DIAG_AUD014, field, "%s: a figure of type %s has no number",
				       reader_path(c->reader, field), figure_type_ids[type])->hint = "leave it out";
	}
}

static void check_range(const struct checking *c, const struct data *at, struct raw_indicator *figure)
{
	const struct data *min = data_field(at, "min");

	figure->has_min = min != NULL;
	figure->has_max = data_field(at, "max") != NULL;
	figure->has_where = data_field(at, "count_where") != NULL;
	if (figure->has_min && figure->has_max && figure->min_micro > figure->max_micro)
		reader_problem(c->reader, DIAG_AUD014, min, "%s is %g, more than max %g", reader_path(c->reader, min),
			       (double)figure->min_micro / MILLION, (double)figure->max_micro / MILLION);
}

static void check_where(const struct checking *c, const struct data *where)
{
	bool group = data_field(where, "group"), value = data_field(where, "value");

	if (!where)
		return;
	expect_group(c, data_field(where, "group"));
	if (group == value)
		reader_problem(c->reader, DIAG_AUD014, where, "%s needs either a group or a value",
			       reader_path(c->reader, where));
}

static void check_combine(const struct checking *c, const struct data *at, const struct raw_indicator *figure)
{
	enum figure_type type = raw_type(c->raw, c->section, figure);
	const struct data *combine = data_field(at, "combine");
	const struct raw_texts *parts;
	enum figure_derive derive = raw_derive(figure, &parts);

	if (figure->combine == COMBINE_SUM && type == FIGURE_PERCENT)
		reader_problem(c->reader, DIAG_AUD014, combine, "%s: per cents of schools cannot be added",
			       reader_path(c->reader, combine))->hint = "use \"ratio\", \"weighted\" or \"both\"";
	if (figure->combine == COMBINE_RATIO && type != FIGURE_PERCENT && derive != DERIVE_RATIO)
		reader_problem(c->reader, DIAG_AUD014, combine, "%s: a figure of type %s has no numerator",
			       reader_path(c->reader, combine), figure_type_ids[type])->hint =
			"use \"sum\", \"weighted\" or \"plain\"";
}

static void check_figure(const struct checking *c, const struct data *at, size_t k)
{
	struct raw_indicator *figure = &c->raw->sections[c->section].figures[k];
	const struct raw_texts *parts;
	enum figure_type type = raw_type(c->raw, c->section, figure);
	const struct data *compare = data_field(at, "compare");

	if (figure->type == FIGURE_TYPE_COUNT && !data_field(at, "type") && !raw_derive(figure, &parts))
		reader_problem(c->reader, DIAG_AUD005, at, "%s has no 'type'", reader_path(c->reader, at))->hint =
			"only a figure that is worked out from others can do without";
	check_derived(c, at);
	if (is_made_of(c, c->section, figure, c->section, k, DERIVED_DEPTH))
		reader_problem(c->reader, DIAG_AUD014, at, "%s is made of itself, or of more figures in a row than %d",
			       reader_path(c->reader, at), DERIVED_DEPTH)->hint = "work it out from figures that are given";
	check_of(c, at, figure, k);
	check_numeric(c, at, type);
	check_range(c, at, figure);
	check_combine(c, at, figure);
	check_where(c, data_field(at, "count_where"));
	for (size_t i = 0; compare && i < compare->n_items; i++)
		expect_group(c, &compare->items[i]);
}

/* ---- a section, the whole ---- */

/* Exactly one of sum, part and gap, with the fields that belong to it. */
static void check_check(const struct checking *c, const struct data *at, const struct raw_reconcile *check)
{
	int forms = (check->sum.items != NULL) + (check->part != NULL) + (check->gap.items != NULL);
	bool bound = check->sum.items ? check->equals != NULL : check->part ? check->of != NULL : true;

	if (forms != 1)
		reader_problem(c->reader, DIAG_AUD014, at, "%s needs one of sum, part and gap", reader_path(c->reader, at));
	else if (!bound)
		reader_problem(c->reader, DIAG_AUD005, at, "%s has no '%s'", reader_path(c->reader, at),
			       check->sum.items ? "equals" : "of");
	if (check->gap.items && check->gap.n != 2)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "gap"), "%s.gap has %s; a gap is between two",
			       reader_path(c->reader, at), reader_count(c->reader, check->gap.n, "figure", "figures"));
	expect_figures(c, data_field(at, "sum"), NUMERIC, "one that can be added");
	expect_figure(c, data_field(at, "equals"), NUMERIC, "one that can be added");
	expect_figure(c, data_field(at, "part"), SUMMABLE, "one that can be added");
	expect_figure(c, data_field(at, "of"), SUMMABLE, "one that can be added");
	expect_figures(c, data_field(at, "gap"), 1u << FIGURE_PERCENT, "percent");
	if (data_field(at, "tolerance") && !check->sum.items)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "tolerance"), "%s is for sums",
			       reader_path(c->reader, data_field(at, "tolerance")))->hint = "leave it out";
}

static void check_section(const struct checking *c, const struct data *table)
{
	static const char *const ids[] = { "id", NULL };
	const struct raw_indicator_section *section = &c->raw->sections[c->section];
	const struct data *figures = data_field(table, "figures"), *checks = data_field(table, "checks");

	check_names(c->reader, figures, ids);
	for (size_t k = 0; figures && k < section->n_figures && k < figures->n_items; k++)
		check_figure(c, &figures->items[k], k);
	for (size_t k = 0; checks && k < section->n_checks && k < checks->n_items; k++)
		check_check(c, &checks->items[k], &section->checks[k]);
}

/* What one figure of an audit, or few, can be. */
struct marked {
	size_t n_weights, n_strip;
};

static void check_mark(const struct checking *c, struct marked *marked, const struct raw_indicator *figure,
		       const struct data *at)
{
	const struct data *weight = data_field(at, "weight"), *strip = data_field(at, "strip");

	if (figure->weight && marked->n_weights++)
		reader_problem(c->reader, DIAG_AUD014, weight, "%s: another figure is the weight already",
			       reader_path(c->reader, weight))->hint = "schools are weighted by one figure";
	if (figure->weight && raw_type(c->raw, c->section, figure) != FIGURE_COUNT)
		reader_problem(c->reader, DIAG_AUD014, weight, "%s: only a count can be a weight",
			       reader_path(c->reader, weight));
	if (figure->strip && ++marked->n_strip == FIGURE_STRIP_MOST + 1)
		reader_problem(c->reader, DIAG_AUD010, strip, "%s: the strip has room for %d figures",
			       reader_path(c->reader, strip), FIGURE_STRIP_MOST);
}

/* One figure weighs, and it must be one of people; few fit into the strip. */
static void check_marks(struct checking *c, const struct data *sections)
{
	struct marked marked = { 0, 0 };

	for (c->section = 0; c->section < c->raw->n_sections; c->section++) {
		const struct raw_indicator_section *section = &c->raw->sections[c->section];
		const struct data *figures = data_field(&sections->items[c->section], "figures");

		for (size_t k = 0; figures && k < section->n_figures && k < figures->n_items; k++)
			check_mark(c, &marked, &section->figures[k], &figures->items[k]);
	}
}

void indicators_check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	static const char *const words[] = { "id", "name", "aliases", NULL };
	struct raw_indicators *raw = (struct raw_indicators *)audit;
	const struct data *sections = data_field(root, "sections");
	struct checking c = { reader, raw, 0 };

	audit->framework.n_steps = 1;
	check_shared_names(reader, root);
	check_names(reader, data_field(root, "groups"), words);
	for (; c.section < raw->n_sections; c.section++)
		check_section(&c, &sections->items[c.section]);
	check_marks(&c, sections);
	rules_suppression(reader, &audit->framework, root);
}
