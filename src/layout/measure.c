/*
 * measure.c - turns blocks of text into strips, and hands other blocks to the files that turn them.
 *
 * It knows widths and styles, never pages. It makes elements in the order of the blocks.
 */
#include "layout/flow.h"

#include <string.h>

#include "layout/badge.h"
#include "layout/canvas.h"
#include "layout/element.h"

static const double CALLOUT_WHOLE = 0.35;	/* relative to the text area: a call-out higher than this may be divided */
static const double CALLOUT_BAR_PT = 3, CALLOUT_X_PT = 12, CALLOUT_Y_PT = 9, CALLOUT_SPACE_PT = 10;
static const double LABEL_GAP_EM = 0.5;
static const double ITEM_SPACE = 0.45;	/* between list items, relative to the space between paragraphs */

/* ---- paragraphs and lists ---- */

static void measure_paragraph(struct layout *l, struct place *at, const struct block *block)
{
	const struct paragraph *p = &block->paragraph;
	const struct text_style *style = p->style ? p->style : layout_style(l, at->style);
	struct para *para = para_new(l, style, p->text, at->w_pt, at->options);

	if (!para->n_lines)
		return;
	para->element = at->own ? at->own : element_new(l->arena, place_parent(l, at), ROLE_P);
	flow_add_para(l, at, para, style->before_pt, style->after_pt, block->keep_with_next);
}

static const struct text_style *list_style(const struct layout *l, const struct place *at,
					   const struct list *list)
{
	for (size_t i = 0; i < list->n_items; i++) {
		const struct blocks *item = &list->items[i];

		if (item->n && item->items[0].kind == BLOCK_PARAGRAPH
		    && item->items[0].paragraph.style)
			return item->items[0].paragraph.style;
	}
	return layout_style(l, at->style);
}

/* If an item starts with an icon, the icon is its bullet. */
static bool starts_with_icon(const struct blocks *item)
{
	const struct text *text;

	if (!item->n || item->items[0].kind != BLOCK_PARAGRAPH)
		return false;
	text = &item->items[0].paragraph.text;
	return text->n && text->spans[0].icon != ICON_NONE;
}

static const char *item_label(struct layout *l, const struct list *list, size_t i, int depth)
{
	if (list->numbered)
		return arena_printf(l->arena, "%zu.", i + 1);
	return depth % 2 ? "–" : "•";
}

/* The room for labels: at least the theme's indent, more for wide numbers. */
static double label_room(struct layout *l, const struct list *list, const struct text_style *style)
{
	double room = l->theme->list_indent_pt;

	if (list->numbered && list->n_items) {
		const char *widest = arena_printf(l->arena, "%zu.", list->n_items);
		const double w = text_w(l, style, widest) + LABEL_GAP_EM * style->size_pt;

		room = w > room ? w : room;
	}
	return room;
}

/* Measure an item's body. If it starts with words, the label goes on their first line; otherwise the label gets a
 * line of its own. */
static void measure_body(struct layout *l, struct place *at, const struct blocks *blocks,
			 struct para *label, double room)
{
	const bool words = blocks->n && blocks->items[0].kind == BLOCK_PARAGRAPH;
	const struct blocks first = { blocks->items, words ? 1 : 0 };
	const struct blocks rest = { blocks->items + first.n, blocks->n - first.n };
	const size_t start = at->flow->n;

	measure_blocks(l, at, &first);
	if (at->flow->n > start) {
		at->flow->strips[start].para->lead = label;
		at->flow->strips[start].para->lead_x_pt = -room;
	} else if (label) {
		struct place beside = *at;

		beside.x_pt -= room;
		flow_add_para(l, &beside, label, 0, 0, rest.n > 0);
	}
	measure_blocks(l, at, &rest);
}

static void measure_item(struct layout *l, struct place *at, const struct list *list, size_t i,
			 const struct text_style *style, struct element *parent)
{
	const struct blocks *blocks = &list->items[i];
	const bool labelled = list->numbered || !starts_with_icon(blocks);
	const double room = labelled ? label_room(l, list, style) : 0;
	struct element *item = element_new(l->arena, parent, ROLE_LI);
	struct para_options options = at->options;
	struct place body = *at;
	struct para *label = NULL;
	const size_t first = at->flow->n;

	if (labelled) {
		options.trailing_space = true;
		label = para_plain(l, style, item_label(l, list, i, at->depth), room, options);
		label->element = element_new(l->arena, item, ROLE_LBL);
	}
	body.x_pt += room;
	body.w_pt -= room;
	body.parent = element_new(l->arena, item, ROLE_LBODY);
	body.own = blocks->n == 1 && blocks->items[0].kind == BLOCK_PARAGRAPH ? body.parent : NULL;
	body.depth++;
	if (body.w_pt < style->size_pt) {
		layout_refuse(l, "a list is nested too deep for the width it has");
		return;
	}
	measure_body(l, &body, blocks, label, room);
	if (i + 1 < list->n_items && at->flow->n > first)
		at->flow->strips[at->flow->n - 1].after_pt *= ITEM_SPACE;
}

