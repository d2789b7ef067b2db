/*
 * content.c - writes what is drawn on a page as PDF operators: marked content, lines and areas.
 *
 * It decides nothing about the look: items are written where they are. Colours and widths are written
 * only when they change.
 */
#include "pdf/ops.h"

enum { NO_MARK = -1 };

static void set_stroke(struct ops *o, const struct item *item)
{
	long w = ops_in_centi(o, item->line_w_pt);

	ops_colour(o, &o->now.stroke_rgb, item->stroke_rgb, "G\n", "RG\n");
	if (o->now.line_w_centi != w) {
		o->now.line_w_centi = w;
		ops_centi(o, w);
		ops_put(o, "w\n");
	}
}

static void end_mark(struct ops *o)
{
	ops_end_text(o);
	if (o->clipped) {
		ops_put(o, "Q\n");
		o->now = o->saved;
		o->clipped = false;
	}
	if (o->mark != NO_MARK)
		ops_put(o, "EMC\n");
	o->mark = NO_MARK;
}

static void put_mark(struct ops *o, const struct mark *mark)
{
	if (mark->element) {
		ops_char(o, '/');
		ops_put(o, role_name(mark->element->role));
		ops_put(o, "<</MCID ");
		ops_int(o, mark->mcid);
		ops_put(o, ">>BDC\n");
	} else if (mark->pagination) {
		ops_put(o, "/Artifact<</Type/Pagination/Subtype/");
		ops_put(o, mark->header ? "Header>>BDC\n" : "Footer>>BDC\n");
	} else {
		ops_put(o, "/Artifact<</Type/Layout>>BDC\n");
	}
}

static void begin_mark(struct ops *o, int number)
{
	if (number < 0 || (size_t)number >= o->page->n_marks)
		pdf_fail(o->doc, "an item on page %d has no mark",
			 (int)(o->page - o->doc->source->items) + 1);
	if (o->opened[number])
		pdf_fail(o->doc, "a mark on page %d is opened twice",
			 (int)(o->page - o->doc->source->items) + 1);
	o->mark = number;
	o->opened[number] = true;
	put_mark(o, &o->page->marks[number]);
}

/* ---- lines and areas ---- */

static void paint(struct ops *o, const struct item *item)
{
	if (item->clip_next)
		ops_put(o, "W ");
	ops_put(o, item->filled ? item->stroked ? "B\n" : "f\n" : item->stroked ? "S\n" : "n\n");
}

static void begin_area(struct ops *o, const struct item *item)
{
	if (item->clip_next && !o->clipped) {
		o->saved = o->now;
		o->clipped = true;
		ops_put(o, "q\n");
	}
	if (item->filled)
		ops_fill(o, item->fill_rgb);
	if (item->stroked)
		set_stroke(o, item);
}

static void add_rect(struct ops *o, const struct item *item)
{
	begin_area(o, item);
	ops_point(o, item->x, item->y + item->h);
	ops_centi(o, ops_in_centi(o, item->w));
	ops_centi(o, ops_in_centi(o, item->h));
	ops_put(o, "re ");
	paint(o, item);
}

static void add_line(struct ops *o, const struct item *item)
{
	set_stroke(o, item);
	ops_point(o, item->x, item->y);
	ops_put(o, "m ");
	ops_point(o, item->x + item->w, item->y + item->h);
	ops_put(o, "l S\n");
}

static void add_path(struct ops *o, const struct item *item)
{
	static const struct {
		int n_points;
		const char *name;
	} OPERATORS[] = {
		[PATH_MOVE] = { 1, "m " },
		[PATH_LINE] = { 1, "l " },
		[PATH_CURVE] = { 3, "c " },
		[PATH_CLOSE] = { 0, "h " },
	};

	if (item->n_steps == 0)
		return;
	begin_area(o, item);
	for (size_t i = 0; i < item->n_steps; i++) {
		const struct path_step *step = &item->steps[i];

		for (int p = 0; p < OPERATORS[step->op].n_points; p++)
			ops_point(o, step->x[p], step->y[p]);
		ops_put(o, OPERATORS[step->op].name);
	}
	paint(o, item);
}

/* The unit square, stretched to the box. */
static void add_picture(struct ops *o, const struct item *item)
{
	ops_put(o, "q ");
	ops_centi(o, ops_in_centi(o, item->w));
	ops_put(o, "0 0 ");
	ops_centi(o, ops_in_centi(o, item->h));
	ops_point(o, item->x, item->y + item->h);
	ops_put(o, "cm /I");
	ops_int(o, (long)pdf_picture_number(o->doc, item->picture));
	ops_put(o, " Do Q\n");
}

static void add_item(struct ops *o, const struct item *item)
{
	if (item->mark != o->mark) {
		end_mark(o);
		begin_mark(o, item->mark);
	}
	if (item->kind == ITEM_TEXT) {
		ops_text(o, item);
		return;
	}
	ops_end_text(o);	/* a path is not allowed inside a text object */
	if (item->kind == ITEM_RECT)
		add_rect(o, item);
	else if (item->kind == ITEM_LINE)
		add_line(o, item);
	else if (item->kind == ITEM_PICTURE)
		add_picture(o, item);
	else
		add_path(o, item);
}

/* ---- pages ---- */

static void write_content(struct pdf_doc *doc, const struct page *page, struct buf *out)
{
	struct ops o = {
		.doc = doc, .out = out, .page = page, .mark = NO_MARK,
		.opened = arena_array(doc->arena, page->n_marks, sizeof(bool)),
		.now = { .line_w_centi = 100, .subset = -1 },	/* the graphics state at the start of a page */
	};

	for (size_t i = 0; i < page->n_items; i++)
		add_item(&o, &page->items[i]);
	end_mark(&o);
	ops_settle(&o);
}

static void add_content(struct pdf_doc *doc, size_t number)
{
	buf_reset(doc->scratch);
	write_content(doc, &doc->source->items[number], doc->scratch);
	if (doc->scratch->full)
		pdf_fail(doc, "page %zu is too large", number + 1);
	doc->pages[number].contents = pdf_reserve(doc, 1);
	pdf_stream_deflate(doc, doc->pages[number].contents, "",
			   doc->scratch->bytes ? doc->scratch->bytes : "", doc->scratch->length);
}

void pdf_add_contents(struct pdf_doc *doc)
{
	for (size_t i = 0; i < doc->source->n; i++)
		add_content(doc, i);
}
