/*
 * sheet.h - the style sheet of a page. What the page uses of the theme's looks is noted while its body is
 * written; the sheet is written afterwards and holds rules for these alone.
 *
 * No element has a style of its own, so the page's policy allows just this one sheet, by its checksum.
 */
#ifndef WAYMARK_HTML_SHEET_H
#define WAYMARK_HTML_SHEET_H

#include "base/arena.h"
#include "base/buf.h"
#include "report/block.h"

struct style_sheet;

struct style_sheet *sheet_new(struct arena *arena, const struct document *document);

/* A number for a class: "s3" for a style of text, "m3" for a mark, "g3" for columns side by side with these shares. The
 * same look has the same number. */
size_t sheet_style(struct style_sheet *sheet, const struct text_style *style);
size_t sheet_mark(struct style_sheet *sheet, const struct level_mark *mark);
size_t sheet_columns(struct style_sheet *sheet, const double *shares, size_t n);

/* Of a column of a table: "w12" for 12 hundredths of its width. */
int sheet_width(struct style_sheet *sheet, double share);

/* A part of the page is as wide as paper that lies. */
void sheet_widen(struct style_sheet *sheet);

/* The text of the style element. */
void sheet_write(struct style_sheet *sheet, struct buf *out);

#endif
