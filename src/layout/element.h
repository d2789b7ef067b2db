/* element.h - makes the elements of the logical structure, in reading order. */
#ifndef WAYMARK_LAYOUT_ELEMENT_H
#define WAYMARK_LAYOUT_ELEMENT_H

#include "base/arena.h"
#include "layout/page.h"

/* Append a child to parent; if parent is NULL, make a root. */
struct element *element_new(struct arena *arena, struct element *parent, enum role role);

/* Append content to the element's kids: a marked run on a page. */
void element_add_content(struct arena *arena, struct element *element, int page, int mcid);

#endif
