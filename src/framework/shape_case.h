/* shape_case.h - what templates are given about an audit of cases; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_CASE_H
#define WAYMARK_FRAMEWORK_SHAPE_CASE_H

#include "framework/shape.h"

extern const struct shape shape_case_audit;	/* struct framework */
extern const struct shape shape_case_word;
extern const struct shape shape_trigger, shape_clock, shape_case_gate, shape_case_field, shape_case_section,
	shape_published;

#endif
