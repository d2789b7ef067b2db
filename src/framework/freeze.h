/*
 * freeze.h - the audit as read, without problems, into the struct framework that everyone uses.
 */
#ifndef WAYMARK_FRAMEWORK_FREEZE_H
#define WAYMARK_FRAMEWORK_FREEZE_H

#include "framework/schema.h"

/* raw's texts and lists are in arena already; ids, numbers, descriptors and index are made. */
void freeze_audit(struct arena *arena, const struct raw_audit *raw, struct framework *framework);

/* index.c: fill framework->index, from which the look-ups answer. */
void index_build(struct arena *arena, struct framework *framework);

#endif
