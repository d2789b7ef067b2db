/*
 * cover.c - the first page: a full-width band of colour with the title, then whose report it is.
 *
 * The band grows upwards: title and subtitle are at its foot, however many lines they need. A cover is
 * never refused because of long names. Everything on it is made smaller until it fits the page; only if
 * that is not enough are the longest texts cut. The title is the document's first heading: it is in the
 * structure and the bookmarks, but not in the contents.
 */
#include "layout/flow.h"

#include <math.h>
#include <string.h>

#include "layout/brand.h"
#include "layout/breaks.h"
#include "layout/canvas.h"
#include "layout/element.h"

static const double BAND_BOTTOM_PT = 40, BAND_TOP_PT = 48, BELOW_BAND_PT = 58, LABEL_GAP_PT = 22,
		    FACT_GAP_PT = 4;
/* What is tried to make a cover fit: first smaller sizes, relative to the theme's; then fewer characters of each
 * text, which no real cover needs. */
static const double SCALES[] = { 1, 0.85, 0.7, 0.6, 0.5, 0.42, 0.35, 0.3 }, LEAST_PT = 9;
static const size_t CUTS[] = { 600, 300, 150, 75, 30 };
/* Most bytes of a character that anybody reads; and a length of text that fits on no page in any size. */
enum { CHARACTER_BYTES = 40, PAGE_BYTES_MAX = 40000 };
static const double BRAND_LOGO_PT = 56, BRAND_SPACE_PT = 24;	/* space above and below */
static const double LABEL_SHARE_MAX = 0.38, NOTE_GAP_PT = 24, STRIPE_PT = 5;

/* A paragraph and the position of its top on the page. */
struct cover_part {
	struct para *para;
	double x_pt, y_pt;
};

struct cover_box {
	struct brand_box *brand;	/* above the band; NULL: none */
	double band_y_pt, band_h_pt;	/* the band's top; its foot */
	struct cover_part *parts;	/* in reading order */
	size_t n;
};

/* A way to make the cover fit. */
struct try {
	double scale;
	size_t cut;			/* characters kept of each text; 0: all */
	struct element *parent;		/* NULL: only test whether it fits */
};

static void add_part(struct cover_box *box, struct para *para, double x, double y)
{
	if (para->n_lines)
		box->parts[box->n++] = (struct cover_part){ para, x, y };
}

static double scaled(double pt, double scale)
{
	return scale == 1 || pt * scale >= LEAST_PT ? pt * scale : pt < LEAST_PT ? pt : LEAST_PT;
}

static const struct text_style *try_style(struct layout *l, enum theme_style name, const struct try *try)
{
	const struct text_style *style = layout_style(l, name);
	struct text_style *smaller;

	if (try->scale == 1)
		return style;
	smaller = arena_alloc(l->arena, sizeof(*smaller));
	*smaller = *style;
	smaller->size_pt = scaled(style->size_pt, try->scale);
	smaller->leading_pt = style->leading_pt * smaller->size_pt / style->size_pt;
	smaller->after_pt = style->after_pt * try->scale;
	return smaller;
}

/* A text cut to the length that a try allows, with an ellipsis. A text that is cut loses its language tags. */
static struct text try_text(struct layout *l, struct text text, const struct try *try)
{
	const char *plain, *starts;
	struct span *span;
	size_t length, looked_at, end = 0, n = 0;

	if (!try->cut)
		return text;
	plain = layout_plain_text(l, text);
	length = strlen(plain);
	looked_at = length < try->cut * CHARACTER_BYTES ? length : try->cut * CHARACTER_BYTES;
	while (looked_at < length && ((unsigned char)plain[looked_at] & 0xC0) == 0x80)
		looked_at--;
	starts = breaks_characters(l->arena, plain, looked_at);
	for (; end < looked_at && n <= try->cut; end++)
		n += starts[end];
	if (end == length && n <= try->cut)
		return text;
	span = arena_alloc(l->arena, sizeof(*span));
	span->text = arena_printf(l->arena, "%.*s…", (int)(n > try->cut ? end - 1 : end), plain);
	return (struct text){ span, 1 };
}

