/*
 * content.c - what is drawn on a page, as PDF operators, and the pages themselves.
 *
 * It decides nothing about the look: items are written where they are. Operators are as short as
 * they can be: colours, fonts and widths are said when they change, text moves on from the text
 * before it, and adjustments inside a text are only those that the widths the font declares do not
 * already give. The hard idea: positions are kept as whole hundredths of a point, so that relative
 * moves never drift.
 */
#include "pdf/doc.h"

#include <math.h>
#include <string.h>

enum {
	NO_MARK = -1,
	KERN_MIN_MILLI_EM = 4,		/* less is not seen: 0.04 pt at 10 pt */
	SIZE_MAX_PT = 1000,
	LINE_BYTES = 4096,
	NUMBER_BYTES = 24,		/* of any number of 64 bits */
};

/* What the graphics state holds; saved and restored round a clip. */
struct state {
	uint32_t fill_rgb, stroke_rgb;
	long line_w_centi, size_centi;
	int subset;			/* -1: no font yet */
};

struct ops {
	struct pdf_doc *doc;
	struct buf *out;
	const struct page *page;
	struct state now, saved;
	int mark;			/* the open one, or NO_MARK */
	bool *opened;			/* by mark: it was open before */
	bool in_text, clipped;
	long text_x_centi, text_y_centi;	/* start of the last text in this text object */
	char line[LINE_BYTES];		/* operators on their way to out */
	size_t used;
};

/* ---- spelling ---- */

static void flush(struct ops *o)
{
	buf_add(o->out, o->line, o->used);
	o->used = 0;
}

/* Where the next n bytes go. */
static char *room(struct ops *o, size_t n)
{
	if (n > sizeof(o->line) - o->used)
		flush(o);
	return o->line + o->used;
}

static void put_char(struct ops *o, char c)
{
	*room(o, 1) = c;
	o->used++;
}

/* Of an operator or a name: shorter than the line. */
static inline void put(struct ops *o, const char *text)
{
	size_t length = strlen(text);

	memcpy(room(o, length), text, length);
	o->used += length;
}

/* value / 10^places, without needless zeros: "12", ".5", "-3.25". */
static void put_fixed(struct ops *o, long value, int places)
{
	char text[NUMBER_BYTES], *end = text + sizeof(text), *p = end;
	unsigned long n = value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;

	for (; places > 0 && n % 10 == 0; places--)
		n /= 10;
	if (places > 0) {
		for (; places > 0; places--, n /= 10)
			*--p = (char)('0' + n % 10);
		*--p = '.';
	}
	for (bool alone = p == end; n || alone; n /= 10, alone = false)
		*--p = (char)('0' + n % 10);
	if (value < 0)
		*--p = '-';
	memcpy(room(o, (size_t)(end - p)), p, (size_t)(end - p));
	o->used += (size_t)(end - p);
}

static void put_int(struct ops *o, long value)
{
	put_fixed(o, value, 0);
}

static long centi(struct ops *o, double pt)
{
	return lround(pdf_checked(o->doc, pt) * 100);
}

static long centi_y(struct ops *o, double y)
{
	return centi(o, o->page->h_pt - y);
}

static void put_centi(struct ops *o, long value)
{
	put_fixed(o, value, 2);
	put_char(o, ' ');
}

static void put_point(struct ops *o, double x, double y)
{
	put_centi(o, centi(o, x));
	put_centi(o, centi_y(o, y));
}

/* ---- state ---- */

static void put_component(struct ops *o, unsigned byte)
{
	put_fixed(o, lround(byte / 0.255), 3);
	put_char(o, ' ');
}

static void set_colour(struct ops *o, uint32_t *now, uint32_t rgb, const char *grey,
		       const char *colour)
{
	unsigned r = rgb >> 16 & 255, g = rgb >> 8 & 255, b = rgb & 255;

	if (*now == rgb)
		return;
	*now = rgb;
	put_component(o, r);
	if (r == g && g == b) {
		put(o, grey);
		return;
	}
	put_component(o, g);
	put_component(o, b);
	put(o, colour);
}

static void set_fill(struct ops *o, uint32_t rgb)
{
	set_colour(o, &o->now.fill_rgb, rgb, "g\n", "rg\n");
}

static void set_stroke(struct ops *o, const struct item *item)
{
	long w = centi(o, item->line_w_pt);

	set_colour(o, &o->now.stroke_rgb, item->stroke_rgb, "G\n", "RG\n");
	if (o->now.line_w_centi != w) {
		o->now.line_w_centi = w;
		put_centi(o, w);
		put(o, "w\n");
	}
}

static void end_text(struct ops *o)
{
	if (o->in_text)
		put(o, "ET\n");
	o->in_text = false;
}

static void end_mark(struct ops *o)
{
	end_text(o);
	if (o->clipped) {
		put(o, "Q\n");
		o->now = o->saved;
		o->clipped = false;
	}
	if (o->mark != NO_MARK)
		put(o, "EMC\n");
	o->mark = NO_MARK;
}

