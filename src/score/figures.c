/* figures.c - see figures.h: rows of metrics.csv become values. figure_checks.c compares them. */
#include "score/figures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "base/text.h"
#include "evidence/number.h"
#include "score/figure_bounds.h"
#include "score/figure_text.h"
#include "score/figures_internal.h"
#include "score/items.h"

/* A rate may exceed 100 per cent, since a pupil can be suspended twice, but not a thousandfold. */
enum { MILLION = 1000000, PARTS_MOST = 1000 };

/* ---- whose a row is ---- */

/* A figure unlike any of ours may belong to another audit that uses the same table. Such rows are counted where they
 * are read. */
const struct figure_field *figures_field_of(const struct figure_binder *b, const struct metric_row *row)
{
	const struct figure_field *field = framework_figure(b->framework, row->metric.text);
	const char **ids, *nearest;
	size_t n = 0;

	if (field)
		return field;
	if (!items_near_figure(b->framework, row->metric.text) &&
	    !items_in_section(b->arena, b->framework, row->metric.text))
		return NULL;
	for (size_t i = 0; i < b->framework->n_sections; i++)
		n += b->framework->sections[i].n_figures;
	ids = arena_array(b->arena, n, sizeof(*ids));
	n = 0;
	for (size_t i = 0; i < b->framework->n_sections; i++) {
		for (size_t k = 0; k < b->framework->sections[i].n_figures; k++)
			ids[n++] = b->framework->sections[i].figures[k].id;
	}
	nearest = text_nearest_id(row->metric.text, ids, n);
	figures_problem(b, DIAG_CSV048, row->metric.at, row->metric.text,
			"metric '%s' is not in the audit", row->metric.text)
		->hint = nearest ? text_did_you_mean(b->diags->arena, row->metric.text, nearest)
				 : "metrics are SECTION.FIELD, as the audit has them";
	return NULL;
}

bool figures_group_of(const struct figure_binder *b, const struct metric_row *row, int *group)
{
	const struct figure_group *found = framework_group(b->framework, row->group.text);

	*group = FIGURES_OWN;
	if (found)
		*group = (int)(found - b->framework->groups);
	if (found || !*row->group.text || text_same_folded(row->group.text, "school"))
		return true;
	figures_problem(b, DIAG_CSV049, row->group.at, row->group.text, "group '%s' is not known",
			row->group.text)
		->hint = arena_printf(b->diags->arena, "leave it empty for the school's own, or "
				      "use '%s'", b->framework->groups[0].id);
	return false;
}

/* ---- what a row says ---- */

static void wrong(const struct figure_binder *b, const struct metric_row *row,
		  const struct figure_field *field, const char *what)
{
	struct loc at = figures_place(row);
	const char *text = *row->value.text ? row->value.text : row->numerator.text;

	figures_problem(b, DIAG_CSV051, at, text, "'%s' of '%s' is not %s", text, field->id, what);
}

static bool read_yes_no(const char *text, bool *yes)
{
	static const char *const words[2][4] = { { "no", "n", "false", "0" },
						 { "yes", "y", "true", "1" } };

	for (int w = 0; w < 8; w++) {
		if (text_same_folded(words[w / 4][w % 4], text)) {
			*yes = w >= 4;
			return true;
		}
	}
	return false;
}

static void take_words(const struct figure_binder *b, const struct figure_field *field,
		       struct figure_value *value)
{
	const char *text = value->row->value.text;

	if (field->type == FIGURE_TEXT) {
		value->has_value = *text != '\0' && !figure_no_number(text);
		value->text = text;
	} else if (read_yes_no(text, &value->yes)) {
		value->has_value = true;
		value->text = value->yes ? "Yes" : "No";
	} else if (figure_no_number(text)) {
		value->text = figure_no_number(text);
	} else if (*text) {
		wrong(b, value->row, field, "yes or no");
	}
}

