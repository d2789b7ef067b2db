/*
 * trace.c - pages as text, for golden tests: first what is said, in reading order, then what is where.
 *
 * It shows what a reader or a screen reader would notice and nothing else. Numbers are rounded (to 0.1
 * pt, widths to 0.01 pt), so that a real change shows as one changed line. It knows nothing of PDF.
 */
#include "pdf/pdf.h"

#include <math.h>
#include <string.h>

#include "report/block.h"

struct trace {
	struct arena arena;
	const struct pages *pages;
	struct buf *out;
	size_t **first_item; /* by page and MCID: index of the first item + 1; 0: none */
};

/* ---- spelling ---- */

static void put_tenths(struct buf *out, double value)
{
	buf_putc(out, ' ');
	buf_number(out, isfinite(value) ? round(value * 10) / 10 : 0);
}

static void put_quoted(struct buf *out, const char *text, size_t length)
{
	buf_puts(out, " \"");
	buf_add(out, text, length);
	buf_putc(out, '"');
}

static void put_named(struct buf *out, const char *name, const char *value)
{
	if (!value)
		return;
	buf_printf(out, " %s", name);
	put_quoted(out, value, strlen(value));
}

static void indent(struct buf *out, int depth)
{
	for (int i = 0; i < depth; i++)
		buf_puts(out, "  ");
}

/* ---- structure ---- */

static void find_items(struct trace *t)
{
	const struct pages *pages = t->pages;

	t->first_item = arena_array(&t->arena, pages->n, sizeof(*t->first_item));
	for (size_t p = 0; p < pages->n; p++) {
		const struct page *page = &pages->items[p];

		t->first_item[p] =
			arena_array(&t->arena, (size_t)page->n_mcids, sizeof(**t->first_item));
		for (size_t i = page->n_items; i-- > 0;) {
			const struct mark *mark = &page->marks[page->items[i].mark];

			if (mark->element && mark->mcid < page->n_mcids)
				t->first_item[p][mark->mcid] = i + 1;
		}
	}
}

/* The text of one run of content, preceded by its page. */
static void put_content(struct trace *t, const struct kid *kid)
{
	const struct page *page = &t->pages->items[kid->page];
	size_t first = t->first_item[kid->page][kid->mcid];
	bool said = false;

	buf_printf(t->out, " p%d", kid->page + 1);
	if (!first) {
		buf_puts(t->out, " (nothing)");
		return;
	}
	for (size_t i = first - 1;
	     i < page->n_items && page->items[i].mark == page->items[first - 1].mark; i++) {
		const struct item *item = &page->items[i];

		if (item->kind != ITEM_TEXT)
			continue;
		buf_puts(t->out, said ? "" : " \"");
		buf_add(t->out, item->run.text, item->run.text_length);
		said = true;
	}
	buf_puts(t->out, said ? "\"" : " (drawing)");
}

static void put_attributes(struct trace *t, const struct element *e)
{
	static const char *const SCOPES[] = {
		[SCOPE_COLUMN] = " scope=column", [SCOPE_ROW] = " scope=row"
	};

	if (e->scope != SCOPE_NONE)
		buf_puts(t->out, SCOPES[e->scope]);
	if (e->colspan > 1)
		buf_printf(t->out, " colspan=%d", e->colspan);
	if (e->role == ROLE_L)
		buf_puts(t->out, e->numbered ? " numbered" : "");
	put_named(t->out, "lang", e->lang);
	put_named(t->out, "alt", e->alt);
	put_named(t->out, "summary", e->summary);
	put_named(t->out, "id", e->id);
	if (e->role == ROLE_FIGURE) {
		buf_printf(t->out, " box p%d", e->bbox_page + 1);
		for (int i = 0; i < 4; i++)
			put_tenths(t->out, e->bbox[i]);
	}
}

static void put_element(struct trace *t, const struct element *e, int depth)
{
	bool leaf = true;

	for (size_t i = 0; i < e->n_kids; i++)
		leaf &= e->kids[i].element == NULL;
	indent(t->out, depth);
	buf_puts(t->out, role_name(e->role));
	put_attributes(t, e);
	for (size_t i = 0; leaf && i < e->n_kids; i++)
		put_content(t, &e->kids[i]);
	buf_putc(t->out, '\n');
	for (size_t i = 0; !leaf && i < e->n_kids; i++) {
		if (e->kids[i].element) {
			put_element(t, e->kids[i].element, depth + 1);
			continue;
		}
		indent(t->out, depth + 1);
		buf_putc(t->out, '-');
		put_content(t, &e->kids[i]);
		buf_putc(t->out, '\n');
	}
}

/* ---- pages ---- */

static void put_mark(struct trace *t, const struct page *page, int number)
{
	const struct mark *mark = &page->marks[number];

	if (mark->element)
		buf_printf(t->out, "  [%d] %s\n", mark->mcid, role_name(mark->element->role));
	else if (mark->pagination)
		buf_printf(t->out, "  artifact %s\n", mark->header ? "header" : "footer");
	else
		buf_puts(t->out, "  artifact layout\n");
}

