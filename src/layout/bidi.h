/*
 * bidi.h - which way text runs: the Unicode bidirectional algorithm (UAX #9).
 *
 * A level is even where text runs from the left and odd where it runs from the right. Text that does not turn
 * (base/text.h) has no levels and costs nothing.
 */
#ifndef WAYMARK_LAYOUT_BIDI_H
#define WAYMARK_LAYOUT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Set on each level of a text whose lines run from the right as a whole. */
enum { BIDI_FROM_RIGHT = 0x80, BIDI_LEVEL = 0x7F };

/* Set one level a byte of a paragraph's text. Its lines run from the right if its first letter does; what stands in an
 * isolate counts only where there is no letter outside. */
void bidi_levels(struct arena *arena, const char *text, size_t length, uint8_t *levels);

/* Where the n units of a line stand: order[i] is the number of the one that is i-th from the left (rule L2). */
void bidi_order(const uint8_t *levels, size_t n, size_t *order);

#endif
