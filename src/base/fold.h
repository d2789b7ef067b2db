/*
 * fold.h - when two texts are one name.
 *
 * Names are compared as people see them. Whatever the form, these never matter: characters that nobody sees (soft
 * hyphen, zero width, byte order mark, marks of direction, controls), and which of the spaces, of the dashes (U+2010 to
 * U+2015, minus), of the underscores or of the quotation marks it is. There are three forms:
 *
 *   words  headers, ratings, phases, statuses: letter case, spaces, hyphens and underscores do not matter either
 *   ids    ids and names in tables: letter case does not matter; `W-101`, `W 101` and `W101` are three
 *   refs   references to a pupil or a case: only spaces and what nobody sees are folded, each letter and sign counts
 *
 * Words and ids take compatible characters (full-width, ligatures, superscripts) for what they stand for. A folded text
 * is for comparing only: what is printed is what was written. Nearly every text is ASCII and goes a short way.
 */
#ifndef WAYMARK_BASE_FOLD_H
#define WAYMARK_BASE_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* Words. The hash is of the folded text. */
const char *text_fold(struct arena *arena, const char *text);
bool text_same_folded(const char *a, const char *b);
uint64_t text_fold_hash(const char *text);

/* Ids: what is the same id has the same key. The text itself if it is its own key. */
const char *text_id_key(struct arena *arena, const char *text);
bool text_same_id(const char *a, const char *b);
uint64_t text_id_hash(const char *text);

/* References: the same, with the kinds of a space one and what nobody sees gone. */
const char *text_ref_key(struct arena *arena, const char *text);

/* What a character is: what is neither of the first two is there to be seen. */
bool text_is_space(uint32_t c);
bool text_is_invisible(uint32_t c);
bool text_is_dash(uint32_t c);

#endif
