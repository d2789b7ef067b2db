/* shape_feedback.c - what a school gets back, field by field, for the template of feedback.pdf. */
#include "cohort/feedback.h"
#include "cohort/parts.h"

static const struct school *of_school(const void *of)
{
	return ((const struct compared_school *)of)->school;
}

static const char *name_lang(const struct shape_context *c, const void *of)
{
	return of_school(of)->name_lang.text;
}

static int phase(const struct shape_context *c, const void *of)
{
	return (int)of_school(of)->phase;
}

static bool phase_known(const struct shape_context *c, const void *of)
{
	return of_school(of)->phase_known;
}

/* Of another school nothing but its name is told. */
static const struct shape_row named_rows[] = {
	ROW_TEXT(compared_school, "id", id, "its id in schools.csv", .always = true),
	ROW_TEXT(compared_school, "name", name, "its name; with its id where another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", phase, phase_ids, "its phase", .when = phase_known),
};
static const struct shape shape_named_school = SHAPE_OF("named_school", compared_school, named_rows);

static const struct shape_row count_rows[] = {
	ROW_LEVEL_HERE(feedback_count, level, "the level"),
	ROW_COUNT(feedback_count, "n", n, "how many schools of the phase have it"),
	ROW_BOOL(feedback_count, "own", own, "the school itself is one of them"),
};
static const struct shape shape_count = SHAPE_OF("phase_count", feedback_count, count_rows);

static const struct shape_row line_rows[] = {
	ROW_REFERENCE(feedback_line, "judgement", judgement, shape_column, "of what", .always = true),
	ROW_POINTER(feedback_line, "own", own, shape_standing, "the school's own level", .always = true),
	ROW_BOOL(feedback_line, "told", told,
		 "the counts are given: five schools of the phase or more are assessed, and the school could not work "
		 "out a single one's level"),
	ROW_LIST(feedback_line, "counts", counts, n_counts, shape_count, "schools by level, the lowest first"),
	ROW_COUNT(feedback_line, "n_assessed", n_assessed, "schools of the phase that have a level; 0 if not told"),
	ROW_COUNT(feedback_line, "to_be_moderated", to_be_moderated,
		  "at how many of these it is to be moderated; 0 if not told"),
};
static const struct shape shape_line = SHAPE_OF("line", feedback_line, line_rows);

static const struct shape_row visit_rows[] = {
	ROW_REFERENCE(feedback_visit, "judgement", judgement, shape_column, "the priority", .always = true),
	ROW_POINTER(feedback_visit, "school", giver, shape_named_school, "who could help", .always = true),
};
static const struct shape shape_visit = SHAPE_OF("visit", feedback_visit, visit_rows);

static const struct shape_row asked_rows[] = {
	ROW_REFERENCE(feedback_asked, "judgement", judgement, shape_column, "about what", .always = true),
	ROW_COUNT(feedback_asked, "n", n, "how many schools; none is named"),
};
static const struct shape shape_asked = SHAPE_OF("asked", feedback_asked, asked_rows);

static const char *last_year(const struct shape_context *c, const void *of)
{
	const int year = ((const struct feedback *)of)->last_year;

	return year ? date_school_year_name(c->arena, year) : NULL;
}

static const struct shape_row feedback_rows[] = {
	ROW_POINTER(feedback, "school", school, shape_named_school, "whom the document is for", .always = true),
	ROW_COUNT(feedback, "n_of_phase", n_schools, "how many schools of its phase the run has"),
	ROW_COUNT(feedback, "n_assessed", n_assessed, "how many of these have a level"),
	ROW_TEXT_BY("last_year", last_year, "the last school year that was read, if any: \"2025-26\""),
	ROW_LIST(feedback, "lines", lines, n_lines, shape_line, "one for each judgement, in the audit's order"),
	ROW_LIST(feedback, "visits", visits, n_visits, shape_visit, "priorities with which another school could help"),
	ROW_LIST(feedback, "asked", asked, n_asked, shape_asked, "what other schools may ask this one about"),
};
const struct shape shape_feedback = SHAPE_OF("feedback", feedback, feedback_rows);
