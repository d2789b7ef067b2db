/* support_case.h - a school, its calendar and events of pupils for tests of cases. */
#ifndef WAYMARK_TESTS_SUPPORT_CASE_H
#define WAYMARK_TESTS_SUPPORT_CASE_H

#include "framework/case_rules.h"
#include "framework/framework.h"
#include "score/clocks.h"
#include "score/triggers.h"
#include "support_evidence.h"

/* A whole school year, and the first half term of the next; 21 and 23 October 2026 are closed. */
extern const char case_calendar[];

struct cases {
	struct tables tables;
	struct framework framework;	/* tests/audits/small_case.lua */
	const struct school_evidence *school;	/* S1 */
	const struct pupil *pupils;
	size_t n_pupils;
};

void cases_open(struct cases *cases);
void cases_close(struct cases *cases);

/* Read the tables written so far, and events.csv with these rows below
 * "school_id,pupil_ref,event,start,days,notified,cancelled,previous_school,exam_on". */
void cases_read_events(struct cases *cases, const char *rows);

struct date day(const char *iso);

/* The clocks of a pupil as at a day, in the school year 2026-27. row may be NULL. */
struct case_clocks cases_clocks(struct cases *cases, const char *pupil, const char *until,
				const struct case_row *row);

/* The one of that id; the test fails if there is none. */
const struct clock_result *cases_clock(struct cases *cases, const struct case_clocks *clocks,
				       const char *id);

/* "C4 applies by 2026-11-20", "C1 cannot compute: the school has no calendar". */
const char *cases_clock_text(struct cases *cases, const struct case_clocks *clocks, const char *id);

#endif
