/*
 * kind_statements_check.c - the rules between the fields of an audit of statements: bands must rise,
 * references must lead somewhere, and figures must be addable.
 */
#include "framework/raw_statements.h"

#include <string.h>

#include "evidence/number.h"
#include "framework/check.h"
#include "framework/rules.h"

int raw_level(const struct framework *framework, const char *id)
{
	for (size_t i = 0; id && i < framework->n_levels; i++) {
		if (framework->levels[i].id && strcmp(framework->levels[i].id, id) == 0)
			return (int)i + 1;
	}
	return 0;
}

bool raw_find_figure(const struct raw_statements *raw, size_t section, const char *reference,
		     size_t *found_section, size_t *found_figure)
{
	const char *dot = strchr(reference, '.'), *id = dot ? dot + 1 : reference;
	size_t length = dot ? (size_t)(dot - reference) : 0;

	for (size_t s = 0; s < raw->n_sections; s++) {
		const struct raw_statements_section *at = &raw->sections[s];

		if (dot ? !at->id || strlen(at->id) != length ||
				  strncmp(at->id, reference, length) != 0
			: s != section)
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

/* The context of the checks of one section. */
struct checking {
	struct reader *reader;
	struct raw_statements *raw;
	size_t section;
};

static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

/* ---- references ---- */

static const char *nearest_figure(const struct checking *c, const char *text)
{
	const struct raw_statements_section *section = &c->raw->sections[c->section];
	const char **ids = arena_array(c->reader->diags->arena, section->n_figures, sizeof(*ids));
	size_t n = 0;

	for (size_t k = 0; k < section->n_figures; k++) {
		if (section->figures[k].id)
			ids[n++] = section->figures[k].id;
	}
	return reader_nearest(c->reader, text, ids, n);
}

/* The figure that the text at `at` names, if its type is in the mask (bits by enum figure_type); otherwise reports a
 * problem and returns NULL. what: names those types. */
static const struct raw_figure *expect_figure(const struct checking *c, const struct data *at,
					      unsigned mask, const char *what)
{
	const struct raw_figure *figure;
	size_t s, k;

	if (!at || at->type != DATA_TEXT)
		return NULL;
	if (!raw_find_figure(c->raw, c->section, at->text, &s, &k)) {
		reader_problem(c->reader, DIAG_AUD013, at, "%s '%s' is not one of the fields",
			       reader_path(c->reader, at), at->text)->hint =
			nearest_figure(c, at->text);
		return NULL;
	}
	figure = &c->raw->sections[s].figures[k];
	if (mask >> figure->type & 1)
		return figure;
	reader_problem(c->reader, DIAG_AUD014, at, "%s '%s' is a field of type %s, not %s",
		       reader_path(c->reader, at), at->text, figure_type_ids[figure->type], what);
	return NULL;
}

enum {
	ANY_TYPE = ~0u >> 1,
	SUMMABLE = 1u << FIGURE_COUNT | 1u << FIGURE_MONEY | 1u << FIGURE_NUMBER,
	COMPARABLE = 1u << FIGURE_PERCENT,
	DECIDED = 1u << FIGURE_YES_NO,
	NUMERIC = SUMMABLE | COMPARABLE
};

static void expect_figures(const struct checking *c, const struct data *list, unsigned mask,
			   const char *what)
{
	for (size_t i = 0; list && i < list->n_items; i++)
		expect_figure(c, &list->items[i], mask, what);
}

static void expect_level(const struct checking *c, const struct data *at)
{
	const struct framework *framework = &c->raw->audit.framework;
	const char *const *ids;
	size_t n;

	if (!at || at->type != DATA_TEXT || raw_level(framework, at->text))
		return;
	ids = check_level_ids(c->reader, framework, &n);
	reader_problem(c->reader, DIAG_AUD013, at, "%s '%s' is not a level",
		       reader_path(c->reader, at), at->text)->hint =
		reader_nearest(c->reader, at->text, ids, n);
}

/* Check a level that something cannot exceed. The highest level would cap nothing. */
static void expect_cap(const struct checking *c, const struct data *at)
{
	const struct framework *framework = &c->raw->audit.framework;

	expect_level(c, at);
	if (!at || at->type != DATA_TEXT || !framework->n_levels ||
	    raw_level(framework, at->text) != (int)framework->n_levels)
		return;
	reader_problem(c->reader, DIAG_AUD014, at, "%s '%s' is the highest level, so it would cap "
		       "nothing", reader_path(c->reader, at), at->text)->hint =
		"use a level below the highest";
}

/* Report two references to the same figure where they must differ. */
static void expect_another(const struct checking *c, const struct data *at, const struct data *first)
{
	size_t s, k, s_first, k_first;

	if (!at || !first || at->type != DATA_TEXT || first->type != DATA_TEXT ||
	    !raw_find_figure(c->raw, c->section, at->text, &s, &k) ||
	    !raw_find_figure(c->raw, c->section, first->text, &s_first, &k_first) ||
	    s != s_first || k != k_first)
		return;
	reader_problem(c->reader, DIAG_AUD014, at, "%s is the same field as %s, '%s'",
		       reader_path(c->reader, at), reader_path(c->reader, first), first->text)
		->hint = "name another field, or leave the rule out";
}

static void expect_others(const struct checking *c, const struct data *list, const struct data *first)
{
	for (size_t i = 0; list && i < list->n_items; i++) {
		expect_another(c, first, &list->items[i]);
		for (size_t k = 0; k < i; k++)
			expect_another(c, &list->items[i], &list->items[k]);
	}
}

/* ---- bands and support ---- */

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* A lower level must not require more than a higher one, since sections would skip the lower one. */
static void check_band_order(const struct checking *c, const struct data *at, const struct raw_band *low,
			     const struct raw_band *high)
{
	int low_partly = larger(low->met, low->met_or_partly);
	int high_partly = larger(high->met, high->met_or_partly);
	int low_unmet = larger(0, 100 - low_partly), high_unmet = larger(0, 100 - high_partly);
	const char *name = NULL;

	if (low->not_yet < low_unmet)
		low_unmet = low->not_yet;
	if (high->not_yet < high_unmet)
		high_unmet = high->not_yet;
	if (high->met < low->met)
		name = "met";
	else if (high_partly < low_partly)
		name = "met_or_partly";
	else if (high_unmet > low_unmet)
		name = "not_yet";
	if (name)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, name) ? data_field(at, name) : at,
			       "%s is less strict about %s than the band before it",
			       reader_path(c->reader, at), name)->hint =
			"a higher level asks for as much as the lower ones, or more";
}

