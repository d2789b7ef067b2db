/* shape_indicators.c - a school's figures without ratings, field by field. See shape_score.h. */
#include "score/shape_score.h"

#include "framework/shape_indicators.h"
#include "score/indicators.h"

/* ---- a value ---- */

static const struct shape_row value_rows[] = {
	ROW_TEXT(indicator_value, "period", period, "the time that it is about, as written"),
	ROW_TEXT(indicator_value, "value", text, "as it is printed: \"£12,500\", \"14.3%\", \"+6.0 points\", \"c\"; or "
			"why there is no number"),
	ROW_TEXT(indicator_value, "number", number, "the same as a plain number: \"-6.0\"; missing if it is none or "
			"hidden"),
	ROW_TEXT(indicator_value, "base", base, "of how many: \"60 of 400\", \"base 21\""),
	ROW_BOOL(indicator_value, "given", given, "there is a value"),
	ROW_BOOL(indicator_value, "hidden", hidden, "it is about too few people for the document, and its value is c"),
	ROW_PLACES(indicator_value, "cells", cells, n_cells, "the cells that it was read from, or worked out from"),
};
static const struct shape shape_indicator_value = SHAPE_OF("indicator_value", indicator_value, value_rows);

/* ---- beside others ---- */

static const char *group_id(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_comparator *)of)->group->id;
}

static const char *group_name(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_comparator *)of)->group->name;
}

static bool is_compared(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_comparator *)of)->difference != NULL;
}

static const struct shape_row comparator_rows[] = {
	ROW_TEXT_BY("id", group_id, "of the group", .always = true),
	ROW_TEXT_BY("name", group_name, "of the group, for people", .only = SHAPE_VIEW, .always = true),
	ROW_INLINE(indicator_comparator, value, shape_indicator_value, "its value"),
	ROW_BOOL(indicator_comparator, "other_period", other_period, "it is of another time than the school's"),
	ROW_TEXT(indicator_comparator, "difference", difference, "the school's less the group's: \"+4.0 points\""),
	ROW_TEXT(indicator_comparator, "times", times, "how many times the lower the higher one is, from 2 on: \"4.5\""),
	ROW_ENUM(indicator_comparator, "side", side, indicator_side_ids, "where the school is beside it",
		 .when = is_compared),
};
static const struct shape shape_comparator = SHAPE_OF("comparator", indicator_comparator, comparator_rows);

static const char *from(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_change *)of)->then->period;
}

static const char *then(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_change *)of)->then->text;
}

static const char *then_base(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_change *)of)->then->base;
}

static const struct shape_row change_rows[] = {
	ROW_TEXT_BY("from", from, "the period before"),
	ROW_TEXT_BY("then", then, "what it was", .always = true),
	ROW_TEXT_BY("then_base", then_base, "of how many"),
	ROW_TEXT(indicator_change, "difference", difference, "\"−6.0 points\", \"+12\", \"at least −290\"", .always = true),
	ROW_TEXT(indicator_change, "percent", percent, "in per cent of what it was: \"−25.0%\""),
	ROW_BOOL(indicator_change, "up", up, "it has become higher"),
	ROW_ENUM(indicator_change, "side", side, indicator_side_ids, "where it is beside what it was"),
	ROW_BOOL(indicator_change, "at_least", at_least, "only one side of a value is known, and it is this much or more"),
	ROW_BOOL(indicator_change, "named", named, "it is as large as the audit asks for"),
};
static const struct shape shape_indicator_change = SHAPE_OF("indicator_change", indicator_change, change_rows);

static const struct shape_row overlap_rows[] = {
	ROW_TEXT(indicator_overlap, "low", low, "the fewest that can be in both", .always = true),
	ROW_TEXT(indicator_overlap, "high", high, "the most", .always = true),
	ROW_TEXT(indicator_overlap, "either", either, "how many are in one or both", .always = true),
	ROW_BOOL(indicator_overlap, "held", held, "it is within these bounds"),
};
static const struct shape shape_overlap = SHAPE_OF("overlap", indicator_overlap, overlap_rows);

/* ---- figures, sections, the top ---- */

static const void *own(const struct shape_context *c, const void *of)
{
	return ((const struct indicator *)of)->own;
}

static const struct shape_row figure_rows[] = {
	ROW_INLINE_BY(own, shape_indicator_value, "of the last period"),
	ROW_LIST(indicator, "periods", periods, n_periods, shape_indicator_value,
		 "its last periods, the earliest first; the last one is the value above"),
	ROW_LIST(indicator, "comparators", comparators, n_comparators, shape_comparator, "groups beside it"),
	ROW_POINTER(indicator, "change", change, shape_indicator_change, "since the period before"),
	ROW_POINTER(indicator, "overlap", overlap, shape_overlap,
		    "of one that counts those in both of two: what it can be"),
	ROW_TEXT(indicator, "words", words, "all that in sentences", .only = SHAPE_VIEW),
};
const struct shape shape_indicator =
	SHAPE_OF("indicator", indicator, figure_rows, SHAPE_OF_AUDIT(indicator, rule, shape_figure_rule));

static size_t n_figures(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_section *)of)->section->n_figures;
}

static size_t n_checks(const struct shape_context *c, const void *of)
{
	return ((const struct indicator_section *)of)->section->n_checks;
}

static int is_asked(const struct shape_context *c, const void *of)
{
	const struct section *section = ((const struct indicator_section *)of)->section;

	return !c->sections_asked || c->sections_asked[section - c->framework->sections];
}

static const struct shape_row section_rows[] = {
	ROW_INT(indicator_section, "n_given", n_given, "how many of its figures have a value"),
	ROW_BOOL_BY("asked", is_asked, "a form asks for it", .only = SHAPE_VIEW),
	ROW_LIST_OF_MANY(indicator_section, "figures", figures, n_figures, shape_indicator, "in the audit's order"),
	ROW_LIST_OF_MANY(indicator_section, "checks", checks, n_checks, shape_check,
			 "whether its figures add up, and how far two are apart"),
};
const struct shape shape_figures_section =
	SHAPE_OF("figures_section", indicator_section, section_rows,
		 SHAPE_OF_AUDIT(indicator_section, section, shape_indicator_section));

static size_t n_sections(const struct shape_context *c, const void *of)
{
	return c->framework->n_sections;
}

static const struct shape_row result_rows[] = {
	ROW_INT(school_indicators, "n_given", n_given, "how many figures have a value"),
	ROW_INT(school_indicators, "n_figures", n_figures, "how many the audit asks for"),
	ROW_TEXT(school_indicators, "summary", summary, "what there is, and what stands out, in sentences",
		 .only = SHAPE_VIEW),
	ROW_POINTERS(school_indicators, "strip", strip, n_strip, shape_indicator,
		     "the few figures at the top of the page, those that are given", .only = SHAPE_VIEW),
	ROW_LIST_OF_MANY(school_indicators, "sections", sections, n_sections, shape_figures_section,
			 "in the audit's order"),
};
const struct shape shape_school_indicators = SHAPE_OF("result", school_indicators, result_rows);
