/* shape_framework.h - what templates and results.json are given about any audit; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H

#include "framework/shape.h"

extern const struct shape shape_framework;	/* struct framework: only what every audit has */

/* For a struct framework of that kind: what every audit has, and what the kind adds. */
const struct shape *framework_shape(enum framework_kind kind);

#endif
