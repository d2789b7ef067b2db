/*
 * reasons.h - why a section stands where it stands, in sentences a governor can follow.
 *
 * The first reason is about the level or the status; then caps, blanks and what is to be moderated.
 * Each carries the cells behind it. Only the audit's own words are used for what it calls things;
 * a descriptor is named by its strand's number.
 */
#ifndef WAYMARK_SCORE_REASONS_H
#define WAYMARK_SCORE_REASONS_H

#include "score/grid.h"

/* Sets reasons, n_reasons and cap_reason. grid: NULL for a section outside the focus. */
void reasons_write(struct arena *arena, const struct framework *framework,
		   const struct school_evidence *evidence, const struct grid *grid,
		   struct section_result *result);

#endif
