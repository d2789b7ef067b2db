/*
 * findings.h - what is found of one school, whatever kind its audit is of.
 *
 * Plan, report, batch, author and cli are given findings, and hand them on. What only one kind has stands in `own`,
 * whose type the functions here and the rows of each room's kinds.c know.
 */
#ifndef WAYMARK_SCORE_FINDINGS_H
#define WAYMARK_SCORE_FINDINGS_H

#include "evidence/evidence.h"
#include "framework/framework.h"

struct score_kind;

/* Everything it points to lives in the school's arena, but for the audit. */
struct findings {
	const struct framework *framework;
	const struct school_evidence *evidence;
	struct date report_date;
	const struct score_kind *kind;	/* the row of the audit's kind (score/kinds.h); never NULL */
	const void *own;		/* the kind's result; never NULL */
};

/*
 * Bind one school's rows to the audit and judge them as its kind does. Problems of the rows go to diags, with the
 * school's id. There are always findings; a caller who sees errors decides whether to print them.
 */
const struct findings *findings_make(struct arena *arena, const struct framework *framework,
				     const struct school_evidence *evidence, struct date report_date,
				     struct diags *diags);

/* The same findings as a public document may tell them. Only of a kind that publishes (score/kinds.h). */
const struct findings *findings_public(struct arena *arena, const struct findings *findings);

/* The kind's result (score/score.h, score/case.h). Asking it of a kind that has another is a mistake in this program:
 * die(). So no caller can ask for the kind by it. */
const struct school_result *findings_judged(const struct findings *findings);
const struct school_cases *findings_cases(const struct findings *findings);

#endif
