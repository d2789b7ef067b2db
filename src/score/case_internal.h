/* case_internal.h - shared by the files about cases; private to case*.c of the score room. */
#ifndef WAYMARK_SCORE_CASE_INTERNAL_H
#define WAYMARK_SCORE_CASE_INTERNAL_H

#include "score/case.h"

struct case_binder {
	struct arena *arena;
	const struct framework *framework;
	const struct case_rules *rules;
	const struct school_evidence *evidence;
	struct date report_date;
	struct diags *diags;
	struct case_result *cases;	size_t n_cases;
	const struct pupil *pupils;	size_t n_pupils;
};

/* case_problem.c: append a problem at a cell without quoting the cell. */
struct diag *case_problem(struct case_binder *binder, enum diag_code code, struct loc at,
			  const char *format, ...) __attribute__((format(printf, 4, 5)));

/* case_bind.c: put the cases in order, each with one item per field, filled from case_items; check events and cases
 * against the audit's words. */
void case_bind(struct case_binder *binder);

/* case_dates.c: which dates are open, or late, because of another; fill an item that is computed as weeks. */
void case_check_dates(struct case_binder *binder, struct case_result *result);
void case_count_weeks(struct case_binder *binder, const struct case_result *result, struct case_item *item);

/* case_values.c: fill the computed items of a case whose triggers and clocks are known. */
void case_compute_items(struct case_binder *binder, struct case_result *result);

/* case_gates.c: gates, completeness and stop note; call when the items are known. */
void case_close_gates(struct case_binder *binder, struct case_result *result);

#endif
