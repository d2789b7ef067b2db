/*
 * sentences.h - the steps in a form's guide; private to the room.
 *
 * tests/unit/sentences_test.c calls each function named author_says_*; the results are in
 * tests/sentences/author.txt.
 */
#ifndef WAYMARK_AUTHOR_SENTENCES_H
#define WAYMARK_AUTHOR_SENTENCES_H

#include <stdbool.h>

#include "framework/framework.h"

/* The first step. school: the form is for one particular school. */
const char *author_says_schools(struct arena *arena, bool school);

/* Which sections are asked, by their ids: for a case; for a school's audit. */
const char *author_says_asked_of_case(struct arena *arena, const struct words *w, const char *ids, bool school);
const char *author_says_asked(struct arena *arena, const struct words *w, const char *ids, bool school);

/* What to write into the rows. */
const char *author_says_cases(struct arena *arena, bool school);
const char *author_says_ratings(struct arena *arena, bool school);
const char *author_says_notes(struct arena *arena, bool school);

/* Printed after a field: when it must be answered or is asked. where is NULL for always. Returns "" if there is
 * nothing to say. */
const char *author_says_need(struct arena *arena, const char *where, bool must);

#endif
