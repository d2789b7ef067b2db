/* support_pdf.c - see support_pdf.h. */
#include "support_pdf.h"

#include <string.h>

#include <libdeflate.h>

#define LETTERS "Ŵŷ Łódź Ångström naïve café “quotes” – — • ✓ £ € é ü ñ ş ğ ț"

enum { LEFT = 56, INK = 0x1F2933, BAND = 0x0B3C5D, TINT = 0xE8EEF2 };

struct pdf_book *pdf_book_new(struct arena *arena, struct fonts *fonts)
{
	struct pdf_book *book = arena_alloc(arena, sizeof(*book));

	book->arena = arena;
	book->fonts = fonts;
	book->size_pt = 10;
	book->rgb = INK;
	book->pages.title = "Audit of Ysgol Tŷ Gwyn <A & B>";
	book->pages.subject = "A document with everything in it (and brackets)";
	book->pages.language = "en-GB";
	book->pages.root = book_element(book, NULL, ROLE_DOCUMENT);
	return book;
}

struct page *book_page(struct pdf_book *book)
{
	struct pages *pages = &book->pages;
	struct page *page;

	if (pages->n == pages->capacity)
		pages->items = arena_grow(book->arena, pages->items, pages->n, &pages->capacity,
					  sizeof(*pages->items));
	page = &pages->items[pages->n++];
	*page = (struct page){ .w_pt = 595.28, .h_pt = 841.89 };
	return page;
}

static void add_kid(struct pdf_book *book, struct element *parent, struct kid kid)
{
	if (parent->n_kids == parent->capacity)
		parent->kids = arena_grow(book->arena, parent->kids, parent->n_kids,
					  &parent->capacity, sizeof(kid));
	parent->kids[parent->n_kids++] = kid;
}

struct element *book_element(struct pdf_book *book, struct element *parent, enum role role)
{
	struct element *element = arena_alloc(book->arena, sizeof(*element));

	element->role = role;
	element->parent = parent;
	element->colspan = 1;
	if (parent)
		add_kid(book, parent, (struct kid){ .element = element });
	return element;
}

static struct page *last_page(struct pdf_book *book)
{
	return &book->pages.items[book->pages.n - 1];
}

static int open_mark(struct pdf_book *book, struct mark mark)
{
	struct page *page = last_page(book);
	const struct mark *last = page->n_marks ? &page->marks[page->n_marks - 1] : NULL;

	if (last && last->element == mark.element && last->pagination == mark.pagination
	    && last->header == mark.header)
		return (int)page->n_marks - 1;
	if (page->n_marks == page->marks_capacity)
		page->marks = arena_grow(book->arena, page->marks, page->n_marks,
					 &page->marks_capacity, sizeof(mark));
	if (mark.element) {
		mark.mcid = page->n_mcids++;
		add_kid(book, mark.element,
			(struct kid){ .page = (int)book->pages.n - 1, .mcid = mark.mcid });
	}
	page->marks[page->n_marks++] = mark;
	return (int)page->n_marks - 1;
}

static struct item *add_item(struct pdf_book *book, struct mark mark, enum item_kind kind)
{
	int number = open_mark(book, mark);
	struct page *page = last_page(book);
	struct item *item;

	if (page->n_items == page->items_capacity)
		page->items = arena_grow(book->arena, page->items, page->n_items,
					 &page->items_capacity, sizeof(*item));
	item = &page->items[page->n_items++];
	*item = (struct item){ .kind = kind, .mark = number };
	return item;
}

struct item *book_item(struct pdf_book *book, struct element *element, enum item_kind kind)
{
	return add_item(book, (struct mark){ .element = element }, kind);
}

static double add_text(struct pdf_book *book, struct mark mark, double x, double y, const char *text)
{
	const struct shaped *shaped = font_shape(book->fonts, book->style, text, strlen(text));
	double start = x;

	for (size_t i = 0; i < shaped->n_runs; i++) {
		struct item *item = add_item(book, mark, ITEM_TEXT);

		item->run = shaped->runs[i];
		item->fill_rgb = book->rgb;
		item->size_pt = book->size_pt;
		item->x = x;
		item->y = y;
		item->w = item->run.w_em * book->size_pt;
		x += item->w;
	}
	return x - start;
}

double book_text(struct pdf_book *book, struct element *element, double x, double y, const char *text)
{
	return add_text(book, (struct mark){ .element = element }, x, y, text);
}

void book_running(struct pdf_book *book, bool header, double y, const char *text)
{
	add_text(book, (struct mark){ .pagination = true, .header = header }, LEFT, y, text);
}

struct item *book_rect(struct pdf_book *book, struct element *element, double x, double y, double w,
		       double h, uint32_t rgb)
{
	struct item *item = book_item(book, element, ITEM_RECT);

	item->x = x;
	item->y = y;
	item->w = w;
	item->h = h;
	item->filled = true;
	item->fill_rgb = rgb;
	return item;
}

