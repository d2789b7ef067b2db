/*
 * paginate.c - puts strips on pages, and draws the pages.
 *
 * The hard idea: strips are placed from the top down. If one does not fit, the page ends at the last
 * place where a break is allowed (after a strip that need not stay with the next), and the strips below
 * that go to the next page. Nothing is drawn before every strip has its page, so page numbers and links
 * are known.
 */
#include "layout/flow.h"

#include "layout/brand.h"
#include "layout/canvas.h"
#include "layout/table_box.h"

/* A row that would fit on a page of its own is cut only if it is higher than the first share of a page, and not
 * cutting it would leave more than the second share empty. */
static const double CUT_ROW_SHARE = 0.6, CUT_GAP_SHARE = 0.25;
static const double ROUNDING_PT = 0.01;

/* A page is filled to at least the first share if the page before can lend it something. The lending page is redone
 * with less room, one step less each time, up to the most. */
static const double LEAST_FULL = 0.125, LEND_STEP_SHARE = 0.05, LEND_MOST_SHARE = 0.6;

/* The state at the beginning of a page. */
struct page_start {
	size_t placed;		/* index in `placed` of its first strip */
	size_t next;		/* as in struct paginator */
	struct cut *rest;
	bool goes_on;		/* it continues the page before, which was full */
	bool landscape;
};

struct paginator {
	struct layout *l;
	const struct flow *flow;
	struct placed *placed;	size_t n, capacity;	/* on all pages, in order */
	struct page_start *page_starts;	size_t n_pages, starts_capacity;
	size_t next;		/* the next strip to place */
	struct cut *rest;	/* what remains of that strip, if part of it has been placed */
	double y;		/* below everything placed on the page so far */
	size_t lender;		/* the page that lends content to the next one, and how much room it gives up */
	double lent_pt;
	size_t settled;		/* pages that must not be redone, whether full or not */
};

static void start_page(struct paginator *p, bool goes_on)
{
	if (p->n_pages == p->starts_capacity)
		p->page_starts = arena_grow(p->l->arena, p->page_starts, p->n_pages,
					    &p->starts_capacity, sizeof(*p->page_starts));
	p->page_starts[p->n_pages++] = (struct page_start){ p->n, p->next, p->rest, goes_on, p->l->landscape };
	p->y = p->l->top;
}

static size_t page_start(const struct paginator *p)
{
	return p->page_starts[p->n_pages - 1].placed;
}

/* Where the page ends. */
static double page_bottom(const struct paginator *p)
{
	return p->l->bottom - (p->lent_pt > 0 && p->lender == p->n_pages - 1 ? p->lent_pt : 0);
}

static bool page_empty(const struct paginator *p)
{
	return p->n == page_start(p);
}

static const struct strip *last_on_page(const struct paginator *p)
{
	return page_empty(p) ? NULL : p->placed[p->n - 1].strip;
}

/* The space above a strip: the gap to the strip before, the padding of a box, or the repeated heads of a table at the
 * top of a page. */
static double top_of(const struct paginator *p, const struct strip *strip)
{
	const struct strip *before = last_on_page(p);
	const struct frame *frame = strip->frame;
	double y = p->y + strip_gap(before, strip);

	if (before && before->frame && before->frame != frame)
		y += before->frame->bottom_pt;
	if (frame && (!before || before->frame != frame)) {
		y += frame->top_pt;
		if (frame->table && !before && strip->row->row->kind != ROW_HEAD)
			y += frame->table->heads_h_pt;
	}
	return y;
}

static void place(struct paginator *p, const struct strip *strip, const struct cut *cut, double y,
		  double h)
{
	if (p->n == p->capacity)
		p->placed = arena_grow(p->l->arena, p->placed, p->n, &p->capacity,
				       sizeof(*p->placed));
	p->placed[p->n++] = (struct placed){ strip, cut, y, h };
	p->y = y + h;
	if (!cut || cut->first)
		p->l->spots[p->next] = (struct spot){ (int)p->n_pages - 1, y };
}

/* ---- pages that would be nearly empty ---- */

/* Start a page again; its bottom may have changed. */
static void begin_again(struct paginator *p, size_t page)
{
	const struct page_start start = p->page_starts[page];

	p->n_pages = page;
	p->n = start.placed;
	p->next = start.next;
	p->rest = start.rest;
	layout_turn(p->l, start.landscape);
	start_page(p, start.goes_on);
}

static bool lends(const struct paginator *p)
{
	return p->lent_pt > 0;
}

/* Stop lending: the lender stays as it is, and so does the page after it. */
static void stop_lending(struct paginator *p)
{
	p->lent_pt = 0;
	p->settled = p->lender + 2;
	begin_again(p, p->lender);
}

/* Called when the page ends at y. If it is less full than share, redo the page before with less on it, and return
 * true: ending the page has to wait. If lending does not help, restore what was. */
