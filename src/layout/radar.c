/*
 * radar.c - a profile as a web: rings, one spoke per row, and the values joined.
 *
 * Spokes have short labels. Longer ones go into a legend beside or below, with the spoke's number and
 * the row's text, so that the web's values are also given in words.
 */
#include "layout/chart.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "layout/badge.h"
#include "layout/canvas.h"
#include "layout/icons.h"

static const double SIDE_MAX_PT = 230, LABEL_ROOM_EM = 1.6, LEGEND_GAP_PT = 20, LEGEND_MIN_PT = 130,
		    NUMBER_EM = 1.8;
static const double FILL_SHARE = 0.78, DOT_PT = 1.8;
enum { RINGS = 4, SHORT_LABEL_BYTES = 3 };

static const struct text_style *style_of(const struct layout *l)
{
	return layout_style(l, STYLE_CHART);
}

/* The number of bytes of the number at the start of a label, 2 for "12 "; 0: there is none. */
static size_t number_bytes(const char *label)
{
	size_t n = 0;

	while (isdigit((unsigned char)label[n]))
		n++;
	return label[n] == ' ' ? n : 0;
}

static bool needs_legend(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n_rows; i++) {
		if (strlen(chart->rows[i].label) > SHORT_LABEL_BYTES)
			return true;
	}
	return false;
}

static const char *spoke_label(struct layout *l, const struct chart_box *box, size_t i)
{
	const char *label = box->chart->rows[i].label;

	if (!box->legend)
		return label;
	return number_bytes(label) ? arena_strndup(l->arena, label, number_bytes(label))
				   : arena_printf(l->arena, "%zu", i + 1);
}

static void measure_legend(struct layout *l, struct chart_box *box, double w)
{
	const struct text_style *style = style_of(l);

	box->labels = arena_array(l->arena, box->n, sizeof(struct para *));
	for (size_t i = 0; i < box->n; i++) {
		const char *label = box->chart->rows[i].label;
		const size_t number = number_bytes(label);
		const double label_w = w - NUMBER_EM * style->size_pt - box->text_w_pt;

		if (label_w < style->size_pt) {
			layout_refuse(l, "a chart has no room for its labels");
			return;
		}
		box->labels[i] = para_plain(l, style, number ? label + number + 1 : label, label_w,
					    (struct para_options){ .trailing_space = true });
		box->row_h_pt[i] = (double)box->labels[i]->n_lines * style->leading_pt + 2;
	}
}

static double legend_h(const struct chart_box *box)
{
	double h = 0;

	for (size_t i = 0; i < box->n && box->legend; i++)
		h += box->row_h_pt[i];
	return h;
}

void radar_measure(struct layout *l, struct chart_box *box)
{
	const struct chart *chart = box->chart;
	const double given = chart->h_pt > 0 ? chart->h_pt - box->title_h_pt : SIDE_MAX_PT;
	const double beside = box->w_pt - given - LEGEND_GAP_PT;

	box->side_pt = given < box->w_pt ? given : box->w_pt;
	box->row_h_pt = arena_array(l->arena, box->n, sizeof(*box->row_h_pt));
	box->legend = needs_legend(chart);
	for (size_t i = 0; i < box->n && box->legend; i++) {
		if (chart->rows[i].text && *chart->rows[i].text)
			box->text_w_pt = fmax(box->text_w_pt,
					      text_w(l, style_of(l), chart->rows[i].text) + 8);
	}
	box->legend_below = beside < LEGEND_MIN_PT;
	if (box->legend)
		measure_legend(l, box, box->legend_below ? box->w_pt : beside);
	if (layout_refused(l))
		return;
	box->h_pt = box->title_h_pt
		    + (box->legend_below || !box->legend ? box->side_pt + legend_h(box)
							 : fmax(box->side_pt, legend_h(box)));
	if (box->h_pt > l->bottom - l->top)
		layout_refuse(l, "a radar chart is higher than a page");
}

/* ---- drawing ---- */

struct web {
	struct layout *l;
	struct chart_box *box;
	double x, y, radius;		/* the centre */
};

/* The first spoke points upwards; the others follow clockwise. */
static double spoke_x(const struct web *web, size_t i, double share)
{
	return web->x + web->radius * share * sin(2 * M_PI * (double)i / (double)web->box->n);
}

