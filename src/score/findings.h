/*
 * findings.h - the findings about one school, for any kind of audit.
 *
 * Plan, report, batch, author and cli receive findings and pass them on. Data that only one kind has is
 * in `own`; its type is known to the functions here and to the rows in each room's kinds.c.
 */
#ifndef WAYMARK_SCORE_FINDINGS_H
#define WAYMARK_SCORE_FINDINGS_H

#include "earlier/earlier.h"
#include "evidence/evidence.h"
#include "framework/framework.h"

struct school_indicators;
struct score_kind;
struct school_entries;

/* Everything it points to lives in the school's arena, except the audit. */
struct findings {
	const struct framework *framework;
	const struct school_evidence *evidence;
	const struct earlier *earlier;	/* what earlier runs found; NULL: no earlier output was given */
	struct date report_date;
	const struct score_kind *kind;	/* the row for the audit's kind (score/kinds.h); never NULL */
	const void *own;		/* the kind's result; never NULL */
	const struct school_indicators *strip;	/* the few figures of the first page; NULL: the audit has none */
};

/* Bind one school's rows to the audit and judge them according to its kind. Problems with the rows go to diags, with
 * the school's id. earlier may be NULL. Always returns findings; a caller who sees errors decides whether to print them. */
const struct findings *findings_make(struct arena *arena, const struct framework *framework,
				     const struct school_evidence *evidence, const struct earlier *earlier,
				     struct date report_date, struct diags *diags);

/* The findings reduced to what a public document may contain. Only for kinds that publish (score/kinds.h). */
const struct findings *findings_public(struct arena *arena, const struct findings *findings);

/* The kind's result (score/score.h, score/case.h, score/entries_found.h). Calling this for a kind with another type of
 * result is a bug: die(). So it cannot be used to find out the kind. */
const struct school_result *findings_judged(const struct findings *findings);
const struct school_cases *findings_cases(const struct findings *findings);
const struct school_indicators *findings_indicators(const struct findings *findings);
const struct school_survey *findings_survey(const struct findings *findings);
const struct school_entries *findings_entries(const struct findings *findings);

#endif
