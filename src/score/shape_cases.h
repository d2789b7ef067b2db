/* shape_cases.h - the shapes of findings about cases: see framework/shape.h. */
#ifndef WAYMARK_SCORE_SHAPE_CASES_H
#define WAYMARK_SCORE_SHAPE_CASES_H

#include "framework/shape.h"

extern const struct shape shape_case;		/* struct case_result */
extern const struct shape shape_cases;		/* struct school_cases: its fields are at the top; JSON alone
						 * has all cases */
extern const struct shape shape_learning_tally;	/* struct learning_tally: what is counted of a school */

#endif
