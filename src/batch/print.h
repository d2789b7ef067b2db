/*
 * print.h - a document's pages as the bytes that go to disk: a PDF, under the run's passphrase if it has one.
 */
#ifndef WAYMARK_BATCH_PRINT_H
#define WAYMARK_BATCH_PRINT_H

#include "batch/draft.h"
#include "batch/products.h"

/* A product's `write`. Where it encrypts, the draft has the sum of the plain document too: an encrypted one is never the
 * same bytes twice, and whoever compares two runs can compare these. */
bool print_pdf(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags);

#endif
