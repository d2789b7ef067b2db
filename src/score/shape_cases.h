/* shape_cases.h - what is found of cases, field by field: see framework/shape.h. */
#ifndef WAYMARK_SCORE_SHAPE_CASES_H
#define WAYMARK_SCORE_SHAPE_CASES_H

#include "framework/shape.h"

extern const struct shape shape_case;		/* of struct case_result */
extern const struct shape shape_cases;		/* of struct school_cases: fields of the top, all cases in JSON alone */

#endif
