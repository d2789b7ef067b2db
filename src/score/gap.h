/*
 * gap.h - how far the reviewer and the other respondents are apart, section by section.
 *
 * Only ratings on the scale count: "not applicable" beside a rating is a question to ask, not a step.
 */
#ifndef WAYMARK_SCORE_GAP_H
#define WAYMARK_SCORE_GAP_H

#include "score/score.h"

/* One gap for each respondent, other than the reviewer, who rated anything; none if the audit has no reviewer. */
const struct gap *gaps_find(struct arena *arena, const struct framework *framework,
			    const struct section_result *sections, size_t *n_gaps);

#endif
