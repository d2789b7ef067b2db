/* figure_rows.c - charts whose rows have bars: ladders, bars, parts of bars. */
#include "html/figure_parts.h"

#include <math.h>

static const double BAR_EM = 1, ROW_GAP_EM = 0.7, CELL_GAP = 1.2, PRIORITY_W = 0.9, SCALE_EM = 1.4, SIGN_EM = 0.25;
enum { TICKS_MAX = 100 };

static void draw_priority(struct drawing *d, const struct chart_row *row, double h_em)
{
	if (row->priority)
		draw_rect(d, 0, d->y_em, PRIORITY_W, h_em, "pr", NULL);
}

/* Where bars begin: beside those of priorities. */
static double left_of(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n_rows; i++) {
		if (chart->rows[i].priority)
			return 2 * PRIORITY_W;
	}
	return 0;
}

/* ---- ladder ---- */

static void draw_rung(struct drawing *d, const struct chart_row *row, size_t i, double x, double w)
{
	const struct chart *chart = d->chart;
	const double value = i < row->n_values ? row->values[i] : -1;
	const uint32_t rgb = chart->series_rgb ? chart->series_rgb[i] : row->fill_rgb;

	if (value < 0) {
		draw_line(d, x, d->y_em + BAR_EM / 2, x + w, d->y_em + BAR_EM / 2, "gl");
		return;
	}
	if (value > 0)
		draw_rect(d, x, d->y_em, draw_share(chart, value) * w, BAR_EM, NULL, draw_rgb(d->w->arena, rgb));
	draw_rect(d, x, d->y_em, w, BAR_EM, "o", NULL);
}

void draw_ladder(struct drawing *d)
{
	const double left = left_of(d->chart), n = (double)d->chart->n_series;
	const double step = n > 0 ? (100 - left + CELL_GAP) / n : 0;

	for (size_t i = 0; i < d->chart->n_rows; i++) {
		const struct chart_row *row = &d->chart->rows[i];

		draw_label(d, row);
		draw_priority(d, row, BAR_EM);
		for (size_t k = 0; k < d->chart->n_series; k++)
			draw_rung(d, row, k, left + step * (double)k, step - CELL_GAP);
		d->y_em += BAR_EM + ROW_GAP_EM;
	}
}

/* ---- bars ---- */

/* The lines of the scale, from the top to below the last row, with their numbers; the last ends where the drawing does. */
static void draw_scale(struct drawing *d, double left)
{
	const struct chart *chart = d->chart;
	const double n = chart->ticks > 0 ? floor(chart->max / chart->ticks + 1e-6) : -1;

	for (double i = 0; i <= n && n <= TICKS_MAX; i++) {
		const double share = draw_share(chart, chart->ticks * i), x = left + (100 - left) * share;
		const char *anchor = i == 0 ? NULL : share > 0.95 ? "end" : "middle";

		draw_line(d, x, 0, x, d->y_em, "gl");
		draw_text(d, x, d->y_em + SCALE_EM - 0.3, anchor, "mu",
			  arena_printf(d->w->arena, "%.10g%s", chart->ticks * i, chart->unit ? chart->unit : ""));
	}
	d->y_em += n >= 0 ? SCALE_EM : 0;
}

static void draw_against(struct drawing *d, const struct chart_row *row, double left)
{
	for (size_t i = 0; i < row->n_against; i++) {
		const double x = left + draw_share(d->chart, row->against[i]) * (100 - left);

		if (row->against[i] < 0)
			continue;
		draw_line(d, x, d->y_em, x, d->y_em + BAR_EM, "ph");
		draw_line(d, x, d->y_em - SIGN_EM, x, d->y_em + BAR_EM + SIGN_EM, "ln");
		buf_puts(d->out, "<svg overflow=\"visible\" x=\"");
		buf_number(d->out, x);
		buf_puts(d->out, "%\" y=\"");
		buf_number(d->out, d->y_em - SIGN_EM);
		buf_puts(d->out, "em\">");
		draw_sign(d->out, i);
		buf_puts(d->out, "</svg>");
	}
}

