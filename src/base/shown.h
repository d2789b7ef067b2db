/* shown.h - text from outside as it can stand in one line of a message: nothing in it is obeyed, all of it is seen. */
#ifndef WAYMARK_BASE_SHOWN_H
#define WAYMARK_BASE_SHOWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

enum { SHOWN_VALUE_BYTES = 60 };	/* of a cell in a message */

/* Whether a code point is told rather than sent: controls, line and paragraph ends, marks, embeddings and isolates of
 * direction, and signs without width that hide in a word. Joiners stay: writing needs them. */
bool shown_hides(uint32_t c);

/* The text with an escape ("\n", "U+202E") for each such code point, and no longer than max_bytes (0: any length) but for
 * "...", which then ends it. What is not UTF-8 is a '?' a byte. The text itself if nothing needs to change. */
const char *text_shown(struct arena *arena, const char *text, size_t max_bytes);

/* The same into the caller's memory, of more than four bytes. */
void shown_into(char *out, size_t room_bytes, const char *text);

#endif
