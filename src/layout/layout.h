/*
 * layout.h - turns blocks and fonts into pages. Pure: the same document gives the same pages.
 */
#ifndef WAYMARK_LAYOUT_LAYOUT_H
#define WAYMARK_LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/page.h"
#include "report/block.h"

/*
 * Lay the document out into the arena. The result is good as long as the arena, and until font_new_document(). The
 * number of pages is not limited. A character that no face has is printed as U+FFFD and reported once as a warning
 * (RPT004). Returns NULL with a diagnostic if the document cannot be laid out (a column too narrow for its padding, a
 * link to an unknown anchor).
 */
const struct pages *layout_document(struct arena *arena, struct fonts *fonts,
				    const struct document *document, struct diags *diags);

#endif
