/*
 * results_json.h - one school's results.json: all that was found, with the reasons and the cells
 * behind them.
 *
 * The order of keys is fixed and numbers are integers or thousandths, so that the same
 * results give the same bytes. src/batch/README.md describes the fields.
 */
#ifndef WAYMARK_BATCH_RESULTS_JSON_H
#define WAYMARK_BATCH_RESULTS_JSON_H

#include "base/buf.h"
#include "base/diag.h"
#include "batch/record.h"
#include "plan/plan.h"
#include "score/case.h"
#include "score/score.h"

/* cases: of an audit of cases, in the place of sections and plan; else NULL. They are left out
 * unless there is a report: SCHOOL_MADE or SCHOOL_DRAFT. */
void results_json(struct buf *out, enum school_status status, const struct school_result *result,
		  const struct plan *plan, const struct school_cases *cases,
		  const struct diags *problems);

#endif
