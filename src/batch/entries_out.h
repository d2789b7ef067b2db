/* entries_out.h - the entries of all schools beside each other: comparison.csv and comparison.pdf of a plan, a workshop
 * or a matrix; ideas.csv of a workshop with votes. */
#ifndef WAYMARK_BATCH_ENTRIES_OUT_H
#define WAYMARK_BATCH_ENTRIES_OUT_H

#include "batch/products.h"

/* It gathers a struct entries_together. */
extern const struct product_subject entries_subject;

/* The whole tables: a product's `write`. */
bool entries_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);
bool ideas_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
