/* element.h - elements of the logical structure: making them, in reading order. */
#ifndef WAYMARK_LAYOUT_ELEMENT_H
#define WAYMARK_LAYOUT_ELEMENT_H

#include "base/arena.h"
#include "layout/page.h"

/* A new last child of parent; parent NULL makes a root. */
struct element *element_new(struct arena *arena, struct element *parent, enum role role);

/* The element's next kid is content: a marked run on a page. */
void element_add_content(struct arena *arena, struct element *element, int page, int mcid);

#endif
