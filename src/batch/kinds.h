/*
 * kinds.h - what a kind of audit is to this room: what the tables of a run hold of it.
 */
#ifndef WAYMARK_BATCH_KINDS_H
#define WAYMARK_BATCH_KINDS_H

#include "base/buf.h"
#include "score/findings.h"

struct batch_kind {
	/* Its rows of results.csv; draft as results_rows. NULL: neither results.csv nor actions.csv has a row of it. */
	void (*put_rows)(struct buf *out, const struct findings *findings, const char *draft);
};

const struct batch_kind *batch_kind(const struct framework *framework);

#endif
