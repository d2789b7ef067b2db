/*
 * stamp.h - a document that must not be taken for a judgement, made to say so.
 *
 * Not left to templates: those beside an audit may not think of it. Layout puts the stamp on every
 * page; since that is an artifact, which a screen reader passes over, the same stands in the file's
 * title and in a call-out before everything but the cover.
 */
#ifndef WAYMARK_REPORT_STAMP_H
#define WAYMARK_REPORT_STAMP_H

#include "base/arena.h"
#include "report/block.h"

/* A copy in the arena of a document about a school whose evidence says that it was generated. */
const struct document *stamp_generated(struct arena *arena, const struct document *document);

#endif
