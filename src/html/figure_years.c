/*
 * figure_years.c - a line over the years for each row. What its points say in words is in the table below, which
 * is always shown with it.
 */
#include "html/figure_parts.h"

#include <math.h>

static const double PLOT_EM = 3, STEP_EM = 0.6, DOT_EM = 0.3, YEARS_EM = 1.5, ROW_GAP_EM = 0.6;

static double year_x(const struct drawing *d, size_t year)
{
	return ((double)year + 0.5) * 100 / (double)d->chart->n_years;
}

/* A slope has no levels, only a scale; its plot is as high as the highest of levels. */
static double plot_h(const struct drawing *d)
{
	if (d->chart->kind == CHART_SLOPE)
		return PLOT_EM + 2 * DOT_EM;
	return fmin(STEP_EM * d->chart->max, PLOT_EM) + 2 * DOT_EM;
}

static double level_y(const struct drawing *d, double value)
{
	return d->y_em + DOT_EM + (plot_h(d) - 2 * DOT_EM) * (1 - draw_share(d->chart, value));
}

/* Two strokes across the line: what stands before them cannot be compared with what follows. */
static void draw_strokes(struct drawing *d, double x, double y_em)
{
	buf_puts(d->out, "<svg overflow=\"visible\" x=\"");
	buf_number(d->out, x);
	buf_puts(d->out, "%\" y=\"");
	buf_number(d->out, y_em);
	buf_puts(d->out, "em\"><path class=\"ln\" d=\"M-6 7L-1 -7M1 7L6 -7\"/></svg>");
}

static void draw_step(struct drawing *d, const struct chart_point *points, size_t year)
{
	const struct chart_point *from = &points[year - 1], *to = &points[year];
	const double x0 = year_x(d, year - 1), x1 = year_x(d, year);
	const bool joined = from->value >= 0 && to->value >= 0;
	const double y0 = level_y(d, joined ? from->value : d->chart->max / 2),
		     y1 = level_y(d, joined ? to->value : d->chart->max / 2);

	if (joined)
		draw_line(d, x0, y0, x1, y1, "ln");
	if (to->broken)
		draw_strokes(d, (x0 + x1) / 2, (y0 + y1) / 2);
}

static void draw_point(struct drawing *d, const struct chart_point *point, size_t year)
{
	buf_puts(d->out, "<circle cx=\"");
	buf_number(d->out, year_x(d, year));
	buf_puts(d->out, "%\" cy=\"");
	buf_number(d->out, level_y(d, point->value));
	buf_puts(d->out, "em\" r=\"");
	buf_number(d->out, DOT_EM);
	buf_printf(d->out, "em\" class=\"%s\"/>", point->hollow ? "hollow" : "dot");
}

static void draw_row(struct drawing *d, const struct chart_row *row)
{
	for (double level = 1; d->chart->kind == CHART_YEARS && level <= d->chart->max; level++)
		draw_line(d, year_x(d, 0), level_y(d, level), year_x(d, d->chart->n_years - 1), level_y(d, level), "gl");
	for (size_t year = 1; year < row->n_points; year++)
		draw_step(d, row->points, year);
	for (size_t year = 0; year < row->n_points; year++) {
		if (row->points[year].value >= 0)
			draw_point(d, &row->points[year], year);
	}
	buf_putc(d->out, '\n');
	d->y_em += plot_h(d) + ROW_GAP_EM;
}

void draw_years(struct drawing *d)
{
	const struct chart *chart = d->chart;

	for (size_t i = 0; i < chart->n_years; i++)
		draw_text(d, year_x(d, i), d->y_em + YEARS_EM - 0.5, "middle", i + 1 == chart->n_years ? "st" : NULL,
			  chart->years[i]);
	d->y_em += YEARS_EM;
	for (size_t i = 0; i < chart->n_rows; i++) {
		draw_label(d, &chart->rows[i]);
		draw_row(d, &chart->rows[i]);
	}
}
