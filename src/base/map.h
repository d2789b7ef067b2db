/*
 * map.h - a hash map from texts to numbers.
 *
 * Keys are not copied: they must live as long as the map. Nothing can be removed.
 */
#ifndef WAYMARK_BASE_MAP_H
#define WAYMARK_BASE_MAP_H

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

/* The slot of key; NULL if it has none. */
struct map_slot *map_get(const struct map *map, const char *key);

/* The slot of key; a new one gets this value. The pointer is valid until the next call. */
struct map_slot *map_add(struct map *map, const char *key, size_t value);

#endif
