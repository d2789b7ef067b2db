/* loc_list.h - a growing list of the cells that a statement is based on; private to the score room. */
#ifndef WAYMARK_SCORE_LOC_LIST_H
#define WAYMARK_SCORE_LOC_LIST_H

#include "base/arena.h"
#include "base/diag.h"

struct loc_list {
	struct loc *items;
	size_t n, capacity;
};

static inline void loc_list_add(struct arena *arena, struct loc_list *list, struct loc at)
{
	if (list->n == list->capacity)
		list->items = arena_grow(arena, list->items, list->n, &list->capacity,
					 sizeof(*list->items));
	list->items[list->n++] = at;
}

#endif
