/*
 * tables_out.h - the CSV tables of an output folder, as the contract names their columns.
 */
#ifndef WAYMARK_BATCH_TABLES_OUT_H
#define WAYMARK_BATCH_TABLES_OUT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/told.h"
#include "framework/framework.h"
#include "plan/plan.h"
#include "score/findings.h"

void results_head(struct buf *out);

/* One row a section, those not assessed too, and one of all together where the audit has an overall
 * level. draft: NULL, or what stands in the place of each section's status: "draft: CSV012". Where
 * evidence was generated, "generated: " stands before it: whoever looks for what is assessed passes over it. */
void results_rows(struct buf *out, const struct findings *findings, const char *draft);

/* One row a section that says only why there is no judgement: "withheld: CSV012". */
void results_rows_without(struct buf *out, const struct framework *framework,
			  struct date report_date, const struct school *school, const char *why);

void actions_head(struct buf *out);

/* The columns of the evidence's table, each action of a school with generated evidence marked so.
 * This year's actions, then last year's, carried and finished. Moments are written as dates, not as
 * half terms: the next year's calendar does not know this year's. */
void actions_rows(struct buf *out, const struct school_evidence *school, const struct plan *plan);

void problems_head(struct buf *out);
/* One row a message: of several places with their count and the first of them, of several schools with the first of
 * these in the place of one school's id. */
void problems_row(struct buf *out, const struct told *told);

#endif
