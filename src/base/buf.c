/* buf.c - see buf.h. */
#include "base/buf.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/formula.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void buf_init(struct buf *buf, size_t max_bytes)
{
	*buf = (struct buf){ .max_bytes = max_bytes };
}

void buf_clear(struct buf *buf)
{
	free(buf->bytes);
	buf_init(buf, buf->max_bytes);
}

void buf_reset(struct buf *buf)
{
	buf->length = 0;
	buf->full = false;
	if (buf->bytes)
		buf->bytes[0] = '\0';
}

static void clear_handle(void *handle)
{
	buf_clear(handle);
}

struct buf *buf_new(struct arena *arena, size_t max_bytes)
{
	struct buf *buf = arena_alloc(arena, sizeof(*buf));

	buf_init(buf, max_bytes);
	arena_defer(arena, clear_handle, buf);
	return buf;
}

/* The capacity never exceeds the maximum, so where there is room, writing is allowed. */
char *buf_more_room(struct buf *buf, size_t n)
{
	size_t need, capacity = buf->capacity_bytes ? buf->capacity_bytes : 256;

	if (buf->full || n > buf->max_bytes - buf->length) {
		buf->full = true;
		return NULL;
	}
	need = buf->length + n + 1;
	while (capacity < need)
		capacity *= 2;
	if (capacity - 1 > buf->max_bytes)
		capacity = buf->max_bytes + 1;
	buf->bytes = realloc(buf->bytes, capacity);
	if (!buf->bytes)
		die_of_memory();
	buf->capacity_bytes = capacity;
	return buf->bytes + buf->length;
}

void buf_puts(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_printf(struct buf *buf, const char *format, ...)
{
	char shortly[256];
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(shortly, sizeof(shortly), format, args);
	va_end(args);
	if (length < 0)
		die("could not format a message");
	if ((size_t)length < sizeof(shortly)) {
		buf_add(buf, shortly, (size_t)length);
		return;
	}
	if (!buf_room(buf, (size_t)length))
		return;
	va_start(args, format);
	vsnprintf(buf->bytes + buf->length, (size_t)length + 1, format, args);
	va_end(args);
	buf->length += (size_t)length;
}

static char *two_digits(char *p, unsigned n)
{
	static const char pairs[] =
	"00010203040506070809101112131415161718192021222324"
	"25262728293031323334353637383940414243444546474849"
	"50515253545556575859606162636465666768697071727374"
	"75767778798081828384858687888990919293949596979899";

	memcpy(p, pairs + 2 * n, 2);
	return p + 2;
}

/* Apart from short numbers, which need no array and no loop. */
static char *many_digits(char *p, unsigned long long n)
{
	char backwards[BUF_DIGITS_MAX], *digit = backwards;

	do {
		*digit++ = (char)('0' + n % 10);
		n /= 10;
	} while (n);
	while (digit > backwards)
		*p++ = *--digit;
	return p;
}

char *buf_digits(char *p, unsigned long long n)
{
	if (n >= 10000)
		return many_digits(p, n);
	if (n >= 1000)
		return two_digits(two_digits(p, (unsigned)n / 100), (unsigned)n % 100);
	if (n >= 100) {
		*p++ = (char)('0' + n / 100);
		return two_digits(p, (unsigned)n % 100);
	}
	if (n >= 10)
		return two_digits(p, (unsigned)n);
	*p = (char)('0' + n);
	return p + 1;
}

char *buf_thousandths(char *p, unsigned n)
{
	if (!n)
		return p;
	*p++ = '.';
	*p++ = (char)('0' + n / 100);
	*p++ = (char)('0' + n / 10 % 10);
	*p++ = (char)('0' + n % 10);
	while (p[-1] == '0')
		p--;
	return p;
}

void buf_int(struct buf *buf, long long value)
{
	char text[1 + BUF_DIGITS_MAX], *p = text;

	if (value < 0)
		*p++ = '-';
	p = buf_digits(p, value < 0 ? -(unsigned long long)value : (unsigned long long)value);
	buf_add(buf, text, (size_t)(p - text));
}

void buf_number(struct buf *buf, double value)
{
	long long milli = llround(value * 1000);
	unsigned long long size = milli < 0 ? -(unsigned long long)milli : (unsigned long long)milli;
	char text[1 + BUF_DIGITS_MAX + BUF_THOUSANDTHS_MAX], *p = text;

	if (milli < 0)
		*p++ = '-';
	p = buf_thousandths(buf_digits(p, size / 1000), (unsigned)(size % 1000));
	buf_add(buf, text, (size_t)(p - text));
}

static void add_quoted(struct buf *buf, const char *cell, bool guarded)
{
	buf_puts(buf, guarded ? "\"'" : "\"");
	for (; *cell; cell++) {
		if (*cell == '"')
			buf_putc(buf, '"');
		buf_putc(buf, *cell);
	}
	buf_putc(buf, '"');
}

void buf_csv_row(struct buf *buf, const char *const *cells, size_t n_cells)
{
	for (size_t i = 0; i < n_cells; i++) {
		const char *cell = cells[i] ? cells[i] : "";
		bool guarded = formula_is_guarded(cell);

		if (i)
			buf_putc(buf, ',');
		if (strpbrk(cell, "\",\r\n") || cell[0] == ' ') {
			add_quoted(buf, cell, guarded);
		} else {
			if (guarded)
				buf_putc(buf, '\'');
			buf_puts(buf, cell);
		}
	}
	buf_putc(buf, '\n');
}

void buf_csv_head(struct buf *buf, const char *const *names, size_t n_names)
{
	buf_puts(buf, BYTE_ORDER_MARK);
	buf_csv_row(buf, names, n_names);
}
