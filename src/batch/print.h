/*
 * print.h - turns a document into the bytes of a file: its pages into a PDF, encrypted if the run has a
 * passphrase, and what it says into a web page.
 */
#ifndef WAYMARK_BATCH_PRINT_H
#define WAYMARK_BATCH_PRINT_H

#include "batch/draft.h"
#include "batch/products.h"

/* A product's `write`. When it encrypts, the draft also gets the checksum of the unencrypted document, for comparing
 * two runs: an encrypted document has different bytes each time. */
bool print_pdf(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

/* A product's `write_page`. Nothing can encrypt a page, so no run with a passphrase makes any. */
bool print_page(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
