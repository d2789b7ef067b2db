/* shape_framework.h - what templates and results.json get about any audit; see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H

#include "framework/shape.h"

extern const struct shape shape_framework;	/* of struct framework: only its head */

/* Of struct framework: its head, and whatever else its kind adds. */
const struct shape *framework_shape(const struct framework *framework);

#endif
