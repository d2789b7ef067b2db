/*
 * results_json.h - one school's results.json: all that was found, with the reasons and the cells
 * behind them.
 *
 * The order of keys is fixed and numbers are integers, so that the same results give the same bytes.
 * doc/results.md describes the keys.
 */
#ifndef WAYMARK_BATCH_RESULTS_JSON_H
#define WAYMARK_BATCH_RESULTS_JSON_H

#include "base/buf.h"
#include "base/diag.h"
#include "batch/record.h"
#include "plan/plan.h"
#include "score/findings.h"

/* What was found is left out unless there is a report: SCHOOL_MADE or SCHOOL_DRAFT. plan: NULL if there is none. */
void results_json(struct buf *out, enum school_status status, const struct findings *findings,
		  const struct plan *plan, const struct diags *problems);

#endif
