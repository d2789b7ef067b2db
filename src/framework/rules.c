/*
 * rules.c - see rules.h. Domain convention: a rule that can never take effect or be met is a mistake.
 *
 * Rules compare what was given, even if it is out of range, so that one mistake is reported once.
 */
#include "framework/rules.h"

#include <string.h>

#include "base/fold.h"
#include "framework/model_fields.h"

/* The node of a field, or the table that lacks it: where a problem with it is reported. */
static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

/* Whether the field is there and is a whole number. Sets *value. */
static bool given(const struct data *table, const char *name, long long *value)
{
	const struct data *field = data_field(table, name);

	if (!field || field->type != DATA_INTEGER)
		return false;
	*value = field->integer;
	return true;
}

static size_t count_state(const struct framework *framework, enum answer_state state)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_ratings; i++)
		n += framework->ratings[i].id && framework->ratings[i].state == state;
	return n;
}

void rules_ratings(struct reader *reader, const struct framework *framework,
		   const struct data *root)
{
	if (!framework->n_ratings)
		return;
	if (!count_state(framework, ANSWER_MET))
		reader_problem(reader, DIAG_AUD014, place(root, "ratings"),
			       "no rating has the state met");
	if (!count_state(framework, ANSWER_NOT_YET))
		reader_problem(reader, DIAG_AUD014, place(root, "ratings"),
			       "no rating has the state not_yet");
}

void rules_na(struct reader *reader, const struct framework *framework, const struct data *table,
	      const struct data *gate)
{
	const struct data *na = place(table, "na");

	if (framework->n_ratings && !count_state(framework, ANSWER_NOT_APPLICABLE))
		reader_problem(reader, DIAG_AUD014, na,
			       "%s allows not applicable, but no rating has that state",
			       reader_path(reader, na));
	if (gate)
		reader_problem(reader, DIAG_AUD014, na,
			       "%s allows not applicable where %s says that it must be met",
			       reader_path(reader, na), reader_path(reader, gate))
			->hint = "leave one of the two out";
}

void rules_respondents(struct reader *reader, const struct framework *framework,
			      const struct data *root)
{
	const struct data *list = data_field(root, "respondents");
	size_t first = 0;

	for (size_t i = 0; i < framework->n_respondents; i++) {
		if (!framework->respondents[i].agreed)
			continue;
		if (first)
			reader_problem(reader, DIAG_AUD014, place(&list->items[i], "agreed"),
				       "%s: respondents[%zu] is the agreed one already",
				       reader_path(reader, place(&list->items[i], "agreed")),
				       first);
		else
			first = i + 1;
	}
}

/* Check that there is one number per level. */
static bool check_length(struct reader *reader, const struct framework *framework,
			 const struct data *list)
{
	if (!framework->n_levels || list->type != DATA_TABLE)
		return false;
	if (list->n_items == framework->n_levels)
		return true;
	reader_problem(reader, DIAG_AUD014, list, "%s has %s for %zu levels",
		       reader_path(reader, list),
		       reader_count(reader, list->n_items, "number", "numbers"), framework->n_levels);
	return false;
}

static void check_points(struct reader *reader, const struct framework *framework,
			 const struct data *list)
{
	const int *points = framework->scoring.points;
	bool any = false;

	if (!list || !check_length(reader, framework, list))
		return;
	for (size_t i = 0; i < list->n_items; i++)
		any |= points[i] > 0;
	if (!any)
		reader_problem(reader, DIAG_AUD014, list, "%s are all 0, so nothing can be scored",
			       reader_path(reader, list));
}

static void check_bands(struct reader *reader, const struct framework *framework, const struct data *list)
{
	if (!list || !check_length(reader, framework, list))
		return;
	for (size_t i = 1; i < list->n_items; i++) {
		const struct data *a = &list->items[i - 1], *b = &list->items[i];

		if (a->type == DATA_INTEGER && b->type == DATA_INTEGER && a->integer >= b->integer)
			reader_problem(reader, DIAG_AUD014, b,
				       "%s is %lld, which is not above %lld before it",
				       reader_path(reader, b), b->integer, a->integer);
	}
}

static void check_best_fit(struct reader *reader, const struct scoring *scoring,
			   const struct data *table)
{
	long long share = scoring->share_percent, floor = scoring->floor_percent;

	given(table, "share", &share);	/* even if out of range, which has been reported */
	given(table, "floor", &floor);
	if (model_takes(scoring->model, "floor") && floor < share)
		reader_problem(reader, DIAG_AUD014, place(table, "floor"),
			       "scoring.floor is %lld, less than share %lld: "
			       "lower levels would need less", floor, share);
}

/* The row of the overall level in results.csv is among those of the sections. */
static void check_overall(struct reader *reader, const struct framework *framework,
			  const struct data *root)
{
	const struct data *sections = data_field(root, "sections");

	if (framework->scoring.overall == OVERALL_NONE || !sections)
		return;
	for (size_t i = 0; i < sections->n_items; i++) {
		const struct data *id = data_field(&sections->items[i], "id");

		if (id && id->type == DATA_TEXT && strcmp(id->text, FRAMEWORK_OVERALL_ID) == 0)
			reader_problem(reader, DIAG_AUD014, id,
				       "%s is '" FRAMEWORK_OVERALL_ID "', the name of the overall level's row in "
				       "results.csv", reader_path(reader, id))
				->hint = "give it another id, or leave scoring.overall out";
	}
}

void rules_gate_cap(struct reader *reader, const struct framework *framework,
		    const struct data *root)
{
	const struct data *table = data_field(root, "scoring");
	long long cap;

	if (framework->n_levels && given(table, "gate_cap", &cap) &&
	    cap >= (long long)framework->n_levels)
		reader_problem(
			reader, DIAG_AUD014, place(table, "gate_cap"),
			"scoring.gate_cap is %lld of %zu levels, so a gate would cap nothing", cap,
			framework->n_levels)
			->hint = "use a level below the highest";
}

