/*
 * text.h - UTF-8 text: validity, normal form. For comparing names see fold.h, for guessing words
 * nearest.h.
 */
#ifndef WAYMARK_BASE_TEXT_H
#define WAYMARK_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fold.h"

/* The offset of the first byte that is not well-formed UTF-8, or length if all are. */
size_t text_valid_utf8(const char *bytes, size_t length);

/* Decode one code point of well-formed, terminated text; *size_bytes gets its length. Returns 0 at the end. */
uint32_t text_decode(const char *text, size_t *size_bytes);

/* Encode a code point. Returns the number of bytes, at most four; 0 if c is not a code point. */
size_t text_encode(uint32_t c, char bytes[4]);

/* Classes of characters. A character that is neither a space nor invisible can be seen. */
bool text_is_space(uint32_t c);
bool text_is_invisible(uint32_t c);
bool text_is_dash(uint32_t c);

/* Canonical composition (NFC). Every text of a table is stored like this, so that the fonts have its glyphs. */
const char *text_nfc(struct arena *arena, const char *text);

/* The name of a file or folder, made fit for a line of text: UTF-8 in NFC, with '?' for control characters and for
 * what is not UTF-8. */
const char *text_plain_name(struct arena *arena, const char *name);

/* Whether the name already is fit for that. NFC is not required, since some systems undo it. */
bool text_is_plain_name(const char *name);

/* text_turns_at: whether the character at text is right-to-left or makes others so. text_turns: whether any in the
 * text does. */
bool text_turns_at(const char *text);
bool text_turns(const char *text, size_t length);

/* text_isolated: the text, wrapped in an isolate (UAX #9) if it turns, so that it can be part of any sentence without
 * moving the words around it. text_is_isolate: whether a code point begins or ends an isolate. */
const char *text_isolated(struct arena *arena, const char *text);
bool text_is_isolate(uint32_t c);

/* The text with a capital first letter, as at the start of a sentence. Unchanged if it does not start with a small
 * ASCII letter. */
const char *text_upper_first(struct arena *arena, const char *text);

/* A copy for the middle of a sentence: "Trust reviewer" becomes "trust reviewer"; "SENCO" is kept. */
const char *text_lower_first(struct arena *arena, const char *text);

/* A name with its article, for the middle of a sentence: "the trust reviewer", "the SENCO". A known first word of a
 * post becomes small; any other first word may be a proper name ("Ofsted") and is left as it is, without an article. */
const char *text_the(struct arena *arena, const char *name);

/* "an area", "a strand", "an NHS nurse", "a SENCO". An acronym that is spelled out takes the article of its first
 * letter's name. */
const char *text_with_article(struct arena *arena, const char *word);

/* Trim what cannot be seen from both ends: white space, joiners and direction marks, which come along when a word is
 * copied. Copies the text only if needed. */
const char *text_trim(struct arena *arena, const char *text);

bool text_blank(const char *text);	/* nothing would be left after text_trim */

/* Read "#RRGGBB" as 0xRRGGBB. */
bool text_colour(const char *text, uint32_t *rgb);

#endif
