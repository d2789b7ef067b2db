/*
 * chart_slope.c - what has changed: a line for each row on one scale, from its first year to its last.
 *
 * The hard idea: where lines come close, their texts would cover each other. So the texts at each side are taken
 * from the highest value to the lowest and moved apart, and a thin line leads from each to its end of the line.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/text_line.h"

static const double LINE_PT = 1.3, DOT_PT = 2.3, LEADER_PT = 12, HEAD_GAP_PT = 4, LEAST_EM = 7, ROW_GAP_PT = 2,
		    END_SHARE = 0.3;

struct slope_row {
	struct para *left, *right;
	double left_y, right_y;		/* the middles of the texts, below the top of the plot */
};

static size_t last_year(const struct chart_box *box)
{
	return box->chart->n_years - 1;
}

static double plot_h(const struct chart_box *box)
{
	return box->h_pt - box->title_h_pt - box->head_h_pt - box->foot_h_pt;
}

/* Below the top of the plot. What has no value stands in the middle. */
static double point_y(const struct chart_box *box, const struct chart_point *point)
{
	const double share = point->value < 0 ? 0.5 : chart_share(box->chart, point->value);
	const double inset = fmin(box->row_h_pt[0] / 2, plot_h(box) / 2);

	return inset + (plot_h(box) - 2 * inset) * (1 - share);
}

/* ---- measuring ---- */

static struct para *end_para(struct layout *l, const char *text, double w, enum align align)
{
	return para_plain(l, chart_style(l), text, w,
			  (struct para_options){ .aligned = true, .align = align, .trailing_space = true });
}

static const char *left_text(struct layout *l, const struct chart_row *row)
{
	return arena_printf(l->arena, *row->label ? "%s  %s" : "%s%s", row->label, row->points[0].word);
}

static const char *right_text(struct layout *l, const struct chart_box *box, const struct chart_row *row)
{
	const char *text = row->text ? row->text : "";

	return arena_printf(l->arena, *text ? "%s  %s" : "%s%s", row->points[last_year(box)].word, text);
}

static void measure_widths(struct layout *l, struct chart_box *box)
{
	const double asked = box->chart->label_w_pt * l->theme->column_scale;
	double left = 0, right = 0;

	for (size_t i = 0; i < box->n; i++) {
		left = fmax(left, text_w(l, chart_style(l), left_text(l, chart_row_at(box, i))) + 1);
		right = fmax(right, text_w(l, chart_style(l), right_text(l, box, chart_row_at(box, i))) + 1);
	}
	box->label_w_pt = fmin(asked > 0 ? asked : left, box->w_pt * END_SHARE);
	box->end_w_pt = fmin(right, box->w_pt * END_SHARE);
}

/* One of the two texts of a row. */
struct end {
	double *y;
	double h;
};

/* Insert it among those above, by its place; of equal ones the earlier row stays above. */
static void sort_in(struct end *ends, size_t n, struct end end)
{
	for (; n > 0 && *ends[n - 1].y > *end.y; n--)
		ends[n] = ends[n - 1];
	ends[n] = end;
}

/* From the top, so that no text covers the one before; then back from the bottom. */
static void move_apart(const struct end *ends, size_t n, double h)
{
	double edge = 0;

	for (size_t i = 0; i < n; i++) {
		*ends[i].y = fmax(*ends[i].y, edge + ends[i].h / 2);
		edge = *ends[i].y + ends[i].h / 2;
	}
	edge = h;
	for (size_t i = n; i-- > 0;) {
		*ends[i].y = fmin(*ends[i].y, edge - ends[i].h / 2);
		edge = *ends[i].y - ends[i].h / 2;
	}
}

static void place_texts(struct layout *l, struct chart_box *box)
{
	struct end *left = arena_array(l->arena, box->n, sizeof(*left));
	struct end *right = arena_array(l->arena, box->n, sizeof(*right));

	for (size_t i = 0; i < box->n; i++) {
		struct slope_row *row = &box->slopes[i];
		const struct chart_point *points = chart_row_at(box, i)->points;

		row->left_y = point_y(box, &points[0]);
		row->right_y = point_y(box, &points[last_year(box)]);
		sort_in(left, i, (struct end){ &row->left_y, para_h(row->left) + ROW_GAP_PT });
		sort_in(right, i, (struct end){ &row->right_y, para_h(row->right) + ROW_GAP_PT });
	}
	move_apart(left, box->n, plot_h(box));
	move_apart(right, box->n, plot_h(box));
}

