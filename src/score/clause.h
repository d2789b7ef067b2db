/*
 * clause.h - a note beside a level that does not follow from its counts alone, for one line of a table.
 *
 * Three levels must be kept apart: what the ratings alone indicate, what holds after sources, gates and
 * figures, and what is on record. A clause says why two of them differ, and what the ratings rest on.
 * It names no descriptor about a single post, since everybody reads summaries.
 */
#ifndef WAYMARK_SCORE_CLAUSE_H
#define WAYMARK_SCORE_CLAUSE_H

#include "score/score.h"

/* Set the clause of a judgement that is otherwise complete. */
void clause_write(struct arena *arena, const struct framework *framework,
		  const struct section_result *section, struct judgement_result *judgement);

#endif
