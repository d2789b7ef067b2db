/*
 * ascii.h - letters and digits of ASCII, independent of the locale. Bytes above 0x7F are neither.
 */
#ifndef WAYMARK_BASE_ASCII_H
#define WAYMARK_BASE_ASCII_H

#include <stdbool.h>

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Lower case of A to Z; any other byte is returned unchanged. */
static inline char ascii_small(char c)
{
	return ascii_is_capital(c) ? (char)(c - 'A' + 'a') : c;
}

static inline bool ascii_is_letter(char c)
{
	return ascii_small(c) >= 'a' && ascii_small(c) <= 'z';
}

#endif
