/* shape_results.h - results.json as a whole, field by field: see framework/shape.h. */
#ifndef WAYMARK_BATCH_SHAPE_RESULTS_H
#define WAYMARK_BATCH_SHAPE_RESULTS_H

#include "base/diag.h"
#include "batch/record.h"
#include "framework/shape.h"
#include "score/findings.h"

/* What is said about a school, with or without a report. */
struct results {
	const struct findings *findings;
	enum school_status status;
	const struct diags *problems;
};
extern const struct shape shape_results;

#endif
