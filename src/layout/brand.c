/*
 * brand.c - logo and name side by side: on a cover (cover.c), and where a template has a brand block.
 *
 * The logo is a Figure with its alternative text. It keeps its proportions, is never larger than its
 * place, and never has fewer than 72 pixels to the inch: a tiny one stays small, since it would be a blur.
 */
#include "layout/brand.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/element.h"
#include "layout/flow.h"

static const double LOGO_H_PT = 42, LOGO_W_SHARE = 0.45, LEAST_PT = 1, NAME_GAP_PT = 14, SPACE_PT = 12;

static void fit_logo(const struct layout *l, struct brand_box *box, double w_pt, double h_pt)
{
	const double w_px = box->logo->w_px, h_px = box->logo->h_px, larger = l->theme->column_scale;
	const double scale = fmin(1, fmin(w_pt * LOGO_W_SHARE / w_px, h_pt / h_px));

	box->logo_w_pt = fmax(LEAST_PT, fmin(w_px * scale * larger, w_pt * LOGO_W_SHARE));
	/* A line that stands upright is widened, so its height would be more than its place. */
	box->logo_h_pt = fmax(LEAST_PT, fmin(box->logo_w_pt * h_px / w_px, h_pt * larger));
}

static struct para *name_para(struct layout *l, const struct brand_look *look, double w_pt)
{
	const struct para_options options = { .coloured = true, .rgb = layout_style(l, STYLE_COVER_NAME)->rgb };
	struct span *span = arena_alloc(l->arena, sizeof(*span));
	struct para *para;

	span->text = l->document->brand->name;
	para = para_new(l, look->style, (struct text){ span, *span->text ? 1 : 0 }, w_pt, options);
	return para->n_lines ? para : NULL;
}

struct brand_box *brand_measure(struct layout *l, struct element *parent, double w_pt, const struct brand_look *look)
{
	const struct brand *brand = l->document->brand;
	struct brand_box *box = arena_alloc(l->arena, sizeof(*box));
	double name_w = w_pt;

	if (!brand)
		return NULL;
	box->logo = brand->logo;
	if (box->logo) {
		fit_logo(l, box, w_pt, look->logo_h_pt);
		name_w -= box->logo_w_pt + NAME_GAP_PT;
	}
	box->name = name_para(l, look, name_w);
	if (!box->logo && !box->name)
		return NULL;
	box->h_pt = fmax(box->logo_h_pt, box->name ? para_h(box->name) : 0);
	if (parent && box->logo) {
		box->figure = element_new(l->arena, parent, ROLE_FIGURE);
		box->figure->alt = brand->alt;
	}
	if (parent && box->name)
		box->name->element = element_new(l->arena, parent, ROLE_P);
	return box;
}

void measure_brand(struct layout *l, struct place *at, const struct block *block)
{
	const struct brand_look look = { layout_style(l, STYLE_H3), LOGO_H_PT };
	struct brand_box *box = brand_measure(l, l->document->brand ? place_parent(l, at) : NULL, at->w_pt, &look);
	struct strip *strip;

	if (!box)
		return;
	strip = flow_add(l, at, STRIP_BRAND);
	strip->brand = box;
	strip->h_pt = box->h_pt;
	strip->after_pt = SPACE_PT;
	strip->keep = block->keep_with_next;
}

static void draw_logo(struct layout *l, const struct brand_box *box, double x, double y)
{
	box->figure->bbox_page = l->page;
	box->figure->bbox[0] = x;
	box->figure->bbox[1] = y;
	box->figure->bbox[2] = box->logo_w_pt;
	box->figure->bbox[3] = box->logo_h_pt;
	canvas_picture(l, canvas_mark(l, box->figure), x, y, box->logo_w_pt, box->logo_h_pt, box->logo);
}

void brand_draw(struct layout *l, const struct brand_box *box, double x, double y)
{
	if (box->logo)
		draw_logo(l, box, x, y + (box->h_pt - box->logo_h_pt) / 2);
	if (box->logo && box->name)
		x += box->logo_w_pt + NAME_GAP_PT;
	if (box->name)
		para_draw(l, box->name, 0, box->name->n_lines, x,
			  y + (box->h_pt - para_h(box->name)) / 2);
}
