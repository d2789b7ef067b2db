/* shape_framework.h - what a template is told of an audit, whatever its kind: see shape.h. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_SHAPE_FRAMEWORK_H

#include "framework/shape.h"

extern const struct shape shape_framework;	/* of struct framework: its head */

/* Of struct framework too: its head, and what else the kind of audit tells. */
const struct shape *framework_shape(const struct framework *framework);

#endif
