/*
 * nearest.h - guesses which of several words a person may have meant.
 *
 * A hint must not mislead: never propose a word that says the opposite, contains another number, or is
 * another step of a scale. So there is no proposal if the two differ in a negation ("Adequate",
 * "Inadequate"; "Not yet met", "Met"), in a number, or in a word that is correct as it is ("Fail" is
 * not a misspelt "Fair"). If several candidates are equally near, the first is taken; for scales and
 * ids none is, since any of them may be meant.
 */
#ifndef WAYMARK_BASE_NEAREST_H
#define WAYMARK_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * For words: by edit distance between folded forms, at most a third of the text's length (at least 1). Letters of
 * other scripts that look like Latin letters count as those. Like all functions here, returns NULL if there is no
 * proposal.
 */
const char *text_nearest(const char *text, const char *const *candidates, size_t n);

/* For the names on a scale: at most one slip, or two in a long name, and the same number of words. */
const char *text_nearest_step(const char *text, const char *const *candidates, size_t n);

/* For ids and names on the command line: like text_nearest, but the slip may be in a number. */
const char *text_nearest_name(const char *text, const char *const *candidates, size_t n);

/* For ids in evidence, where a slip may produce somebody else's id: the candidate may differ only by spaces, hyphens,
 * underscores, leading zeros or `.0`, or must look the same. */
const char *text_nearest_id(const char *text, const char *const *candidates, size_t n);

/* Whether the folded texts differ by at most one letter: inserted, dropped, replaced, or two neighbours swapped. */
bool text_one_slip(const char *a, const char *b);

/* Whether the two say different things, however similar they look. */
bool text_turns_meaning(const char *a, const char *b);

/* "did you mean 'NEAREST'?"; if that looks the same as the text, also which code points differ. */
const char *text_did_you_mean(struct arena *arena, const char *text, const char *nearest);

/* What is added to a proposal that looks the same: " (it has U+0430 where this has U+0061)"; else "". */
const char *text_unlike(struct arena *arena, const char *text, const char *nearest);

#endif
