/*
 * ops.c - see ops.h.
 *
 * It knows numbers and colours, not their purpose. Operators are as short as possible, because every
 * byte makes the compressed file larger.
 */
#include "pdf/ops.h"

#include <math.h>

enum {
	ROOM_BYTES = 4096,		/* least amount of room requested at a time */
	NUMBER_BYTES = BUF_DIGITS_MAX + 3,	/* a number with sign, point and space */
};

/* ---- spelling ---- */

void ops_settle(struct ops *o)
{
	if (o->next)
		buf_used(o->out, (size_t)(o->next - o->out->bytes) - o->out->length);
	o->next = o->end = NULL;
}

void ops_widen(struct ops *o, size_t n)
{
	size_t wanted = n < ROOM_BYTES ? ROOM_BYTES : n;

	ops_settle(o);
	o->next = buf_room(o->out, wanted);
	if (!o->next)
		pdf_fail(o->doc, "page %d is too large", (int)(o->page - o->doc->source->items) + 1);
	o->end = o->next + wanted;
}

void ops_int(struct ops *o, long value)
{
	char *p = ops_room(o, NUMBER_BYTES);

	if (value < 0)
		*p++ = '-';
	o->next = buf_digits(p, value < 0 ? 0ul - (unsigned long)value : (unsigned long)value);
}

static void ops_milli(struct ops *o, long value)
{
	unsigned long n = value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;
	unsigned part = (unsigned)(n % 1000);
	char *p = ops_room(o, NUMBER_BYTES);

	if (value < 0)
		*p++ = '-';
	if (n >= 1000 || part == 0)
		p = buf_digits(p, n / 1000);
	p = buf_thousandths(p, part);
	*p++ = ' ';
	o->next = p;
}

/* lround without a call, for numbers that a page has: the difference is exact. */
static long nearest(double x)
{
	const long whole = (long)x;
	const double rest = x - (double)whole;

	return whole + (rest >= 0.5) - (rest <= -0.5);
}

long ops_in_centi(struct ops *o, double pt)
{
	return nearest(pdf_checked(o->doc, pt) * 100);
}

long ops_in_centi_y(struct ops *o, double y)
{
	return ops_in_centi(o, o->page->h_pt - y);
}

void ops_centi(struct ops *o, long value)
{
	ops_milli(o, value * 10);
}

void ops_point(struct ops *o, double x, double y)
{
	ops_centi(o, ops_in_centi(o, x));
	ops_centi(o, ops_in_centi_y(o, y));
}

/* ---- state ---- */

static void put_component(struct ops *o, unsigned byte)
{
	ops_milli(o, lround(byte / 0.255));
}

void ops_colour(struct ops *o, uint32_t *now, uint32_t rgb, const char *grey,
		       const char *colour)
{
	unsigned r = rgb >> 16 & 255, g = rgb >> 8 & 255, b = rgb & 255;

	if (*now == rgb)
		return;
	*now = rgb;
	put_component(o, r);
	if (r == g && g == b) {
		ops_put(o, grey);
		return;
	}
	put_component(o, g);
	put_component(o, b);
	ops_put(o, colour);
}

void ops_fill(struct ops *o, uint32_t rgb)
{
	ops_colour(o, &o->now.fill_rgb, rgb, "g\n", "rg\n");
}
