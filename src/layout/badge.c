/*
 * badge.c - level badges, and single lines of text that stand outside any paragraph.
 */
#include "layout/badge.h"

#include <string.h>

#include "layout/canvas.h"
#include "layout/icons.h"

const double BADGE_SIZE = 0.88;

/* The room round the word, in the badge's own em. */
static const double PAD_X_EM = 0.5, PAD_Y_EM = 0.34;

static const struct shaped *shape(struct layout *l, enum font_style font, const char *text)
{
	const struct shaped *shaped = font_shape(l->fonts, font, text, strlen(text));

	if (shaped->missing)
		layout_report_missing(l, font, text, strlen(text));
	return shaped;
}

static const struct shaped *badge_word(struct layout *l, const struct level_mark *mark)
{
	return shape(l, FONT_SEMIBOLD, mark->word);
}

double badge_w(struct layout *l, const struct level_mark *mark, double size_pt)
{
	const double size = size_pt * BADGE_SIZE;

	return badge_word(l, mark)->w_em * size + pips_w(mark, size) + 2 * PAD_X_EM * size;
}

double badge_text_x(const struct span *span, const struct para *para)
{
	const double size = para->style->size_pt * BADGE_SIZE;

	return PAD_X_EM * size + pips_w(span->level, size);
}

void badge_box_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		    double baseline_y, struct element *element)
{
	const double size = size_pt * BADGE_SIZE;
	const double cap_h = font_metrics(l->fonts, FONT_SEMIBOLD)->cap_height * size;
	const double h = cap_h + 2 * PAD_Y_EM * size;

	level_box_draw(l, element, mark, x, baseline_y - cap_h - PAD_Y_EM * size,
		       badge_w(l, mark, size_pt), h);
	if (mark->of > 0)
		pips_draw(l, canvas_mark(l, element), mark, x + PAD_X_EM * size, baseline_y, size);
}

/* The space at a text's end is not part of its width. */
static double hanging_em(const struct glyph_run *run)
{
	if (run->n_glyphs < 2 || run->text[run->text_length - 1] != ' ')
		return 0;
	return run->glyphs[run->n_glyphs - 1].advance_em;
}

static void shaped_draw(struct layout *l, const struct shaped *shaped, double size_pt, uint32_t rgb,
			double x, double baseline_y, int mark)
{
	for (size_t i = 0; i < shaped->n_runs; i++) {
		struct item *item = canvas_item(l, mark, ITEM_TEXT);

		item->filled = true;
		item->fill_rgb = rgb;
		item->size_pt = size_pt;
		item->x = x;
		item->y = baseline_y;
		item->run = shaped->runs[i];
		item->w = item->run.w_em * size_pt;
		x += item->w;
		item->w -= hanging_em(&item->run) * size_pt;
	}
}

void badge_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		double baseline_y, struct element *element)
{
	const double size = size_pt * BADGE_SIZE;

	badge_box_draw(l, mark, size_pt, x, baseline_y, element);
	shaped_draw(l, badge_word(l, mark), size, mark->ink_rgb,
		    x + PAD_X_EM * size + pips_w(mark, size), baseline_y, canvas_mark(l, element));
}

double text_w(struct layout *l, const struct text_style *style, const char *text)
{
	return shape(l, style->font, text)->w_em * style->size_pt;
}

void text_draw_in(struct layout *l, const struct text_style *style, const char *text, double x,
		  double baseline_y, enum align align, int mark)
{
	const struct shaped *shaped = shape(l, style->font, text);
	const double w = shaped->w_em * style->size_pt;

	if (align != ALIGN_LEFT)
		x -= align == ALIGN_RIGHT ? w : w / 2;
	shaped_draw(l, shaped, style->size_pt, style->rgb, x, baseline_y, mark);
}

void text_draw(struct layout *l, const struct text_style *style, const char *text, double x,
	       double baseline_y, enum align align, struct element *element)
{
	text_draw_in(l, style, text, x, baseline_y, align, canvas_mark(l, element));
}
