/*
 * shown.h - text from outside made safe for one line of a message: nothing in it takes effect, all of
 * it is visible.
 */
#ifndef WAYMARK_BASE_SHOWN_H
#define WAYMARK_BASE_SHOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { SHOWN_VALUE_BYTES = 60 };	/* longest cell value shown in a message */

/* Whether a code point is shown as an escape: controls, line and paragraph separators, direction marks, embeddings
 * and isolates, and zero-width characters that hide in a word. Joiners are left alone, since scripts need them. */
bool shown_hides(uint32_t c);

/* The text with an escape ("\n", "U+202E") for each such code point, cut to max_bytes (0: no limit) plus "..." if it
 * is longer. Each byte that is not UTF-8 becomes '?'. Returns `text` itself if nothing changes. */
const char *text_shown(struct arena *arena, const char *text, size_t max_bytes);

/* The same, into the caller's memory of room_bytes (more than four). */
void shown_into(char *out, size_t room_bytes, const char *text);

#endif
