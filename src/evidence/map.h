/*
 * map.h - a number for each text.
 *
 * Keys are not copied: they must live as long as the map. Nothing is ever removed.
 */
#ifndef WAYMARK_EVIDENCE_MAP_H
#define WAYMARK_EVIDENCE_MAP_H

#include <stddef.h>

#include "base/arena.h"

struct map_slot {
	const char *key;	/* NULL: free */
	size_t hash, value;
};

struct map {
	struct arena *arena;
	struct map_slot *slots;
	size_t n, capacity;
};

void map_init(struct map *map, struct arena *arena);

/* The slot of key, or NULL. */
struct map_slot *map_get(const struct map *map, const char *key);

/* The slot of key; a new one has value as its value. Good until the next call. */
struct map_slot *map_add(struct map *map, const char *key, size_t value);

#endif
