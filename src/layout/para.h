/*
 * para.h - a paragraph: spans become pieces, pieces become lines, lines become items.
 *
 * A paragraph is built for one width and measured once. Any run of its lines can then be drawn, on
 * whichever page they are.
 */
#ifndef WAYMARK_LAYOUT_PARA_H
#define WAYMARK_LAYOUT_PARA_H

#include "layout/context.h"

enum piece_kind { PIECE_WORD, PIECE_ICON, PIECE_PIPS, PIECE_BADGE };

/* Whether a line may end after a piece, best first. */
enum break_kind {
	BREAK_SPACE,
	BREAK_SIGN,			/* after a hyphen or slash */
	BREAK_PART,			/* inside a word too wide for a line, after a sign */
	BREAK_CHARACTER,		/* inside a word too wide for a line, anywhere */
	BREAK_NEVER,
	BREAK_FORCED,
};

/* Something that is never broken: a word, an icon, a badge. */
struct piece {
	const struct shaped *shaped;	/* NULL for icons and pips */
	uint32_t start, length;		/* in the paragraph's text, without the following spaces */
	uint32_t span;
	float w_pt, space_pt;		/* space_pt: width of the spaces that follow, if any */
	uint8_t kind, after;		/* enum piece_kind, enum break_kind */
};

struct para_line {
	uint32_t first, n;		/* pieces */
	double w_pt;			/* without the space at its end */
};

/* The look of a span, determined once. */
struct para_look {
	enum font_style font;
	double size_pt;
	uint32_t rgb;
	bool own_element;		/* for a link or a passage in another language */
	struct element *element;	/* that element; made when first drawn */
	const char *said;		/* of a link: its description for screen readers; made when first drawn */
};

/* Overrides of the paragraph's style; 0 or NULL means no override. */
struct para_options {
	bool aligned;
	enum align align;		/* used if aligned is set */
	bool coloured;
	uint32_t rgb;			/* used if coloured is set, for all spans except links and level words */
	bool trailing_space; /* end with a space glyph, because more text of the element follows */
};

struct para {
	const struct text_style *style;
	struct text spans;
	struct para_look *looks;		/* one per span */
	enum align align;
	const char *text; /* the words of all spans with single spaces between them, and one after the end */
	const uint8_t *levels;		/* one per byte of text (bidi.h); NULL: all text runs from the left */
	struct piece *pieces;	size_t n_pieces;
	struct para_line *lines;	size_t n_lines;
	double w_pt, leading_pt;
	double hang_pt;			/* indent of all lines but the first */
	double baseline_pt;		/* of a line, measured from its top */
	bool adorned; /* has icons, badges or links, which need drawing beside the text */
	bool trailing_space;
	bool stays_left;		/* left-aligned even if its lines run from the right */
	struct element *element;	/* the element whose content it is; NULL: an artifact */
	struct kept_para *kept;		/* the kept paragraph that owns its text, pieces and lines; NULL: they
					 * are its own */

	/* What is beside the paragraph, or NULL: */
	struct para *lead;		/* a bullet or number on the first line, at lead_x_pt */
	double lead_x_pt;		/* from the paragraph's left edge, so usually negative */
};

/* Build a paragraph and break it into lines of w_pt. The caller sets its element. */
struct para *para_new(struct layout *l, const struct text_style *style, struct text text,
		      double w_pt, struct para_options options);

/* The same for a plain string. */
struct para *para_plain(struct layout *l, const struct text_style *style, const char *text,
			double w_pt, struct para_options options);

/* The height of all its lines. */
static inline double para_h(const struct para *para)
{
	return (double)para->n_lines * para->leading_pt;
}

/* The width of the longest line. */
double para_line_w(const struct para *para);

/* The width needed to cut no word: that of the widest word. Valid for a paragraph built with enough room. */
double para_least_w(const struct para *para);

/* Draw lines first to first + n - 1; y is the top of the first. */
void para_draw(struct layout *l, struct para *para, size_t first, size_t n, double x, double y);

/* Draw the lines as an artifact, without links: for a repeated table head. */
void para_draw_again(struct layout *l, struct para *para, size_t first, size_t n, double x,
		     double y);

/* ---- between para_draw.c and places.c ---- */

/* The positions of a line's pieces, and of the spaces after them, if some of its text runs from the right. */
struct places {
	double *piece_x, *space_x;	/* by piece, from the line's first piece on */
};

/* Returns NULL if all pieces simply follow each other from the left. x is the line's left end. */
const struct places *places_find(struct layout *l, const struct para *para, const struct para_line *line, double x);

/* Whether the line as a whole runs from the right. */
bool line_from_right(const struct para *para, const struct para_line *line);

/* ---- between inline.c and para_lines.c ---- */

/* Set para->lines from its pieces. Pieces too wide for a line are cut first. */
void para_break(struct layout *l, struct para *para);

/* Shape a range of the paragraph's text as a word of a span. Reports characters that no face has. */
struct piece para_word(struct layout *l, const struct para *para, size_t start, size_t length,
		       uint32_t span);

#endif
