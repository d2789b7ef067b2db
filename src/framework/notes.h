/*
 * notes.h - one sentence for each field of the format, and the value it has in a new audit.
 *
 * Notes are listed by path, separately from the schemas, since the same table can mean something else
 * in another kind. A test checks them against the schemas in both directions.
 */
#ifndef WAYMARK_FRAMEWORK_NOTES_H
#define WAYMARK_FRAMEWORK_NOTES_H

#include "base/buf.h"
#include "framework/kinds.h"

/* Notes that all kinds share; each kind's own list (kinds.h) takes precedence. */
extern const struct field_note notes_shared[];

/* NULL if there is none. */
const struct field_note *notes_of(const struct kind *kind, const char *path);

/* "text, at most 120 bytes": the type and limits of a field, for people. */
const char *notes_limits(struct arena *arena, const struct field *field);

/* The default as Lua, or NULL: "\"area\"", "20". */
const char *notes_default(struct arena *arena, const struct field *field);

/* skeleton.c: write a new audit of this kind and id, with every field and its note. It is valid except for its
 * placeholders (advise.h). */
void skeleton_write(struct buf *out, enum framework_kind kind, const char *id);

/* meta.c: write what an editor's Lua language server needs to know about all kinds (LuaLS annotations). */
void meta_write(struct buf *out);

#endif
