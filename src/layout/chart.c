/*
 * chart.c - charts: ladders; radar.c and chart_*.c draw the others. Each is a Figure with all its text inside.
 *
 * Every value is also given as words or figures, and every fill has an outline, so nothing depends on
 * colour. A chart with more rows than a page holds is drawn as several, each with its own head.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/badge.h"
#include "layout/canvas.h"
#include "layout/icons.h"
#include "layout/element.h"

static const double CHART_SPACE_PT = 10, TITLE_GAP_PT = 4, CELL_GAP_PT = 4;
static const double HEAD_GAP_PT = 3;
static const double LABEL_SHARE_LEAST = 0.2, ROOMY_PT = 1e6;

/* ---- ladder ---- */

/* The width a cell needs so that no word of a level's name is cut. */
static double head_need(struct layout *l, const struct chart *chart)
{
	double need = CHART_NARROWEST_PT;

	for (size_t i = 0; i < chart->n_series; i++)
		need = fmax(need, para_least_w(para_plain(l, layout_style(l, STYLE_CHART_HEAD),
							  chart->series[i], ROOMY_PT,
							  (struct para_options){ 0 })));
	return need;
}

/* Cells share the remaining width. If level names need more, labels shrink, down to a fifth of the width. */
static double ladder_cell_w(struct layout *l, struct chart_box *box)
{
	const double n = (double)box->chart->n_series,
		     need = head_need(l, box->chart) + CELL_GAP_PT + 0.5;
	const double least = box->w_pt * LABEL_SHARE_LEAST;

	box->label_w_pt = chart_label_room(l, box);
	if (chart_body_w(box) < n * need)
		box->label_w_pt = fmax(box->label_w_pt - (n * need - chart_body_w(box)),
				       fmin(least, box->label_w_pt));
	return chart_body_w(box) / n - CELL_GAP_PT;
}

static void ladder_measure(struct layout *l, struct chart_box *box)
{
	const struct chart *chart = box->chart;
	double cell;

	chart_measure_ends(l, box);
	cell = chart->n_series ? ladder_cell_w(l, box) : CHART_NARROWEST_PT;
	if (cell < CHART_NARROWEST_PT) {
		layout_refuse(l, "a chart has no room for its %zu cells per row", chart->n_series);
		return;
	}
	chart_measure_labels(l, box, chart_bar_h(l));
	box->heads = arena_array(l->arena, chart->n_series, sizeof(struct para *));
	for (size_t i = 0; i < chart->n_series; i++) {
		box->heads[i] = para_plain(l, layout_style(l, STYLE_CHART_HEAD), chart->series[i],
					   cell, (struct para_options){ .trailing_space = true });
		box->head_h_pt = fmax(box->head_h_pt, para_h(box->heads[i]) + HEAD_GAP_PT);
	}
	chart_spread_rows(box);
}

static void ladder_cell(struct layout *l, const struct chart_box *box, size_t i, size_t series,
			double x, double y, double w)
{
	const struct chart_row *row = chart_row_at(box, i);
	const double value = series < row->n_values ? row->values[series] : -1;
	const uint32_t rgb
		= box->chart->series_rgb ? box->chart->series_rgb[series] : row->fill_rgb;

	if (value >= 0)
		chart_draw_bar(l, box, x, y, chart_share(box->chart, value) * w, w, rgb);
	else
		canvas_line(l, canvas_mark(l, box->figure), x, y, w, 0, l->theme->grid,
			    l->theme->outline_pt);
}

static void ladder_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	const size_t n = box->chart->n_series;
	const double step = n ? chart_body_w(box) / (double)n : 0, left = x + box->label_w_pt;

	for (size_t i = 0; i < n; i++) {
		struct para *head = box->heads[i];

		head->element = box->figure;
		para_draw(l, head, 0, head->n_lines, left + step * (double)i,
			  y + box->head_h_pt - HEAD_GAP_PT - para_h(head));
	}
	y += box->head_h_pt;
	for (size_t i = 0; i < box->n; y += box->row_h_pt[i++]) {
		chart_draw_label(l, box, i, x, y, box->row_h_pt[i]);
		for (size_t k = 0; k < n; k++)
			ladder_cell(l, box, i, k, left + step * (double)k, y + box->row_h_pt[i] / 2,
				    step - CELL_GAP_PT);
		chart_draw_ends(l, box, i, x, left + chart_body_w(box) + CHART_GAP_PT - CELL_GAP_PT, y, box->row_h_pt[i]);
	}
}

