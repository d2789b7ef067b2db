/*
 * tables_out.h - the CSV tables of an output folder, with the contract's column names.
 */
#ifndef WAYMARK_BATCH_TABLES_OUT_H
#define WAYMARK_BATCH_TABLES_OUT_H

#include "base/buf.h"
#include "base/date.h"
#include "base/told.h"
#include "batch/out_table.h"
#include "framework/framework.h"
#include "plan/plan.h"
#include "score/findings.h"

extern const struct out_table results_table, actions_table, problems_table;

void results_head(struct buf *out);

/*
 * One row per section, including those not assessed; and one for all together, if the audit has an overall level.
 * draft: NULL, or printed instead of each section's status: "draft: CSV012". If evidence was generated, "generated: "
 * precedes the status, so that a search for "assessed" does not find it.
 */
void results_rows(struct buf *out, const struct findings *findings, const char *draft);

/* One row per section that only says why there is no judgement: "withheld: CSV012". */
void results_rows_without(struct buf *out, const struct framework *framework,
			  struct date report_date, const struct school *school, const char *why);

void actions_head(struct buf *out);

/*
 * The columns are those of the evidence table; every action of a school with generated evidence is marked. This
 * year's actions come first, then last year's, carried and finished. Moments are written as dates instead of half
 * terms, since next year's calendar does not know this year's.
 */
void actions_rows(struct buf *out, const struct school_evidence *school, const struct plan *plan);

void problems_head(struct buf *out);
/* One row per message: if it is about several places, with their number and the first of them; if it is about several
 * schools, with the first of these instead of one school's id. */
void problems_row(struct buf *out, const struct told *told);

#endif