void draw_bars(struct drawing *d)
{
	const double left = left_of(d->chart);

	for (size_t i = 0; i < d->chart->n_rows; i++) {
		const struct chart_row *row = &d->chart->rows[i];
		const uint32_t rgb = row->fill_rgb ? row->fill_rgb : row->level ? row->level->fill_rgb : 0;
		const double w = row->n_values ? draw_share(d->chart, row->values[0]) * (100 - left) : 0;

		draw_label(d, row);
		d->y_em += row->n_against ? 2 * SIGN_EM : 0;
		draw_priority(d, row, BAR_EM);
		if (w > 0)
			draw_rect(d, left, d->y_em, w, BAR_EM, rgb ? NULL : "ac", rgb ? draw_rgb(d->w->arena, rgb) : NULL);
		if (row->n_values && row->values[0] >= 0)
			draw_rect(d, left, d->y_em, w, BAR_EM, "o", NULL);
		draw_against(d, row, left);
		d->y_em += BAR_EM + ROW_GAP_EM;
	}
	draw_scale(d, left);
}

/* ---- parts of a bar ---- */

static const double STACK_EM = 1.6, NARROW_EM = 20, CHARACTER_EM = 0.62, PAD_EM = 0.5, BELOW_EM = 1.5;

/* A text that has no room in its part stands below the bar, and a short line leads to it. */
struct part_text {
	const char *text;
	double x, w;			/* its middle and width, in per cent of a narrow screen */
	double from;			/* the middle of its part */
};

static void move_texts_apart(struct part_text *texts, size_t n)
{
	double edge = 0;

	for (size_t i = 0; i < n; i++) {
		texts[i].x = fmax(texts[i].x, edge + texts[i].w / 2);
		edge = texts[i].x + texts[i].w / 2;
	}
	edge = 100;
	for (size_t i = n; i-- > 0;) {
		texts[i].x = fmin(texts[i].x, edge - texts[i].w / 2);
		edge = texts[i].x - texts[i].w / 2;
	}
}

static void draw_part(struct drawing *d, const struct level_mark *mark, double x, double w)
{
	draw_rect(d, x, d->y_em, w, STACK_EM, NULL, draw_rgb(d->w->arena, mark->fill_rgb));
	if (mark->hatched) {
		d->w->hatches = true;
		draw_rect(d, x, d->y_em, w, STACK_EM, "hatch", NULL);
	}
	draw_rect(d, x, d->y_em, w, STACK_EM, "o", NULL);
}

static void draw_texts_below(struct drawing *d, struct part_text *texts, size_t n)
{
	move_texts_apart(texts, n);
	for (size_t i = 0; i < n; i++) {
		draw_line(d, texts[i].from, d->y_em, texts[i].x, d->y_em + 0.35, "gl");
		draw_text(d, texts[i].x, d->y_em + BELOW_EM - 0.2, "middle", "st", texts[i].text);
	}
	d->y_em += n ? BELOW_EM : 0;
}

static void draw_stacked_row(struct drawing *d, const struct chart_row *row)
{
	struct part_text *below = arena_array(d->w->arena, row->n_values, sizeof(*below));
	size_t n = 0;
	double x = 0;

	for (size_t i = 0; i < row->n_values && i < d->chart->n_marks; i++) {
		const struct level_mark *mark = d->chart->marks[i];
		const double w = fmax(row->values[i], 0) / d->chart->max * 100;
		const char *text = i < row->n_texts ? row->texts[i] : arena_printf(d->w->arena, "%.10g", row->values[i]);
		const double text_w = (CHARACTER_EM * (double)draw_characters(text) + PAD_EM) / NARROW_EM * 100;

		if (w <= 0)
			continue;
		draw_part(d, mark, x, w);
		if (text_w <= w)
			draw_text(d, x + w / 2, d->y_em + STACK_EM * 0.72, "middle",
				  arena_printf(d->w->arena, "in m%zu", sheet_mark(d->w->sheet, mark)), text);
		else
			below[n++] = (struct part_text){ text, x + w / 2, text_w, x + w / 2 };
		x += w;
	}
	d->y_em += STACK_EM;
	draw_texts_below(d, below, n);
}

void draw_stack(struct drawing *d)
{
	for (size_t i = 0; i < d->chart->n_rows; i++) {
		const struct chart_row *row = &d->chart->rows[i];

		draw_label(d, row);
		draw_stacked_row(d, row);
		d->y_em += ROW_GAP_EM;
	}
}
