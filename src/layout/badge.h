/* badge.h - a level within a line of text: an outlined, filled box with pips and the level's word. */
#ifndef WAYMARK_LAYOUT_BADGE_H
#define WAYMARK_LAYOUT_BADGE_H

#include "layout/context.h"
#include "layout/para.h"
#include "layout/text_line.h"

/* Size of a badge's text, relative to the text around it. */
extern const double BADGE_SIZE;

/* size_pt, here and below, is the size of the surrounding text. */
double badge_w(struct layout *l, const struct level_mark *mark, double size_pt);

/* Where the word starts, from the badge's left edge. */
double badge_text_x(const struct span *span, const struct para *para);

/* Draw the box and the pips, without the word. */
void badge_box_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		    double baseline_y, struct element *element);

/* Draw the whole badge. */
void badge_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		double baseline_y, struct element *element);

#endif
