/*
 * kinds.h - what a kind of audit is to this room: what results.json and the tables of a run hold of it.
 */
#ifndef WAYMARK_BATCH_KINDS_H
#define WAYMARK_BATCH_KINDS_H

#include "base/json.h"
#include "framework/shape.h"
#include "plan/plan.h"
#include "score/findings.h"

struct batch_kind {
	/* The kind's fields of the object that is open in results.json. plan: NULL if the kind has none. NULL: what the
	 * shape of its result says, and no more. */
	void (*put_results)(struct json *json, const struct shape_context *context, const struct findings *findings,
			    const struct plan *plan);
	/* Its rows of results.csv; draft as results_rows. NULL: neither results.csv nor actions.csv has a row of it. */
	void (*put_rows)(struct buf *out, const struct findings *findings, const char *draft);
};

const struct batch_kind *batch_kind(const struct framework *framework);

#endif
