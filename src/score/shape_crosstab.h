/* shape_crosstab.h - the shapes (framework/shape.h) of a crosstab and of one of its cells. */
#ifndef WAYMARK_SCORE_SHAPE_CROSSTAB_H
#define WAYMARK_SCORE_SHAPE_CROSSTAB_H

#include "framework/shape.h"

extern const struct shape shape_crosstab;		/* struct crosstab */
extern const struct shape shape_crosstab_cell;		/* struct crosstab_cell */

#endif
