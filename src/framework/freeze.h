/*
 * freeze.h - turns an audit as read, without problems, into the struct framework that everyone uses.
 */
#ifndef WAYMARK_FRAMEWORK_FREEZE_H
#define WAYMARK_FRAMEWORK_FREEZE_H

#include "framework/kinds.h"

/* The texts and lists of raw are already in arena. Sets ids, numbers, items and the index. */
void freeze_audit(struct arena *arena, const struct kind *kind, const struct raw_audit *raw,
		  struct framework *framework);

/* The supporter with that id; NULL if there is none, or if id is NULL. */
const struct supporter *freeze_supporter(const struct framework *framework, const char *id);

/* The timing as written; check_timing has found it valid. */
struct timing freeze_timing(const struct raw_timing *raw);

/* A copy of a section's only judgement. */
/* The levels with these ids, as in struct section. */
unsigned freeze_levels(const struct framework *framework, const char *const *ids, size_t n);

const struct judgement *freeze_judgement(struct arena *arena, const struct judgement *judgement);

/* index.c: fill framework->index, which the look-ups use. */
void index_build(struct arena *arena, struct framework *framework);

#endif
