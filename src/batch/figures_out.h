/* figures_out.h - the figures of all schools beside each other: comparison.csv and comparison.pdf of an audit of
 * figures. */
#ifndef WAYMARK_BATCH_FIGURES_OUT_H
#define WAYMARK_BATCH_FIGURES_OUT_H

#include "batch/products.h"

/* It gathers a struct figures_together. */
extern const struct product_subject figures_subject;

/* The whole table: a product's `write`. */
bool figures_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
