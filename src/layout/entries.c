/*
 * entries.c - lines that end with the number of a page: those of the contents and those of an index.
 *
 * Their numbers are drawn when everything has its page. An index is set in columns, which are read from
 * top to bottom one after the other, so it is divided into parts as high as the pages have room.
 */
#include "layout/entries.h"

#include <math.h>

#include "layout/canvas.h"
#include "layout/draw.h"
#include "layout/element.h"
#include "layout/text_line.h"

static const double DOT_STEP_EM = 0.42, DOT_GAP_EM = 0.5, PAGE_ROOM_EM = 2.8;
static const double COLUMN_GAP_PT = 20, ENTRY_GAP_PT = 2.5, LABEL_GAP_PT = 7, LEAST_SHARE = 0.25;

double entry_page_w(const struct text_style *style)
{
	return PAGE_ROOM_EM * style->size_pt;
}

void entry_add(struct layout *l, struct place *at, struct para *para, struct contents_entry from, struct element *toc)
{
	const struct text_style *style = para->style;
	struct contents_entry *entry = arena_alloc(l->arena, sizeof(*entry));
	struct element *item = element_new(l->arena, toc, ROLE_TOCI);

	*entry = from;
	entry->right_pt = at->w_pt;
	entry->link = element_new(l->arena, element_new(l->arena, item, ROLE_REFERENCE), ROLE_LINK);
	para->stays_left = true;	/* it must end before the dots */
	para->element = entry->link;
	if (para->lead)
		para->lead->element = entry->link;
	flow_add_para(l, at, para, style->before_pt, style->after_pt + from.gap_pt, false);
	at->flow->strips[at->flow->n - 1].entry = entry;
}

/* ---- an index ---- */

/* An index while it is measured. */
struct indexing {
	struct layout *l;
	struct place *at;
	struct para **paras;
	const struct index *index;
	double column_w_pt;
	struct element *toc;
};

static double entry_h(const struct indexing *x, size_t i)
{
	const struct text_style *style = x->paras[i]->style;
	const double lines_pt = para_h(x->paras[i]);

	if (!x->index->entries[i].to)
		return lines_pt + LABEL_GAP_PT + ENTRY_GAP_PT;
	return lines_pt + fmax(style->before_pt, style->after_pt) + ENTRY_GAP_PT;
}

/* How many entries, from one on, a column of this height has; at least one. A label is not the last. */
static size_t entries_that_fit(const struct indexing *x, size_t from, double h)
{
	size_t n = 0;

	while (from + n < x->index->n_entries && (n == 0 || entry_h(x, from + n) <= h + 0.01))
		h -= entry_h(x, from + n++);
	if (n > 1 && from + n < x->index->n_entries && !x->index->entries[from + n - 1].to)
		n--;
	return n;
}

/* How many entries, from one on, columns of this height have together. */
static size_t part_that_fits(const struct indexing *x, size_t from, double h)
{
	size_t n = 0;

	for (int column = 0; column < x->index->columns; column++)
		n += entries_that_fit(x, from + n, h);
	return n;
}

/* The least height at which columns hold all entries from one on, at most `most`. */
static double balanced(const struct indexing *x, size_t from, double most)
{
	double h = 0;

	for (size_t i = from; i < x->index->n_entries; i++)
		h += entry_h(x, i);
	for (h /= x->index->columns; h < most; h += entry_h(x, from)) {
		if (from + part_that_fits(x, from, h) == x->index->n_entries)
			return h;
	}
	return most;
}

/* What is left of the page below what was measured since it began, or a whole page if that is little. */
static double room_left(const struct layout *l, const struct flow *flow)
{
	const double page = l->bottom - l->top;
	size_t first = flow->n;
	double used;

	while (first > 0 && flow->strips[first - 1].kind != STRIP_PAGE_BREAK)
		first--;
	used = flow_height(flow, first, flow->n);
	used += flow->n > first ? flow->strips[flow->n - 1].after_pt : 0;
	used -= page * floor(used / page);
	return page - used > LEAST_SHARE * page ? page - used : page;
}

/* How high to make columns with the entries from one on, if they have `room` now and later whole pages: so high as to
 * leave nearly nothing for the last page would look like a mistake. */
static double part_height(const struct indexing *x, size_t from, double room)
{
	const double page = x->l->bottom - x->l->top, h = balanced(x, from, room);
	const size_t next = from + part_that_fits(x, from, h);
	const double rest = next < x->index->n_entries ? balanced(x, next, page) : page;

	return rest < LEAST_SHARE * page ? h - (LEAST_SHARE * page - rest) : h;
}

/* A label is a paragraph before the entries that belong to it, which are a list of their own. */
static void add_to_column(struct indexing *x, struct place *inside, size_t i)
{
	const struct index_entry *entry = &x->index->entries[i];
	struct element *parent = place_parent(x->l, x->at);

	if (!entry->to) {
		x->paras[i]->element = element_new(x->l->arena, parent, ROLE_P);
		flow_add_para(x->l, inside, x->paras[i], LABEL_GAP_PT, ENTRY_GAP_PT, true);
		x->toc = NULL;
		return;
	}
	if (!x->toc)
		x->toc = element_new(x->l->arena, parent, ROLE_TOC);
	entry_add(x->l, inside, x->paras[i],
		  (struct contents_entry){ .title = entry->text, .to = entry->to, .gap_pt = ENTRY_GAP_PT }, x->toc);
}

