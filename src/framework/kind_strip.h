/* kind_strip.h - the strip: a few figures that an audit of any kind can carry on its first page. */
#ifndef WAYMARK_FRAMEWORK_KIND_STRIP_H
#define WAYMARK_FRAMEWORK_KIND_STRIP_H

#include "framework/read.h"

/* The rules between the fields of the strip, which raw may have. */
void strip_check(struct reader *reader, const struct raw_audit *raw, const struct data *root);

/* The strip as an audit of figures within the audit, with one section; NULL if raw has none. */
const struct framework *strip_freeze(struct arena *arena, const struct raw_audit *raw);

#endif
