/* figure.c - see figure.h. What stands around a drawing: its title, its key, what it says in words, its table. */
#include "html/figure.h"

#include "html/escape.h"
#include "html/figure_parts.h"
#include "html/prose.h"

enum { DRAWING_MAX_BYTES = 1 << 26, RADAR_ROWS_LEAST = 3 };

static const struct {
	const char *title;		/* where a chart has none */
	void (*draw)(struct drawing *d);
	const char *square;		/* attributes of a drawing in units of its own, or NULL */
	bool words_in_table;		/* the table is part of what is shown */
} kinds[] = {
	[CHART_LADDER] = { "Levels as bars", draw_ladder, NULL, false },
	[CHART_BARS] = { "Bars", draw_bars, NULL, false },
	[CHART_RADAR] = { "A web of values", draw_radar, " viewBox=\"0 0 200 200\"", false },
	[CHART_YEARS] = { "Levels over the years", draw_years, NULL, true },
	[CHART_STACK] = { "Bars of parts", draw_stack, NULL, false },
	[CHART_RINGS] = { "Rings", draw_rings, " viewBox=\"0 0 300 300\"", false },
	[CHART_SLOPE] = { "What has changed", draw_years, NULL, true },
};

static enum chart_kind kind_of(const struct chart *chart)
{
	return chart->kind == CHART_RADAR && chart->n_rows < RADAR_ROWS_LEAST ? CHART_BARS : chart->kind;
}

/* ---- the key ---- */

/* Of a ladder: its levels from left to right. */
static void put_series(struct writing *w, const struct chart *chart)
{
	buf_puts(w->out, "<p class=\"vh\">From left to right:</p>\n<ul class=\"key\">");
	for (size_t i = 0; i < chart->n_series; i++) {
		buf_puts(w->out, "<li>");
		if (chart->series_rgb)
			buf_printf(w->out, "<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
				   "<rect width=\"10\" height=\"10\" class=\"sw\" fill=\"#%06x\"/></svg>",
				   (unsigned)chart->series_rgb[i]);
		escape_prose(w->out, chart->series[i]);
		buf_puts(w->out, "</li>");
	}
	buf_puts(w->out, "</ul>\n");
}

static void put_marks(struct writing *w, const struct chart *chart)
{
	buf_puts(w->out, "<ul class=\"key\">");
	for (size_t i = 0; i < chart->n_marks; i++) {
		buf_puts(w->out, "<li>");
		prose_badge(w, chart->marks[i]);
		buf_puts(w->out, "</li>");
	}
	buf_puts(w->out, "</ul>\n");
}

static void put_against(struct writing *w, const struct chart *chart)
{
	buf_puts(w->out, "<ul class=\"key\">");
	for (size_t i = 0; i < chart->n_against; i++) {
		buf_puts(w->out, "<li><svg viewBox=\"-6 -6 12 12\" aria-hidden=\"true\">");
		draw_sign(w->out, i);
		buf_puts(w->out, "</svg>");
		escape_prose(w->out, chart->against[i]);
		buf_puts(w->out, "</li>");
	}
	buf_puts(w->out, "</ul>\n");
}

static void put_key(struct writing *w, const struct chart *chart)
{
	if (chart->kind == CHART_LADDER && chart->n_series)
		put_series(w, chart);
	if (chart->kind == CHART_STACK && chart->n_marks)
		put_marks(w, chart);
	if (chart->n_against)
		put_against(w, chart);
}

/* ---- the drawing ---- */

static void put_drawing(struct writing *w, const struct chart *chart, enum chart_kind kind, const char *title)
{
	struct drawing d = { w, chart, buf_new(w->arena, DRAWING_MAX_BYTES), 0 };
	const size_t n = w->n_charts;

	kinds[kind].draw(&d);
	buf_printf(w->out, "<svg class=\"ch%s\" role=\"img\" aria-labelledby=\"chart-%zu-title\" "
		   "aria-describedby=\"chart-%zu-words\"", kinds[kind].square ? " web" : "", n, n);
	if (kinds[kind].square) {
		buf_puts(w->out, kinds[kind].square);
	} else {
		buf_puts(w->out, " height=\"");
		buf_number(w->out, d.y_em);
		buf_puts(w->out, "em\"");
	}
	buf_printf(w->out, ">\n<title id=\"chart-%zu-title\">", n);
	escape_text(w->out, title);
	buf_printf(w->out, "</title>\n<desc id=\"chart-%zu-words\">", n);
	escape_text(w->out, chart->alt);
	buf_puts(w->out, "</desc>\n");
	buf_add(w->out, d.out->bytes, d.out->length);
	buf_puts(w->out, "</svg>\n");
	buf_clear(d.out);
}

void figure_chart(struct writing *w, const struct block *block)
{
	const struct chart *chart = &block->chart;
	const enum chart_kind kind = kind_of(chart);
	const bool named = chart->title && *chart->title;
	const char *title = named ? chart->title : kinds[kind].title;

	w->n_charts++;
	prose_open(w, "figure", block, NULL);
	if (named) {
		buf_puts(w->out, "\n<figcaption>");
		escape_prose(w->out, title);
		buf_puts(w->out, "</figcaption>");
	}
	buf_putc(w->out, '\n');
	put_key(w, chart);
	put_drawing(w, chart, kind, title);
	if (!kinds[kind].words_in_table)
		buf_puts(w->out, "<details>\n<summary>This chart as a table</summary>\n");
	figure_table(w, chart, title);
	buf_puts(w->out, kinds[kind].words_in_table ? "</figure>\n" : "</details>\n</figure>\n");
}
