/*
 * school_sum.h - all of a school's evidence as bytes to be summed: two schools that give the same sum have the same
 * rows, at the same places of files of the same names.
 */
#ifndef WAYMARK_EVIDENCE_SCHOOL_SUM_H
#define WAYMARK_EVIDENCE_SCHOOL_SUM_H

#include "base/arena.h"
#include "base/hash.h"
#include "evidence/evidence.h"

/* Add it to the hash. The arena is used for what is only needed meanwhile. */
void school_sum(struct arena *arena, const struct school_evidence *school, struct hash *hash);

#endif
