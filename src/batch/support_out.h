/* support_out.h - what each supporter backs in all schools: support-ID.pdf. */
#ifndef WAYMARK_BATCH_SUPPORT_OUT_H
#define WAYMARK_BATCH_SUPPORT_OUT_H

#include "batch/products.h"

/* A struct support for each supporter that backs an action. */
extern const struct product_subject support_subject;

#endif
