/* brand.h - the logo and the name of a school's trust or authority, side by side. */
#ifndef WAYMARK_LAYOUT_BRAND_H
#define WAYMARK_LAYOUT_BRAND_H

#include "layout/context.h"

struct brand_box {
	const struct picture *logo;	/* NULL: none */
	double logo_w_pt, logo_h_pt;
	struct element *figure;		/* the logo's */
	struct para *name;		/* NULL: none */
	double h_pt;			/* of both */
};

/* How high a logo may be, and how its name looks. */
struct brand_look {
	const struct text_style *style;	/* of the name, but for its colour */
	double logo_h_pt;		/* at most; in large print it may be higher */
};

/* Measure the document's brand for a width; its elements are made under parent unless that is NULL. Returns NULL if
 * there is neither logo nor name. */
struct brand_box *brand_measure(struct layout *l, struct element *parent, double w_pt, const struct brand_look *look);

void brand_draw(struct layout *l, const struct brand_box *box, double x, double y);

#endif
