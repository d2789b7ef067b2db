/*
 * sentences.h - what the room says about a whole document; private to the room.
 *
 * tests/unit/sentences_test.c calls each function named report_says_*; the results are in
 * tests/sentences/report.txt.
 */
#ifndef WAYMARK_REPORT_SENTENCES_H
#define WAYMARK_REPORT_SENTENCES_H

#include "base/arena.h"

/* A document's title, if ratings behind it were made up. */
const char *report_says_generated(struct arena *arena, const char *title);

/* "Restricted: only for the panel": a profile's word, followed by the audit's own classification. */
const char *report_says_profile(struct arena *arena, const char *word, const char *classification);

/* A problem's message, with how often it was found: "... is not a date, in 12 places". */
const char *report_says_times(struct arena *arena, const char *message, size_t n);

#endif
