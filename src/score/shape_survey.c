/* shape_survey.c - what a school's people answered, field by field. What a public document does not show is not there. */
#include "score/shape_survey.h"

#include "framework/shape_survey.h"
#include "score/shape_crosstab.h"
#include "score/survey.h"

static bool has_count(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_number *)of)->count != SURVEY_UNKNOWN;
}

static bool has_base(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_number *)of)->base > 0;
}

static const struct shape_row number_rows[] = {
	ROW_INT(survey_number, "count", count, "how many", .when = has_count),
	ROW_INT(survey_number, "base", base, "of how many", .when = has_base),
	ROW_TEXT(survey_number, "share", share, "in per cent, without the sign: \"82.9\""),
	ROW_TEXT(survey_number, "words", words, "instead of these: \"fewer than 5 of 120\""),
};
static const struct shape shape_survey_number = SHAPE_OF("survey_number", survey_number, number_rows, .one_line = true);

static const char *const bar_side_ids[] = { "positive", "neutral", "negative", "left_out", "several", NULL };

static const struct shape_row bar_rows[] = {
	ROW_TEXT(survey_bar, "id", id, "the answer; missing where several stand together"),
	ROW_TEXT(survey_bar, "name", name, "for people: \"Agree\", \"Agree or Do not agree\"", .only = SHAPE_VIEW,
		 .always = true),
	ROW_ENUM(survey_bar, "side", side, bar_side_ids, "what it counts as; of a reversed item it is turned"),
	ROW_INT(survey_bar, "first", first, "the place of its first answer on the scale, from 0"),
	ROW_INT(survey_bar, "options", n_options, "how many answers of the scale it has"),
	ROW_INLINE(survey_bar, number, shape_survey_number, ""),
};
static const struct shape shape_bar = SHAPE_OF("survey_bar", survey_bar, bar_rows, .one_line = true);

static const struct shape_row wave_rows[] = {
	ROW_TEXT(survey_wave, "id", text, "as it is written: \"2018-19 Summer\""),
	ROW_TEXT(survey_wave, "name", name, "for people: \"Summer 2018–19\"", .only = SHAPE_VIEW),
};
static const struct shape shape_survey_wave = SHAPE_OF("survey_wave", survey_wave, wave_rows, .one_line = true);

static const struct shape_row moment_rows[] = {
	ROW_POINTER(survey_moment, "wave", wave, shape_survey_wave, "which wave"),
	ROW_RECORD(survey_moment, "positive", positive, shape_survey_number, "the positive answers in it"),
};
static const struct shape shape_moment = SHAPE_OF("survey_moment", survey_moment, moment_rows);

static const struct shape_row change_rows[] = {
	ROW_POINTER(survey_change, "wave", wave, shape_survey_wave, "since when"),
	ROW_RECORD(survey_change, "before", before, shape_survey_number, "the positive answers then"),
	ROW_TEXT(survey_change, "points", points, "by how many points: \"+3.2\""),
	ROW_INT(survey_change, "direction", direction, "1: better, -1: worse, 0: the same"),
	ROW_BOOL(survey_change, "named", named, "it is large enough to be named"),
};
static const struct shape shape_survey_change = SHAPE_OF("survey_change", survey_change, change_rows);

static const void *item_audit(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_item_result *)of)->item;
}

static bool has_item_base(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_item_result *)of)->base != SURVEY_UNKNOWN;
}

static bool has_left_out(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_item_result *)of)->left_out != SURVEY_UNKNOWN;
}

static bool has_no_answer(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_item_result *)of)->no_answer != SURVEY_UNKNOWN;
}

static const void *item_change(const struct shape_context *c, const void *of)
{
	const struct survey_change *change = &((const struct survey_item_result *)of)->change;

	(void)c;
	return change->wave ? change : NULL;
}

static const struct shape_row item_rows[] = {
	ROW_INLINE_BY(item_audit, shape_survey_item, "", .always = true),
	ROW_BOOL(survey_item_result, "given", given, "there are answers"),
	ROW_BOOL(survey_item_result, "few", few, "too few answered to tell more than how many"),
	ROW_BOOL(survey_item_result, "shown", shown, "false: the document shows domains only"),
	ROW_INT(survey_item_result, "base", base, "how many answered", .when = has_item_base),
	ROW_TEXT(survey_item_result, "base_text", base_text, "the same for people: \"120\", \"not given\"",
		 .only = SHAPE_VIEW, .always = true),
	ROW_INT(survey_item_result, "left_out", left_out, "how many gave an answer that is not in the base",
		.when = has_left_out),
	ROW_INT(survey_item_result, "no_answer", no_answer, "how many gave none", .when = has_no_answer),
	ROW_LIST(survey_item_result, "bars", bars, n_bars, shape_bar, "its answers, in the order of the scale"),
	ROW_RECORD(survey_item_result, "positive", positive, shape_survey_number, "the positive answers"),
	ROW_RECORD(survey_item_result, "rest", rest, shape_survey_number, "all others"),
	ROW_BOOL(survey_item_result, "flagged", flagged, "so many are not positive that it is named"),
	ROW_POINTER_BY("change", item_change, shape_survey_change, "since the last wave"),
	ROW_LIST(survey_item_result, "moments", moments, n_moments, shape_moment, "in each wave, this one last"),
	ROW_TEXT(survey_item_result, "sentence", sentence, "what it comes to", .only = SHAPE_VIEW),
	ROW_PLACES(survey_item_result, "cells", cells, n_cells, "the first cells behind it"),
};
const struct shape shape_survey_item_result = SHAPE_OF("survey_item_result", survey_item_result, item_rows);

