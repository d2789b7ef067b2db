/* map.c - see map.h. Open addressing, at most half full. */
#include "base/map.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

void map_init(struct map *map, struct arena *arena)
{
	*map = (struct map){ .arena = arena };
}

/* FNV-1a, 64 bits. Source: G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv. */
static size_t hash_of(const char *key)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (; *key; key++)
		hash = (hash ^ (unsigned char)*key) * 0x100000001b3u;
	return (size_t)(hash ^ hash >> 32);
}

/* The slot of key, or the free slot where it belongs. */
static struct map_slot *place(const struct map *map, const char *key, size_t hash)
{
	size_t at = hash & (map->capacity - 1);

	for (;; at = (at + 1) & (map->capacity - 1)) {
		struct map_slot *slot = &map->slots[at];

		if (!slot->key || (slot->hash == hash && strcmp(slot->key, key) == 0))
			return slot;
	}
}

static void widen(struct map *map)
{
	struct map wider = { .arena = map->arena, .n = map->n };

	wider.capacity = map->capacity ? map->capacity * 2 : 64;
	wider.slots = arena_array(map->arena, wider.capacity, sizeof(*wider.slots));
	for (size_t i = 0; i < map->capacity; i++) {
		if (map->slots[i].key)
			*place(&wider, map->slots[i].key, map->slots[i].hash) = map->slots[i];
	}
	*map = wider;
}

struct map_slot *map_get(const struct map *map, const char *key)
{
	struct map_slot *slot = map->n ? place(map, key, hash_of(key)) : NULL;

	return slot && slot->key ? slot : NULL;
}

struct map_slot *map_add(struct map *map, const char *key, size_t value)
{
	size_t hash = hash_of(key);
	struct map_slot *slot;

	if (2 * (map->n + 1) > map->capacity)
		widen(map);
	slot = place(map, key, hash);
	if (!slot->key) {
		*slot = (struct map_slot){ .key = key, .hash = hash, .value = value };
		map->n++;
	}
	return slot;
}