/* A level that requires itself at the last review can never be reached the first time. */
static void check_band_previous(const struct checking *c, const struct data *at, int level)
{
	const struct data *previous = data_field(at, "previous");
	int before = previous && previous->type == DATA_TEXT
		? raw_level(&c->raw->audit.framework, previous->text) : 0;

	if (level && before >= level)
		reader_problem(c->reader, DIAG_AUD014, previous,
			       "%s '%s' is not below the band's own level, so nobody could reach it",
			       reader_path(c->reader, previous), previous->text)->hint =
			"name a lower level";
}

/* One band per level above the first, in the order of the levels. */
static void check_bands(const struct checking *c, const struct data *bands)
{
	const struct framework *framework = &c->raw->audit.framework;

	if (!bands || bands->type != DATA_TABLE || !framework->n_levels)
		return;
	if (bands->n_items + 1 != framework->n_levels)
		reader_problem(c->reader, DIAG_AUD014, bands, "%s has %s for %zu levels",
			       reader_path(c->reader, bands),
			       reader_count(c->reader, bands->n_items, "band", "bands"),
			       framework->n_levels)
			->hint = "one for each level above the first, lowest first";
	for (size_t i = 0; i < bands->n_items && i < c->raw->n_bands; i++) {
		const struct data *at = data_field(&bands->items[i], "level");
		int level = raw_level(framework, c->raw->bands[i].level);

		expect_level(c, at);
		expect_level(c, data_field(&bands->items[i], "previous"));
		if (level && level != (int)i + 2)
			reader_problem(c->reader, DIAG_AUD014, at, "%s '%s' is out of order",
				       reader_path(c->reader, at), at->text)->hint =
				"one for each level above the first, lowest first";
		check_band_previous(c, &bands->items[i], level);
		if (i)
			check_band_order(c, &bands->items[i], &c->raw->bands[i - 1],
					 &c->raw->bands[i]);
	}
}

