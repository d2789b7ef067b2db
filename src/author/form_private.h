/*
 * form_private.h - what the files that make a form share. Not for others: they include author.h.
 */
#ifndef WAYMARK_AUTHOR_FORM_PRIVATE_H
#define WAYMARK_AUTHOR_FORM_PRIVATE_H

#include "author/author.h"
#include "evidence/table.h"

/* Whether people fill the column in: generated is for machines. */
bool form_shows(const struct column *column);

/* Whether the form asks the audit's i-th section. */
bool form_asks(const struct form_options *options, size_t i);

/* "voice;ethos": the sections that it asks, as the column focus has them; NULL: all. */
const char *form_asked_ids(struct arena *arena, const struct form_options *options);

/* guide.md */
void form_guide(struct arena *arena, const struct form_options *options, struct buf *out);

#endif
