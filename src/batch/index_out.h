/* index_out.h - index.html: one page from which everything of a run is found. */
#ifndef WAYMARK_BATCH_INDEX_OUT_H
#define WAYMARK_BATCH_INDEX_OUT_H

#include "batch/products.h"

/* A product's `write`. A public page says no more of a school than the public comparison, and has no links to files that
 * are not public. */
bool index_page(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
