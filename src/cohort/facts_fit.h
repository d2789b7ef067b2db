/*
 * facts_fit.h - whether facts are of an audit: those of a worker always are, those that a file tells may be anything.
 *
 * Each looks at the struct of one school, as it was unpacked. Every index is of something that the audit has, every list is
 * as long as the audit says, every level is one, every text is there that somebody reads without asking.
 */
#ifndef WAYMARK_COHORT_FACTS_FIT_H
#define WAYMARK_COHORT_FACTS_FIT_H

#include <stdbool.h>

#include "framework/framework.h"

bool school_facts_fit(const struct framework *framework, const void *facts);	/* struct school_facts */
bool interview_facts_fit(const struct framework *framework, const void *facts);
bool figure_facts_fit(const struct framework *framework, const void *facts);
bool survey_facts_fit(const struct framework *framework, const void *facts);
bool entry_facts_fit(const struct framework *framework, const void *facts);
bool case_facts_fit(const struct framework *framework, const void *facts);	/* struct learning_tally */

#endif
