/* shape_view.h - what r has besides the audit and the findings: files, problems, whom the document is for. */
#ifndef WAYMARK_REPORT_SHAPE_VIEW_H
#define WAYMARK_REPORT_SHAPE_VIEW_H

#include "framework/shape.h"
#include "report/place_names.h"
#include "report/report.h"

/* One school's document. */
struct school_view {
	const struct report_input *input;
	const struct place_names *places;
};
extern const struct shape shape_school_view;

extern const struct shape shape_run_view;	/* struct run_input: a document about all schools of a run */

#endif
