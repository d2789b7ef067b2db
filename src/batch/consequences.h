/* consequences.h - problems that are only consequences of others. */
#ifndef WAYMARK_BATCH_CONSEQUENCES_H
#define WAYMARK_BATCH_CONSEQUENCES_H

#include "base/diag.h"
#include "batch/job.h"

/*
 * Remove from problems, which belong to a school, those that follow from an error in `before`: either one of the
 * school's own, or one in what all schools share that may have cost rows of any school. When the cause is corrected,
 * remaining problems are reported.
 */
void consequences_forget(const struct job *job, const struct diags *before, struct diags *problems);

#endif
