/* shape_figures.c - the figures of all schools, field by field; see figures_together.h. */
#include "cohort/figures_together.h"

#include "framework/shape_indicators.h"
#include "score/suppress.h"

/* ---- one school: from a worker to its parent; no view has it ---- */

static const struct shape_row number_rows[] = {
	ROW_INT(fact_number, "whole", whole, "the number, without what is behind its point"),
	ROW_INT(fact_number, "rest", rest, "that, in millionths"),
};
static const struct shape shape_number = SHAPE_OF("fact_number", fact_number, number_rows);

static const struct shape_row fact_rows[] = {
	ROW_BOOL(figure_fact, "given", given, "there is a value"),
	ROW_BOOL(figure_fact, "hidden", hidden, "it is about too few people for a public document"),
	ROW_BOOL(figure_fact, "is_number", is_number, "it is a number"),
	ROW_BOOL(figure_fact, "has_part", has_part, "it has a numerator"),
	ROW_TEXT(figure_fact, "period", period, "the time that it is about"),
	ROW_TEXT(figure_fact, "text", text, "as it is printed"),
	ROW_TEXT(figure_fact, "base", base, "of how many"),
	ROW_RECORD(figure_fact, "value", value, shape_number, "the number"),
	ROW_RECORD(figure_fact, "part", part, shape_number, "its numerator"),
	ROW_RECORD(figure_fact, "whole", whole, shape_number, "its base"),
	ROW_BOOL(figure_fact, "has_beside", has_beside, "the value beside it is given"),
	ROW_RECORD(figure_fact, "beside", beside, shape_number, "the value beside which schools are counted"),
};
static const struct shape shape_fact = SHAPE_OF("figure_fact", figure_fact, fact_rows);

static const struct shape_row facts_rows[] = {
	ROW_LIST(figure_facts, "figures", figures, n, shape_fact, "all of the audit"),
};
const struct shape shape_figure_facts = SHAPE_OF("figure_facts", figure_facts, facts_rows);

/* ---- all schools ---- */

static const struct school *school_of(const void *of)
{
	return ((const struct figures_school *)of)->school;
}

static const char *school_id(const struct shape_context *c, const void *of)
{
	return school_of(of)->id.text;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	return school_of(of)->name_lang.text;
}

static int school_phase(const struct shape_context *c, const void *of)
{
	return (int)school_of(of)->phase;
}

static bool has_phase(const struct shape_context *c, const void *of)
{
	return school_of(of)->phase_known;
}

static const struct shape_row school_rows[] = {
	ROW_TEXT_BY("id", school_id, "its id in schools.csv", .always = true),
	ROW_TEXT(figures_school, "name", name, "its name, with its id if another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", school_phase, phase_ids, "its phase, if it can be read", .when = has_phase),
	ROW_TEXT(figures_school, "why", why, "why it is not counted: \"withheld: CSV012\""),
	ROW_BOOL(figures_school, "generated", generated, "some of its evidence was made up"),
};
static const struct shape shape_school = SHAPE_OF("figures_school", figures_school, school_rows);

/* A public document has c instead of what is hidden. */
static bool is_covered(const struct shape_context *c, const void *of)
{
	return c->is_public && ((const struct school_figure *)of)->hidden;
}

static bool is_open(const struct shape_context *c, const void *of)
{
	return !is_covered(c, of);
}

static const char *value(const struct shape_context *c, const void *of)
{
	return is_covered(c, of) ? suppress_symbol(SYMBOL_CONFIDENTIAL) : ((const struct school_figure *)of)->text;
}

static int covered(const struct shape_context *c, const void *of)
{
	return is_covered(c, of);
}

static const struct shape_row value_rows[] = {
	ROW_TEXT(school_figure, "period", period, "the time that it is about, as written"),
	ROW_TEXT_BY("value", value, "as it is printed, \"c\" if it may not be; or why there is no number"),
	ROW_TEXT(school_figure, "number", number, "the same as a plain number, if it is one that may be printed",
		 .when = is_open),
	ROW_TEXT(school_figure, "base", base, "of how many", .when = is_open),
	ROW_BOOL(school_figure, "given", given, "there is a value"),
	ROW_BOOL_BY("hidden", covered, "it may not be printed, since it is about too few people or would tell of some"),
};
static const struct shape shape_figure_of_school = SHAPE_OF("school_figure", school_figure, value_rows);

