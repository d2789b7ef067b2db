/*
 * shape_audit.h - the shapes of what an audit defines (shape.h).
 *
 * The shapes of results name those of sections, strands, descriptors, judgements and figures as their
 * `audit`.
 */
#ifndef WAYMARK_FRAMEWORK_SHAPE_AUDIT_H
#define WAYMARK_FRAMEWORK_SHAPE_AUDIT_H

#include "framework/shape.h"

extern const struct shape shape_respondent;		/* struct respondent; shared */
extern const struct shape shape_audit_section;		/* struct section; shared */
extern const struct shape shape_audit_strand;		/* struct strand */
extern const struct shape shape_audit_descriptor;	/* struct descriptor; shared */
extern const struct shape shape_audit_answer;		/* struct respondent: one who may answer a descriptor */
extern const struct shape shape_audit_judgement;	/* struct judgement */
extern const struct shape shape_audit_figure;		/* struct figure_field */

extern const struct shape shape_rated_audit;		/* struct framework, for kinds in which schools answer sections */
extern const struct shape shape_mark;			/* how a level is drawn */

/* The marks of all levels, from level 0 on. */
struct shape_list shape_marks(const struct shape_context *c);

/* For rows: do strands have one descriptor per level, so that descriptors and strands have levels? If not, strands
 * have one statement or prompt, and sections have figures, boxes and the like. */
bool shape_has_steps(const struct shape_context *c, const void *of_struct);
bool shape_has_statements(const struct shape_context *c, const void *of_struct);
size_t shape_n_steps(const struct shape_context *c, const void *of_struct);
size_t shape_n_respondents(const struct shape_context *c, const void *of_struct);

#endif