static void measure_list(struct layout *l, struct place *at, const struct block *block)
{
	const struct list *list = &block->list;
	const struct text_style *style = list_style(l, at, list);
	struct element *element;

	if (!list->n_items)
		return;
	if (!blocks_are_text(&(struct blocks){ block, 1 })) {
		layout_refuse(l, "a list contains something other than paragraphs and lists");
		return;
	}
	/* A nested list is as close to the words above it as its items are to each other. */
	if (at->depth > 0 && at->flow->n)
		at->flow->strips[at->flow->n - 1].after_pt *= ITEM_SPACE;
	element = element_new(l->arena, place_parent(l, at), ROLE_L);
	element->numbered = list->numbered;
	for (size_t i = 0; i < list->n_items && !layout_refused(l); i++)
		measure_item(l, at, list, i, style, element);
	if (block->keep_with_next && at->flow->n)
		at->flow->strips[at->flow->n - 1].keep = true;
}

/* ---- call-outs and columns ---- */

/* The label's words and those of the first paragraph as one text. */
static struct text labelled_text(struct layout *l, const char *label, struct text text)
{
	struct span *spans = arena_array(l->arena, text.n + 1, sizeof(*spans));

	spans[0].text = arena_printf(l->arena, "%s ", label);
	spans[0].flags = SPAN_BOLD;
	if (text.n)
		memcpy(spans + 1, text.spans, text.n * sizeof(*spans));
	return (struct text){ spans, text.n + 1 };
}

static struct blocks labelled_blocks(struct layout *l, const struct callout *callout)
{
	const struct blocks *from = &callout->blocks;
	const bool joined = from->n && from->items[0].kind == BLOCK_PARAGRAPH;
	struct block *blocks = arena_array(l->arena, from->n + 1, sizeof(*blocks));
	struct block *first = &blocks[0];

	if (joined)
		*first = from->items[0];
	else
		*first = (struct block){ .kind = BLOCK_PARAGRAPH, .keep_with_next = true };
	first->paragraph.text = labelled_text(l, callout->label, first->paragraph.text);
	if (from->n > (joined ? 1 : 0))
		memcpy(blocks + 1, from->items + joined, (from->n - joined) * sizeof(*blocks));
	return (struct blocks){ blocks, from->n + !joined };
}

/* Keep a call-out together if it takes up little of a page. */
static void keep_short(struct layout *l, struct flow *flow, size_t first)
{
	if (flow_height(flow, first, flow->n) > CALLOUT_WHOLE * (l->bottom - l->top))
		return;
	for (size_t i = first; i + 1 < flow->n; i++)
		flow->strips[i].keep = true;
}

static void measure_callout(struct layout *l, struct place *at, const struct block *block)
{
	const struct callout *callout = &block->callout;
	struct blocks blocks = callout->blocks;
	struct frame *frame = arena_alloc(l->arena, sizeof(*frame));
	struct place inside = *at;
	const size_t first = at->flow->n;

	if (callout->label && *callout->label)
		blocks = labelled_blocks(l, callout);
	if (!blocks.n)
		return;
	if (!blocks_are_text(&blocks)) {
		layout_refuse(l, "a call-out contains something other than paragraphs and lists");
		return;
	}
	*frame = (struct frame){ .x_pt = at->x_pt, .w_pt = at->w_pt, .top_pt = CALLOUT_Y_PT,
				 .bottom_pt = CALLOUT_Y_PT, .after_pt = CALLOUT_SPACE_PT };
	inside.x_pt += CALLOUT_X_PT;
	inside.w_pt -= 2 * CALLOUT_X_PT;
	inside.frame = frame;
	inside.style = STYLE_CALLOUT;
	inside.parent = element_new(l->arena, place_parent(l, at), ROLE_DIV);
	inside.own = NULL;
	measure_blocks(l, &inside, &blocks);
	if (at->flow->n == first)
		return;
	at->flow->strips[first].before_pt = CALLOUT_SPACE_PT;
	keep_short(l, at->flow, first);
	if (block->keep_with_next)
		at->flow->strips[at->flow->n - 1].keep = true;
}

void callout_draw(struct layout *l, const struct placed *placed, size_t n, double x)
{
	const struct frame *frame = placed[0].strip->frame;
	const double top = placed[0].y - frame->top_pt;
	const double h = placed[n - 1].y + placed[n - 1].h + frame->bottom_pt - top;
	const int mark = canvas_mark(l, NULL);

	canvas_rect(l, mark, x + frame->x_pt, top, frame->w_pt, h, paint_fill(l->theme->tint));
	canvas_rect(l, mark, x + frame->x_pt, top, CALLOUT_BAR_PT, h, paint_fill(l->theme->accent));
}

