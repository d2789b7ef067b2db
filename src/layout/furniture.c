/*
 * furniture.c - what surrounds the text of a page: header and footer on every page but the cover;
 * stamps, such as that of a draft, on every page. All are pagination artifacts.
 *
 * It knows nothing of the text between them.
 */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "layout/badge.h"
#include "layout/breaks.h"
#include "layout/canvas.h"

enum { RUNNING_LINES_MAX = 2, SHORTENED_BYTES_MAX = 1000 };
static const double RUNNING_SCALES[] = { 1, 0.94, 0.88, 0.82 }, RUNNING_LEADING = 1.2;
static const double RULE_BELOW_PT = 7, BETWEEN_PT = 24;
static const double STAMP_H_PT = 19, STAMP_SIZE_PT = 13, STAMP_BASELINE_PT = 14, STAMP_X_PT = 10,
		    STAMP_FRAME_PT = 1.25, STAMP_ABOVE_PT = 12, STAMP_EDGE_PT = 4,
		    STAMP_BETWEEN_PT = 6, DRAFT_W_PT = 64;

/* A running header or footer text and the room it has. */
struct running {
	struct text_style style;
	const char *lines[RUNNING_LINES_MAX];
	size_t n;
	double w_pt;			/* of the widest line */
};

/* Break the text into lines of the given width. Returns false if there are more lines than allowed. */
static bool break_running(struct layout *l, struct running *running, const char *text, double room)
{
	const struct para *para = para_plain(l, &running->style, text, room, (struct para_options){ 0 });

	running->n = 0;
	running->w_pt = para_line_w(para);
	if (para->n_lines > RUNNING_LINES_MAX)
		return false;
	for (size_t i = 0; i < para->n_lines; i++) {
		const struct para_line *line = &para->lines[i];
		const struct piece *first = &para->pieces[line->first], *last = &para->pieces[line->first + line->n - 1];

		running->lines[running->n++] = arena_strndup(l->arena, para->text + first->start,
							     last->start + last->length - first->start);
	}
	return true;
}

/* Keep as many characters as fit in the allowed lines, with an ellipsis; the whole text is on the cover. */
static void shorten_running(struct layout *l, struct running *running, const char *text, double room)
{
	const size_t length = strlen(text);
	const char *starts = breaks_characters(l->arena, text, length);
	size_t *ends = arena_array(l->arena, length + 1, sizeof(*ends));
	size_t least = 0, most = 0;

	for (size_t i = 1; i < length && i <= SHORTENED_BYTES_MAX; i++) {
		if (starts[i])
			ends[++most] = i;
	}
	while (least < most) {
		const size_t middle = (least + most + 1) / 2;

		if (break_running(l, running, arena_printf(l->arena, "%.*s…", (int)ends[middle], text), room))
			least = middle;
		else
			most = middle - 1;
	}
	break_running(l, running, arena_printf(l->arena, "%.*s…", (int)ends[least], text), room);
}

/* Try the text unchanged, then smaller, then on two lines; cut it only if nothing else fits. */
static struct running fit_running(struct layout *l, const struct text_style *style, const char *text, double room)
{
	struct running running = { .style = *style };

	for (size_t i = 0; i < sizeof(RUNNING_SCALES) / sizeof(*RUNNING_SCALES); i++) {
		running.style.size_pt = style->size_pt * RUNNING_SCALES[i];
		running.w_pt = text_w(l, &running.style, text);
		if (running.w_pt <= room) {
			running.lines[running.n++] = text;
			return running;
		}
	}
	if (!break_running(l, &running, text, room))
		shorten_running(l, &running, text, room);
	return running;
}

/* y is the baseline of a header's last line, or of a footer's first. */
static void draw_running(struct layout *l, const struct running *running, double x, double y, enum align align,
			 bool header)
{
	const double leading = running->style.size_pt * RUNNING_LEADING;

	if (header && running->n > 1)
		y -= (double)(running->n - 1) * leading;
	for (size_t i = 0; i < running->n; i++)
		text_draw_in(l, &running->style, running->lines[i], x, y + (double)i * leading, align,
			     canvas_furniture(l, header));
}

/* The left part of a header says whose document this is, and is set differently from the rest. */
static struct text_style left_style(const struct layout *l, bool header)
{
	struct text_style style = *layout_style(l, STYLE_RUNNING);

	if (header) {
		style.font = FONT_SEMIBOLD;
		style.rgb = l->theme->accent;
	}
	return style;
}

/* The room for a text beside another: what the other leaves, but at least half. */
static double room_beside(double w, double other_w)
{
	return fmax(w - BETWEEN_PT - other_w, (w - BETWEEN_PT) / 2);
}

static void draw_pair(struct layout *l, const char *left, const char *right, double y, bool header)
{
	const struct text_style *style = layout_style(l, STYLE_RUNNING), name = left_style(l, header);
	const double w = l->right - l->left;
	struct running at_right = { .n = 0 }, at_left;

	if (right && *right)
		at_right = fit_running(l, style, right,
				       left && *left ? room_beside(w, text_w(l, &name, left)) : w);
	if (left && *left) {
		at_left = fit_running(l, &name, left, at_right.n ? w - BETWEEN_PT - at_right.w_pt : w);
		draw_running(l, &at_left, l->left, y, ALIGN_LEFT, header);
	}
	draw_running(l, &at_right, l->right, y, ALIGN_RIGHT, header);
}

/* Black on white in a frame, so that it looks the same on the cover's band and on paper, in colour and grey. */
static void draw_stamp(struct layout *l, const struct text_style *style, const char *text, double x,
		       double w)
{
	const double y = fmax(l->theme->header_y_pt - STAMP_ABOVE_PT - STAMP_H_PT, STAMP_EDGE_PT);
	const int mark = canvas_furniture(l, true);

	canvas_rect(l, mark, x, y, w, STAMP_H_PT, paint_both(0xFFFFFF, 0x000000, STAMP_FRAME_PT));
	text_draw_in(l, style, text, x + w / 2, y + STAMP_BASELINE_PT, ALIGN_CENTRE, mark);
}

/* Put the stamps side by side in the middle. */
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

/* How the document must be handled comes before anything else at the foot, also on the cover. */
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
