/* results_schema.h - describes results.json for other programs: a JSON Schema (2020-12), made from the shapes. */
#ifndef WAYMARK_BATCH_RESULTS_SCHEMA_H
#define WAYMARK_BATCH_RESULTS_SCHEMA_H

#include "base/buf.h"

/* Always writes the same bytes: doc/results.schema.json. */
void results_schema(struct buf *out);

#endif
