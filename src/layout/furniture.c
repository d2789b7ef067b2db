/*
 * furniture.c - what stands around a page: header and footer, on every page but the cover; stamps,
 * such as that of a draft, on every page. All are pagination artifacts.
 *
 * It knows nothing of what stands between them.
 */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "layout/badge.h"
#include "layout/breaks.h"
#include "layout/canvas.h"

static const double RULE_BELOW_PT = 7, BETWEEN_PT = 24;
static const double STAMP_H_PT = 19, STAMP_SIZE_PT = 13, STAMP_BASELINE_PT = 14, STAMP_X_PT = 10,
		    STAMP_FRAME_PT = 1.25, STAMP_ABOVE_PT = 12, STAMP_EDGE_PT = 4,
		    STAMP_BETWEEN_PT = 6, DRAFT_W_PT = 64;

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

/* The left of a header says whose document this is, and is set off from the rest. */
static struct text_style left_style(const struct layout *l, bool header)
{
	struct text_style style = *layout_style(l, STYLE_RUNNING);

	if (header) {
		style.font = FONT_SEMIBOLD;
		style.rgb = l->theme->accent;
	}
	return style;
}

static void draw_pair(struct layout *l, const char *left, const char *right, double y, bool header)
{
	const struct text_style *style = layout_style(l, STYLE_RUNNING), name = left_style(l, header);
	const double w = l->right - l->left;
	double right_w = 0;

	if (right && *right) {
		right = fit_text(l, style, right, (w - BETWEEN_PT) / 2);
		right_w = text_w(l, style, right);
	}
	if (left && *left)
		text_draw_in(l, &name, fit_text(l, &name, left, w - right_w - BETWEEN_PT), l->left, y,
			     ALIGN_LEFT, canvas_furniture(l, header));
	if (right && *right)
		text_draw_in(l, style, right, l->right, y, ALIGN_RIGHT, canvas_furniture(l, header));
}

/* Black on white in a frame: as plain on the cover's band as on paper, in colour or grey. */
static void draw_stamp(struct layout *l, const struct text_style *style, const char *text, double x,
		       double w)
{
	const double y = fmax(l->theme->header_y_pt - STAMP_ABOVE_PT - STAMP_H_PT, STAMP_EDGE_PT);
	const int mark = canvas_furniture(l, true);

	canvas_rect(l, mark, x, y, w, STAMP_H_PT, paint_both(0xFFFFFF, 0x000000, STAMP_FRAME_PT));
	text_draw_in(l, style, text, x + w / 2, y + STAMP_BASELINE_PT, ALIGN_CENTRE, mark);
}

/* Side by side in the middle. */
static void draw_stamps(struct layout *l)
{
	const struct document *d = l->document;
	struct text_style style = *layout_style(l, STYLE_RUNNING);
	double draft_w = d->draft ? DRAFT_W_PT : 0, stamp_w = 0, between, x;

	style.font = FONT_BOLD;
	style.size_pt = STAMP_SIZE_PT;
	style.rgb = 0x000000;
	if (d->stamp)
		stamp_w = text_w(l, &style, d->stamp) + 2 * STAMP_X_PT;
	between = d->draft && d->stamp ? STAMP_BETWEEN_PT : 0;
	x = (l->page_w - draft_w - between - stamp_w) / 2;
	if (d->draft)
		draw_stamp(l, &style, "Draft", x, draft_w);
	if (d->stamp)
		draw_stamp(l, &style, d->stamp, x + draft_w + between, stamp_w);
}

/* How a document is to be handled goes before whatever else stands there, and on the cover too. */
static const char *foot_left(struct layout *l)
{
	const struct document *d = l->document;

	if (!d->classification)
		return d->footer_left;
	if (!d->footer_left || !*d->footer_left)
		return d->classification;
	return arena_printf(l->arena, "%s \u00b7 %s", d->classification, d->footer_left);
}

static void draw_header_and_footer(struct layout *l)
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
	draw_pair(l, foot_left(l), page, l->page_h - theme->footer_y_pt, false);
}

void furniture_draw(struct layout *l, bool cover)
{
	if (!cover)
		draw_header_and_footer(l);
	else if (l->document->classification)
		draw_pair(l, l->document->classification, NULL,
			  l->page_h - l->theme->footer_y_pt, false);
	draw_stamps(l);
}
