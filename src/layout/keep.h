/*
 * keep.h - paragraphs kept from one document to the next: their words, lines and drawn glyphs.
 *
 * These depend only on a paragraph's text and width. Colours, elements and places are set for each
 * document. So keeping paragraphs saves time but changes no page.
 */
#ifndef WAYMARK_LAYOUT_KEEP_H
#define WAYMARK_LAYOUT_KEEP_H

#include "layout/para.h"

/* The only glyph run of a line. */
struct kept_line {
	struct glyph_run run;		/* no glyphs: not drawn yet, or the line has several runs */
	double w_pt;			/* the item's width: without the space at the line's end */
	uint32_t span;			/* that it begins with */
};

struct kept_para {
	/* the key: what it was made from */
	const char *said;		/* the span's text as given; of several, their texts and looks */
	size_t said_bytes, n_spans;
	enum font_style font;
	double size_pt, w_pt;
	bool trailing_space;

	/* the result */
	const char *text;
	struct piece *pieces;	size_t n_pieces;	/* never changed after that */
	struct para_line *lines;	size_t n_lines;
	struct kept_line *drawn;	/* one per line */
};

/* Where to keep a paragraph with these looks. */
struct keeping {
	bool again;			/* it can be kept, and has occurred before */
	uint32_t hash;
	struct kept_para made_from;
};

/* If the paragraph is kept, set its text, pieces and lines from there and return true. Otherwise *keeping says
 * whether to keep it once they are made. */
bool keep_find(struct layout *l, struct para *para, struct keeping *keeping);

/* Keep a paragraph's text, pieces and lines; the paragraph uses the kept ones from now on. */
void keep_para(struct layout *l, struct para *para, const struct keeping *keeping);

/* Keep the drawing of one line of a kept paragraph: a single item, whose run is the kept one from now on. */
void keep_line(struct layout *l, struct para *para, size_t line, struct item *item);

#endif
