/*
 * ops.h - writes operators into a page's content, and remembers the graphics state they set.
 *
 * Bytes are written straight into the buffer's room; before other code adds to the buffer, it must call
 * ops_settle(). A page that is too large fails the document.
 */
#ifndef WAYMARK_PDF_OPS_H
#define WAYMARK_PDF_OPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pdf/doc.h"

/* The graphics state; saved and restored around a clip. */
struct ops_state {
	uint32_t fill_rgb, stroke_rgb;
	long line_w_centi, size_centi;
	long leading_centi;		/* how far down T* moves */
	int subset;			/* -1: no font set yet */
};

struct ops {
	struct pdf_doc *doc;
	struct buf *out;
	char *next, *end;		/* room in `out`; bytes up to next are not yet counted as used */
	const struct page *page;
	struct ops_state now, saved;
	int mark;			/* the open mark, or NO_MARK */
	bool *opened;			/* by mark: has been open before */
	bool in_text, clipped;
	long text_x_centi, text_y_centi;	/* start of the previous line in this text object */
};

/* ---- ops.c ---- */

/* Count the bytes written so far as used. */
void ops_settle(struct ops *ops);

/* Make room for n bytes. */
void ops_widen(struct ops *ops, size_t n);

/* Where the next n bytes go. */
static inline char *ops_room(struct ops *o, size_t n)
{
	if ((size_t)(o->end - o->next) < n)
		ops_widen(o, n);
	return o->next;
}

static inline void ops_char(struct ops *o, char c)
{
	*ops_room(o, 1) = c;
	o->next++;
}

static inline void ops_put(struct ops *o, const char *text)
{
	size_t length = strlen(text);

	memcpy(ops_room(o, length), text, length);
	o->next += length;
}

void ops_int(struct ops *ops, long value);

/* A number of hundredths and a space, without needless zeros: "12 ", ".5 ". */
void ops_centi(struct ops *ops, long value);

/* A coordinate on the page in hundredths of a point; y upwards. */
long ops_in_centi(struct ops *ops, double pt);
long ops_in_centi_y(struct ops *ops, double y);
void ops_point(struct ops *ops, double x, double y);

/* Set a colour if it differs from *now, using operator `grey` for greys and the other one for colours. */
void ops_colour(struct ops *ops, uint32_t *now, uint32_t rgb, const char *grey, const char *colour);
void ops_fill(struct ops *ops, uint32_t rgb);

/* ---- ops_text.c ---- */

/* Write a text in the open text object, or in a new one. */
void ops_text(struct ops *ops, const struct item *item);
void ops_end_text(struct ops *ops);

#endif