static bool is_sum_covered(const struct shape_context *c, const void *of)
{
	return c->is_public && ((const struct figure_sum *)of)->hidden;
}

static bool is_sum_open(const struct shape_context *c, const void *of)
{
	return !is_sum_covered(c, of);
}

static const char *sum_value(const struct shape_context *c, const void *of)
{
	return is_sum_covered(c, of) ? suppress_symbol(SYMBOL_CONFIDENTIAL) : ((const struct figure_sum *)of)->text;
}

static int sum_covered(const struct shape_context *c, const void *of)
{
	return is_sum_covered(c, of);
}

static const struct shape_row sum_rows[] = {
	ROW_TEXT_BY("value", sum_value, "as it is printed, \"c\" if it may not be", .always = true),
	ROW_TEXT(figure_sum, "number", number, "the same as a plain number, if it may be printed", .when = is_sum_open),
	ROW_INT(figure_sum, "n", n, "how many schools it is made of"),
	ROW_INT(figure_sum, "left_out", left_out, "how many have the figure but no base or weight, and are left out"),
	ROW_BOOL_BY("hidden", sum_covered, "it may not be printed, since it would tell of some school's few"),
};
static const struct shape shape_sum = SHAPE_OF("figure_sum", figure_sum, sum_rows);

static const struct shape_row where_rows[] = {
	ROW_INT(figure_where_count, "n", n, "how many schools are on that side"),
	ROW_INT(figure_where_count, "of", of, "of how many"),
	ROW_TEXT(figure_where_count, "words", words, "in a sentence"),
};
static const struct shape shape_where = SHAPE_OF("figure_where", figure_where_count, where_rows);

static const char *words(const struct shape_context *c, const void *of)
{
	const struct figure_together *figure = of;
	const struct figure_sum *const sums[] = { figure->total, figure->ratio, figure->weighted, figure->plain };

	for (size_t i = 0; i < sizeof(sums) / sizeof(*sums); i++)
		if (sums[i] && is_sum_covered(c, sums[i]))
			return NULL;
	return figure->words;
}

static const struct shape_row figure_rows[] = {
	ROW_LIST(figure_together, "values", values, n_values, shape_figure_of_school,
		 "one for each of r.schools, in their order; empty if r.sums_only"),
	ROW_INT(figure_together, "n_given", n_given, "how many schools have it"),
	ROW_POINTER(figure_together, "total", total, shape_sum, "of all schools, added"),
	ROW_POINTER(figure_together, "ratio", ratio, shape_sum, "all numerators by all denominators"),
	ROW_POINTER(figure_together, "weighted", weighted, shape_sum, "the mean in which schools count by their size"),
	ROW_POINTER(figure_together, "plain", plain, shape_sum, "the mean in which every school counts the same"),
	ROW_POINTER(figure_together, "where", where, shape_where, "in how many schools it is above or below another"),
	ROW_TEXT_BY("words", words, "all that in sentences; missing if some of it may not be printed"),
};
static const struct shape shape_figure =
	SHAPE_OF("figure_together", figure_together, figure_rows, SHAPE_OF_AUDIT(figure_together, rule, shape_figure_rule));

static const struct shape_row section_rows[] = {
	ROW_LIST(section_together, "figures", figures, n_figures, shape_figure, "in the audit's order"),
};
static const struct shape shape_section = SHAPE_OF("section_together", section_together, section_rows,
						   SHAPE_OF_AUDIT(section_together, section, shape_indicator_section));

static const struct shape_row together_rows[] = {
	ROW_COUNT(figures_together, "n_counted", n_counted, "how many schools are counted"),
	ROW_BOOL(figures_together, "sums_only", sums_only, "there are too many schools for a row of each"),
	ROW_LIST(figures_together, "schools", schools, n_schools, shape_school, "all schools, by phase and name"),
	ROW_POINTERS(figures_together, "strip", strip, n_strip, shape_figure, "the few figures at the top of the page"),
	ROW_LIST(figures_together, "sections", sections, n_sections, shape_section, "in the audit's order"),
};
const struct shape shape_figures_together = SHAPE_OF("figures_together", figures_together, together_rows);
