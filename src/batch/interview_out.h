/* interview_out.h - all interviews of a run beside each other: comparison.csv and comparison.pdf of an interview. */
#ifndef WAYMARK_BATCH_INTERVIEW_OUT_H
#define WAYMARK_BATCH_INTERVIEW_OUT_H

#include "batch/products.h"

/* It gathers a struct interviews. */
extern const struct product_subject interview_subject;

/* The whole table: a product's `write`. */
bool interview_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