static struct para *cover_para(struct layout *l, enum theme_style style, struct text text, const struct try *try)
{
	const enum role role = style == STYLE_COVER_TITLE ? ROLE_H1 : ROLE_P;
	const bool in_band = style == STYLE_COVER_TITLE || style == STYLE_COVER_SUBTITLE;
	const struct para_options options = { .coloured = in_band, .rgb = l->theme->accent_ink };
	struct para *para = para_new(l, try_style(l, style, try), try_text(l, text, try), l->right - l->left, options);

	if (para->n_lines && try->parent)
		para->element = element_new(l->arena, try->parent, role);
	return para;
}

/* Put the brand at the page's top: what lies behind a logo is white. The band begins below it. */
static void measure_cover_brand(struct layout *l, struct cover_box *box, const struct try *try)
{
	const struct brand_look look = {
		try_style(l, STYLE_COVER_SUBTITLE, try), BRAND_LOGO_PT * fmax(try->scale, 0.5)
	};

	box->brand = brand_measure(l, try->parent, l->right - l->left, &look);
	if (box->brand)
		box->band_y_pt = box->brand->h_pt + 2 * BRAND_SPACE_PT;
}

/* Put title and subtitle at the foot of the band, which becomes higher for a title of many lines. */
static void measure_band(struct layout *l, struct cover_box *box, const struct cover *cover,
			 const struct try *try)
{
	struct para *title = cover_para(l, STYLE_COVER_TITLE, cover->title, try);
	struct para *subtitle = cover_para(l, STYLE_COVER_SUBTITLE, cover->subtitle, try);
	const double gap = subtitle->n_lines ? title->style->after_pt : 0;
	const double need = box->band_y_pt + BAND_TOP_PT + para_h(title) + gap + para_h(subtitle) + BAND_BOTTOM_PT;
	double y;

	box->band_h_pt = fmax(need, l->theme->cover_band_pt * try->scale);
	y = box->band_h_pt - BAND_BOTTOM_PT - para_h(subtitle) - gap - para_h(title);
	add_part(box, title, l->left, y);
	add_part(box, subtitle, l->left, y + para_h(title) + gap);
}

static double label_w(struct layout *l, const struct cover *cover, const struct try *try)
{
	const double most = (l->right - l->left) * LABEL_SHARE_MAX;
	double w = 0;

	for (size_t i = 0; i < cover->n_facts; i++) {
		const struct para *para
			= para_new(l, try_style(l, STYLE_COVER_LABEL, try),
				   try_text(l, cover->facts[i].label, try), most, (struct para_options){ 0 });
		const double this_w = para_line_w(para);

		w = this_w > w ? this_w : w;
	}
	return w;
}

static void set_fact_elements(struct layout *l, struct element *list, struct para *label, struct para *value)
{
	struct element *item = element_new(l->arena, list, ROLE_LI);

	label->element = element_new(l->arena, item, ROLE_LBL);
	value->element = element_new(l->arena, item, ROLE_LBODY);
}

/* Facts are a list of terms: each has its label and body side by side. */
static double measure_facts(struct layout *l, struct cover_box *box, const struct cover *cover,
			    double y, const struct try *try)
{
	const double w = label_w(l, cover, try);
	struct element *list = cover->n_facts && try->parent ? element_new(l->arena, try->parent, ROLE_L) : NULL;

	for (size_t i = 0; i < cover->n_facts; i++) {
		struct para *label
			= para_new(l, try_style(l, STYLE_COVER_LABEL, try),
				   try_text(l, cover->facts[i].label, try), w + 0.1,
				   (struct para_options){ .trailing_space = true });
		struct para *value = para_new(
			l, try_style(l, STYLE_COVER_VALUE, try), try_text(l, cover->facts[i].value, try),
			l->right - l->left - w - LABEL_GAP_PT, (struct para_options){ 0 });
		const double h = para_h(label) > para_h(value) ? para_h(label) : para_h(value);

		value->stays_left = true; /* it is beside its label */
		if (list)
			set_fact_elements(l, list, label, value);
		add_part(box, label, l->left, y);
		add_part(box, value, l->left + w + LABEL_GAP_PT, y);
		y += h + FACT_GAP_PT;
	}
	return y;
}