struct link *book_link(struct pdf_book *book, struct element *element, double x, double y, double w,
		       double h)
{
	struct page *page = last_page(book);
	struct link *link;

	if (page->n_links == page->links_capacity)
		page->links = arena_grow(book->arena, page->links, page->n_links,
					 &page->links_capacity, sizeof(*link));
	link = &page->links[page->n_links++];
	*link = (struct link){ .x = x, .y = y, .w = w, .h = h, .element = element };
	return link;
}

/* ---- the sample ---- */

static double heading(struct pdf_book *book, enum role role, double y, const char *text)
{
	struct element *h = book_element(book, book->pages.root, role);

	book->style = role == ROLE_H1 ? FONT_BOLD : FONT_SEMIBOLD;
	book->size_pt = role == ROLE_H1 ? 22 : 14;
	book->rgb = BAND;
	book_text(book, h, LEFT, y, text);
	book->style = FONT_REGULAR;
	book->size_pt = 10;
	book->rgb = INK;
	return y + 24;
}

static double list(struct pdf_book *book, bool numbered, double y)
{
	static const char *const TEXTS[] = { "An officer of the school ",
					     "Staff know the fire drill " };
	struct element *l = book_element(book, book->pages.root, ROLE_L);

	l->numbered = numbered;
	for (int i = 0; i < 2; i++) {
		struct element *li = book_element(book, l, ROLE_LI);

		book_text(book, book_element(book, li, ROLE_LBL), LEFT, y,
			  numbered ? i ? "2. " : "1. " : "• ");
		book_text(book, book_element(book, li, ROLE_LBODY), LEFT + 16, y, TEXTS[i]);
		y += 14;
	}
	return y + 8;
}

static struct element *cell(struct pdf_book *book, struct element *row, enum role role, double x,
			    double y, const char *text)
{
	struct element *c = book_element(book, row, role);

	book_text(book, c, LEFT + x, y, text);
	return c;
}

static double table(struct pdf_book *book, double y, int n_rows)
{
	struct element *t = book_element(book, book->pages.root, ROLE_TABLE), *head, *body, *row,
		       *c;

	t->summary = "Judgements by area";
	book_text(book, book_element(book, t, ROLE_CAPTION), LEFT, y, "Judgements by area ");
	y += 18;
	book_rect(book, NULL, LEFT - 4, y - 11, 480, 15, TINT);
	head = book_element(book, t, ROLE_THEAD);
	row = book_element(book, head, ROLE_TR);
	cell(book, row, ROLE_TH, 0, y, "Area ")->scope = SCOPE_COLUMN;
	c = cell(book, row, ROLE_TH, 200, y, "This year and last ");
	c->scope = SCOPE_COLUMN;
	c->colspan = 2;
	body = book_element(book, t, ROLE_TBODY);
	for (int i = 0; i < n_rows; i++) {
		struct item *rule;

		y += 15;
		row = book_element(book, body, ROLE_TR);
		cell(book, row, ROLE_TH, 0, y,
		     i % 2 ? "Leadership and management " : "Voice of pupils ")
			->scope = SCOPE_ROW;
		cell(book, row, ROLE_TD, 200, y, i % 3 ? "Established " : "Developing ");
		cell(book, row, ROLE_TD, 320, y, "Not assessed ");
		rule = book_item(book, NULL, ITEM_LINE);
		rule->x = LEFT - 4;
		rule->y = y + 4;
		rule->w = 480;
		rule->line_w_pt = 0.5;
		rule->stroke_rgb = 0xBBC6CE;
	}
	return y + 28;
}

static double figure(struct pdf_book *book, double y)
{
	static const struct path_step PIP[] = {
		{ PATH_MOVE, { 60 }, { 0 } }, { PATH_CURVE, { 60, 80, 80 }, { 0, 0, 20 } },
		{ PATH_LINE, { 40 }, { 20 } }, { PATH_CLOSE, { 0 }, { 0 } },
	};
	struct element *f = book_element(book, book->pages.root, ROLE_FIGURE);
	struct path_step *steps = arena_array(book->arena, 4, sizeof(*steps));
	struct item *path;

	f->alt = "Bar chart: 3 of 5 areas are established – “good”";
	f->bbox_page = (int)book->pages.n - 1;
	memcpy(f->bbox, (double[4]){ LEFT, y, 200, 60 }, sizeof(f->bbox));
	book_rect(book, f, LEFT, y, 120, 12, 0x2A9D8F)->stroked = true;
	book_rect(book, f, LEFT, y + 20, 80, 12, 0xE9C46A);
	memcpy(steps, PIP, sizeof(PIP));
	for (int i = 0; i < 4; i++) {
		for (int p = 0; p < 3; p++) {
			steps[i].x[p] += LEFT + 60;
			steps[i].y[p] += y + 30;
		}
	}
	path = book_item(book, f, ITEM_PATH);
	path->steps = steps;
	path->n_steps = 4;
	path->filled = path->stroked = path->clip_next = true;
	path->fill_rgb = 0xFFFFFF;
	path->stroke_rgb = INK;
	path->line_w_pt = 0.75;
	for (int i = 0; i < 12; i++) {
		struct item *hatch = book_item(book, f, ITEM_LINE);

		hatch->x = LEFT + 90 + i * 5;
		hatch->y = y + 52;
		hatch->w = 24;
		hatch->h = -24;
		hatch->line_w_pt = 0.5;
		hatch->stroke_rgb = BAND;
	}
	book_text(book, f, LEFT + 130, y + 10, "60 % ");
	return y + 76;
}

