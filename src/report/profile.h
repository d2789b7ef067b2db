/*
 * profile.h - says whom a document is for, at the foot of every page and among the file's keywords.
 */
#ifndef WAYMARK_REPORT_PROFILE_H
#define WAYMARK_REPORT_PROFILE_H

#include "base/arena.h"
#include "score/suppress.h"

/* "Internal: not for publication". classification: the audit's own words for documents that are not public, or NULL. The
 * profile's word is put in front unless they contain it already. */
const char *profile_words(struct arena *arena, enum suppress_profile profile, const char *classification);

#endif
