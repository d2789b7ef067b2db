/* why.h - why tables have no levels of a school. */
#ifndef WAYMARK_BATCH_WHY_H
#define WAYMARK_BATCH_WHY_H

#include "batch/job.h"
#include "batch/record.h"

/* "withheld: CSV012, CSV014": stands in tables instead of a section's status. before, problems: those of the school from
 * reading, and those found since. */
const char *why_status(struct arena *arena, const struct job *job, enum school_status status,
		       const struct diags *before, const struct diags *problems);

/* The same of the job's school with this index; problems: those found since reading. */
const char *why_school(struct arena *arena, const struct job *job, size_t index, enum school_status status,
		       const struct diags *problems);

/* The codes of the problems that withhold it, or with which it is a draft or has failed; in the arena. */
const char *const *why_codes(struct arena *arena, const struct job *job, const char *school_id,
			     const struct diags *problems, size_t *n);

#endif
