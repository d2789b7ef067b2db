/* results_book.h - results.xlsx: the tables of a run as a workbook. */
#ifndef WAYMARK_BATCH_RESULTS_BOOK_H
#define WAYMARK_BATCH_RESULTS_BOOK_H

#include "batch/products.h"

/* A product's `write`. Writes nothing, with a note (RUN010), if a sheet would have too many rows. */
bool results_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
