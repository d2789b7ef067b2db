/* checksum.c - see checksum.h. */
#include "html/checksum.h"

#include "base/hash.h"
#include "html/base64.h"

static unsigned char digit_value(char digit)
{
	return (unsigned char)(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

void checksum_put(struct buf *out, const char *bytes, size_t length)
{
	struct base64 letters = { .out = out };
	char hex[HASH_HEX_BYTES];

	hash_sha256(bytes, length, hex);
	for (const char *p = hex; *p; p += 2) {
		const unsigned char byte = (unsigned char)(digit_value(p[0]) << 4 | digit_value(p[1]));

		base64_add(&letters, &byte, 1);
	}
	base64_end(&letters);
}
