/*
 * bytes.h - examine eight bytes of a text at once, for scans of every cell that nearly always find
 * nothing.
 *
 * Eight bytes are treated as one number. Adding to or subtracting from each byte can carry into its
 * neighbour, but only from a byte that already matches. The answer about the eight bytes together is
 * therefore exact.
 */
#ifndef WAYMARK_BASE_BYTES_H
#define WAYMARK_BASE_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The number whose eight bytes all are `byte`. */
#define BYTES_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t bytes_eight(const char *text)
{
	uint64_t eight;

	memcpy(&eight, text, sizeof(eight));
	return eight;
}

/* Whether all eight bytes are printable ASCII: letters, digits, signs or spaces. */
static inline bool bytes_plain(const char *text)
{
	uint64_t b = bytes_eight(text), below_space = b - BYTES_EACH(0x20), delete = b + BYTES_EACH(1);

	return !((b | below_space | delete) & BYTES_EACH(0x80));
}

/* Whether all of a text is. */
static inline bool bytes_all_plain(const char *text, size_t length)
{
	size_t i = 0;

	for (; length - i >= 8; i += 8) {
		if (!bytes_plain(text + i))
			return false;
	}
	if (i && i < length)
		return bytes_plain(text + length - 8);
	for (; i < length; i++) {
		if (text[i] < ' ' || text[i] > '~')
			return false;
	}
	return true;
}

/* Whether one of the eight bytes is this one. */
static inline bool bytes_have(const char *text, char byte)
{
	uint64_t other = bytes_eight(text) ^ BYTES_EACH((unsigned char)byte);

	return (other - BYTES_EACH(1)) & ~other & BYTES_EACH(0x80);
}

/* Whether one of eight bytes of ASCII is a letter, or one of the signs that lie among the letters, such as @. */
static inline bool bytes_have_letter(const char *text)
{
	return bytes_eight(text) & BYTES_EACH(0x40);
}

/*
 * Whether all eight bytes are ASCII and none is a digit. May also be false because of some signs, such as the colon.
 */
static inline bool bytes_without_digits(const char *text)
{
	uint64_t b = bytes_eight(text), row = (b & BYTES_EACH(0xF0)) ^ BYTES_EACH(0x30);

	return !((b | ((row - BYTES_EACH(1)) & ~row)) & BYTES_EACH(0x80));
}

#endif
