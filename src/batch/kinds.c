/* kinds.c - see kinds.h. No other file of this room asks which kind an audit is. */
#include "batch/kinds.h"

#include "batch/tables_out.h"

static const struct batch_kind kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = { .put_rows = results_rows },
	[FRAMEWORK_KIND_STATEMENTS] = { .put_rows = results_rows },
	[FRAMEWORK_KIND_INTERVIEW] = { .put_rows = results_rows },
	/* Tables of the trust have no rows about cases. */
};

const struct batch_kind *batch_kind(const struct framework *framework)
{
	return &kinds[framework->kind];
}
