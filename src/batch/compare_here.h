/* compare_here.h - all schools of a job beside each other, scored in this process: for a question, not for a run. */
#ifndef WAYMARK_BATCH_COMPARE_HERE_H
#define WAYMARK_BATCH_COMPARE_HERE_H

#include "batch/job.h"
#include "cohort/comparison.h"

/* Whether schools of such an audit are compared at all. */
bool compare_here_can(const struct framework *framework);

/* The comparison of the job's schools, whose evidence is open, in the arena; problems of schools go to diags. */
const struct comparison *compare_here(struct arena *arena, const struct job *job, struct diags *diags);

#endif