static void put_text(struct trace *t, const struct item *item)
{
	double w_em = 0;

	for (size_t i = 0; i < item->run.n_glyphs; i++)
		w_em += (double)item->run.glyphs[i].advance_em;
	put_tenths(t->out, item->x);
	put_tenths(t->out, item->y);
	buf_puts(t->out, " w ");
	buf_number(t->out, round(w_em * item->size_pt * 100) / 100);
	buf_printf(t->out, " face %d size ", item->run.face);
	buf_number(t->out, item->size_pt);
	buf_printf(t->out, " #%06X", (unsigned)item->fill_rgb);
	put_quoted(t->out, item->run.text, item->run.text_length);
}

static void put_paint(struct trace *t, const struct item *item)
{
	if (item->filled && item->kind != ITEM_LINE)
		buf_printf(t->out, " fill #%06X", (unsigned)item->fill_rgb);
	if (item->stroked || item->kind == ITEM_LINE) {
		buf_printf(t->out, " stroke #%06X ", (unsigned)item->stroke_rgb);
		buf_number(t->out, item->line_w_pt);
	}
	buf_puts(t->out, item->clip_next ? " clip" : "");
}

static void put_box(struct trace *t, const struct item *item)
{
	put_tenths(t->out, item->x);
	put_tenths(t->out, item->y);
	put_tenths(t->out, item->w);
	put_tenths(t->out, item->h);
	put_paint(t, item);
}

static void put_path(struct trace *t, const struct item *item)
{
	static const struct {
		char letter;
		int n_points;
	} STEPS[] = {
		[PATH_MOVE] = { 'M', 1 },
		[PATH_LINE] = { 'L', 1 },
		[PATH_CURVE] = { 'C', 3 },
		[PATH_CLOSE] = { 'Z', 0 },
	};

	for (size_t i = 0; i < item->n_steps; i++) {
		const struct path_step *step = &item->steps[i];

		buf_printf(t->out, " %c", STEPS[step->op].letter);
		for (int p = 0; p < STEPS[step->op].n_points; p++) {
			put_tenths(t->out, step->x[p]);
			put_tenths(t->out, step->y[p]);
		}
	}
	put_paint(t, item);
}

static void put_picture(struct trace *t, const struct item *item)
{
	put_box(t, item);
	buf_printf(t->out, " of %d x %d px, %s", item->picture->w_px, item->picture->h_px,
		   item->picture->channels == 1 ? "grey" : "coloured");
}

static void put_item(struct trace *t, const struct item *item)
{
	static const struct {
		const char *name;
		void (*put)(struct trace *, const struct item *);
	} KINDS[] = {
		[ITEM_TEXT] = { "text", put_text },
		[ITEM_RECT] = { "rect", put_box },
		[ITEM_LINE] = { "line", put_box },
		[ITEM_PATH] = { "path", put_path },
		[ITEM_PICTURE] = { "picture", put_picture },
	};

	buf_printf(t->out, "    %s", KINDS[item->kind].name);
	KINDS[item->kind].put(t, item);
	buf_putc(t->out, '\n');
}

static void put_link(struct trace *t, const struct link *link)
{
	buf_puts(t->out, "  link");
	put_tenths(t->out, link->x);
	put_tenths(t->out, link->y);
	put_tenths(t->out, link->w);
	put_tenths(t->out, link->h);
	if (link->url) {
		buf_printf(t->out, " -> %s", link->url);
	} else {
		buf_printf(t->out, " -> p%d", link->to_page + 1);
		put_tenths(t->out, link->to_y);
	}
	put_quoted(t->out, link->contents, strlen(link->contents));
	buf_putc(t->out, '\n');
}

static void put_page(struct trace *t, size_t number)
{
	const struct page *page = &t->pages->items[number];
	int mark = -1;

	buf_printf(t->out, "page %zu", number + 1);
	put_tenths(t->out, page->w_pt);
	put_tenths(t->out, page->h_pt);
	buf_putc(t->out, '\n');
	for (size_t i = 0; i < page->n_items; i++) {
		if (page->items[i].mark != mark)
			put_mark(t, page, mark = page->items[i].mark);
		put_item(t, &page->items[i]);
	}
	for (size_t i = 0; i < page->n_links; i++)
		put_link(t, &page->links[i]);
}

void trace_write(const struct pages *pages, struct buf *out)
{
	struct trace t = { .pages = pages, .out = out };

	arena_init(&t.arena);
	find_items(&t);
	buf_puts(out, "document");
	put_named(out, "title", pages->title);
	put_named(out, "subject", pages->subject);
	put_named(out, "keywords", pages->keywords);
	put_named(out, "language", pages->language);
	buf_puts(out, "\nstructure\n");
	put_element(&t, pages->root, 1);
	buf_puts(out, "bookmarks\n");
	for (size_t i = 0; i < pages->n_bookmarks; i++) {
		const struct bookmark *b = &pages->bookmarks[i];

		indent(out, b->level);
		buf_printf(out, "p%d", b->page + 1);
		put_tenths(out, b->y);
		put_quoted(out, b->title, strlen(b->title));
		buf_putc(out, '\n');
	}
	for (size_t p = 0; p < pages->n; p++)
		put_page(&t, p);
	arena_clear(&t.arena);
}
