/* feedback_out.h - what a school gets back: feedback.pdf. */
#ifndef WAYMARK_BATCH_FEEDBACK_OUT_H
#define WAYMARK_BATCH_FEEDBACK_OUT_H

#include "batch/products.h"

/* A school's levels beside counts of its phase, from the comparison of all schools. */
extern const struct product_subject feedback_subject;

#endif
