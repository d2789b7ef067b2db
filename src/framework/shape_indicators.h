/* shape_indicators.h - what templates are given about an audit of indicators; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_INDICATORS_H
#define WAYMARK_FRAMEWORK_SHAPE_INDICATORS_H

#include "framework/shape.h"

extern const struct shape shape_indicators_audit;	/* struct framework */
extern const struct shape shape_indicator_section;	/* struct section; shared */
extern const struct shape shape_figure_rule;		/* struct figure_rule */

#endif
