/* shape_learning.c - what the trust's learning sheet says, field by field. */
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
	ROW_INT(learning, "n_counted", n_schools, "schools whose files are counted"),
	ROW_RECORD(learning, "cases", cases, shape_crosstab_cell,
		   "all that were opened; the base is the pupils on roll, where every school gives it"),
	ROW_INT(learning, "median_days", median_days, "school days from trigger to meeting", .when = has_median),
	ROW_BOOL(learning, "median_hidden", median_hidden, "there are too few to show it"),
	ROW_LIST_BY("groups", groups, shape_crosstab,
		    "a row a line, one column; with a total where each case is in one row"),
};
const struct shape shape_learning = SHAPE_OF("learning", learning, learning_rows);
