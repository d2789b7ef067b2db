/* bind_lua_blocks.h - reads what a template returns into a struct document. Private to the binding. */
#ifndef WAYMARK_REPORT_BIND_LUA_BLOCKS_H
#define WAYMARK_REPORT_BIND_LUA_BLOCKS_H

#include "report/bind_lua_read.h"

/*
 * Read the value on top of the stack; the reader already has its theme. NULL with diagnostics (RPT003). [-0, +0, m]
 */
const struct document *read_document(struct lua_reader *r);

/* bind_lua_theme.c: read the value on top of the stack as a theme. NULL with diagnostics (RPT003). [-0, +0, m] */
const struct theme *read_theme(struct lua_reader *r);

/* The same look in large print: no text below 16 pt. In the arena; shares nothing that may change. */
const struct theme *theme_enlarge(struct arena *arena, const struct theme *theme);

/* The same look in a brand's colours. In the arena; shares only what does not change. */
const struct theme *theme_branded(struct arena *arena, const struct theme *theme, const struct brand *brand);

/* Report every block that is neither a paragraph nor a list. */
void check_flow(struct lua_reader *r, const struct blocks *blocks);

#endif