static void check_support_levels(const struct checking *c)
{
	const struct framework *framework = &c->raw->audit.framework;
	const struct data *table = c->raw->by_level;

	if (!table || !reader_expect(c->reader, table, FIELD_TABLE))
		return;
	c->raw->support = arena_array(c->reader->arena, framework->n_levels,
				      sizeof(*c->raw->support));
	for (size_t i = 0; i < table->n_fields; i++) {
		const struct data *entry = &table->fields[i];
		int level = raw_level(framework, entry->key);

		if (!level)
			reader_problem(c->reader, DIAG_AUD007, entry, "%s is not a level",
				       reader_path(c->reader, entry));
		else if (reader_expect(c->reader, entry, FIELD_TABLE))
			reader_read(c->reader, &raw_level_support_schema, entry,
				    &c->raw->support[level - 1]);
		check_support(c->reader, framework, entry);
	}
}

/* ---- a section ---- */

/* An action and its measure of success belong together, and to something that can hold the section down. */
static void check_remedy(const struct checking *c, const struct data *at, bool caps,
			 const struct raw_remedy *remedy)
{
	static const char *const fields[] = { "action", "success", "owner", "support", "due", "measured", "cost" };
	const struct data *first = NULL;

	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields) && !first; i++)
		first = data_field(at, fields[i]);
	if (first && !caps)
		reader_problem(c->reader, DIAG_AUD014, first, "%s has no effect: the check has no 'cap'",
			       reader_path(c->reader, first))->hint = "add 'cap', or leave the action out";
	else if (first && (!remedy->action || !remedy->success))
		reader_problem(c->reader, DIAG_AUD005, at, "%s has no '%s'", reader_path(c->reader, at),
			       remedy->action ? "success" : "action");
	check_support(c->reader, &c->raw->audit.framework, at);
	check_timing(c->reader, at);
}

/*
 * Percentages are added by way of the pupils behind them, so either all figures of a sum are percentages or none is.
 */
static void check_sum(const struct checking *c, const struct data *at)
{
	const struct raw_figure *whole =
		expect_figure(c, data_field(at, "equals"), NUMERIC, "one that can be added");

	if (whole && whole->type == FIGURE_PERCENT)
		expect_figures(c, data_field(at, "sum"), COMPARABLE, "percent");
	else
		expect_figures(c, data_field(at, "sum"), SUMMABLE, "one that can be added");
}

/* Exactly one of sum, part and gap, with the fields that belong to it. */
static void check_check(const struct checking *c, const struct data *at,
			const struct raw_check *check)
{
	int forms = (check->sum != NULL) + (check->part != NULL) + (check->gap != NULL);
	bool bound = check->sum ? check->equals != NULL : check->part ? check->of != NULL : true;

	if (forms != 1)
		reader_problem(c->reader, DIAG_AUD014, at, "%s needs one of sum, part and gap",
			       reader_path(c->reader, at));
	else if (!bound)
		reader_problem(c->reader, DIAG_AUD005, at, "%s has no '%s'",
			       reader_path(c->reader, at), check->sum ? "equals" : "of");
	if (check->gap && check->n_gap != 2)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "gap"),
			       "%s.gap has %s; a gap is between two", reader_path(c->reader, at),
			       reader_count(c->reader, check->n_gap, "field", "fields"));
	if (check->gap && check->cap)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "cap"),
			       "%s.cap: a gap cannot fail", reader_path(c->reader, at));
	check_sum(c, at);
	expect_figure(c, data_field(at, "part"), SUMMABLE, "one that can be added");
	expect_figure(c, data_field(at, "of"), SUMMABLE, "one that can be added");
	expect_figures(c, data_field(at, "gap"), COMPARABLE, "percent");
	expect_others(c, data_field(at, "sum"), data_field(at, "equals"));
	expect_another(c, data_field(at, "of"), data_field(at, "part"));
	expect_others(c, data_field(at, "gap"), NULL);
	expect_cap(c, data_field(at, "cap"));
	check_remedy(c, at, check->cap != NULL, &check->remedy);
}

