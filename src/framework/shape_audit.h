/*
 * shape_audit.h - the shapes of what an audit defines (shape.h).
 *
 * Those of sections, strands, descriptors, judgements and figures are what the shapes of their results stand on.
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_AUDIT_H
#define WAYMARK_FRAMEWORK_SHAPE_AUDIT_H

#include "framework/shape.h"

extern const struct shape shape_respondent;		/* struct respondent; shared */
extern const struct shape shape_audit_section;		/* struct section; shared */
extern const struct shape shape_audit_strand;		/* struct strand */
extern const struct shape shape_audit_descriptor;	/* struct descriptor; shared */
extern const struct shape shape_audit_answer;		/* struct respondent, who may answer a descriptor */
extern const struct shape shape_audit_judgement;	/* struct judgement */
extern const struct shape shape_audit_figure;		/* struct figure_field */

extern const struct shape shape_rated_audit;		/* struct framework, of kinds whose schools answer its sections */
extern const struct shape shape_mark;			/* how a level is drawn */

/* The marks of all levels, by level from 0 on. */
struct shape_list shape_marks(const struct shape_context *c);

/* For rows: whether a strand has a descriptor a level, so that descriptors and strands have levels; or one statement or
 * prompt, so that sections have figures, boxes and the like. */
bool shape_has_steps(const struct shape_context *c, const void *of_struct);
bool shape_has_statements(const struct shape_context *c, const void *of_struct);
size_t shape_n_steps(const struct shape_context *c, const void *of_struct);
size_t shape_n_respondents(const struct shape_context *c, const void *of_struct);

#endif
