/*
 * bind_lua_text.h - inline text, marks and content as templates write them. Private to the binding.
 *
 * Text is a string, a span { text =, bold = ... } or a list of texts. Content is a text (one paragraph
 * in the style of its place), a block { type = ... } or a list of blocks. false in a list is ignored,
 * so that `condition and span` works; a line feed in a string starts a new line.
 */
#ifndef WAYMARK_REPORT_BIND_LUA_TEXT_H
#define WAYMARK_REPORT_BIND_LUA_TEXT_H

#include "report/bind_lua_read.h"

read_fn read_text;			/* struct text */
read_fn read_link;			/* const char *, the name of an anchor, which must be there */
read_fn read_mark;			/* const struct level_mark * */
read_fn read_content;			/* struct blocks */
read_fn read_style;			/* const struct text_style * */

/* Whether the value on top looks like content rather than a record that contains content. */
bool is_content(struct lua_State *L);

/* Fields of a list of blocks, false left out. */
read_fn read_blocks;			/* struct blocks */

/* One block on top of the stack: bind_lua_blocks.c. */
void read_block(struct lua_reader *r, struct block *block);

#endif
