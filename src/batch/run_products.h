/*
 * run_products.h - makes the products about all schools of a run, from their records.
 */
#ifndef WAYMARK_BATCH_RUN_PRODUCTS_H
#define WAYMARK_BATCH_RUN_PRODUCTS_H

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/records.h"

/* Make the products that the job asks for. If one of an edition cannot be made, the whole edition is left out of
 * drafts and diags has a problem. Names and bytes are in the arena. */
void run_products_make(struct arena *arena, const struct job *job, const struct records *records, struct drafts *drafts,
		       struct diags *diags);

/* Remove from OUT every file that a product of a run can have. */
void run_products_remove(struct arena *arena, const struct job *job);

#endif
