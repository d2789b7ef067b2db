/*
 * bidi.h - the direction of text: the Unicode bidirectional algorithm (UAX #9).
 *
 * Levels are even for left-to-right text and odd for right-to-left text. Text that does not turn
 * (base/text.h) has no levels and costs nothing.
 */
#ifndef WAYMARK_LAYOUT_BIDI_H
#define WAYMARK_LAYOUT_BIDI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* Set in every level of a text whose lines run from right to left as a whole. */
enum { BIDI_FROM_RIGHT = 0x80, BIDI_LEVEL = 0x7F };

/* Set one level per byte of a paragraph's text. Its lines run from the right if its first letter does. Letters inside
 * an isolate are considered only if there are none outside. */
void bidi_levels(struct arena *arena, const char *text, size_t length, uint8_t *levels);

/* The visual order of the n units of a line: order[i] is the unit that is i-th from the left (rule L2). */
void bidi_order(const uint8_t *levels, size_t n, size_t *order);

#endif
