/*
 * list.h - a text that lists several names, separated by semicolons, commas or line breaks.
 *
 * The one hard idea: a name may itself contain a comma, so neighbouring parts are first tried together.
 */
#ifndef WAYMARK_BASE_LIST_H
#define WAYMARK_BASE_LIST_H

#include <stddef.h>

#include "base/arena.h"

/* The parts that are not blank, trimmed, in their order. */
const char **list_split(struct arena *arena, const char *text, size_t *n);

/* Look up the longest run of parts from *i on that `find` knows, joined with commas; *i moves past it. If `find`
 * knows none, returns NULL and *i moves by one. */
const void *list_find(struct arena *arena, const char *const *parts, size_t n, size_t *i,
		      const void *(*find)(const void *context, const char *text), const void *context);

#endif
