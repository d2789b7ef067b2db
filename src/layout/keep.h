/*
 * keep.h - paragraphs kept from one document to the next: their words, lines and drawn glyphs.
 *
 * Only what a paragraph says and how wide it is decides about those; colours, elements and places are each
 * document's own. So keeping changes no page, only what it costs.
 */
#ifndef WAYMARK_LAYOUT_KEEP_H
#define WAYMARK_LAYOUT_KEEP_H

#include "layout/para.h"

/* A line's only glyph run. */
struct kept_line {
	struct glyph_run run;		/* no glyphs: not drawn yet, or of more than one run */
	double w_pt;			/* as an item's: without the space that hangs out */
};

struct kept_para {
	/* what it was made from */
	const char *said;		/* the span's text as it came */
	size_t said_bytes;
	enum font_style font;
	double size_pt, w_pt;
	bool trailing_space;

	/* what was made of it */
	const char *text;
	struct piece *pieces;	size_t n_pieces;	/* never changed again */
	struct para_line *lines;	size_t n_lines;
	struct kept_line *drawn;	/* by line */
};

/* Where a paragraph with its looks would be kept. */
struct keeping {
	bool again;			/* it can be kept, and the same came before */
	uint32_t hash;
	struct kept_para made_from;
};

/* Set a paragraph's text, pieces and lines from the kept one and return true; or say in *keeping whether to
 * keep it once they are made. */
bool keep_find(struct layout *l, struct para *para, struct keeping *keeping);

/* Keep what was made of a paragraph, and use that from now on. */
void keep_para(struct layout *l, struct para *para, const struct keeping *keeping);

/* Keep what a line of a kept paragraph was drawn as: that item alone, whose run is a kept one from now on. */
void keep_line(struct layout *l, struct para *para, size_t line, struct item *item);

#endif
