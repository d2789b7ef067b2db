/*
 * kinds.h - what this room says about a kind of audit: its size in one line; what `show` and `explain`
 * print.
 *
 * A new kind is a row in kinds.c plus the files that print it; no other file here asks which kind an
 * audit is.
 */
#ifndef WAYMARK_CLI_KINDS_H
#define WAYMARK_CLI_KINDS_H

#include "cli/explain.h"
#include "framework/framework.h"

struct cli_kind {
	/* "8 areas, 96 descriptors"; whole: with the strands of a rubric or the gates of a case as well. */
	const char *(*size)(struct arena *arena, const struct framework *framework, bool whole);
	/* Print what an audit has besides its levels, ratings and respondents. */
	void (*show)(struct arena *arena, const struct framework *framework, int width);
	/* explain_school: about the school as a whole. explain: about the sections that `asked` selects, or
	 * (NULL) all of them. Either may be NULL: nothing is printed. */
	void (*explain_school)(const struct explanation *e);
	void (*explain)(const struct explanation *e, const bool *asked);
};

/* What audits of this kind are, above their names in a list: "Levels by area (rubric)". Never NULL. */
const char *cli_kind_heading(const struct framework *framework);

/* The order of kinds in a list: below 0, 0 or above 0, as with strcmp. */
int cli_kind_order(const struct framework *a, const struct framework *b);

const struct cli_kind *cli_kind(const struct framework *framework);

#endif
