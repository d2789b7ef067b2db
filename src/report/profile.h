/*
 * profile.h - whom a document is for, in words: at the foot of every page and among the file's keywords.
 */
#ifndef WAYMARK_REPORT_PROFILE_H
#define WAYMARK_REPORT_PROFILE_H

#include "base/arena.h"
#include "score/suppress.h"

/* "Internal: not for publication". classification: the audit's own words for what is restricted, or NULL; they begin
 * with the profile's word where they do not say it themselves. */
const char *profile_words(struct arena *arena, enum suppress_profile profile, const char *classification);

#endif
