/* chart.h - what the kinds of chart share: a box with its title, its rows' labels measured, and its
 * Figure. */
#ifndef WAYMARK_LAYOUT_CHART_H
#define WAYMARK_LAYOUT_CHART_H

#include "layout/flow.h"

/* A chart, or as many of its rows as fit on a page. */
struct chart_box {
	const struct chart *chart;
	enum chart_kind kind;		/* as drawn: a radar of one or two rows is bars */
	size_t first, n;		/* rows */
	double w_pt, h_pt;
	struct element *figure;
	struct para *title;		/* NULL: none */
	struct para **labels;		/* one a row of this box */
	struct para **heads;		/* ladder: one a series */
	double head_h_pt, foot_h_pt;
	double label_w_pt;
	double text_w_pt, badge_w_pt;	/* of the widest; with the gap before; 0: none */
	double *row_h_pt;		/* radar: of a line of the legend */
	double side_pt;			/* radar: of the square */
	bool legend, legend_below;
};

double chart_title_h(const struct chart_box *box);

void radar_measure(struct layout *l, struct chart_box *box);
void radar_draw(struct layout *l, struct chart_box *box, double x, double y);

#endif
