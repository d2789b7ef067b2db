/* hash.h - SHA-256, through nettle: what a manifest says of an input or an output. */
#ifndef WAYMARK_BASE_HASH_H
#define WAYMARK_BASE_HASH_H

#include <stddef.h>

#include "base/arena.h"

enum { HASH_HEX_BYTES = 65 };	/* 64 digits and the terminator */

void hash_sha256(const void *bytes, size_t length, char hex[HASH_HEX_BYTES]);

/* The same of bytes that come piece by piece. It is good for one sum, and lives in the arena. */
struct hash;
struct hash *hash_new(struct arena *arena);
void hash_add(struct hash *hash, const void *bytes, size_t length);
void hash_end(struct hash *hash, char hex[HASH_HEX_BYTES]);

#endif
