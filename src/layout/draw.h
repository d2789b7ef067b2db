/* draw.h - links; their targets are known only once everything has its page. */
#ifndef WAYMARK_LAYOUT_DRAW_H
#define WAYMARK_LAYOUT_DRAW_H

#include "layout/context.h"

/* Set where a link leads. An unknown name refuses the document. */
void link_to_strip(struct layout *l, struct link *link, size_t strip);
void link_to_anchor(struct layout *l, struct link *link, const char *name);

#endif
