/*
 * chart_years.c - a small line over the years: a point per year at the height of its level, and below it
 * the level in words.
 *
 * A year without a level is a gap in the line. A hollow point is not settled, and two strokes across the line
 * say that what stands before them cannot be compared with what follows. Where the page is too narrow for the
 * words of all years, they go on in another band below.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/text_line.h"

static const double STEP_EM = 0.6, PLOT_EM = 3, LINE_EM = 0.12, DOT_EM = 0.27, COLUMN_GAP_PT = 8, HEAD_GAP_PT = 2,
		    WORD_GAP_PT = 3, ROW_GAP_PT = 4, LABEL_GAP_PT = 9, ROOMY_PT = 1e6, LABEL_SHARE = 1.0 / 3,
		    NARROWEST_PT = 12;
/* The broken part of a line, as a share of it; the strokes at both its ends, in em. */
static const double BREAK_SHARE = 0.07, BREAK_X_EM = 0.14, BREAK_Y_EM = 0.42;

/* The year of the report comes last, and stands out. */
static const struct text_style *style_at(const struct layout *l, const struct chart_box *box, size_t year)
{
	return layout_style(l, year + 1 == box->chart->n_years ? STYLE_CHART_HEAD : STYLE_CHART);
}

static double em(const struct layout *l)
{
	return layout_style(l, STYLE_CHART)->size_pt;
}

static const struct chart_point *point_at(const struct chart_box *box, size_t row, size_t year)
{
	return &box->chart->rows[box->first + row].points[year];
}

static struct para **words_at(const struct chart_box *box, size_t row, size_t year)
{
	return &box->words[row * box->chart->n_years + year];
}

/* ---- measuring ---- */

/* The width that a year needs so that no word is cut. */
static double year_need(struct layout *l, const struct chart_box *box)
{
	double need = NARROWEST_PT;

	for (size_t k = 0; k < box->chart->n_years; k++) {
		const struct text_style *style = style_at(l, box, k);

		need = fmax(need, text_w(l, style, box->chart->years[k]));
		for (size_t i = 0; i < box->n; i++)
			need = fmax(need, para_least_w(para_plain(l, style, point_at(box, i, k)->word, ROOMY_PT,
								  (struct para_options){ 0 })));
	}
	return need + COLUMN_GAP_PT;
}

/* How wide the labels stand at the left; 0 if no row has one. */
static double label_room(struct layout *l, const struct chart_box *box)
{
	const double asked = box->chart->label_w_pt * l->theme->column_scale, most = box->w_pt * LABEL_SHARE;

	for (size_t i = 0; i < box->n; i++) {
		if (*box->chart->rows[box->first + i].label)
			return asked > 0 ? fmin(asked, most) : most;
	}
	return 0;
}

static void measure_words(struct layout *l, struct chart_box *box)
{
	const double w = box->year_w_pt - COLUMN_GAP_PT;

	box->words = arena_array(l->arena, box->n * box->chart->n_years, sizeof(struct para *));
	for (size_t i = 0; i < box->n; i++) {
		double most = 0;

		for (size_t k = 0; k < box->chart->n_years; k++) {
			struct para_options centred = { .aligned = true, .align = ALIGN_CENTRE, .trailing_space = true };
			const struct chart_point *point = point_at(box, i, k);
			struct para *words;

			centred.coloured = point->value < 0;
			centred.rgb = l->theme->muted;
			words = para_plain(l, style_at(l, box, k), point->word, w, centred);
			*words_at(box, i, k) = words;
			most = fmax(most, para_h(words));
		}
		box->row_h_pt[i] = fmax(box->plot_h_pt + WORD_GAP_PT + most, para_h(box->labels[i])) + ROW_GAP_PT;
	}
}

void years_measure(struct layout *l, struct chart_box *box)
{
	const struct chart *chart = box->chart;
	const double need = year_need(l, box), label_w = label_room(l, box), room = box->w_pt - label_w;
	const size_t fit = room > need ? (size_t)(room / need) : 1;

	if (!chart->n_years || room < NARROWEST_PT + COLUMN_GAP_PT) {
		layout_refuse(l, "a chart has no room for its years");
		return;
	}
	box->label_w_pt = label_w;
	box->n_bands = (chart->n_years + fit - 1) / fit;
	box->per_band = (chart->n_years + box->n_bands - 1) / box->n_bands;
	box->year_w_pt = room / (double)box->per_band;
	box->head_h_pt = layout_style(l, STYLE_CHART)->leading_pt + HEAD_GAP_PT;
	box->plot_h_pt = fmin(STEP_EM * chart->max, PLOT_EM) * em(l) + 2 * DOT_EM * em(l);
	box->labels = arena_array(l->arena, box->n, sizeof(struct para *));
	box->row_h_pt = arena_array(l->arena, box->n, sizeof(*box->row_h_pt));
	for (size_t i = 0; i < box->n; i++)
		box->labels[i] = para_plain(l, layout_style(l, STYLE_CHART), chart->rows[box->first + i].label,
					    fmax(label_w - LABEL_GAP_PT, NARROWEST_PT),
					    (struct para_options){ .trailing_space = true });
	measure_words(l, box);
	box->head_h_pt *= (double)box->n_bands;
	box->h_pt = box->title_h_pt + box->head_h_pt;
	for (size_t i = 0; i < box->n; i++) {
		box->row_h_pt[i] *= (double)box->n_bands;
		box->h_pt += box->row_h_pt[i];
	}
}

/* ---- drawing ---- */

/* A row of a band: its years from first to end, and where it is. */
struct plot {
	struct layout *l;
	struct chart_box *box;
	size_t row, first, end;
	double x, y;			/* the left end of the first year; the top */
};

