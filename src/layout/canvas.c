/*
 * canvas.c - pages, marks and items, appended in drawing order.
 *
 * It decides nothing about the look. It keeps one rule: a mark's items are consecutive, so drawing for
 * the same element as before continues its mark, and drawing for another opens a new one.
 */
#include "layout/canvas.h"

#include "layout/element.h"

enum { PAGE_ITEMS = 32 };	/* more room than the fullest earlier page needed */

struct page *canvas_page(struct layout *l)
{
	return &l->pages->items[l->page];
}

void canvas_new_page(struct layout *l)
{
	struct pages *pages = l->pages;

	if (pages->n == pages->capacity)
		pages->items = arena_grow(l->arena, pages->items, pages->n, &pages->capacity,
					  sizeof(*pages->items));
	l->page = (int)pages->n++;
	l->clip_mark = -1;
	*canvas_page(l) = (struct page){ .w_pt = l->page_w, .h_pt = l->page_h };
}

static int add_mark(struct layout *l, struct mark mark)
{
	struct page *page = canvas_page(l);

	if (page->n_marks == page->marks_capacity)
		page->marks = arena_grow(l->arena, page->marks, page->n_marks,
					 &page->marks_capacity, sizeof(*page->marks));
	if (mark.element) {
		mark.mcid = page->n_mcids++;
		element_add_content(l->arena, mark.element, l->page, mark.mcid);
	}
	page->marks[page->n_marks] = mark;
	return (int)page->n_marks++;
}

/* Whether drawing can continue in the last mark: it has no items yet, or it has the last item. */
static bool last_mark_is(struct layout *l, const struct element *element, bool pagination,
			 bool header)
{
	const struct page *page = canvas_page(l);
	const struct mark *last;

	if (!page->n_marks)
		return false;
	last = &page->marks[page->n_marks - 1];
	return last->element == element && last->pagination == pagination && last->header == header;
}

int canvas_mark(struct layout *l, struct element *element)
{
	if (last_mark_is(l, element, false, false)
	    && l->clip_mark != (int)canvas_page(l)->n_marks - 1)
		return (int)canvas_page(l)->n_marks - 1;
	return add_mark(l, (struct mark){ .element = element });
}

int canvas_new_artifact(struct layout *l)
{
	return add_mark(l, (struct mark){ 0 });
}

int canvas_furniture(struct layout *l, bool header)
{
	if (last_mark_is(l, NULL, true, header))
		return (int)canvas_page(l)->n_marks - 1;
	return add_mark(l, (struct mark){ .pagination = true, .header = header });
}

struct item *canvas_item(struct layout *l, int mark, enum item_kind kind)
{
	struct page *page = canvas_page(l);
	struct item *item;

	if (!page->items) {
		page->items_capacity = l->n_items_most + PAGE_ITEMS;
		page->items = arena_array(l->arena, page->items_capacity, sizeof(*page->items));
	}
	if (page->n_items == page->items_capacity)
		page->items = arena_grow(l->arena, page->items, page->n_items,
					 &page->items_capacity, sizeof(*page->items));
	if (page->n_items >= l->n_items_most)
		l->n_items_most = page->n_items + 1;
	item = &page->items[page->n_items++];
	item->kind = kind;
	item->mark = mark;
	return item;
}

static void set_paint(struct item *item, struct paint paint)
{
	item->filled = paint.filled;
	item->stroked = paint.stroked;
	item->fill_rgb = paint.fill_rgb;
	item->stroke_rgb = paint.stroke_rgb;
	item->line_w_pt = paint.line_w_pt;
}

void canvas_rect(struct layout *l, int mark, double x, double y, double w, double h,
		 struct paint paint)
{
	struct item *item = canvas_item(l, mark, ITEM_RECT);

	item->x = x;
	item->y = y;
	item->w = w;
	item->h = h;
	set_paint(item, paint);
}

void canvas_picture(struct layout *l, int mark, double x, double y, double w, double h, const struct picture *picture)
{
	struct item *item = canvas_item(l, mark, ITEM_PICTURE);

	item->x = x;
	item->y = y;
	item->w = w;
	item->h = h;
	item->picture = picture;
}

void canvas_line(struct layout *l, int mark, double x, double y, double w, double h, uint32_t rgb,
		 double line_w)
{
	struct item *item = canvas_item(l, mark, ITEM_LINE);

	item->x = x;
	item->y = y;
	item->w = w;
	item->h = h;
	set_paint(item, paint_stroke(rgb, line_w));
}

static struct path_step *add_step(struct layout *l, struct path *path, enum path_op op)
{
	if (path->n == path->capacity)
		path->steps = arena_grow(l->arena, path->steps, path->n, &path->capacity,
					 sizeof(*path->steps));
	path->steps[path->n].op = op;
	return &path->steps[path->n++];
}

void path_move(struct layout *l, struct path *path, double x, double y)
{
	struct path_step *step = add_step(l, path, PATH_MOVE);

	step->x[0] = x;
	step->y[0] = y;
}

void path_line(struct layout *l, struct path *path, double x, double y)
{
	struct path_step *step = add_step(l, path, PATH_LINE);

	step->x[0] = x;
	step->y[0] = y;
}

void path_close(struct layout *l, struct path *path)
{
	add_step(l, path, PATH_CLOSE);
}

void path_rect(struct layout *l, struct path *path, double x, double y, double w, double h)
{
	path_move(l, path, x, y);
	path_line(l, path, x + w, y);
	path_line(l, path, x + w, y + h);
	path_line(l, path, x, y + h);
	path_close(l, path);
}

/* Four Bezier quarters; the factor 4/3 (sqrt 2 - 1) is within 0.03 % of a circle. */
void path_circle(struct layout *l, struct path *path, double x, double y, double radius)
{
	static const double at[4][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 } };
	const double k = 0.5522847498 * radius;

	path_move(l, path, x + radius, y);
	for (int i = 0; i < 4; i++) {
		const double *from = at[i], *to = at[(i + 1) % 4];
		struct path_step *step = add_step(l, path, PATH_CURVE);

		step->x[0] = x + radius * from[0] + k * to[0];
		step->y[0] = y + radius * from[1] + k * to[1];
		step->x[1] = x + radius * to[0] + k * from[0];
		step->y[1] = y + radius * to[1] + k * from[1];
		step->x[2] = x + radius * to[0];
		step->y[2] = y + radius * to[1];
	}
	path_close(l, path);
}

struct item *canvas_path(struct layout *l, int mark, const struct path *path, struct paint paint)
{
	struct item *item = canvas_item(l, mark, ITEM_PATH);

	item->steps = path->steps;
	item->n_steps = path->n;
	set_paint(item, paint);
	return item;
}

void canvas_clip(struct layout *l, int mark, const struct path *path)
{
	canvas_path(l, mark, path, (struct paint){ 0 })->clip_next = true;
	l->clip_mark = mark;
}

struct link *canvas_link(struct layout *l, struct element *element)
{
	struct page *page = canvas_page(l);
	struct link *link;

	if (page->n_links == page->links_capacity)
		page->links = arena_grow(l->arena, page->links, page->n_links,
					 &page->links_capacity, sizeof(*page->links));
	link = &page->links[page->n_links++];
	link->element = element;
	return link;
}
