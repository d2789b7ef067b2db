/*
 * body.c - see body.h.
 *
 * A page has one heading above all: the cover's title; else the document's first heading, if it is the only
 * one of level 1 or says what the document's title says; else that title. Where there are others of level 1,
 * all that is not below the first is one level deeper.
 */
#include "html/body.h"

#include <string.h>

#include "html/escape.h"
#include "html/figure.h"
#include "html/grid_table.h"
#include "html/logo.h"
#include "html/prose.h"

static void put_block(struct writing *w, const struct block *block);

static void put_all(struct writing *w, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++)
		put_block(w, &blocks->items[i]);
}

/* ---- headings ---- */

/* Of the whole document, in order: what the contents list. */
struct headings {
	const struct block **items;
	size_t n, capacity;
};

static void collect(struct arena *arena, const struct blocks *blocks, struct headings *found)
{
	for (size_t i = 0; i < blocks->n; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING) {
			if (found->n == found->capacity)
				found->items = arena_grow(arena, found->items, found->n, &found->capacity,
							  sizeof(*found->items));
			found->items[found->n++] = block;
		}
		for (size_t k = 0; block->kind == BLOCK_COLUMNS && k < block->columns.n_columns; k++)
			collect(arena, &block->columns.columns[k], found);
	}
}

/* Its anchor, or its number among all headings. */
static void put_heading_id(struct writing *w, const struct block *block, size_t n)
{
	if (block->anchor)
		escape_anchor(w->out, block->anchor);
	else
		buf_printf(w->out, "heading-%zu", n + 1);
}

static void put_number(struct writing *w, const char *number)
{
	if (!number || !*number)
		return;
	buf_puts(w->out, "<span class=\"no\">");
	escape_text(w->out, number);
	buf_puts(w->out, "</span> ");
}

static void put_heading_end(struct writing *w, const struct heading *heading)
{
	buf_puts(w->out, " <span class=\"end\">");
	if (heading->mark_note && *heading->mark_note) {
		escape_prose(w->out, heading->mark_note);
		buf_putc(w->out, ' ');
	}
	if (heading->mark)
		prose_badge(w, heading->mark);
	buf_puts(w->out, "</span>");
}

static void put_heading(struct writing *w, const struct block *block)
{
	const struct heading *heading = &block->heading;
	const bool ends = heading->mark || (heading->mark_note && *heading->mark_note);
	int level;

	if (heading->level == 1)
		w->below_above = block == w->above;
	level = heading->level + (w->below_above ? 0 : w->shift);
	buf_printf(w->out, "<h%d id=\"", level);
	put_heading_id(w, block, w->n_headings++);
	buf_printf(w->out, "\" class=\"l%d%s\">%s", heading->level, ends ? " hm" : "", ends ? "<span>" : "");
	put_number(w, heading->number);
	prose_text(w, heading->text);
	buf_puts(w->out, ends ? "</span>" : "");
	if (ends)
		put_heading_end(w, heading);
	buf_printf(w->out, "</h%d>\n", level);
	w->heading = prose_plain(w->arena, heading->text);
}

/* ---- contents ---- */

static void put_entry(struct writing *w, const struct block *block, size_t n)
{
	buf_puts(w->out, "<li><a href=\"#");
	put_heading_id(w, block, n);
	buf_puts(w->out, "\">");
	put_number(w, block->heading.number);
	escape_prose(w->out, prose_plain(w->arena, block->heading.text));
	buf_puts(w->out, "</a>");
}

/* Lists within lists: an entry's own list begins before its item ends. */
static void put_entries(struct writing *w, const struct headings *all, int most)
{
	int depth = 0;

	for (size_t i = 0; i < all->n; i++) {
		int level = all->items[i]->heading.level;

		if (level > most)
			continue;
		level = level > depth + 1 ? depth + 1 : level;
		if (level > depth)
			buf_puts(w->out, "<ul>\n");
		for (int k = depth; k >= level; k--)
			buf_puts(w->out, k > level ? "</li>\n</ul>\n" : "</li>\n");
		depth = level;
		put_entry(w, all->items[i], i);
	}
	while (depth-- > 0)
		buf_puts(w->out, "</li>\n</ul>\n");
}

