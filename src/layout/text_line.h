/* text_line.h - one line of plain text outside any paragraph. */
#ifndef WAYMARK_LAYOUT_TEXT_LINE_H
#define WAYMARK_LAYOUT_TEXT_LINE_H

#include "layout/context.h"

double text_w(struct layout *l, const struct text_style *style, const char *text);

/* x is the left end, the middle or the right end of the text, depending on align. */
void text_draw(struct layout *l, const struct text_style *style, const char *text, double x,
	       double baseline_y, enum align align, struct element *element);
void text_draw_in(struct layout *l, const struct text_style *style, const char *text, double x,
		  double baseline_y, enum align align, int mark);

#endif
