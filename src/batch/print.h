/*
 * print.h - turns a document's pages into the bytes of the file: a PDF, encrypted if the run has a
 * passphrase.
 */
#ifndef WAYMARK_BATCH_PRINT_H
#define WAYMARK_BATCH_PRINT_H

#include "batch/draft.h"
#include "batch/products.h"

/* A product's `write`. When it encrypts, the draft also gets the checksum of the unencrypted document, for comparing
 * two runs: an encrypted document has different bytes each time. */
bool print_pdf(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