static double linked(struct pdf_book *book, double y)
{
	struct element *p = book_element(book, book->pages.root, ROLE_P), *a;
	struct link *link;
	double x = LEFT + book_text(book, p, LEFT, y, "See the "), w;

	a = book_element(book, p, ROLE_LINK);
	w = book_text(book, a, x, y, "guidance");
	link = book_link(book, a, x, y - 9, w, 12);
	link->url = "https://example.org/a(b)?q=tŷ gwyn";
	link->contents = "Guidance on the web";
	x += w + book_text(book, p, x + w, y, " and ");
	a = book_element(book, p, ROLE_LINK);
	w = book_text(book, a, x, y, "the first page");
	link = book_link(book, a, x, y - 9, w, 12);
	link->to_page = 0;
	link->to_y = 50;
	link->contents = "To the first page";
	book_text(book, p, x + w, y, " for more. ");
	return y + 20;
}

static void bookmarks(struct pdf_book *book)
{
	static const struct bookmark MARKS[] = {
		{ "Audit", 1, 0, 40 },  { "Pobl – people", 2, 0, 100 },    { "Detail", 3, 1, 60 },
		{ "Second", 1, 1, 90 }, { "Too deep at once", 3, 1, 100 },
	};

	book->pages.bookmarks = MARKS;
	book->pages.n_bookmarks = sizeof(MARKS) / sizeof(MARKS[0]);
}

struct pdf_book *book_sample(struct arena *arena, struct fonts *fonts)
{
	struct pdf_book *book = pdf_book_new(arena, fonts);
	struct element *p, *span, *note;
	double y, x;

	book_page(book);
	book_running(book, true, 30, "Ysgol Tŷ Gwyn");
	y = heading(book, ROLE_H1, 70, "Audit of AVATAR office ");
	p = book_element(book, book->pages.root, ROLE_P);
	book_text(book, p, LEFT, y, "The official file of the baffled waffle fjord: " LETTERS " ");
	y = heading(book, ROLE_H2, y + 30, "Findings ");
	y = list(book, false, y);
	y = list(book, true, y);
	y = table(book, y, 6);
	y = figure(book, y);
	p = book_element(book, book->pages.root, ROLE_P);
	x = LEFT + book_text(book, p, LEFT, y, "In Welsh: ");
	span = book_element(book, p, ROLE_SPAN);
	span->lang = "cy";
	book->style = FONT_ITALIC;
	book_text(book, span, x, y, "Mae’r ysgol yn gofalu am bob plentyn. ");
	book->style = FONT_REGULAR;
	p = book_element(book, book->pages.root, ROLE_P);
	book_text(book, p, LEFT, 790, "This paragraph starts on the first page ");
	book_running(book, false, 820, "Page 1 of 2");
	book_page(book);
	book_running(book, true, 30, "Ysgol Tŷ Gwyn");
	book_text(book, p, LEFT, 60, "and ends on the second one. ");
	y = linked(book, 90);
	note = book_element(book, book->pages.root, ROLE_NOTE);
	note->id = "note-1";
	book_text(book, note, LEFT, y,
		  "Marks: q\u0307x, fixed\u00A0space, co\u00ADoperate, 漢 is missing. ");
	bookmarks(book);
	book_running(book, false, 820, "Page 2 of 2");
	return book;
}

struct pdf_book *book_report(struct arena *arena, struct fonts *fonts)
{
	struct pdf_book *book = pdf_book_new(arena, fonts);

	for (int i = 0; i < 12; i++) {
		double y;

		book_page(book);
		book_running(book, true, 30, "Report of a school");
		y = heading(book, i ? ROLE_H2 : ROLE_H1, 70, "What we found in this area ");
		for (int n = 0; n < 20; n++, y += 14)
			book_text(book, book_element(book, book->pages.root, ROLE_P), LEFT, y,
				  "Pupils say that they know whom to ask, and staff record what "
				  "they do about it in time. ");
		table(book, y + 14, 20);
		book_running(book, false, 820, "Page");
	}
	return book;
}

/* ---- reading back ---- */

struct buf *book_unpacked(struct arena *arena, const struct buf *pdf)
{
	static const char OPEN[] = ">>stream\n";
	enum { ROOM = 1 << 20 };
	struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
	const char *at = pdf->bytes, *end = at + pdf->length;
	struct buf *out = buf_new(arena, 100 << 20);
	char *bytes = arena_alloc(arena, ROOM);
	size_t length;

	while ((at = memmem(at, (size_t)(end - at), OPEN, sizeof(OPEN) - 1))) {
		at += sizeof(OPEN) - 1;
		if (libdeflate_zlib_decompress_ex(d, at, (size_t)(end - at), bytes, ROOM, NULL,
						  &length) == LIBDEFLATE_SUCCESS)
			buf_add(out, bytes, length);
	}
	libdeflate_free_decompressor(d);
	return out;
}
