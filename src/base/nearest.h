/*
 * nearest.h - which of some words a person may have meant by one that is none of them.
 *
 * A hint must not mislead: a word is never proposed for one that says the opposite, or that names another number or
 * another step of a scale. So a text that adds or drops a negation ("Adequate", "Inadequate"; "Not yet met", "Met") has
 * none, nor has a text that differs in a number, or in a word that is right as it stands ("Fail" is no slip of "Fair").
 * Of texts equally near the first is taken; on a scale and among ids none, since either may be meant.
 */
#ifndef WAYMARK_BASE_NEAREST_H
#define WAYMARK_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Words: by edit distance on folded forms, at most a third of the text's length away (at least 1). NULL if none, as of
 * all these. Letters of other scripts that look like Latin ones are taken for them. */
const char *text_nearest(const char *text, const char *const *candidates, size_t n);

/* The names of a scale: a slip away, two in a long one, with as many words. */
const char *text_nearest_step(const char *text, const char *const *candidates, size_t n);

/* Ids and names on the command line: as words, but a number may be the slip. */
const char *text_nearest_name(const char *text, const char *const *candidates, size_t n);

/* Ids in evidence, where a slip makes another's id: only one that differs by spaces, hyphens, underscores, leading
 * zeros or `.0`, or looks the same. */
const char *text_nearest_id(const char *text, const char *const *candidates, size_t n);

/* Whether the two differ, folded, by one letter at most: one more, one less, another one, or two neighbours swapped. */
bool text_one_slip(const char *a, const char *b);

/* Whether they say different things, however near they are. */
bool text_turns_meaning(const char *a, const char *b);

/* "did you mean 'NEAREST'?"; where that looks the same as the text, which code points tell the two apart. */
const char *text_did_you_mean(struct arena *arena, const char *text, const char *nearest);

/* What is said behind a proposal that looks the same: " (it has U+0430 where this has U+0061)"; else "". */
const char *text_unlike(struct arena *arena, const char *text, const char *nearest);

#endif
