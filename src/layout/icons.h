/* icons.h - small drawings, all vectors: icons, pips, filled and hatched boxes. */
#ifndef WAYMARK_LAYOUT_ICONS_H
#define WAYMARK_LAYOUT_ICONS_H

#include "layout/canvas.h"

/* The side of an icon beside text of size_pt. */
double icon_side(double size_pt);
void icon_draw(struct layout *l, int mark, enum icon icon, double x, double baseline_y,
	       double size_pt, uint32_t rgb);

/* Pips: a row of dots of which the first ones are filled. */
double pips_w(const struct level_mark *mark, double size_pt);
void pips_draw(struct layout *l, int mark, const struct level_mark *level, double x,
	       double baseline_y, double size_pt);

/* Draw a box filled in the level's colour, outlined; hatched if it is not a level. May open marks of its own for
 * clipping, so call canvas_mark again afterwards. */
void level_box_draw(struct layout *l, struct element *element, const struct level_mark *level,
		    double x, double y, double w, double h);

/* A mixture of the colours a and b; share 0 gives a. */
uint32_t colour_mix(uint32_t a, uint32_t b, double share);

#endif