static double spoke_y(const struct web *web, size_t i, double share)
{
	return web->y - web->radius * share * cos(2 * M_PI * (double)i / (double)web->box->n);
}

static double row_share(const struct web *web, size_t i)
{
	const struct chart_row *row = &web->box->chart->rows[i];
	const double share = row->n_values && web->box->chart->max > 0
				     ? row->values[0] / web->box->chart->max
				     : 0;

	return share < 0 ? 0 : share > 1 ? 1 : share;
}

/* A ring at share of the radius; if share is negative, at each row's own value. */
static struct path ring(const struct web *web, double share)
{
	struct path path = { 0 };

	for (size_t i = 0; i < web->box->n; i++) {
		const double at = share < 0 ? row_share(web, i) : share;

		if (i == 0)
			path_move(web->l, &path, spoke_x(web, i, at), spoke_y(web, i, at));
		else
			path_line(web->l, &path, spoke_x(web, i, at), spoke_y(web, i, at));
	}
	path_close(web->l, &path);
	return path;
}

static void draw_web(const struct web *web)
{
	struct layout *l = web->l;
	const struct theme *theme = l->theme;
	const int mark = canvas_mark(l, web->box->figure);
	const struct path values = ring(web, -1);
	struct path spokes = { 0 }, dots = { 0 };

	canvas_path(l, mark, &values, paint_fill(colour_mix(theme->accent, 0xFFFFFF, FILL_SHARE)));
	for (int i = 1; i <= RINGS; i++) {
		const struct path path = ring(web, (double)i / RINGS);

		canvas_path(l, mark, &path, paint_stroke(theme->grid, theme->rule_pt));
	}
	for (size_t i = 0; i < web->box->n; i++) {
		path_move(l, &spokes, web->x, web->y);
		path_line(l, &spokes, spoke_x(web, i, 1), spoke_y(web, i, 1));
		path_circle(l, &dots, spoke_x(web, i, row_share(web, i)),
			    spoke_y(web, i, row_share(web, i)), DOT_PT);
	}
	canvas_path(l, mark, &spokes, paint_stroke(theme->grid, theme->rule_pt));
	canvas_path(l, mark, &values, paint_stroke(theme->accent, 1.4));
	canvas_path(l, mark, &dots, paint_fill(theme->accent));
}

static void draw_spoke_labels(const struct web *web)
{
	struct layout *l = web->l;
	const struct text_style *style = style_of(l);
	const double cap_h = font_metrics(l->fonts, style->font)->cap_height * style->size_pt;
	const double out = 1 + 0.95 * style->size_pt / web->radius;

	for (size_t i = 0; i < web->box->n; i++)
		text_draw(l, style, spoke_label(l, web->box, i), spoke_x(web, i, out),
			  spoke_y(web, i, out) + cap_h / 2, ALIGN_CENTRE, web->box->figure);
}

static void draw_legend(struct layout *l, struct chart_box *box, double x, double y, double w)
{
	const struct text_style *style = style_of(l);

	for (size_t i = 0; i < box->n; y += box->row_h_pt[i++]) {
		const char *text = box->chart->rows[i].text;
		struct para *label = box->labels[i];
		const double baseline = y + label->baseline_pt;

		text_draw(l, style, arena_printf(l->arena, "%s ", spoke_label(l, box, i)), x,
			  baseline, ALIGN_LEFT, box->figure);
		label->element = box->figure;
		para_draw(l, label, 0, label->n_lines, x + NUMBER_EM * style->size_pt, y);
		if (text && *text)
			text_draw(l, style, text, x + w, baseline, ALIGN_RIGHT, box->figure);
	}
}

void radar_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	const double side = box->side_pt, room = LABEL_ROOM_EM * style_of(l)->size_pt;
	const double left = box->legend && !box->legend_below ? x : x + (box->w_pt - side) / 2;
	const struct web web = { l, box, left + side / 2, y + side / 2, side / 2 - room };

	draw_web(&web);
	draw_spoke_labels(&web);
	if (box->legend && box->legend_below)
		draw_legend(l, box, x, y + side, box->w_pt);
	else if (box->legend)
		draw_legend(l, box, x + side + LEGEND_GAP_PT,
			    y + (side > legend_h(box) ? (side - legend_h(box)) / 2 : 0),
			    box->w_pt - side - LEGEND_GAP_PT);
}
