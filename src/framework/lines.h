/*
 * lines.h - finds the lines of an audit's fields in its Lua source.
 */
#ifndef WAYMARK_FRAMEWORK_LINES_H
#define WAYMARK_FRAMEWORK_LINES_H

#include "framework/read.h"

/*
 * Set the line of root and everything below it: for a field that of its name, for an item that of its first word. A
 * computed value, which is nowhere in the source, gets the line of its nearest parent. A field given twice in one
 * table (Lua keeps the last) is reported.
 */
void lines_mark(struct reader *reader, struct data *root, const char *source, size_t length);

#endif