void rules_scoring(struct reader *reader, const struct framework *framework,
			  const struct data *root)
{
	const struct scoring *scoring = &framework->scoring;
	const struct data *table = data_field(root, "scoring");

	if (!table)
		return;
	check_points(reader, framework, data_field(table, "points"));
	check_bands(reader, framework, data_field(table, "bands"));
	for (const struct model_field *field = model_fields; field->name; field++) {
		if (field->needed && model_takes(scoring->model, field->name) && !data_field(table, field->name))
			reader_problem(reader, DIAG_AUD005, table, "scoring has no '%s', which %s needs", field->name,
				       scoring_model_name(scoring->model))->hint = "one number a level, lowest first";
	}
	check_best_fit(reader, scoring, table);
	check_overall(reader, framework, root);
	rules_gate_cap(reader, framework, root);
}

/* Check a level at which an evidence rule starts. */
static void check_starts(struct reader *reader, const struct framework *framework,
			 const struct data *table, const char *name)
{
	long long level;

	if (framework->n_levels && given(table, name, &level) &&
	    level > (long long)framework->n_levels)
		reader_problem(reader, DIAG_AUD014, place(table, name),
			       "scoring.evidence.%s is %lld, but %s", name, level,
			       reader_there(reader, framework->n_levels, "level", "levels"))
			->hint = "leave it out for never";
}

void rules_evidence(struct reader *reader, const struct framework *framework,
			   const struct data *root)
{
		const struct data *table = data_field(data_field(root, "scoring"), "evidence");
	bool voice = false;
	long long types = 1;

	if (!table || table->type != DATA_TABLE)
		return;
	check_starts(reader, framework, table, "dated_from");
	check_starts(reader, framework, table, "types_from");
	for (size_t i = 0; i < framework->n_evidence_types; i++)
		voice |= framework->evidence_types[i].voice;
	if (framework->scoring.evidence.needs_voice && !voice)
		reader_problem(reader, DIAG_AUD014, place(table, "needs_voice"),
			       "scoring.evidence.needs_voice: no evidence type has voice = true");
	given(table, "min_types", &types);
	if (data_field(table, "types_from") && types > (long long)framework->n_evidence_types)
		reader_problem(
			reader, DIAG_AUD014, place(table, "min_types"),
			"scoring.evidence.min_types is %lld, but %s", types,
			reader_there(reader, framework->n_evidence_types, "evidence type",
				     "evidence types"));
	if (!data_field(table, "types_from") &&
	    (data_field(table, "min_types") || data_field(table, "needs_voice")))
		reader_problem(reader, DIAG_AUD005, table, "scoring.evidence has no 'types_from'")
			->hint = "min_types and needs_voice hold from that level up";
}

void rules_plan(struct reader *reader, size_t n_sections, const struct data *root)
{
	const struct data *table = data_field(root, "plan");
	long long least = 0, most = 0;

	if (!table)
		return;
	if (given(table, "areas_min", &least) && given(table, "areas", &most) && least > most)
		reader_problem(reader, DIAG_AUD014, place(table, "areas_min"),
			       "plan.areas_min is %lld, more than plan.areas %lld", least, most);
	if (n_sections && least > (long long)n_sections)
		reader_problem(reader, DIAG_AUD014, place(table, "areas_min"),
			       "plan.areas_min is %lld, but %s", least,
			       reader_there(reader, n_sections, "section", "sections"));
}

void rules_suppression(struct reader *reader, const struct framework *framework,
		       const struct data *root)
{
	const struct suppression *s = &framework->suppression;
	const struct data *table = data_field(root, "suppression");

	if (table && table->type == DATA_TABLE && s->base < s->below)
		reader_problem(reader, DIAG_AUD014, place(table, "base"),
			       "suppression.base is %d, less than suppression.below %d: it would let "
			       "smaller numbers be seen", s->base, s->below)->hint =
			"use as much as 'below', or more";
}

/* What the name of a column beside levels must not contain, in whichever way it is written. */
static const char *const never_beside[] = { "ofsted", "inspection", "grade", "rating", "head", "name", "mail" };

enum { CONTEXT_MOST = 6 };

static void check_context(struct reader *reader, const struct data *column)
{
	const char *name = text_fold(reader->arena, column->text);

	for (size_t i = 0; i < sizeof(never_beside) / sizeof(*never_beside); i++)
		if (strstr(name, never_beside[i]))
			reader_problem(reader, DIAG_AUD009, column, "%s is '%s', which has '%s' in it",
				       reader_path(reader, column), column->text, never_beside[i])->hint =
				"levels are never shown beside inspections, grades or persons: leave the column out";
}

void rules_context(struct reader *reader, const struct data *root)
{
	const struct data *list = data_field(root, "context");

	for (size_t i = 0; list && list->type == DATA_TABLE && i < list->n_items; i++) {
		const struct data *column = &list->items[i];

		if (column->type != DATA_TEXT)
			continue;
		check_context(reader, column);
		for (size_t k = 0; k < i; k++)
			if (list->items[k].type == DATA_TEXT && text_same_folded(list->items[k].text, column->text))
				reader_problem(reader, DIAG_AUD008, column, "%s is '%s' again",
					       reader_path(reader, column), column->text);
	}
	if (list && list->type == DATA_TABLE && list->n_items > CONTEXT_MOST)
		reader_problem(reader, DIAG_AUD010, list, "context has %zu columns, and there is room for %d",
			       list->n_items, CONTEXT_MOST);
}