/* Columns that are too high for a page are put one below the other, each as wide as all of them together. */
static void stack_columns(struct layout *l, struct place *at, const struct columns_box *box)
{
	for (size_t i = 0; i < box->n; i++) {
		for (size_t k = 0; k < box->flows[i].n; k++) {
			struct strip *strip = flow_add(l, at, box->flows[i].strips[k].kind);

			*strip = box->flows[i].strips[k];
		}
	}
}

static void measure_columns(struct layout *l, struct place *at, const struct block *block)
{
	const struct columns *columns = &block->columns;
	struct columns_box *box = arena_alloc(l->arena, sizeof(*box));
	double shares = 0, x = 0, h = 0, room;
	struct strip *strip;

	if (!columns->n_columns)
		return;
	room = at->w_pt - columns->gap_pt * (double)(columns->n_columns - 1);
	box->n = columns->n_columns;
	box->flows = arena_array(l->arena, box->n, sizeof(*box->flows));
	box->x_pt = arena_array(l->arena, box->n, sizeof(*box->x_pt));
	for (size_t i = 0; i < box->n; i++)
		shares += columns->shares[i];
	for (size_t i = 0; i < box->n && !layout_refused(l); i++) {
		struct place inside = *at;
		double column_h;

		inside.flow = &box->flows[i];
		inside.x_pt = 0;
		inside.w_pt = room * columns->shares[i] / shares;
		inside.frame = NULL;
		box->x_pt[i] = x;
		measure_blocks(l, &inside, &columns->columns[i]);
		column_h = flow_height(inside.flow, 0, inside.flow->n);
		h = column_h > h ? column_h : h;
		x += inside.w_pt + columns->gap_pt;
	}
	if (h > l->bottom - l->top && at->flow == l->flow && !at->x_pt) {
		stack_columns(l, at, box);
		return;
	}
	if (h > l->bottom - l->top)
		layout_refuse(l, "columns inside other content are higher than a page");
	strip = flow_add(l, at, STRIP_COLUMNS);
	strip->columns = box;
	strip->h_pt = h;
	strip->before_pt = strip->after_pt = layout_style(l, STYLE_BODY)->after_pt;
	strip->keep = block->keep_with_next;
}

/* ---- all blocks ---- */

static void measure_page_break(struct layout *l, struct place *at, const struct block *block)
{
	const enum page_turn turn = block->page_break.turn;

	if (turn != TURN_NONE)
		layout_turn(l, turn == TURN_LANDSCAPE);
	at->w_pt = l->right - l->left;
	flow_add(l, at, STRIP_PAGE_BREAK)->landscape = l->landscape;
}

static void measure_lines(struct layout *l, struct place *at, const struct block *block)
{
	for (int i = 0; i < block->lines.n; i++) {
		struct strip *strip = flow_add(l, at, STRIP_RULE);

		strip->h_pt = block->lines.leading_pt;
		strip->rule_w_pt = at->w_pt;
		strip->keep = lines_stay((size_t)i, (size_t)block->lines.n);
		strip->after_pt = i + 1 == block->lines.n ? layout_style(l, STYLE_BODY)->after_pt
							   : 0;
	}
}

static void (*const measures[BLOCK_KIND_COUNT])(struct layout *l, struct place *at,
						const struct block *block) = {
	[BLOCK_COVER] = measure_cover,
	[BLOCK_CONTENTS] = measure_contents,
	[BLOCK_HEADING] = measure_heading,
	[BLOCK_PARAGRAPH] = measure_paragraph,
	[BLOCK_LIST] = measure_list,
	[BLOCK_TABLE] = measure_table,
	[BLOCK_CHART] = measure_chart,
	[BLOCK_CALLOUT] = measure_callout,
	[BLOCK_COLUMNS] = measure_columns,
	[BLOCK_PAGE_BREAK] = measure_page_break,
	[BLOCK_LINES] = measure_lines,
	[BLOCK_BRAND] = measure_brand,
	[BLOCK_INDEX] = measure_index,
};

static bool owns_pages(enum block_kind kind)
{
	return kind == BLOCK_COVER || kind == BLOCK_CONTENTS || kind == BLOCK_PAGE_BREAK || kind == BLOCK_INDEX;
}

void measure_blocks(struct layout *l, struct place *at, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n && !layout_refused(l); i++) {
		const struct block *block = &blocks->items[i];

		anchor_add(l, block->anchor);
		if (at->flow != l->flow && owns_pages(block->kind)) {
			layout_refuse(l, "a cover, contents, an index or a page break is inside columns or a cell");
			return;
		}
		measures[block->kind](l, at, block);
		layout_check_memory(l);
	}
}
