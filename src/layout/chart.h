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
	double side_pt;			/* radar, rings: side of the square */
	bool legend, legend_below;
	struct para **words;		/* years: below the points, row by row */
	double year_w_pt, plot_h_pt;	/* years: the width of one; the height of a row's drawing without its words */
	size_t n_bands, per_band;	/* years: how many bands, and years in each; heads and rows are as high as all */
	struct para *key;		/* stack: the marks of its parts; NULL: there is none */
	struct stack_row *stacks;	/* stack: one per row of this box */
	struct slope_row *slopes;	/* slope: one per row of this box */
	double end_w_pt;		/* slope: the width of what stands at a line's right end */
};

/* ---- what charts with a row for each label share (chart_rows.c) ---- */

/* The gap beside a row's label and before its texts; and the least width of what is drawn between. */
static const double CHART_GAP_PT = 9, CHART_NARROWEST_PT = 12;

const struct text_style *chart_style(const struct layout *l);
const struct chart_row *chart_row_at(const struct chart_box *box, size_t i);

/* The height of a bar; how much of the chart's scale a value is, 0 to 1. */
double chart_bar_h(const struct layout *l);
double chart_share(const struct chart *chart, double value);

/* A bar w long, and an outline full_w long around it; y is its middle. */
void chart_draw_bar(struct layout *l, const struct chart_box *box, double x, double y, double w, double full_w,
		    uint32_t rgb);

/* Set the widths of texts and levels at the rows' ends. */
void chart_measure_ends(struct layout *l, struct chart_box *box);

/* Width of the widest label, at most a third of the box. */
double chart_label_room(struct layout *l, const struct chart_box *box);

/* Measure the labels, and set each row's height: that of its label, at least bar_h_pt, and the gap to the next. */
void chart_measure_labels(struct layout *l, struct chart_box *box, double bar_h_pt);

/* Width between the labels and the texts at the end. */
double chart_body_w(const struct chart_box *box);

/* Set the box's height. If the chart asks for more, spread the rows to fill it; never squeeze them. */
void chart_spread_rows(struct chart_box *box);

/* The baseline that centres text vertically in a height of h. */
double chart_middle_baseline(struct layout *l, const struct text_style *style, double y, double h);

/* Draw row i's label; its text, left-aligned at text_x; its level at the right end. All are centred in h. */
void chart_draw_label(struct layout *l, struct chart_box *box, size_t i, double x, double y, double h);
void chart_draw_ends(struct layout *l, struct chart_box *box, size_t i, double x, double text_x, double y, double h);

/* ---- other kinds of chart ---- */

void bars_measure(struct layout *l, struct chart_box *box);
void bars_draw(struct layout *l, struct chart_box *box, double x, double y);

void slope_measure(struct layout *l, struct chart_box *box);
void slope_draw(struct layout *l, struct chart_box *box, double x, double y);

void stack_measure(struct layout *l, struct chart_box *box);
void stack_draw(struct layout *l, struct chart_box *box, double x, double y);

void rings_measure(struct layout *l, struct chart_box *box);
void rings_draw(struct layout *l, struct chart_box *box, double x, double y);

void radar_measure(struct layout *l, struct chart_box *box);
void radar_draw(struct layout *l, struct chart_box *box, double x, double y);

void years_measure(struct layout *l, struct chart_box *box);
void years_draw(struct layout *l, struct chart_box *box, double x, double y);

#endif