/* The number in the column value, if the field's type allows it. */
static bool read_value(const struct figure_binder *b, const struct figure_field *field,
		       const struct metric_row *row, long long *micro)
{
	static const char *const what[] = {
		[FIGURE_COUNT] = "a whole number of 0 or more", [FIGURE_PERCENT] = "a per cent",
		[FIGURE_NUMBER] = "a number", [FIGURE_MONEY] = "an amount of money",
	};
	struct number number;
	bool fits = number_parse(row->value.text, &number);

	if (fits && number.sign == NUMBER_PERCENT)
		fits = field->type == FIGURE_PERCENT;
	if (fits && number.sign == NUMBER_POUNDS)
		fits = field->type == FIGURE_MONEY;
	if (fits && field->type == FIGURE_COUNT)
		fits = number.micro >= 0 && number.micro % MILLION == 0;
	*micro = number.micro;
	if (!fits)
		wrong(b, row, field, what[field->type]);
	return fits;
}

/* If a percentage is given as well as its numerator and denominator, check that they agree to one decimal. */
static void compare_percent(const struct figure_binder *b, const struct figure_field *field,
			    const struct metric_row *row, long long micro, long long part,
			    long long whole)
{
	long long given;

	if (!*row->value.text || figure_no_number(row->value.text)
	    || !read_value(b, field, row, &given) || llabs(given - micro) <= MILLION / 2 + row->tolerance_milli * 1000LL)
		return;
	figures_problem(b, DIAG_CSV053, row->value.at, row->value.text,
			"'%s' is %s by its numerator and denominator, not %s", field->id,
			figure_share(b->arena, part, whole),
			figure_text(b->arena, FIGURE_PERCENT, given))
		->hint = "the numerator and denominator are used; correct whichever is wrong, or leave the value empty";
}

/* The number in a cell. Returns false if it is empty, or not a number (reported already). */
static bool read_part(const struct cell *cell, long long *micro)
{
	struct number number;

	if (!number_parse(cell->text, &number) || number.micro < 0 || number.sign != NUMBER_PLAIN)
		return false;
	*micro = number.micro;
	return true;
}

/* A percentage computed from its parts, in millionths of a per cent, rounded once. 0 of 0 has no percentage, but is
 * good news for exclusions, so it is printed as such. */
static void take_percent(const struct figure_binder *b, const struct figure_field *field,
			 struct figure_value *value)
{
	if (!value->base_micro && !value->part_micro) {
		value->text = "None";
		value->base = "0 of 0";
		return;
	}
	if (!value->base_micro) {
		wrong(b, value->row, field, "a part of anything: the denominator is 0");
		return;
	}
	if (value->part_micro / value->base_micro > PARTS_MOST) {
		wrong(b, value->row, field, "a part of its denominator");
		return;
	}
	value->micro = llroundl(100.0L * MILLION * (long double)value->part_micro /
				(long double)value->base_micro);
	value->has_value = true;
	value->base = arena_printf(b->arena, "%s of %s",
				   figure_text(b->arena, FIGURE_NUMBER, value->part_micro),
				   figure_text(b->arena, FIGURE_NUMBER, value->base_micro));
	compare_percent(b, field, value->row, value->micro, value->part_micro, value->base_micro);
}

/* What to print if the row says that there is no figure: according to its value, or else to the parts a figure would
 * be made of. */
static const char *no_number(const struct figure_field *field, const struct figure_value *value)
{
	const struct metric_row *row = value->row;
	const char *none = figure_no_number(*row->value.text ? row->value.text : row->numerator.text);

	if (!none && !*row->value.text && (!value->has_part || field->type == FIGURE_PERCENT))
		none = figure_no_number(row->denominator.text);
	return none;
}

/* A number from the column value, or a count from its numerator. */
static void take_plain(const struct figure_binder *b, const struct figure_field *field,
		       struct figure_value *value)
{
	const struct metric_row *row = value->row;
	const char *none = no_number(field, value);

