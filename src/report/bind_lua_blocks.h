/* bind_lua_blocks.h - what a template returns, as a struct document. Private to the binding. */
#ifndef WAYMARK_REPORT_BIND_LUA_BLOCKS_H
#define WAYMARK_REPORT_BIND_LUA_BLOCKS_H

#include "report/bind_lua_read.h"

/* The value on top of the stack; the reader has its theme. NULL with diagnostics (RPT003).
 * [-0, +0, m] */
const struct document *read_document(struct lua_reader *r);

/* The value on top of the stack as a theme: bind_lua_theme.c. NULL with diagnostics (RPT003).
 * [-0, +0, m] */
const struct theme *read_theme(struct lua_reader *r);

/* The same look in large print: no text is below 16 pt. In the arena; shares nothing that changes. */
const struct theme *theme_enlarge(struct arena *arena, const struct theme *theme);

/* A problem for each block that is neither a paragraph nor a list. */
void check_flow(struct lua_reader *r, const struct blocks *blocks);

#endif
