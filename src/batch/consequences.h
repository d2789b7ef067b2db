/* consequences.h - problems that are there only since another one is. */
#ifndef WAYMARK_BATCH_CONSEQUENCES_H
#define WAYMARK_BATCH_CONSEQUENCES_H

#include "base/diag.h"
#include "batch/job.h"

/* Take out of problems, a school's, what follows from an error in before: of its own, or in what all share where rows of
 * any school may be lost. Once the cause is mended, what is still wrong is told. */
void consequences_forget(const struct job *job, const struct diags *before, struct diags *problems);

#endif
