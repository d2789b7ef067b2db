/*
 * notes.h - each field of the format in a sentence, and what a new audit has in its place.
 *
 * Beside the schemas, by path, since the same table can mean something else in another kind. A test
 * holds them to the schemas, field by field, both ways.
 */
#ifndef WAYMARK_FRAMEWORK_NOTES_H
#define WAYMARK_FRAMEWORK_NOTES_H

#include "base/buf.h"
#include "framework/kinds.h"

/* What all kinds have in common; each kind has its own list (kind.h), which goes before this one. */
extern const struct field_note notes_shared[];

/* NULL if there is none. */
const struct field_note *notes_of(const struct kind *kind, const char *path);

/* "text, at most 120 bytes": the type and limits of a field, for people. */
const char *notes_limits(struct arena *arena, const struct field *field);

/* The default as Lua, or NULL: "\"area\"", "20". */
const char *notes_default(struct arena *arena, const struct field *field);

/* skeleton.c: a new audit of this kind and id, with every field and its note. It is sound but for its
 * placeholders (advise.h). */
void skeleton_write(struct buf *out, enum framework_kind kind, const char *id);

/* meta.c: what an editor's Lua language server needs to know of every kind (LuaLS annotations). */
void meta_write(struct buf *out);

#endif