	if (none)
		value->text = none;
	else if (figure_take_bound(b->arena, field, value))
		return;
	else if (*row->value.text)
		value->has_value = read_value(b, field, row, &value->micro);
	else if (value->has_part && field->type == FIGURE_PERCENT)
		wrong(b, row, field, "a per cent without a denominator");
	else if (value->has_part && field->type == FIGURE_COUNT) {
		value->micro = value->part_micro;
		value->has_value = value->micro % MILLION == 0;
		if (!value->has_value)
			wrong(b, row, field, "a whole number");
	}
	if (value->base_micro && field->type != FIGURE_COUNT)
		value->base = arena_printf(b->arena, "base %s",
					   figure_text(b->arena, FIGURE_NUMBER, value->base_micro));
}

static void take_number(const struct figure_binder *b, const struct figure_field *field,
			struct figure_value *value)
{
	bool whole = read_part(&value->row->denominator, &value->base_micro);

	value->has_part = read_part(&value->row->numerator, &value->part_micro);
	if (field->type == FIGURE_PERCENT && value->has_part && whole)
		take_percent(b, field, value);
	else
		take_plain(b, field, value);
	if (value->has_value && field->type == FIGURE_PERCENT && value->has_part && value->base_micro)
		value->text = figure_share(b->arena, value->part_micro, value->base_micro);
	else if (value->has_value)
		value->text = figure_text(b->arena, field->type, value->micro);
}

static void check_range(const struct figure_binder *b, const struct figure_field *field,
			const struct figure_value *value)
{
	bool low = field->has_min && value->micro < field->min_micro;
	bool high = field->has_max && value->micro > field->max_micro;
	const char *bound;

	if (!value->has_value || field->type >= FIGURE_YES_NO || (!low && !high))
		return;
	bound = figure_text(b->diags->arena, field->type, low ? field->min_micro : field->max_micro);
	figures_problem(b, DIAG_CSV047, figures_place(value->row), value->text,
			"'%s' is %s, which is %s %s, the %s that is plausible", field->id, value->text,
			low ? "below" : "above", bound, low ? "least" : "most")
		->hint = "check the number and where its decimal point stands";
}

struct figure_value figures_read(const struct figure_binder *b, const struct figure_field *field,
				 const struct metric_row *row)
{
	struct figure_value value = { .row = row, .text = "", .base = "" };

	if (field->type >= FIGURE_YES_NO)
		take_words(b, field, &value);
	else
		take_number(b, field, &value);
	check_range(b, field, &value);
	return value;
}

/* ---- all rows ---- */

/* The latest period counts; periods are written so that they sort. */
static bool is_later(const struct metric_row *a, const struct metric_row *b)
{
	return !b || strcmp(a->period.text, b->period.text) > 0;
}

static void enter(struct figure *figure, int group, const struct metric_row *row)
{
	struct figure_value *slot = group == FIGURES_OWN
		? &figure->own : &((struct figure_value *)figure->groups)[group];

	if (is_later(row, slot->row)) {
		if (group == FIGURES_OWN)
			figure->before.row = slot->row;
		slot->row = row;
	} else if (group == FIGURES_OWN && is_later(row, figure->before.row)) {
		figure->before.row = row;
	}
}

/* Rows of one metric and group, linked backwards. 0: none; else a row's index + 1. */
struct row_chains {
	size_t **heads;		/* per section: by figure, with the school's own and one per group */
	size_t *before;		/* per row */
};

static struct row_chains chains_new(const struct figure_binder *b)
{
	const struct framework *framework = b->framework;
	struct row_chains chains = {
		arena_array(b->arena, framework->n_sections, sizeof(*chains.heads)),
		arena_array(b->arena, b->evidence->n_metrics, sizeof(*chains.before)),
	};

	for (size_t i = 0; i < framework->n_sections; i++)
		chains.heads[i] = arena_array(b->arena,
					      framework->sections[i].n_figures
						      * (framework->n_groups + 1),
					      sizeof(**chains.heads));
	return chains;
}

void figures_tell_twin(const struct figure_binder *b, const struct metric_row *row, const struct metric_row *first)
{
	figures_problem(b, DIAG_CSV050, row->metric.at, row->metric.text, "metric '%s' is already given at %s:%d",
			row->metric.text, first->metric.at.file, first->metric.at.line)
		->hint = "keep the correct row, or write in period which time each row is about";
}

