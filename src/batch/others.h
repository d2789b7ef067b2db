/*
 * others.h - what the other audits on the audit path ask for; they are read only on first need.
 */
#ifndef WAYMARK_BATCH_OTHERS_H
#define WAYMARK_BATCH_OTHERS_H

#include "batch/batch.h"
#include "framework/framework.h"

struct others {
	struct arena *arena;
	const struct batch_options *options;
	const struct framework *own;		/* the run's audit, which is left out */
	struct framework *audits;	size_t n;
	bool loaded;
};

/* Whether another audit has a figure with that id. An audit that cannot be read counts as having none. context is a
 * struct others whose fields after the first three are zero. */
bool others_have_metric(void *context, const char *metric);

/* Give the related audits of one their titles, where they are installed. */
void others_name_related(struct arena *arena, const struct batch_options *options, struct framework *framework);

#endif