static void begin_mark(struct ops *o, int number)
{
	const struct mark *mark;

	if (number < 0 || (size_t)number >= o->page->n_marks)
		pdf_fail(o->doc, "an item on page %d has no mark",
			 (int)(o->page - o->doc->source->items) + 1);
	if (o->opened[number])
		pdf_fail(o->doc, "a mark on page %d is opened twice",
			 (int)(o->page - o->doc->source->items) + 1);
	mark = &o->page->marks[number];
	o->mark = number;
	o->opened[number] = true;
	if (mark->element) {
		put_char(o, '/');
		put(o, role_name(mark->element->role));
		put(o, "<</MCID ");
		put_int(o, mark->mcid);
		put(o, ">>BDC\n");
	} else if (mark->pagination) {
		put(o, "/Artifact<</Type/Pagination/Subtype/");
		put(o, mark->header ? "Header>>BDC\n" : "Footer>>BDC\n");
	} else {
		put(o, "/Artifact<</Type/Layout>>BDC\n");
	}
}

/* ---- text ---- */

/* One show operator: an array of strings and adjustments. */
struct show {
	const struct font_subset *subset;
	double rise;			/* milli-em */
	double size_pt;
};

static char *spell_byte(char *p, unsigned char c)
{
	if (c == '\r') {		/* bare, it would be read as LF */
		*p++ = '\\';
		c = 'r';
	} else if (c == '(' || c == ')' || c == '\\') {
		*p++ = '\\';
	}
	*p++ = (char)c;
	return p;
}

static void put_glyph(struct ops *o, uint16_t id)
{
	char *p = room(o, 4);

	p = spell_byte(p, (unsigned char)(id >> 8));
	p = spell_byte(p, (unsigned char)(id & 255));
	o->used = (size_t)(p - o->line);
}

static void set_rise(struct ops *o, struct show *s, double rise)
{
	if (fabs(rise - s->rise) < 0.5)
		return;
	s->rise = rise;
	put(o, ")]TJ ");
	put_centi(o, centi(o, rise * s->size_pt / 1000));
	put(o, "Ts[(");
}

static void put_adjustment(struct ops *o, long milli_em)
{
	put_char(o, ')');
	put_int(o, -milli_em);
	put_char(o, '(');
}

static void show_glyphs(struct ops *o, struct show *s, const struct glyph_run *run)
{
	const struct font_subset *subset = s->subset;
	const uint16_t *new_id = subset->new_id, *widths = subset->widths_milli_em;
	double want = 0, at = 0; /* milli-em from the start: where the pen should be and is */

	put(o, "[(");
	for (size_t i = 0; i < run->n_glyphs; i++) {
		const struct glyph *g = &run->glyphs[i];
		uint16_t id = g->id < subset->n_old ? new_id[g->id] : 0;
		double gap = want + g->x_em * 1000.0 - at;

		want += g->advance_em * 1000.0;
		if (id == 0 || id >= subset->n_glyphs)
			continue;	/* no glyph: its room stays empty, its text is said */
		set_rise(o, s, g->y_em * 1000.0);
		if (fabs(gap) >= KERN_MIN_MILLI_EM) {
			long adjust = lround(gap);

			put_adjustment(o, adjust);
			at += (double)adjust;
		}
		put_glyph(o, id);
		at += widths[id];
	}
	set_rise(o, s, 0);
	put(o, ")]TJ\n");
}

/* What the glyphs do not say themselves stands beside them (ISO 32000-1, 14.9.4). */
static void show_with_text(struct ops *o, struct show *s, const struct glyph_run *run)
{
	put(o, "/Span<</ActualText");
	flush(o);
	pdf_text(o->doc, o->out, arena_strndup(o->doc->arena, run->text, run->text_length));
	put(o, ">>BDC\n");
	show_glyphs(o, s, run);
	put(o, "EMC\n");
}

static void begin_text(struct ops *o)
{
	if (o->in_text)
		return;
	put(o, "BT\n");
	o->in_text = true;
	o->text_x_centi = o->text_y_centi = 0;
}

static void set_font(struct ops *o, int subset, double size_pt)
{
	long size = centi(o, size_pt);

	if (!(size_pt > 0 && size_pt <= SIZE_MAX_PT) || size == 0)
		pdf_fail(o->doc, "a text size of %g points is out of range", size_pt);
	if (o->now.subset == subset && o->now.size_centi == size)
		return;
	o->now.subset = subset;
	o->now.size_centi = size;
	put(o, "/F");
	put_int(o, subset);
	put_char(o, ' ');
	put_centi(o, size);
	put(o, "Tf\n");
}

static void add_text(struct ops *o, const struct item *item)
{
	const struct font_subset *subset;
	long x = centi(o, item->x), y = centi_y(o, item->y);
	struct show show = { .size_pt = item->size_pt };

	if (item->run.n_glyphs == 0)
		return;
	show.subset = subset = o->doc->subset_of_face[item->run.face];
	begin_text(o);
	set_fill(o, item->fill_rgb);
	set_font(o, (int)(subset - o->doc->subsets), item->size_pt);
	put_centi(o, x - o->text_x_centi);
	put_centi(o, y - o->text_y_centi);
	put(o, "Td");
	o->text_x_centi = x;
	o->text_y_centi = y;
	if (o->page->marks[item->mark].element && !font_run_extracts(subset, &item->run))
		show_with_text(o, &show, &item->run);
	else
		show_glyphs(o, &show, &item->run);
}