static void put_contents(struct writing *w, const struct block *block)
{
	const struct contents *contents = &block->contents;
	struct headings all = { 0 };
	const char *title = contents->title && *contents->title ? contents->title : "Contents";

	collect(w->arena, &w->document->blocks, &all);
	w->below_above = false;
	buf_printf(w->out, "<nav aria-labelledby=\"contents\">\n<h%d id=\"contents\" class=\"l1\">", 1 + w->shift);
	escape_prose(w->out, title);
	buf_printf(w->out, "</h%d>\n", 1 + w->shift);
	put_entries(w, &all, contents->depth);
	buf_puts(w->out, "</nav>\n");
}

static void put_index(struct writing *w, const struct block *block)
{
	prose_open(w, "ul", block, "index");
	for (size_t i = 0; i < block->index.n_entries; i++) {
		const struct index_entry *entry = &block->index.entries[i];

		buf_puts(w->out, entry->to ? "<li><a href=\"#" : "<li><strong>");
		if (entry->to) {
			escape_anchor(w->out, entry->to);
			buf_puts(w->out, "\">");
		}
		escape_prose(w->out, entry->text);
		buf_puts(w->out, entry->to ? "</a></li>\n" : "</strong></li>\n");
	}
	buf_puts(w->out, "</ul>\n");
}

/* ---- cover and brand ---- */

static void put_brand(struct writing *w)
{
	const struct brand *brand = w->document->brand;

	if (!brand || (!brand->logo && !*brand->name))
		return;
	buf_puts(w->out, "<div class=\"brand\">");
	if (brand->logo) {
		buf_printf(w->out, "<img width=\"%d\" height=\"%d\" alt=\"", brand->logo->w_px, brand->logo->h_px);
		escape_text(w->out, brand->alt);
		buf_puts(w->out, "\" src=\"");
		logo_address(w->out, brand->logo);
		buf_puts(w->out, "\">");
	}
	if (*brand->name) {
		buf_puts(w->out, "<p>");
		escape_prose(w->out, brand->name);
		buf_puts(w->out, "</p>");
	}
	buf_puts(w->out, "</div>\n");
}

static void put_part(struct writing *w, const char *open, struct text text, const char *close)
{
	if (!text.n)
		return;
	buf_puts(w->out, open);
	prose_text(w, text);
	buf_puts(w->out, close);
}

static void put_cover(struct writing *w, const struct block *block)
{
	const struct cover *cover = &block->cover;

	prose_open(w, "div", block, "cover");
	put_brand(w);
	buf_puts(w->out, "<div class=\"band\">");
	put_part(w, "<h1>", cover->title, "</h1>\n");
	put_part(w, "<p>", cover->subtitle, "</p>");
	buf_puts(w->out, "</div>\n");
	put_part(w, "<p class=\"name\">", cover->name, "</p>\n");
	if (cover->n_facts)
		buf_puts(w->out, "<dl class=\"facts\">\n");
	for (size_t i = 0; i < cover->n_facts; i++) {
		buf_puts(w->out, "<div><dt>");
		prose_text(w, cover->facts[i].label);
		buf_puts(w->out, "</dt><dd>");
		prose_text(w, cover->facts[i].value);
		buf_puts(w->out, "</dd></div>\n");
	}
	buf_puts(w->out, cover->n_facts ? "</dl>\n" : "");
	put_part(w, "<p class=\"note\">", cover->note, "</p>\n");
	buf_puts(w->out, "</div>\n");
}

/* ---- what holds other blocks ---- */

static void put_callout(struct writing *w, const struct block *block)
{
	prose_open(w, "div", block, "callout");
	prose_blocks(w, &block->callout.blocks, block->callout.label);
	buf_puts(w->out, "</div>\n");
}

static void put_columns(struct writing *w, const struct block *block)
{
	const struct columns *columns = &block->columns;
	const double room = w->room_pt;
	double all = 0;

	for (size_t i = 0; i < columns->n_columns; i++)
		all += columns->shares[i];
	if (columns->n_columns > 1)
		prose_open(w, "div", block, arena_printf(w->arena, "cols g%zu",
			   sheet_columns(w->sheet, columns->shares, columns->n_columns)));
	else
		prose_open(w, "div", block, "cols");
	for (size_t i = 0; i < columns->n_columns; i++) {
		w->room_pt = room * columns->shares[i] / all;
		buf_puts(w->out, columns->n_columns > 1 ? "<div>\n" : "\n");
		put_all(w, &columns->columns[i]);
		buf_puts(w->out, columns->n_columns > 1 ? "</div>\n" : "");
	}
	w->room_pt = room;
	buf_puts(w->out, "</div>\n");
}