/* Returns NULL if the cover does not fit on the page. */
static struct cover_box *measure_box(struct layout *l, const struct cover *cover, const struct try *try)
{
	struct cover_box *box = arena_alloc(l->arena, sizeof(*box));
	struct para *name, *note;
	double y, note_y;

	box->parts = arena_array(l->arena, 4 + 2 * cover->n_facts, sizeof(*box->parts));
	measure_cover_brand(l, box, try);
	measure_band(l, box, cover, try);
	name = cover_para(l, STYLE_COVER_NAME, cover->name, try);
	y = box->band_h_pt + BELOW_BAND_PT * try->scale;
	add_part(box, name, l->left, y);
	y += para_h(name) + (name->n_lines ? name->style->after_pt : 0);
	y = measure_facts(l, box, cover, y, try);
	note = cover_para(l, STYLE_COVER_NOTE, cover->note, try);
	note_y = l->bottom - para_h(note);
	add_part(box, note, l->left, note_y);
	return y + (note->n_lines ? NOTE_GAP_PT * try->scale : 0) <= note_y ? box : NULL;
}

static size_t text_bytes(struct text text)
{
	size_t bytes = 0;

	for (size_t i = 0; i < text.n; i++)
		bytes += strlen(text.spans[i].text);
	return bytes;
}

/* Do not even measure texts that cannot fit on a page; they may be very long. */
static bool may_fit(const struct cover *cover)
{
	size_t bytes = text_bytes(cover->title) + text_bytes(cover->subtitle) + text_bytes(cover->name)
		       + text_bytes(cover->note);

	for (size_t i = 0; i < cover->n_facts; i++)
		bytes += text_bytes(cover->facts[i].label) + text_bytes(cover->facts[i].value);
	return bytes <= PAGE_BYTES_MAX;
}

/* The first try that fits, which is the largest. */
static struct try find_fit(struct layout *l, const struct cover *cover)
{
	const size_t n = sizeof(SCALES) / sizeof(*SCALES);
	struct try try = { .scale = SCALES[n - 1] };

	for (size_t i = 0; i < n && may_fit(cover); i++) {
		try.scale = SCALES[i];
		if (measure_box(l, cover, &try))
			return try;
	}
	for (size_t i = 0; i < sizeof(CUTS) / sizeof(*CUTS); i++) {
		try.cut = CUTS[i];
		if (measure_box(l, cover, &try))
			break;
	}
	return try;
}

const char *cover_title(struct layout *l, const struct cover *cover)
{
	const char *title = layout_plain_text(l, cover->title);

	return *title ? title : NULL;
}

void measure_cover(struct layout *l, struct place *at, const struct block *block)
{
	const struct cover *cover = &block->cover;
	struct try try = find_fit(l, cover);
	struct cover_box *box;
	struct strip *strip;

	try.parent = element_new(l->arena, l->pages->root, ROLE_SECT);
	box = measure_box(l, cover, &try);
	if (!box) {
		layout_refuse(l, "the cover does not fit on a page");
		return;
	}
	if (cover_title(l, cover))
		l->headings[l->next_heading++].strip = l->flow->n;
	strip = flow_add(l, at, STRIP_COVER);
	strip->cover = box;
	strip->h_pt = l->bottom - l->top;
}

void cover_draw(struct layout *l, const struct cover_box *cover)
{
	const int mark = canvas_mark(l, NULL);

	canvas_rect(l, mark, 0, cover->band_y_pt, l->page_w, cover->band_h_pt - cover->band_y_pt,
		    paint_fill(l->theme->accent));
	canvas_rect(l, mark, 0, cover->band_h_pt, l->page_w, STRIPE_PT,
		    paint_fill(l->theme->stripe));
	if (cover->brand)
		brand_draw(l, cover->brand, l->left, BRAND_SPACE_PT);
	for (size_t i = 0; i < cover->n; i++) {
		const struct cover_part *part = &cover->parts[i];

		para_draw(l, part->para, 0, part->para->n_lines, part->x_pt, part->y_pt);
	}
}