static bool fill_page(struct paginator *p, double y, double share)
{
	const size_t page = p->n_pages - 1;
	const double h = p->l->bottom - p->l->top;
	const bool low = y - p->l->top < share * h;

	if (!lends(p)) {
		if (!low || page < p->settled || !p->page_starts[page].goes_on)
			return false;
		p->lender = page - 1;
	} else if (page == p->lender ? !low : page == p->lender + 1 && !low) {
		if (page > p->lender) {
			p->lent_pt = 0;
			p->settled = page + 1;
		}
		return false;
	}
	p->lent_pt += LEND_STEP_SHARE * h;
	if (page == p->lender + 1 && p->lent_pt < LEND_MOST_SHARE * h)
		begin_again(p, p->lender);
	else
		stop_lending(p);
	return true;
}

/* ---- pages, one after the other ---- */

static double foot_room(const struct strip *strip)
{
	return strip->frame ? strip->frame->bottom_pt : 0;
}

/* Whether a strip introduces what follows, and so must not end a page. */
static bool heads(const struct strip *strip)
{
	enum role role;

	if (strip->kind == STRIP_ROW)
		return strip->row->row->kind != ROW_BODY;
	if (strip->kind != STRIP_LINE || !strip->para->element)
		return false;
	role = strip->para->element->role;
	return role == ROLE_H1 || role == ROLE_H2 || role == ROLE_H3 || role == ROLE_CAPTION;
}

/* Where to end a page whose strips must all stay together: where it is full, but not after a heading. */
static size_t break_anyway(const struct paginator *p)
{
	size_t at = p->n;

	while (at > page_start(p) && heads(p->placed[at - 1].strip))
		at--;
	return at > page_start(p) ? at : p->n;
}

/* End the page at the last allowed break. The strips below it will be placed again. */
static void break_page(struct paginator *p)
{
	const size_t start = page_start(p);
	size_t at = p->n;

	while (!p->rest && at > start && p->placed[at - 1].strip->keep)
		at--;
	if (at == start)
		at = break_anyway(p);
	if (at > start && fill_page(p, p->placed[at - 1].y + p->placed[at - 1].h, LEAST_FULL))
		return;
	if (at < p->n) {
		p->next = (size_t)(p->placed[at].strip - p->flow->strips);
		p->n = at;
	}
	start_page(p, true);
}

/* Whether a row may be cut on this page instead of going to the next. */
static bool may_cut(const struct paginator *p, const struct strip *strip, double h, double room)
{
	const double page = p->l->bottom - p->l->top - strip->frame->table->heads_h_pt;

	return h > page || (h > CUT_ROW_SHARE * page && room > CUT_GAP_SHARE * page);
}

static bool place_cut(struct paginator *p, const struct strip *strip, double y, double h)
{
	const double room = page_bottom(p) - y;
	struct cut *part = p->rest, *first, *rest;
	bool alone = page_empty(p);

	if (!may_cut(p, strip, h, room))
		return false;
	if (!part)
		part = row_whole(p->l, strip->row);
	if (!row_divide(p->l, strip->row, part, room, false, &first, &rest)
	    && !(alone && row_divide(p->l, strip->row, part, room, true, &first, &rest)))
		return false;
	place(p, strip, first, y, first->h_pt);
	p->rest = rest;
	start_page(p, true);
	return true;
}

/* End the page for a page break, or before a cover. */
static void end_page(struct paginator *p)
{
	const struct strip *strip = &p->flow->strips[p->next];

	if (!page_empty(p) && fill_page(p, p->y, LEAST_FULL))
		return;
	if (strip->kind == STRIP_PAGE_BREAK) {
		p->l->spots[p->next++] = (struct spot){ (int)p->n_pages - 1, p->y };
		layout_turn(p->l, strip->landscape);
	}
	if (!page_empty(p))
		start_page(p, false);
	else
		p->page_starts[p->n_pages - 1].landscape = p->l->landscape;
}

/* Place one strip, or end the page. */
static void place_next(struct paginator *p)
{
	const struct strip *strip = &p->flow->strips[p->next];
	const double h = p->rest ? p->rest->h_pt : strip->h_pt;
	const double y = top_of(p, strip);

	if (strip->kind == STRIP_PAGE_BREAK || (strip->kind == STRIP_COVER && !page_empty(p))) {
		end_page(p);
		return;
	}
	if (y + h + foot_room(strip) <= page_bottom(p) + ROUNDING_PT) {
		place(p, strip, p->rest, y, h);
		p->rest = NULL;
		p->next++;
		if (strip->kind == STRIP_COVER)
			start_page(p, false);
		return;
	}
	if (strip->kind == STRIP_ROW && place_cut(p, strip, y, h))
		return;
	if (!page_empty(p)) {
		break_page(p);
		return;
	}
	if (lends(p)) {
		stop_lending(p);
		return;
	}
	layout_refuse(p->l, "a part of the document is higher than a page");
	p->next = p->flow->n;
}

/* ---- drawing ---- */

/* The number of placed strips, from the first on, in the same box. */
static size_t frame_run(const struct placed *placed, size_t n)
{
	size_t run = 1;

	while (run < n && placed[run].strip->frame == placed[0].strip->frame)
		run++;
	return run;
}

