/* learning_out.h - the trust's learning sheet: learning.csv and learning.pdf. */
#ifndef WAYMARK_BATCH_LEARNING_OUT_H
#define WAYMARK_BATCH_LEARNING_OUT_H

#include "batch/products.h"

/* Read what an earlier run counted: a kind's `open_earlier`. */
bool learning_open_earlier(struct job *job);

/* It gathers a struct learning_sheet: the counts of the schools whose files were made, with what is too small hidden. */
extern const struct product_subject learning_subject;

/* The whole table: a product's `write`. */
bool learning_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
