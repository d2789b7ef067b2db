/*
 * formula.h - the apostrophe that keeps a spreadsheet from running a text as a formula.
 *
 * A text that starts with any number of apostrophes followed by =, +, -, @, a tab or a return, and is
 * not a number, is written with one more apostrophe in front; reading such a text removes one. So every
 * text comes back as it was, including one that started with an apostrophe.
 */
#ifndef WAYMARK_BASE_FORMULA_H
#define WAYMARK_BASE_FORMULA_H

#include <stdbool.h>

/* Whether this text is written with an extra apostrophe. */
bool formula_is_guarded(const char *text);

/* Undoes it: the text without the extra apostrophe, if it has one. */
const char *formula_unguarded(const char *text);

#endif
