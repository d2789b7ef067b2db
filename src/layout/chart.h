/* chart.h - shared by all kinds of chart: a box with the title, the measured labels of its rows, and its Figure. */
#ifndef WAYMARK_LAYOUT_CHART_H
#define WAYMARK_LAYOUT_CHART_H

#include "layout/flow.h"

/* A chart, or as many of its rows as fit on one page. */
struct chart_box {
	const struct chart *chart;
	enum chart_kind kind;		/* as drawn: a radar of one or two rows becomes bars */
	size_t first, n;		/* the rows of this box */
	double w_pt, h_pt;
	struct element *figure;
	struct para *title;		/* NULL: none */
	double title_h_pt;		/* with the space below it; 0: no title */
	struct para **labels;		/* one per row of this box */
	struct para **heads;		/* ladder: one per series */
	double head_h_pt, foot_h_pt;
	double label_w_pt;
	double text_w_pt, badge_w_pt;	/* widths of the widest, including the gap before it; 0: there are none */
	double *row_h_pt;		/* radar: height of a line in the legend */
	double side_pt;			/* radar: side of the square */
	bool legend, legend_below;
	struct para **words;		/* years: below the points, row by row */
	double year_w_pt, plot_h_pt;	/* years: the width of one; the height of a row's drawing without its words */
	size_t n_bands, per_band;	/* years: how many bands, and years in each; heads and rows are as high as all */
};

void radar_measure(struct layout *l, struct chart_box *box);
void radar_draw(struct layout *l, struct chart_box *box, double x, double y);

void years_measure(struct layout *l, struct chart_box *box);
void years_draw(struct layout *l, struct chart_box *box, double x, double y);

#endif
