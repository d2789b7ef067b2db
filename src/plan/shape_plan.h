/* shape_plan.h - the shapes of a plan (framework/shape.h). */
#ifndef WAYMARK_PLAN_SHAPE_PLAN_H
#define WAYMARK_PLAN_SHAPE_PLAN_H

#include "framework/shape.h"

extern const struct shape shape_planned;	/* struct plan; its fields are at the top: plan, urgent */

#endif
