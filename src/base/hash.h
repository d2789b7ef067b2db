/* hash.h - SHA-256, through nettle: what a manifest says of an input or an output. */
#ifndef WAYMARK_BASE_HASH_H
#define WAYMARK_BASE_HASH_H

#include <stddef.h>

enum { HASH_HEX_BYTES = 65 };	/* 64 digits and the terminator */

void hash_sha256(const void *bytes, size_t length, char hex[HASH_HEX_BYTES]);

#endif
