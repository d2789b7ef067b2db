/*
 * text.h - UTF-8 text: validity, normal form. When two are one name is fold.h's, which word is meant nearest.h's.
 */
#ifndef WAYMARK_BASE_TEXT_H
#define WAYMARK_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fold.h"

/* The offset of the first byte that is not well-formed UTF-8, or length. */
size_t text_valid_utf8(const char *bytes, size_t length);

/* One code point at text (well-formed, terminated): its value; *size gets its bytes. 0 at the end. */
uint32_t text_decode(const char *text, size_t *size_bytes);

/* The bytes of a code point, at most four; how many: 0 of what is none. */
size_t text_encode(uint32_t c, char bytes[4]);

/* Canonical composition (NFC): how every text of a table is kept, so that glyphs are found. */
const char *text_nfc(struct arena *arena, const char *text);

/* A name of a file or folder as it can stand in a line of text: UTF-8 in NFC without control
 * characters; '?' stands for what is not. */
const char *text_plain_name(struct arena *arena, const char *name);

/* Whether it is such a name but for NFC, which some systems undo. */
bool text_is_plain_name(const char *name);

/* Whether the character at text runs from the right or makes others do so; whether one of a text does. */
bool text_turns_at(const char *text);
bool text_turns(const char *text, size_t length);

/* The text, in an isolate (UAX #9) if it turns, so that it can stand in any sentence and the words round it keep their
 * places; and whether a code point begins or ends one. */
const char *text_isolated(struct arena *arena, const char *text);
bool text_is_isolate(uint32_t c);

/* With a capital, as a sentence begins; what begins with no small letter of English stays. */
const char *text_upper_first(struct arena *arena, const char *text);

/* A copy that stands inside a sentence: "Trust reviewer" is "trust reviewer"; "SENCO" stays. */
const char *text_lower_first(struct arena *arena, const char *text);

/* A name in a sentence: "the trust reviewer", "the SENCO"; "Ofsted", since the first word of a post is small, and a word
 * that may be a name of its own keeps its letters and has no article. */
const char *text_the(struct arena *arena, const char *name);

/* "an area", "a strand", "an NHS nurse", "a SENCO": an acronym that is spelled out goes by its first letter's name. */
const char *text_with_article(struct arena *arena, const char *word);

/* Off both ends what cannot be seen: white space, joiners, marks of direction, as they come along
 * when a word is copied. Copied only if needed. */
const char *text_trim(struct arena *arena, const char *text);

bool text_blank(const char *text);	/* nothing would be left of it */

/* "#RRGGBB" as 0xRRGGBB. */
bool text_colour(const char *text, uint32_t *rgb);

#endif
