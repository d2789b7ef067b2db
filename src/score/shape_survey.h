/* shape_survey.h - the shapes (framework/shape.h) of a survey's results. */
#ifndef WAYMARK_SCORE_SHAPE_SURVEY_H
#define WAYMARK_SCORE_SHAPE_SURVEY_H

#include "framework/shape.h"

extern const struct shape shape_school_survey;		/* struct school_survey: the fields at its top */
extern const struct shape shape_survey_item_result;	/* struct survey_item_result */
extern const struct shape shape_survey_domain;		/* struct survey_domain_result */

#endif
