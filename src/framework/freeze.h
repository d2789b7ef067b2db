/*
 * freeze.h - the audit as read, without problems, into the struct framework that everyone uses.
 */
#ifndef WAYMARK_FRAMEWORK_FREEZE_H
#define WAYMARK_FRAMEWORK_FREEZE_H

#include "framework/kinds.h"

/* raw's texts and lists are in arena already; ids, numbers, items and index are made. */
void freeze_audit(struct arena *arena, const struct kind *kind, const struct raw_audit *raw,
		  struct framework *framework);

/* The supporter of that id; NULL if there is none, or id is NULL. */
const struct supporter *freeze_supporter(const struct framework *framework, const char *id);

/* What was written, which check_timing found to be sound. */
struct timing freeze_timing(const struct raw_timing *raw);

/* A copy of the one judgement of a section. */
const struct judgement *freeze_judgement(struct arena *arena, const struct judgement *judgement);

/* index.c: fill framework->index, from which the look-ups answer. */
void index_build(struct arena *arena, struct framework *framework);

#endif