/* Whether a row repeats another of the same metric, group and period. */
static bool is_twin(const struct figure_binder *b, struct row_chains *chains,
		    const struct figure_field *field, int group, size_t i)
{
	const struct metric_row *rows = b->evidence->metrics;
	size_t *head = &chains->heads[field->section][(size_t)field->index
						      * (b->framework->n_groups + 1)
						      + (size_t)(group + 1)];

	for (size_t k = *head; k; k = chains->before[k - 1]) {
		const struct metric_row *first = &rows[k - 1];

		if (!text_same_id(first->period.text, rows[i].period.text))
			continue;
		if (rows[i].of_all == first->of_all)
			figures_tell_twin(b, &rows[i], first);
		return true;
	}
	chains->before[i] = *head;
	*head = i + 1;
	return false;
}

static void bind_rows(struct figure_binder *b, struct figure *const *sections)
{
	struct row_chains chains = chains_new(b);

	for (size_t i = 0; i < b->evidence->n_metrics; i++) {
		const struct metric_row *row = &b->evidence->metrics[i];
		const struct figure_field *field = figures_field_of(b, row);
		int group;

		if (field && figures_group_of(b, row, &group) && !is_twin(b, &chains, field, group, i))
			enter(&sections[field->section][field->index], group, row);
	}
}

/* A figure that caps because of a law or a concern must be answered with yes or no: a symbol cannot lift the cap. */
static void refuse_symbol(const struct figure_binder *b, const struct figure *figure)
{
	const struct section *section = &b->framework->sections[figure->field->section];
	const struct metric_row *row = figure->own.row;

	for (size_t i = 0; i < section->n_caps; i++) {
		const struct figure_cap *cap = &section->caps[i];

		if (cap->field != figure->field || !(cap->statutory || cap->concern)
		    || !row || !figure_no_number(row->value.text))
			continue;
		figures_problem(b, DIAG_CSV057, figures_place(row), row->value.text, "'%s' leaves out '%s', which must be "
				"answered", row->value.text, figure->field->id)
			->hint = "answer it with yes or no; leave it empty while that is not known";
		return;
	}
}

static void read_values(struct figure_binder *b, struct figure *figure)
{
	struct figure_value *groups = (struct figure_value *)figure->groups;
	struct figure_value none = { .text = "", .base = "" };

	figure->own = figure->own.row ? figures_read(b, figure->field, figure->own.row) : none;
	refuse_symbol(b, figure);
	figure->before = figure->before.row ? figures_read(b, figure->field, figure->before.row) : none;
	for (size_t g = 0; g < b->framework->n_groups; g++)
		groups[g] = groups[g].row ? figures_read(b, figure->field, groups[g].row) : none;
}

struct figures figures_bind(struct arena *arena, const struct framework *framework,
			    const struct school_evidence *evidence,
			    const struct suppress_policy *policy, struct diags *diags)
{
	struct figure_binder b = { .arena = arena, .framework = framework, .evidence = evidence,
				   .diags = diags };
	size_t n = framework->n_sections;
	struct figure **sections = arena_array(arena, n, sizeof(*sections));
	struct check_result **checks = arena_array(arena, n, sizeof(*checks));

	for (size_t i = 0; i < n; i++) {
		const struct section *section = &framework->sections[i];

		sections[i] = arena_array(arena, section->n_figures, sizeof(**sections));
		checks[i] = arena_array(arena, section->n_checks, sizeof(**checks));
		for (size_t k = 0; k < section->n_figures; k++) {
			sections[i][k].field = &section->figures[k];
			sections[i][k].groups = arena_array(arena, framework->n_groups,
							    sizeof(struct figure_value));
		}
	}
	b.figures = (struct figures){ sections, checks };
	bind_rows(&b, sections);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < framework->sections[i].n_figures; k++)
			read_values(&b, &sections[i][k]);
	}
	figures_hide(framework, policy, sections);
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < framework->sections[i].n_checks; k++)
			checks[i][k] = figures_check(&b, &framework->sections[i].checks[k]);
	}
	return b.figures;
}
