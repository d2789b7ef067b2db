/*
 * explain.h - a school's results as plain English on standard output: each judgement, why it is so,
 * the cells behind it, how each rating was agreed, and what would lift it.
 */
#ifndef WAYMARK_CLI_EXPLAIN_H
#define WAYMARK_CLI_EXPLAIN_H

#include "base/arena.h"
#include "score/case.h"
#include "score/findings.h"
#include "score/score.h"

struct explanation {
	struct arena *arena;
	const struct findings *findings;
	const struct school_result *result;	/* the findings of an audit with sections; NULL: of cases */
	int width;			/* in characters */
};

/* What holds for the school: whose it is, an overall level, how far respondents agree. */
void explain_school(const struct explanation *e);

/* Of an audit of cases: a case's triggers, clocks and gates; the fields of one section of it; the
 * triggers that led to no case. */
struct case_explanation {
	struct arena *arena;
	const struct school_cases *cases;
	int width;
};

void explain_case(const struct case_explanation *e, const struct case_result *result);
void explain_case_section(const struct case_explanation *e, const struct case_result *result,
			  const struct case_section *section);
void explain_waiting(const struct case_explanation *e);

void explain_section(const struct explanation *e, const struct section_result *section);

#endif