static const char *micro_text(const struct checking *c, long long micro)
{
	return number_text(c->reader->diags->arena, micro);
}

/* A part whose minimum exceeds its whole's maximum can never be right. */
static void check_part_of(const struct checking *c, const struct data *list,
			  const struct raw_figure *part, const struct data *at)
{
	const struct data *of = data_field(at, "of");
	const struct raw_figure *whole;
	size_t s, k;

	if (!of || of->type != DATA_TEXT || !raw_find_figure(c->raw, c->section, of->text, &s, &k))
		return;
	whole = &c->raw->sections[s].figures[k];
	if (whole == part)
		reader_problem(c->reader, DIAG_AUD014, of, "%s '%s' is the field itself",
			       reader_path(c->reader, of), of->text)->hint =
			"name the whole that it is a part of, or leave it out";
	else if (s == c->section && part->has_min && data_field(&list->items[k], "max") &&
		 part->min_micro > whole->max_micro)
		reader_problem(c->reader, DIAG_AUD014, data_field(at, "min"),
			       "%s is %s, more than max %s of '%s', which it is a part of",
			       reader_path(c->reader, data_field(at, "min")), micro_text(c, part->min_micro),
			       micro_text(c, whole->max_micro), of->text);
}

/* Only a number of things can be part of another one. */
static void check_of(const struct checking *c, const struct data *at, enum figure_type type)
{
	const struct data *of = data_field(at, "of");

	if (!of)
		return;
	expect_figure(c, of, SUMMABLE, "one that can be added");
	if (!(SUMMABLE >> type & 1))
		reader_problem(c->reader, DIAG_AUD014, of, "%s: a field of type %s cannot be part of another",
			       reader_path(c->reader, of), figure_type_ids[type])->hint =
			type == FIGURE_PERCENT ? "leave it out: metrics.csv gives the base of a percent"
					       : "leave it out";
}

/* A row and a column must be given together; they name one cell of a table. */
static void check_cell(const struct checking *c, size_t k, const struct data *at)
{
	const struct raw_figure *figures = c->raw->sections[c->section].figures, *figure = &figures[k];

	if (!figure->row != !figure->column) {
		reader_problem(c->reader, DIAG_AUD014, place(at, figure->row ? "row" : "column"),
			       "%s has a %s and no %s", reader_path(c->reader, at),
			       figure->row ? "row" : "column", figure->row ? "column" : "row")->hint =
			"give both, or neither";
		return;
	}
	if (figure->row && figure->type >= FIGURE_YES_NO)
		reader_problem(c->reader, DIAG_AUD014, place(at, "row"),
			       "%s: a field of type %s has no number to stand beside others",
			       reader_path(c->reader, at), figure_type_ids[figure->type]);
	for (size_t i = 0; figure->row && i < k; i++) {
		if (!figures[i].row || !figures[i].column || strcmp(figures[i].row, figure->row) != 0
		    || strcmp(figures[i].column, figure->column) != 0)
			continue;
		reader_problem(c->reader, DIAG_AUD014, place(at, "column"),
			       "%s has the same place as field '%s': row '%s', column '%s'",
			       reader_path(c->reader, at), figures[i].id, figure->row, figure->column);
		return;
	}
}

