/*
 * badge.c - see badge.h.
 */
#include "layout/badge.h"

#include "layout/canvas.h"
#include "layout/icons.h"

const double BADGE_SIZE = 0.88;

/* Padding around the word, in em of the badge's own size. */
static const double PAD_X_EM = 0.5, PAD_Y_EM = 0.34;

static struct text_style badge_style(const struct level_mark *mark, double size_pt)
{
	return (struct text_style){ .font = FONT_SEMIBOLD, .size_pt = size_pt, .rgb = mark->ink_rgb };
}

double badge_w(struct layout *l, const struct level_mark *mark, double size_pt)
{
	const double size = size_pt * BADGE_SIZE;
	const struct text_style style = badge_style(mark, size);

	return text_w(l, &style, mark->word) + pips_w(mark, size) + 2 * PAD_X_EM * size;
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

void badge_draw(struct layout *l, const struct level_mark *mark, double size_pt, double x,
		double baseline_y, struct element *element)
{
	const double size = size_pt * BADGE_SIZE;
	const struct text_style style = badge_style(mark, size);

	badge_box_draw(l, mark, size_pt, x, baseline_y, element);
	text_draw(l, &style, mark->word, x + PAD_X_EM * size + pips_w(mark, size), baseline_y, ALIGN_LEFT, element);
}
