/* shape_score.h - the shapes of score's results (framework/shape.h). */
#ifndef WAYMARK_SCORE_SHAPE_SCORE_H
#define WAYMARK_SCORE_SHAPE_SCORE_H

#include "framework/shape.h"

extern const struct shape shape_school_result;		/* struct school_result: fields of the top */
extern const struct shape shape_learning;		/* struct learning: fields of the top of the learning sheet */
extern const struct shape shape_learning_case;		/* struct learning_case: what is counted of a case */

#endif
