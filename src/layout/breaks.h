/* breaks.h - where a line may end: UAX #14, and what to do with a word wider than its column. */
#ifndef WAYMARK_LAYOUT_BREAKS_H
#define WAYMARK_LAYOUT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * One byte a byte of text, 1 where a line may end before it (UAX #14), else 0. Text is UTF-8
 * without line breaks of its own.
 */
const char *breaks_find(struct arena *arena, const char *text, size_t length);

/*
 * The end of the part of a long word that starts at start: after a run of the signs that URLs and
 * paths are made of, or of no-break spaces; or the word's end.
 */
size_t breaks_next_part(const char *text, size_t length, size_t start);

/* One byte a byte of text, 1 where a character as readers see it starts (UAX #29). */
const char *breaks_characters(struct arena *arena, const char *text, size_t length);

#endif