static void check_figures(const struct checking *c, const struct data *list)
{
	static const char *const ids[] = { "id", NULL };
	struct raw_statements_section *section = &c->raw->sections[c->section];

	check_names(c->reader, list, ids);
	for (size_t k = 0; list && k < section->n_figures && k < list->n_items; k++) {
		struct raw_figure *figure = &section->figures[k];
		const struct data *at = &list->items[k];

		figure->has_min = data_field(at, "min") != NULL;
		figure->has_max = data_field(at, "max") != NULL;
		check_of(c, at, figure->type);
		check_part_of(c, list, figure, at);
		check_cell(c, k, at);
		if (figure->has_min && figure->has_max && figure->min_micro > figure->max_micro)
			reader_problem(c->reader, DIAG_AUD014, place(at, "min"),
				       "%s is %s, more than max %s",
				       reader_path(c->reader, place(at, "min")), micro_text(c, figure->min_micro),
				       micro_text(c, figure->max_micro));
		if ((figure->has_min || figure->has_max) && figure->type >= FIGURE_YES_NO)
			reader_problem(c->reader, DIAG_AUD014,
				       place(at, figure->has_min ? "min" : "max"),
				       "%s: a field of type %s has no number",
				       reader_path(c->reader, at), figure_type_ids[figure->type]);
	}
}

static void check_statements(const struct checking *c, const struct data *list)
{
	static const char *const ids[] = { "id", NULL };
	const struct raw_statements_section *section = &c->raw->sections[c->section];

	check_names(c->reader, list, ids);
	for (size_t k = 0; list && k < section->n_statements; k++) {
		const struct data *at = &list->items[k];
		const char *id = section->statements[k].id;

		check_support(c->reader, &c->raw->audit.framework, at);
		check_statutory(c->reader, at);
		check_timing(c->reader, at);
		expect_figures(c, data_field(at, "fields"), ANY_TYPE, "a figure");
		if (section->statements[k].na)
			rules_na(c->reader, &c->raw->audit.framework, at, data_field(at, "gate"));
		if (id && (strcmp(id, "strengths") == 0 || strcmp(id, "development") == 0))
			reader_problem(c->reader, DIAG_AUD008, place(at, "id"),
				       "%s '%s' is reserved for a box of every section",
				       reader_path(c->reader, place(at, "id")), id);
	}
}

/* Where nothing is rated nothing is indicated, so a cap would cap nothing. */
static void expect_no_cap(const struct checking *c, const struct data *checks, const struct data *caps)
{
	const struct data *cap = caps && caps->n_items ? caps : NULL;

	for (size_t k = 0; checks && !cap && k < checks->n_items; k++)
		cap = data_field(&checks->items[k], "cap");
	if (cap)
		reader_problem(c->reader, DIAG_AUD014, cap,
			       "%s: the section has no statements, so nothing is indicated that it could cap",
			       reader_path(c->reader, cap))->hint =
			"give the section statements, or leave it out";
}

static void check_section(const struct checking *c, const struct data *table)
{
	const struct raw_statements_section *section = &c->raw->sections[c->section];
	const struct data *checks = data_field(table, "checks"), *caps = data_field(table, "caps");
	const struct data *judgements = data_field(table, "judgements");

	check_own_levels(c->reader, &c->raw->audit.framework, data_field(table, "levels"), 0);
	check_statements(c, data_field(table, "statements"));
	check_figures(c, data_field(table, "fields"));
	for (size_t k = 0; checks && k < section->n_checks; k++)
		check_check(c, &checks->items[k], &section->checks[k]);
	for (size_t k = 0; caps && k < section->n_caps; k++) {
		expect_figure(c, data_field(&caps->items[k], "field"), DECIDED, "yes_no");
		expect_figure(c, data_field(&caps->items[k], "without"), DECIDED, "yes_no");
		expect_another(c, data_field(&caps->items[k], "without"),
			       data_field(&caps->items[k], "field"));
		expect_cap(c, data_field(&caps->items[k], "level"));
		check_remedy(c, &caps->items[k], true, &section->caps[k].remedy);
	}
	for (size_t k = 0; judgements && k < section->n_judgements; k++)
		expect_figures(c, data_field(&judgements->items[k], "fields"), NUMERIC,
			       "a number");
	if (!section->n_statements)
		expect_no_cap(c, checks, caps);
}

/* ---- the whole ---- */

