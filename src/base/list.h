/*
 * list.h - a text that names several things: parted by semicolons, commas or line breaks.
 *
 * The one hard idea: a name may hold a comma itself, so that parts which stand in a row are tried together first.
 */
#ifndef WAYMARK_BASE_LIST_H
#define WAYMARK_BASE_LIST_H

#include <stddef.h>

#include "base/arena.h"

/* The parts that are not blank, trimmed, in their order. */
const char **list_split(struct arena *arena, const char *text, size_t *n);

/* What find makes of as many parts from *i on as it knows together, joined with a comma; *i is then behind them. NULL, and
 * *i behind one part, if it knows none. */
const void *list_find(struct arena *arena, const char *const *parts, size_t n, size_t *i,
		      const void *(*find)(const void *context, const char *text), const void *context);

#endif
