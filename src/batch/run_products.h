/*
 * run_products.h - what is about all schools of a run together, from their records.
 */
#ifndef WAYMARK_BATCH_RUN_PRODUCTS_H
#define WAYMARK_BATCH_RUN_PRODUCTS_H

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/records.h"

/* Those of the job. An edition of which one cannot be made has none in drafts, and a problem in diags. Names and bytes are
 * in the arena. */
void run_products_make(struct arena *arena, const struct job *job, const struct records *records, struct drafts *drafts,
		       struct diags *diags);

/* Remove from OUT every file that such a product can have. */
void run_products_remove(struct arena *arena, const struct job *job);

#endif
