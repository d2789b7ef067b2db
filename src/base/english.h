/* english.h - how plain English writes lists of words and small numbers. */
#ifndef WAYMARK_BASE_ENGLISH_H
#define WAYMARK_BASE_ENGLISH_H

#include <stddef.h>

#include "base/arena.h"

/* "a", "a and b", "a, b and c"; "" for none. */
const char *english_list(struct arena *arena, const char *const *words, size_t n);

/* With a mark between them, and " and " after the last mark: "a; b; and c", "a; and b". */
const char *english_list_by(struct arena *arena, const char *const *words, size_t n, const char *mark);

/* "no", "one" ... "nine", "10": as plain English has them. */
const char *english_number(struct arena *arena, int n);

#endif
