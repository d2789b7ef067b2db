/* comparison_out.h - all schools beside each other: comparison.csv and pairings.csv. */
#ifndef WAYMARK_BATCH_COMPARISON_OUT_H
#define WAYMARK_BATCH_COMPARISON_OUT_H

#include "batch/out_table.h"
#include "batch/products.h"

/* It gathers a struct comparison of all schools of the run; those whose files were not made have no levels. */
extern const struct product_subject comparison_subject;

extern const struct out_table pairings_table;

/* The whole tables: a product's `write`. */
bool comparison_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);
bool pairings_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
