/*
 * canvas.h - puts items on the page being drawn (struct layout's page), each in its mark.
 *
 * A mark is a run of consecutive items that belong to one element, or to none (an artifact).
 */
#ifndef WAYMARK_LAYOUT_CANVAS_H
#define WAYMARK_LAYOUT_CANVAS_H

#include "layout/context.h"

struct paint {
	bool filled, stroked;
	uint32_t fill_rgb, stroke_rgb;
	double line_w_pt;
};

/* A path under construction: the struct is on the caller's stack, its steps are in the arena. */
struct path {
	struct path_step *steps;
	size_t n, capacity;
};

struct page *canvas_page(struct layout *l);

/* Append a page and make it the one being drawn. */
void canvas_new_page(struct layout *l);

/* The mark to draw in for an element: the page's last mark if it belongs to the element, otherwise a new one, which
 * is added to the element's kids. NULL: an artifact of the layout. */
int canvas_mark(struct layout *l, struct element *element);
int canvas_furniture(struct layout *l, bool header);

/* Always a new mark, for an artifact: a clip must not affect earlier items. */
int canvas_new_artifact(struct layout *l);

struct item *canvas_item(struct layout *l, int mark, enum item_kind kind);
void canvas_rect(struct layout *l, int mark, double x, double y, double w, double h,
		 struct paint paint);
void canvas_line(struct layout *l, int mark, double x, double y, double w, double h, uint32_t rgb,
		 double line_w);

void path_move(struct layout *l, struct path *path, double x, double y);
void path_line(struct layout *l, struct path *path, double x, double y);
void path_close(struct layout *l, struct path *path);
void path_rect(struct layout *l, struct path *path, double x, double y, double w, double h);
void path_circle(struct layout *l, struct path *path, double x, double y, double radius);
struct item *canvas_path(struct layout *l, int mark, const struct path *path, struct paint paint);

/* Clip everything that follows in this mark. canvas_mark will not return this mark again. */
void canvas_clip(struct layout *l, int mark, const struct path *path);

/* A picture in its box, stretched to it. */
void canvas_picture(struct layout *l, int mark, double x, double y, double w, double h, const struct picture *picture);

struct link *canvas_link(struct layout *l, struct element *element);

static inline struct paint paint_fill(uint32_t rgb)
{
	return (struct paint){ .filled = true, .fill_rgb = rgb };
}

static inline struct paint paint_stroke(uint32_t rgb, double line_w_pt)
{
	return (struct paint){ .stroked = true, .stroke_rgb = rgb, .line_w_pt = line_w_pt };
}

static inline struct paint paint_both(uint32_t fill_rgb, uint32_t stroke_rgb, double line_w_pt)
{
	return (struct paint){ true, true, fill_rgb, stroke_rgb, line_w_pt };
}

#endif
