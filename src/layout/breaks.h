/* breaks.h - where a line may end (UAX #14), and how to cut a word wider than its column. */
#ifndef WAYMARK_LAYOUT_BREAKS_H
#define WAYMARK_LAYOUT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * One byte per byte of text: 1 where a line may end before it (UAX #14), else 0. Text is UTF-8 without line breaks.
 */
const char *breaks_find(struct arena *arena, const char *text, size_t length);

/* The end of the part of a long word that starts at start: after a run of the signs used in URLs and paths, or of
 * no-break spaces; otherwise the end of the word. */
size_t breaks_next_part(const char *text, size_t length, size_t start);

/* One byte per byte of text: 1 where a character as readers see it (UAX #29) starts. */
const char *breaks_characters(struct arena *arena, const char *text, size_t length);

#endif
