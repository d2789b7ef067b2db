/* entries_back.h - entries as evidence for the next period: the table that people renew, of one school and of all. */
#ifndef WAYMARK_BATCH_ENTRIES_BACK_H
#define WAYMARK_BATCH_ENTRIES_BACK_H

#include "batch/products.h"

/* Under the audit's names, what is neither done nor stopped, with the label of the next period; of an audit that is not
 * renewed, every entry as it stands. Columns that the audit does not ask for are there if some cell of them is filled. */
bool entries_back_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

/* The same rows with all columns that there can be, for a record. */
void entries_back_rows(struct buf *out, const struct findings *findings);

/* The rows of all schools whose files were made, as one table. */
extern const struct product_subject entry_rows_subject;
bool entry_rows_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