static const void *domain_audit(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_domain_result *)of)->section;
}

static bool has_bases(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct survey_domain_result *)of)->base_least != SURVEY_UNKNOWN;
}

static const void *domain_change(const struct shape_context *c, const void *of)
{
	const struct survey_change *change = &((const struct survey_domain_result *)of)->change;

	(void)c;
	return change->wave ? change : NULL;
}

static const struct shape_row domain_rows[] = {
	ROW_INLINE_BY(domain_audit, shape_audit_domain, "", .always = true),
	ROW_LIST(survey_domain_result, "items", items, n_items, shape_survey_item_result, "its items"),
	ROW_COUNT(survey_domain_result, "n_given", n_given, "how many of them have answers"),
	ROW_COUNT(survey_domain_result, "n_counted", n_counted, "of these, how many have a base and are added up"),
	ROW_INT(survey_domain_result, "base_least", base_least, "the smallest base of an item", .when = has_bases),
	ROW_INT(survey_domain_result, "base_most", base_most, "the largest", .when = has_bases),
	ROW_RECORD(survey_domain_result, "positive", positive, shape_survey_number,
		   "the positive answers to all its items; the base is how many answers"),
	ROW_POINTER_BY("change", domain_change, shape_survey_change, "since the last wave"),
	ROW_LIST(survey_domain_result, "moments", moments, n_moments, shape_moment, "in each wave, this one last"),
	ROW_TEXT(survey_domain_result, "sentence", sentence, "what it comes to", .only = SHAPE_VIEW),
};
const struct shape shape_survey_domain = SHAPE_OF("survey_domain", survey_domain_result, domain_rows);

static bool has_answered(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct school_survey *)of)->answered != SURVEY_UNKNOWN;
}

static bool has_asked(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct school_survey *)of)->asked != SURVEY_UNKNOWN;
}

static const void *whole_change(const struct shape_context *c, const void *of)
{
	const struct survey_change *change = &((const struct school_survey *)of)->change;

	(void)c;
	return change->wave ? change : NULL;
}

static const struct shape_row survey_rows[] = {
	ROW_POINTER(school_survey, "wave", wave, shape_survey_wave, "the latest, which is reported"),
	ROW_LIST(school_survey, "waves", waves, n_waves, shape_survey_wave, "all, in order of time"),
	ROW_INT(school_survey, "answered", answered, "the most who answered any item", .when = has_answered),
	ROW_INT(school_survey, "asked", asked, "pupils on roll", .when = has_asked),
	ROW_TEXT(school_survey, "base_line", base_line, "\"Answers: 120 of 410 pupils (29%)\"", .only = SHAPE_VIEW),
	ROW_RECORD(school_survey, "positive", positive, shape_survey_number, "the positive answers of all"),
	ROW_POINTER_BY("change", whole_change, shape_survey_change, "since the last wave"),
	ROW_LIST(school_survey, "domains", domains, n_domains, shape_survey_domain, "one for each section of the audit"),
	ROW_POINTERS(school_survey, "flagged", flagged, n_flagged, shape_survey_item_result,
		     "items that are named, the least positive first", .only = SHAPE_VIEW),
	ROW_POINTERS(school_survey, "moved", moved, n_moved, shape_survey_item_result,
		     "items that moved far enough to be named, the largest change first", .only = SHAPE_VIEW),
	ROW_COUNT(school_survey, "n_without_base", n_without_base, "items with answers and no base"),
	ROW_POINTER(school_survey, "groups", groups, shape_crosstab, "items by groups: the positive answers"),
	ROW_BOOL(school_survey, "bounded", bounded, "somewhere a bound stands instead of a number"),
	ROW_TEXT(school_survey, "conclusion", conclusion, "what it comes to", .only = SHAPE_VIEW, .always = true),
};
const struct shape shape_school_survey = SHAPE_OF("result", school_survey, survey_rows);
