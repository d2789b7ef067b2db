/*
 * stamp.h - marks a document that must not be taken for a judgement.
 *
 * This is not left to templates, since those beside an audit may not think of it. Layout prints the
 * stamp on every page. Because the stamp is an artifact, which screen readers skip, the same words are
 * added to the file's title and to a call-out before everything except the cover.
 */
#ifndef WAYMARK_REPORT_STAMP_H
#define WAYMARK_REPORT_STAMP_H

#include "base/arena.h"
#include "report/block.h"

/* What is stamped on each page. */
extern const char stamp_words[];

/* A copy, in the arena, of a document about a school whose evidence is marked as generated. */
const struct document *stamp_generated(struct arena *arena, const struct document *document);

/* What a title becomes then: "Generated ratings: Wellbeing audit". */
const char *stamp_title(struct arena *arena, const char *title);

#endif