static size_t line_run(const struct placed *placed, size_t n)
{
	size_t run = 1;

	while (run < n && placed[run].strip->kind == STRIP_LINE
	       && placed[run].strip->para == placed[0].strip->para)
		run++;
	return run;
}

static void lines_draw(struct layout *l, const struct placed *placed, size_t n, double x)
{
	const struct strip *first = placed[0].strip, *last = placed[n - 1].strip;

	x += first->x_pt;
	para_draw(l, first->para, first->line, n, x, placed[0].y);
	if (last->heading_end)
		heading_end_draw(l, last->heading_end, last->para, x, placed[0].y);
	if (last->entry)
		entry_draw(l, last->entry, last->para, x, placed[n - 1].y);
}

/* Placed strips in order, one page's or one column's; x is the flow's left. Columns hold strips of their own. */
static void placed_draw(struct layout *l, const struct placed *placed, size_t n, double x);

static void columns_draw(struct layout *l, const struct columns_box *columns, double x, double y)
{
	for (size_t i = 0; i < columns->n; i++) {
		const struct flow *flow = &columns->flows[i];
		struct placed *placed = arena_array(l->arena, flow->n, sizeof(*placed));
		const struct strip *before = NULL;
		double at = y;

		for (size_t k = 0; k < flow->n; k++) {
			const struct strip *strip = &flow->strips[k];

			at += strip_gap(before, strip);
			if (before && before->frame && before->frame != strip->frame)
				at += before->frame->bottom_pt;
			if (strip->frame && (!before || before->frame != strip->frame))
				at += strip->frame->top_pt;
			placed[k] = (struct placed){ strip, NULL, at, strip->h_pt };
			at += strip->h_pt;
			before = strip;
		}
		placed_draw(l, placed, flow->n, x + columns->x_pt[i]);
	}
}

/* Draw what starts at placed[0]; returns the number of strips drawn. */
static size_t draw_some(struct layout *l, const struct placed *placed, size_t n, double x)
{
	const struct strip *strip = placed[0].strip;
	const struct frame *frame = strip->frame;
	size_t run;

	switch (strip->kind) {
	case STRIP_LINE:
		run = line_run(placed, n);
		lines_draw(l, placed, run, x);
		return run;
	case STRIP_ROW:
		run = frame_run(placed, n);
		rows_draw(l, placed, run, x + frame->x_pt, strip->row->row->kind != ROW_HEAD);
		return run;
	case STRIP_CHART:
		chart_draw(l, strip->chart, x + strip->x_pt, placed[0].y);
		return 1;
	case STRIP_COLUMNS:
		columns_draw(l, strip->columns, x + strip->x_pt, placed[0].y);
		return 1;
	case STRIP_COVER:
		cover_draw(l, strip->cover);
		return 1;
	case STRIP_BRAND:
		brand_draw(l, strip->brand, x + strip->x_pt, placed[0].y);
		return 1;
	case STRIP_RULE:
		canvas_line(l, canvas_mark(l, NULL), x + strip->x_pt, placed[0].y + placed[0].h,
			    strip->rule_w_pt, 0, l->theme->muted, l->theme->rule_pt);
		return 1;
	case STRIP_PAGE_BREAK:
		break;
	}
	return 1;
}

static void placed_draw(struct layout *l, const struct placed *placed, size_t n, double x)
{
	const struct frame *frame = NULL;

	for (size_t i = 0; i < n;) {
		const struct frame *next = placed[i].strip->frame;

		if (next && next != frame && !next->table)
			callout_draw(l, placed + i, frame_run(placed + i, n - i), x);
		frame = next;
		i += draw_some(l, placed + i, n - i, x);
	}
}

static void draw_pages(struct paginator *p)
{
	struct layout *l = p->l;

	for (size_t i = 0; i < p->n_pages && !layout_refused(l); i++) {
		const size_t from = p->page_starts[i].placed,
			     end = i + 1 < p->n_pages ? p->page_starts[i + 1].placed : p->n;
		const bool cover = end > from && p->placed[from].strip->kind == STRIP_COVER;

		layout_turn(l, p->page_starts[i].landscape);
		canvas_new_page(l);
		placed_draw(l, p->placed + from, end - from, l->left);
		furniture_draw(l, cover);
		layout_check_memory(l);
	}
}

void paginate(struct layout *l)
{
	struct paginator p = { .l = l, .flow = l->flow };

	l->n_spots = l->flow->n + 1;
	l->spots = arena_array(l->arena, l->n_spots, sizeof(*l->spots));
	layout_turn(l, l->document->landscape);
	start_page(&p, false);
	do {
		while (p.next < l->flow->n && !layout_refused(l))
			place_next(&p);
	} while (!layout_refused(l) && !page_empty(&p) && fill_page(&p, p.y, l->document->fit.last));
	if (p.n_pages > 1 && page_empty(&p))
		p.n_pages--;	/* a page break after the last block makes no page */
	l->spots[l->flow->n] = (struct spot){ (int)p.n_pages - 1, p.y };
	l->n_pages = (int)p.n_pages;
	draw_pages(&p);
}
