/* prose.h - texts, marks, paragraphs and lists: all that may stand in a cell. */
#ifndef WAYMARK_HTML_PROSE_H
#define WAYMARK_HTML_PROSE_H

#include "html/writing.h"

/* The text without its looks, in the arena. */
const char *prose_plain(struct arena *arena, struct text text);

void prose_text(struct writing *w, struct text text);

/* A level's pips and word; as a badge in a box of its colours. */
void prose_mark(struct writing *w, const struct level_mark *mark);
void prose_badge(struct writing *w, const struct level_mark *mark);

/* The start of a tag with the block's id and classes, both if there are any: "<p id=... class=...>". classes is NULL or
 * what they are, with spaces between. */
void prose_open(struct writing *w, const char *tag, const struct block *block, const char *classes);

/* Paragraphs and lists. label: the first words, in bold; NULL: none. */
void prose_blocks(struct writing *w, const struct blocks *blocks, const char *label);

/* The same in a cell: a single paragraph in the cell's own style has no element of its own. */
void prose_cell(struct writing *w, const struct blocks *blocks);

/* The drawings of all icons that were used, for the page to refer to. */
void prose_icons(struct writing *w, struct buf *out);

#endif
