/*
 * section.h - scores one section of the audit: values that count, status, level, caps.
 */
#ifndef WAYMARK_SCORE_SECTION_H
#define WAYMARK_SCORE_SECTION_H

#include "score/answers.h"
#include "score/figures.h"

void section_score(struct arena *arena, const struct answer_sheet *sheet,
		   const struct section *section, const struct figures *figures,
		   const struct school_evidence *evidence, struct date report_date,
		   struct section_result *result, struct diags *diags);

/* Add one tally to another. */
void tally_add(struct tally *sum, const struct tally *tally);

#endif
