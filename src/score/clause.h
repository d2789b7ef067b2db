/*
 * clause.h - what stands beside a level that its counts alone would not give, in a line of a table.
 *
 * Three values are never one: what the ratings alone indicate, what holds after sources, gates and
 * figures, what is on record. A clause says why two of them differ, and what the ratings rest on. It names
 * no descriptor about a single post, since summaries are read by all.
 */
#ifndef WAYMARK_SCORE_CLAUSE_H
#define WAYMARK_SCORE_CLAUSE_H

#include "score/score.h"

/* Sets the clause of a judgement that is otherwise complete. */
void clause_write(struct arena *arena, const struct framework *framework,
		  const struct section_result *section, struct judgement_result *judgement);

#endif
