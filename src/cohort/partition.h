/* partition.h - things in groups, by the label that each has; private to the room. */
#ifndef WAYMARK_COHORT_PARTITION_H
#define WAYMARK_COHORT_PARTITION_H

#include <stddef.h>

#include "base/arena.h"

struct partition {
	const size_t *members;	/* the things by their indices: those of one label follow each other, in order */
	const size_t *starts;	/* by label: where its members begin; one more, for where the last ones end */
};

/* labels: one for each of the n things, below n_labels. */
struct partition partition_by(struct arena *arena, const size_t *labels, size_t n, size_t n_labels);

#endif
