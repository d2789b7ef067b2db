/* shape_framework.h - what templates and results.json are given about any audit; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H

#include "framework/shape.h"

extern const struct shape shape_framework;	/* struct framework: only what every audit has */

/* For struct framework: what every audit has, and what its kind adds. */
const struct shape *framework_shape(const struct framework *framework);

#endif
