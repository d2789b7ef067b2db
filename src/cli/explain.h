/*
 * explain.h - a school's results as plain English on standard output: each judgement, why it is so,
 * the cells behind it, how each rating was agreed, and what would lift it.
 */
#ifndef WAYMARK_CLI_EXPLAIN_H
#define WAYMARK_CLI_EXPLAIN_H

#include "base/arena.h"
#include "score/score.h"

struct explanation {
	struct arena *arena;
	const struct school_result *result;
	int width;			/* in characters */
};

/* What holds for the school: whose it is, an overall level, how far respondents agree. */
void explain_school(const struct explanation *e);

void explain_section(const struct explanation *e, const struct section_result *section);

#endif
