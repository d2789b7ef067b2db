/*
 * kinds.h - what a kind of audit is to this room: what the tables of a run hold of it, and what documents
 * about all schools count.
 */
#ifndef WAYMARK_BATCH_KINDS_H
#define WAYMARK_BATCH_KINDS_H

#include "base/buf.h"
#include "framework/shape.h"
#include "plan/plan.h"
#include "score/findings.h"

struct job;

struct batch_kind {
	/* Its rows of results.csv; draft as results_rows. NULL: neither results.csv nor actions.csv has a row of it. */
	void (*put_rows)(struct buf *out, const struct findings *findings, const char *draft);
	/* Its rows of entries.csv, with all columns that there are. NULL: it has none. */
	void (*put_entries)(struct buf *out, const struct findings *findings);
	/* What documents about all schools count for a school: n structs of fact_shape, in the arena. plan is NULL if
	 * the kind has none. NULL: nothing. */
	const void *(*facts)(struct arena *arena, const struct findings *findings, const struct plan *plan, size_t *n);
	const struct shape *fact_shape;
	/* Whether one of these, read from a file, is of the audit (cohort/facts_fit.h). */
	bool (*facts_fit)(const struct framework *framework, const void *facts);
	/* Read more of the earlier output folders than each school's own results. Returns false with a problem of the
	 * job. NULL: there is no more. */
	bool (*open_earlier)(struct job *job);
};

const struct batch_kind *batch_kind(const struct framework *framework);

#endif
