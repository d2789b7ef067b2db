/*
 * buf.h - a growing run of bytes, always terminated, with a stated maximum.
 *
 * The memory comes from malloc: in an arena, every shorter copy of a growing output would stay
 * allocated.
 */
#ifndef WAYMARK_BASE_BUF_H
#define WAYMARK_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct arena;

struct buf {
	char *bytes;		/* terminated; NULL until the first use */
	size_t length;		/* without the terminator */
	size_t capacity_bytes;
	size_t max_bytes;	/* a write beyond this is refused: `full` is set, the bytes stay as they were */
	bool full;
};

void buf_init(struct buf *buf, size_t max_bytes);
void buf_clear(struct buf *buf);

/* Forget the contents, keep the memory. */
void buf_reset(struct buf *buf);

/* Like buf_init, but owned by the arena, which clears it. */
struct buf *buf_new(struct arena *arena, size_t max_bytes);

/* For callers that write the bytes themselves: buf_room returns where up to n bytes may be written, or NULL if that
 * would exceed the maximum; buf_used then says how many were written. */
char *buf_more_room(struct buf *buf, size_t n);	/* what buf_room does if the memory at hand is too small */

static inline char *buf_room(struct buf *buf, size_t n)
{
	return !buf->full && n < buf->capacity_bytes - buf->length ? buf->bytes + buf->length : buf_more_room(buf, n);
}

static inline void buf_used(struct buf *buf, size_t n)
{
	buf->length += n;
	buf->bytes[buf->length] = '\0';
}

static inline void buf_add(struct buf *buf, const void *bytes, size_t length)
{
	char *p = buf_room(buf, length);

	if (!p)
		return;
	if (length)
		memcpy(p, bytes, length);
	buf_used(buf, length);
}

void buf_puts(struct buf *buf, const char *text);

static inline void buf_putc(struct buf *buf, char c)
{
	if (buf->full || buf->length + 1 >= buf->capacity_bytes || buf->length >= buf->max_bytes) {
		buf_add(buf, &c, 1);
		return;
	}
	buf->bytes[buf->length++] = c;
	buf->bytes[buf->length] = '\0';
}

void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Write the decimal digits of n at p, at most BUF_DIGITS_MAX, without a terminator. Returns the end. */
enum { BUF_DIGITS_MAX = 20 };
char *buf_digits(char *p, unsigned long long n);

/* Write n thousandths (n < 1,000) at p as decimal places without trailing zeros: 500 gives ".5", 0 gives nothing.
 * Returns the end. */
enum { BUF_THOUSANDTHS_MAX = 4 };
char *buf_thousandths(char *p, unsigned n);

void buf_int(struct buf *buf, long long value);

/* Append value in its shortest decimal form with at most three places, independent of the locale: "12", "0.5". */
void buf_number(struct buf *buf, double value);

/* Append one CSV record (RFC 4180, quoted where needed), ended by LF. A NULL cell is empty. Texts that a spreadsheet
 * would run as a formula are guarded (base/formula.h). */
void buf_csv_row(struct buf *buf, const char *const *cells, size_t n_cells);

/* Append the first record of a table that people will open, after a byte order mark, which tells Excel to read and
 * save the file as UTF-8. */
void buf_csv_head(struct buf *buf, const char *const *names, size_t n_names);

#endif
