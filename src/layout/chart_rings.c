/*
 * chart_rings.c - rings around a centre: who is near to it and who is far, and lines between those who work together.
 *
 * Each row is a numbered dot in its ring. A ring's name stands at its top, where no dot is, so the dots of a ring share the
 * rest of it. The names of the rows are for a list beside the chart: in the drawing there is no room for them.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/icons.h"
#include "layout/text_line.h"

static const double SIDE_PT = 300, CENTRE_SHARE = 0.2, DOT_EM = 0.85, NAME_SIZE = 0.85, NUMBER_SIZE = 0.85, TOP_LEAST = 0.2,
		    TOP_MOST = 1.3, CENTRE_PAD = 0.85, THIN_PT = 0.6;

/* A drawing under way; x and y are of the centre. */
struct rings {
	struct layout *l;
	struct chart_box *box;
	double x, y, radius;
};

void rings_measure(struct layout *l, struct chart_box *box)
{
	const double given = box->chart->h_pt > 0 ? box->chart->h_pt - box->title_h_pt : SIDE_PT;

	box->side_pt = fmin(fmin(given, box->w_pt), l->bottom - l->top - box->title_h_pt);
	if (box->side_pt < CHART_NARROWEST_PT)
		layout_refuse(l, "a chart has no room for its rings");
	box->h_pt = box->title_h_pt + box->side_pt;
}

static struct text_style *sized(const struct rings *r, double share, uint32_t rgb, enum font_style font)
{
	struct text_style *style = arena_alloc(r->l->arena, sizeof(*style));

	*style = *chart_style(r->l);
	style->size_pt *= share;
	style->rgb = rgb;
	style->font = font;
	return style;
}

/* The outer edge of a ring; of ring 0, the centre. */
static double edge(const struct rings *r, size_t ring)
{
	return r->radius * (CENTRE_SHARE + (1 - CENTRE_SHARE) * (double)ring / (double)r->box->chart->n_series);
}

static double middle(const struct rings *r, size_t ring)
{
	return (edge(r, ring - 1) + edge(r, ring)) / 2;
}

static size_t ring_of(const struct rings *r, size_t row)
{
	return (size_t)chart_row_at(r->box, row)->values[0];
}

/* Half of the angle that a ring's name takes at its top, with a dot's radius beside it. */
static double name_angle(const struct rings *r, size_t ring)
{
	const struct text_style *style = sized(r, NAME_SIZE, 0, FONT_SEMIBOLD);
	const double half = text_w(r->l, style, r->box->chart->series[ring - 1]) / 2 + 1.5 * DOT_EM * style->size_pt;

	return fmin(fmax(asin(fmin(1, half / middle(r, ring))), TOP_LEAST), TOP_MOST);
}

/* Where the dot of a row is: the rows of a ring are spread clockwise over it. */
static void dot_at(const struct rings *r, size_t row, double *x, double *y)
{
	const size_t ring = ring_of(r, row);
	const double top = name_angle(r, ring);
	size_t before = 0, n = 0;
	double angle;

	for (size_t i = 0; i < r->box->n; i++) {
		n += ring_of(r, i) == ring;
		before += i < row && ring_of(r, i) == ring;
	}
	angle = top + (2 * M_PI - 2 * top) * ((double)before + 0.5) / (double)n;
	*x = r->x + middle(r, ring) * sin(angle);
	*y = r->y - middle(r, ring) * cos(angle);
}

static void draw_circle(const struct rings *r, double radius, struct paint paint)
{
	struct path path = { 0 };

	path_circle(r->l, &path, r->x, r->y, radius);
	canvas_path(r->l, canvas_mark(r->l, r->box->figure), &path, paint);
}

static void draw_rings(const struct rings *r)
{
	const struct chart *chart = r->box->chart;
	const struct theme *theme = r->l->theme;

	for (size_t i = chart->n_series; i > 0; i--)
		draw_circle(r, edge(r, i), paint_both(chart->series_rgb[i - 1], theme->outline, theme->rule_pt));
	draw_circle(r, edge(r, 0), paint_fill(theme->accent));
}

/* As many sizes smaller as the word needs to stay inside the centre. */
static void draw_centre(const struct rings *r)
{
	const char *text = r->box->chart->centre;
	struct text_style *style = sized(r, 1, r->l->theme->accent_ink, FONT_SEMIBOLD);
	struct para *para;

	if (!text || !*text)
		return;
	para = para_plain(r->l, style, text, 2 * edge(r, 0), (struct para_options){ .trailing_space = true });
	style->size_pt *= fmin(1, 2 * CENTRE_PAD * edge(r, 0) / fmax(para_least_w(para), 1));
	style->leading_pt *= style->size_pt / chart_style(r->l)->size_pt;
	style->align = ALIGN_CENTRE;
	para = para_plain(r->l, style, text, 2 * edge(r, 0), (struct para_options){ .trailing_space = true });
	para->element = r->box->figure;
	para_draw(r->l, para, 0, para->n_lines, r->x - edge(r, 0), r->y - para_h(para) / 2);
}

static void draw_links(const struct rings *r)
{
	const struct chart *chart = r->box->chart;

	for (size_t i = 0; i < chart->n_links; i++) {
		const struct chart_link *link = &chart->links[i];
		double from_x, from_y, to_x, to_y;

		dot_at(r, link->from, &from_x, &from_y);
		dot_at(r, link->to, &to_x, &to_y);
		canvas_line(r->l, canvas_mark(r->l, r->box->figure), from_x, from_y, to_x - from_x, to_y - from_y,
			    r->l->theme->outline, THIN_PT * (double)link->strength);
	}
}

static void draw_dots(const struct rings *r)
{
	struct layout *l = r->l;
	const struct text_style *style = sized(r, NUMBER_SIZE, l->theme->accent_ink, FONT_SEMIBOLD);

	for (size_t i = 0; i < r->box->n; i++) {
		const char *number = arena_printf(l->arena, "%zu ", r->box->first + i + 1);
		const double radius = DOT_EM * chart_style(l)->size_pt;
		struct path path = { 0 };
		double x, y;

		dot_at(r, i, &x, &y);
		path_circle(l, &path, x, y, radius);
		canvas_path(l, canvas_mark(l, r->box->figure), &path,
			    paint_both(chart_row_at(r->box, i)->fill_rgb, l->theme->accent_ink, l->theme->outline_pt));
		text_draw(l, style, number, x - text_w(l, style, arena_printf(l->arena, "%zu", r->box->first + i + 1)) / 2,
			  chart_middle_baseline(l, style, y - radius, 2 * radius), ALIGN_LEFT, r->box->figure);
	}
}

static void draw_names(const struct rings *r)
{
	const struct chart *chart = r->box->chart;
	const struct text_style *style = sized(r, NAME_SIZE, chart_style(r->l)->rgb, FONT_SEMIBOLD);

	for (size_t i = 1; i <= chart->n_series; i++)
		text_draw(r->l, style, arena_printf(r->l->arena, "%s ", chart->series[i - 1]),
			  r->x - text_w(r->l, style, chart->series[i - 1]) / 2,
			  chart_middle_baseline(r->l, style, r->y - edge(r, i), edge(r, i) - edge(r, i - 1)), ALIGN_LEFT,
			  r->box->figure);
}

void rings_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	const double half = box->side_pt / 2;
	const struct rings r = { l, box, x + box->w_pt / 2, y + half, half - l->theme->rule_pt };

	draw_rings(&r);
	draw_links(&r);
	draw_dots(&r);
	draw_names(&r);
	draw_centre(&r);
}
