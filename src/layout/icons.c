/*
 * icons.c - icons, pips and level boxes as vectors. They differ in shape, so that they can be told
 * apart in greyscale.
 *
 * Every icon is drawn in a unit square whose bottom is on the baseline, y upwards; the tables below are
 * those drawings.
 */
#include "layout/icons.h"

#include <stddef.h>

static const double ICON_SIDE_EM = 0.76;	/* slightly above cap height */
static const double STROKE_EM = 0.115, THIN_EM = 0.085;
static const double PIP_EM = 0.42, PIP_GAP_EM = 0.16, PIP_AFTER_EM = 0.42;
static const double HATCH_PT = 3.5, HATCH_LINE_PT = 0.4;

double icon_side(double size_pt)
{
	return ICON_SIDE_EM * size_pt;
}

uint32_t colour_mix(uint32_t a, uint32_t b, double share)
{
	uint32_t mixed = 0;

	for (int shift = 0; shift <= 16; shift += 8) {
		const double from = (double)(a >> shift & 0xFF), to = (double)(b >> shift & 0xFF);

		mixed |= (uint32_t)(from + (to - from) * share + 0.5) << shift;
	}
	return mixed;
}

/* ---- icons ---- */

/* Where to draw an icon. */
struct stand {
	struct layout *l;
	int mark;
	double x, y, side;		/* the bottom left corner; y downwards */
	double stroke_pt, thin_pt;
	uint32_t rgb;
};

static void strokes(const struct stand *s, const double (*points)[2], size_t n, bool lifted)
{
	struct path path = { 0 };

	for (size_t i = 0; i < n; i++) {
		const double x = s->x + points[i][0] * s->side, y = s->y - points[i][1] * s->side;

		if (i == 0 || (lifted && i % 2 == 0))
			path_move(s->l, &path, x, y);
		else
			path_line(s->l, &path, x, y);
	}
	canvas_path(s->l, s->mark, &path, paint_stroke(s->rgb, s->stroke_pt));
}

static void draw_tick(const struct stand *s)
{
	static const double points[][2] = { { 0.06, 0.46 }, { 0.36, 0.12 }, { 0.94, 0.90 } };

	strokes(s, points, 3, false);
}

static void draw_cross(const struct stand *s)
{
	static const double points[][2]
		= { { 0.14, 0.12 }, { 0.86, 0.88 }, { 0.14, 0.88 }, { 0.86, 0.12 } };

	strokes(s, points, 4, true);
}

static void draw_dash(const struct stand *s)
{
	static const double points[][2] = { { 0.10, 0.48 }, { 0.90, 0.48 } };

	strokes(s, points, 2, false);
}

static void draw_circle(const struct stand *s)
{
	struct path path = { 0 };

	path_circle(s->l, &path, s->x + s->side / 2, s->y - s->side / 2,
		    s->side / 2 - s->thin_pt / 2);
	canvas_path(s->l, s->mark, &path, paint_stroke(s->rgb, s->thin_pt));
}

/* A circle whose left half is filled. */
static void draw_half(const struct stand *s)
{
	const double radius = s->side / 2 - s->thin_pt / 2;
	struct path circle = { 0 }, half = { 0 };

	path_circle(s->l, &circle, s->x + s->side / 2, s->y - s->side / 2, radius);
	/* The circle's first curve ends at its bottom; the second and third lead over the left side to its top. */
	path_move(s->l, &half, circle.steps[1].x[2], circle.steps[1].y[2]);
	for (size_t i = 2; i <= 3; i++) {
		path_line(s->l, &half, 0, 0);
		half.steps[half.n - 1] = circle.steps[i];
	}
	path_close(s->l, &half);
	canvas_path(s->l, s->mark, &half, paint_fill(s->rgb));
	canvas_path(s->l, s->mark, &circle, paint_stroke(s->rgb, s->thin_pt));
}

static void draw_box(const struct stand *s)
{
	canvas_rect(s->l, s->mark, s->x + s->thin_pt / 2, s->y - s->side + s->thin_pt / 2,
		    s->side - s->thin_pt, s->side - s->thin_pt, paint_stroke(s->rgb, s->thin_pt));
}

