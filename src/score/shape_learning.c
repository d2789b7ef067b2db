/* shape_learning.c - the trust's learning sheet, and what it counts in a case, field by field. */
#include "score/learning.h"

#include "framework/shape_case.h"
#include "score/shape_cases.h"
#include "score/shape_crosstab.h"
#include "score/shape_score.h"

static bool has_median(const struct shape_context *c, const void *of)
{
	return ((const struct learning *)of)->median_days >= 0;
}

static struct shape_list groups(const struct shape_context *c, const void *of)
{
	return (struct shape_list){ ((const struct learning *)of)->groups, LEARNING_GROUP_COUNT };
}

static bool is_rate_shown(const struct shape_context *c, const void *of)
{
	return !((const struct learning_rate *)of)->cell.hidden;
}

static const struct shape_row rate_rows[] = {
	ROW_TEXT(learning_rate, "name", name, "what it counts, and for how many pupils", .always = true),
	ROW_POINTER(learning_rate, "published", published, shape_published, "what is published"),
	ROW_INT(learning_rate, "count", cell.count, "how many there are here", .when = is_rate_shown),
	ROW_BOOL(learning_rate, "hidden", cell.hidden, "that number is hidden"),
	ROW_TEXT(learning_rate, "own", own, "their rate, in the unit of the published one"),
};
static const struct shape shape_rate = SHAPE_OF("rate", learning_rate, rate_rows);

#define YEAR_ROWS(T, m) \
	ROW_INT(T, "n_counted", m n_schools, "how many schools have files that are counted"), \
	ROW_RECORD(T, "cases", m cases, shape_crosstab_cell, \
		   "all cases that were opened; the base is the pupils on roll, if every school gives them"), \
	ROW_INT(T, "median_days", m median_days, "school days from trigger to meeting", .when = has_median), \
	ROW_BOOL(T, "median_hidden", m median_hidden, "there are too few cases to show it"), \
	ROW_LIST_BY("groups", groups, shape_crosstab, \
		    "a row per line, with one column; with a total if each case is in one row only"), \
	ROW_LIST(T, "rates", m published, m n_published, shape_rate, \
		 "beside each rate that the audit names, that of these schools")

static const struct shape_row year_rows[] = { YEAR_ROWS(learning, ) };
static const struct shape shape_year = SHAPE_OF("learning_year", learning, year_rows);

static const char *last_year(const struct shape_context *c, const void *of)
{
	const int year = ((const struct learning_sheet *)of)->last_year;

	return year ? date_school_year_name(c->arena, year) : NULL;
}

static const struct shape_row sheet_rows[] = {
	YEAR_ROWS(learning_sheet, now.),
	ROW_POINTER(learning_sheet, "last", last, shape_year, "the same of the earlier year, as its own sheet has it"),
	ROW_TEXT_BY("last_year", last_year, "the earlier school year, if one was given: \"2025-26\""),
	ROW_DATE(learning_sheet, "last_date", last_date, "up to when it was counted"),
	ROW_BOOL(learning_sheet, "same_schools", same_schools, "the same schools are counted in both years"),
	ROW_BOOL(learning_sheet, "other_version", other_version,
		 "the earlier year is of another major version of the audit, so it is not shown"),
	ROW_BOOL(learning_sheet, "other_rule", other_rule,
		 "the earlier year hid small numbers by another rule, so it is not shown"),
	ROW_BOOL(learning_sheet, "made_up", made_up,
		 "rows of the earlier year were made up and this year's were not, so it is not shown"),
};
const struct shape shape_learning = SHAPE_OF("learning", learning_sheet, sheet_rows);

/* ---- one school ---- */

/* These go from a worker to its parent, and into results.json for later years; no view has them. */
static const struct shape_row line_rows[] = {
	ROW_ENUM(learning_line, "group", group, learning_group_ids, "its group of lines"),
	ROW_TEXT(learning_line, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(learning_line, "name", name, "what it is called", .always = true),
	ROW_INT(learning_line, "count", count, "how many cases are on it"),
	ROW_INT(learning_line, "of", of, "of how many"),
	ROW_DATE(learning_line, "first_day", first_day, "of a half term"),
};
static const struct shape shape_line = SHAPE_OF("line", learning_line, line_rows, .one_line = true);

static const struct shape_row rule_rows[] = {
	ROW_ENUM(case_suppression, "profile", profile, case_profile_ids, "who the sheet is for"),
	ROW_INT(case_suppression, "below", below, "counts below this, other than 0, are hidden"),
	ROW_INT(case_suppression, "base", base, "of fewer cases than this only their number is shown"),
	ROW_INT(case_suppression, "status_mix", status_mix, "SEN statuses are shown only if each has this many"),
};
static const struct shape shape_rule = SHAPE_OF("suppression_rule", case_suppression, rule_rows, .one_line = true);

static const struct shape_row tally_rows[] = {
	ROW_INT(learning_tally, "n_cases", n_cases, "cases that were opened in the school year of the report"),
	ROW_LIST(learning_tally, "lines", lines, n_lines, shape_line, "the lines of the learning sheet"),
	ROW_INTS(learning_tally, "meeting_days", meeting_days, n_meetings,
		 "school days from trigger to meeting, ascending"),
	ROW_INT(learning_tally, "suspensions", rates[CASE_RATE_SUSPENSIONS], "suspensions that began in the year, of all "
		"pupils"),
	ROW_INT(learning_tally, "suspended_pupils", rates[CASE_RATE_SUSPENDED], "pupils suspended at least once"),
	ROW_INT(learning_tally, "permanent_exclusions", rates[CASE_RATE_PERMANENT], "permanent exclusions that began"),
	ROW_INT(learning_tally, "roll", roll, "pupils on roll; 0: not given"),
	ROW_RECORD(learning_tally, "suppression", rule, shape_rule, "the rule by which the sheet hides small numbers"),
};
const struct shape shape_learning_tally = SHAPE_OF("learning_tally", learning_tally, tally_rows);
