/*
 * support_report_result.h - a made-up result of one school, for tests that need everything a report
 * can print.
 *
 * It is not scored: states follow a fixed pattern, levels are set by hand, so that a test can rely
 * on them.
 */
#ifndef WAYMARK_TESTS_SUPPORT_REPORT_RESULT_H
#define WAYMARK_TESTS_SUPPORT_REPORT_RESULT_H

#include "report/report.h"

/*
 * All of the framework's sections, with one of each kind of trouble as far as there are sections:
 * the first is capped, the second below the first level, the third not in focus, the fourth not
 * assessed, the fifth at the top; two years of actions; agreement of the first two respondents.
 */
struct report_input *input_of(struct arena *arena, const struct framework *framework,
			      const char *school_id);

#endif
