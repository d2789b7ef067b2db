/* shape_findings.h - what every document and results.json say first: see framework/shape.h. */
#ifndef WAYMARK_SCORE_SHAPE_FINDINGS_H
#define WAYMARK_SCORE_SHAPE_FINDINGS_H

#include "framework/shape.h"

extern const struct shape shape_about;		/* of struct findings: fields of the top, whatever the audit's kind */

#endif