/* ---- all charts ---- */

static void (*const measures[])(struct layout *, struct chart_box *) = {
	[CHART_LADDER] = ladder_measure, [CHART_BARS] = bars_measure, [CHART_RADAR] = radar_measure,
	[CHART_YEARS] = years_measure, [CHART_STACK] = stack_measure, [CHART_SLOPE] = slope_measure,
	[CHART_RINGS] = rings_measure,
};
static void (*const draws[])(struct layout *, struct chart_box *, double, double) = {
	[CHART_LADDER] = ladder_draw, [CHART_BARS] = bars_draw, [CHART_RADAR] = radar_draw,
	[CHART_YEARS] = years_draw, [CHART_STACK] = stack_draw, [CHART_SLOPE] = slope_draw,
	[CHART_RINGS] = rings_draw,
};

static struct chart_box *measure_rows(struct layout *l, const struct chart *chart, double w_pt,
				      size_t first, size_t n)
{
	struct chart_box *box = arena_alloc(l->arena, sizeof(*box));

	box->chart = chart;
	box->kind = chart->kind == CHART_RADAR && chart->n_rows < 3 ? CHART_BARS : chart->kind;
	box->first = first;
	box->n = n;
	box->w_pt = chart->w_pt > 0 && chart->w_pt < w_pt ? chart->w_pt : w_pt;
	if (chart->title && *chart->title) {
		box->title = para_plain(l, layout_style(l, STYLE_CHART_HEAD), chart->title,
					box->w_pt, (struct para_options){ .trailing_space = true });
		box->title_h_pt = para_h(box->title) + TITLE_GAP_PT;
	}
	measures[box->kind](l, box);
	return box;
}

/* How many rows, starting with the first, fit on a page that cannot hold the whole box. */
static size_t rows_that_fit(const struct chart_box *box, double page_h)
{
	double h = box->title_h_pt + box->head_h_pt + box->foot_h_pt;
	size_t n = 0;

	while (n < box->n && h + box->row_h_pt[n] <= page_h)
		h += box->row_h_pt[n++];
	return n;
}

static void add_chart(struct layout *l, struct place *at, struct chart_box *box, bool keep)
{
	const struct chart *chart = box->chart;
	struct strip *strip = flow_add(l, at, STRIP_CHART);

	box->figure = element_new(l->arena, place_parent(l, at), ROLE_FIGURE);
	box->figure->alt = chart->alt;
	if (box->n < chart->n_rows)
		box->figure->alt = arena_printf(l->arena, "%s (rows %zu to %zu of %zu)", chart->alt,
						box->first + 1, box->first + box->n, chart->n_rows);
	strip->chart = box;
	strip->h_pt = box->h_pt;
	strip->before_pt = strip->after_pt = CHART_SPACE_PT;
	strip->keep = keep;
}

void measure_chart(struct layout *l, struct place *at, const struct block *block)
{
	const struct chart *chart = &block->chart;
	const double page_h = l->bottom - l->top;

	for (size_t first = 0; first < chart->n_rows && !layout_refused(l);) {
		struct chart_box *box
			= measure_rows(l, chart, at->w_pt, first, chart->n_rows - first);

		if (box->h_pt > page_h && box->kind != CHART_RADAR && box->kind != CHART_RINGS && !layout_refused(l)) {
			const size_t n = rows_that_fit(box, page_h);

			if (n > 0 && n < box->n)
				box = measure_rows(l, chart, at->w_pt, first, n);
		}
		first += box->n;
		add_chart(l, at, box, block->keep_with_next && first == chart->n_rows);
	}
}

void chart_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	box->figure->bbox_page = l->page;
	box->figure->bbox[0] = x;
	box->figure->bbox[1] = y;
	box->figure->bbox[2] = box->w_pt;
	box->figure->bbox[3] = box->h_pt;
	if (box->title) {
		box->title->element = box->figure;
		para_draw(l, box->title, 0, box->title->n_lines, x, y);
		y += box->title_h_pt;
	}
	draws[box->kind](l, box, x, y);
}
