/* learning_out.h - the trust's learning sheet: learning.csv and learning.pdf. */
#ifndef WAYMARK_BATCH_LEARNING_OUT_H
#define WAYMARK_BATCH_LEARNING_OUT_H

#include "base/buf.h"
#include "batch/job.h"
#include "batch/records.h"

/* The counts of the schools whose files were made, with what is too small hidden. */
const struct learning *learning_of_run(struct arena *arena, const struct job *job,
				       const struct records *records);

/* The whole table. */
void learning_csv(struct arena *arena, struct buf *out, const struct job *job,
		  const struct learning *learning);

/* False with a problem in diags. */
bool learning_pdf(struct arena *arena, struct buf *out, const struct job *job,
		  const struct learning *learning, struct diags *diags);

#endif
