/* shape_learning.c - the trust's learning sheet, and what it counts in a case, field by field. */
#include "score/learning.h"
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

static const struct shape_row learning_rows[] = {
	ROW_INT(learning, "n_counted", n_schools, "how many schools have files that are counted"),
	ROW_RECORD(learning, "cases", cases, shape_crosstab_cell,
		   "all cases that were opened; the base is the pupils on roll, if every school gives them"),
	ROW_INT(learning, "median_days", median_days, "school days from trigger to meeting", .when = has_median),
	ROW_BOOL(learning, "median_hidden", median_hidden, "there are too few cases to show it"),
	ROW_LIST_BY("groups", groups, shape_crosstab,
		    "a row per line, with one column; with a total if each case is in one row only"),
};
const struct shape shape_learning = SHAPE_OF("learning", learning, learning_rows);

/* This goes from a worker to its parent; no view has it. */
static const struct shape_row case_rows[] = {
	ROW_TEXT(learning_case, "half_term", half_term, "of the trigger, else of the opening"),
	ROW_INT(learning_case, "meeting_days", meeting_days, "school days from trigger to meeting"),
	ROW_INT(learning_case, "outcome", outcome, "by its place in the audit's list"),
	ROW_INT(learning_case, "sen_status", sen_status, "by its place in the audit's list"),
	ROW_BOOL(learning_case, "voice", voice, "the pupil's own is recorded"),
	ROW_BOOL(learning_case, "complete", complete, "all that must be answered is answered"),
	ROW_BOOL(learning_case, "cancelled", cancelled, "a decision that was cancelled belongs to it"),
	ROW_INTS(learning_case, "yes", yes, n_yes, "fields with a line of the sheet, answered yes or partly"),
	ROW_INTS(learning_case, "codes", codes, n_codes, "codes of its events"),
};
const struct shape shape_learning_case = SHAPE_OF("learning_case", learning_case, case_rows);
