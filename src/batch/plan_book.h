/* plan_book.h - action-plan.xlsx: a school's plan as a workbook, which is evidence again. */
#ifndef WAYMARK_BATCH_PLAN_BOOK_H
#define WAYMARK_BATCH_PLAN_BOOK_H

#include "batch/products.h"

/* A product's `write`. */
bool plan_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
