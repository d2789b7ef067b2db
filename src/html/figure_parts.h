/*
 * figure_parts.h - what the files of charts share: a drawing that grows downwards.
 *
 * Places along a row are in per cent of the drawing's width, heights in em of its text. So text has the
 * same size on any screen and follows the reader's own size, and only bars become longer.
 */
#ifndef WAYMARK_HTML_FIGURE_PARTS_H
#define WAYMARK_HTML_FIGURE_PARTS_H

#include "html/writing.h"

struct drawing {
	struct writing *w;
	const struct chart *chart;
	struct buf *out;		/* what is inside the svg element */
	double y_em;			/* the height so far */
};

/* Shapes. y is from the drawing's top; fill is "#..." or NULL, where the class has a colour. */
void draw_rect(struct drawing *d, double x, double y_em, double w, double h_em, const char *classes, const char *fill);
void draw_line(struct drawing *d, double x1, double y1_em, double x2, double y2_em, const char *classes);
void draw_text(struct drawing *d, double x, double y_em, const char *anchor, const char *classes, const char *text);

/* The sign of what bars are compared with, around 0, 0: a diamond, a triangle that points down, a circle. */
void draw_sign(struct buf *out, size_t which);

/* A colour as "#12436d", in the arena. */
const char *draw_rgb(struct arena *arena, uint32_t rgb);

/* The label of a row, on as many lines as a narrow screen needs, with what stands at the row's end; moves y below it. */
void draw_label(struct drawing *d, const struct chart_row *row);

/* How much of the chart's scale the value is, 0 to 1. */
double draw_share(const struct chart *chart, double value);

/* How many characters of the drawing's text a narrow screen has room for. */
enum { DRAW_CHARACTERS = 38 };
size_t draw_characters(const char *text);

void draw_ladder(struct drawing *d);
void draw_bars(struct drawing *d);
void draw_stack(struct drawing *d);
void draw_rings(struct drawing *d);	/* its units are those of a square of 300 */
void draw_years(struct drawing *d);	/* slopes too: on a screen each row has a line of its own */
void draw_radar(struct drawing *d);	/* needs 3 rows; its units are those of a square of 200 */

/* The number at a spoke: the one that its label begins with, else that of the row. rest is the label without it. */
const char *draw_spoke(struct arena *arena, const struct chart_row *row, size_t i, const char **rest);

/* The same figures as a table. */
void figure_table(struct writing *w, const struct chart *chart, const char *title);

#endif
