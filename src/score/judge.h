/*
 * judge.h - what a section ends in: its judgements, from what is indicated and what a reviewer says.
 *
 * Of an audit with a reviewer the reviewer's judgement is the record. What the ratings indicate
 * stands beside it; far from it, or above a cap, it needs a reason. Otherwise a section has one
 * judgement, which is its level.
 */
#ifndef WAYMARK_SCORE_JUDGE_H
#define WAYMARK_SCORE_JUDGE_H

#include "score/answers.h"
#include "score/figures.h"

/* Sets result's judgements, and its level and reasons where a reviewer's judgement is the record.
 * The rest of result is complete. */
void judge_section(struct arena *arena, const struct answer_sheet *sheet,
		   const struct figures *figures, const struct school_evidence *evidence,
		   struct section_result *result, struct diags *diags);

/* The reviewer's level of the section's judgement by its statements; 0: none. */
int judge_reviewer(const struct answer_sheet *sheet, const struct section *section);

/* Last review's level of the section's judgement by its statements; 0: not given. */
int judge_previous(const struct answer_sheet *sheet, const struct section *section);

#endif
