/*
 * bytes.h - eight bytes of a text at once, for what looks at every cell and finds nothing in nearly all.
 *
 * Eight bytes are one number. What is taken from or added to each of them runs over into its neighbour only where
 * a byte below it is one that is looked for, so that the answer for the eight together is exact.
 */
#ifndef WAYMARK_BASE_BYTES_H
#define WAYMARK_BASE_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* byte, eight times. */
#define BYTES_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t bytes_eight(const char *text)
{
	uint64_t eight;

	memcpy(&eight, text, sizeof(eight));
	return eight;
}

/* Whether the eight are signs, letters, digits or spaces of ASCII. */
static inline bool bytes_plain(const char *text)
{
	uint64_t b = bytes_eight(text), below_space = b - BYTES_EACH(0x20), delete = b + BYTES_EACH(1);

	return !((b | below_space | delete) & BYTES_EACH(0x80));
}

/* Whether the eight are ASCII without a digit; false of some signs, such as the colon, too. */
static inline bool bytes_without_digits(const char *text)
{
	uint64_t b = bytes_eight(text), row = (b & BYTES_EACH(0xF0)) ^ BYTES_EACH(0x30);

	return !((b | ((row - BYTES_EACH(1)) & ~row)) & BYTES_EACH(0x80));
}

#endif
