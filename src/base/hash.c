/* hash.c - see hash.h. */
#include "base/hash.h"

#include <stdint.h>
#include <stdio.h>

#include <nettle/sha2.h>

void hash_sha256(const void *bytes, size_t length, char hex[HASH_HEX_BYTES])
{
	struct sha256_ctx context;
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_init(&context);
	sha256_update(&context, length, bytes);
	sha256_digest(&context, sizeof(digest), digest);
	for (size_t i = 0; i < sizeof(digest); i++)
		snprintf(hex + 2 * i, 3, "%02x", digest[i]);
}