/* Add columns with the entries from one on, at most h_pt high; returns the first that has no room. */
static size_t add_part(struct indexing *x, size_t from, double h_pt)
{
	struct columns_box *box = arena_alloc(x->l->arena, sizeof(*box));
	struct strip *strip;
	double h = 0;

	box->n = (size_t)x->index->columns;
	box->flows = arena_array(x->l->arena, box->n, sizeof(*box->flows));
	box->x_pt = arena_array(x->l->arena, box->n, sizeof(*box->x_pt));
	for (size_t i = 0; i < box->n; i++) {
		const size_t end = from + entries_that_fit(x, from, h_pt);
		struct place inside = { .flow = &box->flows[i], .w_pt = x->column_w_pt };

		box->x_pt[i] = (double)i * (x->column_w_pt + COLUMN_GAP_PT);
		for (; from < end; from++)
			add_to_column(x, &inside, from);
		h = fmax(h, flow_height(&box->flows[i], 0, box->flows[i].n));
	}
	strip = flow_add(x->l, x->at, STRIP_COLUMNS);
	strip->columns = box;
	strip->h_pt = h;
	return from;
}

void measure_index(struct layout *l, struct place *at, const struct block *block)
{
	const struct index *index = &block->index;
	const struct text_style *style = layout_style(l, STYLE_CONTENTS_2);
	struct indexing x = { .l = l, .at = at, .index = index };
	double room = room_left(l, at->flow);

	x.column_w_pt = (at->w_pt - COLUMN_GAP_PT * (index->columns - 1)) / index->columns;
	if (x.column_w_pt < 2 * entry_page_w(style)) {
		layout_refuse(l, "an index has no room for its %d columns", index->columns);
		return;
	}
	x.paras = arena_array(l->arena, index->n_entries, sizeof(struct para *));
	for (size_t i = 0; i < index->n_entries; i++) {
		const struct index_entry *entry = &index->entries[i];

		x.paras[i] = para_plain(l, entry->to ? style : layout_style(l, STYLE_TABLE_GROUP), entry->text,
					x.column_w_pt - entry_page_w(style),
					(struct para_options){ .trailing_space = entry->to });
		if (!x.paras[i]->n_lines) {
			layout_refuse(l, "an entry of an index has no text");
			return;
		}
	}
	for (size_t from = 0; from < index->n_entries; room = l->bottom - l->top)
		from = add_part(&x, from, part_height(&x, from, room));
}

/* ---- drawing ---- */

/* Dots on a grid shared by all lines, drawn backwards from the right end. */
static void dots_draw(struct layout *l, const struct text_style *style, double from, double to,
		      double right, double baseline_y)
{
	const struct shaped *dot = font_shape(l->fonts, style->font, ".", 1);
	const double step = DOT_STEP_EM * style->size_pt;
	const double first = right - step * (double)(long)((right - from) / step);
	const long n = to > first ? (long)((to - first) / step) : 0;
	struct glyph *glyphs;
	struct item *item;
	char *text;

	if (n <= 2 || !dot->n_runs)
		return;
	glyphs = arena_array(l->arena, (size_t)n, sizeof(*glyphs));
	text = arena_alloc(l->arena, (size_t)n + 1);
	for (long i = 0; i < n; i++) {
		glyphs[i] = dot->runs[0].glyphs[0];
		glyphs[i].advance_em = (float)(step / style->size_pt);
		glyphs[i].cluster = (uint32_t)i;
		text[i] = '.';
	}
	item = canvas_item(l, canvas_mark(l, NULL), ITEM_TEXT);
	item->filled = true;
	item->fill_rgb = l->theme->muted;
	item->size_pt = style->size_pt;
	item->x = first;
	item->y = baseline_y;
	item->w = (double)n * step;
	item->run = (struct glyph_run){
		.face = dot->runs[0].face, .glyphs = glyphs, .n_glyphs = (size_t)n, .text = text,
		.text_length = (size_t)n, .w_em = item->w / style->size_pt,
	};
}

/* Set where the link leads; returns the number of that page. */
static const char *lead(struct layout *l, struct link *link, const struct contents_entry *entry)
{
	if (entry->to)
		link_to_anchor(l, link, entry->to);
	else
		link_to_strip(l, link, l->headings[entry->heading].strip);
	return arena_printf(l->arena, "%d", link->to_page + 1);
}

void entry_draw(struct layout *l, const struct contents_entry *entry, struct para *para, double x, double y)
{
	const struct para_line *last = &para->lines[para->n_lines - 1];
	struct link *link = canvas_link(l, entry->link);
	const char *number = lead(l, link, entry);
	const double gap = DOT_GAP_EM * para->style->size_pt, right = x + entry->right_pt;
	const double number_w = text_w(l, para->style, number), baseline_y = y + para->baseline_pt;
	const double above = (double)(para->n_lines - 1) * para->leading_pt;

	dots_draw(l, para->style, x + last->w_pt + gap, right - number_w - gap, right, baseline_y);
	text_draw(l, para->style, number, right, baseline_y, ALIGN_RIGHT, entry->link);
	link->x = x + entry->left_pt;
	link->y = y - above;
	link->w = entry->right_pt - entry->left_pt;
	link->h = above + para->leading_pt;
	link->contents = arena_printf(l->arena, "%s, page %s", entry->title, number);
}
