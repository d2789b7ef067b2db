/* figure_radar.c - a web: rings, a spoke for each row, the values joined. Spokes have numbers, which the table explains. */
#include "html/figure_parts.h"

#include <math.h>
#include <string.h>

enum { RINGS = 4 };
static const double CENTRE = 100, RADIUS = 80, LABEL_AT = 90;

static void put_point(struct drawing *d, size_t i, double radius, const char *before)
{
	const double turn = 2 * M_PI * (double)i / (double)d->chart->n_rows;

	buf_puts(d->out, before);
	buf_number(d->out, CENTRE + radius * sin(turn));
	buf_putc(d->out, ' ');
	buf_number(d->out, CENTRE - radius * cos(turn));
}

static double value_radius(const struct drawing *d, size_t i)
{
	const struct chart_row *row = &d->chart->rows[i];

	return row->n_values ? RADIUS * draw_share(d->chart, row->values[0]) : 0;
}

/* A ring; if radius is negative, through each row's own value. */
static void draw_ring(struct drawing *d, double radius, const char *classes)
{
	buf_printf(d->out, "<path class=\"%s\" d=\"", classes);
	for (size_t i = 0; i < d->chart->n_rows; i++)
		put_point(d, i, radius < 0 ? value_radius(d, i) : radius, i ? "L" : "M");
	buf_puts(d->out, "Z\"/>\n");
}

const char *draw_spoke(struct arena *arena, const struct chart_row *row, size_t i, const char **rest)
{
	const size_t n = strspn(row->label, "0123456789");

	if (n && row->label[n] == ' ') {
		*rest = row->label + n + 1;
		return arena_strndup(arena, row->label, n);
	}
	*rest = row->label;
	return arena_printf(arena, "%zu", i + 1);
}

static void draw_number(struct drawing *d, size_t i)
{
	const double turn = 2 * M_PI * (double)i / (double)d->chart->n_rows;
	const char *rest;

	buf_puts(d->out, "<text text-anchor=\"middle\" font-size=\"11\" x=\"");
	buf_number(d->out, CENTRE + LABEL_AT * sin(turn));
	buf_puts(d->out, "\" y=\"");
	buf_number(d->out, CENTRE - LABEL_AT * cos(turn) + 4);
	buf_printf(d->out, "\">%s</text>\n", draw_spoke(d->w->arena, &d->chart->rows[i], i, &rest));
}

void draw_radar(struct drawing *d)
{
	for (int i = 1; i <= RINGS; i++)
		draw_ring(d, RADIUS * i / RINGS, "gl");
	buf_puts(d->out, "<path class=\"gl\" d=\"");
	for (size_t i = 0; i < d->chart->n_rows; i++) {
		put_point(d, i, 0, "M");
		put_point(d, i, RADIUS, "L");
	}
	buf_puts(d->out, "\"/>\n");
	draw_ring(d, -1, "area");
	for (size_t i = 0; i < d->chart->n_rows; i++)
		draw_number(d, i);
}