/* judgements.csv names only judgements, so their ids must be unique in the whole audit. */
static void check_judgement_ids(const struct checking *c, const struct data *sections)
{
	const struct raw_statements *raw = c->raw;
	struct distinct seen;

	distinct_init(&seen, c->reader);
	for (size_t s = 0; s < raw->n_sections; s++) {
		const struct data *list = data_field(&sections->items[s], "judgements");
		size_t many = list ? list->n_items : 1;

		for (size_t k = 0; k < many; k++) {
			const struct data *at = data_field(
				list ? &list->items[k] : &sections->items[s], "id");

			if (at && at->type == DATA_TEXT)
				check_distinct(c->reader, &seen, at, at->text);
		}
	}
}

static void check_reviewer(struct reader *reader, const struct framework *framework,
			   const struct data *root)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_respondents; i++)
		n += framework->respondents[i].agreed;
	if (framework->n_respondents && !n)
		reader_problem(reader, DIAG_AUD014, place(root, "respondents"),
			       "no respondent is agreed: somebody's judgements must be the record")
			->hint = "set agreed = true for the reviewer";
}

/* Check for limits that could never have an effect. */
static void check_limits(struct reader *reader, const struct framework *framework,
			 const struct data *root)
{
	const struct plan_rules *plan = &framework->plan;
	const struct data *actions = data_field(data_field(root, "plan"), "actions");
	const struct data *steps = data_field(data_field(root, "scoring"), "reason_steps");

	if (actions && plan->actions_in_all && plan->actions > plan->actions_in_all)
		reader_problem(reader, DIAG_AUD014, actions,
			       "plan.actions is %d, more than plan.actions_in_all %d: no section "
			       "could have so many", plan->actions, plan->actions_in_all)->hint =
			"actions is for one section, actions_in_all for the whole plan";
	if (steps && steps->type == DATA_INTEGER && framework->n_levels &&
	    steps->integer >= (long long)framework->n_levels)
		reader_problem(reader, DIAG_AUD014, steps,
			       "scoring.reason_steps is %lld of %zu levels, so a reason would never "
			       "be required", steps->integer, framework->n_levels)->hint =
			"use a number below that of the levels";
}

/* Statements need words for ratings, and bands that say what these indicate. */
static void check_needed(const struct checking *c, const struct data *root)
{
	const struct data *scoring = data_field(root, "scoring");
	size_t n = 0;

	for (size_t i = 0; i < c->raw->n_sections; i++)
		n += c->raw->sections[i].n_statements;
	if (!n)
		return;
	if (!data_field(root, "ratings"))
		reader_problem(c->reader, DIAG_AUD005, root, "%s has no 'ratings'", reader_path(c->reader, root))->hint =
			"add 'ratings', a list";
	if (!data_field(scoring, "bands"))
		reader_problem(c->reader, DIAG_AUD005, scoring ? scoring : root, "%s has no '%s'",
			       reader_path(c->reader, scoring ? scoring : root), scoring ? "bands" : "scoring")->hint =
			scoring ? "add 'bands', a list" : "add 'scoring', a table";
}

void statements_check(struct reader *reader, struct raw_audit *audit, const struct data *root)
{
	static const char *const words[] = { "id", "name", "aliases", NULL };
	struct raw_statements *raw = (struct raw_statements *)audit;
	const struct data *sections = data_field(root, "sections");
	struct checking c = { reader, raw, 0 };

	audit->framework.scoring.model = MODEL_BANDS;
	audit->framework.n_steps = 1;
	check_shared_names(reader, root);
	check_review(reader, root);
	check_names(reader, data_field(root, "groups"), words);
	for (; c.section < raw->n_sections; c.section++)
		check_section(&c, &sections->items[c.section]);
	if (raw->n_sections)
		check_judgement_ids(&c, sections);
	check_needed(&c, root);
	check_bands(&c, data_field(data_field(root, "scoring"), "bands"));
	check_support_levels(&c);
	rules_ratings(reader, &audit->framework, root);
	rules_respondents(reader, &audit->framework, root);
	check_reviewer(reader, &audit->framework, root);
	rules_gate_cap(reader, &audit->framework, root);
	rules_suppression(reader, &audit->framework, root);
	rules_context(reader, root);
	check_limits(reader, &audit->framework, root);
}
