/*
 * buf.h - a growing run of bytes, always terminated, with a stated maximum.
 *
 * Memory is malloc's, so that a long output does not leave its shorter selves in an arena.
 */
#ifndef WAYMARK_BASE_BUF_H
#define WAYMARK_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

struct buf {
	char *bytes;		/* terminated; NULL while empty and unused */
	size_t length;		/* without the terminator */
	size_t capacity_bytes;
	size_t max_bytes;	/* more is refused: full is set, the bytes stay as they were */
	bool full;
};

void buf_init(struct buf *buf, size_t max_bytes);
void buf_clear(struct buf *buf);

/* Forget the contents, keep the memory. */
void buf_reset(struct buf *buf);

/* A buffer that the arena clears. */
struct buf *buf_new(struct arena *arena, size_t max_bytes);

void buf_add(struct buf *buf, const void *bytes, size_t length);
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

/* For who spells bytes itself: where up to n may be written behind the last, NULL if that is beyond
 * the maximum; then how many were. */
char *buf_room(struct buf *buf, size_t n);
void buf_used(struct buf *buf, size_t n);

void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The decimal digits of n at p, at most BUF_DIGITS_MAX; where they end. No zero byte behind them. */
enum { BUF_DIGITS_MAX = 20 };
char *buf_digits(char *p, unsigned long long n);

/* So many thousandths, less than 1,000, at p, without needless noughts: ".5" of 500, nothing of 0; where they end. */
enum { BUF_THOUSANDTHS_MAX = 4 };
char *buf_thousandths(char *p, unsigned n);

void buf_int(struct buf *buf, long long value);

/* The shortest decimal form of value with at most three places, whatever the locale: "12", "0.5". */
void buf_number(struct buf *buf, double value);

/* One CSV record, RFC 4180, quoted where needed; ends with LF. NULL is an empty cell. What a spreadsheet would run
 * is guarded (base/formula.h). */
void buf_csv_row(struct buf *buf, const char *const *cells, size_t n_cells);

/* The first record of a table that people open. The byte order mark before it tells Excel that the file is UTF-8, to
 * read as well as to save. */
void buf_csv_head(struct buf *buf, const char *const *names, size_t n_names);

#endif
