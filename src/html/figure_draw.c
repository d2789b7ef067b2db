/* figure_draw.c - shapes, and labels of rows; see figure_parts.h. */
#include "html/figure_parts.h"

#include <string.h>

#include "html/escape.h"

static const double LINE_EM = 1.35, LABEL_AFTER_EM = 0.35;

static void put_number(struct drawing *d, const char *name, double value, const char *unit)
{
	buf_printf(d->out, " %s=\"", name);
	buf_number(d->out, value);
	buf_printf(d->out, "%s\"", unit);
}

static void put_class(struct drawing *d, const char *classes)
{
	if (classes)
		buf_printf(d->out, " class=\"%s\"", classes);
}

void draw_rect(struct drawing *d, double x, double y_em, double w, double h_em, const char *classes, const char *fill)
{
	buf_puts(d->out, "<rect");
	put_number(d, "x", x, "%");
	put_number(d, "y", y_em, "em");
	put_number(d, "width", w, "%");
	put_number(d, "height", h_em, "em");
	put_class(d, classes);
	if (fill)
		buf_printf(d->out, " fill=\"%s\"", fill);
	buf_puts(d->out, "/>");
}

void draw_line(struct drawing *d, double x1, double y1_em, double x2, double y2_em, const char *classes)
{
	buf_puts(d->out, "<line");
	put_number(d, "x1", x1, "%");
	put_number(d, "y1", y1_em, "em");
	put_number(d, "x2", x2, "%");
	put_number(d, "y2", y2_em, "em");
	put_class(d, classes);
	buf_puts(d->out, "/>");
}

void draw_text(struct drawing *d, double x, double y_em, const char *anchor, const char *classes, const char *text)
{
	buf_puts(d->out, "<text");
	put_number(d, "x", x, "%");
	put_number(d, "y", y_em, "em");
	if (anchor)
		buf_printf(d->out, " text-anchor=\"%s\"", anchor);
	put_class(d, classes);
	buf_putc(d->out, '>');
	escape_text(d->out, text);
	buf_puts(d->out, "</text>\n");
}

void draw_sign(struct buf *out, size_t which)
{
	static const char *const signs[CHART_AGAINST_MAX] = {
		"<path class=\"dot\" d=\"M-4 0L0 -4L4 0L0 4Z\"/>", "<path class=\"hollow\" d=\"M-4 -4L4 -4L0 4Z\"/>",
		"<circle class=\"hollow\" r=\"4\"/>",
	};

	buf_puts(out, signs[which % CHART_AGAINST_MAX]);
}

const char *draw_rgb(struct arena *arena, uint32_t rgb)
{
	return arena_printf(arena, "#%06x", (unsigned)rgb);
}

double draw_share(const struct chart *chart, double value)
{
	const double from = chart->kind == CHART_SLOPE ? chart->min : 0, of = chart->max - from;
	const double share = of > 0 ? (value - from) / of : 0;

	return share < 0 ? 0 : share > 1 ? 1 : share;
}

size_t draw_characters(const char *text)
{
	size_t n = 0;

	for (; *text; text++)
		n += ((unsigned char)*text & 0xC0) != 0x80;
	return n;
}

/* ---- labels ---- */

static size_t character_bytes(const char *p)
{
	size_t n = 1;

	while (((unsigned char)p[n] & 0xC0) == 0x80)
		n++;
	return n;
}

/* How many bytes of the text stand on its first line: whole words, or as much of one as there is room for. */
static size_t line_bytes(const char *text)
{
	size_t bytes = 0, word = 0;

	for (size_t n = 0; text[bytes]; n++) {
		if (text[bytes] == ' ')
			word = bytes;
		if (n == DRAW_CHARACTERS)
			return word ? word : bytes;
		bytes += character_bytes(text + bytes);
	}
	return bytes;
}

/* What is at the end of a row: its text and its level. */
static const char *end_of(struct drawing *d, const struct chart_row *row)
{
	const char *text = row->text ? row->text : "", *word = row->level ? row->level->word : "";

	return arena_printf(d->w->arena, "%s%s%s", text, *text && *word ? " · " : "", word);
}

void draw_label(struct drawing *d, const struct chart_row *row)
{
	const char *end = end_of(d, row), *text = row->label;
	size_t last = 0;

	while (*text) {
		const size_t n = line_bytes(text);
		const char *line = arena_strndup(d->w->arena, text, n);

		d->y_em += LINE_EM;
		draw_text(d, 0, d->y_em - LABEL_AFTER_EM, NULL, row->priority ? "st" : NULL, line);
		last = draw_characters(line);
		text += n + strspn(text + n, " ");
	}
	if (*end) {
		if (!last || last + draw_characters(end) + 2 > DRAW_CHARACTERS)
			d->y_em += LINE_EM;
		draw_text(d, 100, d->y_em - LABEL_AFTER_EM, "end", "st", end);
	}
}
