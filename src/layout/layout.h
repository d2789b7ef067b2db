/*
 * layout.h - blocks + fonts: pages. Pure: the same document gives the same pages.
 */
#ifndef WAYMARK_LAYOUT_LAYOUT_H
#define WAYMARK_LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/page.h"
#include "report/block.h"

/*
 * Lay the document out into the arena; good as long as the arena and until font_new_document().
 * There is no limit on pages. A character that no face has is a warning (RPT004) in diags and
 * printed as U+FFFD's place-holder, once per character. NULL with a diagnostic if it cannot be laid
 * out (a column too narrow for its padding, a link to an anchor that does not exist).
 */
const struct pages *layout_document(struct arena *arena, struct fonts *fonts,
				    const struct document *document, struct diags *diags);

#endif
