/*
 * chart_stack.c - stacked bars: how many there are of each kind, as parts of one bar for each label.
 *
 * The hard idea: every part has its number, however narrow it is. A text wider than its part stands below
 * the bar, where a short line leads to it; such texts are moved aside until none covers another.
 */
#include "layout/chart.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/icons.h"
#include "layout/text_line.h"

static const double BAR_EM = 1.75, BELOW_SIZE = 0.9, PAD_PT = 3, APART_PT = 4, TICK_PT = 3, KEY_GAP_PT = 7;

/* A part of a row's bar. x is measured from the bar's left end. */
struct part {
	const char *text;
	double x_pt, w_pt;
	double text_w_pt;
	bool below;			/* the text has no room inside */
	double text_x_pt;		/* of its middle */
};

struct stack_row {
	struct part *parts;		/* one per value; those of nothing have no width */
	size_t n;
	bool below;			/* some text is below the bar */
};

static double bar_h(const struct layout *l)
{
	return BAR_EM * chart_style(l)->size_pt;
}

static struct text_style *style_of(struct layout *l, uint32_t rgb, double size)
{
	struct text_style *style = arena_alloc(l->arena, sizeof(*style));

	*style = *chart_style(l);
	style->font = FONT_SEMIBOLD;
	style->rgb = rgb;
	style->size_pt *= size;
	return style;
}

/* ---- measuring ---- */

static const char *part_text(struct layout *l, const struct chart_row *row, size_t i)
{
	if (i < row->n_texts)
		return row->texts[i];
	return arena_printf(l->arena, "%.10g", row->values[i]);
}

/* From left to right, so that no text covers the one before; then back from the right end of the chart's body. */
static void move_apart(struct stack_row *row, double w_pt)
{
	double edge = 0;

	for (size_t i = 0; i < row->n; i++) {
		struct part *part = &row->parts[i];

		if (!part->below)
			continue;
		part->text_x_pt = fmax(part->text_x_pt, edge + part->text_w_pt / 2);
		edge = part->text_x_pt + part->text_w_pt / 2 + APART_PT;
	}
	edge = w_pt;
	for (size_t i = row->n; i-- > 0;) {
		struct part *part = &row->parts[i];

		if (!part->below)
			continue;
		part->text_x_pt = fmin(part->text_x_pt, edge - part->text_w_pt / 2);
		edge = part->text_x_pt - part->text_w_pt / 2 - APART_PT;
	}
}

static struct stack_row measure_row(struct layout *l, const struct chart_box *box, const struct chart_row *from)
{
	const struct text_style *inside = style_of(l, 0, 1), *below = style_of(l, 0, BELOW_SIZE);
	const double w = chart_body_w(box);
	struct stack_row row = { .parts = arena_array(l->arena, from->n_values, sizeof(*row.parts)),
				 .n = from->n_values };
	double x = 0;

	for (size_t i = 0; i < row.n; i++) {
		struct part *part = &row.parts[i];

		part->x_pt = x;
		part->w_pt = fmax(from->values[i], 0) / box->chart->max * w;
		x += part->w_pt;
		if (part->w_pt <= 0)
			continue;
		part->text = part_text(l, from, i);
		part->text_w_pt = text_w(l, inside, part->text);
		part->text_x_pt = part->x_pt + part->w_pt / 2;
		part->below = part->text_w_pt + 2 * PAD_PT > part->w_pt;
		if (part->below)
			part->text_w_pt = text_w(l, below, part->text);
		row.below = row.below || part->below;
	}
	move_apart(&row, w);
	return row;
}

/* The marks in one line, or as many as they need. */
static void measure_key(struct layout *l, struct chart_box *box)
{
	const struct chart *chart = box->chart;
	struct span *spans = arena_array(l->arena, 2 * chart->n_marks, sizeof(*spans));
	size_t n = 0;

	for (size_t i = 0; i < chart->n_marks; i++) {
		if (i > 0)
			spans[n++] = (struct span){ .text = "  " };
		spans[n++] = (struct span){ .text = "", .level = chart->marks[i] };
	}
	if (!n)
		return;
	box->key = para_new(l, chart_style(l), (struct text){ spans, n }, box->w_pt,
			    (struct para_options){ .trailing_space = true });
	box->head_h_pt = para_h(box->key) + KEY_GAP_PT;
}

void stack_measure(struct layout *l, struct chart_box *box)
{
	measure_key(l, box);
	chart_measure_ends(l, box);
	chart_measure_labels(l, box, bar_h(l));
	if (chart_body_w(box) < CHART_NARROWEST_PT)
		layout_refuse(l, "a chart has no room for its bars");
	box->stacks = arena_array(l->arena, box->n, sizeof(*box->stacks));
	for (size_t i = 0; i < box->n; i++) {
		box->stacks[i] = measure_row(l, box, chart_row_at(box, i));
		if (box->stacks[i].below)
			box->row_h_pt[i] += chart_style(l)->leading_pt;
	}
	chart_spread_rows(box);
}

/* ---- drawing ---- */

static void draw_below(struct layout *l, const struct chart_box *box, const struct part *part, double x, double y)
{
	struct text_style *style = style_of(l, chart_style(l)->rgb, BELOW_SIZE);
	const double from = x + part->x_pt + part->w_pt / 2, to = x + part->text_x_pt;

	canvas_line(l, canvas_mark(l, box->figure), from, y, to - from, TICK_PT, l->theme->outline, l->theme->rule_pt);
	text_draw(l, style, arena_printf(l->arena, "%s ", part->text), to - part->text_w_pt / 2,
		  y + TICK_PT + style->size_pt, ALIGN_LEFT, box->figure);
}

/* y is the top of the bar. */
static void draw_part(struct layout *l, const struct chart_box *box, const struct part *part,
		      const struct level_mark *mark, double x, double y)
{
	const double h = bar_h(l);

	level_box_draw(l, box->figure, mark, x + part->x_pt, y, part->w_pt, h);
	if (part->below)
		draw_below(l, box, part, x, y + h);
	else
		text_draw(l, style_of(l, mark->ink_rgb, 1), arena_printf(l->arena, "%s ", part->text),
			  x + part->text_x_pt - part->text_w_pt / 2,
			  chart_middle_baseline(l, style_of(l, mark->ink_rgb, 1), y, h), ALIGN_LEFT, box->figure);
}

static void draw_row(struct layout *l, struct chart_box *box, size_t i, double x, double y)
{
	const struct stack_row *row = &box->stacks[i];
	const double h = box->row_h_pt[i] - (row->below ? chart_style(l)->leading_pt : 0);
	const double left = x + box->label_w_pt, top = y + (h - bar_h(l)) / 2;

	chart_draw_label(l, box, i, x, y, h);
	for (size_t k = 0; k < row->n; k++) {
		if (row->parts[k].w_pt > 0)
			draw_part(l, box, &row->parts[k], box->chart->marks[k], left, top);
	}
	chart_draw_ends(l, box, i, x, left + chart_body_w(box) + CHART_GAP_PT, y, h);
}

void stack_draw(struct layout *l, struct chart_box *box, double x, double y)
{
	if (box->key) {
		box->key->element = box->figure;
		para_draw(l, box->key, 0, box->key->n_lines, x, y);
	}
	y += box->head_h_pt;
	for (size_t i = 0; i < box->n; y += box->row_h_pt[i++])
		draw_row(l, box, i, x, y);
}
