/* icons.h - the small drawn things: icons, pips, filled boxes with hatching. All are vectors. */
#ifndef WAYMARK_LAYOUT_ICONS_H
#define WAYMARK_LAYOUT_ICONS_H

#include "layout/canvas.h"

/* The side of an icon beside text of that size. */
double icon_side(double size_pt);
void icon_draw(struct layout *l, int mark, enum icon icon, double x, double baseline_y,
	       double size_pt, uint32_t rgb);

/* Pips: a row of dots, the first ones filled. */
double pips_w(const struct level_mark *mark, double size_pt);
void pips_draw(struct layout *l, int mark, const struct level_mark *level, double x,
	       double baseline_y, double size_pt);

/* A box filled as the level says, outlined, hatched if it is no level. Opens a mark of its own
 * where it must clip; go on with canvas_mark. */
void level_box_draw(struct layout *l, struct element *element, const struct level_mark *level,
		    double x, double y, double w, double h);

/* A colour between a and b; share 0 is a. */
uint32_t colour_mix(uint32_t a, uint32_t b, double share);

#endif
