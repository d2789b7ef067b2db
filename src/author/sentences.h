/*
 * sentences.h - the steps of a form's guide; private to the room.
 *
 * tests/unit/sentences_test.c walks each function named author_says_*; what they say is in tests/sentences/author.txt.
 */
#ifndef WAYMARK_AUTHOR_SENTENCES_H
#define WAYMARK_AUTHOR_SENTENCES_H

#include <stdbool.h>

#include "framework/framework.h"

/* The first step: school: the form is one school's own. */
const char *author_says_schools(struct arena *arena, bool school);

/* Which sections are asked, by their ids: of a case; of a school's audit. */
const char *author_says_asked_of_case(struct arena *arena, const struct words *w, const char *ids, bool school);
const char *author_says_asked(struct arena *arena, const struct words *w, const char *ids, bool school);

/* What to write into the rows. */
const char *author_says_cases(struct arena *arena, bool school);
const char *author_says_ratings(struct arena *arena, bool school);
const char *author_says_notes(struct arena *arena, bool school);

/* Behind a field: when it must be answered or is asked; where: NULL: always. "" where nothing is to be said. */
const char *author_says_need(struct arena *arena, const char *where, bool must);

#endif
