/*
 * rules.h - checks that an audit's ratings, scoring, evidence and plan do not contradict each other.
 *
 * root is the data that the audit was read from; problems are reported at its lines.
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
/* scoring.gate_cap must be below the highest level. */
void rules_gate_cap(struct reader *reader, const struct framework *framework,
		    const struct data *root);
void rules_plan(struct reader *reader, size_t n_sections, const struct data *root);

/* A percentage must not be shown if its base is too small to be shown. */
void rules_suppression(struct reader *reader, const struct framework *framework,
		       const struct data *root);

/* What `renamed` and `ended` say of earlier versions must agree with the audit, which is frozen. */
void rules_moved(struct reader *reader, const struct framework *framework, const struct data *root);

/* No column of `context` may be about inspections, grades or persons, or be named twice; few fit beside levels. */
void rules_context(struct reader *reader, const struct data *root);

/* If table (a strand, a statement) allows not applicable, some rating must have that state, and table must not be a
 * gate. gate: of the item, or NULL. */
void rules_na(struct reader *reader, const struct framework *framework, const struct data *table,
	      const struct data *gate);

#endif
