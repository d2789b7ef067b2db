/*
 * formula.h - texts that a spreadsheet would run, and the sign that keeps it from doing so.
 *
 * A text that begins with any number of apostrophes and then =, +, -, @, a tab or a return, and is no number, is
 * written with one more apostrophe; on reading one is taken off such a text. So every text comes back as it was,
 * also one that began with an apostrophe itself.
 */
#ifndef WAYMARK_BASE_FORMULA_H
#define WAYMARK_BASE_FORMULA_H

#include <stdbool.h>

/* Whether the text is written with an apostrophe before it. */
bool formula_is_guarded(const char *text);

/* The text as it was before it was written. */
const char *formula_unguarded(const char *text);

#endif