void slope_measure(struct layout *l, struct chart_box *box)
{
	double rows = 0, least = LEAST_EM * chart_style(l)->size_pt;

	measure_widths(l, box);
	if (box->w_pt - box->label_w_pt - box->end_w_pt < 4 * LEADER_PT) {
		layout_refuse(l, "a chart has no room for its lines");
		return;
	}
	box->head_h_pt = chart_style(l)->leading_pt + HEAD_GAP_PT;
	box->row_h_pt = arena_array(l->arena, box->n, sizeof(*box->row_h_pt));
	box->slopes = arena_array(l->arena, box->n, sizeof(*box->slopes));
	for (size_t i = 0; i < box->n; i++) {
		struct slope_row *row = &box->slopes[i];

		row->left = end_para(l, left_text(l, chart_row_at(box, i)), box->label_w_pt, ALIGN_RIGHT);
		row->right = end_para(l, right_text(l, box, chart_row_at(box, i)), box->end_w_pt, ALIGN_LEFT);
		box->row_h_pt[i] = fmax(para_h(row->left), para_h(row->right)) + ROW_GAP_PT;
		rows += box->row_h_pt[i];
	}
	box->h_pt = fmax(box->title_h_pt + box->head_h_pt + fmax(rows, least), box->chart->h_pt);
	place_texts(l, box);
}

/* ---- drawing ---- */

struct slope_plot {
	struct layout *l;
	struct chart_box *box;
	double left, right, y;		/* the first and the last year; the top */
};

static double year_x(const struct slope_plot *p, size_t year)
{
	return last_year(p->box) ? p->left + (p->right - p->left) * (double)year / (double)last_year(p->box) : p->left;
}

static void draw_years(const struct slope_plot *p, double head_y)
{
	const struct text_style *style = layout_style(p->l, STYLE_CHART_HEAD);

	for (size_t i = 0; i <= last_year(p->box); i++) {
		const char *name = p->box->chart->years[i];

		canvas_line(p->l, canvas_mark(p->l, p->box->figure), year_x(p, i), p->y, 0, plot_h(p->box),
			    p->l->theme->grid, p->l->theme->rule_pt);
		text_draw(p->l, style, arena_printf(p->l->arena, "%s ", name),
			  year_x(p, i) - text_w(p->l, style, name) / 2, head_y + style->leading_pt * 0.8, ALIGN_LEFT,
			  p->box->figure);
	}
}

static void draw_line(const struct slope_plot *p, const struct chart_row *row)
{
	const int mark = canvas_mark(p->l, p->box->figure);
	const uint32_t rgb = p->l->theme->outline;
	struct path line = { 0 }, full = { 0 }, hollow = { 0 };

	for (size_t i = 0; i < row->n_points; i++) {
		const struct chart_point *point = &row->points[i];
		const bool joined = i > 0 && !point->broken && row->points[i - 1].value >= 0;

		if (point->value < 0)
			continue;
		if (joined) {
			path_move(p->l, &line, year_x(p, i - 1), p->y + point_y(p->box, point - 1));
			path_line(p->l, &line, year_x(p, i), p->y + point_y(p->box, point));
		}
		path_circle(p->l, point->hollow ? &hollow : &full, year_x(p, i), p->y + point_y(p->box, point), DOT_PT);
	}
	if (line.n)
		canvas_path(p->l, mark, &line, paint_stroke(rgb, row->priority ? 2 * LINE_PT : LINE_PT));
	if (full.n)
		canvas_path(p->l, mark, &full, paint_both(rgb, rgb, LINE_PT));
	if (hollow.n)
		canvas_path(p->l, mark, &hollow, paint_both(0xFFFFFF, rgb, LINE_PT));
}

/* A text and the thin line from it to the end of the row's line, if there is one. */
static void draw_end(const struct slope_plot *p, struct para *para, double x, double text_y, double from,
		     double to, const struct chart_point *point)
{
	struct path path = { 0 };

	if (point->value >= 0) {
		path_move(p->l, &path, from, p->y + text_y);
		path_line(p->l, &path, to, p->y + point_y(p->box, point));
		canvas_path(p->l, canvas_mark(p->l, p->box->figure), &path,
			    paint_stroke(p->l->theme->grid, p->l->theme->outline_pt));
	}
	para->element = p->box->figure;
	para_draw(p->l, para, 0, para->n_lines, x, p->y + text_y - para_h(para) / 2);
}

void slope_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	const struct slope_plot p = { l, box, x + box->label_w_pt + LEADER_PT, x + box->w_pt - box->end_w_pt - LEADER_PT,
				      y + box->head_h_pt };

	draw_years(&p, y);
	for (size_t i = 0; i < box->n; i++) {
		const struct chart_row *row = chart_row_at(box, i);
		const struct slope_row *texts = &box->slopes[i];

		draw_end(&p, texts->left, x, texts->left_y, p.left - LEADER_PT + 2, p.left - DOT_PT, &row->points[0]);
		draw_end(&p, texts->right, x + box->w_pt - box->end_w_pt, texts->right_y, p.right + LEADER_PT - 2,
			 p.right + DOT_PT, &row->points[last_year(box)]);
		draw_line(&p, row);
	}
}
