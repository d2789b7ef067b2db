/* hash.c - see hash.h. */
#include "base/hash.h"

#include <stdint.h>

#include <nettle/sha2.h>

struct hash {
	struct sha256_ctx context;
};

static void end(struct sha256_ctx *context, char hex[HASH_HEX_BYTES])
{
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_digest(context, sizeof(digest), digest);
	for (size_t i = 0; i < sizeof(digest); i++) {
		hex[2 * i] = "0123456789abcdef"[digest[i] >> 4];
		hex[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
	}
	hex[2 * sizeof(digest)] = '\0';
}

void hash_sha256(const void *bytes, size_t length, char hex[HASH_HEX_BYTES])
{
	struct sha256_ctx context;

	sha256_init(&context);
	sha256_update(&context, length, bytes);
	end(&context, hex);
}

struct hash *hash_new(struct arena *arena)
{
	struct hash *hash = arena_alloc(arena, sizeof(*hash));

	sha256_init(&hash->context);
	return hash;
}

void hash_add(struct hash *hash, const void *bytes, size_t length)
{
	sha256_update(&hash->context, length, bytes);
}

void hash_end(struct hash *hash, char hex[HASH_HEX_BYTES])
{
	end(&hash->context, hex);
}