static double year_x(const struct plot *p, size_t year)
{
	return p->x + ((double)(year - p->first) + 0.5) * p->box->year_w_pt;
}

static double level_y(const struct plot *p, double value)
{
	const double dot = DOT_EM * em(p->l), share = value / p->box->chart->max;

	return p->y + dot + (p->box->plot_h_pt - 2 * dot) * (1 - (share < 0 ? 0 : share > 1 ? 1 : share));
}

static void draw_levels(const struct plot *p, int mark)
{
	const double dot = DOT_EM * em(p->l);
	const double left = year_x(p, p->first) - dot, w = year_x(p, p->end - 1) + dot - left;

	for (double level = 1; level <= p->box->chart->max; level++)
		canvas_line(p->l, mark, left, level_y(p, level), w, 0, p->l->theme->grid, p->l->theme->rule_pt);
}

static void add_stroke(const struct plot *p, struct path *path, double x, double y)
{
	path_move(p->l, path, x - BREAK_X_EM * em(p->l), y + BREAK_Y_EM * em(p->l));
	path_line(p->l, path, x + BREAK_X_EM * em(p->l), y - BREAK_Y_EM * em(p->l));
}

/* The line from the year before to this one, and the strokes where it is broken; there is no line from or to a gap. */
static void add_line(const struct plot *p, size_t year, struct path *lines, struct path *strokes)
{
	const struct chart_point *from = point_at(p->box, p->row, year - 1), *to = from + 1;
	const double middle = p->box->chart->max / 2, x0 = year_x(p, year - 1), x1 = year_x(p, year);
	const bool joined = from->value >= 0 && to->value >= 0;
	const double y0 = level_y(p, joined ? from->value : middle), y1 = level_y(p, joined ? to->value : middle);

	if (joined) {
		path_move(p->l, lines, x0, y0);
		if (to->broken) {
			path_line(p->l, lines, x0 + (x1 - x0) * (0.5 - BREAK_SHARE), y0 + (y1 - y0) * (0.5 - BREAK_SHARE));
			path_move(p->l, lines, x0 + (x1 - x0) * (0.5 + BREAK_SHARE), y0 + (y1 - y0) * (0.5 + BREAK_SHARE));
		}
		path_line(p->l, lines, x1, y1);
	}
	if (to->broken) {
		for (int side = -1; side <= 1; side += 2)
			add_stroke(p, strokes, x0 + (x1 - x0) * (0.5 + side * BREAK_SHARE),
				   y0 + (y1 - y0) * (0.5 + side * BREAK_SHARE));
	}
}

static void draw_line(const struct plot *p, int mark)
{
	const double line_w = LINE_EM * em(p->l), radius = DOT_EM * em(p->l) - line_w / 2;
	const uint32_t rgb = p->l->theme->outline;
	struct path lines = { 0 }, strokes = { 0 }, full = { 0 }, hollow = { 0 };

	for (size_t year = p->first; year < p->end; year++) {
		const struct chart_point *point = point_at(p->box, p->row, year);

		if (year > p->first)
			add_line(p, year, &lines, &strokes);
		if (point->value >= 0)
			path_circle(p->l, point->hollow ? &hollow : &full, year_x(p, year), level_y(p, point->value),
				    radius);
	}
	if (lines.n)
		canvas_path(p->l, mark, &lines, paint_stroke(rgb, line_w));
	if (strokes.n)
		canvas_path(p->l, mark, &strokes, paint_stroke(rgb, p->l->theme->outline_pt));
	if (full.n)
		canvas_path(p->l, mark, &full, paint_both(rgb, rgb, line_w));
	if (hollow.n)
		canvas_path(p->l, mark, &hollow, paint_both(0xFFFFFF, rgb, line_w));
}

static void draw_words(const struct plot *p)
{
	for (size_t year = p->first; year < p->end; year++) {
		struct para *words = *words_at(p->box, p->row, year);

		words->element = p->box->figure;
		para_draw(p->l, words, 0, words->n_lines, year_x(p, year) - words->w_pt / 2,
			  p->y + p->box->plot_h_pt + WORD_GAP_PT);
	}
}

static void draw_row(const struct plot *p)
{
	struct para *label = p->box->labels[p->row];

	if (p->box->label_w_pt > 0) {
		label->element = p->box->figure;
		para_draw(p->l, label, 0, label->n_lines, p->x - p->box->label_w_pt, p->y);
	}
	draw_levels(p, canvas_mark(p->l, p->box->figure));
	draw_line(p, canvas_mark(p->l, p->box->figure));
	draw_words(p);
}

void years_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	struct plot p = { .l = l, .box = box, .x = x + box->label_w_pt, .y = y };

	for (size_t band = 0; band < box->n_bands; band++) {
		p.first = band * box->per_band;
		p.end = p.first + box->per_band < box->chart->n_years ? p.first + box->per_band : box->chart->n_years;
		for (size_t year = p.first; year < p.end; year++) {
			const struct text_style *style = style_at(l, box, year);

			text_draw(l, style, arena_printf(l->arena, "%s ", box->chart->years[year]),
				  year_x(&p, year) - text_w(l, style, box->chart->years[year]) / 2,
				  p.y + style->leading_pt * 0.8, ALIGN_LEFT, box->figure);
		}
		p.y += box->head_h_pt / (double)box->n_bands;
		for (p.row = 0; p.row < box->n; p.row++) {
			draw_row(&p);
			p.y += box->row_h_pt[p.row] / (double)box->n_bands;
		}
	}
}
