/*
 * rules.h - an audit's ratings, scoring, evidence and plan must not contradict themselves.
 *
 * root is what the audit was read from; problems stand at its lines.
 */
#ifndef WAYMARK_FRAMEWORK_RULES_H
#define WAYMARK_FRAMEWORK_RULES_H

#include "framework/read.h"

void rules_ratings(struct reader *reader, const struct framework *framework,
		   const struct data *root);
void rules_respondents(struct reader *reader, const struct framework *framework,
		       const struct data *root);
void rules_scoring(struct reader *reader, const struct framework *framework,
		   const struct data *root);
void rules_evidence(struct reader *reader, const struct framework *framework,
		    const struct data *root);
/* scoring.gate_cap is below the highest level. */
void rules_gate_cap(struct reader *reader, const struct framework *framework,
		    const struct data *root);
void rules_plan(struct reader *reader, size_t n_sections, const struct data *root);

/* Percentages of a base that could not be shown itself are not shown. */
void rules_suppression(struct reader *reader, const struct framework *framework,
		       const struct data *root);

/* table (a strand, a statement) says that it may be not applicable: some rating must be able to say so, and
 * it is none that must be met. gate: of the item, or NULL. */
void rules_na(struct reader *reader, const struct framework *framework, const struct data *table,
	      const struct data *gate);

#endif
