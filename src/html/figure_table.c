/* figure_table.c - the figures of a chart as a table: what its drawing shows, for reading. */
#include "html/figure_parts.h"

#include "base/rounding.h"
#include "html/escape.h"
#include "html/prose.h"

static const char NONE[] = "–";
static const double MICRO = 1e6;

/* A column of figures: its head, and what a row has there; "" for nothing. */
struct column_of {
	const char *head;
	size_t at;			/* which value, year or part */
	const char *(*cell)(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at);
};

/* ---- cells ---- */

static const char *percent_met(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	if (at >= row->n_values || row->values[at] < 0)
		return NONE;
	return arena_printf(arena, "%s%%", rounding_text(arena, rounding_percent(
			(long long)(draw_share(chart, row->values[at]) * 100 * MICRO + 0.5), 0), 0));
}

static const char *end_text(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	(void)at;
	if (row->text && *row->text)
		return row->text;
	return row->n_values && row->values[0] >= 0
		? arena_printf(arena, "%.10g%s", row->values[0], chart->unit ? chart->unit : "") : NONE;
}

static const char *against_text(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	return at < row->n_against && row->against[at] >= 0
		? arena_printf(arena, "%.10g%s", row->against[at], chart->unit ? chart->unit : "") : NONE;
}

static const char *part_text(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	(void)chart;
	if (at >= row->n_values || row->values[at] <= 0)
		return "0";
	return at < row->n_texts ? row->texts[at] : arena_printf(arena, "%.10g", row->values[at]);
}

static const char *ring_name(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	(void)arena;
	(void)at;
	return chart->series[(size_t)row->values[0] - 1];
}

static const char *row_text(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	(void)arena;
	(void)chart;
	(void)at;
	return row->text ? row->text : "";
}

static const char *year_word(struct arena *arena, const struct chart *chart, const struct chart_row *row, size_t at)
{
	(void)arena;
	(void)chart;
	return at < row->n_points ? row->points[at].word : NONE;
}

/* ---- columns ---- */

static bool any_text(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n_rows; i++) {
		if (chart->rows[i].text && *chart->rows[i].text)
			return true;
	}
	return false;
}

static bool any_label(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n_rows; i++) {
		if (*chart->rows[i].label)
			return true;
	}
	return false;
}

static bool any_level(const struct chart *chart)
{
	for (size_t i = 0; i < chart->n_rows; i++) {
		if (chart->rows[i].level)
			return true;
	}
	return false;
}

/* Whether its drawing has numbers for its rows. */
static bool is_numbered(const struct chart *chart)
{
	return chart->kind == CHART_RADAR || chart->kind == CHART_RINGS;
}

static bool is_over_years(const struct chart *chart)
{
	return chart->kind == CHART_YEARS || chart->kind == CHART_SLOPE;
}

static size_t list_columns(struct arena *arena, const struct chart *chart, struct column_of **columns)
{
	const size_t most = chart->n_series + chart->n_years + chart->n_marks + chart->n_against + 1;
	struct column_of *c = arena_array(arena, most, sizeof(*c));
	size_t n = 0;

	*columns = c;
	for (size_t i = 0; chart->kind == CHART_LADDER && i < chart->n_series; i++)
		c[n++] = (struct column_of){ chart->series[i], i, percent_met };
	for (size_t i = 0; is_over_years(chart) && i < chart->n_years; i++)
		c[n++] = (struct column_of){ chart->years[i], i, year_word };
	for (size_t i = 0; chart->kind == CHART_STACK && i < chart->n_marks; i++)
		c[n++] = (struct column_of){ chart->marks[i]->word, i, part_text };
	if (chart->kind == CHART_RINGS)
		c[n++] = (struct column_of){ "Ring", 0, ring_name };
	if (chart->kind == CHART_BARS || chart->kind == CHART_RADAR)
		c[n++] = (struct column_of){ "Value", 0, end_text };
	else if (any_text(chart))
		c[n++] = (struct column_of){ chart->kind == CHART_SLOPE ? "Change" : "Count", 0, row_text };
	for (size_t i = 0; i < chart->n_against; i++)
		c[n++] = (struct column_of){ chart->against[i], i, against_text };
	return n;
}

/* ---- the table ---- */

static void put_head(struct writing *w, const char *text)
{
	buf_puts(w->out, *text ? "<th scope=\"col\">" : "<td>");
	escape_prose(w->out, text);
	buf_puts(w->out, *text ? "</th>" : "</td>");
}

static void put_cell_open(struct writing *w, const char *head)
{
	buf_puts(w->out, "<td data-h=\"");
	escape_text(w->out, head);
	buf_puts(w->out, "\">");
}

static void put_label(struct writing *w, const struct chart *chart, size_t i)
{
	const char *label = chart->rows[i].label;

	if (is_numbered(chart))
		buf_printf(w->out, "<td data-h=\"Number\">%s</td>", draw_spoke(w->arena, &chart->rows[i], i, &label));
	buf_puts(w->out, *label ? "<th scope=\"row\">" : "<td>");
	escape_prose(w->out, label);
	buf_puts(w->out, *label ? "</th>" : "</td>");
}

static void put_row(struct writing *w, const struct chart *chart, size_t i, const struct column_of *columns, size_t n)
{
	const struct chart_row *row = &chart->rows[i];

	buf_puts(w->out, "<tr>");
	if (any_label(chart))
		put_label(w, chart, i);
	for (size_t k = 0; k < n; k++) {
		put_cell_open(w, columns[k].head);
		escape_prose(w->out, columns[k].cell(w->arena, chart, row, columns[k].at));
		buf_puts(w->out, "</td>");
	}
	if (any_level(chart)) {
		put_cell_open(w, "Level");
		if (row->level)
			prose_badge(w, row->level);
		else
			buf_puts(w->out, NONE);
		buf_puts(w->out, "</td>");
	}
	buf_puts(w->out, "</tr>\n");
}

void figure_table(struct writing *w, const struct chart *chart, const char *title)
{
	struct column_of *columns;
	const size_t n = list_columns(w->arena, chart, &columns);

	buf_printf(w->out, "<table class=\"ru ti t1%s\">\n<caption class=\"vh\">", is_over_years(chart) ? " yr" : "");
	escape_text(w->out, title);
	buf_puts(w->out, "</caption>\n<thead>\n<tr>");
	if (is_numbered(chart))
		put_head(w, "Number");
	if (any_label(chart))
		put_head(w, "");
	for (size_t i = 0; i < n; i++)
		put_head(w, columns[i].head);
	if (any_level(chart))
		put_head(w, "Level");
	buf_puts(w->out, "</tr>\n</thead>\n<tbody>\n");
	for (size_t i = 0; i < chart->n_rows; i++)
		put_row(w, chart, i, columns, n);
	buf_puts(w->out, "</tbody>\n</table>\n");
}
