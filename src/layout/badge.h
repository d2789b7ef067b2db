/* badge.h - a level in a line: an outlined, filled box with pips and its word. */
#ifndef WAYMARK_LAYOUT_BADGE_H
#define WAYMARK_LAYOUT_BADGE_H

#include "layout/context.h"
#include "layout/para.h"
#include "layout/text_line.h"

/* A badge's text against the text around it, in size. */
extern const double BADGE_SIZE;

/* All sizes given are those of the text around it. */
double badge_w(struct layout *l, const struct level_mark *mark, double size_pt);

/* Where the word starts, from the badge's left. */
double badge_text_x(const struct span *span, const struct para *para);

/* The box and the pips, without the word. */
void badge_box_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		    double baseline_y, struct element *element);

/* All of it. */
void badge_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		double baseline_y, struct element *element);

#endif
