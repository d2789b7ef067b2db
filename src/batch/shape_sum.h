/*
 * shape_sum.h - all that a template can read of a struct, by its shape (framework/shape.h), as bytes to be summed.
 */
#ifndef WAYMARK_BATCH_SHAPE_SUM_H
#define WAYMARK_BATCH_SHAPE_SUM_H

#include "base/hash.h"
#include "framework/shape.h"

/* Add the struct; of_struct may be NULL. What it only refers to (SHAPE_REFERENCE) counts by its id: it stands elsewhere in
 * the same view, or in the audit. */
void shape_sum(struct hash *hash, const struct shape_context *context, const struct shape *shape, const void *of_struct);

#endif
