/*
 * chart_rows.c - what charts with a row for each label share: labels, what stands at the end of a row, heights.
 *
 * A chart's own body lies between the labels at the left and the texts and levels at the right.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/badge.h"
#include "layout/canvas.h"

static const double BAR_EM = 1.15, ROW_GAP_PT = 6, PRIORITY_W_PT = 3, PRIORITY_GAP_PT = 7, LABEL_SHARE = 1.0 / 3;

const struct text_style *chart_style(const struct layout *l)
{
	return layout_style(l, STYLE_CHART);
}

const struct chart_row *chart_row_at(const struct chart_box *box, size_t i)
{
	return &box->chart->rows[box->first + i];
}

double chart_bar_h(const struct layout *l)
{
	return BAR_EM * chart_style(l)->size_pt;
}

double chart_share(const struct chart *chart, double value)
{
	const double from = chart->kind == CHART_SLOPE ? chart->min : 0, of = chart->max - from;
	const double share = of > 0 ? (value - from) / of : 0;

	return share < 0 ? 0 : share > 1 ? 1 : share;
}

void chart_draw_bar(struct layout *l, const struct chart_box *box, double x, double y, double w, double full_w,
		    uint32_t rgb)
{
	const double h = chart_bar_h(l), line = l->theme->outline_pt;
	const int mark = canvas_mark(l, box->figure);

	if (w > 0)
		canvas_rect(l, mark, x, y - h / 2, w, h, paint_fill(rgb));
	canvas_rect(l, mark, x, y - h / 2, full_w, h, paint_stroke(l->theme->outline, line));
}

void chart_measure_ends(struct layout *l, struct chart_box *box)
{
	const struct text_style *style = chart_style(l);

	for (size_t i = 0; i < box->n; i++) {
		const struct chart_row *row = chart_row_at(box, i);

		if (row->text && *row->text) {
			const double w = text_w(l, style, row->text) + CHART_GAP_PT;

			box->text_w_pt = w > box->text_w_pt ? w : box->text_w_pt;
		}
		if (row->level) {
			const double w = badge_w(l, row->level, style->size_pt) + CHART_GAP_PT;

			box->badge_w_pt = w > box->badge_w_pt ? w : box->badge_w_pt;
		}
	}
}

static bool any_priority(const struct chart_box *box)
{
	for (size_t i = 0; i < box->chart->n_rows; i++) {
		if (box->chart->rows[i].priority)
			return true;
	}
	return false;
}

static double label_x(const struct chart_box *box)
{
	return any_priority(box) ? PRIORITY_GAP_PT : 0;
}

double chart_label_room(struct layout *l, const struct chart_box *box)
{
	const double most = box->w_pt * LABEL_SHARE;
	double room = 0;

	if (box->chart->label_w_pt > 0)
		return fmax(box->chart->label_w_pt,
			    fmin(box->chart->label_w_pt * l->theme->column_scale, most));
	for (size_t i = 0; i < box->chart->n_rows; i++) {
		const double w = text_w(l, chart_style(l), box->chart->rows[i].label) + label_x(box)
				 + CHART_GAP_PT + 1;

		room = w > room ? w : room;
	}
	return room < most ? room : most;
}

void chart_measure_labels(struct layout *l, struct chart_box *box, double bar_h_pt)
{
	const struct text_style *style = chart_style(l);

	if (!box->label_w_pt)
		box->label_w_pt = chart_label_room(l, box);
	box->labels = arena_array(l->arena, box->n, sizeof(struct para *));
	box->row_h_pt = arena_array(l->arena, box->n, sizeof(*box->row_h_pt));
	for (size_t i = 0; i < box->n; i++) {
		double h;

		box->labels[i] = para_plain(l, style, chart_row_at(box, i)->label,
					    box->label_w_pt - label_x(box) - CHART_GAP_PT,
					    (struct para_options){ .trailing_space = true });
		h = para_h(box->labels[i]);
		box->row_h_pt[i] = fmax(h, bar_h_pt) + ROW_GAP_PT;
	}
}

double chart_body_w(const struct chart_box *box)
{
	return box->w_pt - box->label_w_pt - box->text_w_pt - box->badge_w_pt;
}

void chart_spread_rows(struct chart_box *box)
{
	double h = box->title_h_pt + box->head_h_pt + box->foot_h_pt, rows = 0, more;

	for (size_t i = 0; i < box->n; i++)
		rows += box->row_h_pt[i];
	more = box->n && box->chart->h_pt > h + rows
		       ? (box->chart->h_pt - h - rows) / (double)box->n
		       : 0;
	for (size_t i = 0; i < box->n; i++)
		box->row_h_pt[i] += more;
	box->h_pt = h + rows + more * (double)box->n;
}

double chart_middle_baseline(struct layout *l, const struct text_style *style, double y, double h)
{
	return y + h / 2 + font_metrics(l->fonts, style->font)->cap_height * style->size_pt / 2;
}

void chart_draw_label(struct layout *l, struct chart_box *box, size_t i, double x, double y, double h)
{
	struct para *label = box->labels[i];

	if (chart_row_at(box, i)->priority)
		canvas_rect(l, canvas_mark(l, box->figure), x, y + 2, PRIORITY_W_PT, h - 4,
			    paint_fill(l->theme->priority));
	label->element = box->figure;
	para_draw(l, label, 0, label->n_lines, x + label_x(box), y + (h - para_h(label)) / 2);
}

void chart_draw_ends(struct layout *l, struct chart_box *box, size_t i, double x, double text_x, double y, double h)
{
	const struct chart_row *row = chart_row_at(box, i);
	const struct text_style *style = chart_style(l);
	const double baseline = chart_middle_baseline(l, style, y, h);

	if (row->text && *row->text)
		text_draw(l, style, arena_printf(l->arena, "%s ", row->text), text_x, baseline,
			  ALIGN_LEFT, box->figure);
	if (row->level)
		badge_draw(l, row->level, style->size_pt, x + box->w_pt - box->badge_w_pt + CHART_GAP_PT,
			   baseline, box->figure);
}
