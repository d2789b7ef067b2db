/*
 * para.h - a paragraph: spans made into pieces, pieces into lines, lines into items.
 *
 * A paragraph is built for one width and measured once; any run of its lines can then be drawn, on
 * whichever page they fall.
 */
#ifndef WAYMARK_LAYOUT_PARA_H
#define WAYMARK_LAYOUT_PARA_H

#include "layout/context.h"

enum piece_kind { PIECE_WORD, PIECE_ICON, PIECE_PIPS, PIECE_BADGE };

/* Whether a line may end behind a piece, best first. */
enum break_kind {
	BREAK_SPACE,
	BREAK_SIGN,			/* behind a hyphen or slash */
	BREAK_PART,			/* in a word too wide for a line, behind a sign */
	BREAK_CHARACTER,		/* the same, anywhere */
	BREAK_NEVER,
	BREAK_FORCED,
};

/* What is never broken: a word, an icon, a badge. */
struct piece {
	const struct shaped *shaped;	/* NULL for an icon and for pips */
	uint32_t start, length;		/* in the paragraph's text, without the spaces behind it */
	uint32_t span;
	float w_pt, space_pt;		/* space_pt: of the spaces that follow, if any */
	uint8_t kind, after;		/* enum piece_kind, enum break_kind */
};

struct para_line {
	uint32_t first, n;		/* pieces */
	double w_pt;			/* without the space at the end */
};

/* How a span looks, worked out once. */
struct para_look {
	enum font_style font;
	double size_pt;
	uint32_t rgb;
	bool own_element;		/* a link or a passage in another language */
	struct element *element;	/* that element; made when first drawn */
	const char *said;		/* of a link, what a reader says of it; likewise */
};

/* How a paragraph differs from its style; zeros and NULLs: it does not. */
struct para_options {
	bool aligned;
	enum align align;		/* if aligned */
	bool coloured;
	uint32_t rgb;			/* if coloured: of all spans but links and level words */
	bool trailing_space; /* a space glyph at the very end: more text of the element follows */
};

struct para {
	const struct text_style *style;
	struct text spans;
	struct para_look *looks;		/* one a span */
	enum align align;
	const char *text; /* all spans' words, one space between; a space stands behind the end */
	const uint8_t *levels;		/* one a byte of text, see bidi.h; NULL: all runs from the left */
	struct piece *pieces;	size_t n_pieces;
	struct para_line *lines;	size_t n_lines;
	double w_pt, leading_pt;
	double hang_pt;			/* what all lines but the first are indented by */
	double baseline_pt;		/* of a line, from its top */
	bool adorned; /* has icons, badges or links: things drawn beside its text */
	bool trailing_space;
	bool stays_left;		/* also where its lines run from the right */
	struct element *element;	/* whose content it is; NULL: an artifact */
	struct kept_para *kept;		/* whose text, pieces and lines it has; NULL: its own */

	/* What stands beside it, or NULL: */
	struct para *lead;		/* on the first line, at lead_x: a bullet, a number */
	double lead_x_pt;		/* from the paragraph's left, so usually negative */
};

/* Built and broken into lines of w_pt; element is set by the caller. */
struct para *para_new(struct layout *l, const struct text_style *style, struct text text,
		      double w_pt, struct para_options options);

/* The same of a plain string. */
struct para *para_plain(struct layout *l, const struct text_style *style, const char *text,
			double w_pt, struct para_options options);

/* The longest line's width. */
double para_line_w(const struct para *para);

/* What it needs so that no word is cut: its widest one. Good for a paragraph that has been given
 * room enough. */
double para_least_w(const struct para *para);

/* Draw lines first to first + n - 1, the first one's top at y. */
void para_draw(struct layout *l, struct para *para, size_t first, size_t n, double x, double y);

/* As an artifact, without links: a repeated table head. */
void para_draw_again(struct layout *l, struct para *para, size_t first, size_t n, double x,
		     double y);

/* ---- between para_draw.c and places.c ---- */

/* Where the pieces of a line stand that does not run from the left alone, and the space behind each. */
struct places {
	double *piece_x, *space_x;	/* by piece, from the line's first on */
};

/* NULL: one behind the other, from the left. x is the line's left end. */
const struct places *places_find(struct layout *l, const struct para *para, const struct para_line *line, double x);

/* Whether a line runs from the right as a whole. */
bool line_from_right(const struct para *para, const struct para_line *line);

/* ---- between inline.c and para_lines.c ---- */

/* Set para->lines from its pieces; pieces too wide for a line are cut first. */
void para_break(struct layout *l, struct para *para);

/* Shape bytes of the paragraph's text as a word of a span; reports characters that no face has. */
struct piece para_word(struct layout *l, const struct para *para, size_t start, size_t length,
		       uint32_t span);

#endif
