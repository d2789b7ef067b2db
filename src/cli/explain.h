/*
 * explain.h - prints a school's results in plain English on standard output: each judgement, why it is
 * so, the cells it is based on, how each rating was agreed, and what would lift it.
 */
#ifndef WAYMARK_CLI_EXPLAIN_H
#define WAYMARK_CLI_EXPLAIN_H

#include "base/arena.h"
#include "score/findings.h"
#include "score/score.h"

struct explanation {
	struct arena *arena;
	const struct findings *findings;
	int width;			/* in characters */
};

/* Print whose results they are. */
void explain_school(const struct explanation *e);

/* Used by the rows of kinds.c: the overall level and how far respondents agree; sections, judged or noted; a school's
 * cases, and the triggers that led to none; what people answered, in all and by domain. asked: by section of the audit, or
 * NULL: all. */
void explain_together(const struct explanation *e);
void explain_sections(const struct explanation *e, const bool *asked);
void explain_entries_together(const struct explanation *e);
void explain_entries(const struct explanation *e, const bool *asked);
void explain_cases(const struct explanation *e, const bool *asked);
void explain_indicators(const struct explanation *e, const bool *asked);
void explain_survey(const struct explanation *e);
void explain_domains(const struct explanation *e, const bool *asked);

#endif
