/*
 * judge.h - the judgements of a section, made from what is indicated and what a reviewer says.
 *
 * In an audit with a reviewer, the reviewer's judgement is the record. What the ratings indicate is
 * shown beside it; a judgement far from that, or above a cap, needs a reason. Otherwise a section has
 * one judgement, which is its level.
 */
#ifndef WAYMARK_SCORE_JUDGE_H
#define WAYMARK_SCORE_JUDGE_H

#include "score/answers.h"
#include "score/figures.h"

/* Set the judgements of result and, if a reviewer's judgement is the record, its level and reasons. The rest of
 * result must be complete. */
void judge_section(struct arena *arena, const struct answer_sheet *sheet,
		   const struct figures *figures, const struct school_evidence *evidence,
		   struct section_result *result, struct diags *diags);

/* The reviewer's level for the judgement on the section's statements; 0: none. */
int judge_reviewer(const struct answer_sheet *sheet, const struct section *section);

/* The last review's level for that judgement; 0: not given. */
int judge_previous(const struct answer_sheet *sheet, const struct section *section);

#endif
