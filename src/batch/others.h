/*
 * others.h - what the other audits on the audit path ask for, read only once somebody asks.
 */
#ifndef WAYMARK_BATCH_OTHERS_H
#define WAYMARK_BATCH_OTHERS_H

#include "batch/batch.h"
#include "framework/framework.h"

struct others {
	struct arena *arena;
	const struct batch_options *options;
	const struct framework *own;		/* which is none of them */
	struct framework *audits;	size_t n;
	bool loaded;
};

/* Whether another audit has a figure of that id. An audit that cannot be read has none. context is a
 * struct others, all but its first three fields zero. */
bool others_have_metric(void *context, const char *metric);

#endif
