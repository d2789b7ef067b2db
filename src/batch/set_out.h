/* set_out.h - index.pdf: what belongs together with an audit, and what the run has made. */
#ifndef WAYMARK_BATCH_SET_OUT_H
#define WAYMARK_BATCH_SET_OUT_H

#include "batch/products.h"

/* It gathers a struct set_index, in set_out.c. */
extern const struct product_subject set_subject;

#endif
