/* shape_findings.h - what every document and results.json begin with: see framework/shape.h. */
#ifndef WAYMARK_SCORE_SHAPE_FINDINGS_H
#define WAYMARK_SCORE_SHAPE_FINDINGS_H

#include "framework/shape.h"

extern const struct shape shape_about;		/* struct findings: its fields are at the top, whatever the audit's kind */

#endif
