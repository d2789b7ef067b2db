/* hash.h - SHA-256 (from nettle), for the checksums of inputs and outputs in a manifest. */
#ifndef WAYMARK_BASE_HASH_H
#define WAYMARK_BASE_HASH_H

#include <stddef.h>

#include "base/arena.h"

enum { HASH_HEX_BYTES = 65 };	/* 64 digits and the terminator */

void hash_sha256(const void *bytes, size_t length, char hex[HASH_HEX_BYTES]);

/* The same for bytes that arrive in pieces. A struct hash computes one sum and lives in the arena. */
struct hash;
struct hash *hash_new(struct arena *arena);
void hash_add(struct hash *hash, const void *bytes, size_t length);
void hash_end(struct hash *hash, char hex[HASH_HEX_BYTES]);

#endif
