/*
 * element.c - elements of the logical structure (ISO 32000-1, 14.7 and 14.8.4).
 *
 * An element is made when its block is measured and gets its content when it is drawn. Both happen in
 * document order, so kids are in reading order without sorting.
 */
#include "layout/element.h"

static void add_kid(struct arena *arena, struct element *element, struct kid kid)
{
	if (!element->kids) {		/* enough for most elements */
		element->capacity = 2;
		element->kids = arena_array(arena, element->capacity, sizeof(kid));
	}
	if (element->n_kids == element->capacity)
		element->kids = arena_grow(arena, element->kids, element->n_kids,
					   &element->capacity, sizeof(*element->kids));
	element->kids[element->n_kids++] = kid;
}

struct element *element_new(struct arena *arena, struct element *parent, enum role role)
{
	struct element *element = arena_alloc(arena, sizeof(*element));

	element->role = role;
	element->parent = parent;
	element->colspan = 1;
	if (parent)
		add_kid(arena, parent, (struct kid){ .element = element });
	return element;
}

void element_add_content(struct arena *arena, struct element *element, int page, int mcid)
{
	add_kid(arena, element, (struct kid){ .page = page, .mcid = mcid });
}
