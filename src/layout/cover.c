/*
 * cover.c - the first page: a band of colour over the full width with the title, then whose report
 * it is.
 *
 * The band grows upwards text first: title and subtitle stand at its foot, however many lines they
 * need.
 */
#include "layout/flow.h"

#include "layout/canvas.h"
#include "layout/structure.h"

static const double BAND_BOTTOM_PT = 40, BAND_TOP_PT = 48, BELOW_BAND_PT = 58, LABEL_GAP_PT = 22,
		    FACT_GAP_PT = 4;
static const double LABEL_SHARE_MAX = 0.38, NOTE_GAP_PT = 24, STRIPE_PT = 5;

/* A paragraph and where its top stands on the page. */
struct cover_part {
	struct para *para;
	double x_pt, y_pt;
};

struct cover_box {
	double band_h_pt;
	struct cover_part *parts;	/* in reading order */
	size_t n;
};

static double para_h(const struct para *para)
{
	return (double)para->n_lines * para->leading_pt;
}

static void add_part(struct cover_box *box, struct para *para, double x, double y)
{
	if (para->n_lines)
		box->parts[box->n++] = (struct cover_part){ para, x, y };
}

static struct para *cover_para(struct layout *l, enum theme_style style, struct text text,
			       struct element *parent)
{
	const bool in_band = style == STYLE_COVER_TITLE || style == STYLE_COVER_SUBTITLE;
	const struct para_options options = { .coloured = in_band, .rgb = l->theme->accent_ink };
	struct para *para = para_new(l, layout_style(l, style), text, l->right - l->left, options);

	if (para->n_lines)
		para->element = element_new(l->arena, parent, ROLE_P);
	return para;
}

/* Title and subtitle at the foot of the band, which is made higher for a title of many lines. */
static void measure_band(struct layout *l, struct cover_box *box, const struct cover *cover,
			 struct element *parent)
{
	struct para *title = cover_para(l, STYLE_COVER_TITLE, cover->title, parent);
	struct para *subtitle = cover_para(l, STYLE_COVER_SUBTITLE, cover->subtitle, parent);
	const double gap = subtitle->n_lines ? title->style->after_pt : 0;
	const double need = BAND_TOP_PT + para_h(title) + gap + para_h(subtitle) + BAND_BOTTOM_PT;
	double y;

	box->band_h_pt = need > l->theme->cover_band_pt ? need : l->theme->cover_band_pt;
	y = box->band_h_pt - BAND_BOTTOM_PT - para_h(subtitle) - gap - para_h(title);
	add_part(box, title, l->left, y);
	add_part(box, subtitle, l->left, y + para_h(title) + gap);
}

static double label_w(struct layout *l, const struct cover *cover)
{
	const double most = (l->right - l->left) * LABEL_SHARE_MAX;
	double w = 0;

	for (size_t i = 0; i < cover->n_facts; i++) {
		const struct para *para
			= para_new(l, layout_style(l, STYLE_COVER_LABEL), cover->facts[i].label,
				   most, (struct para_options){ 0 });
		const double this_w = para_line_w(para);

		w = this_w > w ? this_w : w;
	}
	return w;
}

/* Facts are a list of terms: label and body beside each other. */
static double measure_facts(struct layout *l, struct cover_box *box, const struct cover *cover,
			    double y, struct element *parent)
{
	const double w = label_w(l, cover);
	struct element *list = cover->n_facts ? element_new(l->arena, parent, ROLE_L) : NULL;

	for (size_t i = 0; i < cover->n_facts; i++) {
		struct element *item = element_new(l->arena, list, ROLE_LI);
		struct para *label
			= para_new(l, layout_style(l, STYLE_COVER_LABEL), cover->facts[i].label,
				   w + 0.1, (struct para_options){ .trailing_space = true });
		struct para *value = para_new(
			l, layout_style(l, STYLE_COVER_VALUE), cover->facts[i].value,
			l->right - l->left - w - LABEL_GAP_PT, (struct para_options){ 0 });
		const double h = para_h(label) > para_h(value) ? para_h(label) : para_h(value);

		label->element = element_new(l->arena, item, ROLE_LBL);
		value->element = element_new(l->arena, item, ROLE_LBODY);
		value->stays_left = true; /* beside its label */
		add_part(box, label, l->left, y);
		add_part(box, value, l->left + w + LABEL_GAP_PT, y);
		y += h + FACT_GAP_PT;
	}
	return y;
}

void measure_cover(struct layout *l, struct place *at, const struct block *block)
{
	const struct cover *cover = &block->cover;
	struct cover_box *box = arena_alloc(l->arena, sizeof(*box));
	struct element *parent = element_new(l->arena, l->pages->root, ROLE_SECT);
	struct para *name, *note;
	struct strip *strip;
	double y, note_y;

	box->parts = arena_array(l->arena, 4 + 2 * cover->n_facts, sizeof(*box->parts));
	measure_band(l, box, cover, parent);
	name = cover_para(l, STYLE_COVER_NAME, cover->name, parent);
	y = box->band_h_pt + BELOW_BAND_PT;
	add_part(box, name, l->left, y);
	y += para_h(name) + (name->n_lines ? name->style->after_pt : 0);
	y = measure_facts(l, box, cover, y, parent);
	note = cover_para(l, STYLE_COVER_NOTE, cover->note, parent);
	note_y = l->bottom - para_h(note);
	if (y + (note->n_lines ? NOTE_GAP_PT : 0) > note_y)
		layout_refuse(l, "the cover holds more than a page");
	add_part(box, note, l->left, note_y);
	strip = flow_add(l, at, STRIP_COVER);
	strip->cover = box;
	strip->h_pt = l->bottom - l->top;
}

void cover_draw(struct layout *l, const struct cover_box *cover)
{
	const int mark = canvas_mark(l, NULL);

	canvas_rect(l, mark, 0, 0, l->page_w, cover->band_h_pt, paint_fill(l->theme->accent));
	canvas_rect(l, mark, 0, cover->band_h_pt, l->page_w, STRIPE_PT,
		    paint_fill(l->theme->priority));
	for (size_t i = 0; i < cover->n; i++) {
		const struct cover_part *part = &cover->parts[i];

		para_draw(l, part->para, 0, part->para->n_lines, part->x_pt, part->y_pt);
	}
}
