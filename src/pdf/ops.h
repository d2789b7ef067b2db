/*
 * ops.h - operators on their way into a page's content: spelling, and the graphics state that is
 * known to be set.
 *
 * Bytes are written straight into the buffer's room. Whoever else adds to the buffer calls
 * ops_settle() first. A page that is too large fails the document.
 */
#ifndef WAYMARK_PDF_OPS_H
#define WAYMARK_PDF_OPS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pdf/doc.h"

/* What the graphics state holds; saved and restored round a clip. */
struct ops_state {
	uint32_t fill_rgb, stroke_rgb;
	long line_w_centi, size_centi;
	long leading_centi;		/* how far T* goes down */
	int subset;			/* -1: no font yet */
};

struct ops {
	struct pdf_doc *doc;
	struct buf *out;
	char *next, *end;		/* room in out that is not yet counted as used */
	const struct page *page;
	struct ops_state now, saved;
	int mark;			/* the open one, or NO_MARK */
	bool *opened;			/* by mark: it was open before */
	bool in_text, clipped;
	long text_x_centi, text_y_centi;	/* start of the last line in this text object */
};

/* ---- ops.c ---- */

/* Count what was written as used. */
void ops_settle(struct ops *ops);

/* Have room for n bytes. */
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

/* A place on the page in hundredths of a point; y upwards. */
long ops_in_centi(struct ops *ops, double pt);
long ops_in_centi_y(struct ops *ops, double y);
void ops_point(struct ops *ops, double x, double y);

/* Set a colour if it is not, by the operator for a grey or the one for any. */
void ops_colour(struct ops *ops, uint32_t *now, uint32_t rgb, const char *grey, const char *colour);
void ops_fill(struct ops *ops, uint32_t rgb);

/* ---- ops_text.c ---- */

/* A text, in the text object that is open or a new one. */
void ops_text(struct ops *ops, const struct item *item);
void ops_end_text(struct ops *ops);

#endif