/* ---- pages and lines: for paper alone ---- */

static void put_page_break(struct writing *w, const struct block *block)
{
	static const char *const turns[] = { [TURN_PORTRAIT] = "tall", [TURN_LANDSCAPE] = "wide" };
	const enum page_turn turn = block->page_break.turn;

	if (turn == TURN_NONE) {
		prose_open(w, "div", block, "break");
		buf_puts(w->out, "</div>\n");
		return;
	}
	if (w->turned)
		buf_puts(w->out, "</div>\n");
	if (turn == TURN_LANDSCAPE)
		sheet_widen(w->sheet);
	prose_open(w, "div", block, turns[turn]);
	buf_putc(w->out, '\n');
	w->turned = true;
}

static void put_lines(struct writing *w, const struct block *block)
{
	const struct lines *lines = &block->lines;

	buf_puts(w->out, "<svg class=\"ruled\" aria-hidden=\"true\" height=\"");
	buf_number(w->out, lines->n * lines->leading_pt + 1);
	buf_puts(w->out, "pt\">");
	for (int i = 1; i <= lines->n; i++) {
		buf_puts(w->out, "<line class=\"gl\" x2=\"100%\" y1=\"");
		buf_number(w->out, i * lines->leading_pt);
		buf_puts(w->out, "pt\" y2=\"");
		buf_number(w->out, i * lines->leading_pt);
		buf_puts(w->out, "pt\"/>");
	}
	buf_puts(w->out, "</svg>\n");
}

/* ---- all blocks ---- */

static void put_brand_block(struct writing *w, const struct block *block)
{
	(void)block;
	put_brand(w);
}

static void put_prose(struct writing *w, const struct block *block)
{
	const struct blocks one = { block, 1 };

	prose_blocks(w, &one, NULL);
}

static void put_block(struct writing *w, const struct block *block)
{
	static void (*const writers[BLOCK_KIND_COUNT])(struct writing *, const struct block *) = {
		[BLOCK_COVER] = put_cover, [BLOCK_CONTENTS] = put_contents, [BLOCK_HEADING] = put_heading,
		[BLOCK_PARAGRAPH] = put_prose, [BLOCK_LIST] = put_prose, [BLOCK_TABLE] = grid_table,
		[BLOCK_CHART] = figure_chart, [BLOCK_CALLOUT] = put_callout, [BLOCK_COLUMNS] = put_columns,
		[BLOCK_PAGE_BREAK] = put_page_break, [BLOCK_LINES] = put_lines, [BLOCK_BRAND] = put_brand_block,
		[BLOCK_INDEX] = put_index,
	};

	writers[block->kind](w, block);
}

static bool has_cover(const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++) {
		if (blocks->items[i].kind == BLOCK_COVER && blocks->items[i].cover.title.n)
			return true;
	}
	return false;
}

/* How many headings of level 1 there are; the contents' own is one too. */
static size_t count_first(const struct writing *w, const struct headings *all)
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		n += all->items[i]->heading.level == 1;
	for (size_t i = 0; i < w->document->blocks.n; i++)
		n += w->document->blocks.items[i].kind == BLOCK_CONTENTS;
	return n;
}

/* Find the heading that stands above all others. Returns whether it is the document's title, which no block says. */
static bool find_above(struct writing *w)
{
	const struct document *d = w->document;
	struct headings all = { 0 };
	const struct block *first;

	w->shift = 1;
	if (has_cover(&d->blocks))
		return false;
	collect(w->arena, &d->blocks, &all);
	first = all.n && all.items[0]->heading.level == 1 ? all.items[0] : NULL;
	if (first && count_first(w, &all) == 1)
		w->shift = 0;
	else if (first && strcmp(prose_plain(w->arena, first->heading.text), d->title) == 0)
		w->above = first;
	return w->shift && !w->above;
}

void body_write(struct writing *w)
{
	if (find_above(w)) {
		buf_puts(w->out, "<h1 class=\"l1\">");
		escape_prose(w->out, w->document->title);
		buf_puts(w->out, "</h1>\n");
	}
	put_all(w, &w->document->blocks);
	if (w->turned)
		buf_puts(w->out, "</div>\n");
}
