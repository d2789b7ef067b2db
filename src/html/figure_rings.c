/* figure_rings.c - rings around a centre, a numbered dot for each row, lines between dots. The table has the names. */
#include "html/figure_parts.h"

#include <math.h>

#include "html/escape.h"

static const double CENTRE = 150, RADIUS = 149, INNER = 32, DOT = 8.5, LETTER = 6.2, TOP_LEAST = 0.2, TOP_MOST = 1.3,
		    FULL = 11;

/* The outer edge of a ring; of ring 0, the centre. */
static double edge(const struct chart *chart, size_t ring)
{
	return INNER + (RADIUS - INNER) * (double)ring / (double)chart->n_series;
}

static double middle(const struct chart *chart, size_t ring)
{
	return (edge(chart, ring - 1) + edge(chart, ring)) / 2;
}

static size_t ring_of(const struct chart *chart, size_t row)
{
	return (size_t)chart->rows[row].values[0];
}

/* Half of the angle that is kept for the name at a ring's top. */
static double name_angle(const struct chart *chart, size_t ring)
{
	const double half = (double)draw_characters(chart->series[ring - 1]) * LETTER / 2 + 1.5 * DOT;

	return fmin(fmax(asin(fmin(1, half / middle(chart, ring))), TOP_LEAST), TOP_MOST);
}

static void dot_at(const struct chart *chart, size_t row, double *x, double *y)
{
	const size_t ring = ring_of(chart, row);
	const double top = name_angle(chart, ring);
	size_t before = 0, n = 0;
	double angle;

	for (size_t i = 0; i < chart->n_rows; i++) {
		n += ring_of(chart, i) == ring;
		before += i < row && ring_of(chart, i) == ring;
	}
	angle = top + (2 * M_PI - 2 * top) * ((double)before + 0.5) / (double)n;
	*x = CENTRE + middle(chart, ring) * sin(angle);
	*y = CENTRE - middle(chart, ring) * cos(angle);
}

static void put_circle(struct drawing *d, double x, double y, double radius, const char *classes)
{
	buf_puts(d->out, "<circle cx=\"");
	buf_number(d->out, x);
	buf_puts(d->out, "\" cy=\"");
	buf_number(d->out, y);
	buf_puts(d->out, "\" r=\"");
	buf_number(d->out, radius);
	buf_printf(d->out, "\" class=\"%s\"/>\n", classes);
}

static void put_text(struct drawing *d, double x, double y, double size, const char *classes, const char *text)
{
	buf_puts(d->out, "<text text-anchor=\"middle\" font-size=\"");
	buf_number(d->out, size);
	buf_puts(d->out, "\" x=\"");
	buf_number(d->out, x);
	buf_puts(d->out, "\" y=\"");
	buf_number(d->out, y + size * 0.36);
	buf_printf(d->out, "\" class=\"%s\">", classes);
	escape_text(d->out, text);
	buf_puts(d->out, "</text>\n");
}

static void put_link(struct drawing *d, const struct chart_link *link)
{
	double x1, y1, x2, y2;

	dot_at(d->chart, link->from, &x1, &y1);
	dot_at(d->chart, link->to, &x2, &y2);
	buf_printf(d->out, "<path class=\"ln w%d\" d=\"M", link->strength);
	buf_number(d->out, x1);
	buf_putc(d->out, ' ');
	buf_number(d->out, y1);
	buf_putc(d->out, 'L');
	buf_number(d->out, x2);
	buf_putc(d->out, ' ');
	buf_number(d->out, y2);
	buf_puts(d->out, "\"/>\n");
}

/* So small that the text stays inside the centre. */
static double centre_size(const char *text)
{
	return fmin(FULL, 2 * INNER * FULL / (LETTER * (double)(draw_characters(text) + 1)));
}

void draw_rings(struct drawing *d)
{
	const struct chart *chart = d->chart;

	for (size_t i = chart->n_series; i > 0; i--)
		put_circle(d, CENTRE, CENTRE, edge(chart, i), "gl");
	for (size_t i = 0; i < chart->n_links; i++)
		put_link(d, &chart->links[i]);
	put_circle(d, CENTRE, CENTRE, INNER, "ac");
	for (size_t i = 0; i < chart->n_rows; i++) {
		double x, y;

		dot_at(chart, i, &x, &y);
		put_circle(d, x, y, DOT, "ac");
		put_text(d, x, y, FULL, "on", arena_printf(d->w->arena, "%zu", i + 1));
	}
	for (size_t i = 1; i <= chart->n_series; i++)
		put_text(d, CENTRE, CENTRE - middle(chart, i), FULL, "st", chart->series[i - 1]);
	if (chart->centre)
		put_text(d, CENTRE, CENTRE, centre_size(chart->centre), "on", chart->centre);
}