/* ---- lines and areas ---- */

static void paint(struct ops *o, const struct item *item)
{
	if (item->clip_next)
		put(o, "W ");
	put(o, item->filled ? item->stroked ? "B\n" : "f\n" : item->stroked ? "S\n" : "n\n");
}

static void begin_area(struct ops *o, const struct item *item)
{
	if (item->clip_next && !o->clipped) {
		o->saved = o->now;
		o->clipped = true;
		put(o, "q\n");
	}
	if (item->filled)
		set_fill(o, item->fill_rgb);
	if (item->stroked)
		set_stroke(o, item);
}

static void add_rect(struct ops *o, const struct item *item)
{
	begin_area(o, item);
	put_point(o, item->x, item->y + item->h);
	put_centi(o, centi(o, item->w));
	put_centi(o, centi(o, item->h));
	put(o, "re ");
	paint(o, item);
}

static void add_line(struct ops *o, const struct item *item)
{
	set_stroke(o, item);
	put_point(o, item->x, item->y);
	put(o, "m ");
	put_point(o, item->x + item->w, item->y + item->h);
	put(o, "l S\n");
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
			put_point(o, step->x[p], step->y[p]);
		put(o, OPERATORS[step->op].name);
	}
	paint(o, item);
}

static void add_item(struct ops *o, const struct item *item)
{
	if (item->mark != o->mark) {
		end_mark(o);
		begin_mark(o, item->mark);
	}
	if (item->kind == ITEM_TEXT) {
		add_text(o, item);
		return;
	}
	end_text(o);	/* no path inside a text object */
	if (item->kind == ITEM_RECT)
		add_rect(o, item);
	else if (item->kind == ITEM_LINE)
		add_line(o, item);
	else
		add_path(o, item);
}

/* ---- pages ---- */

static void write_content(struct pdf_doc *doc, const struct page *page, struct buf *out)
{
	struct ops o = {
		.doc = doc, .out = out, .page = page, .mark = NO_MARK,
		.opened = arena_array(doc->arena, page->n_marks, sizeof(bool)),
		.now = { .line_w_centi = 100, .subset = -1 },	/* the state a page starts with */
	};

	for (size_t i = 0; i < page->n_items; i++)
		add_item(&o, &page->items[i]);
	end_mark(&o);
	flush(&o);
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

/* A page's side, to a hundred-thousandth: readers scale the whole page by it. */
static void add_side(struct pdf_doc *doc, double pt, struct buf *out)
{
	enum { UNIT = 100000 };
	long long side = llround(pdf_checked(doc, pt) * UNIT);

	if (side <= 0)
		pdf_fail(doc, "a page's side of %g points is out of range", pt);
	buf_printf(out, " %lld.%05lld", side / UNIT, side % UNIT);
}

static void write_page(struct pdf_doc *doc, const void *what, struct buf *out)
{
	const struct pdf_page *page = what;
	size_t number = (size_t)(page - doc->pages);
	const struct page *source = &doc->source->items[number];

	buf_puts(out, "/Type/Page/MediaBox[0 0");
	add_side(doc, source->w_pt, out);
	add_side(doc, source->h_pt, out);
	buf_puts(out, "]/Resources");
	pdf_ref(out, doc->resources);
	buf_puts(out, "/Contents");
	pdf_ref(out, page->contents);
	buf_printf(out, "/StructParents %zu", number);
	if (source->n_links == 0)
		return;
	buf_puts(out, "/Tabs/S/Annots[");
	for (size_t i = 0; i < source->n_links; i++)
		pdf_ref(out, page->first_annot + (unsigned)i);
	buf_puts(out, "]");
}

/* A page is a plain dictionary in libharu's tree: HPDF_AddPage() would give it contents and a
 * graphics state that nobody wants. The tree counts it by its class, which is to be set last: of its
 * own pages libharu expects more. */
static void add_page(struct pdf_doc *doc, struct pdf_page *page)
{
	page->handle = HPDF_Dict_New(doc->hpdf->mmgr);
	if (!page->handle)
		pdf_fail(doc, "libharu has no memory for a page");
	pdf_must(doc, HPDF_Xref_Add(doc->hpdf->xref, page->handle));
	pdf_must(doc, HPDF_Pages_AddKids(doc->hpdf->root_pages, page->handle));
	page->handle->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	page->id = pdf_object_id(page->handle);
	pdf_extend(doc, page->handle, write_page, page);
}

void pdf_add_pages(struct pdf_doc *doc)
{
	if (doc->source->n == 0)
		pdf_fail(doc, "it has no pages");
	doc->pages = arena_array(doc->arena, doc->source->n, sizeof(*doc->pages));
	for (size_t i = 0; i < doc->source->n; i++)
		add_page(doc, &doc->pages[i]);
}
