/*
 * chart_bars.c - bars, on a scale if the chart has one, and what they are compared with.
 *
 * Each thing a bar is compared with has a line across the bar with a sign of its own on top, so that none depends on
 * colour; a key above the bars names the signs.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/text_line.h"

enum { TICKS_MAX = 100 };	/* more would look like a grey area, not a scale */
static const double SCALE_SIZE = 0.9;
static const double SIGN_EM = 0.3, SIGN_LINE_PT = 1.4, SIGN_OVER_PT = 1.5, SIGN_GAP_PT = 4;
static const double KEY_GAP_PT = 5, NAME_GAP_PT = 14;

/* ---- signs ---- */

static double sign_size(const struct layout *l)
{
	return SIGN_EM * chart_style(l)->size_pt;
}

/* Around x, y: a diamond, a triangle that points down, a circle. */
static void draw_sign(struct layout *l, int mark, size_t which, double x, double y)
{
	const double size = sign_size(l);
	struct path path = { 0 };

	if (which == 2) {
		path_circle(l, &path, x, y, size);
	} else {
		path_move(l, &path, x - size, which ? y - size : y);
		path_line(l, &path, which ? x + size : x, y - size);
		path_line(l, &path, which ? x : x + size, which ? y + size : y);
		if (which == 0)
			path_line(l, &path, x, y + size);
		path_close(l, &path);
	}
	canvas_path(l, mark, &path,
		    paint_both(which ? 0xFFFFFF : l->theme->outline, l->theme->outline, l->theme->outline_pt));
}

static double name_w(struct layout *l, const struct chart *chart, size_t i)
{
	return 2 * sign_size(l) + SIGN_GAP_PT + text_w(l, chart_style(l), chart->against[i]) + NAME_GAP_PT;
}

/* Draw the key, or only measure it; return its height. A name that has no room beside the others begins a line. */
static double key(struct layout *l, struct chart_box *box, double x, double y, bool drawn)
{
	const double leading = chart_style(l)->leading_pt;
	double at = 0, h = leading;

	for (size_t i = 0; i < box->chart->n_against; at += name_w(l, box->chart, i++)) {
		if (at > 0 && at + name_w(l, box->chart, i) - NAME_GAP_PT > box->w_pt) {
			at = 0;
			h += leading;
		}
		if (!drawn)
			continue;
		draw_sign(l, canvas_mark(l, box->figure), i, x + at + sign_size(l), y + h - leading / 2);
		text_draw(l, chart_style(l), arena_printf(l->arena, "%s ", box->chart->against[i]),
			  x + at + 2 * sign_size(l) + SIGN_GAP_PT,
			  chart_middle_baseline(l, chart_style(l), y + h - leading, leading), ALIGN_LEFT, box->figure);
	}
	return h;
}

/* y is the bar's middle. */
static void draw_against(struct layout *l, struct chart_box *box, const struct chart_row *row, double x, double y)
{
	const double h = chart_bar_h(l) + 2 * SIGN_OVER_PT;
	const int mark = canvas_mark(l, box->figure);

	for (size_t i = 0; i < row->n_against; i++) {
		const double at = x + chart_share(box->chart, row->against[i]) * chart_body_w(box);

		if (row->against[i] < 0)
			continue;
		canvas_rect(l, mark, at - SIGN_LINE_PT, y - h / 2, 2 * SIGN_LINE_PT, h, paint_fill(0xFFFFFF));
		canvas_line(l, mark, at, y - h / 2, 0, h, l->theme->outline, SIGN_LINE_PT);
		draw_sign(l, mark, i, at, y - h / 2);
	}
}

/* ---- the scale ---- */

static const char *tick_text(struct layout *l, const struct chart *chart, double value)
{
	return arena_printf(l->arena, "%.10g%s", value, chart->unit ? chart->unit : "");
}

/* Half of the scale's last number extends to the right of the bars. */
static double last_tick_w(struct layout *l, const struct chart *chart)
{
	return text_w(l, chart_style(l), tick_text(l, chart, chart->max));
}

void bars_measure(struct layout *l, struct chart_box *box)
{
	chart_measure_ends(l, box);
	chart_measure_labels(l, box, chart_bar_h(l));
	if (box->chart->n_against)
		box->head_h_pt = key(l, box, 0, 0, false) + KEY_GAP_PT;
	if (box->chart->ticks > 0) {
		box->foot_h_pt = chart_style(l)->leading_pt;
		box->text_w_pt = fmax(box->text_w_pt, last_tick_w(l, box->chart) / 2);
	}
	if (chart_body_w(box) < CHART_NARROWEST_PT)
		layout_refuse(l, "a chart has no room for its bars");
	chart_spread_rows(box);
}

/* Draw the lines of the scale behind the bars, with their numbers below. */
static void bars_scale(struct layout *l, const struct chart_box *box, double x, double top,
		       double bottom)
{
	const struct chart *chart = box->chart;
	const struct text_style *from = chart_style(l);
	struct text_style *style = arena_alloc(l->arena, sizeof(*style));
	const double baseline = bottom + box->foot_h_pt - from->leading_pt * 0.2;
	const double n = chart->ticks > 0 ? floor(chart->max / chart->ticks + 1e-6) : -1;

	*style = *from;
	style->rgb = l->theme->muted;
	style->size_pt *= SCALE_SIZE;
	for (double i = 0; i <= n && n <= TICKS_MAX; i++) {
		const double value = chart->ticks * i;
		const double at = x + chart_share(chart, value) * chart_body_w(box);
		const char *text = tick_text(l, chart, value);

		canvas_line(l, canvas_mark(l, box->figure), at, top, 0, bottom - top,
			    l->theme->grid, l->theme->rule_pt);
		text_draw(l, style, arena_printf(l->arena, "%s ", text),
			  at - text_w(l, style, text) / 2, baseline, ALIGN_LEFT, box->figure);
	}
}

/* ---- the bars ---- */

static uint32_t bar_rgb(const struct layout *l, const struct chart_row *row)
{
	return row->fill_rgb ? row->fill_rgb : row->level ? row->level->fill_rgb : l->theme->accent;
}

/* Where a row's text begins: to the right of its bar and of all that it is compared with. */
static double text_from(const struct chart_box *box, const struct chart_row *row)
{
	double most = row->n_values ? row->values[0] : 0;

	for (size_t i = 0; i < row->n_against; i++)
		most = fmax(most, row->against[i]);
	return chart_share(box->chart, most) * chart_body_w(box) + CHART_GAP_PT * 0.7;
}

void bars_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	const double left = x + box->label_w_pt,
		     bottom = y + box->h_pt - box->title_h_pt - box->foot_h_pt;

	if (box->chart->n_against)
		key(l, box, x, y, true);
	y += box->head_h_pt;
	bars_scale(l, box, left, y, bottom);
	for (size_t i = 0; i < box->n; y += box->row_h_pt[i++]) {
		const struct chart_row *row = chart_row_at(box, i);
		const double value = row->n_values ? row->values[0] : -1,
			     w = chart_share(box->chart, value) * chart_body_w(box), middle = y + box->row_h_pt[i] / 2;

		chart_draw_label(l, box, i, x, y, box->row_h_pt[i]);
		if (value >= 0)
			chart_draw_bar(l, box, left, middle, w, w, bar_rgb(l, row));
		draw_against(l, box, row, left, middle);
		chart_draw_ends(l, box, i, x, left + text_from(box, row), y, box->row_h_pt[i]);
	}
}
