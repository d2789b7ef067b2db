/*
 * reasons.h - why a section has its level, in sentences that a governor can follow.
 *
 * The first reason is about the level or the status; then come caps, blanks and what is to be
 * moderated. Each has the cells it is based on. The audit's own words are used throughout; a descriptor
 * is named by its strand's number.
 */
#ifndef WAYMARK_SCORE_REASONS_H
#define WAYMARK_SCORE_REASONS_H

#include "score/grid.h"

/* Set reasons, n_reasons and cap_reason. grid: NULL for a section outside the focus. */
void reasons_write(struct arena *arena, const struct framework *framework,
		   const struct school_evidence *evidence, const struct grid *grid,
		   struct section_result *result);

#endif
