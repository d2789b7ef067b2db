/*
 * fold.h - decides when two texts are the same name.
 *
 * Names are compared as people see them. In all three forms these make no difference: invisible
 * characters (soft hyphen, zero width, byte order mark, marks of direction, controls), and which kind
 * of space, dash (U+2010 to U+2015, minus), underscore or quotation mark is used. The forms:
 * - words: headers, ratings, phases, statuses. Letter case, spaces, hyphens and underscores are
 *   ignored too.
 * - ids: ids and names in tables. Letter case is ignored; `W-101`, `W 101` and `W101` are three ids.
 * - refs: references to a pupil or a case. Only spaces and invisible characters are folded; every
 *   letter and sign counts.
 *
 * Words and ids also treat compatibility characters (full-width letters, ligatures, superscripts) as
 * what they stand for.
 *
 * A folded text is for comparing only: what is printed is what was written. Nearly
 * all text is ASCII and takes a short path.
 */
#ifndef WAYMARK_BASE_FOLD_H
#define WAYMARK_BASE_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* The folded form of a word. The hash is that of the folded text. */
const char *text_fold(struct arena *arena, const char *text);
bool text_same_folded(const char *a, const char *b);
uint64_t text_fold_hash(const char *text);

/* Two ids are the same if their keys are equal. Returns `text` itself if it is its own key. */
const char *text_id_key(struct arena *arena, const char *text);
bool text_same_id(const char *a, const char *b);

/* The key of a reference: all kinds of space become one, invisible characters are dropped. */
const char *text_ref_key(struct arena *arena, const char *text);

#endif
