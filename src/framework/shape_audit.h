/* shape_audit.h - the shapes of what an audit defines (shape.h). Sections, descriptors and respondents are shared. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_AUDIT_H
#define WAYMARK_FRAMEWORK_SHAPE_AUDIT_H

#include "framework/shape.h"

extern const struct shape shape_audit_section;		/* struct section */
extern const struct shape shape_audit_descriptor;	/* struct descriptor */
extern const struct shape shape_respondent;		/* struct respondent */

#endif
