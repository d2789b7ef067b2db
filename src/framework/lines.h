/*
 * lines.h - where in the Lua source the fields of an audit stand.
 */
#ifndef WAYMARK_FRAMEWORK_LINES_H
#define WAYMARK_FRAMEWORK_LINES_H

#include "framework/read.h"

/*
 * Set the line of root and all below it: of a field its name's, of an item its first word's. What
 * is computed, and so stands nowhere in the source, gets its nearest parent's line. A field given
 * twice in one table, of which Lua keeps the last, is a problem.
 */
void lines_mark(struct reader *reader, struct data *root, const char *source, size_t length);

#endif
