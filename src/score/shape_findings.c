/* shape_findings.c - whom the findings are about, and when they were made, field by field. */
#include "score/shape_findings.h"

#include "score/findings.h"
#include "score/focus.h"
#include "score/indicators.h"
#include "score/shape_score.h"

/* ---- the school ---- */

static const struct shape_row extra_rows[] = {
	ROW_TEXT(school_extra, "name", name, "the column's header", .always = true),
	ROW_CELL(school_extra, "value", cell, "what the cell says", .always = true),
};
static const struct shape shape_extra = SHAPE_OF("extra", school_extra, extra_rows, .one_line = true);

static struct shape_list extras(const struct shape_context *c, const void *of)
{
	const struct school *school = of;
	struct school_extra *items = arena_array(c->arena, school->n_extras, sizeof(*items));
	size_t n = 0;

	for (size_t i = 0; i < school->n_extras; i++)
		if (*school->extras[i].cell.text)
			items[n++] = school->extras[i];
	return (struct shape_list){ items, n };
}

static const char *name_or_id(const struct shape_context *c, const void *of)
{
	const struct school *school = of;

	return *school->name.text ? school->name.text : school->id.text;
}

static bool phase_is_known(const struct shape_context *c, const void *of)
{
	return ((const struct school *)of)->phase_known;
}

static int has_focus(const struct shape_context *c, const void *of)
{
	return ((const struct school *)of)->n_focus > 0;
}

/* Ids of sections; a text that names none stays as it was written. */
static struct shape_list focus(const struct shape_context *c, const void *of)
{
	const struct school *school = of;
	const char **ids = arena_array(c->arena, school->n_focus, sizeof(*ids));
	size_t n = 0;

	for (size_t i = 0, first = 0; i < school->n_focus; first = i) {
		const struct section *named = focus_next(c->arena, c->framework, school, &i);

		ids[n++] = named ? named->id : school->focus_ids[first].text;
	}
	return (struct shape_list){ ids, n };
}

static const struct shape_row school_rows[] = {
	ROW_CELL(school, "id", id, "its id in schools.csv", .always = true),
	ROW_TEXT_BY("name", name_or_id, "its name; in a draft its id, if it has no name", .only = SHAPE_VIEW),
	ROW_CELL(school, "name", name, "its name; a draft or a school without a report can lack one",
		 .only = SHAPE_JSON),
	ROW_CELL(school, "name_lang", name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM(school, "phase", phase, phase_ids, "its phase, if it can be read", .when = phase_is_known),
	ROW_BOOL_BY("has_focus", has_focus, "only some sections are in focus", .only = SHAPE_VIEW),
	ROW_TEXTS_BY("focus", focus, "the sections in focus, by id; none: all are", .only = SHAPE_JSON),
	ROW_CELL(school, "trust", trust, "its trust"),
	ROW_CELL(school, "la", la, "its local authority"),
	ROW_CELL(school, "region", region, "its region"),
	ROW_CELL(school, "roll", roll, "how many pupils it has, as it was written"),
	ROW_LIST_BY("extras", extras, shape_extra, "any other columns of schools.csv that are not empty"),
	ROW_PLACE(school, "cell", id.at, "its row in schools.csv", .only = SHAPE_JSON),
};
static const struct shape shape_school = SHAPE_OF("school", school, school_rows);

/* ---- the findings ---- */

static const void *school_of(const struct shape_context *c, const void *of)
{
	return ((const struct findings *)of)->evidence->school;
}

static const char *year(const struct shape_context *c, const void *of)
{
	return date_school_year_name(c->arena, date_school_year(((const struct findings *)of)->report_date));
}

static int is_generated(const struct shape_context *c, const void *of)
{
	return ((const struct findings *)of)->evidence->generated;
}

static struct shape_list numbers(const struct shape_context *c, const void *of)
{
	const struct school_indicators *strip = ((const struct findings *)of)->strip;

	(void)c;
	return strip ? (struct shape_list){ strip->strip, strip->n_strip } : (struct shape_list){ NULL, 0 };
}

static const struct shape_row about_rows[] = {
	ROW_TEXT_BY("year", year, "the school year of the report: \"2026-27\"", .always = true),
	ROW_DATE(findings, "date", report_date, "the day of the report", .always = true),
	ROW_POINTER_BY("school", school_of, shape_school, "the school", .always = true),
	ROW_BOOL_BY("generated", is_generated,
		    "rows say that they were made up; every page is then stamped, whatever the template does"),
	ROW_POINTERS_BY("numbers", numbers, shape_indicator,
			"the few figures of the first page that are given, where the audit has a strip",
			.only = SHAPE_VIEW),
};
const struct shape shape_about = SHAPE_OF("about", findings, about_rows);
