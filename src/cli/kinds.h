/*
 * kinds.h - what a kind of audit is to this room: how much it holds, in a line; what show and explain say of it.
 *
 * A new kind is a row in kinds.c and the files that speak of it; no other file here asks which kind an audit is.
 */
#ifndef WAYMARK_CLI_KINDS_H
#define WAYMARK_CLI_KINDS_H

#include "cli/explain.h"
#include "framework/framework.h"

struct cli_kind {
	/* "8 areas, 96 descriptors"; whole: with what stands between and beside them. */
	const char *(*size)(struct arena *arena, const struct framework *framework, bool whole);
	/* What an audit has behind its levels, ratings and respondents. */
	void (*show)(struct arena *arena, const struct framework *framework, int width);
	/* Of the school as a whole. Then of sections: asked says which, by section; NULL: of everything. Both may be NULL:
	 * nothing is said. */
	void (*explain_school)(const struct explanation *e);
	void (*explain)(const struct explanation *e, const bool *asked);
};

const struct cli_kind *cli_kind(const struct framework *framework);

#endif
