/* entries_back.h - a school's entries as evidence for the next period: the table that people renew. */
#ifndef WAYMARK_BATCH_ENTRIES_BACK_H
#define WAYMARK_BATCH_ENTRIES_BACK_H

#include "batch/products.h"

/* Under the audit's names, what is neither done nor stopped, with the label of the next period; of an audit that is not
 * renewed, every entry as it stands. */
bool entries_back_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
