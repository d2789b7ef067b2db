/*
 * furniture.c - the header and footer of a page: pagination artifacts, on every page but the cover.
 *
 * It knows nothing of what stands between them.
 */
#include "layout/flow.h"

#include <string.h>

#include "layout/badge.h"
#include "layout/breaks.h"
#include "layout/canvas.h"

static const double RULE_BELOW_PT = 7, BETWEEN_PT = 24;

/* A running text shortened with an ellipsis to the room it has; the whole of it stands on the
 * cover. */
static const char *fit_text(struct layout *l, const struct text_style *style, const char *text,
			    double room)
{
	const size_t length = strlen(text);
	const char *starts, *shorter = text;

	if (text_w(l, style, text) <= room)
		return text;
	starts = breaks_characters(l->arena, text, length);
	for (size_t end = length;
	     end-- > 0 && (shorter == text || text_w(l, style, shorter) > room);) {
		if (starts[end])
			shorter = arena_printf(l->arena, "%.*s…", (int)end, text);
	}
	return shorter;
}

static void draw_text(struct layout *l, const char *text, double x, double y, enum align align,
		      bool header)
{
	const struct text_style *style = layout_style(l, STYLE_RUNNING);

	text_draw_in(l, style, text, x, y, align, canvas_furniture(l, header));
}

static void draw_pair(struct layout *l, const char *left, const char *right, double y, bool header)
{
	const struct text_style *style = layout_style(l, STYLE_RUNNING);
	const double w = l->right - l->left;
	double right_w = 0;

	if (right && *right) {
		right = fit_text(l, style, right, (w - BETWEEN_PT) / 2);
		right_w = text_w(l, style, right);
	}
	if (left && *left)
		draw_text(l, fit_text(l, style, left, w - right_w - BETWEEN_PT), l->left, y,
			  ALIGN_LEFT, header);
	if (right && *right)
		draw_text(l, right, l->right, y, ALIGN_RIGHT, header);
}

void furniture_draw(struct layout *l)
{
	const struct document *d = l->document;
	const struct theme *theme = l->theme;
	const char *page = arena_printf(l->arena, "Page %d of %d", l->page + 1, l->n_pages);

	if ((d->running_left && *d->running_left) || (d->running_right && *d->running_right)) {
		draw_pair(l, d->running_left, d->running_right, theme->header_y_pt, true);
		canvas_line(l, canvas_furniture(l, true), l->left,
			    theme->header_y_pt + RULE_BELOW_PT, l->right - l->left, 0, theme->rule,
			    theme->rule_pt);
	}
	draw_pair(l, d->footer_left, page, l->page_h - theme->footer_y_pt, false);
}