/* A filled triangle that points upwards (1) or downwards (-1). */
static void triangle(const struct stand *s, int way)
{
	const double x = s->x + s->side / 2, y = s->y - s->side / 2, reach = s->side * 0.42;
	struct path path = { 0 };

	path_move(s->l, &path, x - reach, y + way * reach * 0.8);
	path_line(s->l, &path, x + reach, y + way * reach * 0.8);
	path_line(s->l, &path, x, y - way * reach);
	path_close(s->l, &path);
	canvas_path(s->l, s->mark, &path, paint_fill(s->rgb));
}

static void draw_up(const struct stand *s)
{
	triangle(s, 1);
}

static void draw_down(const struct stand *s)
{
	triangle(s, -1);
}

/* Two lines, as in "equals": no arrow. */
static void draw_same(const struct stand *s)
{
	static const double points[][2] = { { 0.12, 0.64 }, { 0.88, 0.64 }, { 0.12, 0.32 }, { 0.88, 0.32 } };

	strokes(s, points, 4, true);
}

static void (*const draws[ICON_COUNT])(const struct stand *) = {
	[ICON_MET] = draw_tick, [ICON_PARTLY] = draw_half, [ICON_NOT_YET] = draw_cross,
	[ICON_NOT_APPLICABLE] = draw_dash, [ICON_NOT_ANSWERED] = draw_circle, [ICON_BOX] = draw_box,
	[ICON_UP] = draw_up, [ICON_DOWN] = draw_down, [ICON_SAME] = draw_same,
};

void icon_draw(struct layout *l, int mark, enum icon icon, double x, double baseline_y,
	       double size_pt, uint32_t rgb)
{
	const struct stand stand = {
		.l = l,
		.mark = mark,
		.x = x,
		.y = baseline_y + 0.02 * size_pt,
		.side = icon_side(size_pt),
		.stroke_pt = STROKE_EM * size_pt,
		.thin_pt = THIN_EM * size_pt,
		.rgb = rgb,
	};

	if (draws[icon])
		draws[icon](&stand);
}

/* ---- levels ---- */

double pips_w(const struct level_mark *mark, double size_pt)
{
	return mark->of > 0
		       ? (mark->of * PIP_EM + (mark->of - 1) * PIP_GAP_EM + PIP_AFTER_EM) * size_pt
		       : 0;
}

void pips_draw(struct layout *l, int mark, const struct level_mark *level, double x,
	       double baseline_y, double size_pt)
{
	const double line_w = 0.07 * size_pt, radius = PIP_EM * size_pt / 2;
	const double cap_h = font_metrics(l->fonts, FONT_SEMIBOLD)->cap_height * size_pt;
	struct path full = { 0 }, empty = { 0 };

	for (int i = 0; i < level->of; i++) {
		const double at = x + i * (PIP_EM + PIP_GAP_EM) * size_pt + radius;

		path_circle(l, i < level->pips ? &full : &empty, at, baseline_y - cap_h / 2,
			    radius - line_w / 2);
	}
	if (full.n)
		canvas_path(l, mark, &full, paint_both(level->ink_rgb, level->ink_rgb, line_w));
	if (empty.n)
		canvas_path(l, mark, &empty, paint_stroke(level->ink_rgb, line_w));
}

/* Lines at 45 degrees across a box, clipped at its edges. */
static void hatch(struct layout *l, int mark, double x, double y, double w, double h, uint32_t rgb)
{
	struct path edge = { 0 }, lines = { 0 };

	path_rect(l, &edge, x, y, w, h);
	canvas_clip(l, mark, &edge);
	for (double at = HATCH_PT / 2; at < w + h; at += HATCH_PT) {
		path_move(l, &lines, x + at, y);
		path_line(l, &lines, x + at - h, y + h);
	}
	canvas_path(l, mark, &lines, paint_stroke(rgb, HATCH_LINE_PT));
}

void level_box_draw(struct layout *l, struct element *element, const struct level_mark *level,
		    double x, double y, double w, double h)
{
	const uint32_t outline = l->theme->outline;

	if (!level->hatched) {
		canvas_rect(l, canvas_mark(l, element), x, y, w, h,
			    paint_both(level->fill_rgb, outline, l->theme->outline_pt));
		return;
	}
	canvas_rect(l, canvas_mark(l, element), x, y, w, h, paint_fill(level->fill_rgb));
	hatch(l, canvas_new_artifact(l), x, y, w, h,
	      colour_mix(level->fill_rgb, level->ink_rgb, 0.22));
	canvas_rect(l, canvas_mark(l, element), x, y, w, h,
		    paint_stroke(outline, l->theme->outline_pt));
}
