/* base64.c - see base64.h. */
#include "html/base64.h"

static void put_group(struct base64 *b)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const unsigned bits = b->bits << 8 * (3 - b->n);
	char *p = buf_room(b->out, 4);

	if (!p)
		return;
	for (int i = 0; i < 4; i++)
		p[i] = i <= b->n ? digits[bits >> (18 - 6 * i) & 63] : '=';
	buf_used(b->out, 4);
	b->bits = 0;
	b->n = 0;
}

void base64_add(struct base64 *b, const unsigned char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		b->bits = b->bits << 8 | bytes[i];
		if (++b->n == 3)
			put_group(b);
	}
}

void base64_end(struct base64 *b)
{
	if (b->n)
		put_group(b);
}
