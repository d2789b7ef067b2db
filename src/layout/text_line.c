/*
 * text_line.c - see text_line.h.
 *
 * Glyph runs are drawn in the order of the text, wherever on the line they are. Text with right-to-left
 * parts is cut at each change of level and at spaces, and each part is put in its place.
 */
#include "layout/text_line.h"

#include <string.h>

#include "base/text.h"
#include "layout/bidi.h"
#include "layout/canvas.h"

/* The runs of a text and where each starts; starts is NULL if each follows the one before. */
struct set_text {
	const struct glyph_run *runs;	size_t n;
	const double *x_em;
	double w_em;
};

/* Parts of a text that are shaped separately. */
struct parts {
	const struct shaped **shaped;
	uint8_t *levels;
	size_t n, n_runs;
};

/* The end of the part that starts at start. */
static size_t part_end(const char *text, size_t length, const uint8_t *levels, size_t start)
{
	const bool space = text[start] == ' ';
	size_t end = start + 1;

	while (end < length && levels[end] == levels[start] && (text[end] == ' ') == space)
		end++;
	return end;
}

static void cut(struct layout *l, enum font_style font, const char *text, size_t length, struct parts *parts)
{
	uint8_t *levels = arena_alloc(l->arena, length);

	bidi_levels(l->arena, text, length, levels);
	parts->shaped = arena_array(l->arena, length, sizeof(*parts->shaped));
	parts->levels = arena_alloc(l->arena, length);
	for (size_t at = 0, end; at < length; at = end) {
		end = part_end(text, length, levels, at);
		parts->levels[parts->n] = levels[at];
		parts->shaped[parts->n] = (levels[at] & 1 ? font_shape_leftwards : font_shape)(
			l->fonts, font, text + at, end - at);
		parts->n_runs += parts->shaped[parts->n++]->n_runs;
	}
}

/* Place the runs of one part; x is its left end. */
static void place_part(const struct shaped *part, double x, struct glyph_run *runs, double *x_em)
{
	const bool leftwards = part->n_runs && part->runs[0].leftwards;

	if (leftwards)
		x += part->w_em;
	for (size_t i = 0; i < part->n_runs; i++) {
		runs[i] = part->runs[i];
		if (leftwards)
			x -= runs[i].w_em;
		x_em[i] = x;
		if (!leftwards)
			x += runs[i].w_em;
	}
}

static struct set_text set_both_ways(struct layout *l, enum font_style font, const char *text, size_t length)
{
	struct parts parts = { 0 };
	struct set_text set = { 0 };
	struct glyph_run *runs;
	double *x_em, *part_x;
	size_t *order;

	cut(l, font, text, length, &parts);
	order = arena_array(l->arena, parts.n, sizeof(*order));
	part_x = arena_array(l->arena, parts.n, sizeof(*part_x));
	bidi_order(parts.levels, parts.n, order);
	for (size_t i = 0; i < parts.n; i++) {
		part_x[order[i]] = set.w_em;
		set.w_em += parts.shaped[order[i]]->w_em;
	}
	runs = arena_array(l->arena, parts.n_runs, sizeof(*runs));
	x_em = arena_array(l->arena, parts.n_runs, sizeof(*x_em));
	for (size_t i = 0; i < parts.n; i++) {
		place_part(parts.shaped[i], part_x[i], runs + set.n, x_em + set.n);
		set.n += parts.shaped[i]->n_runs;
	}
	set.runs = runs;
	set.x_em = x_em;
	return set;
}

static struct set_text set_text(struct layout *l, enum font_style font, const char *text)
{
	const size_t length = strlen(text);
	const struct shaped *shaped = font_shape(l->fonts, font, text, length);

	if (shaped->missing)
		layout_report_missing(l, font, text, length);
	if (text_turns(text, length))
		return set_both_ways(l, font, text, length);
	return (struct set_text){ shaped->runs, shaped->n_runs, NULL, shaped->w_em };
}

/* The width of the space at a text's end, which does not count. */
static double hanging_em(const struct glyph_run *run)
{
	if (run->n_glyphs < 2 || run->text[run->text_length - 1] != ' ')
		return 0;
	return run->glyphs[run->n_glyphs - 1].advance_em;
}

double text_w(struct layout *l, const struct text_style *style, const char *text)
{
	return set_text(l, style->font, text).w_em * style->size_pt;
}

void text_draw_in(struct layout *l, const struct text_style *style, const char *text, double x,
		  double baseline_y, enum align align, int mark)
{
	const struct set_text set = set_text(l, style->font, text);
	const double w = set.w_em * style->size_pt;
	double pen;

	if (align != ALIGN_LEFT)
		x -= align == ALIGN_RIGHT ? w : w / 2;
	pen = x;
	for (size_t i = 0; i < set.n; i++) {
		struct item *item = canvas_item(l, mark, ITEM_TEXT);

		item->filled = true;
		item->fill_rgb = style->rgb;
		item->size_pt = style->size_pt;
		item->x = set.x_em ? x + set.x_em[i] * style->size_pt : pen;
		item->y = baseline_y;
		item->run = set.runs[i];
		item->w = item->run.w_em * style->size_pt;
		pen += item->w;
		item->w -= hanging_em(&item->run) * style->size_pt;
	}
}

void text_draw(struct layout *l, const struct text_style *style, const char *text, double x,
	       double baseline_y, enum align align, struct element *element)
{
	text_draw_in(l, style, text, x, baseline_y, align, canvas_mark(l, element));
}
