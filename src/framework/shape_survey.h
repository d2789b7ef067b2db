/* shape_survey.h - what templates and results.json are given about an audit of kind survey; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_SURVEY_H
#define WAYMARK_FRAMEWORK_SHAPE_SURVEY_H

#include "framework/shape.h"

extern const struct shape shape_survey_audit;		/* struct framework */
extern const struct shape shape_survey_item;		/* struct survey_item */
extern const struct shape shape_audit_domain;		/* struct section */

#endif
