/*
 * html.h - writes a document as a web page: one file that needs no other and asks for none.
 *
 * The same blocks that layout places on pages become headings, lists, tables and drawings of a page that
 * a browser lays out itself, on a telephone or on paper.
 */
#ifndef WAYMARK_HTML_HTML_H
#define WAYMARK_HTML_HTML_H

#include "base/arena.h"
#include "base/buf.h"
#include "report/block.h"

/* Append the whole page to out. The arena holds only what is needed meanwhile. */
void html_write(struct arena *arena, const struct document *document, struct buf *out);

#endif
